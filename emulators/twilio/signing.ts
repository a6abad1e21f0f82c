import { createHmac } from 'node:crypto';

/** Parameters of a webhook; several values of one name as an array. */
export type WebhookParams = Record<string, string | string[]>;

/**
 * X-Twilio-Signature of a webhook: base64 of HMAC-SHA1 over the URL as configured (without its
 * fragment) and every name and value, sorted by name; repeated values are counted once, sorted.
 */
export function signWebhook(authToken: string, url: string, params: WebhookParams): string {
  let text = withoutFragment(url);
  for (const name of Object.keys(params).sort()) {
    const values = [params[name] ?? ''].flat();
    for (const value of [...new Set(values)].sort()) text += name + value;
  }
  return createHmac('sha1', authToken).update(text, 'utf8').digest('base64');
}

/** The URL that is called and signed: all before `#`. */
export function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}
