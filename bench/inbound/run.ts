import { Redis } from 'ioredis';
import pg from 'pg';
import { type BenchChild, startChild } from '../lib/child.js';
import { median } from '../lib/median.js';
import { type Services, withServices } from '../lib/services.js';
import type { LoadResult } from './load-generator.js';

const ROUNDS = 5;
const WARM_UP_SECONDS = 2;
const ROUND_SECONDS = 4;
const PREPARED_PER_SECOND = 15_000;
const GATE = 2.8;
const PREFIX = 'bench';

type Side = 'floor' | 'product';
type Measure = { perSecond: number; cpuMicros: number };
type Bench = {
  sides: Record<Side, { server: BenchChild; port: number }>;
  loader: BenchChild;
  pool: pg.Pool;
  redis: Redis;
};

/** Inbound webhooks a second and processor time for each, against the floor, in alternating rounds. */
export function run(): Promise<boolean> {
  return withServices(async (services) => {
    const bench = await open(services);
    try {
      return await compare(bench);
    } finally {
      await close(bench);
    }
  });
}

async function compare(bench: Bench): Promise<boolean> {
  for (const side of ['floor', 'product'] as const) await measure(bench, side, WARM_UP_SECONDS);
  const rounds: Record<Side, Measure>[] = [];
  console.log('round   floor req/s (µs CPU)   ours req/s (µs CPU)   req/s   CPU');
  for (let nth = 1; nth <= ROUNDS; nth += 1) {
    const order: Side[] = nth % 2 === 1 ? ['floor', 'product'] : ['product', 'floor'];
    const measured = new Map<Side, Measure>();
    for (const side of order) measured.set(side, await measure(bench, side, ROUND_SECONDS));
    const floor = measured.get('floor');
    const product = measured.get('product');
    if (!floor || !product) throw new Error('bench: a side was not measured');
    rounds.push({ floor, product });
    const [speed, cpu] = ratios({ floor, product });
    console.log(
      `${nth}       ${figures(floor)}            ${figures(product)}           ×${speed.toFixed(2)}   ÷${cpu.toFixed(2)}`,
    );
  }
  const speed = median(rounds.map((round) => ratios(round)[0]));
  const cpu = median(rounds.map((round) => ratios(round)[1]));
  console.log(
    `\nMedian of ${ROUNDS} rounds: ×${speed.toFixed(2)} requests per second, ÷${cpu.toFixed(2)} CPU per request (gate ×${GATE}, aim ×4)`,
  );
  return speed >= GATE;
}

function ratios({ floor, product }: Record<Side, Measure>): [speed: number, cpu: number] {
  return [product.perSecond / floor.perSecond, floor.cpuMicros / product.cpuMicros];
}

function figures({ perSecond, cpuMicros }: Measure): string {
  return `${perSecond.toFixed(0)} (${cpuMicros.toFixed(0)})`;
}

/** One round on an empty table and an empty Redis; the time counts until the last job stands. */
async function measure(bench: Bench, side: Side, seconds: number): Promise<Measure> {
  const { server, port } = bench.sides[side];
  await bench.pool.query('TRUNCATE inbound_event');
  await bench.redis.flushall();
  await bench.loader.ask({ ask: 'prepare', count: seconds * PREPARED_PER_SECOND });
  const before = await server.ask<number>({ ask: 'cpu' });
  const load = await bench.loader.ask<LoadResult>({ ask: 'run', port, seconds });
  const drained = performance.now();
  await server.ask({ ask: 'drain' });
  const total = load.seconds + (performance.now() - drained) / 1000;
  const after = await server.ask<number>({ ask: 'cpu' });
  await check(bench, load);
  return { perSecond: load.answered / total, cpuMicros: (after - before) / load.answered };
}

/** A round counts only when every answered request is a row and a job. */
async function check({ pool, redis }: Bench, load: LoadResult): Promise<void> {
  const { rows } = await pool.query<{ n: number }>('SELECT count(*)::int AS n FROM inbound_event');
  const jobs = await redis.llen(`${PREFIX}:inbound:wait`);
  const stored = rows[0]?.n;
  if (load.refused === 0 && stored === load.answered && jobs === load.answered) return;
  throw new Error(
    `bench: ${load.answered} answered, ${load.refused} refused, ${stored} rows, ${jobs} jobs`,
  );
}

async function open({ databaseUrl, redisUrl }: Services): Promise<Bench> {
  const env = { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, PREFIX };
  const side = async (file: string) => {
    const server = await startChild(new URL(file, import.meta.url), env);
    return { server, ...(await server.ask<{ port: number }>({ ask: 'port' })) };
  };
  return {
    sides: { floor: await side('floor-server.ts'), product: await side('product-server.ts') },
    loader: await startChild(new URL('load-generator.ts', import.meta.url), {}),
    pool: new pg.Pool({ connectionString: databaseUrl, max: 1 }),
    redis: new Redis(redisUrl),
  };
}

async function close({ sides, loader, pool, redis }: Bench): Promise<void> {
  await Promise.all([sides.floor.server.stop(), sides.product.server.stop(), loader.stop()]);
  await pool.end();
  redis.disconnect();
}
