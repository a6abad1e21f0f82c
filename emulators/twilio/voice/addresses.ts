import type { WebhookParams } from '../signing.js';
import type { Next, Run } from './leg.js';
import type { HttpMethod, Source } from './records.js';
import type { Element } from './twiml.js';
import { methodIn } from './twiml.js';

/** An address of a document, against the document's own. */
export function addressIn({ voice, url }: Run, address: string): string {
  const base = url ?? voice.number().url;
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}

/** The document an attribute names; null when it names none. */
export function sourceIn(
  run: Run,
  element: Element,
  { attribute, method }: { attribute: string; method: string },
): (Source & { kind: 'url' }) | null {
  const address = element.attributes[attribute]?.trim();
  if (!address) return null;
  return { kind: 'url', url: addressIn(run, address), method: methodIn(element, method) };
}

/** The address an attribute names for news. */
export function callbackIn(
  run: Run,
  element: Element,
  attribute: string,
): { url: string; method: HttpMethod } | null {
  const source = sourceIn(run, element, { attribute, method: `${attribute}Method` });
  return source && { url: source.url, method: source.method };
}

/** Goes on with the answer of an action's address. */
export function goTo(source: Source & { kind: 'url' }, params: WebhookParams): Next {
  return { go: 'to', source: { ...source, params }, isRedirect: false };
}
