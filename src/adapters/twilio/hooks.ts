import type { IncomingMessage, ServerResponse } from 'node:http';
import { readSmsForm, readStatusForm } from './inbound-forms.js';
import { readSignedForm, type Signing, splitUrl } from './signed-form.js';
import { acceptSilently, type NewsHook, type NewsOptions, storeNews } from './store-news.js';
import { CALL_STATUS, LEG_STATUS, legOf } from './voice-doors.js';
import { readCallStatus } from './voice-forms.js';

/** What the webhooks need. */
export type TwilioHooksOptions = Signing & NewsOptions;

/** Answers a request of Twilio's, or returns false and touches nothing. */
export type TwilioHooks = (req: IncomingMessage, res: ServerResponse) => boolean;

const EMPTY_TWIML = '<?xml version="1.0" encoding="UTF-8"?><Response/>';
const TWIML_HEADERS = { 'Content-Type': 'text/xml', 'Content-Length': EMPTY_TWIML.length };

const HOOKS: Readonly<Record<string, NewsHook>> = {
  '/hooks/twilio/sms': {
    name: 'sms',
    read: (form) => readSmsForm(form),
    accept: (res) => res.writeHead(200, TWIML_HEADERS).end(EMPTY_TWIML),
  },
  '/hooks/twilio/status': {
    name: 'status',
    read: (form, query) => readStatusForm(form, query.get('attempt')),
    accept: acceptSilently,
  },
  [CALL_STATUS]: {
    name: 'call-status',
    read: (form) => readCallStatus(form, null),
    accept: acceptSilently,
  },
  [LEG_STATUS]: {
    name: 'leg-status',
    read: (form, query) => readCallStatus(form, legOf(query)),
    accept: acceptSilently,
  },
};

/**
 * The provider's news of messages and calls, to be asked before Express: a signed form is durable
 * before its 2xx, and a redelivery is the same row. 403 without a right signature, 400 when a
 * needed field is malformed, 413 over 64 KiB, 503 when the database did not take it; none of
 * these leaves a row.
 */
export function createTwilioHooks(options: TwilioHooksOptions): TwilioHooks {
  return (req, res) => {
    if (req.method !== 'POST' || !req.url?.startsWith('/hooks/twilio/')) return false;
    const { path, query } = splitUrl(req.url);
    const hook = HOOKS[path];
    if (!hook) return false;
    readSignedForm({ req, res }, options, (form) => {
      void storeNews(options, hook, { form, query, res });
    });
    return true;
  };
}
