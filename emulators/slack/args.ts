import type { Json } from './blocks/check.js';

/** What a method answers: always HTTP 200, the verdict is in `ok`. */
export type Answer = Json & ({ ok: true } | { ok: false; error: string });

/** A refusal under one of Slack's error names, with Slack's explanations when it gives some. */
export function refusal(error: string, messages: string[] = []): Answer {
  if (messages.length === 0) return { ok: false, error };
  const metadata = { messages: messages.map((message) => `[ERROR] ${message}`) };
  return { ok: false, error, errors: messages, response_metadata: metadata };
}

/** The refusal Slack gives when an argument is absent. */
export function missing(name: string): Answer {
  return refusal('invalid_arguments', [`missing required field: ${name}`]);
}

/** A string argument; numbers are taken as their text, absent or empty ones are undefined. */
export function textArg(args: Json, name: string): string | undefined {
  const value = args[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A boolean argument, in the spellings forms and JSON use. */
export function flagArg(args: Json, name: string): boolean {
  return ['true', '1', true, 1].includes(args[name] as string | number | boolean);
}

/** A structured argument, sent as JSON or as JSON text in a form. */
export function structuredArg(
  args: Json,
  name: string,
): { kind: 'absent' } | { kind: 'unreadable' } | { kind: 'value'; value: unknown } {
  const value = args[name];
  if (value === undefined || value === null || value === '') return { kind: 'absent' };
  if (typeof value !== 'string') return { kind: 'value', value };
  try {
    return { kind: 'value', value: JSON.parse(value) };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** One page of a list under Slack's cursor convention; `limit` is what the caller asked, 1–1000. */
export function page<T>(
  items: T[],
  args: Json,
  defaultLimit: number,
): { items: T[]; hasMore: boolean; nextCursor: string } | undefined {
  const cursor = textArg(args, 'cursor');
  const start = cursor ? readCursor(cursor) : 0;
  if (start === undefined) return undefined;
  const asked = Number(args.limit ?? defaultLimit);
  const limit = Number.isInteger(asked) && asked > 0 ? Math.min(asked, 1000) : defaultLimit;
  const hasMore = start + limit < items.length;
  const nextCursor = hasMore ? Buffer.from(`offset:${start + limit}`).toString('base64') : '';
  return { items: items.slice(start, start + limit), hasMore, nextCursor };
}

function readCursor(cursor: string): number | undefined {
  const found = /^offset:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString('utf8'));
  return found ? Number(found[1]) : undefined;
}
