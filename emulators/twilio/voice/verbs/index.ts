import type { Verb } from '../leg.js';
import { dial } from './dial.js';
import { enqueue } from './enqueue.js';
import { hangup, leave, redirectVerb, reject } from './flow.js';
import { gather } from './gather.js';
import { record } from './record.js';
import { pause, play, say } from './speech.js';

/** Every verb that is carried out, by its name in a document. */
export const VERBS: Record<string, Verb> = {
  Say: say,
  Play: play,
  Pause: pause,
  Gather: gather,
  Redirect: redirectVerb,
  Record: record,
  Enqueue: enqueue,
  Leave: leave,
  Dial: dial,
  Hangup: hangup,
  Reject: reject,
};
