import { processInbound } from '../../src/app/conversation/process-inbound.js';
import { doDiaryAct } from '../../src/app/diary-acts.js';
import type { E164 } from '../../src/domain/ids.js';
import type { World } from '../support/world.js';

/** How often and how a job is run: once, unless a test is about something else. */
export type Hand = <T>(job: () => Promise<T>) => Promise<T[]>;

const once: Hand = async (job) => [await job()];

export type Done = { readonly job: string; readonly outcomes: readonly (string | number)[] };

/** More than any day's work; past it, work makes work. */
const MOST_ROUNDS = 100;

/** The workers' work in a world without workers: until nothing is due and all that came in is heard. */
export async function workByHand(world: World, run: Hand = once): Promise<Done[]> {
  const { deps, clock } = world;
  const done: Done[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    await world.emulators.twilio.settle();
    const heard = await world.query<{ number: E164 }>(
      'SELECT DISTINCT number FROM inbound_event WHERE processed_at IS NULL ORDER BY number',
    );
    for (const { number } of heard) {
      done.push({ job: 'inbound', outcomes: await run(() => processInbound(deps, number)) });
    }
    const rung = await deps.diary.ringDue(clock.now(), 1000);
    for (const { id, kind } of rung) {
      done.push({ job: kind, outcomes: await run(() => doDiaryAct(deps, id)) });
    }
    if (heard.length + rung.length === 0) return done;
  }
  throw new Error(`No end of work: ${JSON.stringify(done.slice(-10))}`);
}
