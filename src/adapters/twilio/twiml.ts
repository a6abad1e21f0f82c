import twilio from 'twilio';
import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { LineAnswer, LineStep, Spoken } from '../../domain/hotline/line-answer.js';
import { assertNever, type E164 } from '../../domain/ids.js';
import { addressOf, legStatusAddress } from './voice-doors.js';
import { VOICES } from './voices.js';

/** `publicUrl` without final slash; `hotline` is what those see whom the line calls. */
export type TwimlAbout = { readonly publicUrl: string; readonly hotline: E164 };

const TENANT_EVENTS = ['initiated', 'ringing', 'answered', 'completed'] as const;
/** Of an empty queue: the caller hung up between the worker's key and the bridge. */
const NOBODY_SECONDS = 5;
const WAIT_SECONDS = 2;

/** The answer of the line in the provider's own language, written by its SDK. */
export function writeTwiml(answer: LineAnswer, about: TwimlAbout): string {
  const response = new twilio.twiml.VoiceResponse();
  for (const step of answer) {
    write(response, step, about);
    // What follows would never be reached.
    if (step.do === 'hang-up' || step.do === 'reject' || step.do === 'go-to') break;
  }
  return response.toString();
}

/** « Un instant »: then the same is asked again at that address. */
export function writeWait(words: string, address: string): string {
  const response = new twilio.twiml.VoiceResponse();
  say(response, { words, language: 'fr' });
  response.pause({ length: WAIT_SECONDS });
  response.redirect(address);
  return response.toString();
}

function write(response: VoiceResponse, step: LineStep, about: TwimlAbout): void {
  const { publicUrl } = about;
  switch (step.do) {
    case 'say':
      say(response, step);
      return;
    case 'pause':
      response.pause({ length: wholeSeconds(step.seconds) });
      return;
    case 'listen':
      listen(response, step, publicUrl + addressOf(step.next));
      return;
    case 'record':
      record(response, step, publicUrl + addressOf(step.next));
      return;
    case 'wait-for-worker':
      response.enqueue(
        {
          waitUrl: publicUrl + addressOf(step.waiting),
          action: publicUrl + addressOf(step.left),
        },
        queueOf(step.call),
      );
      return;
    case 'leave-queue':
      response.leave();
      return;
    case 'take-caller':
      response
        .dial({ action: publicUrl + addressOf(step.next), timeout: NOBODY_SECONDS })
        .queue({}, queueOf(step.call));
      return;
    case 'dial-tenant':
      dialTenant(response, step, about);
      return;
    case 'go-to':
      response.redirect(publicUrl + addressOf(step.next));
      return;
    case 'reject':
      response.reject({ reason: 'busy' });
      return;
    case 'hang-up':
      response.hangup();
      return;
    default:
      assertNever(step);
  }
}

type Step<Act extends LineStep['do']> = Extract<LineStep, { readonly do: Act }>;

/** Each call has a queue of its own: who is next is decided by us, not by the provider. */
const queueOf = (call: string): string => `appel-${call}`;

/** The provider takes whole seconds, from one on. */
const wholeSeconds = (seconds: number): number => Math.max(1, Math.round(seconds));

/** What XML cannot hold: a provider that cannot read its answer says so to the caller. */
const UNSAYABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function say(into: Pick<VoiceResponse, 'say'>, { words, language }: Spoken): void {
  const sayable = words.replace(UNSAYABLE, ' ').trim();
  const { voice, language: spoken } = VOICES[language];
  if (sayable !== '') into.say({ voice, language: spoken }, sayable);
}

/**
 * Keys first, words beside them. One key needs no end, so that « étoile » and « dièse » are keys
 * too; silence comes back to us as well, so that nobody is left without an answer.
 */
function listen(response: VoiceResponse, step: Step<'listen'>, action: string): void {
  const gather = response.gather({
    action,
    input: step.speech ? ['dtmf', 'speech'] : ['dtmf'],
    numDigits: step.digits,
    finishOnKey: step.digits === 1 ? '' : '#',
    timeout: wholeSeconds(step.seconds),
    actionOnEmptyResult: true,
    ...(step.speech && {
      // They answer in the language in which they were asked.
      language: VOICES[step.say.at(-1)?.language ?? 'fr'].hears,
      speechTimeout: 'auto',
    }),
  });
  for (const spoken of step.say) say(gather, spoken);
}

function record(response: VoiceResponse, step: Step<'record'>, action: string): void {
  response.record({
    action,
    maxLength: wholeSeconds(step.mostSeconds),
    timeout: wholeSeconds(step.silenceSeconds),
    finishOnKey: '#',
    playBeep: true,
    trim: 'do-not-trim',
  });
}

function dialTenant(
  response: VoiceResponse,
  step: Step<'dial-tenant'>,
  { publicUrl, hotline }: TwimlAbout,
): void {
  const dial = response.dial({
    action: publicUrl + addressOf(step.next),
    answerOnBridge: true,
    callerId: hotline,
    timeout: wholeSeconds(step.seconds),
  });
  dial.number(
    {
      statusCallback: publicUrl + legStatusAddress(step.leg),
      statusCallbackEvent: [...TENANT_EVENTS],
    },
    step.number,
  );
}
