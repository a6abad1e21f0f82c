import { actAsHandset } from './handset-acts.js';
import type { Voice } from './leg.js';
import { openLeg } from './open-leg.js';
import type { Call, ScriptStep } from './records.js';
import { runLeg } from './run-leg.js';
import { ANONYMOUS } from './voice-params.js';

/** A call made on a handset; `anonymous` withholds its number. */
export type HandsetCall = { from: string; to?: string; script?: readonly ScriptStep[] };

/** Lets a handset call the account's number. */
export function receiveCall(voice: Voice, { from, to, script }: HandsetCall): Call {
  const { url, fallback, status } = voice.number();
  const leg = openLeg(
    voice,
    {
      direction: 'inbound',
      status: 'ringing',
      from: from === 'anonymous' ? ANONYMOUS : from,
      to: to ?? voice.world.number,
      url,
      fallback: fallback === null ? null : { url: fallback, method: 'POST' },
      statusCallback: status,
      statusCallbackEvents: ['completed'],
    },
    script,
  );
  actAsHandset(voice, leg, 'human');
  runLeg(voice, leg, { kind: 'url', url, method: 'POST' });
  return leg.call;
}
