import type { WebhookParams } from '../../signing.js';
import { goTo, sourceIn } from '../addresses.js';
import { answerCall } from '../call-moves.js';
import { ask } from '../fetch-document.js';
import { ON, type Run, type Verb } from '../leg.js';
import { Cut } from '../scope.js';
import { type Element, flagIn, numberIn } from '../twiml.js';
import { voiceParams } from '../voice-params.js';
import { dialConference } from './dial-conference.js';
import { dialNumbers } from './dial-numbers.js';
import { dialQueue } from './dial-queue.js';
import type { Dialled, DialTerms } from './dial-result.js';

const DEFAULT_TIMEOUT = 30;
const DEFAULT_LIMIT = 14_400;

/** <Dial>: connects the call with numbers, a conference or the first of a queue. */
export const dial: Verb = async (run, element) => {
  const { voice, leg } = run;
  const [noun] = element.children;
  const terms: DialTerms = {
    timeout: numberIn(element, 'timeout', DEFAULT_TIMEOUT),
    timeLimit: numberIn(element, 'timeLimit', DEFAULT_LIMIT) * 1000,
    hangupOnStar: flagIn(element, 'hangupOnStar', false),
    answerOnBridge: flagIn(element, 'answerOnBridge', false),
  };
  const isNumbers = noun === undefined || noun.name === 'Number';
  if (!isNumbers || !terms.answerOnBridge) answerCall(voice, leg);
  const dialled: Dialled = { status: 'failed', sid: null, seconds: null, isBridged: false };
  try {
    if (isNumbers) await dialNumbers(run, element, { terms, dialled });
    else if (noun.name === 'Conference') await dialConference(run, noun, { terms, dialled });
    else if (noun.name === 'Queue') await dialQueue(run, noun, { terms, dialled });
  } catch (error) {
    if (error instanceof Cut && leg.life.reason) tellLater(run, element, dialled);
    throw error;
  }
  const action = sourceIn(run, element, ACTION);
  return action ? goTo(action, resultParams(dialled)) : ON;
};

const ACTION = { attribute: 'action', method: 'method' };

/** The action is asked also when the caller has hung up; its answer is let go. */
function tellLater(run: Run, element: Element, dialled: Dialled): void {
  const action = sourceIn(run, element, ACTION);
  if (!action) return;
  const { voice, leg } = run;
  const params = { ...voiceParams(leg.call, voice.world.accountSid), ...resultParams(dialled) };
  void ask(voice, { url: action.url, method: action.method, params });
}

function resultParams({ status, sid, seconds, isBridged }: Dialled): WebhookParams {
  return {
    DialCallStatus: status,
    ...(sid !== null && { DialCallSid: sid }),
    ...(seconds !== null && { DialCallDuration: String(seconds) }),
    DialBridged: String(isBridged),
  };
}
