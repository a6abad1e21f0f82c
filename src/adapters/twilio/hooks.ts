import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import twilio from 'twilio';
import type { InboundSms, InboundStatus, NewInbound } from '../../app/ports/inbound.js';
import type { Log } from '../../app/ports/log.js';
import type { Instant } from '../../domain/ids.js';
import { type Form, type ReadForm, readSmsForm, readStatusForm } from './inbound-forms.js';
import { readBody } from './read-body.js';

/** What the webhooks need. `publicUrl` is the address that Twilio knows and signs, without final slash. */
export type TwilioHooksOptions = {
  readonly authToken: string;
  readonly publicUrl: string;
  /** Resolves after the commit, true for a new row; rejects when nothing is known to be stored. */
  readonly insert: (row: NewInbound) => Promise<boolean>;
  /** Called after the commit with new rows only, off the request's path; must not throw. */
  readonly onStored: (row: NewInbound) => void;
  readonly now: () => Instant;
  readonly log: Log;
};

/** Answers a request of Twilio's, or returns false and touches nothing. */
export type TwilioHooks = (req: IncomingMessage, res: ServerResponse) => boolean;

type Hook = {
  readonly name: string;
  readonly read: (form: Form, url: string) => ReadForm<InboundSms | InboundStatus> | null;
  readonly accept: (res: ServerResponse) => void;
};

const EMPTY_TWIML = '<?xml version="1.0" encoding="UTF-8"?><Response/>';
const TWIML_HEADERS = { 'Content-Type': 'text/xml', 'Content-Length': EMPTY_TWIML.length };

const HOOKS: Readonly<Record<string, Hook>> = {
  '/hooks/twilio/sms': {
    name: 'sms',
    read: (form) => readSmsForm(form),
    accept: (res) => res.writeHead(200, TWIML_HEADERS).end(EMPTY_TWIML),
  },
  '/hooks/twilio/status': {
    name: 'status',
    read: (form, url) => readStatusForm(form, attemptOf(url)),
    accept: (res) => res.writeHead(204).end(),
  },
};

/**
 * The provider's webhooks, to be asked before Express: a signed message is durable before its
 * 2xx, and a redelivery is the same row. 403 without a right signature, 400 when a needed field
 * is malformed, 413 over 64 KiB, 503 when the database did not take it; none of these leaves a row.
 */
export function createTwilioHooks(options: TwilioHooksOptions): TwilioHooks {
  return (req, res) => {
    if (req.method !== 'POST' || !req.url?.startsWith('/hooks/twilio/')) return false;
    const hook = HOOKS[pathOf(req.url)];
    if (!hook) return false;
    const signature = req.headers['x-twilio-signature'];
    if (typeof signature !== 'string' || signature === '') {
      refuse(res, 403);
      return true;
    }
    const url = req.url;
    readBody(req, {
      tooLarge: () => refuse(res, 413),
      done: (body) => void handle({ options, hook, res, url, signature, body }),
    });
    return true;
  };
}

type Request = {
  readonly options: TwilioHooksOptions;
  readonly hook: Hook;
  readonly res: ServerResponse;
  readonly url: string;
  readonly signature: string;
  readonly body: string;
};

async function handle({ options, hook, res, url, signature, body }: Request): Promise<void> {
  const { authToken, publicUrl, insert, onStored, now, log } = options;
  const form: Form = parse(body, '&', '=', { maxKeys: 0 });
  if (!twilio.validateRequest(authToken, signature, publicUrl + url, form)) return refuse(res, 403);
  const read = hook.read(form, url);
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

/** Refuses without reading on: what the sender still has to say goes with the connection. */
function refuse(res: ServerResponse, status: number): void {
  res.setHeader('Connection', 'close');
  answer(res, status);
}

function answer(res: ServerResponse, status: number): void {
  res.writeHead(status, { 'Content-Length': 0 }).end();
}

function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}

function attemptOf(url: string): string | null {
  const start = url.indexOf('?');
  return start === -1 ? null : new URLSearchParams(url.slice(start + 1)).get('attempt');
}
