import { callSeconds } from '../../call-json.js';
import { sourceIn } from '../addresses.js';
import type { Leg, Room, Run } from '../leg.js';
import { meet } from '../meeting.js';
import { findQueue, firstWaiting } from '../queues.js';
import type { Queue } from '../records.js';
import { openRoom } from '../room.js';
import { partOf, waitIn } from '../scope.js';
import type { Element } from '../twiml.js';
import type { Dialled, DialTerms } from './dial-result.js';

/** Speaks with the first of a queue, or waits until there is one. */
export async function dialQueue(
  run: Run,
  noun: Element,
  { terms, dialled }: { terms: DialTerms; dialled: Dialled },
): Promise<void> {
  const { voice } = run;
  const queue = findQueue(voice, noun.text.trim());
  if (!queue) return;
  dialled.status = 'no-answer';
  const whisper = sourceIn(run, noun, { attribute: 'url', method: 'method' });
  for (;;) {
    const member = await firstOf(run, queue, terms.timeout * 1000);
    if (!member) return;
    const room = openRoom();
    const begun = voice.timeline.now();
    dialled.sid = member.call.sid;
    member.dequeue?.({ sid: run.leg.call.sid, room, whisper });
    try {
      if (await speakWith(run, { member, room, terms, dialled })) return;
    } finally {
      const endedAt = voice.timeline.now();
      dialled.seconds = callSeconds({ ...member.call, answeredAt: begun, endedAt });
    }
  }
}

function firstOf({ voice, scope }: Run, queue: Queue, timeout: number): Promise<Leg | undefined> {
  return waitIn<Leg | undefined>(scope, (done) => {
    const watch = (sid: string) => {
      const member = sid === queue.sid ? firstWaiting(voice, queue) : undefined;
      if (member) done(member);
    };
    const callOff = voice.timeline.after(timeout, 'open', () => done(undefined));
    voice.queueWatchers.add(watch);
    watch(queue.sid);
    return () => {
      callOff();
      voice.queueWatchers.delete(watch);
    };
  });
}

/** Meets whoever was taken out of the queue; false when they never came, having hung up before. */
async function speakWith(
  run: Run,
  parts: { member: Leg; room: Room; terms: DialTerms; dialled: Dialled },
): Promise<boolean> {
  const { member, room, terms, dialled } = parts;
  const { timeLimit, hangupOnStar } = terms;
  const outcome = await partOf(run.scope, async (scope) => {
    const stop = member.program.onCut(() => {
      if (!dialled.isBridged) scope.cut({ why: 'removed' });
    });
    const watch = () => {
      if (!room.legs.has(member)) return;
      dialled.isBridged = true;
      dialled.status = 'completed';
    };
    room.watchers.add(watch);
    try {
      await meet({ ...run, scope }, room, { endsAlone: true, hangupOnStar, timeLimit });
    } finally {
      stop();
      room.watchers.delete(watch);
    }
  });
  return 'value' in outcome;
}
