import { createOutsideFeeds } from './adapters/agenda/outside-feeds.js';
import { workerConnection } from './adapters/bullmq/connection.js';
import { type Handlers, runWorkers } from './adapters/bullmq/run-workers.js';
import { startSweeper } from './adapters/bullmq/sweeper.js';
import { tourSolver } from './adapters/tours/tour-solver.js';
import { createTwilioMessages } from './adapters/twilio/messages.js';
import { createTwilioClient } from './adapters/twilio/request-client.js';
import { createTelephone } from './adapters/twilio/telephone.js';
import { processInbound } from './app/conversation/process-inbound.js';
import { type DiaryDeps, doDiaryAct } from './app/diary-acts.js';
import { writeDigests } from './app/digests/plan-digests.js';
import { planReconciliation } from './app/hotline/reconcile-calls.js';
import { writeTours } from './app/tours/write-tours.js';
import { planCapacityWatch } from './app/visits/capacity-watch.js';
import { planReadings } from './app/visits/read-agenda.js';
import { composeShared, type Parts, type Shared } from './compose.js';
import type { DiaryId, E164 } from './domain/ids.js';

/** Below the lease and far below it: an answer later than this is asked for instead. */
const PROVIDER_TIMEOUT_MS = 8_000;
const CONCURRENCY = { inbound: 4, diary: 6 } as const;
const CLOSE_DEADLINE_MS = 20_000;

/** The worker process: what came in, what is due, and the sweeper that rings for both. */
export function composeWork(parts: Parts) {
  const { config, log } = parts;
  const shared = composeShared(parts);
  const client = createTwilioClient({
    accountSid: config.twilio.accountSid,
    authToken: config.twilio.authToken,
    baseUrl: config.twilio.apiUrl,
    timeoutMs: PROVIDER_TIMEOUT_MS,
  });
  const from = shared.settings.sender.id;
  const deps: DiaryDeps = {
    ...shared,
    tours: tourSolver,
    messages: createTwilioMessages({ client, from, publicUrl: config.publicUrl }),
    telephone: createTelephone({
      client,
      publicUrl: config.publicUrl,
      hotline: shared.callerNumber,
      media: {
        accountSid: config.twilio.accountSid,
        authToken: config.twilio.authToken,
        baseUrl: config.twilio.apiUrl,
        timeoutMs: PROVIDER_TIMEOUT_MS,
      },
    }),
    feeds: createOutsideFeeds({ ...shared, timeoutMs: PROVIDER_TIMEOUT_MS }),
    log,
    desk: shared.slack?.desk ?? null,
    screen: shared.slack?.screen ?? null,
    leaseSeconds: config.leaseSeconds,
  };
  const handlers: Handlers = {
    async inbound({ number }) {
      await processInbound(deps, number as E164);
    },
    async diary({ id }) {
      await doDiaryAct(deps, id as DiaryId);
    },
  };
  return {
    deps,
    /** For whoever does the acts by hand: ends what `deps` uses. Once started, `stop` does it. */
    close: shared.close,
    start() {
      const connection = workerConnection(config.redisUrl, log);
      const workers = runWorkers({
        connection,
        prefix: config.redisPrefix,
        handlers,
        concurrency: CONCURRENCY,
        log,
      });
      void planAhead(shared);
      const sweeper = startSweeper({
        ...shared,
        log,
        intervalMs: config.sweepIntervalMs,
        lostAfterSeconds: config.leaseSeconds + PROVIDER_TIMEOUT_MS / 1000,
      });
      return {
        /** Workers first, then the sweeper, then what they used. */
        async stop() {
          await workers.close(CLOSE_DEADLINE_MS);
          await sweeper.stop();
          connection.disconnect();
          await shared.close();
        },
      };
    },
  };
}

/** Without a database yet, the sweeper says so, and the next start writes it. */
async function planAhead({ store, clock, calendar }: Shared): Promise<void> {
  await store
    .transaction(async (tx) => {
      const now = clock.now();
      await planReconciliation(tx, now);
      await writeDigests(tx, calendar, now);
      await planCapacityWatch(tx, now);
      await writeTours(tx, now);
      await planReadings(tx, now);
    })
    .catch(() => undefined);
}
