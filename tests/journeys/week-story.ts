import { randomUUID } from 'node:crypto';
import type { DiaryDeps } from '../../src/app/diary-acts.js';
import { writeTours } from '../../src/app/tours/write-tours.js';
import { createDoorDesk } from '../../src/app/visits/door-desk.js';
import { MINUTE, type StaffId, type VisitId } from '../../src/domain/ids.js';
import { seededChance } from '../../src/domain/tours/chance.js';
import { planTours, roundFor } from '../../src/domain/tours/plan-tours.js';
import type { VisitOutcome } from '../../src/domain/visits/visit-outcome.js';
import type { World } from '../support/world.js';
import { workByHand } from './by-hand.js';

/** The same search without a thread, and shorter: a fortnight of days is planned here. */
const tours: DiaryDeps['tours'] = {
  plan: async (problem, { seed }) =>
    planTours(problem, { iterations: roundFor(problem, 0.01) }, seededChance(seed)),
};

const WHOLE = [
  ['09:00', '12:30'],
  ['13:30', '17:30'],
] as const;
const LATE = [['11:00', '19:30']] as const;
const SATURDAY = [['09:00', '12:30']] as const;
const hours = (late: number) =>
  JSON.stringify(
    Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((day) => [day, day === 6 ? SATURDAY : day === late ? LATE : WHOLE]),
    ),
  );

type Person = {
  readonly name: string;
  readonly skill: 'legal' | 'social';
  readonly base?: readonly [number, number];
};
const BOBIGNY = [48.9077, 2.4397] as const;

const person = async (
  world: World,
  territory: string,
  { name, skill, base }: Person,
): Promise<StaffId> => {
  const id = randomUUID() as StaffId;
  await world.query(
    `INSERT INTO staff (id, first_name, full_name, role, territories, skills, languages, base_lat, base_lon,
       base_precision, work_hours)
     VALUES ($1, $2, $2, 'operateur', $3, $4, '{fr}', $5, $6, $7, $8)`,
    [
      ...[id, name, [territory], [skill], base?.[0] ?? null, base?.[1] ?? null],
      ...[
        base ? 'address' : 'none',
        base
          ? JSON.stringify({
              1: [['08:30', '19:30']],
              2: [['08:30', '19:30']],
              3: [['08:30', '19:30']],
              4: [['08:30', '19:30']],
              5: [['08:30', '19:30']],
              6: [['08:30', '13:00']],
            })
          : null,
      ],
    ],
  );
  return id;
};

async function pair(
  world: World,
  territory: string,
  people: readonly [Person, Person],
  late: number,
) {
  const first = await person(world, territory, people[0]);
  const second = await person(world, territory, people[1]);
  await world.query(
    'INSERT INTO pair (id, territory, first_id, second_id, hours) VALUES ($1, $2, $3, $4, $5)',
    [randomUUID(), territory, first, second, hours(late)],
  );
  return { first, second };
}

/** Two pairs in Seine-Saint-Denis, one on La Réunion; one is away on a day, one has a meeting. */
export async function openTeams(world: World): Promise<void> {
  const inés = await pair(
    world,
    '93',
    [
      { name: 'Inès', skill: 'legal', base: BOBIGNY },
      { name: 'Paul', skill: 'social' },
    ],
    2,
  );
  const sara = await pair(
    world,
    '93',
    [
      { name: 'Sara', skill: 'legal' },
      { name: 'Oumar', skill: 'social' },
    ],
    4,
  );
  await pair(
    world,
    '974',
    [
      { name: 'Line', skill: 'legal' },
      { name: 'Jean', skill: 'social' },
    ],
    3,
  );
  await world.query(
    "INSERT INTO absence (id, staff_id, from_day, to_day) VALUES ($1, $2, '2026-12-02', '2026-12-02')",
    [randomUUID(), sara.first],
  );
  await world.query(
    "INSERT INTO busy_time (id, staff_id, starts_at, ends_at) VALUES ($1, $2, '2026-12-01T13:00:00Z', '2026-12-01T14:30:00Z')",
    [randomUUID(), inés.second],
  );
}

type Due = {
  readonly id: string;
  readonly at: number;
  readonly announced: boolean;
  readonly who: StaffId;
};

/** What happens, and when: the diary, the doors and the tenants' answers, hour after hour until the end. */
export async function liveWeeks(world: World, end: number, seed: number): Promise<void> {
  const chance = seededChance(seed);
  const deps = { ...world, deps: { ...world.deps, tours } };
  await world.deps.store.transaction((tx) => writeTours(tx, world.clock.now()));
  const answered = new Map<string, number>();
  for (;;) {
    await workByHand(deps);
    await answer(world, answered, chance);
    await workByHand(deps);
    const visit = await nextVisit(world);
    const due = await nextAct(world);
    const next = Math.min(visit?.at ?? end, due ?? end, end);
    world.clock.set(Math.max(next, world.clock.now()));
    if (next >= end) return void (await workByHand(deps));
    if (visit && visit.at <= next) await atTheDoor(world, visit, chance);
  }
}

async function nextAct(world: World): Promise<number | null> {
  const [row] = await world.query<{ due: Date | null }>(
    "SELECT min(due_at) AS due FROM diary WHERE state = 'waiting'",
  );
  return row?.due?.getTime() ?? null;
}

async function nextVisit(world: World): Promise<Due | null> {
  const [row] = await world.query<{ id: string; at: Date; announced: boolean; who: StaffId }>(
    `SELECT v.id::text, v.starts_at AS at, v.announced, p.first_id::text AS who
     FROM visit v JOIN pair p ON p.id = v.pair_id
     WHERE v.status IN ('booked', 'planned') AND v.arrived_at IS NULL AND v.starts_at >= $1
     ORDER BY v.starts_at, v.id LIMIT 1`,
    [new Date(world.clock.now())],
  );
  return row ? { ...row, at: row.at.getTime() } : null;
}

/** One in four households answers « oui » and takes the second slot; the others say nothing. */
async function answer(
  world: World,
  answered: Map<string, number>,
  chance: () => number,
): Promise<void> {
  for (const { number, messages } of world.emulators.twilio.handsets()) {
    const seen = answered.get(number) ?? 0;
    if (messages.length <= seen) continue;
    answered.set(number, messages.length);
    const last = messages.at(-1);
    if (last?.direction !== 'in') continue;
    if (/ 2\) /.test(last.body))
      await world.emulators.twilio.receiveSms({ from: number, body: '2' });
    else if (/OUI/.test(last.body) && chance() < 0.25)
      await world.emulators.twilio.receiveSms({ from: number, body: 'oui' });
  }
}

/** The pair comes, knocks, says what came of it and leaves; a door opens or does not. */
async function atTheDoor(
  world: World,
  { id, announced, who }: Due,
  chance: () => number,
): Promise<void> {
  const desk = createDoorDesk(world.deps);
  const call = { staffId: who, visitId: id as VisitId, ago: 0 };
  const press = (name: string) => ({ ...call, delivery: `${name}-${id}` });
  await desk.arrive(press('arrive'));
  const isMet = chance() < (announced ? 0.8 : 0.4);
  const outcome: VisitOutcome = isMet ? 'met' : 'absent-notice';
  world.clock.advance((isMet ? 25 : 5) * MINUTE);
  await desk.tell({ ...press('tell'), outcome });
  if (isMet) await desk.leave(press('leave'));
}
