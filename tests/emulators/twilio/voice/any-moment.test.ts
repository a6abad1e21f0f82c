import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClock } from '../../../../emulators/clock.js';
import { SENDER, type Stage, startStage, TENANT } from '../harness.js';
import { OTHER_WORKER, VOICE, WORKER } from './calling.js';

const ORDER = ['initiated', 'ringing', 'in-progress'];
const EVENTS =
  'statusCallback="/status" statusCallbackEvent="initiated ringing answered completed"';
/** An hour of a call goes by in less than a second of the test. */
const SPEED = 5000;
const END_OF_ALL = 400_000;

let stage: Stage;
beforeAll(async () => {
  const clock = createClock({ origin: 0, startedAt: Date.now(), speed: SPEED });
  const delays = { initiated: 500, ringing: 1500, picked: 6000, play: 10_000 };
  stage = await startStage({ clock, delays });
});
afterAll(() => stage.close());

const numbers = `<Number ${EVENTS} url="/whisper">${WORKER}</Number><Number ${EVENTS}>${OTHER_WORKER}</Number>`;
const room =
  '<Conference statusCallback="/room" statusCallbackEvent="start end join leave" waitUrl="/wait">salle</Conference>';

const DOCUMENTS: Record<string, string> = {
  menu: '<Gather numDigits="1" timeout="5" action="/menu"><Say>Tapez 1</Say></Gather><Say>Au revoir</Say>',
  dial: `<Say>Ne quittez pas</Say><Dial action="/after" timeout="20">${numbers}</Dial>`,
  bridge: `<Dial answerOnBridge="true" timeout="15">${numbers}</Dial><Record timeout="3" action="/after"/>`,
  queue: '<Enqueue action="/after" waitUrl="/wait">accueil</Enqueue><Say>Au revoir</Say>',
  conference: `<Dial timeLimit="60">${room}</Dial>`,
  record:
    '<Say>Parlez</Say><Record maxLength="30" recordingStatusCallback="/recorded" action="/after"/>',
};

function serve(document: string): void {
  stage.product.forget();
  stage.product.serve({
    [VOICE]: document,
    '/out': document,
    '/menu': '<Say>Bien</Say><Pause length="5"/>',
    '/after': '<Say>Fini</Say>',
    '/whisper': '<Say>Un appel</Say><Pause length="2"/>',
    '/wait': '<Say>Patientez</Say><Play>m.mp3</Play>',
    '/take': '<Dial timeout="10"><Queue>accueil</Queue></Dial>',
  });
}

/** What may happen to a call at a moment of its life. */
const act = fc.record({
  // Most happens while telephones ring.
  at: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 12_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 60_000 }) },
  ),
  who: fc.constantFrom('caller', 'caller', 'worker', 'colleague'),
  deed: fc.constantFrom('hang-up', 'hang-up', 'answer', 'complete', 'redirect', 'press', 'speak'),
});
const world = fc.record({
  document: fc.constantFrom(...Object.keys(DOCUMENTS)),
  direction: fc.constantFrom('in', 'out'),
  worker: fc.constantFrom('answer', 'busy', 'no-answer', 'ring', 'machine', 'machine-early'),
  colleague: fc.constantFrom('answer', 'ring', 'failed'),
  isTaken: fc.boolean(),
  acts: fc.array(act, { minLength: 1, maxLength: 4 }),
});
type Life = typeof world extends fc.Arbitrary<infer T> ? T : never;

describe('whatever the moment', () => {
  it('every leg ends exactly once, and its callbacks arrive in order', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (life) => {
        await live(life);
        expect(stage.emulator.store.calls.all().map(problemOf).filter(Boolean)).toEqual([]);
        expect(stage.emulator.store.queues.all().flatMap(({ members }) => members)).toEqual([]);
        for (const { status, participants } of stage.emulator.store.conferences.all())
          expect([status, participants]).toEqual(['completed', []]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

async function live({
  document,
  direction,
  worker,
  colleague,
  isTaken,
  acts,
}: Life): Promise<void> {
  const { emulator } = stage;
  emulator.reset();
  serve(DOCUMENTS[document]!);
  emulator.setPhone(WORKER, { calls: worker });
  emulator.setPhone(OTHER_WORKER, { calls: colleague });
  const status = {
    statusCallback: `${stage.product.url}/status`,
    statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
  };
  const place = (to: string, path: string) =>
    stage.client.calls.create({
      to,
      from: SENDER,
      url: stage.product.url + path,
      timeout: 30,
      ...status,
    });
  if (direction === 'in') emulator.receiveCall({ from: TENANT });
  else await place(TENANT, '/out');
  if (document === 'conference') emulator.receiveCall({ from: OTHER_WORKER });
  if (isTaken) await place(WORKER, '/take');
  const begun = Date.now();
  for (const { at, who, deed } of [...acts].sort((a, b) => a.at - b.at)) {
    await realMoment(begun + at / SPEED);
    await perform(who, deed);
  }
  await realMoment(begun + END_OF_ALL / SPEED / 8);
  // The legs of a <Dial> end with it.
  for (const { sid, parentSid } of emulator.store.calls.all())
    if (parentSid === null) emulator.decideCall(sid, 'hang-up');
  await emulator.settle();
}

async function perform(who: Life['acts'][number]['who'], deed: Life['acts'][number]['deed']) {
  const number = { caller: TENANT, worker: WORKER, colleague: OTHER_WORKER }[who];
  const { emulator, client } = stage;
  const call = emulator.store.calls
    .all()
    .findLast(({ to, from }) => to === number || from === number);
  if (!call) return;
  if (deed === 'hang-up' || deed === 'answer') emulator.decideCall(call.sid, deed);
  else if (deed === 'press') emulator.press(call.sid, '1');
  else if (deed === 'speak') emulator.speak(call.sid, 'allô');
  else
    await client
      .calls(call.sid)
      .update(
        deed === 'complete'
          ? { status: 'completed' }
          : { twiml: '<Response><Say>ailleurs</Say></Response>' },
      )
      // It may be over, or not answered yet.
      .catch(() => {});
}

const realMoment = (at: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.max(at - Date.now(), 0)));

/** What is wrong with a call that ought to be over; undefined when nothing is. */
function problemOf({
  sid,
  status,
  direction,
  startedAt,
  answeredAt,
  endedAt,
}: ReturnType<Stage['emulator']['store']['calls']['all']>[number]) {
  const path = direction === 'inbound' ? `${VOICE}/status` : '/status';
  const told = stage.product.at(path).filter(({ CallSid }) => CallSid === sid);
  const statuses = told.map(({ CallStatus }) => CallStatus);
  const sequence = told.map(({ SequenceNumber }) => Number(SequenceNumber));
  const isOver = endedAt !== null && !['queued', 'ringing', 'in-progress'].includes(status);
  const times = [startedAt, answeredAt, endedAt].filter((time) => time !== null);
  const isOrdered =
    statuses.at(-1) === status &&
    statuses.slice(0, -1).join() ===
      ORDER.filter((one) => statuses.slice(0, -1).includes(one)).join() &&
    sequence.every((nth, at) => nth === at) &&
    times.every((time, at) => at === 0 || time >= (times[at - 1] ?? 0));
  const ends = stage.events.filter(
    (event) =>
      event.type === 'twilio.call' && event.call.sid === sid && event.call.status === status,
  );
  if (isOver && isOrdered && ends.length > 0 && stage.emulator.callScreen(sid)?.talkingTo === null)
    return undefined;
  return { sid, status, statuses, sequence, times };
}
