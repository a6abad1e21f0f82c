import { callbackIn, sourceIn } from '../addresses.js';
import { answerCall, isOver } from '../call-moves.js';
import type { Room, Run } from '../leg.js';
import { addNote } from '../lines.js';
import { meet } from '../meeting.js';
import { openLeg } from '../open-leg.js';
import { openRoom } from '../room.js';
import { waitIn } from '../scope.js';
import { type Element, flagIn, wordsIn } from '../twiml.js';
import type { Dialled, DialTerms } from './dial-result.js';
import { type DialledLeg, dialledSeconds, endDialled, liveAsDialled } from './dialled-leg.js';

type Dial = { terms: DialTerms; dialled: Dialled };

/** Rings the numbers of a <Dial>, all at once or one by one, and speaks with the first who is there. */
export async function dialNumbers(run: Run, element: Element, dial: Dial): Promise<void> {
  const nouns = element.children.filter(({ name }) => name === 'Number');
  const numbers = nouns.length > 0 ? nouns : [{ ...element, attributes: {}, children: [] }];
  const isSequential = flagIn(element, 'sequential', false);
  const rounds = isSequential ? numbers.map((number) => [number]) : [numbers];
  const callerId = element.attributes.callerId?.trim() || run.leg.call.from;
  for (const round of rounds) {
    if (await ringAndSpeak(run, round, { ...dial, callerId })) return;
  }
}

/** Rings these numbers at once; false when nobody was there to speak. */
async function ringAndSpeak(
  run: Run,
  numbers: readonly Element[],
  { terms, dialled, callerId }: Dial & { callerId: string },
): Promise<boolean> {
  const { voice, leg } = run;
  const { timeLimit, hangupOnStar } = terms;
  const room = openRoom();
  addNote(voice, leg.call, 'Sonnerie chez le correspondant');
  const lines = numbers.map((number) => openDialled(run, number, { terms, callerId }));
  let shown = lines.at(-1);
  dialled.status = 'canceled';
  dialled.sid = shown?.leg.call.sid ?? null;
  try {
    const winner = await firstReady(run, lines, { room, timeLimit });
    dialled.status = winner ? 'completed' : statusOf(lines);
    if (!winner) return false;
    shown = winner;
    dialled.sid = winner.leg.call.sid;
    dialled.isBridged = true;
    for (const line of lines) if (line !== winner) endDialled(voice, line);
    answerCall(voice, leg);
    await meet(run, room, { endsAlone: true, hangupOnStar, timeLimit });
    return true;
  } finally {
    for (const line of lines) endDialled(voice, line);
    dialled.seconds = shown ? dialledSeconds(voice, shown.leg) : null;
  }
}

function openDialled(
  run: Run,
  number: Element,
  { terms, callerId }: { terms: DialTerms; callerId: string },
): DialledLeg {
  const callback = callbackIn(run, number, 'statusCallback');
  const events = wordsIn(number, 'statusCallbackEvent');
  const leg = openLeg(run.voice, {
    direction: 'outbound-dial',
    status: 'queued',
    parentSid: run.leg.call.sid,
    from: callerId,
    to: number.text.replace(/[\s.()-]/g, ''),
    timeout: terms.timeout,
    sendDigits: number.attributes.sendDigits ?? null,
    statusCallback: callback?.url ?? null,
    statusCallbackMethod: callback?.method ?? 'POST',
    statusCallbackEvents: events.length > 0 ? events : ['completed'],
  });
  const whisper = sourceIn(run, number, { attribute: 'url', method: 'method' });
  return { leg, whisper, program: null };
}

/** Waits until one of the legs is there to speak; undefined when all have ended. */
function firstReady(
  { voice, leg: parent, scope }: Run,
  lines: readonly DialledLeg[],
  { room, timeLimit }: { room: Room; timeLimit: number },
): Promise<DialledLeg | undefined> {
  return waitIn<DialledLeg | undefined>(scope, (done) => {
    const watch = () => {
      if (lines.every(({ leg }) => isOver(leg.call))) done(undefined);
    };
    const hearings = lines.map(({ leg }) => leg.life.onCut(watch));
    for (const line of lines)
      liveAsDialled(voice, line, { parent, room, timeLimit, ready: () => done(line) });
    return () => {
      for (const stop of hearings) stop();
    };
  });
}

/** What became of legs of which none spoke: their common end, else that nobody answered. */
function statusOf(lines: readonly DialledLeg[]): Dialled['status'] {
  const ends = new Set(lines.map(({ leg }) => leg.call.status));
  const [only] = ends;
  const isKnown = only === 'busy' || only === 'failed' || only === 'completed';
  return ends.size === 1 && isKnown ? only : 'no-answer';
}
