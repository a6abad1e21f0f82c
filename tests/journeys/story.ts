import { openWorld, type World, type WorldOptions } from '../support/world.js';

/** One story in a world of its own, closed whatever happens. */
export async function inWorld(
  options: WorldOptions,
  story: (world: World) => Promise<void>,
): Promise<void> {
  const world = await openWorld(options);
  try {
    await story(world);
  } finally {
    await world.close();
  }
}

const DAY = 24 * 3_600_000;
const NEXT_ACT = `
SELECT min(due_at) AS due FROM diary
WHERE state = 'waiting' AND kind IN ('cadence-step', 'send-text', 'visit-reminder', 'conversation-silence')`;

/** Lets days pass, with a halt at each future act that concerns a household, so that it keeps its hour. */
export async function live(world: World, days: number): Promise<void> {
  // What is being done at this moment waits no more, and has not yet written what follows it.
  await world.settle();
  const end = world.clock.now() + days * DAY;
  for (;;) {
    const [next] = await world.query<{ due: Date | null }>(NEXT_ACT);
    const due = next?.due?.getTime() ?? end;
    if (due >= end) return world.until(end);
    await world.until(due);
  }
}

export type Try = {
  direction: 'in' | 'out';
  purpose: string;
  code: string;
  status: string | null;
  reason: string | null;
  until: Date | null;
  at: Date;
};

/** What the ledger says today of every try to or from a number, oldest first. */
export const triesWith = (world: World, number: string): Promise<Try[]> =>
  world.query<Try>(
    `SELECT direction, purpose, code, status, reason, until, at FROM attempt_now
     WHERE e164 = $1 ORDER BY at, id`,
    [number],
  );

/** Reason and end of what the gate refused to a number, oldest first. */
export async function refusalsOf(world: World, number: string) {
  const tries = await triesWith(world, number);
  return tries
    .filter(({ reason }) => reason !== null)
    .map(({ reason, until }) => ({ reason, until: until?.toISOString() ?? null }));
}

/** Texts that the provider was made to send to a number, whatever became of them. */
export const sentTo = (world: World, number: string): string[] =>
  world.emulators.twilio.store.messages
    .all()
    .filter((message) => message.direction !== 'inbound' && message.to === number)
    .map((message) => message.handsetText);

export type ShownCard = { reason: string; reference: string | null; state: string };

/** Cards of the desk, oldest first; with a reference when they are about a case. */
export const cardsIn = (world: World): Promise<ShownCard[]> =>
  world.query<ShownCard>(
    `SELECT reason, reference, state FROM card LEFT JOIN case_file ON case_file.id = case_id
     ORDER BY opened_at, reference, reason`,
  );
