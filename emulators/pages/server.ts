import { readFile } from 'node:fs/promises';
import type { EmulatorClock } from '../clock.js';
import { type RouteContext, type Router, sendHtml, sendJson } from '../router.js';
import type { Call } from '../twilio/store.js';
import { pageHtml } from './html.js';
import { isEntry, type PhonebookEntry } from './phonebook.js';
import { shownCalls } from './shown-calls.js';

/** An address shown in the header; a POST one becomes a button with hidden fields. */
export type PageLink = {
  label: string;
  url: string;
  note?: string;
  method?: 'GET' | 'POST';
  fields?: Record<string, string>;
};

/** What the pages know beside the emulators: names and addresses given by whoever starts them. */
export type Pages = {
  register(router: Router): void;
  setPhonebook(entries: PhonebookEntry[]): void;
  setLinks(links: PageLink[]): void;
};

const ASSETS: Record<string, string> = {
  'style.css': 'text/css',
  'phones.css': 'text/css',
  'desk.css': 'text/css',
  'main.js': 'text/javascript',
  'dom.js': 'text/javascript',
  'calls.css': 'text/css',
  'phones.js': 'text/javascript',
  'calls.js': 'text/javascript',
  'call-view.js': 'text/javascript',
  'call-words.js': 'text/javascript',
  'tenant-call.js': 'text/javascript',
  'worker.js': 'text/javascript',
  'voice.js': 'text/javascript',
  'desk.js': 'text/javascript',
  'blocks.js': 'text/javascript',
  'modal.js': 'text/javascript',
  'mrkdwn.js': 'text/javascript',
};

type PagesOptions = {
  clock: EmulatorClock;
  /** Every call there was, oldest first. */
  calls(): readonly Call[];
  onChange(type: string): void;
  onPhonebook(entries: readonly PhonebookEntry[]): void;
};

/** Builds the two pages and the page that shows both. */
export function createPages({ clock, calls, onChange, onPhonebook }: PagesOptions): Pages {
  const phonebook = new Map<string, PhonebookEntry>();
  let links: PageLink[] = [];
  const setPhonebook = (entries: PhonebookEntry[]) => {
    for (const entry of entries) phonebook.set(entry.number, entry);
    onPhonebook(entries);
    onChange('pages.phonebook');
  };
  const setLinks = (next: PageLink[]) => {
    links = next;
    onChange('pages.links');
  };
  const register = (router: Router) => {
    for (const [path, kind] of [
      ['/', 'both'],
      ['/phones', 'phones'],
      ['/desk', 'desk'],
    ] as const) {
      router.route('GET', path, ({ res }) => sendHtml(res, 200, pageHtml(kind)));
    }
    router.route('GET', '/_emulator/assets/:file', sendAsset);
    router.route('GET', '/_emulator/clock', ({ res }) =>
      sendJson(res, 200, { now: clock.now(), speed: clock.speed }),
    );
    router.route('GET', '/_emulator/phonebook', ({ res }) =>
      sendJson(res, 200, [...phonebook.values()]),
    );
    router.route('GET', '/_emulator/calls', ({ res }) => sendJson(res, 200, shownCalls(calls())));
    router.route('GET', '/_emulator/links', ({ res }) => sendJson(res, 200, links));
    router.route('POST', '/_emulator/phonebook', (context) => take(context, isEntry, setPhonebook));
    router.route('POST', '/_emulator/links', (context) => take(context, isLink, setLinks));
  };
  return { register, setPhonebook, setLinks };
}

function take<T>(
  { json, res }: RouteContext,
  fits: (value: unknown) => value is T,
  keep: (values: T[]) => void,
): void {
  if (!Array.isArray(json) || !json.every(fits)) {
    return void sendJson(res, 400, { error: 'expected a JSON array of well-formed entries' });
  }
  keep(json);
  sendJson(res, 200, { ok: true, count: json.length });
}

function isLink(value: unknown): value is PageLink {
  const { label, url } = (value ?? {}) as Record<string, unknown>;
  return typeof label === 'string' && typeof url === 'string' && /^(https?:\/\/|\/)/.test(url);
}

async function sendAsset({ res, params }: RouteContext): Promise<void> {
  const name = params.file ?? '';
  const type = Object.hasOwn(ASSETS, name) ? ASSETS[name] : undefined;
  if (!type) return sendJson(res, 404, { error: 'not_found' });
  const text = await readFile(new URL(`./assets/${name}`, import.meta.url), 'utf8');
  res.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' });
  res.end(text);
}
