import type { Answerer, Leg, Voice } from './leg.js';
import { useMailbox } from './mailbox.js';
import { live } from './open-leg.js';
import { playScript } from './script.js';

/** From now on the handset acts by itself, if it does: a voicemail box, or a script. */
export function actAsHandset(voice: Voice, leg: Leg, answerer: Answerer): void {
  const { script } = leg;
  if (answerer === 'machine') live(voice, () => useMailbox(voice, leg));
  else if (script) live(voice, () => playScript(voice, leg, script));
}

/** Whether a person holds the handset, for whom everything waits by the clock only. */
export function isAttended(leg: Leg): boolean {
  return leg.script === null && leg.answerer === 'human';
}
