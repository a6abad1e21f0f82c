import type { ProviderFailure, Unknown } from '../../app/ports/messages.js';

type Meaning = Omit<ProviderFailure, 'kind' | 'providerCode'>;

const none = { retry: false, optedOut: false, unusableNumber: false, ours: false };
const optedOut: Meaning = { ...none, optedOut: true };
const unusable: Meaning = { ...none, unusableNumber: true };
const ours: Meaning = { ...none, ours: true };
const later: Meaning = { ...none, retry: true };

/** What Twilio's refusals mean. Source: https://www.twilio.com/docs/api/errors */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  '21610': optedOut, // the recipient replied STOP
  '21211': unusable, // « To » is not a valid number
  '21614': unusable, // « To » is no mobile number
  '21217': unusable, // the number does not seem to be valid
  '21214': unusable, // « To » cannot be reached: the number is to be checked
  '13223': unusable, // the number to dial has no valid form
  '13224': unusable, // the number to dial does not exist, or no carrier reaches it
  '20003': ours, // credentials refused
  '20404': ours, // account or resource unknown
  '21212': ours, // « From » is not a valid sender
  '21210': ours, // « From » is not verified for calls
  '21213': ours, // no caller
  '21215': ours, // the account may not call that country
  '13227': ours, // the same, found while dialling
  '21216': ours, // the provider blocks the number as risky; its support unblocks it
  '21408': ours, // the country is not enabled
  '21602': ours, // no body
  '21603': ours, // no sender
  '21604': ours, // no recipient
  '21606': ours, // the sender is not ours or cannot send texts
  '21609': ours, // the callback's address is malformed
  '21612': ours, // the sender cannot reach this recipient
  '21617': ours, // over 1600 characters
  '21611': later, // the sender's queue is full
  '10004': later, // too many calls at once
  '20429': later, // too many requests
};

/** Failures in which no connection came about: nothing can have been accepted. */
const NEVER_LEFT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/**
 * Reads an error of the SDK. A refusal by code is certain; 429 and an unreachable host may be
 * tried later; after a time-out, a cut connection or a 5xx the message or call may have left,
 * so that the provider must be asked first. A 4xx with an unlisted code is our fault: operators look.
 */
export function readProviderError(error: unknown): ProviderFailure | Unknown {
  const { status, code } = (error ?? {}) as { status?: unknown; code?: unknown };
  if (typeof status === 'number' && status >= 400 && status < 500) {
    const providerCode = String(code ?? status);
    const meaning = status === 429 ? later : (MEANINGS[providerCode] ?? ours);
    return { kind: 'provider-failure', providerCode, ...meaning };
  }
  if (typeof code === 'string' && NEVER_LEFT.includes(code))
    return { kind: 'provider-failure', providerCode: code, ...later };
  return { kind: 'unknown' };
}
