// Calls as the provider makes them: each asks for its TwiML, presses 1, and waits in the queue.
import { createHmac, randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { AUTH_TOKEN, PUBLIC_URL } from '../inbound/settings.js';
import { serveParent } from '../lib/child.js';

type Order = { ask: string; port: number; seconds: number; concurrent: number };
/** Milliseconds of each turn, from the request to the whole answer. */
export type Turns = { turns: number[]; failed: number };

/** Callers listen before they press: some ten times faster than in life. */
const LISTENS_MS = 1_000;

const agent = new Agent({ keepAlive: true, maxSockets: 200 });
let calls = 0;

serveParent((order) => {
  const { port, seconds, concurrent } = order as Order;
  return run(port, { seconds, concurrent });
});

async function run(
  port: number,
  { seconds, concurrent }: { seconds: number; concurrent: number },
): Promise<Turns> {
  const result: Turns = { turns: [], failed: 0 };
  const until = performance.now() + seconds * 1000;
  const caller = async (_: unknown, nth: number) => {
    // They do not all ring in the same instant.
    await new Promise((resolve) => setTimeout(resolve, (LISTENS_MS * nth) / concurrent));
    while (performance.now() < until) await call(port, result);
  };
  await Promise.all(Array.from({ length: concurrent }, caller));
  return result;
}

/** Welcome, key 1, and the first two sentences of the queue. */
async function call(port: number, result: Turns): Promise<void> {
  calls += 1;
  const number = `+3363998${String(calls % 10_000).padStart(4, '0')}`;
  const form = {
    AccountSid: 'AC00000000000000000000000000000000',
    CallSid: `CA${randomBytes(16).toString('hex')}`,
    CallStatus: 'ringing',
    Direction: 'inbound',
    From: number,
    To: '+33199004000',
  };
  const welcome = await ask(port, result, { path: '/hooks/twilio/voice', form });
  const menu = addressIn(welcome, /<Gather[^>]* action="([^"]+)"/);
  const queue = menu && (await ask(port, result, { path: menu, form: { ...form, Digits: '1' } }));
  let waiting = queue && addressIn(queue, /waitUrl="([^"]+)"/);
  for (let nth = 0; waiting && nth < 2; nth += 1) {
    const sentence = await ask(port, result, { path: waiting, form });
    waiting = addressIn(sentence, /<Redirect>([^<]+)<\/Redirect>/);
  }
}

function addressIn(twiml: string, pattern: RegExp): string | undefined {
  const found = pattern.exec(twiml)?.[1]?.replaceAll('&amp;', '&');
  return found?.slice(PUBLIC_URL.length);
}

async function ask(
  port: number,
  result: Turns,
  { path, form }: { path: string; form: Record<string, string> },
): Promise<string> {
  const start = performance.now();
  const { status, text } = await post(port, path, form);
  result.turns.push(performance.now() - start);
  await new Promise((resolve) => setTimeout(resolve, LISTENS_MS));
  if (status !== 200) result.failed += 1;
  return text;
}

function post(
  port: number,
  path: string,
  form: Record<string, string>,
): Promise<{ status: number; text: string }> {
  const signed = Object.keys(form)
    .sort()
    .reduce((text, name) => text + name + form[name], PUBLIC_URL + path);
  const signature = createHmac('sha1', AUTH_TOKEN).update(signed).digest('base64');
  const body = new URLSearchParams(form).toString();
  return new Promise((resolve, reject) => {
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': Buffer.byteLength(body),
      'X-Twilio-Signature': signature,
    };
    const sent = request({ port, path, method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
