import { type BenchChild, startChild } from '../lib/child.js';
import { median } from '../lib/median.js';
import { withServices } from '../lib/services.js';
import type { Turns } from './callers.js';

const ROUNDS = 3;
const WARM_UP_SECONDS = 2;
const ROUND_SECONDS = 8;
const CONCURRENT = 50;
/** The floor answers a constant; ours reads and writes what the call becomes, in one commit. */
const GATE = 60;
/** Twilio hangs up after this; our share of a turn is to be nowhere near. */
const TWILIO_MS = 15_000;

type Side = 'floor' | 'product';

/** The 99th percentile of our share of a TwiML turn, beside a bare Express handler, at 50 calls at once. */
export function run(): Promise<boolean> {
  return withServices(async ({ databaseUrl, redisUrl }) => {
    const env = { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, PREFIX: 'bench' };
    const start = async (file: string) => {
      const server = await startChild(new URL(file, import.meta.url), env);
      return { server, ...(await server.ask<{ port: number }>({ ask: 'port' })) };
    };
    const sides = {
      floor: await start('floor-server.ts'),
      product: await start('product-server.ts'),
    };
    const callers = await startChild(new URL('callers.ts', import.meta.url), {});
    try {
      return await compare(sides, callers);
    } finally {
      await Promise.all([sides.floor.server.stop(), sides.product.server.stop(), callers.stop()]);
    }
  });
}

async function compare(
  sides: Record<Side, { port: number }>,
  callers: BenchChild,
): Promise<boolean> {
  const measure = (side: Side, seconds: number) =>
    callers.ask<Turns>({ ask: 'run', port: sides[side].port, seconds, concurrent: CONCURRENT });
  for (const side of ['floor', 'product'] as const) await measure(side, WARM_UP_SECONDS);
  const ratios: number[] = [];
  let worst = 0;
  console.log('round   floor p50 / p99 ms   ours p50 / p99 ms   turns/s   p99');
  for (let nth = 1; nth <= ROUNDS; nth += 1) {
    const floor = await measure('floor', ROUND_SECONDS);
    const product = await measure('product', ROUND_SECONDS);
    if (floor.failed + product.failed > 0) throw new Error('bench: a turn was not answered');
    const ratio = percentile(product.turns, 0.99) / percentile(floor.turns, 0.99);
    ratios.push(ratio);
    worst = Math.max(worst, percentile(product.turns, 0.99));
    console.log(
      `${nth}       ${figures(floor)}          ${figures(product)}       ${(product.turns.length / ROUND_SECONDS).toFixed(0)}       ×${ratio.toFixed(1)}`,
    );
  }
  console.log(
    `\nMedian of ${ROUNDS} rounds: p99 ×${median(ratios).toFixed(1)} of the floor's (gate ×${GATE}); worst p99 ${worst.toFixed(0)} ms, 1/${Math.round(TWILIO_MS / worst)} of Twilio's limit`,
  );
  return median(ratios) <= GATE;
}

const figures = ({ turns }: Turns): string =>
  `${percentile(turns, 0.5).toFixed(1)} / ${percentile(turns, 0.99).toFixed(1)}`;

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}
