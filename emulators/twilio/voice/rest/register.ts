import { registerCalls } from '../../calls.js';
import type { Rest } from '../../rest.js';
import type { Voice } from '../leg.js';
import { registerConferences } from './conferences.js';
import { registerMembers } from './members.js';
import { registerParticipants } from './participants.js';
import { registerQueues } from './queues.js';
import { registerRecordings } from './recordings.js';

/** Registers every resource of the voice API. */
export function registerVoice(rest: Rest, voice: Voice): void {
  registerCalls(rest, voice);
  registerQueues(rest, voice);
  registerMembers(rest, voice);
  registerConferences(rest, voice);
  registerParticipants(rest, voice);
  registerRecordings(rest, voice);
}
