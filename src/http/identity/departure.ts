import type { Request, Response } from 'express';
import type { SignInChecks } from '../../app/ports/sign-in-provider.js';
import { cookieOf, cookieOptions, type SessionSettings } from '../session.js';
import { readSecret } from './secret.js';

/** What a browser keeps while it is at the provider. */
export type Departure = {
  readonly checks: SignInChecks;
  /** The invitation that it opened, if one. */
  readonly code: string | null;
  /** The link given in Slack that it came for, if one. */
  readonly slackToken: string | null;
};

const MINUTES_AWAY = 10;

/** One departure a browser: another tab that leaves takes its place, and the first is refused on its return. */
export function rememberDeparture(
  response: Response,
  settings: SessionSettings,
  { checks, code, slackToken }: Departure,
): void {
  const kept = [checks.state, checks.nonce, checks.verifier ?? '', code ?? '', slackToken ?? ''];
  response.cookie(nameOf(settings), kept.join('.'), {
    ...cookieOptions(settings),
    maxAge: MINUTES_AWAY * 60_000,
  });
}

/** What the browser kept, once: it is forgotten whatever comes of it. */
export function takeDeparture(
  request: Request,
  response: Response,
  settings: SessionSettings,
): Departure | null {
  const kept = cookieOf(request, nameOf(settings));
  if (kept === null) return null;
  response.clearCookie(nameOf(settings), cookieOptions(settings));
  const [state = '', nonce = '', verifier = '', code = '', slackToken = ''] = kept.split('.');
  if (readSecret(state) === null || readSecret(nonce) === null) return null;
  return {
    checks: { state, nonce, verifier: verifier === '' ? null : verifier },
    code: readSecret(code),
    slackToken: readSecret(slackToken),
  };
}

const nameOf = ({ https }: SessionSettings) => `${https ? '__Host-' : ''}aller-vers-depart`;
