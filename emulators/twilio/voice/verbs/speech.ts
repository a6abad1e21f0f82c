import { addressIn } from '../addresses.js';
import { answerCall } from '../call-moves.js';
import { ON, type Verb } from '../leg.js';
import { addLine, lasting, sayingTime, speakTo } from '../lines.js';
import { numberIn } from '../twiml.js';

/** Twilio's own bound of a loop without end. */
const ENDLESS = 1000;
/** Keys and half seconds of silence. */
const TONES = /[0-9*#A-Da-dwW]/g;

/** <Say>: words, for as long as they last. */
export const say: Verb = async (run, element) => {
  const { voice, leg } = run;
  answerCall(voice, leg);
  const text = element.text.replace(/\s+/g, ' ').trim();
  const { language, voice: speaker } = element.attributes;
  if (text === '') return ON;
  const words = {
    from: 'line' as const,
    kind: 'say' as const,
    text,
    ...(language && { language }),
    ...(speaker && { voice: speaker }),
  };
  for (let left = numberIn(element, 'loop', 1) || ENDLESS; left > 0; left -= 1)
    await speakTo(run, words, sayingTime(voice, text));
  return ON;
};

/** <Play>: a sound nobody needs to let finish, or tones. */
export const play: Verb = async (run, element) => {
  const { voice, leg, scope, span } = run;
  const { delays } = voice.world;
  answerCall(voice, leg);
  const { digits } = element.attributes;
  if (digits) {
    addLine(voice, leg.call, { from: 'line', kind: 'digits', text: digits });
    const tones = digits.match(TONES)?.length ?? 0;
    await lasting(voice, scope, tones * delays.digit, span);
    return ON;
  }
  const text = addressIn(run, element.text.trim());
  for (let left = numberIn(element, 'loop', 1) || ENDLESS; left > 0; left -= 1) {
    addLine(voice, leg.call, { from: 'line', kind: 'play', text });
    await lasting(voice, scope, delays.play, span);
  }
  return ON;
};

/** <Pause>: silence; before anything else it delays the answering. */
export const pause: Verb = async ({ voice, scope, span }, element) => {
  await lasting(voice, scope, numberIn(element, 'length', 1) * 1000, span);
  return ON;
};
