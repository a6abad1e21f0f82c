import pg from 'pg';
import { type House, openHouse } from '../../scripts/lib/house.js';
import { createTestClock, type TestClock } from './clock.js';
import { createTestDatabase } from './database.js';
import { testRedis } from './redis.js';

export { emulatorOptions, settingsFor } from '../../scripts/lib/house.js';

/** The product of a test, with the workers' own tools for acts done by hand. */
export type World = Omit<House, 'close'> & {
  readonly clock: TestClock;
  query<Row>(text: string, params?: unknown[]): Promise<Row[]>;
  /** Until nothing is due, nothing came in unheard, and no callback is under way. */
  settle(): Promise<void>;
  /** Moves the clock, then settles. */
  until(time: number | string): Promise<void>;
  close(): Promise<void>;
};

export type WorldOptions = {
  at?: string;
  sender?: string;
  redisUrl?: string;
  /** False: the team works without Slack. */
  slack?: boolean;
  /** False: no worker runs, and nothing happens that the test does not do itself. */
  workers?: boolean;
};

/** The whole product in this process, on a real database and Redis, with the emulators outside. */
export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const clock = createTestClock(options.at);
  const database = await createTestDatabase();
  const { close: closeHouse, ...house } = await openHouse({
    databaseUrl: database.url,
    redis: { ...testRedis(), ...(options.redisUrl && { url: options.redisUrl }) },
    clock,
    emulatorClock: { speed: 1, now: clock.now, realDelay: () => 0 },
    sender: options.sender,
    workers: options.workers,
    slack: options.slack,
  });
  const pool = new pg.Pool({ connectionString: database.url, max: 3 });
  const query = async <Row>(text: string, params: unknown[] = []) =>
    (await pool.query(text, params)).rows as Row[];
  const settle = () => settled({ query, emulators: house.emulators, clock });
  return {
    ...house,
    clock,
    query,
    settle,
    async until(time) {
      clock.set(time);
      await settle();
    },
    async close() {
      await closeHouse();
      await pool.end();
      await database.close();
    },
  };
}

const OPEN_WORK = `
SELECT (SELECT count(*) FROM inbound_event WHERE processed_at IS NULL)
     + (SELECT count(*) FROM diary WHERE state = 'rung')
     + (SELECT count(*) FROM diary WHERE state = 'waiting' AND due_at <= to_timestamp($1::float8 / 1000))
     AS open`;
/** Long: on a busy machine a text takes seconds, and one whose alarm was lost ten more. */
const PATIENCE_MS = 60_000;

type Settling = Pick<World, 'query' | 'emulators' | 'clock'>;

/** Real waiting for real workers: twice nothing to do, with the carrier's callbacks in between. */
async function settled({ query, emulators, clock }: Settling): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let quiet = 0; quiet < 2; ) {
    await emulators.twilio.settle();
    const [row] = await query<{ open: string }>(OPEN_WORK, [clock.now()]);
    quiet = Number(row?.open) === 0 ? quiet + 1 : 0;
    if (Date.now() > deadline) throw new Error(`Still ${row?.open} things to do`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
