import { webApi } from '@slack/bolt';
import type { Later } from '../../app/ports/cards.js';
import type { Log } from '../../app/ports/log.js';

/** What came of a call: Slack's answer, its error name, or « later » in real seconds. */
export type CallResult<T> =
  | { kind: 'answer'; value: T }
  | { kind: 'refused'; error: string }
  | Later;

export type WebApiCall = <T>(method: string, call: () => Promise<T>) => Promise<CallResult<T>>;

/** Between two tries while Slack does not answer at all. */
const OUTAGE_SECONDS = 15;

/**
 * Obeys Slack's Retry-After in real time, method by method, whatever the speed of the product's
 * clock: until it has passed the method is not called. Outages and 5xx become « later ».
 */
export function createWebApiCall(log: Log): WebApiCall {
  const quietUntil = new Map<string, number>();
  return async (method, call) => {
    const left = (quietUntil.get(method) ?? 0) - Date.now();
    if (left > 0) return { kind: 'later', afterSeconds: Math.ceil(left / 1000) };
    try {
      return { kind: 'answer', value: await call() };
    } catch (error) {
      if (error instanceof webApi.WebAPIPlatformError) {
        return { kind: 'refused', error: error.data.error };
      }
      if (error instanceof webApi.WebAPIRateLimitedError) {
        quietUntil.set(method, Date.now() + error.retryAfter * 1000);
        log.warn({ method, afterSeconds: error.retryAfter }, 'Slack asks to slow down');
        return { kind: 'later', afterSeconds: error.retryAfter };
      }
      if (
        !(error instanceof webApi.WebAPIHTTPError || error instanceof webApi.WebAPIRequestError)
      ) {
        throw error;
      }
      log.warn({ method, code: error.code }, 'Slack does not answer');
      return { kind: 'later', afterSeconds: OUTAGE_SECONDS };
    }
  };
}
