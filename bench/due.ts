import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import pg from 'pg';
import { createDiaryAlarm } from '../src/adapters/postgres/diary-alarm.js';
import { poolSql } from '../src/adapters/postgres/sql.js';
import { median } from './lib/median.js';
import { withServices } from './lib/services.js';

const ENTRIES = 1_000_000;
const DUE = 742_000;
const CLAIM = 1_000;
const ROUNDS = 5;
/** A claim is so short that a neighbour's work may hide it: several a round, their median counts. */
const CLAIMS_A_ROUND = 9;
const GATE = 300;
const SECONDS_APART = 17;
const JITTER_SECONDS = 5 * 86_400;
const NOW = Date.parse('2026-11-23T09:00:00Z');

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** The columns that the floor chooses by; it holds all of them, to act on what it chose. */
type Row = { id: string; state: string; due_at: Date };

/** Claiming the next 1,000 due entries of a million, against loading all and choosing in Node. */
export function run(): Promise<boolean> {
  return withServices(async ({ databaseUrl }) => {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
    try {
      await fill(pool);
      return await compare(pool);
    } finally {
      await pool.end();
    }
  });
}

async function compare(pool: pg.Pool): Promise<boolean> {
  const alarm = createDiaryAlarm(poolSql(pool));
  const claim = async () => (await alarm.ringDue(NOW, CLAIM)).length;
  const ways = { claim, loadAll: () => loadAll(pool) };
  for (const way of Object.values(ways)) {
    await timed(way);
    await finish(pool);
  }
  const times = { claim: [] as number[], loadAll: [] as number[] };
  console.log('round   load all (ms)   claim (ms)   ratio');
  for (let nth = 1; nth <= ROUNDS; nth += 1) {
    const all = await timed(ways.loadAll);
    await finish(pool);
    const claims: number[] = [];
    for (let n = 0; n < CLAIMS_A_ROUND; n += 1) {
      claims.push(await timed(ways.claim));
      await finish(pool);
    }
    const one = median(claims);
    times.loadAll.push(all);
    times.claim.push(one);
    console.log(
      `${nth}       ${all.toFixed(0)}            ${one.toFixed(1)}          ×${(all / one).toFixed(0)}`,
    );
  }
  await check(pool);
  const ratio = median(times.loadAll) / median(times.claim);
  console.log(
    `\nMedians of ${ROUNDS} rounds: load all ${median(times.loadAll).toFixed(0)} ms, claim ${median(times.claim).toFixed(1)} ms: ×${ratio.toFixed(0)} (gate ×${GATE})`,
  );
  return ratio >= GATE;
}

/** The floor: every entry is loaded as it stands, what is due is chosen in Node, and marked. */
async function loadAll(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<Row>('SELECT * FROM diary');
  const due = rows
    .filter((row) => row.state === 'waiting' && row.due_at.getTime() <= NOW)
    .sort((a, b) => a.due_at.getTime() - b.due_at.getTime())
    .slice(0, CLAIM);
  const { rowCount } = await pool.query(
    `UPDATE diary SET state = 'rung', rung_at = now() WHERE id = ANY($1)`,
    [due.map((row) => row.id)],
  );
  return rowCount ?? 0;
}

async function timed(way: () => Promise<number>): Promise<number> {
  // Each way starts without the other's garbage.
  collectGarbage();
  const start = performance.now();
  const claimed = await way();
  if (claimed !== CLAIM) throw new Error(`bench: ${claimed} entries claimed`);
  return performance.now() - start;
}

/** As in life, what was rung is done before more is: no way is timed over the other's leavings. */
async function finish(pool: pg.Pool): Promise<void> {
  await pool.query(`UPDATE diary SET state = 'done', done_at = now() WHERE state = 'rung'`);
}

/** Both ways together claimed each entry once. */
async function check(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM diary WHERE state = 'done'`,
  );
  const expected = (ROUNDS * (CLAIMS_A_ROUND + 1) + 2) * CLAIM;
  if (rows[0]?.n !== expected) throw new Error(`bench: ${rows[0]?.n} claimed, not ${expected}`);
}

async function fill(pool: pg.Pool): Promise<void> {
  console.log(`Writing ${ENTRIES} entries, ${DUE} of them due …`);
  // As in life: ids grow with the time of writing, an entry is written some days before it is
  // due, and so what is due together was mostly, but not exactly, written together.
  await pool.query(
    `INSERT INTO diary (id, kind, case_id, payload, due_at, created_at)
     SELECT (lpad(to_hex(n), 12, '0') || substr(md5(n::text), 13))::uuid, 'cadence-step',
       (lpad(to_hex(n / 4), 12, '0') || substr(md5((n / 4)::text), 13))::uuid, '{"step": 2}',
       to_timestamp($3::float8 / 1000)
         + ((n - $2::bigint + 1) * $4::bigint - CASE WHEN n < $2::bigint THEN (n * 7919) % $5::bigint ELSE 0 END) * interval '1 second',
       to_timestamp($3::float8 / 1000)
     FROM generate_series(0, $1::bigint - 1) AS n`,
    [ENTRIES, DUE, NOW, SECONDS_APART, JITTER_SECONDS],
  );
  await pool.query('VACUUM ANALYZE diary');
  await pool.query('CHECKPOINT');
}
