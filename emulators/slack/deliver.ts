import { createHmac } from 'node:crypto';

const ACK_LIMIT_MS = 3000;

/** Ways a delivery can go wrong on purpose. */
export type DeliveryOptions = {
  /** How often the same body is sent; 2 imitates a repeat. */
  deliveries?: number;
  /** Marks the repeats with X-Slack-Retry-Num and X-Slack-Retry-Reason. */
  retryNum?: boolean;
  /** Sends the repeats at the same moment instead of one after the other. */
  concurrent?: boolean;
  /** Real seconds added to the signed timestamp; -600 is refused as too old. */
  skewSeconds?: number;
  /** Signs with another secret. */
  badSignature?: boolean;
};

/** What the product answered; status 0 is no answer within Slack's three seconds, or none at all. */
export type Delivery = { status: number; body: string; error?: string };

/** A body on its way to the product. */
export type Parcel = { url: string; signingSecret: string; body: string; contentType: string };

/** The content type of interactions; a charset after it makes Bolt refuse the request. */
export const FORM = 'application/x-www-form-urlencoded';

/** Sends a signed body as often as asked; never throws. The first answer is the first delivery's. */
export async function deliver(parcel: Parcel, options: DeliveryOptions): Promise<Delivery[]> {
  const count = Math.max(1, Math.min(options.deliveries ?? 1, 20));
  const numbers = Array.from({ length: count }, (_, index) => index);
  if (options.concurrent) return Promise.all(numbers.map((n) => post(parcel, options, n)));
  const answers: Delivery[] = [];
  for (const n of numbers) answers.push(await post(parcel, options, n));
  return answers;
}

/** Slack's v0 signature over a real timestamp in seconds and the raw body. */
export function signSlack(secret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

async function post(parcel: Parcel, options: DeliveryOptions, n: number): Promise<Delivery> {
  const timestamp = String(Math.floor(Date.now() / 1000) + (options.skewSeconds ?? 0));
  const secret = options.badSignature ? `${parcel.signingSecret}-wrong` : parcel.signingSecret;
  const headers: Record<string, string> = {
    'Content-Type': parcel.contentType,
    'User-Agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    'X-Slack-Request-Timestamp': timestamp,
    'X-Slack-Signature': signSlack(secret, timestamp, parcel.body),
  };
  if (n > 0 && options.retryNum) {
    headers['X-Slack-Retry-Num'] = String(n);
    headers['X-Slack-Retry-Reason'] = 'http_timeout';
  }
  try {
    const signal = AbortSignal.timeout(ACK_LIMIT_MS);
    const answer = await fetch(parcel.url, { method: 'POST', headers, body: parcel.body, signal });
    return { status: answer.status, body: await answer.text() };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return { status: 0, body: '', error: late ? 'operation_timeout' : 'unreachable' };
  }
}
