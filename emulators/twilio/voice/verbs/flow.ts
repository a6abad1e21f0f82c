import { addressIn } from '../addresses.js';
import { answerCall } from '../call-moves.js';
import type { Next, Verb } from '../leg.js';
import { methodIn } from '../twiml.js';

/** <Redirect>: another document in place of this one. */
export const redirectVerb: Verb = async (run, element) => {
  const address = element.text.trim();
  const url = address ? addressIn(run, address) : (run.url ?? run.voice.number().url);
  return {
    go: 'to',
    source: { kind: 'url', url, method: methodIn(element) },
    isRedirect: true,
  };
};

/** <Hangup>: the end; a call that comes in is answered for it. */
export const hangup: Verb = async ({ voice, leg }) => {
  answerCall(voice, leg);
  return stop({ how: 'hang-up' });
};

/** <Reject>: refuses a call that was not answered yet; hangs up one that was. */
export const reject: Verb = async ({ leg }, element) => {
  if (leg.call.status !== 'ringing') return stop({ how: 'hang-up' });
  const isBusy = element.attributes.reason === 'busy';
  return stop({ how: 'reject', status: isBusy ? 'busy' : 'failed' });
};

/** <Leave>: out of the queue; it means nothing elsewhere. */
export const leave: Verb = async ({ place }) =>
  place === 'queue' ? stop({ how: 'leave' }) : { go: 'on' };

const stop = (ending: Extract<Next, { go: 'stop' }>['ending']): Next => ({ go: 'stop', ending });
