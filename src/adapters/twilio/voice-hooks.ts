import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LineDoors, MissedCall } from '../../app/ports/line-doors.js';
import type { Log } from '../../app/ports/log.js';
import type { LineAnswer } from '../../domain/hotline/line-answer.js';
import type { E164 } from '../../domain/ids.js';
import type { Form } from './form.js';
import { createMissedCalls } from './missed-calls.js';
import { readSignedForm, type Signing, splitUrl } from './signed-form.js';
import { writeTwiml, writeWait } from './twiml.js';
import { createUnderWay, type InTime } from './under-way.js';
import { CALL_COMES_IN, CALL_STATUS, doorOf, LEG_STATUS, lateOf } from './voice-doors.js';
import { askLine, carriedFrom, readIncoming, withCarried } from './voice-forms.js';

export type VoiceHooksOptions = Signing & {
  /** Shown to those whom the line calls. */
  readonly hotline: E164;
  readonly line: LineDoors;
  /** Said when the line fails: the emergency numbers, and that they will be called back. */
  readonly apology: string;
  /** Remembers calls that heard the apology; rejects while the database is away. */
  readonly onMissed: (calls: readonly MissedCall[]) => Promise<void>;
  readonly log: Log;
  /** Real milliseconds; Twilio gives up after fifteen seconds. */
  readonly deadlineMs?: number;
  /** Real milliseconds between two tries of `onMissed`. */
  readonly retryMs?: number;
};

export type VoiceHooks = {
  /** Answers a request about a call, or returns false and touches nothing. */
  handle(req: IncomingMessage, res: ServerResponse): boolean;
  close(): void;
};

const DEADLINE_MS = 5_000;
/** Late for the fourth time: the apology, well before anybody gives up. */
const MOST_LATE = 3;
const WAIT = "Un instant, s'il vous plaît.";
/** To a telephone that we rang: nobody there called for help. */
const BROKEN = 'Un problème technique nous oblige à raccrocher. Au revoir.';

/** What is asked, and by whom. */
type Asked = {
  /** The same whenever the same is asked again. */
  readonly key: string;
  readonly work: () => Promise<LineAnswer>;
  readonly isCaller: boolean;
  /** How often it was late already, and the address to come back to when it is again. */
  readonly late: number;
  readonly again: string;
};

/**
 * What a call asks while it is on, answered in the provider's time whatever the database does.
 * Late, the caller hears that it takes a moment and the same is asked again. Failed, or late for
 * the fourth time, the caller hears the apology and is called back. 403 without a right signature;
 * a signed request about a call is never answered by an error, which Twilio would read aloud.
 */
export function createVoiceHooks(options: VoiceHooksOptions): VoiceHooks {
  const missed = createMissedCalls(options);
  const inTime = createUnderWay(options.deadlineMs ?? DEADLINE_MS);

  async function answer(asked: Asked, form: Form): Promise<string> {
    const end = await inTime(asked.key, asked.work);
    if (end.kind === 'answered') return writeTwiml(end.answer, options);
    if (end.kind === 'late' && asked.late < MOST_LATE) return writeWait(WAIT, asked.again);
    noteFailure(options, asked, end);
    if (!asked.isCaller) return lastWords(options, BROKEN);
    const caller = readIncoming(form);
    if (caller) missed.add(caller);
    return lastWords(options, options.apology);
  }

  return {
    handle(req, res) {
      if (req.method !== 'POST' || !req.url?.startsWith(CALL_COMES_IN)) return false;
      const { path, query } = splitUrl(req.url);
      if (!isAboutCall(path)) return false;
      readSignedForm({ req, res }, options, (form) => {
        const asked = askedOf(options, { path, query, form });
        if (!asked) return sendTwiml(res, lastWords(options, BROKEN));
        void answer(asked, form)
          .catch((err) => {
            options.log.error({ err }, 'line: an answer could not be written');
            return lastWords(options, asked.isCaller ? options.apology : BROKEN);
          })
          .then((twiml) => sendTwiml(res, twiml));
      });
      return true;
    },
    close: missed.close,
  };
}

/** News of calls is stored like all other news (hooks.ts). */
const isAboutCall = (path: string): boolean =>
  path === CALL_COMES_IN ||
  (path.startsWith(`${CALL_COMES_IN}/`) && path !== CALL_STATUS && path !== LEG_STATUS);

type Request = {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly form: Form;
};

/** Null when it is no door of ours, or the call bears no id. */
function askedOf({ line, publicUrl }: VoiceHooksOptions, request: Request): Asked | null {
  const { path, query } = request;
  const form = withCarried(request.form, query);
  const late = lateOf(query);
  const next = new URLSearchParams(query);
  for (const [name, value] of carriedFrom(form)) next.set(name, value);
  next.set('late', String(late + 1));
  const coming = { late, again: `${publicUrl}${path}?${next}` };
  if (path === CALL_COMES_IN) {
    const call = readIncoming(form);
    return (
      call && {
        ...coming,
        key: call.providerSid,
        isCaller: true,
        work: () => line.callComesIn(call),
      }
    );
  }
  const door = doorOf(path, query);
  if (!door) return null;
  const owner = 'call' in door ? door.call : door.leg;
  return {
    ...coming,
    key: `${door.at} ${owner} ${door.turn}`,
    isCaller: 'call' in door,
    work: () => askLine(line, door, form),
  };
}

function noteFailure({ log }: VoiceHooksOptions, { isCaller, late }: Asked, end: InTime): void {
  const err = end.kind === 'failed' ? end.error : new Error('no answer in time');
  log.error({ err, isCaller, late }, 'line: no answer to a call');
}

const lastWords = (options: VoiceHooksOptions, words: string): string =>
  writeTwiml([{ do: 'say', words, language: 'fr' }, { do: 'hang-up' }], options);

function sendTwiml(res: ServerResponse, twiml: string): void {
  const headers = { 'Content-Type': 'text/xml', 'Content-Length': Buffer.byteLength(twiml) };
  res.writeHead(200, headers).end(twiml);
}
