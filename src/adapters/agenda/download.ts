import { lookup as resolveName } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { OutsideProblem } from '../../domain/visits/outside-agenda.js';
import { isLoopbackAddress, isPublicAddress } from './public-address.js';

export type DownloadRules = {
  /** Only where the service itself runs on this machine. */
  readonly allowsLoopback: boolean;
  readonly timeoutMs: number;
};
export type Download =
  | { readonly kind: 'had'; readonly text: string }
  | { readonly kind: 'failed'; readonly problem: OutsideProblem };

const MOST_BYTES = 2 * 1024 * 1024;
const MOST_REDIRECTIONS = 4;

const failed = (problem: OutsideProblem): Download => ({ kind: 'failed', problem });

/**
 * Gets a text from an address that somebody pasted. It leads to the internet and nowhere else: each
 * name is resolved here, and the connection made to the very address that was looked at, at each
 * redirection anew. Two megabytes, a few seconds.
 */
export async function download(address: string, rules: DownloadRules): Promise<Download> {
  const signal = AbortSignal.timeout(rules.timeoutMs);
  let url = new URL(address);
  for (let hop = 0; hop <= MOST_REDIRECTIONS; hop += 1) {
    if (!isReachable(url, rules)) return failed('refused');
    const response = await ask(url, rules, signal).catch((error: unknown) => toProblem(error));
    if (typeof response === 'string') return failed(response);
    const next = redirection(response, url);
    if (next === null) return readAnswer(response);
    response.destroy();
    url = next;
  }
  return failed('gone');
}

/** By its own words: https, or this machine; an address written in digits is looked at here. */
function isReachable(url: URL, rules: DownloadRules): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isHere = rules.allowsLoopback && (host === 'localhost' || isLoopbackAddress(host));
  if (url.protocol !== 'https:' && !(isHere && url.protocol === 'http:')) return false;
  return isIP(host) === 0 || mayReach(host, rules);
}

const mayReach = (address: string, { allowsLoopback }: DownloadRules): boolean =>
  isPublicAddress(address) || (allowsLoopback && isLoopbackAddress(address));

class RefusedAddress extends Error {}

/** Every address of the name must do: a name that also leads inside leads inside one day. */
function guardedLookup(rules: DownloadRules): LookupFunction {
  return (hostname, options, done) =>
    resolveName(hostname, { ...options, all: true }, (error, found) => {
      const [first] = found ?? [];
      if (error || !first) return done(error ?? new RefusedAddress(), '', 0);
      if (!found.every(({ address }) => mayReach(address, rules)))
        return done(new RefusedAddress(), '', 0);
      if (options.all) return done(null, found);
      done(null, first.address, first.family);
    });
}

function ask(url: URL, rules: DownloadRules, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    request(url, {
      ...{ method: 'GET', signal, agent: false, lookup: guardedLookup(rules) },
      headers: { accept: 'text/calendar', 'user-agent': 'aller-vers' },
    })
      .on('response', resolve)
      .on('error', reject)
      .end();
  });
}

function redirection({ statusCode = 0, headers }: IncomingMessage, from: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(statusCode) || !headers.location) return null;
  return URL.canParse(headers.location, from.href) ? new URL(headers.location, from.href) : null;
}

async function readAnswer(response: IncomingMessage): Promise<Download> {
  const { statusCode = 0 } = response;
  if (statusCode !== 200) {
    response.destroy();
    const isBusy = statusCode >= 500 || statusCode === 429 || statusCode === 408;
    return failed(isBusy ? 'away' : 'gone');
  }
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of response) {
      size += (part as Buffer).length;
      if (size > MOST_BYTES) return failed('too-large');
      parts.push(part as Buffer);
    }
  } catch {
    return failed('away');
  }
  return { kind: 'had', text: Buffer.concat(parts).toString('utf8') };
}

const toProblem = (error: unknown): OutsideProblem =>
  error instanceof RefusedAddress ? 'refused' : 'away';
