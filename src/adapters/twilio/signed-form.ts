import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import twilio from 'twilio';
import type { Form } from './form.js';
import { readBody } from './read-body.js';

/** `publicUrl` is the address that Twilio knows and signs, without final slash. */
export type Signing = { readonly authToken: string; readonly publicUrl: string };

/**
 * Reads the form of a request, only if the provider signed it: 403 otherwise, 413 over 64 KiB.
 * `done` is called once, or never when the request was refused or its sender left.
 */
export function readSignedForm(
  { req, res }: { readonly req: IncomingMessage; readonly res: ServerResponse },
  { authToken, publicUrl }: Signing,
  done: (form: Form) => void,
): void {
  const signature = req.headers['x-twilio-signature'];
  if (typeof signature !== 'string' || signature === '') {
    refuse(res, 403);
    return;
  }
  readBody(req, {
    tooLarge: () => refuse(res, 413),
    done: (body) => {
      const form: Form = parse(body, '&', '=', { maxKeys: 0 });
      if (!twilio.validateRequest(authToken, signature, publicUrl + (req.url ?? ''), form))
        return refuse(res, 403);
      done(form);
    },
  });
}

/** Refuses without reading on: what the sender still has to say goes with the connection. */
export function refuse(res: ServerResponse, status: number): void {
  res.setHeader('Connection', 'close');
  answer(res, status);
}

/** An answer without a body. */
export function answer(res: ServerResponse, status: number): void {
  res.writeHead(status, { 'Content-Length': 0 }).end();
}

/** An address of ours, and what travelled in it. */
export function splitUrl(url: string): { path: string; query: URLSearchParams } {
  const start = url.indexOf('?');
  if (start === -1) return { path: url, query: new URLSearchParams() };
  return { path: url.slice(0, start), query: new URLSearchParams(url.slice(start + 1)) };
}
