import { goTo, sourceIn } from '../addresses.js';
import { answerCall } from '../call-moves.js';
import { ask } from '../fetch-document.js';
import { waitOnHold } from '../hold.js';
import { type Dequeuer, type Ending, ON, type Run, type Verb } from '../leg.js';
import { meet } from '../meeting.js';
import { joinQueue, queueNamed, seconds, waitParams } from '../queues.js';
import type { Queue } from '../records.js';
import { Cut, partOf } from '../scope.js';
import { type Element, numberIn } from '../twiml.js';
import { voiceParams } from '../voice-params.js';

const LONGEST_TALK = 14_400_000;

type Result =
  | 'bridged'
  | 'hangup'
  | 'leave'
  | 'redirected'
  | 'redirected-from-bridged'
  | 'error'
  | 'queue-full';

/** How a stay in the queue went; `at` is where it stands when it is cut short. */
type Stay = { result: Result; waited: number | null };

/** <Enqueue>: waits in a queue until somebody takes the call out of it, or it leaves. */
export const enqueue: Verb = async (run, element) => {
  const { voice, leg } = run;
  answerCall(voice, leg);
  const queue = queueNamed(voice, element.text.trim() || (element.attributes.workflowSid ?? ''));
  const stay: Stay = { result: 'hangup', waited: null };
  try {
    const ending = await wait(run, element, { queue, stay });
    if (ending?.how === 'hang-up') {
      tellLater(run, element, { queue, stay });
      return { go: 'stop', ending };
    }
  } catch (error) {
    if (error instanceof Cut) stay.result = resultOfCut(run, stay.result);
    if (error instanceof Cut) tellLater(run, element, { queue, stay });
    throw error;
  }
  const action = actionOf(run, element);
  return action ? goTo(action, resultParams(queue, stay)) : ON;
};

async function wait(
  run: Run,
  element: Element,
  { queue, stay }: { queue: Queue; stay: Stay },
): Promise<Ending | undefined> {
  const { voice, leg } = run;
  const leave = joinQueue(voice, queue, leg, numberIn(element, 'maxQueueSize', queue.maxSize));
  if (!leave) {
    stay.result = 'queue-full';
    return undefined;
  }
  let dequeuer: Dequeuer | undefined;
  try {
    const outcome = await partOf(run.scope, (scope) => {
      leg.dequeue = (to) => {
        leg.dequeue = null;
        dequeuer = to;
        scope.cut({ why: 'dequeued' });
      };
      for (const watcher of [...voice.queueWatchers]) watcher(queue.sid);
      const source = sourceIn(run, element, { attribute: 'waitUrl', method: 'waitUrlMethod' });
      const extra = () => waitParams(voice, queue, leg.call.sid);
      return waitOnHold({ ...run, scope, place: 'queue', extra }, source);
    });
    stay.waited = leave() / voice.timeline.pace;
    if ('value' in outcome) {
      stay.result = RESULTS[outcome.value.how] ?? 'error';
      return outcome.value;
    }
  } finally {
    leg.dequeue = null;
    stay.waited = leave() / voice.timeline.pace;
  }
  if (dequeuer) await talk(run, dequeuer, { queue, stay });
  return undefined;
}

const RESULTS: Partial<Record<Ending['how'], Result>> = { 'hang-up': 'hangup', leave: 'leave' };

/** Hears what the dequeuer wants said before, then speaks with them. */
async function talk(
  run: Run,
  { sid, room, whisper }: Dequeuer,
  { queue, stay }: { queue: Queue; stay: Stay },
): Promise<void> {
  stay.result = 'bridged';
  if (whisper) {
    const extra = () => ({
      QueueSid: queue.sid,
      QueueTime: seconds(stay.waited ?? 0),
      DequeingCallSid: sid,
    });
    await run.voice.run({ ...run, place: 'whisper', extra }, whisper);
  }
  if (room.legs.size === 0) return;
  await meet(run, room, { endsAlone: true, hangupOnStar: false, timeLimit: LONGEST_TALK });
}

function resultOfCut({ leg, scope }: Run, until: Result): Result {
  if (leg.life.reason || scope.reason?.why !== 'redirected') return until;
  return until === 'bridged' ? 'redirected-from-bridged' : 'redirected';
}

/** Tells the action of a call that does not come back to it; the answer is let go. */
function tellLater(
  run: Run,
  element: Element,
  { queue, stay }: { queue: Queue; stay: Stay },
): void {
  const action = actionOf(run, element);
  if (!action) return;
  const { voice, leg } = run;
  const params = {
    ...voiceParams(leg.call, voice.world.accountSid),
    ...resultParams(queue, stay),
  };
  void ask(voice, { url: action.url, method: action.method, params });
}

function actionOf(run: Run, element: Element) {
  return sourceIn(run, element, { attribute: 'action', method: 'method' });
}

function resultParams(queue: Queue, { result, waited }: Stay) {
  if (waited === null) return { QueueResult: result };
  return { QueueResult: result, QueueSid: queue.sid, QueueTime: seconds(waited) };
}
