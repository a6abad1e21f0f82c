import { type AttributeType, type ElementType, grammarOf } from './twiml-grammar.js';
import { type Element, NotWellFormed, readXml } from './twiml-xml.js';

const MOST_BYTES = 64 * 1024;
const MOST_WORDS: Readonly<Record<string, number>> = { Say: 4096, Message: 1600, Body: 1600 };
const QUEUE_NAME = 64;
const LONGEST_RECORD = 14_400;
/** What ends a document: the provider reads nothing behind it. */
const LAST: readonly string[] = ['Hangup', 'Redirect', 'Reject'];
/** Nouns that stand alone in a Dial. */
const ALONE: readonly string[] = ['Conference', 'Queue'];
const E164 = /^\+[1-9]\d{5,14}$/;
const WHOLE = /^[1-9]\d*$/;
const IS_ADDRESS = /^(?:action|url|.*(?:Callback|Url))$/;

/**
 * What the provider would refuse in a TwiML document, one sentence each; none for a good one.
 * Elements, attributes and their words are read from the installed SDK's types, the rest are rules
 * of Twilio's manual.
 */
export function validateTwiml(xml: string): string[] {
  const problems: string[] = [];
  const bytes = Buffer.byteLength(xml);
  if (bytes > MOST_BYTES) problems.push(`the document has ${bytes} bytes, over ${MOST_BYTES}`);
  let root: Element;
  try {
    root = readXml(xml);
  } catch (error) {
    if (!(error instanceof NotWellFormed)) throw error;
    return [...problems, error.message];
  }
  if (root.name !== 'Response') return [...problems, `the root is <${root.name}>, not <Response>`];
  const isMessaging = elementsOf(root).some(({ name }) => name === 'Message');
  const { root: type } = grammarOf(isMessaging ? 'MessagingResponse' : 'VoiceResponse');
  checkElement(root, type, problems);
  return problems;
}

const elementsOf = ({ children }: Element): Element[] =>
  children.filter((child) => typeof child !== 'string');

/** The words of an element and of all below it. */
const wordsOf = ({ children }: Element): string =>
  children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');

function checkElement(element: Element, type: ElementType, problems: string[]): void {
  const { name } = element;
  for (const [attribute, value] of element.attributes) {
    const expected = type.attributes.get(attribute);
    if (!expected) problems.push(`<${name}> has no attribute ${attribute}`);
    else problems.push(...problemsOf({ name, attribute, value }, expected));
  }
  checkText(element, type, problems);
  problems.push(...(RULES[name]?.(element) ?? []));
  if (name === 'Response') checkOrder(element, problems);
  for (const child of elementsOf(element)) {
    const known = type.children().get(child.name);
    if (known) checkElement(child, known, problems);
    else problems.push(`<${child.name}> may not stand in <${name}>`);
  }
}

type Attribute = { readonly name: string; readonly attribute: string; readonly value: string };

function problemsOf({ name, attribute, value }: Attribute, type: AttributeType): string[] {
  const wrong = (what: string) => [`${attribute}="${value}" of <${name}> ${what}`];
  if (type.kind === 'boolean')
    return value === 'true' || value === 'false' ? [] : wrong('is neither true nor false');
  if (type.kind === 'number') {
    const isRight = attribute === 'loop' ? /^\d+$/.test(value) : WHOLE.test(value);
    return isRight ? [] : wrong('is no positive whole number');
  }
  if (type.kind === 'word') {
    const words = type.listed ? value.split(' ') : [value];
    const isRight = words.every((word) => type.words.has(word));
    return isRight && new Set(words).size === words.length ? [] : wrong('is not one of its words');
  }
  if (/^(?:m|.*M)ethod$/.test(attribute))
    return value === 'GET' || value === 'POST' ? [] : wrong('is neither GET nor POST');
  if (IS_ADDRESS.test(attribute)) return isAddress(value) ? [] : wrong('is no address');
  if (attribute === 'callerId' || attribute === 'from')
    return E164.test(value) ? [] : wrong('is no telephone number');
  return [];
}

/** Absolute, or from the root of the host. */
function isAddress(value: string): boolean {
  if (/[\s<>"]/.test(value)) return false;
  if (value.startsWith('/') && !value.startsWith('//')) return true;
  return /^https?:\/\//.test(value) && URL.canParse(value);
}

function checkText(element: Element, type: ElementType, problems: string[]): void {
  const { name, children } = element;
  const words = wordsOf(element);
  const ownText = children.some((child) => typeof child === 'string' && child.trim() !== '');
  if (type.text === 'none' && ownText) problems.push(`<${name}> holds no text`);
  if (type.text === 'required' && words.trim() === '' && elementsOf(element).length === 0)
    problems.push(`<${name}> is empty`);
  const most = MOST_WORDS[name];
  if (most !== undefined && words.length > most)
    problems.push(`<${name}> has ${words.length} characters, over ${most}`);
}

function checkOrder(root: Element, problems: string[]): void {
  const verbs = elementsOf(root).map(({ name }) => name);
  const last = verbs.findIndex((verb) => LAST.includes(verb));
  const behind = verbs[last + 1];
  if (last !== -1 && behind !== undefined)
    problems.push(`<${behind}> is never reached behind <${verbs[last]}>`);
}

/** Rules that types do not tell, by element. */
const RULES: Readonly<Record<string, (element: Element) => string[]>> = {
  Gather: gatherProblems,
  Record: ({ attributes }) => [
    ...keysProblems('Record', attributes.get('finishOnKey'), /^[0-9*#]*$/),
    ...(Number(attributes.get('maxLength') ?? 1) > LONGEST_RECORD
      ? [`<Record> is longer than ${LONGEST_RECORD} seconds`]
      : []),
  ],
  Dial: dialProblems,
  Number: (element) =>
    E164.test(wordsOf(element)) ? [] : ['<Number> holds no telephone number in E.164'],
  Enqueue: queueNameProblems,
  Queue: queueNameProblems,
  Redirect: addressProblems,
  Play: (element) => (element.attributes.has('digits') ? [] : addressProblems(element)),
};

function gatherProblems({ attributes }: Element): string[] {
  const input = (attributes.get('input') ?? 'dtmf').split(' ');
  const problems = keysProblems('Gather', attributes.get('finishOnKey'), /^[0-9*#]?$/);
  const only = (kind: string, names: readonly string[]) =>
    names
      .filter((name) => attributes.has(name) && !input.includes(kind))
      .map((name) => `${name} of <Gather> says nothing without ${kind}`);
  problems.push(
    ...only('speech', ['speechTimeout', 'hints', 'language', 'profanityFilter', 'speechModel']),
    ...only('dtmf', ['numDigits', 'finishOnKey']),
  );
  const patience = attributes.get('speechTimeout');
  if (patience !== undefined && patience !== 'auto' && !WHOLE.test(patience))
    problems.push('speechTimeout of <Gather> is neither auto nor a positive whole number');
  if (attributes.get('finishOnKey') === '' && !attributes.has('numDigits'))
    problems.push('<Gather> without finishOnKey and numDigits has no end');
  if (attributes.get('actionOnEmptyResult') === 'true' && !attributes.has('action'))
    problems.push('actionOnEmptyResult of <Gather> has no action to go to');
  return problems;
}

const keysProblems = (name: string, keys: string | undefined, shape: RegExp): string[] =>
  keys === undefined || shape.test(keys) ? [] : [`finishOnKey="${keys}" of <${name}> is no key`];

function dialProblems(dial: Element): string[] {
  const nouns = elementsOf(dial).map(({ name }) => name);
  const text = dial.children
    .filter((child) => typeof child === 'string')
    .join('')
    .trim();
  if (nouns.length === 0) return E164.test(text) ? [] : ['<Dial> dials no telephone number'];
  const alone = nouns.find((noun) => ALONE.includes(noun));
  return [
    ...(text === '' ? [] : ['<Dial> holds text beside its nouns']),
    ...(alone && nouns.length > 1 ? [`<${alone}> stands alone in its <Dial>`] : []),
  ];
}

function queueNameProblems(element: Element): string[] {
  const { length } = wordsOf(element).trim();
  const isNamed = length > 0 || element.attributes.has('workflowSid');
  if (!isNamed) return [`<${element.name}> names no queue`];
  return length > QUEUE_NAME ? [`the queue's name is longer than ${QUEUE_NAME} characters`] : [];
}

function addressProblems(element: Element): string[] {
  return isAddress(wordsOf(element)) ? [] : [`<${element.name}> holds no address`];
}
