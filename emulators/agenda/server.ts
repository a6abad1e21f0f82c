import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the agenda's service behaves next. */
export type FeedFault = 'none' | 'silent' | 'broken' | 'gone' | 'huge' | 'page' | 'cut';

export type AgendaFeed = {
  /** The secret address of the agenda. */
  readonly url: string;
  /** How often it was asked for. */
  readonly asked: () => number;
  fault: FeedFault;
  /** Where the next answers lead instead, when not null. */
  redirect: string | null;
  /** What stands in the agenda: the lines of its events. */
  events: readonly string[];
  close(): Promise<void>;
};

const SECRET = 'private-0123456789abcdef';

/** An agenda's service on the loopback: one feed behind a secret address, and its refusals. */
export async function startAgendaFeed(): Promise<AgendaFeed> {
  let asked = 0;
  const server = createServer((request, response): unknown => {
    if (request.url !== `/calendar/${SECRET}/basic.ics`) return response.writeHead(404).end();
    asked += 1;
    const { fault, redirect } = feed;
    if (redirect !== null) return response.writeHead(302, { location: redirect }).end();
    if (fault === 'silent') return null;
    if (fault === 'broken') return response.writeHead(503).end();
    if (fault === 'gone') return response.writeHead(404).end();
    if (fault === 'page') {
      response.writeHead(200, { 'content-type': 'text/html' });
      return response.end('<!doctype html><title>Sign in</title>');
    }
    response.writeHead(200, { 'content-type': 'text/calendar; charset=utf-8' });
    const text = calendarOf(feed.events);
    if (fault === 'cut') return response.end(text.slice(0, text.length / 2));
    if (fault === 'huge') return response.end(text + ' '.repeat(3 * 1024 * 1024));
    return response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const feed: AgendaFeed = {
    url: `http://127.0.0.1:${port}/calendar/${SECRET}/basic.ics`,
    asked: () => asked,
    fault: 'none',
    redirect: null,
    events: [],
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return feed;
}

/** A feed as services write them: folded lines are left to those who write the events. */
export function calendarOf(events: readonly string[]): string {
  return [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Agenda//Fictif//FR'],
    ...events.flatMap((event) => ['BEGIN:VEVENT', ...event.trim().split('\n'), 'END:VEVENT']),
    ...['END:VCALENDAR', ''],
  ].join('\r\n');
}
