import { type ApiError, apiError, notFound } from '../../errors.js';
import type { Pageable } from '../../paging.js';
import { type Reply, type RestHandler, refusal } from '../../rest.js';

/** Hands what a path names to a handler, or answers 404. */
export function named<T>(
  find: (params: Record<string, string>) => T | undefined,
  handler: (found: T, form: URLSearchParams) => Reply,
): RestHandler {
  return ({ params, form, url }) => {
    const found = find(params);
    return found === undefined ? refusal(notFound(url.pathname)) : handler(found, form);
  };
}

/** Makes a list that knows its items by their call pageable, in this order. */
export function pageableByCall<T extends { callSid: string }>(
  items: readonly T[],
): Pageable<T & { sid: string }> {
  // A page begins with the last item.
  const all = items.map((item) => ({ ...item, sid: item.callSid })).reverse();
  return { all: () => all, place: (sid) => all.findIndex((item) => item.sid === sid) };
}

/** The refusal of a parameter without sense. */
export function badParameter(message: string): ApiError {
  return apiError(20001, message);
}
