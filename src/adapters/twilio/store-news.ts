import type { ServerResponse } from 'node:http';
import type { NewInbound } from '../../app/ports/inbound.js';
import type { Log } from '../../app/ports/log.js';
import type { Instant } from '../../domain/ids.js';
import type { Form } from './form.js';
import { answer, refuse } from './signed-form.js';

/** What makes news durable before its 2xx. */
export type NewsOptions = {
  /** Resolves after the commit, true for a new row; rejects when nothing is known to be stored. */
  readonly insert: (row: NewInbound) => Promise<boolean>;
  /** Called after the commit with new rows only, off the request's path; must not throw. */
  readonly onStored: (row: NewInbound) => void;
  readonly now: () => Instant;
  readonly log: Log;
};

/** A webhook that only tells us something. */
export type NewsHook = {
  readonly name: string;
  /** Null when a needed field is malformed; `query` travelled in the address. */
  readonly read: (form: Form, query: URLSearchParams) => Omit<NewInbound, 'receivedAt'> | null;
  readonly accept: (res: ServerResponse) => void;
};

/**
 * Stores what a signed form tells, then accepts it; a redelivery is the same row. 400 when a
 * needed field is malformed, 503 when the database did not take it; neither leaves a row.
 */
export async function storeNews(
  { insert, onStored, now, log }: NewsOptions,
  hook: NewsHook,
  told: { readonly form: Form; readonly query: URLSearchParams; readonly res: ServerResponse },
): Promise<void> {
  const { form, query, res } = told;
  const read = hook.read(form, query);
  if (!read) {
    log.warn({ hook: hook.name, fields: Object.keys(form) }, 'twilio: webhook not understood');
    return refuse(res, 400);
  }
  const row: NewInbound = { ...read, receivedAt: now() };
  let isNew: boolean;
  try {
    isNew = await insert(row);
  } catch (error) {
    log.error({ hook: hook.name, err: error }, 'twilio: webhook not stored');
    return answer(res, 503);
  }
  hook.accept(res);
  if (isNew) onStored(row);
}

/** Taken, and nothing to say to it. */
export const acceptSilently = (res: ServerResponse): void => void res.writeHead(204).end();
