import { randomUUID } from 'node:crypto';
import { httpPost, type PostOutcome } from './http-post.js';
import type { Task } from './pending.js';
import { signWebhook, type WebhookParams, withoutFragment } from './signing.js';

/** One request to the product; `retryDelays` (real ms) replaces the retry rules of the URL. */
export type Webhook = {
  url: string;
  method: 'GET' | 'POST';
  params: WebhookParams;
  retryDelays?: readonly number[];
  /** Real milliseconds within which the answer must come. */
  within?: number;
};

/** What was sent and how it ended, newest last; for tests and the pages. */
export type WebhookLogEntry = {
  url: string;
  params: WebhookParams;
  token: string;
  attempt: number;
  /** 0 for a document that came with its request, and of which only the error is to be told. */
  outcome: 'ct' | 'rt' | number;
  /** What was wrong with the document it answered, in the words of Twilio's debugger. */
  error?: { code: number; message: string };
};

/** Sends signed webhooks and remembers the last thousand attempts. */
export type WebhookSender = {
  send(webhook: Webhook, task: Task): Promise<PostOutcome>;
  /** Remembers an error beside the last request to that address. */
  complain(url: string, error: { code: number; message: string }): void;
  log(): WebhookLogEntry[];
  clear(): void;
};

const LOG_SIZE = 1000;
const OWN_RETRY_PAUSE = 100;

/**
 * Makes the sender. Without `retryDelays` Twilio's rules hold: one retry, only when no connection
 * came about, unless the URL's fragment says otherwise (`#rc=2&rp=5xx,ct&ct=2000&rt=5000`). Every
 * attempt carries the same signature and I-Twilio-Idempotency-Token.
 */
export function createWebhookSender(authToken: string): WebhookSender {
  let entries: WebhookLogEntry[] = [];

  async function send(webhook: Webhook, task: Task): Promise<PostOutcome> {
    const overrides = readOverrides(webhook.url);
    const delays = webhook.retryDelays ?? Array(overrides.rc).fill(OWN_RETRY_PAUSE);
    const isRetried = webhook.retryDelays ? isNotSuccess : overrides.isRetried;
    const token = randomUUID();
    for (let attempt = 0; ; attempt += 1) {
      const outcome = await httpPost({
        ...signed(webhook, token),
        limits: within(overrides.limits, webhook.within),
        signal: task.signal,
      });
      const { url, params } = webhook;
      const end = outcome.kind === 'answered' ? outcome.status : outcome.kind;
      keep({ url, params, token, attempt: attempt + 1, outcome: end });
      const delay = delays[attempt];
      if (delay === undefined || !isRetried(outcome) || task.signal.aborted) return outcome;
      await task.sleep(delay);
    }
  }

  function keep(entry: WebhookLogEntry): void {
    entries.push(entry);
    if (entries.length > LOG_SIZE) entries.shift();
  }

  function complain(url: string, error: { code: number; message: string }): void {
    const entry = entries.findLast((one) => one.url === url);
    if (entry) entry.error = error;
    else keep({ url, params: {}, token: '', attempt: 0, outcome: 0, error });
  }

  function signed({ url, method, params }: Webhook, token: string) {
    const form = toForm(params);
    const bare = withoutFragment(url);
    const target = method === 'GET' ? `${bare}${bare.includes('?') ? '&' : '?'}${form}` : bare;
    const body = method === 'GET' ? '' : form;
    const headers: Record<string, string> = {
      'X-Twilio-Signature': signWebhook(authToken, target, method === 'GET' ? {} : params),
      'I-Twilio-Idempotency-Token': token,
      'User-Agent': 'TwilioProxy/1.1',
      'Cache-Control': 'max-age=259200',
      Accept: '*/*',
    };
    if (method === 'POST') {
      headers['Content-Type'] = 'application/x-www-form-urlencoded';
      headers['Content-Length'] = String(Buffer.byteLength(body));
    }
    return { url: target, method, headers, body };
  }

  function clear(): void {
    entries = [];
  }

  return { send, complain, log: () => entries, clear };
}

/** Whether the product took the webhook. */
export function isSuccess(outcome: PostOutcome): boolean {
  return outcome.kind === 'answered' && outcome.status >= 200 && outcome.status < 300;
}

function isNotSuccess(outcome: PostOutcome): boolean {
  return !isSuccess(outcome);
}

function within({ ct, rt }: { ct: number; rt: number }, most = Number.POSITIVE_INFINITY) {
  return { ct: Math.min(ct, most), rt: Math.min(rt, most) };
}

function toForm(params: WebhookParams): string {
  const form = new URLSearchParams();
  for (const [name, values] of Object.entries(params))
    for (const value of [values].flat()) form.append(name, value);
  return form.toString();
}

function readOverrides(url: string) {
  const fragment = new URLSearchParams(url.split('#')[1] ?? '');
  const number = (name: string, fallback: number) => Number(fragment.get(name) ?? fallback);
  const policy = (fragment.get('rp') ?? 'ct').split(',');
  return {
    rc: Math.min(Math.max(number('rc', 1), 0), 5),
    limits: { ct: number('ct', 5000), rt: number('rt', 15_000) },
    isRetried: (outcome: PostOutcome) =>
      isNotSuccess(outcome) && (policy.includes('all') || policy.includes(family(outcome))),
  };
}

function family(outcome: PostOutcome): string {
  return outcome.kind === 'answered' ? `${Math.floor(outcome.status / 100)}xx` : outcome.kind;
}
