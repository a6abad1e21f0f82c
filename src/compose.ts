import { createAlarms } from './adapters/bullmq/alarms.js';
import { producerConnection } from './adapters/bullmq/connection.js';
import { createGazetteer } from './adapters/gazetteer/gazetteer.js';
import { phoneNumbers } from './adapters/phone/phone-numbers.js';
import { connectPostgres } from './adapters/postgres/connect.js';
import { createDiaryAlarm } from './adapters/postgres/diary-alarm.js';
import { createHotPool } from './adapters/postgres/hot-pool.js';
import { createInboundRelay } from './adapters/postgres/inbound-relay.js';
import { poolSql } from './adapters/postgres/sql.js';
import { createStore } from './adapters/postgres/store.js';
import { createViews } from './adapters/postgres/views.js';
import { estimatedRoads } from './adapters/roads/estimated.js';
import { createOsrmRoads } from './adapters/roads/osrm.js';
import { createSlackDesk } from './adapters/slack/app.js';
import { accessKeys } from './adapters/system/access-keys.js';
import { createClock } from './adapters/system/clock.js';
import { createHolidayCalendar } from './adapters/system/holidays.js';
import { createIds } from './adapters/system/ids.js';
import type { Logger } from './adapters/system/logger.js';
import { createDeskQuestions } from './app/desk-questions/desk-questions.js';
import { createDeskActs } from './app/escalation/desk-acts.js';
import { createDeskGate } from './app/escalation/desk-gate.js';
import { openHome } from './app/home/show-home.js';
import { createIdentityDesk } from './app/identity/identity-desk.js';
import type { TeamSettings } from './app/ports/settings.js';
import type { Clock } from './app/ports/time-and-chance.js';
import { readRota } from './app/rota/read-rota.js';
import { isLoopback } from './app/visits/outside-address.js';
import { checkWords } from './app/wording/check-words.js';
import type { WorkerConfig } from './config.js';
import { parseSender } from './domain/contact/sender.js';
import type { E164 } from './domain/ids.js';

/** `clock` replaces the configured one, for whoever moves time by hand. */
export type Parts<C extends WorkerConfig = WorkerConfig> = {
  readonly config: C;
  readonly log: Logger;
  readonly clock?: Clock;
};

/** @throws in French when no telephone could show this number. */
function callerNumber({ callerNumber, hotlineNumber }: WorkerConfig): E164 {
  const parsed = phoneNumbers.parse((callerNumber ?? hotlineNumber).replace(/[ .]/g, ''));
  if (parsed.ok) return parsed.e164;
  throw new Error(
    'HOTLINE_NUMBER ne peut être montré à ceux que la ligne appelle : ajoutez CALLER_NUMBER, un numéro à dix chiffres.',
  );
}

/**
 * What both processes of the service share: the only place where adapters meet use cases.
 * @throws in French when the sender or a text of ours could not be used: now, not at night.
 */
export function composeShared({ config, log, clock = createClock(config.clock) }: Parts) {
  const settings = teamSettings(config);
  const ids = createIds(clock);
  const calendar = createHolidayCalendar();
  const postgres = connectPostgres({
    url: config.databaseUrl,
    onError: (err) => log.warn({ err }, 'postgres: idle connection lost'),
  });
  const hotPool = createHotPool(config.databaseUrl, log);
  const hotSql = poolSql(hotPool);
  const store = createStore(postgres.prisma, { clock, ids });
  const redis = producerConnection(config.redisUrl, log);
  const alarms = createAlarms({ connection: redis, prefix: config.redisPrefix, log });
  const { roads, gazetteer } = travel({ config, log });
  const askGate = createDeskGate({ calendar, settings });
  const deskActs = createDeskActs({ store, clock, ids, askGate, calendar, roads, settings });
  const identities = createIdentityDesk({ store, clock, keys: accessKeys });
  const views = createViews(postgres.pool, calendar);
  const around = { calendar };
  const slack = config.slack
    ? createSlackDesk({
        token: config.slack.botToken,
        signingSecret: config.slack.signingSecret,
        apiUrl: config.slack.apiUrl,
        channel: config.slack.channel,
        publicUrl: config.publicUrl,
        useCases: deskActs,
        clock,
        askLink: identities.askSlackLink,
        questions: createDeskQuestions({ store, views, clock, ...around }),
        openHome: (screen) => (opened) => openHome({ store, clock, screen, ...around }, opened),
        readRota: (asker) => readRota({ store, clock }, asker),
        log,
      })
    : null;
  return {
    settings,
    // An agenda on this very machine is read where the service itself is on it, and nowhere else.
    allowsLoopback: isLoopback(new URL(config.publicUrl).hostname),
    callerNumber: callerNumber(config),
    clock,
    ids,
    calendar,
    roads,
    gazetteer,
    store,
    hotPool,
    pool: postgres.pool,
    views,
    sql: poolSql(postgres.pool),
    diary: createDiaryAlarm(hotSql),
    relay: createInboundRelay(hotSql),
    redis,
    alarms,
    ...{ askGate, deskActs },
    identities,
    slack,
    async close() {
      await alarms.close().catch(() => undefined);
      redis.disconnect();
      await postgres.close();
      await hotPool.end();
    },
  };
}

export type Shared = ReturnType<typeof composeShared>;

/** A household waits behind the answer: past that, the estimate does. */
const ROADS_TIMEOUT_MS = 1_500;

function travel({ config, log }: Pick<Parts, 'config' | 'log'>) {
  const { osrmUrl, banUrl } = config;
  return {
    roads: osrmUrl
      ? createOsrmRoads({ url: osrmUrl, timeoutMs: ROADS_TIMEOUT_MS, log })
      : estimatedRoads,
    gazetteer: createGazetteer(banUrl),
  };
}

function teamSettings(config: WorkerConfig): TeamSettings {
  const parsed = parseSender(config.twilio.sender);
  if (!parsed.ok) throw new Error(parsed.error);
  const settings = {
    team: config.organisation,
    hotline: config.hotlineNumber,
    sender: parsed.sender,
  };
  const problems = checkWords(settings);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return settings;
}
