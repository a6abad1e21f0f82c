import { newSid } from '../../sids.js';
import { addressIn, callbackIn, goTo, sourceIn } from '../addresses.js';
import { answerCall } from '../call-moves.js';
import { ask } from '../fetch-document.js';
import { type Input, ON, type Run, type Verb } from '../leg.js';
import { sayingTime, speakTo } from '../lines.js';
import { keepRecording, recordingParams, tellRecording } from '../recordings.js';
import type { Recording } from '../records.js';
import { Cut } from '../scope.js';
import { type Element, flagIn, methodIn, numberIn } from '../twiml.js';
import { voiceParams } from '../voice-params.js';
import { type Listener, listenTo, untilSilent } from './listening.js';

const LONGEST = 3600;
const ANY_KEY = '1234567890*#';

/** `lastWords`: how long the last words take to be said, in milliseconds; `speaking`: all of them. */
type Taken = {
  sid: string;
  text: string;
  key: string;
  startedAt: number;
  speaking: number;
  lastWords: number;
};

/** <Record>: keeps what is said after the signal, until a silence, a key or the end of the call. */
export const record: Verb = async (run, element) => {
  const { voice, leg } = run;
  answerCall(voice, leg);
  if (flagIn(element, 'playBeep', true)) {
    const beep = { from: 'line' as const, kind: 'beep' as const, text: 'bip' };
    await speakTo(run, beep, voice.world.delays.beep);
  }
  const startedAt = voice.timeline.now();
  const sid = newSid('RE');
  const taken: Taken = { sid, text: '', key: '', startedAt, speaking: 0, lastWords: 0 };
  tellOf(run, element, { taken, status: 'in-progress' });
  try {
    await listen(run, element, taken);
  } catch (error) {
    if (error instanceof Cut && leg.life.reason) finishAfterHangUp(run, element, taken);
    throw error;
  }
  const recording = keep(run, element, taken);
  if (!recording) return ON;
  return goTo(actionOf(run, element), resultOf(run, recording, taken.key));
};

async function listen(run: Run, element: Element, taken: Taken): Promise<void> {
  const listener = createListener(run, element, taken);
  const ear = listenTo(run, listener);
  const most = numberIn(element, 'maxLength', LONGEST) * 1000;
  try {
    await untilSilent(run, listener, { watchers: ear.watchers, most });
  } finally {
    ear.close();
  }
}

function createListener({ voice }: Run, element: Element, taken: Taken): Listener {
  const finishOnKey = element.attributes.finishOnKey ?? ANY_KEY;
  const timeout = Math.max(numberIn(element, 'timeout', 5) * 1000, 1);
  return {
    expects: { kind: 'record', input: 'speech', numDigits: null, finishOnKey },
    hear(input: Input) {
      if (input.kind === 'speech') {
        taken.text = `${taken.text} ${input.text}`.trim();
        taken.lastWords = sayingTime(voice, input.text);
        taken.speaking += taken.lastWords;
      } else if (finishOnKey.includes(input.key)) {
        taken.key ||= input.key;
      }
    },
    patience: () => (taken.key ? 0 : timeout + taken.lastWords),
    hasHeard: () => taken.text !== '',
  };
}

/** Keeps the recording and tells of it; an empty one is none. */
function keep(run: Run, element: Element, taken: Taken): Recording | null {
  const { voice, leg } = run;
  const recording = taken.text === '' ? null : keepRecording(voice, leg.call, taken);
  tellOf(run, element, { taken, status: recording ? 'completed' : 'absent' });
  return recording;
}

function tellOf(
  run: Run,
  element: Element,
  { taken, status }: { taken: Taken; status: 'in-progress' | 'completed' | 'absent' },
): void {
  const callback = callbackIn(run, element, 'recordingStatusCallback');
  const events = element.attributes.recordingStatusCallbackEvent ?? 'completed';
  if (!callback || !events.split(/[\s,]+/).includes(status)) return;
  const { sid, startedAt } = taken;
  tellRecording(run.voice, run.leg.call, { sid, status, startedAt, callback });
}

/** The action of a recording ended by hanging up is asked as well, and its answer let go. */
function finishAfterHangUp(run: Run, element: Element, taken: Taken): void {
  const { voice, leg } = run;
  const recording = keep(run, element, taken);
  if (!recording) return;
  const action = actionOf(run, element);
  const params = {
    ...voiceParams(leg.call, voice.world.accountSid),
    ...resultOf(run, recording, 'hangup'),
  };
  void ask(voice, { url: action.url, method: action.method, params });
}

function resultOf({ voice }: Run, recording: Recording, key: string) {
  return { ...recordingParams(voice, recording), ...(key && { Digits: key }) };
}

function actionOf(run: Run, element: Element): Parameters<typeof goTo>[0] {
  const named = sourceIn(run, element, { attribute: 'action', method: 'method' });
  if (named) return named;
  return { kind: 'url', url: addressIn(run, run.url ?? ''), method: methodIn(element) };
}
