import { isE164 } from '../numbers.js';
import type { Phone } from '../store.js';
import { answerCall, endCall, initiate, startRinging } from './call-moves.js';
import { actAsHandset } from './handset-acts.js';
import type { Answerer, Leg, Voice } from './leg.js';
import { addLine, lasting } from './lines.js';
import { waitIn } from './scope.js';

const ANNOUNCEMENT = 'Le correspondant que vous demandez n’est pas joignable pour le moment.';

/** What a handset does when it rings. */
type Choice = 'answer' | 'machine' | 'busy' | 'no-answer' | 'failed' | 'ring' | 'machine-early';

/**
 * Dials a handset and lets it ring until it is taken. Any other end ends the call, which throws
 * `Cut`. `parent` hears what the carrier says meanwhile.
 */
export async function ringUntilTaken(voice: Voice, leg: Leg, parent?: Leg): Promise<void> {
  const { call, life } = leg;
  const { delays, store } = voice.world;
  await lasting(voice, life, delays.initiated, 'certain');
  initiate(voice, call);
  await lasting(voice, life, delays.ringing, 'certain');
  startRinging(voice, call);
  const choice = isE164(call.to) ? choose(store.phone(call.to)) : 'failed';
  if (choice === 'machine-early') announceEarly(voice, leg, parent);
  const timeout = call.timeout * 1000;
  const answerer = await waitIn<Answerer>(life, (done) => {
    leg.pickUp = (who) => {
      leg.pickUp = null;
      answerCall(voice, leg, who);
      done(who);
    };
    return act(voice, leg, { choice, timeout });
  });
  actAsHandset(voice, leg, answerer);
}

/** What the handset does by itself; returns how to call it off. */
function act(
  voice: Voice,
  leg: Leg,
  { choice, timeout }: { choice: Choice; timeout: number },
): () => void {
  const { timeline, world } = voice;
  const end = (status: 'busy' | 'no-answer' | 'failed') => () => endCall(voice, leg.call, status);
  const picked = Math.min(world.delays.picked, timeout);
  switch (choice) {
    case 'answer':
      return timeline.after(picked, 'certain', () => leg.pickUp?.('human'));
    case 'machine':
      return timeline.after(picked, 'certain', () => leg.pickUp?.('machine'));
    case 'busy':
    case 'failed':
      return timeline.after(picked, 'certain', end(choice));
    case 'no-answer':
    case 'machine-early':
      return timeline.after(timeout, 'certain', end('no-answer'));
    case 'ring':
      return timeline.after(timeout, 'open', end('no-answer'));
  }
}

function choose({ behaviour, calls }: Phone): Choice {
  if (behaviour === 'off' && !calls.startsWith('machine')) return 'no-answer';
  return behaviour === 'unknown' ? 'failed' : calls;
}

/** The carrier speaks before anybody answers, and nobody pays for it. */
function announceEarly(voice: Voice, leg: Leg, parent: Leg | undefined): void {
  const line = { kind: 'speech' as const, text: ANNOUNCEMENT, language: 'fr-FR' };
  addLine(voice, leg.call, { ...line, from: 'system' });
  if (parent) addLine(voice, parent.call, { ...line, from: 'other' });
}
