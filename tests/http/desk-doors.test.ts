import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createStaff } from '../../src/adapters/postgres/staff.js';
import type { CardReason } from '../../src/domain/escalation/card.js';
import type { LegId } from '../../src/domain/ids.js';
import { secretHash } from '../../src/http/session.js';
import {
  createDeskWorld,
  type DeskWorld,
  givePair,
  giveTelephones,
  household,
  KARIMA,
  SAMIR,
  seed,
} from '../slack/desk-world.js';
import { startWeb, type TestWeb } from './web.js';

const KARIMA_ID = '01990000-0000-7000-8000-000000000101';
const SAMIR_ID = '01990000-0000-7000-8000-000000000102';
const NIGHT = '2026-11-23T21:30:00Z';

type World = { desk: DeskWorld; web: TestWeb };
let open: World[] = [];
beforeEach(() => {
  open = [];
});
afterEach(async () => {
  for (const { web, desk } of open) {
    await web.close();
    await desk.close();
  }
});

/** The same invented evening, with both doors open on it. */
async function openWorld(): Promise<World> {
  const desk = await createDeskWorld();
  await seed(desk);
  await giveTelephones(desk);
  await givePair(desk);
  for (const id of [KARIMA_ID, SAMIR_ID])
    await desk.rows('UPDATE staff SET access_key_hash = $2 WHERE id = $1::uuid', [
      ...[id, secretHash(`cle-${id}`)],
    ]);
  const { views, clock } = desk;
  const web = await startWeb({ views, clock, desk: desk.desk, staff: createStaff(desk.sql) });
  open.push({ desk, web });
  return { desk, web };
}

type Slack = (desk: DeskWorld) => Promise<unknown>;
type Deed = {
  readonly act: string;
  readonly reason?: CardReason;
  /** Before, by Karima in Slack. */
  readonly first?: Slack;
  /** Karima's act is not yet drawn in Slack. */
  readonly isStale?: true;
  readonly at?: string;
  readonly slack: Slack;
  readonly path: string;
  readonly form?: Record<string, string>;
  readonly by?: string;
  /** What the page answers: sent on, or told why not. */
  readonly status?: number;
};

const press =
  (action: string, user = KARIMA) =>
  (desk: DeskWorld) =>
    desk.press(user, action);
const fill = (action: string, values: object) => (desk: DeskWorld) =>
  desk.fill(KARIMA, action, { values });
const one = (value: string) => ({ value });
const danger = (value: string) => ({ danger: { value } });
const taken = press('card_take');
/** Wednesday and Thursday at nine in the morning, by the only pair. */
const slotOn = (day: string) => ({
  slot: { value: `${Date.parse(`${day}T08:00:00Z`)}.01990000-0000-7000-8000-000000000201` },
});
const [SLOT, LATER] = [slotOn('2026-11-25'), slotOn('2026-11-26')];
const PAUSE = { until: { value: '2026-12-04' }, why: { value: 'away' } };
const PASS = { to: { value: SAMIR_ID }, why: { value: 'legal' } };

const DEEDS: readonly Deed[] = [
  { act: 'take', slack: press('card_take'), path: 'prendre' },
  {
    ...{ act: 'take what Karima has', first: taken, isStale: true, status: 409 },
    ...{ slack: press('card_take', SAMIR), path: 'prendre', by: SAMIR_ID },
  },
  { act: 'release', first: taken, slack: press('card_release'), path: 'rendre' },
  {
    ...{ act: 'pass', slack: fill('card_pass', PASS) },
    ...{ path: 'passer', form: { a: SAMIR_ID, motif: 'legal' } },
  },
  { act: 'call', slack: press('card_call'), path: 'appeler' },
  {
    ...{ act: 'call at night', at: NIGHT, status: 409 },
    ...{ slack: press('card_call'), path: 'appeler' },
  },
  {
    ...{ act: 'send', slack: fill('card_text', { typed: { value: 'Bonjour, à demain.' } }) },
    ...{ path: 'sms', form: { texte: 'Bonjour, à demain.', geste: 'envoyer' } },
  },
  {
    ...{ act: 'send at night', at: NIGHT, status: 409 },
    ...{ slack: fill('card_text', { typed: { value: 'Bonjour.' } }) },
    ...{ path: 'sms', form: { texte: 'Bonjour.', geste: 'envoyer' } },
  },
  {
    ...{ act: 'offer slots', reason: 'other-time' },
    ...{ slack: press('card_offer'), path: 'creneaux' },
  },
  {
    ...{ act: 'set a visit', reason: 'call-due', slack: fill('card_book', SLOT) },
    ...{ path: 'visite', form: { moment: SLOT.slot.value } },
  },
  {
    ...{ act: 'set a visit from a card about something else', slack: fill('card_book', SLOT) },
    ...{ path: 'visite', form: { moment: SLOT.slot.value } },
  },
  {
    ...{ act: 'set a visit at night', at: NIGHT, slack: fill('card_book', SLOT) },
    ...{ path: 'visite', form: { moment: SLOT.slot.value } },
  },
  {
    ...{ act: 'move a visit', first: fill('card_book', SLOT), slack: fill('card_move', LATER) },
    ...{ path: 'visite', form: { moment: LATER.slot.value } },
  },
  {
    ...{ act: 'cancel a visit at the household’s wish', first: fill('card_book', SLOT) },
    ...{ slack: fill('card_cancel', { cancel: { value: 'household' } }) },
    ...{ path: 'annuler-visite', form: { motif: 'household' } },
  },
  {
    ...{ act: 'give a visit up', first: fill('card_book', SLOT) },
    ...{ slack: fill('card_cancel', { cancel: { value: 'team' } }) },
    ...{ path: 'annuler-visite', form: { motif: 'team' } },
  },
  {
    ...{ act: 'note an outcome', first: called, slack: fill('card_outcome', one('busy')) },
    ...{ path: 'issue', form: { issue: 'busy' } },
  },
  {
    ...{ act: 'note a visit', reason: 'visit-outcome', first: visited },
    ...{ slack: fill('card_visit', one('met')), path: 'issue-visite', form: { issue: 'met' } },
  },
  {
    ...{ act: 'pause', slack: fill('card_pause', PAUSE) },
    ...{ path: 'pause', form: { jusquau: '2026-12-04', motif: 'away' } },
  },
  {
    ...{ act: 'resume', first: fill('card_pause', PAUSE) },
    ...{ slack: press('card_resume'), path: 'reprendre' },
  },
  {
    ...{ act: 'flag distress', slack: fill('card_danger', danger('distress')) },
    ...{ path: 'danger', form: { danger: 'distress' } },
  },
  {
    ...{ act: 'flag violence', slack: fill('card_danger', danger('violence')) },
    ...{ path: 'danger', form: { danger: 'violence' } },
  },
  {
    ...{ act: 'close', slack: fill('card_close', one('answered')) },
    ...{ path: 'clore', form: { motif: 'answered' } },
  },
];

/** Karima's telephone rang, she took it, and the household answered. */
async function called(desk: DeskWorld): Promise<void> {
  await desk.press(KARIMA, 'card_call');
  const [leg] = await desk.rows<{ id: LegId }>(
    `SELECT id::text FROM call_leg WHERE role = 'worker'`,
  );
  if (!leg) throw new Error('No telephone rang');
  const at = { leg: leg.id, answeredBy: null };
  await desk.line.workerAnswers({ ...at, turn: 0, digits: null });
  await desk.line.workerAnswers({ ...at, turn: 1, digits: '1' });
  await desk.line.workerAfter({ leg: leg.id, turn: 50, progress: 'completed', seconds: 95 });
}

/** Karima and Samir were there this morning. */
function visited(desk: DeskWorld): Promise<unknown> {
  return desk.rows(
    `INSERT INTO visit (id, case_id, pair_id, starts_at, ends_at, status, booked_by, created_at)
     VALUES ('01990000-0000-7000-8000-000000000301', $1::uuid,
       '01990000-0000-7000-8000-000000000201', '2026-11-23T07:00:00Z', '2026-11-23T08:00:00Z',
       'booked', 'tenant', '2026-11-20T08:00:00Z')`,
    [household.caseId],
  );
}

async function begin(
  { desk }: World,
  { reason = 'callback', first, isStale, at }: Deed,
): Promise<string> {
  const { id } = await desk.open({ caseId: household.caseId, e164: household.e164, reason });
  await desk.ring();
  await first?.(desk);
  if (!isStale) await desk.ring();
  if (at) desk.clock.set(at);
  return id;
}

const KEPT: Readonly<Record<string, string>> = {
  card: 'reason, urgency, wish, state, owner_id, close_reason, taken_at, closed_at, paused_until, pause_reason, reopened, free_since, version, shown_version',
  case_file: 'paused_until, pause_reason, violence, status',
  case_event: 'kind, actor, at, detail',
  phone_number: 'e164, opted_out_at, frozen_at, standing',
  diary: 'kind, payload, due_at, expires_at, state, outcome',
  attempt: 'e164, channel, direction, purpose, author, code, reason, until, at',
  attempt_event: 'kind, rank, code, detail, actor, at',
  conversation: 'e164, flow, status, ending',
  phone_call: 'e164, direction, purpose, state, taken_by',
  call_leg: 'role, e164, state, staff_id',
  visit: 'status, starts_at, booked_by',
  slot_offer: 'starts_at',
};

/** Every row that an act writes, ids made alike and in an order of their own. */
async function rowsOf({ desk }: World): Promise<Record<string, string[]>> {
  await desk.ring();
  const kept: Record<string, string[]> = {};
  for (const [table, columns] of Object.entries(KEPT)) {
    const rows = await desk.rows<{ row: object }>(
      `SELECT to_jsonb(r) AS row FROM (SELECT ${columns} FROM ${table}) r`,
    );
    kept[table] = rows.map(({ row }) => alike(JSON.stringify(row))).sort();
  }
  const seen = await desk.rows<{ who: string }>(
    `SELECT DISTINCT coalesce(staff_id::text, '-') || ' ' || action AS who FROM access_log ORDER BY 1`,
  );
  return { ...kept, access_log: seen.map(({ who }) => who) };
}

const alike = (row: string): string =>
  row
    .replace(/(?!01990000-0000-7000-8000)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replace(/\(carte \w+\)/g, '(carte)');

it.each(DEEDS)(
  '« $act » ends alike through Slack and through the page, twice sent or once',
  async (deed) => {
    const [slack, page] = [await openWorld(), await openWorld()];
    await begin(slack, deed);
    const id = await begin(page, deed);
    await deed.slack(slack.desk);

    const cookie = await page.web.signIn(`cle-${deed.by ?? KARIMA_ID}`);
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    const form = { ...deed.form, envoi: randomUUID() };
    const send = () => page.web.post(`/bureau/${id}/${deed.path}`, { headers, form });
    const answers = [await send(), await send()];

    expect(answers.map(({ status }) => status)).toEqual(Array(2).fill(deed.status ?? 303));
    if (deed.status === undefined) expect(await rowsOf(page)).toEqual(await rowsOf(slack));
    else expect(withoutTries(await rowsOf(page))).toEqual(withoutTries(await rowsOf(slack)));
  },
);

/** What is refused is tried again by whoever sends it again, and each try is on the ledger. */
function withoutTries({ attempt = [], ...rows }: Record<string, string[]>) {
  return { ...rows, attempt: [...new Set(attempt)] };
}
