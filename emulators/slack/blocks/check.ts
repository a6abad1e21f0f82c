/** A JSON object whose members are not known yet. */
export type Json = Record<string, unknown>;

/** One thing Slack would refuse, in its own words, with the JSON pointer of the offending member. */
export type Problem = { message: string; path: string };

/** Collects problems while a payload is walked; `seen` holds the identifiers that must be unique. */
export type Check = { problems: Problem[]; seen: Set<string> };

/** Starts an empty walk. */
export function newCheck(): Check {
  return { problems: [], seen: new Set() };
}

/** Notes one problem. */
export function refuse(check: Check, path: string, message: string): void {
  check.problems.push({ message, path });
}

/** Reads a value as a JSON object, or undefined when it is anything else. */
export function asObject(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : undefined;
}

/** Slack's wording: `must be less than 76 characters [json-pointer:/blocks/0/text/text]`. */
export function describe({ message, path }: Problem): string {
  return `${message} [json-pointer:${path}]`;
}

/** The bounds of a string member; `min` is 1 unless told, lengths count UTF-16 units. */
export type StringRule = { max: number; min?: number; required?: boolean };

/** Checks a string member of an object. */
export function checkString(check: Check, owner: Json, [path, key, rule]: StringAt): void {
  const value = owner[key];
  if (value === undefined || value === null) {
    if (rule.required) refuse(check, path, `missing required field: ${key}`);
    return;
  }
  const at = `${path}/${key}`;
  if (typeof value !== 'string') return void refuse(check, at, 'must be a string');
  checkLength(check, value, { at, ...rule });
}

type StringAt = [path: string, key: string, rule: StringRule];

function checkLength(check: Check, value: string, rule: StringRule & { at: string }): void {
  const min = rule.min ?? 1;
  if (value.length < min) refuse(check, rule.at, `must be more than ${min - 1} characters`);
  if (value.length > rule.max) {
    refuse(check, rule.at, `must be less than ${rule.max + 1} characters`);
  }
}

/** How a text object is bounded: plain text only, or plain text and mrkdwn. */
export type TextRule = { max: number; plain?: boolean; required?: boolean };

/** Checks a text object held by `owner[key]`. */
export function checkText(
  check: Check,
  owner: Json,
  [path, key, rule]: [path: string, key: string, rule: TextRule],
): void {
  const value = owner[key];
  if (value === undefined || value === null) {
    if (rule.required) refuse(check, path, `missing required field: ${key}`);
    return;
  }
  checkTextValue(check, value, { at: `${path}/${key}`, ...rule });
}

/** Checks a text object wherever it stands. */
export function checkTextValue(
  check: Check,
  value: unknown,
  rule: TextRule & { at: string },
): void {
  const text = asObject(value);
  if (!text) return void refuse(check, rule.at, 'must be an object');
  const kinds = rule.plain ? ['plain_text'] : ['plain_text', 'mrkdwn'];
  if (typeof text.type !== 'string') refuse(check, rule.at, 'missing required field: type');
  else if (!kinds.includes(text.type)) {
    refuse(check, `${rule.at}/type`, `must be one of: ${kinds.join(', ')}`);
  }
  if (text.emoji !== undefined && text.type !== 'plain_text') {
    refuse(check, rule.at, 'invalid additional property: emoji');
  }
  checkString(check, text, [rule.at, 'text', { max: rule.max, required: true }]);
}

/** Checks an array member and hands each entry to `each`; `min` is 1 unless told. */
export function checkList(
  check: Check,
  value: unknown,
  rule: { at: string; max: number; min?: number; each(entry: unknown, path: string): void },
): void {
  if (!Array.isArray(value)) return void refuse(check, rule.at, 'must be an array');
  if (value.length < (rule.min ?? 1)) {
    refuse(check, rule.at, `no fewer than ${rule.min ?? 1} items allowed`);
  }
  if (value.length > rule.max) refuse(check, rule.at, `no more than ${rule.max} items allowed`);
  for (const [index, entry] of value.entries()) rule.each(entry, `${rule.at}/${index}`);
}

/** Refuses an identifier already used in the same surface. */
export function checkUnique(check: Check, id: unknown, at: { path: string; key: string }): void {
  if (typeof id !== 'string') return;
  const mark = `${at.key}:${id}`;
  if (check.seen.has(mark)) refuse(check, at.path, `\`${at.key}\` "${id}" already exists`);
  check.seen.add(mark);
}
