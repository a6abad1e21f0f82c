import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LineDoors, MissedCall } from '../../app/ports/line-doors.js';
import type { Log } from '../../app/ports/log.js';
import type { LineAnswer } from '../../domain/hotline/line-answer.js';
import type { E164 } from '../../domain/ids.js';
import { numberOf } from './call-words.js';
import { type Form, text } from './form.js';
import { createMissedCalls } from './missed-calls.js';
import { readSignedForm, type Signing, splitUrl } from './signed-form.js';
import { writeTwiml, writeWait } from './twiml.js';
import { type AskedDoor, addressOf, CALL_COMES_IN, doorOf, lateOf } from './voice-doors.js';
import { askLine, readIncoming } from './voice-forms.js';

export type VoiceHooksOptions = Signing & {
  /** Shown to those whom the line calls. */
  readonly hotline: E164;
  readonly line: LineDoors;
  /** Said when the database is away: the emergency numbers, and that they will be called back. */
  readonly apology: string;
  /** Remembers calls that heard the apology; rejects while the database is away. */
  readonly onMissed: (calls: readonly MissedCall[]) => Promise<void>;
  readonly log: Log;
  /** Real milliseconds; Twilio hangs up after fifteen seconds. */
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
/** A second and a third answer too late: then the apology, well before anybody gives up. */
const MOST_LATE = 3;
const WAIT = "Un instant, s'il vous plaît.";
/** To a worker, who calls nobody for help. */
const BROKEN = 'Le service ne répond pas. Au revoir.';

/** What is asked: by a caller, of whom we then know who called, or by another telephone. */
type Asked = {
  /** The same whenever the same is asked again. */
  readonly key: string;
  readonly work: () => Promise<LineAnswer>;
  readonly caller: MissedCall | null;
  readonly late: number;
  /** The address to come back to when the answer is late. */
  readonly again: string;
};

/**
 * What a call asks while it is on, answered in the provider's time whatever the database does.
 * Late, the caller hears that it takes a moment and the same is asked again: the work under way
 * goes on, and its answer is kept. Failed, the caller hears the apology and is called back. A
 * signed request about a call is never answered by an error: Twilio would read one aloud.
 */
export function createVoiceHooks(options: VoiceHooksOptions): VoiceHooks {
  const missed = createMissedCalls(options);
  const underWay = createUnderWay();
  return {
    handle(req, res) {
      if (req.method !== 'POST' || !req.url?.startsWith(CALL_COMES_IN)) return false;
      const { path, query } = splitUrl(req.url);
      const door = doorOf(path, query);
      if (path !== CALL_COMES_IN && !door) return false;
      readSignedForm({ req, res }, options, (form) => {
        const asked = door ? atDoor(options, form, door) : comesIn(options, form, query);
        void answerInTime(options, asked, underWay).then((answer) => {
          if (answer === 'failed' && asked?.caller) missed.add(asked.caller);
          sendTwiml(res, twimlOf(options, asked, answer));
        });
      });
      return true;
    },
    close: missed.close,
  };
}

function comesIn({ line }: VoiceHooksOptions, form: Form, query: URLSearchParams): Asked | null {
  const caller = readIncoming(form);
  if (!caller) return null;
  const late = lateOf(query);
  const again = `${CALL_COMES_IN}?late=${late + 1}`;
  return { key: caller.providerSid, work: () => line.callComesIn(caller), caller, late, again };
}

function atDoor({ line }: VoiceHooksOptions, form: Form, { door, late }: AskedDoor): Asked {
  const address = addressOf(door);
  const caller = {
    providerSid: text(form, 'CallSid'),
    from: numberOf(text(form, 'From')),
    to: text(form, 'To'),
  };
  return {
    key: address,
    work: () => askLine(line, door, form),
    caller: 'call' in door ? caller : null,
    late,
    again: `${address}&late=${late + 1}`,
  };
}

type UnderWay = (asked: Asked) => Promise<LineAnswer>;

/**
 * Work begun and not yet done, by what was asked: asked again because it is late, it is waited
 * for, and the keys that came with the first asking are not lost.
 */
function createUnderWay(): UnderWay {
  const works = new Map<string, Promise<LineAnswer>>();
  return ({ key, work }) => {
    const present = works.get(key);
    if (present) return present;
    const begun = work().finally(() => works.delete(key));
    works.set(key, begun);
    return begun;
  };
}

type Answer = LineAnswer | 'late' | 'failed';

async function answerInTime(
  { log, deadlineMs = DEADLINE_MS }: VoiceHooksOptions,
  asked: Asked | null,
  underWay: UnderWay,
): Promise<Answer> {
  if (!asked) return [{ do: 'hang-up' }];
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), deadlineMs);
  });
  try {
    const answer = await Promise.race([underWay(asked), late]);
    return answer === 'late' && asked.late >= MOST_LATE ? 'failed' : answer;
  } catch (err) {
    log.error({ err }, 'line: no answer to a call');
    return 'failed';
  } finally {
    clearTimeout(timer);
  }
}

function twimlOf(options: VoiceHooksOptions, asked: Asked | null, answer: Answer): string {
  const { publicUrl } = options;
  if (answer === 'late' && asked) return writeWait(WAIT, publicUrl + asked.again);
  if (typeof answer === 'string') {
    const words = asked?.caller ? options.apology : BROKEN;
    return writeTwiml([{ do: 'say', words, language: 'fr' }, { do: 'hang-up' }], options);
  }
  return writeTwiml(answer, options);
}

function sendTwiml(res: ServerResponse, twiml: string): void {
  const headers = { 'Content-Type': 'text/xml', 'Content-Length': Buffer.byteLength(twiml) };
  res.writeHead(200, headers).end(twiml);
}
