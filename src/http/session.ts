import { createHash, randomBytes } from 'node:crypto';
import type { CookieOptions, Request } from 'express';
import type { Staff, StaffMember } from '../app/ports/staff.js';

/** What the web pages need of the Staff port; each call is a transaction of its own. */
export type StaffDoor = Pick<
  Staff,
  'byAccessKeyHash' | 'bySession' | 'sessionOf' | 'openSession' | 'closeSession' | 'logAccess'
>;

export type SessionSettings = {
  /** The service is reached over https: cookies are then Secure. */
  readonly https: boolean;
  /** Real seconds before a person must sign in again. */
  readonly sessionSeconds: number;
  /** Real seconds without a page after which a session is over. */
  readonly idleSeconds: number;
};

/**
 * What is stored of a personal access key or of a session token: both are long and random,
 * so a plain SHA-256 cannot be searched backwards.
 */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret.trim()).digest('hex');
}

/** A fresh session token: goes to the browser, and only its hash is kept here. */
export function freshToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The prefix makes browsers refuse the cookie from another host or over plain http. */
export function cookieName({ https }: SessionSettings): string {
  return https ? '__Host-aller-vers' : 'aller-vers';
}

export function cookieOptions({ https }: SessionSettings): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', secure: https, path: '/' };
}

/** The session token a browser sent, or null. */
export function tokenOf(request: Request, settings: SessionSettings): string | null {
  return cookieOf(request, cookieName(settings));
}

/** The value of a cookie, or null. */
export function cookieOf(request: Request, wanted: string): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=');
    if (name === wanted && value) return value;
  }
  return null;
}

/** Someone who signed in. */
export type Member = StaffMember;
