import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doDiaryAct } from '../../src/app/diary-acts.js';
import { writeTours } from '../../src/app/tours/write-tours.js';
import { planCapacityWatch } from '../../src/app/visits/capacity-watch.js';
import type { DiaryId } from '../../src/domain/ids.js';
import { DAY, MINUTE } from '../../src/domain/ids.js';
import { household, phoneOf, receiveFile } from '../support/caseload.js';
import { openTeam } from '../support/team.js';
import { openWorld, type World } from '../support/world.js';
import { type Done, type Hand, workByHand } from './by-hand.js';
import { sentTo } from './story.js';

/** Two workers at once, as after an alarm that rang twice, and a third who comes when all is done. */
const thrice: Hand = async (job) => {
  const together = await Promise.all([job(), job()]);
  return [...together, await job()];
};

const KINDS = [
  'cadence-step',
  'send-text',
  'conversation-silence',
  'visit-reminder',
  'show-card',
  'card-unanswered',
  'visit-prepare',
  'visit-outcome',
  'geocode-case',
  'capacity-watch',
  'plan-tours',
  'compare-week',
  'slot-freed',
];

type Told = { world: World; done: Done[] };

/**
 * A week of three households: a visit and its reminder, a card that nobody takes, silence, and a door
 * that is tried without an appointment.
 */
async function tell(run: Hand): Promise<Told> {
  const world = await openWorld({ workers: false });
  await openTeam(world, '93');
  await receiveFile(world, [household(1), household(2), household(3)]);
  await world.deps.store.transaction(async (tx) => {
    await planCapacityWatch(tx, world.clock.now());
    await writeTours(tx, world.clock.now());
  });
  const done: Done[] = [];
  const work = async () => void done.push(...(await workByHand(world, run)));
  const write = async (n: number, body: string) => {
    world.emulators.twilio.receiveSms({ from: phoneOf(n), body });
    await work();
  };
  await work();
  await write(1, 'oui');
  await write(1, '2');
  await write(2, 'des punaises dans la chambre');
  await world.query(
    `INSERT INTO card (id, case_id, reason, urgency, state, opened_at)
     SELECT gen_random_uuid(), id, 'visit-due', 'soon', 'open', $1 FROM case_file
     WHERE reference = '93-2026-00003'`,
    [new Date(world.clock.now())],
  );
  for (let day = 0; day < 7; day++) {
    for (const hour of [3, 7.75]) {
      const at = Date.parse('2026-11-23T09:01:00Z') + day * DAY + hour * 60 * MINUTE;
      world.clock.set(at);
      await work();
    }
  }
  return { world, done };
}

/** What a week leaves behind, without ids. */
async function traces({ world }: Told) {
  const rows = (sql: string) => world.query(sql);
  return {
    texts: [1, 2, 3].map((n) => sentTo(world, phoneOf(n))),
    tries: await rows(
      'SELECT direction, purpose, code, reason, status, e164, at FROM attempt_now ORDER BY e164, at, purpose, code, direction',
    ),
    visits: await rows('SELECT starts_at, status FROM visit ORDER BY starts_at'),
    cards: await rows(
      'SELECT reason, state, version FROM card ORDER BY reason, opened_at, version',
    ),
    diary: await rows('SELECT kind, count(*) AS n FROM diary GROUP BY kind ORDER BY kind'),
    events: await rows('SELECT kind, count(*) AS n FROM attempt_event GROUP BY kind ORDER BY kind'),
    story: await rows('SELECT kind, count(*) AS n FROM case_event GROUP BY kind ORDER BY kind'),
    slack: [...world.emulators.slack.store.channels.values()].map((c) => c.messages.length),
  };
}

describe('every job of the workers, run by two at once and a third time', () => {
  let once: Told;
  let again: Told;

  beforeAll(async () => {
    once = await tell(async (job) => [await job()]);
    again = await tell(thrice);
  }, 120_000);
  afterAll(async () => {
    await once?.world.close();
    await again?.world.close();
  });

  it('covers every kind of act', () => {
    expect(new Set(again.done.map(({ job }) => job))).toEqual(new Set([...KINDS, 'inbound']));
  });

  it.each(KINDS)('%s: one does it, the others find nothing to do', (kind) => {
    const acts = again.done.filter(({ job }) => job === kind);
    expect(acts.length).toBeGreaterThan(0);
    for (const { outcomes } of acts) {
      expect(outcomes.filter((outcome) => outcome === 'not ours')).toHaveLength(2);
    }
  });

  it('what came in is handled by one of them', () => {
    for (const { outcomes } of again.done.filter(({ job }) => job === 'inbound')) {
      expect(outcomes.filter((handled) => Number(handled) > 0).length).toBeLessThanOrEqual(2);
      expect(outcomes.at(-1)).toBe(0);
    }
  });

  it('leaves the same texts, tries, visits, cards and diary as run once', async () => {
    expect(await traces(again)).toEqual(await traces(once));
  });

  it('an act whose end was not written down (its worker died after the provider’s answer) sends nothing', async () => {
    const { world } = once;
    const before = sentTo(world, phoneOf(3)).length;
    const sent = await world.query<{ id: DiaryId }>(
      "UPDATE diary SET state = 'rung', done_at = NULL WHERE kind = 'send-text' AND payload->>'to' = $1 RETURNING id::text",
      [phoneOf(3)],
    );
    expect(sent.length).toBeGreaterThan(0);
    for (const { id } of sent) await doDiaryAct(world.deps, id);
    expect(sentTo(world, phoneOf(3))).toHaveLength(before);
    const left = await world.query(
      "SELECT id FROM diary WHERE kind = 'send-text' AND state = 'rung'",
    );
    expect(left).toEqual([]);
  });
});
