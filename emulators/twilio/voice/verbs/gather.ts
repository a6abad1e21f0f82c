import type { WebhookParams } from '../../signing.js';
import { goTo, sourceIn } from '../addresses.js';
import { answerCall } from '../call-moves.js';
import { type Next, ON, type Run, type Verb, type Voice } from '../leg.js';
import { sayingTime } from '../lines.js';
import { partOf } from '../scope.js';
import { type Element, flagIn, methodIn, numberIn, wordsIn } from '../twiml.js';
import { type Listener, listenTo, untilSilent } from './listening.js';
import { pause, play, say } from './speech.js';

const PROMPTS: Record<string, Verb> = { Say: say, Play: play, Pause: pause };

/** What a <Gather> wants to hear. */
type Wish = {
  keys: boolean;
  speech: boolean;
  numDigits: number | null;
  finishOnKey: string;
  timeout: number;
  speechTimeout: number;
};

/** `lastWords`: how long the last words take to be said, in milliseconds. */
type Heard = { digits: string; speech: string; lastWords: number; isComplete: boolean };

/** <Gather>: keys and words, during what is said in it or after. */
export const gather: Verb = async (run, element) => {
  answerCall(run.voice, run.leg);
  const wish = readWish(run, element);
  const heard: Heard = { digits: '', speech: '', lastWords: 0, isComplete: false };
  let isDeaf = false;
  const listener = createListener(run.voice, { wish, heard, isDeaf: () => isDeaf });
  const ear = listenTo(run, listener);
  try {
    isDeaf = !flagIn(element, 'bargeIn', true);
    await prompt(run, element, ear.watchers, () => hasHeard(heard));
    isDeaf = false;
    await untilSilent(run, listener, { watchers: ear.watchers });
  } finally {
    ear.close();
  }
  return follow(run, element, heard);
};

function readWish({ voice }: Run, element: Element): Wish {
  const inputs = wordsIn(element, 'input');
  const timeout = numberIn(element, 'timeout', 5) * 1000;
  const { speechTimeout } = element.attributes;
  const auto = speechTimeout === 'auto';
  return {
    keys: inputs.length === 0 || inputs.includes('dtmf'),
    speech: inputs.includes('speech'),
    numDigits: numberIn(element, 'numDigits', 0) || null,
    finishOnKey: element.attributes.finishOnKey ?? '#',
    timeout,
    speechTimeout: auto
      ? voice.world.delays.speechEnd
      : numberIn(element, 'speechTimeout', timeout / 1000) * 1000,
  };
}

function createListener(
  voice: Voice,
  { wish, heard, isDeaf }: { wish: Wish; heard: Heard; isDeaf: () => boolean },
): Listener {
  return {
    expects: {
      kind: 'gather',
      input: [wish.keys && 'dtmf', wish.speech && 'speech'].filter(Boolean).join(' '),
      numDigits: wish.numDigits,
      finishOnKey: wish.finishOnKey,
    },
    hear(input) {
      if (heard.isComplete || isDeaf()) return;
      if (input.kind === 'speech') {
        if (!wish.speech) return;
        heard.speech = `${heard.speech} ${input.text}`.trim();
        heard.lastWords = sayingTime(voice, input.text);
      } else if (wish.keys) {
        if (input.key === wish.finishOnKey) heard.isComplete = true;
        else heard.digits += input.key;
        heard.isComplete ||= heard.digits.length === wish.numDigits;
      }
    },
    patience() {
      if (heard.isComplete) return 0;
      // A span of 0 would mean that nothing is waited for.
      const isSpoken = heard.speech !== '' && heard.digits === '';
      return Math.max(isSpoken ? heard.lastWords + wish.speechTimeout : wish.timeout, 1);
    },
    hasHeard: () => hasHeard(heard),
  };
}

/** Says what stands in the <Gather>, until it ends or something is heard. */
async function prompt(
  run: Run,
  element: Element,
  watchers: Set<() => void>,
  isHeard: () => boolean,
): Promise<void> {
  await partOf(run.scope, async (scope) => {
    const stop = () => {
      if (isHeard()) scope.cut({ why: 'input' });
    };
    watchers.add(stop);
    try {
      for (const child of element.children) await PROMPTS[child.name]?.({ ...run, scope }, child);
    } finally {
      watchers.delete(stop);
    }
  });
}

function follow(run: Run, element: Element, heard: Heard): Next {
  const isEmpty = heard.digits === '' && heard.speech === '';
  if (isEmpty && !flagIn(element, 'actionOnEmptyResult', false)) return ON;
  const { voice, url } = run;
  const action = sourceIn(run, element, { attribute: 'action', method: 'method' }) ?? {
    kind: 'url' as const,
    url: url ?? voice.number().url,
    method: methodIn(element),
  };
  return goTo(action, heardParams(heard));
}

/** Keys come before words when both were given. */
function heardParams({ digits, speech }: Heard): WebhookParams {
  if (digits !== '' || speech === '') return { Digits: digits };
  return { SpeechResult: speech, Confidence: '0.92' };
}

function hasHeard({ digits, speech, isComplete }: Heard): boolean {
  return isComplete || digits !== '' || speech !== '';
}
