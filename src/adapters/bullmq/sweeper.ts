import { type DiaryAlarm, MOST_IN_HAND } from '../../app/ports/diary.js';
import type { Alarms, InboundRelay } from '../../app/ports/inbound.js';
import type { Log } from '../../app/ports/log.js';
import type { Clock } from '../../app/ports/time-and-chance.js';

/** `intervalMs` and `lostAfterSeconds` are real time, `clock` is the product's. */
export type SweeperOptions = {
  readonly diary: DiaryAlarm;
  readonly relay: InboundRelay;
  readonly alarms: Alarms;
  readonly clock: Clock;
  readonly log: Log;
  readonly intervalMs: number;
  /** Age at which an alarm without outcome counts as lost; above the longest job's time. */
  readonly lostAfterSeconds: number;
};

export type Sweeper = {
  /** Resolves when the sweep under way has ended; nothing is rung afterwards. */
  stop(): Promise<void>;
};

const BATCH = 1_000;
/** A message from outside is read at once: this old and unread, its alarm was lost. */
const UNHEARD_SECONDS = 15;

/**
 * Rings for what is due, what was lost and what came in unheard, for as long as it is not
 * stopped. Several may run at once: no two ring for the same entry. When Postgres or Redis is
 * away it says so once and keeps trying.
 */
export function startSweeper(options: SweeperOptions): Sweeper {
  const { log, intervalMs } = options;
  const rest = createRest();
  let isStopped = false;
  let isFailing = false;

  async function run(): Promise<void> {
    while (!isStopped) {
      const more = await sweep(options).catch((err: unknown) => {
        if (!isFailing) log.error({ err }, 'sweeper: sweep failed, trying again');
        isFailing = true;
        return null;
      });
      if (more !== null && isFailing) {
        log.info({}, 'sweeper: sweeping again');
        isFailing = false;
      }
      if (!more && !isStopped) await rest.sleep(intervalMs);
    }
  }

  const running = run();
  return {
    async stop() {
      isStopped = true;
      rest.wake();
      await running;
    },
  };
}

/** One round, also for tests and tools; true when a list was full, so that more may wait. */
export async function sweep(options: Omit<SweeperOptions, 'log' | 'intervalMs'>): Promise<boolean> {
  const { diary, relay, alarms, clock, lostAfterSeconds } = options;
  const forgotten = await relay.forgotten(Math.min(lostAfterSeconds, UNHEARD_SECONDS), BATCH);
  if (forgotten.length > 0) {
    await alarms.ringInbound(forgotten);
    await relay.markQueued(forgotten.map(({ eventSid }) => eventSid));
  }
  const lost = await diary.ringLost(lostAfterSeconds, BATCH);
  await alarms.ringDiary(lost);
  const room = Math.min(BATCH, MOST_IN_HAND - (await diary.inHand()));
  const due = room > 0 ? await diary.ringDue(clock.now(), room) : [];
  await alarms.ringDiary(due);
  return [forgotten, lost, due].some((list) => list.length === BATCH);
}

function createRest() {
  let wake: () => void = () => undefined;
  return {
    sleep: (ms: number) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    wake: () => wake(),
  };
}
