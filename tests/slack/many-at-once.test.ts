import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardId, CaseId } from '../../src/domain/ids.js';
import { CHANNEL, createDeskWorld, type DeskWorld } from './desk-world.js';

const CARDS = 1000;
const OPERATORS = 50;
const ROUNDS = 24;

let world: DeskWorld;

beforeAll(async () => {
  world = await createDeskWorld();
  await world.rows(
    `INSERT INTO case_file (id, reference, territory, zone, stage, origin, last_name, first_name,
       referred_on, created_at)
     SELECT ('01990000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, '93-2026-' || lpad(n::text, 5, '0'),
       '93', 'Europe/Paris', 'CDP', 'CCAPEX', 'FICTIF', 'Alex', '2026-11-20', now()
     FROM generate_series(1, ${CARDS}) n`,
  );
  await world.rows(
    `INSERT INTO staff (id, first_name, full_name, role, territories, slack_user_id)
     SELECT ('01990000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, 'Agent' || n, 'Agent' || n,
       'operateur', '{93}', 'U0AGENT' || n FROM generate_series(1, ${OPERATORS}) n`,
  );
  for (let n = 1; n <= OPERATORS; n += 1) {
    const id = `U0AGENT${n}`;
    world.emulator.store.users.set(id, { id, name: id, realName: id, email: '' });
  }
}, 60_000);
afterAll(() => world.close());

/** A small generator: the same story each time, in whatever order the machine plays it. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

async function openAll(): Promise<CardId[]> {
  const ids: CardId[] = [];
  for (let from = 1; from <= CARDS; from += 20) {
    const batch = Array.from({ length: 20 }, (_, n) => from + n);
    const opened = await Promise.all(
      batch.map((n) =>
        world.open({
          caseId: `01990000-0000-7000-8000-${String(n).padStart(12, '0')}` as CaseId,
          ...{ e164: null, reason: 'household-asks' as const },
        }),
      ),
    );
    ids.push(...opened.map(({ id }) => id));
    await world.ring();
    world.clock.advance(20_000);
  }
  return ids;
}

/** One operator: presses in Slack, some of it twice, and acts on the web page in between. */
async function work(n: number, ids: readonly CardId[]): Promise<void> {
  const roll = dice(n);
  const user = `U0AGENT${n}`;
  const staffId = `01990000-0000-7000-9000-${String(n).padStart(12, '0')}` as never;
  const messages = world.messages();
  for (let round = 0; round < ROUNDS; round += 1) {
    // Everybody goes for the same hundred cards half of the time.
    const at = roll(2) === 0 ? roll(100) : roll(CARDS);
    const cardId = ids[at]!;
    const web = { cardId, staffId };
    const { ts } = messages[at]!;
    const click = { user, channel: CHANNEL, ts, actionId: 'card_take', retryNum: true };
    switch (roll(8)) {
      case 0:
        await world.desk.close({ ...web, reason: 'answered' });
        break;
      case 1:
        await world.desk.release(web);
        break;
      case 2:
        await world.desk.pause({ ...web, until: '2026-12-01', reason: 'away' });
        break;
      case 3: {
        const to = `01990000-0000-7000-9000-${String(1 + roll(OPERATORS)).padStart(12, '0')}`;
        await world.desk.pass({ ...web, to: to as never, reason: 'overloaded' });
        break;
      }
      default:
        await world.emulator.click({ ...click, deliveries: 1 + roll(2), concurrent: true });
        await world.slack.stop();
    }
  }
}

/** Until Slack shows everything: several rounds of what the workers do. */
async function settle(): Promise<void> {
  for (;;) {
    await world.ring();
    const [left] = await world.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM diary WHERE kind = 'show-card' AND done_at IS NULL`,
    );
    if (left?.n === 0) return;
    world.clock.advance(3000);
  }
}

/** How a card stands, as somebody reads its message. */
function readInSlack(blocks: unknown): string {
  const said = JSON.stringify(blocks);
  const reference = /93-2026-\d{5}/.exec(said)?.[0];
  if (said.includes('Close le ')) return `${reference} closed`;
  const paused = /En pause jusqu'au [^·]+ · (Agent\d+)/.exec(said)?.[1];
  if (paused) return `${reference} taken ${paused} paused`;
  const owner = /\*(Agent\d+) s'en occupe\*/.exec(said)?.[1];
  return owner ? `${reference} taken ${owner}` : `${reference} open`;
}

test('a thousand cards, fifty people at once: Slack, the database and the page tell the same', async () => {
  const ids = await openAll();
  expect(world.messages()).toHaveLength(CARDS);

  await Promise.all(Array.from({ length: OPERATORS }, (_, n) => work(n + 1, ids)));
  await world.slack.stop();
  await settle();

  const rows = await world.rows<{ line: string }>(
    `SELECT f.reference || ' ' || c.state
       || CASE WHEN c.state = 'taken' THEN ' ' || s.first_name ELSE '' END
       || CASE WHEN c.paused_until IS NOT NULL THEN ' paused' ELSE '' END AS line
     FROM card c JOIN case_file f ON f.id = c.case_id LEFT JOIN staff s ON s.id = c.owner_id
     ORDER BY f.reference`,
  );
  const database = rows.map(({ line }) => line);
  const slack = world
    .messages()
    .map(({ blocks }) => readInSlack(blocks))
    .sort();
  expect(slack).toEqual(database);
  const reader = { territories: ['93'], operator: null };
  const page = (await world.views(reader).desk.openCards(['93'])).map(
    ({ reference, state, owner, pausedUntil }) =>
      [reference, state, owner, pausedUntil === null ? null : 'paused'].filter(Boolean).join(' '),
  );
  expect(page.sort()).toEqual(database.filter((line) => !line.endsWith('closed')));

  // Something happened, nothing failed, and nobody was told twice that they have it.
  for (const kind of ['taken', 'closed', 'paused', 'open'])
    expect(database.some((line) => line.includes(kind))).toBe(true);
  expect(world.log.filter(({ level }) => level === 'error')).toEqual([]);
  const [twice] = await world.rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM card WHERE version <> shown_version`,
  );
  expect(twice).toEqual({ n: 0 });
}, 240_000);
