import { waitUntil } from '../../scripts/lib/wait-until.js';
import type { TestWeb } from './web.js';

/** Real waiting for what comes over a real connection. */
export const soon = (what: string, ready: () => boolean | Promise<boolean>): Promise<void> =>
  waitUntil(what, async () => ready(), { timeoutMs: 10_000 });

/** A page that listens: what it was told so far, each event by its name. */
export async function listenTo(web: TestWeb, cookie: string, address?: string) {
  const path = address ?? (await eventsOf(web, cookie, '/bureau'));
  const stop = new AbortController();
  const headers = { cookie, accept: 'text/event-stream' };
  const response = await fetch(web.url + path, { headers, signal: stop.signal });
  const heard = { raw: '', isOver: false };
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) heard.raw += decoder.decode(chunk);
  };
  read()
    .catch(() => undefined)
    .finally(() => {
      heard.isOver = true;
    });
  const events = () => [...heard.raw.matchAll(/^event: (.+)$/gm)].map(([, name]) => name);
  const beats = () => heard.raw.split(': encore là').length - 1;
  return {
    response,
    heard,
    events,
    until: (count: number) => soon(`${count} événements`, () => events().length >= count),
    over: () => soon('la fin des événements', () => heard.isOver),
    /** Until the server has looked again whether the session stands, so that nothing is on its way. */
    async quiet() {
      const before = beats();
      await soon('des battements', () => beats() >= before + 4);
    },
    close: () => stop.abort(),
  };
}

/** The address of events that a page of the desk bears. */
export async function eventsOf(web: TestWeb, cookie: string, page: string): Promise<string> {
  const text = await (await web.get(page, cookie)).text();
  const address = /data-events="([^"]+)"/.exec(text)?.[1];
  if (!address) throw new Error(`${page} listens to nothing`);
  return address.replaceAll('&amp;', '&');
}
