import express from 'express';
import { createRouter, listen } from '../../emulators/router.js';
import { createSlackEmulator } from '../../emulators/slack/server.js';
import { HOME_CHANNEL, type SlackMessage } from '../../emulators/slack/store.js';
import { connectPostgres } from '../../src/adapters/postgres/connect.js';
import { createDiaryAlarm } from '../../src/adapters/postgres/diary-alarm.js';
import { poolSql } from '../../src/adapters/postgres/sql.js';
import { createStore } from '../../src/adapters/postgres/store.js';
import { createViews } from '../../src/adapters/postgres/views.js';
import { estimatedRoads } from '../../src/adapters/roads/estimated.js';
import { createSlackDesk } from '../../src/adapters/slack/app.js';
import { ACTIONS, MORE } from '../../src/adapters/slack/card-buttons.js';
import { accessKeys } from '../../src/adapters/system/access-keys.js';
import { createHolidayCalendar } from '../../src/adapters/system/holidays.js';
import { createIds } from '../../src/adapters/system/ids.js';
import { createDeskQuestions } from '../../src/app/desk-questions/desk-questions.js';
import { planDigests } from '../../src/app/digests/plan-digests.js';
import { sendDigest } from '../../src/app/digests/send-digest.js';
import { cardSilent } from '../../src/app/escalation/card-silent.js';
import { cardUnanswered } from '../../src/app/escalation/card-unanswered.js';
import { createDeskActs } from '../../src/app/escalation/desk-acts.js';
import { createDeskGate } from '../../src/app/escalation/desk-gate.js';
import { type CardRequest, openCard } from '../../src/app/escalation/open-card.js';
import { pauseOver } from '../../src/app/escalation/pause-card.js';
import { showCard } from '../../src/app/escalation/show-card.js';
import { tellDesk } from '../../src/app/escalation/tell-desk.js';
import { openHome, showHome } from '../../src/app/home/show-home.js';
import { createLineDoors } from '../../src/app/hotline/line-doors.js';
import { ringCard } from '../../src/app/hotline/ring-card.js';
import { createIdentityDesk } from '../../src/app/identity/identity-desk.js';
import type { DiaryEntry, DiaryKind } from '../../src/app/ports/diary.js';
import { readRota } from '../../src/app/rota/read-rota.js';
import { afterVisit } from '../../src/app/visits/after-visit.js';
import { askVisitOutcome, followUp, prepareVisit } from '../../src/app/visits/visit-cards.js';
import { USUAL_LINE_HOURS } from '../../src/domain/hotline/opening-hours.js';
import type { CardId, CaseId, DiaryId, E164 } from '../../src/domain/ids.js';
import { createTestClock } from '../support/clock.js';
import { createTestDatabase } from '../support/database.js';

export const KARIMA = 'U0KARIMA';
export const SAMIR = 'U0SAMIR';
export const AWA = 'U0AWA';
export const JULIEN = 'U0JULIEN';
export const CHANNEL = HOME_CHANNEL.id;

const BOT_TOKEN = 'xoxb-fictif';
const SIGNING_SECRET = 'secret-de-signature-fictif';
const PUBLIC_URL = 'https://aller-vers.example';
const SETTINGS = {
  team: 'Logement Plus',
  hotline: '01 99 00 12 34',
  sender: { kind: 'short-code', id: '38123', capability: 'two_way' },
} as const;

/** The desk as it runs: real Bolt, real database, the emulated workspace; time moves when told. */
export async function createDeskWorld() {
  const database = await createTestDatabase();
  const connection = connectPostgres({ url: database.url, size: 25 });
  const sql = poolSql(connection.pool);
  const clock = createTestClock();
  const ids = createIds(clock);
  const store = createStore(connection.prisma, { clock, ids });
  const log: { level: string; message: string; facts: object }[] = [];
  const logAt = (level: string) => (facts: object, message: string) =>
    void log.push({ level, message, facts });

  let productUrl = '';
  let slackUrl = '';
  const emulator = createSlackEmulator({
    botToken: BOT_TOKEN,
    signingSecret: SIGNING_SECRET,
    clock: { speed: 1, now: () => clock.now(), realDelay: (ms) => ms },
    productUrl: () => productUrl,
    selfUrl: () => slackUrl,
  });
  const router = createRouter();
  emulator.register(router);
  const slackServer = await listen(router);
  slackUrl = slackServer.url;

  const house = {
    calendar: createHolidayCalendar(),
    roads: estimatedRoads,
    settings: SETTINGS,
  };
  const gate = createDeskGate(house);
  const desk = createDeskActs({ store, clock, ids, askGate: gate, ...house });
  const identities = createIdentityDesk({ store, clock, keys: accessKeys });
  const views = createViews(connection.pool, house.calendar);
  const around = { calendar: house.calendar };
  const slack = createSlackDesk({
    token: BOT_TOKEN,
    signingSecret: SIGNING_SECRET,
    apiUrl: `${slackUrl}/api/`,
    channel: CHANNEL,
    publicUrl: PUBLIC_URL,
    useCases: desk,
    clock,
    askLink: identities.askSlackLink,
    questions: createDeskQuestions({ store, views, clock, ...around }),
    openHome: (screen) => (opened) => openHome({ store, clock, screen, ...around }, opened),
    readRota: (asker) => readRota({ store, clock }, asker),
    log: { info: logAt('info'), warn: logAt('warn'), error: logAt('error') },
  });
  const web = express().use('/hooks/slack', slack.router);
  const webServer = await new Promise<ReturnType<typeof web.listen>>((resolve) => {
    const server = web.listen(0, '127.0.0.1', () => resolve(server));
  });
  const address = webServer.address();
  productUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;

  const alarm = createDiaryAlarm(sql);
  const handlers = {
    ...{ store, clock, ids, desk: slack.desk, screen: slack.screen },
    ...{ ...house, ...around },
  };
  const acts: { [K in DiaryKind]?: (deps: typeof handlers, entry: DiaryEntry<K>) => unknown } = {
    'show-card': showCard,
    'show-home': showHome,
    'plan-digests': planDigests,
    'desk-digest': sendDigest,
    'card-unanswered': cardUnanswered,
    'card-silent': cardSilent,
    'ring-card': ringCard,
    'tell-desk': tellDesk,
    'card-pause-over': pauseOver,
    'visit-prepare': prepareVisit,
    'visit-outcome': askVisitOutcome,
    'follow-up': followUp,
    'after-visit': afterVisit,
  };
  async function act(id: DiaryId) {
    const entry = await alarm.lease(id, 30);
    if (!entry) return;
    const doing = acts[entry.kind] as ((deps: object, entry: DiaryEntry) => unknown) | undefined;
    await doing?.(handlers, entry);
    await alarm.release(id);
  }

  return {
    sql,
    store,
    clock,
    emulator,
    identities,
    slack,
    /** The desk's acts, as the web page calls them. */
    desk,
    ids,
    views,
    ...around,
    /** For what outlives the desk: a command typed in a terminal. */
    databaseUrl: database.url,
    pool: connection.pool,
    /** What the telephones do after « Appeler ». */
    line: createLineDoors({ store, clock, ids, ...house, voicemailDays: 30 }),
    log,
    productUrl,
    slackUrl,
    /** What is due now is done, as the workers would; what that makes due at once, too. */
    async ring() {
      for (let round = 0; round < 5; round += 1) {
        const due = await alarm.ringDue(clock.now(), 100);
        if (due.length === 0) return;
        for (const { id } of due) await act(id);
      }
    },
    /** Every act done so far is rung again, as by a doubled alarm. */
    async ringAgain() {
      const done = await sql.query<{ id: DiaryId }>(
        "SELECT id::text FROM diary WHERE kind LIKE 'card-%'",
        [],
      );
      for (const { id } of done) await act(id);
    },
    open: (request: Omit<CardRequest, 'id'> & { id?: CardId }) =>
      store.transaction((tx) =>
        openCard(tx, { id: ids.uuid() as CardId, ...request }, clock.now()),
      ),
    card: (id: CardId) => store.transaction((tx) => tx.cards.find(id)),
    /** The cards' messages in the channel, without what was said under them. */
    messages: (): SlackMessage[] =>
      (emulator.store.channels.get(CHANNEL)?.messages ?? []).filter(
        (m) => !m.thread_ts || m.thread_ts === m.ts,
      ),
    replies: (): SlackMessage[] =>
      (emulator.store.channels.get(CHANNEL)?.messages ?? []).filter(
        (m) => m.thread_ts && m.thread_ts !== m.ts,
      ),
    whispers: () =>
      emulator.store.ephemerals.map(({ user, message }) => ({ user, text: message.text })),
    /** Presses a button of the first card's message, or chooses it in its menu, and waits for the act. */
    async press(user: string, actionId: string, options: Record<string, unknown> = {}) {
      const ts = (options.ts as string | undefined) ?? this.messages()[0]?.ts ?? '';
      const at = { user, channel: CHANNEL, ts, ...options };
      const choice = inMenu(this.messages(), ts, actionId);
      const click = choice ? { actionId: MORE, value: choice } : { actionId };
      const answer = await emulator.click({ ...at, ...click });
      await slack.stop();
      return answer;
    },
    /** Chooses an act, fills its form in and sends it. */
    async fill(
      user: string,
      actionId: string,
      { values, ...options }: { values: object; ts?: string; deliveries?: number },
    ) {
      const { ts, ...delivery } = options;
      await this.press(user, actionId, ts === undefined ? {} : { ts });
      const viewId = this.form(user)?.id ?? '';
      const sent = { user, viewId, values: values as Record<string, unknown>, ...delivery };
      const answer = await emulator.submit({ ...sent, concurrent: true, retryNum: true });
      await slack.stop();
      return answer;
    },
    /** The form open before that person. */
    form: (user: string) =>
      [...emulator.store.views.values()].find((view) => view.open && view.user === user),
    rows: <T>(text: string, params: unknown[] = []) => sql.query<T>(text, params),
    async close() {
      await slack.stop();
      webServer.closeAllConnections();
      await new Promise((resolve) => webServer.close(resolve));
      await slackServer.close();
      await connection.close();
      await database.close();
    },
  };
}

/** The value of an act that stands in a card's menu rather than on the card. */
function inMenu(messages: SlackMessage[], ts: string, actionId: string): string | undefined {
  const act = Object.entries(ACTIONS).find(([, id]) => id === actionId)?.[0];
  const drawn = JSON.stringify(messages.find((message) => message.ts === ts)?.blocks ?? []);
  return act && new RegExp(`"(${act}:[0-9a-f-]{36})"`).exec(drawn)?.[1];
}

export type DeskWorld = Awaited<ReturnType<typeof createDeskWorld>>;

const HOUSEHOLD = '01990000-0000-7000-8000-00000000000a' as CaseId;
export const household = {
  caseId: HOUSEHOLD,
  reference: '93-2026-01882',
  e164: '+33639981009' as E164,
  lastName: 'BELKACEMI-FICTIF',
};

/** Gives workers of the seed a telephone, so that « Appeler » can ring it. */
export async function giveTelephones({ sql }: DeskWorld): Promise<void> {
  await sql.query(
    `UPDATE staff SET phone = '+3363998910' || right(id::text, 1) WHERE first_name <> 'Paul'`,
    [],
  );
}

/** Karima and Samir answer the line at its usual hours, or at those told. */
export async function giveHours({ sql }: DeskWorld, hours: object = USUAL_LINE_HOURS) {
  await sql.query(
    `UPDATE staff SET line_hours = $1::jsonb WHERE first_name IN ('Karima', 'Samir')`,
    [JSON.stringify(hours)],
  );
}

/** An invented household of Seine-Saint-Denis and four workers, one of them unlinked to any role. */
export async function seed({ sql }: DeskWorld): Promise<void> {
  await sql.query(
    `INSERT INTO case_file (id, reference, territory, zone, stage, origin, last_name, first_name,
       address, referred_on, hearing_on, deadline_on, deadline_kind, created_at)
     VALUES ($1::uuid, $2, '93', 'Europe/Paris', 'ASSIGNATION', 'CCAPEX', $3, 'Yanis',
       '12 rue des Tilleuls', '2026-11-20', '2026-12-01', '2026-12-01', 'audience', now())`,
    [household.caseId, household.reference, household.lastName],
  );
  await sql.query(
    `INSERT INTO phone_number (e164, kind, created_at) VALUES ($1, 'mobile', now())`,
    [household.e164],
  );
  await sql.query('INSERT INTO case_phone (case_id, e164, position) VALUES ($1::uuid, $2, 1)', [
    household.caseId,
    household.e164,
  ]);
  const people = [
    ['1', 'Karima', 'operateur', ['93'], KARIMA],
    ['2', 'Samir', 'operateur', ['93', '75'], SAMIR],
    ['3', 'Awa', 'superviseur', ['93'], AWA],
    ['4', 'Paul', 'operateur', ['974'], 'U0PAUL'],
  ] as const;
  for (const [n, name, role, territories, user] of people) {
    await sql.query(
      `INSERT INTO staff (id, first_name, full_name, role, territories, slack_user_id)
       VALUES ($1::uuid, $2, $2, $3, $4::text[], $5)`,
      [`01990000-0000-7000-8000-00000000010${n}`, name, role, [...territories], user],
    );
  }
}

const PAIR = '01990000-0000-7000-8000-000000000201';
const DAY_HOURS = [['09:00', '18:00']];

/** Karima and Samir visit together on weekdays: there are slots to offer. */
export async function givePair({ sql }: DeskWorld): Promise<void> {
  const hours = { 1: DAY_HOURS, 2: DAY_HOURS, 3: DAY_HOURS, 4: DAY_HOURS, 5: DAY_HOURS };
  await sql.query(
    `INSERT INTO pair (id, territory, first_id, second_id, hours)
     VALUES ($1::uuid, '93', '01990000-0000-7000-8000-000000000101',
       '01990000-0000-7000-8000-000000000102', $2::jsonb)`,
    [PAIR, JSON.stringify(hours)],
  );
}
