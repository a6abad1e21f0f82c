import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AgendaFeed, type FeedFault, startAgendaFeed } from '../../emulators/agenda/server.js';
import { createOutsideFeeds } from '../../src/adapters/agenda/outside-feeds.js';
import { isPublicAddress } from '../../src/adapters/agenda/public-address.js';
import { hostOf, readOutsideAddress } from '../../src/app/visits/outside-address.js';

const SPAN = {
  ...{ from: Date.parse('2026-11-23T00:00:00Z'), to: Date.parse('2027-01-22T00:00:00Z') },
  zone: 'Europe/Paris',
};
const DENTIST = 'UID:a@ailleurs\nDTSTART:20261208T090000Z\nDURATION:PT1H\nSUMMARY:Dentiste';

let feed: AgendaFeed;
beforeEach(async () => {
  feed = await startAgendaFeed();
  feed.events = [DENTIST];
});
afterEach(() => feed.close());

const read = (url = feed.url, rules: { allowsLoopback?: boolean; readingMs?: number } = {}) =>
  createOutsideFeeds({ allowsLoopback: true, timeoutMs: 500, ...rules }).read(url, SPAN);
const failed = (problem: string) => ({ kind: 'failed', problem });

describe('the feed of an agenda kept elsewhere', () => {
  it('gives the hours that are taken', async () => {
    const startsAt = Date.parse('2026-12-08T09:00:00Z');
    const times = [{ startsAt, endsAt: startsAt + 3_600_000 }];
    expect(await read()).toEqual({ kind: 'read', times, unread: 0 });
  });

  it.each<[FeedFault, string]>([
    ['silent', 'away'],
    ['broken', 'away'],
    ['gone', 'gone'],
    ['huge', 'too-large'],
    ['page', 'not-a-calendar'],
    ['cut', 'not-a-calendar'],
  ])('%s: %s, and nothing is taken from it', async (fault, problem) => {
    feed.fault = fault;
    expect(await read()).toEqual(failed(problem));
  });

  it('that repeats for ever without a next time is given up, and the service goes on', async () => {
    const never = 'UID:b@ailleurs\nDTSTART:20261101T090000Z\nDURATION:PT1H';
    feed.events = [`${never}\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31`];
    expect(await read(feed.url, { readingMs: 1_500 })).toEqual(failed('too-many'));
  });
});

describe('where an address may lead', () => {
  it('to this machine only where the service itself is on it', async () => {
    expect(await read(feed.url, { allowsLoopback: false })).toEqual(failed('refused'));
    expect(feed.asked()).toBe(0);
  });

  it.each([
    ...['http://10.0.0.8/a.ics', 'https://192.168.1.4/a.ics', 'https://[fd00::1]/a.ics'],
    ...['https://169.254.169.254/latest/meta-data', 'http://agenda.example/a.ics'],
    ...['file:///etc/passwd', 'https://0.0.0.0/', 'https://[::ffff:10.0.0.8]/a.ics'],
  ])('not by a redirection to %s either', async (elsewhere) => {
    feed.redirect = elsewhere;
    expect(await read()).toEqual(failed('refused'));
  });

  it('not through a name that leads inside: the address that it stands for is what counts', async () => {
    const { port } = new URL(feed.url);
    expect(await read(`https://localhost:${port}/a.ics`, { allowsLoopback: false })).toEqual(
      failed('refused'),
    );
  });

  it('not round and round', async () => {
    feed.redirect = feed.url;
    expect(await read()).toEqual(failed('gone'));
    expect(feed.asked()).toBe(5);
  });

  it('tells the internet from what is not', () => {
    for (const inside of [
      ...['10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.0.1', '127.0.0.1', '0.0.0.0'],
      ...['100.64.0.1', '169.254.1.1', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1'],
      ...['fd12::1', 'ff02::1', '::ffff:192.168.0.1', '64:ff9b::a00:1', '2002:a00:1::', 'x'],
    ])
      expect([inside, isPublicAddress(inside)]).toEqual([inside, false]);
    for (const outside of ['93.184.216.34', '172.32.0.1', '100.128.0.1', '2606:4700::1111'])
      expect([outside, isPublicAddress(outside)]).toEqual([outside, true]);
  });
});

describe('an address as it is pasted', () => {
  const paste = (text: string, allowsLoopback = false) =>
    readOutsideAddress(text, { allowsLoopback });

  it('is https, or webcal which is the same', () => {
    const url = 'https://agenda.example/secret/basic.ics';
    for (const text of [url, ` ${url}\n`, url.replace('https', 'webcal'), `${url}#x`])
      expect(paste(text)).toEqual({ ok: true, url });
    expect(hostOf(url)).toBe('agenda.example');
  });

  it.each([
    ['', /^Collez l’adresse/],
    ['mon agenda', /^Ce n’est pas une adresse/],
    [`https://agenda.example/${'a'.repeat(1_000)}`, /^Ce n’est pas une adresse/],
    ['http://agenda.example/basic.ics', /https:\/\/ ou webcal/],
    ['ftp://agenda.example/basic.ics', /https:\/\/ ou webcal/],
    ['http://127.0.0.1:4000/basic.ics', /https:\/\/ ou webcal/],
    ['https://karima:motdepasse@agenda.example/a.ics', /sans nom ni mot de passe/],
  ])('%s is refused in French, and not repeated', (text, problem) => {
    const read = paste(text);
    expect(read).toEqual({ ok: false, problem: expect.stringMatching(problem) });
    expect(JSON.stringify(read)).not.toContain('motdepasse');
  });

  it('is http on this machine alone, where the service itself is on it', () => {
    expect(paste('http://127.0.0.1:4000/a.ics', true).ok).toBe(true);
    expect(paste('http://10.0.0.8/a.ics', true).ok).toBe(false);
  });
});
