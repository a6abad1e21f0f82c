// Distinct signed messages over keep-alive connections, one request at a time on each.
import { createHmac, randomBytes } from 'node:crypto';
import net from 'node:net';
import { serveParent } from '../lib/child.js';
import { AUTH_TOKEN, CONNECTIONS, PUBLIC_URL, SMS_PATH } from './settings.js';

type Order = { ask: string; count: number; port: number; seconds: number };
/** `seconds` from the first request to the last answer; `refused` counts answers other than 200. */
export type LoadResult = { answered: number; refused: number; seconds: number };

let prepared: Buffer[] = [];

serveParent((order) => {
  const { ask, count, port, seconds } = order as Order;
  if (ask === 'run') return run(port, seconds);
  prepared = Array.from({ length: count }, signedRequest);
  return {};
});

/** Fields in the order in which Twilio writes them; an invented number for each message. */
function signedRequest(): Buffer {
  const sid = `SM${randomBytes(16).toString('hex')}`;
  const fields: Record<string, string> = {
    ToCountry: 'FR',
    ToState: '',
    SmsMessageSid: sid,
    NumMedia: '0',
    ToCity: '',
    FromZip: '',
    SmsSid: sid,
    FromState: '',
    SmsStatus: 'received',
    FromCity: '',
    Body: 'Oui mardi matin je serai là, merci',
    FromCountry: 'FR',
    To: '+33199004000',
    ToZip: '',
    NumSegments: '1',
    MessageSid: sid,
    AccountSid: 'AC00000000000000000000000000000000',
    From: `+3363998${String(Math.floor(Math.random() * 10_000)).padStart(4, '0')}`,
    ApiVersion: '2010-04-01',
  };
  const signed = Object.keys(fields)
    .sort()
    .reduce((text, name) => text + name + fields[name], PUBLIC_URL + SMS_PATH);
  const signature = createHmac('sha1', AUTH_TOKEN).update(signed).digest('base64');
  const body = new URLSearchParams(fields).toString();
  return Buffer.from(
    [
      `POST ${SMS_PATH} HTTP/1.1`,
      'Host: aller-vers.example',
      'Content-Type: application/x-www-form-urlencoded',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Twilio-Signature: ${signature}`,
      'User-Agent: TwilioProxy/1.1',
      `\r\n${body}`,
    ].join('\r\n'),
  );
}

async function run(port: number, seconds: number): Promise<LoadResult> {
  const result = { answered: 0, refused: 0 };
  const start = performance.now();
  const until = start + seconds * 1000;
  const next = () => (performance.now() < until ? prepared.pop() : undefined);
  await Promise.all(Array.from({ length: CONNECTIONS }, () => drive(port, next, result)));
  if (prepared.length === 0) throw new Error('bench: too few requests were prepared');
  return { ...result, seconds: (performance.now() - start) / 1000 };
}

function drive(
  port: number,
  next: () => Buffer | undefined,
  result: { answered: number; refused: number },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    let head = '';
    let usual = 0;
    const send = () => {
      const request = next();
      if (request) socket.write(request);
      else socket.end(resolve);
    };
    socket.on('connect', send);
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      // A server's answers are of one length; reading each would cost the server processor time.
      if (head === '' && chunk.length === usual && chunk.toString('latin1', 9, 12) === '200') {
        result.answered += 1;
        return send();
      }
      head += chunk.toString('latin1');
      if (!isWhole(head)) return;
      if (head.startsWith('HTTP/1.1 200')) {
        result.answered += 1;
        usual = head.length;
      } else result.refused += 1;
      head = '';
      send();
    });
  });
}

function isWhole(answer: string): boolean {
  const end = answer.indexOf('\r\n\r\n');
  const length = /content-length: (\d+)/i.exec(answer);
  return end !== -1 && answer.length >= end + 4 + Number(length?.[1] ?? 0);
}
