import { endCall } from './call-moves.js';
import type { Leg, Voice } from './leg.js';
import { lasting, sayingTime } from './lines.js';
import type { ScriptStep } from './records.js';
import { audienceOf } from './room.js';
import { waitIn } from './scope.js';
import { press, speak } from './speaking.js';

/** Lets a handset act as its script says, until the call ends. */
export async function playScript(
  voice: Voice,
  leg: Leg,
  script: readonly ScriptStep[],
): Promise<void> {
  for (const step of script) {
    const rest = step.when === 'silence' ? await silence(voice, leg) : await words(leg, step.when);
    await lasting(voice, leg.life, voice.world.delays.react, 'certain');
    if (!step.interrupt) await ownTurn(voice, leg, step);
    // Whoever waits still hears what comes after the words they waited for.
    leg.heard = isWait(step) ? leg.heard.slice(rest) : '';
    await act(voice, leg, step.do);
  }
}

async function act(voice: Voice, leg: Leg, deed: ScriptStep['do']): Promise<void> {
  const isAnswered = leg.call.status === 'in-progress';
  if (deed === 'hang-up') return endCall(voice, leg.call, isAnswered ? 'completed' : 'no-answer');
  if ('press' in deed) {
    press(voice, leg, deed.press);
  } else if ('speak' in deed) {
    speak(voice, leg, deed.speak);
    await lasting(voice, leg.life, sayingTime(voice, deed.speak), 'certain');
  } else {
    await lasting(voice, leg.life, deed.wait * 1000, 'certain');
  }
}

/** Waits until the words were heard; answers where in all that was heard they end. */
async function words(leg: Leg, pattern: string): Promise<number> {
  const wanted = new RegExp(pattern, 'iu');
  await when(leg, () => wanted.test(leg.heard));
  const found = wanted.exec(leg.heard);
  return found ? found.index + found[0].length : 0;
}

/** Waits until nobody has spoken for a while. */
async function silence(voice: Voice, leg: Leg): Promise<number> {
  const { life, listeners } = leg;
  await when(leg, () => leg.call.status === 'in-progress' && leg.voices === 0);
  await waitIn<void>(life, (done) => {
    let callOff = () => {};
    const watch = () => {
      callOff();
      if (leg.voices > 0) return;
      callOff = voice.timeline.after(voice.world.delays.silence, 'certain', done);
    };
    listeners.add(watch);
    watch();
    return () => {
      callOff();
      listeners.delete(watch);
    };
  });
  return leg.heard.length;
}

const isWait = ({ do: deed }: ScriptStep): boolean => typeof deed === 'object' && 'wait' in deed;

/**
 * Waits until the line has finished speaking and, for keys and words, until somebody listens: a
 * person does not speak into nowhere either.
 */
async function ownTurn(voice: Voice, leg: Leg, step: ScriptStep): Promise<void> {
  const needsEar = step.do !== 'hang-up' && !isWait(step);
  const isFree = () =>
    leg.voices === 0 && (!needsEar || leg.expects !== null || audienceOf(leg).length > 0);
  for (;;) {
    await when(leg, isFree);
    // What follows on the line begins at this very moment.
    await lasting(voice, leg.life, 0, 'certain');
    if (isFree()) return;
  }
}

function when(leg: Leg, holds: () => boolean): Promise<void> {
  return waitIn<void>(leg.life, (done) => {
    const watch = () => {
      if (holds()) done();
    };
    leg.listeners.add(watch);
    watch();
    return () => leg.listeners.delete(watch);
  });
}
