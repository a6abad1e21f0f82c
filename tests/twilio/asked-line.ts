// A line that answers what a test wants, and the web server's voice webhooks in front of it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createVoiceHooks, type VoiceHooksOptions } from '../../src/adapters/twilio/voice-hooks.js';
import type { LineDoors } from '../../src/app/ports/line-doors.js';
import type { LineAnswer } from '../../src/domain/hotline/line-answer.js';
import type { CallId, E164, LegId } from '../../src/domain/ids.js';
import { AUTH_TOKEN, PUBLIC_URL, post, silent } from './door.js';

export const CALL = '01936f2a-0000-7000-8000-0000000000c1' as CallId;
export const LEG = '01936f2a-0000-7000-8000-0000000000e1' as LegId;
export const HOTLINE = '+33199004000' as E164;
export const CALLER = '+33639980001';
export const CALL_SID = `CA${'0123456789abcdef'.repeat(2)}`;
export const APOLOGY = 'Notre ligne ne répond pas. En danger, appelez le 15, le 114 ou le 3114.';
export const GOODBYE: LineAnswer = [
  { do: 'say', words: 'Au revoir.', language: 'fr' },
  { do: 'hang-up' },
];

/** What the line was asked: the door's name in the port, and with what. */
export type Ask = { readonly door: keyof LineDoors; readonly with: unknown };

/** A line whose every door answers by `answer`, and what it was asked. */
export function askedLine(answer: (ask: Ask) => Promise<LineAnswer> = async () => GOODBYE) {
  const asks: Ask[] = [];
  const door = (name: keyof LineDoors) => (about: unknown) => {
    const ask = { door: name, with: about };
    asks.push(ask);
    return answer(ask);
  };
  const line: LineDoors = {
    callComesIn: door('callComesIn'),
    hearMenu: door('hearMenu'),
    whileWaiting: door('whileWaiting'),
    leftQueue: door('leftQueue'),
    messageLeft: door('messageLeft'),
    workerAnswers: door('workerAnswers'),
    workerAfter: door('workerAfter'),
    reminderAnswers: door('reminderAnswers'),
  };
  return { line, asks };
}

/** The voice webhooks on a port of their own. */
export async function openLine(
  options: Pick<VoiceHooksOptions, 'line'> & Partial<VoiceHooksOptions>,
): Promise<{ ask: Asking; close(): Promise<void> }> {
  const hooks = createVoiceHooks({
    authToken: AUTH_TOKEN,
    publicUrl: PUBLIC_URL,
    hotline: HOTLINE,
    apology: APOLOGY,
    onMissed: async () => undefined,
    log: silent,
    ...options,
  });
  const server = createServer((req, res) => {
    if (!hooks.handle(req, res)) res.writeHead(404).end('express');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    async ask(path, fields = {}, signature) {
      const form = voiceForm(fields);
      const signed = signature === undefined ? { path } : { path, signature };
      const response = await post(url, form, signed);
      const { status, headers } = response;
      return { status, type: headers.get('content-type'), twiml: await response.text() };
    },
    async close() {
      hooks.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Asks as the provider does; signed for the address unless told otherwise. */
type Asking = (
  path: string,
  fields?: Record<string, string>,
  signature?: string | null,
) => Promise<{ status: number; type: string | null; twiml: string }>;

/** What every voice webhook carries, in the provider's order, with what a door adds. */
export function voiceForm(fields: Record<string, string> = {}): string {
  const call = {
    AccountSid: `AC${'0'.repeat(32)}`,
    ApiVersion: '2010-04-01',
    CallSid: CALL_SID,
    CallStatus: 'in-progress',
    Called: HOTLINE,
    CalledCity: '',
    CalledCountry: 'FR',
    Caller: CALLER,
    CallerCity: '',
    Direction: 'inbound',
    From: CALLER,
    FromCity: '',
    To: HOTLINE,
    ToCity: '',
    StirVerstat: 'TN-Validation-Passed-A',
  };
  return new URLSearchParams({ ...call, ...fields }).toString();
}

/** Where a document sends the caller on, from the product's address on. */
export function redirectOf(twiml: string): string {
  const address = /<Redirect>([^<]+)<\/Redirect>/.exec(twiml)?.[1] ?? '';
  return address.replaceAll('&amp;', '&').replace(PUBLIC_URL, '');
}
