import type { Leg, Voice } from './leg.js';
import { addLine, relay, stir } from './lines.js';

/** Presses keys; false when the call is not under way. */
export function press(voice: Voice, leg: Leg, digits: string): boolean {
  const keys = digits.replace(/[^0-9*#A-D]/g, '');
  if (leg.call.status !== 'in-progress' || keys === '') return false;
  addLine(voice, leg.call, { from: 'handset', kind: 'digits', text: keys });
  relay(voice, leg, 'digits', keys);
  for (const key of keys) hand(leg, { kind: 'key', key });
  return true;
}

/** Says words; false when the call is not under way. */
export function speak(voice: Voice, leg: Leg, text: string): boolean {
  const words = text.trim();
  if (leg.call.status !== 'in-progress' || words === '') return false;
  addLine(voice, leg.call, { from: 'handset', kind: 'speech', text: words });
  relay(voice, leg, 'speech', words);
  hand(leg, { kind: 'speech', text: words });
  stir(leg);
  return true;
}

function hand(leg: Leg, input: { kind: 'key'; key: string } | { kind: 'speech'; text: string }) {
  for (const listener of [...leg.inputs]) listener(input);
}
