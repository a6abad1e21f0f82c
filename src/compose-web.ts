import type { IncomingMessage, ServerResponse } from 'node:http';
import express from 'express';
import { createOutbox } from './adapters/bullmq/outbox.js';
import { createSignInProvider } from './adapters/oidc/provider.js';
import { createDeskWatch } from './adapters/postgres/desk-watch.js';
import { createInboundBatch } from './adapters/postgres/inbound-batch.js';
import { rosterStore } from './adapters/postgres/roster.js';
import { createStaff } from './adapters/postgres/staff.js';
import { accessKeys } from './adapters/system/access-keys.js';
import { createTwilioHooks } from './adapters/twilio/hooks.js';
import { createVoiceHooks } from './adapters/twilio/voice-hooks.js';
import { rememberMissed } from './app/hotline/call-missed.js';
import { createLineDesk } from './app/hotline/line-desk.js';
import { createLineDoors } from './app/hotline/line-doors.js';
import { spoken } from './app/hotline/say.js';
import type { NewInbound } from './app/ports/inbound.js';
import { createRotaDesk } from './app/rota/rota-desk.js';
import { createAgendaDesk } from './app/visits/agenda-desk.js';
import { createCaseVisits } from './app/visits/case-visits.js';
import { createDoorDesk } from './app/visits/door-desk.js';
import { createOutsideDesk } from './app/visits/outside-desk.js';
import { createVisitDoors } from './app/visits/visit-link.js';
import { createWordingDesk } from './app/wording/wording-desk.js';
import { composeShared, type Parts, type Shared } from './compose.js';
import type { WebConfig } from './config.js';
import { createDeskStreams } from './http/desk/streams.js';
import type { HealthProbe } from './http/health.js';
import type { SessionSettings } from './http/session.js';
import { createWebApp } from './http/web-app.js';

/** A working day and an evening: nobody signs in twice a shift. */
const SESSION_SECONDS = 12 * 3600;
/** A desk that was left: a visit is longer than that, a telephone call is not. */
const IDLE_SECONDS = 2 * 3600;
const HEALTH_MS = 2_000;

/** The web process: the provider's webhooks first, then Slack, then the pages. */
export function composeWeb(parts: Parts<WebConfig>) {
  const { config, log } = parts;
  const shared = composeShared(parts);
  const { clock, sql, slack } = shared;
  const outbox = createOutbox({ alarms: shared.alarms, relay: shared.relay, log });
  const inbound = createInboundBatch(shared.hotPool);
  const onStored = ({ eventSid, number }: NewInbound) => outbox.push({ eventSid, number });
  const hooks = createTwilioHooks({
    authToken: config.twilio.authToken,
    publicUrl: config.publicUrl,
    insert: inbound.insert,
    onStored,
    now: clock.now,
    log,
  });
  const line = { ...shared, voicemailDays: config.voicemailDays };
  const voice = createVoiceHooks({
    authToken: config.twilio.authToken,
    publicUrl: config.publicUrl,
    hotline: shared.callerNumber,
    line: createLineDoors(line),
    apology: spoken(shared, 'ligne/panne').words,
    onMissed: (calls) => rememberMissed(line, calls),
    log,
  });
  const deskPages = openDeskPages(parts);
  const app = express();
  app.disable('x-powered-by');
  if (slack) app.use('/hooks/slack', slack.router);
  app.use(
    createWebApp({
      views: shared.views,
      staff: createStaff(sql),
      wordings: createWordingDesk(shared),
      desk: shared.deskActs,
      streams: deskPages.streams,
      line: createLineDesk(shared),
      rota: createRotaDesk({ ...shared, roster: rosterStore(shared.pool) }),
      ...visitDesks(shared),
      calendar: shared.calendar,
      clock,
      session: sessionOf(config),
      identities: shared.identities,
      provider: config.oidc
        ? createSignInProvider({ ...config.oidc, publicUrl: config.publicUrl, log })
        : null,
      keyHolders: config.accessKeys,
      publicUrl: config.publicUrl,
      health: probe(shared),
      log,
    }),
  );
  return {
    handle(req: IncomingMessage, res: ServerResponse) {
      if (!voice.handle(req, res) && !hooks(req, res)) app(req, res);
    },
    start: () => startSlack(shared, parts),
    /** Ends what would keep the server from closing: pages that wait for news ask again elsewhere. */
    leave: () => deskPages.streams.close(),
    async close() {
      voice.close();
      await deskPages.close();
      await slack?.stop();
      await outbox.drain();
      await shared.close();
    },
  };
}

const visitDesks = (shared: Shared) => ({
  door: createDoorDesk(shared),
  agenda: createAgendaDesk(shared),
  outside: createOutsideDesk(shared),
  rdv: createVisitDoors({ ...shared, keys: accessKeys }),
  visits: createCaseVisits(shared),
});

const sessionOf = ({ publicUrl }: WebConfig): SessionSettings => ({
  https: publicUrl.startsWith('https:'),
  sessionSeconds: SESSION_SECONDS,
  idleSeconds: IDLE_SECONDS,
});
async function startSlack({ slack }: Shared, { log }: Parts<WebConfig>): Promise<void> {
  if (slack) await slack.start();
  else log.info({}, 'Slack is not used: the desk is its page alone');
}

/** What keeps the desk's open pages fresh: one listening connection, and who listens to it. */
function openDeskPages({ config, log }: Parts<WebConfig>) {
  const watch = createDeskWatch({ url: config.databaseUrl, log });
  const streams = createDeskStreams({ watch });
  return {
    streams,
    async close() {
      streams.close();
      await watch.close();
    },
  };
}

function probe({ sql, redis }: Shared): HealthProbe {
  const state = (work: Promise<unknown>) =>
    Promise.race([
      work.then(() => 'up' as const),
      new Promise<'down'>((resolve) => setTimeout(() => resolve('down'), HEALTH_MS).unref()),
    ]).catch(() => 'down' as const);
  return async () => ({
    database: await state(sql.query('SELECT 1', [])),
    redis: await state(redis.ping()),
  });
}
