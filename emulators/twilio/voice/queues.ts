import { newSid } from '../sids.js';
import type { WebhookParams } from '../signing.js';
import type { Leg, Voice } from './leg.js';
import { addNote, announce } from './lines.js';
import type { Queue } from './records.js';

/** Twilio's own bound of a queue that nobody set. */
const DEFAULT_SIZE = 100;

/** The queue of that name; made when it is not there. */
export function queueNamed(voice: Voice, name: string): Queue {
  return findQueue(voice, name) ?? createQueue(voice, name);
}

/** The queue of that name, if it is there. */
export function findQueue(voice: Voice, name: string): Queue | undefined {
  return voice.world.store.queues.all().find((queue) => queue.name === name);
}

/** Makes a queue. */
export function createQueue(voice: Voice, name: string, maxSize = DEFAULT_SIZE): Queue {
  const now = voice.timeline.now();
  const queue = { sid: newSid('QU'), name, maxSize, createdAt: now, updatedAt: now, members: [] };
  voice.world.store.queues.add(queue);
  return queue;
}

/** Joins the end; false when the queue is full. Returns how to leave, with the time waited. */
export function joinQueue(
  voice: Voice,
  queue: Queue,
  leg: Leg,
  maxSize: number,
): (() => number) | undefined {
  if (queue.members.length >= Math.min(maxSize, queue.maxSize)) return undefined;
  const member = { callSid: leg.call.sid, enqueuedAt: voice.timeline.now() };
  queue.members.push(member);
  addNote(voice, leg.call, 'En attente');
  announce(voice, leg.call);
  let waited: number | undefined;
  return () => {
    if (waited !== undefined) return waited;
    const now = voice.timeline.now();
    waited = Math.max(now - member.enqueuedAt, 0);
    queue.members = queue.members.filter((one) => one !== member);
    queue.updatedAt = now;
    leg.call.queuedFor += waited;
    return waited;
  };
}

/** Milliseconds that those who wait now have waited, on average. */
export function averageWait(voice: Voice, { members }: Queue): number {
  const now = voice.timeline.now();
  const waited = members.map(({ enqueuedAt }) => Math.max(now - enqueuedAt, 0));
  return waited.length === 0 ? 0 : waited.reduce((a, b) => a + b, 0) / waited.length;
}

/** What the document of a wait is asked with. */
export function waitParams(voice: Voice, queue: Queue, callSid: string): WebhookParams {
  const place = queue.members.findIndex((member) => member.callSid === callSid);
  const since = queue.members[place]?.enqueuedAt ?? voice.timeline.now();
  return {
    QueueSid: queue.sid,
    QueueTime: seconds((voice.timeline.now() - since) / voice.timeline.pace),
    AvgQueueTime: seconds(averageWait(voice, queue) / voice.timeline.pace),
    CurrentQueueSize: String(queue.members.length),
    QueuePosition: String(place + 1),
  };
}

/** Whole seconds, as parameters tell them. */
export function seconds(ms: number): string {
  return String(Math.max(Math.round(ms / 1000), 0));
}

/** Those who wait and can be taken, first come first. */
export function firstWaiting(voice: Voice, queue: Queue): Leg | undefined {
  for (const { callSid } of queue.members) {
    const leg = voice.legs.get(callSid);
    if (leg?.dequeue) return leg;
  }
  return undefined;
}
