// A person of the team in Slack: their page and their commands, on the desk of desk-world.
import { expect } from 'vitest';
import type { CaseId, E164, StaffId } from '../../src/domain/ids.js';
import type { DeskWorld } from './desk-world.js';

type Json = Record<string, unknown>;

async function post(world: DeskWorld, path: string, body: Json): Promise<Json> {
  const answer = await fetch(`${world.slackUrl}/_emulator/slack/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Json;
}

/** What came of a command's delivery; its answer may follow. */
export const typeCommand = (world: DeskWorld, typed: Json): Promise<Json> =>
  post(world, 'command', typed);

/** Opens the person's page, as often as `deliveries` says, and waits until it is drawn. */
export async function openPage(world: DeskWorld, user: string, how: Json = {}): Promise<Json> {
  const told = await post(world, 'home', { user, ...how });
  await world.slack.stop();
  return told;
}

/** What the page shows, as one text. */
export const page = (world: DeskWorld, user: string): string =>
  JSON.stringify(world.emulator.store.homes.get(user)?.payload.blocks ?? null);

/** Types a command; answers what the person alone reads. */
export async function ask(world: DeskWorld, user: string, line: string, how: Json = {}) {
  const [command = '', ...words] = line.split(' ');
  const told = await typeCommand(world, { user, command, text: words.join(' '), ...how });
  await world.slack.stop();
  expect(told).toMatchObject({ ok: true });
  const last = world.emulator.store.ephemerals.findLast((one) => one.user === user);
  return JSON.stringify(last?.message.blocks ?? last?.message.text ?? '');
}

export const published = (world: DeskWorld): number =>
  world.emulator.store.calls.filter(({ method, ok }) => method === 'views.publish' && ok).length;

/** Presses a button of the person's page. */
export async function pressOnPage(
  world: DeskWorld,
  user: string,
  actionId: string,
  how: Json = {},
) {
  const viewId = String(world.emulator.store.homes.get(user)?.payload.id);
  const answer = await world.emulator.click({ user, actionId, viewId, ...how });
  await world.slack.stop();
  return answer;
}

let serial = 0;

/** Invented, each with a name, an address and a number that must never reach Slack. */
export async function addCase(world: DeskWorld, about: { territory?: string; zone?: string } = {}) {
  serial += 1;
  const n = String(serial).padStart(4, '0');
  const { territory = '93', zone = 'Europe/Paris' } = about;
  const caseId = `01990000-0000-7000-8000-0000000c${n}` as CaseId;
  const e164 = `+3363998${n}` as E164;
  const reference = `${territory}-2026-${n}`;
  await world.rows(
    `INSERT INTO case_file (id, reference, territory, zone, stage, origin, last_name, first_name,
       address, postcode, commune, referred_on, deadline_on, deadline_kind, created_at)
     VALUES ($1::uuid, $2, $3, $4, 'CDP', 'CCAPEX', 'ZIDANE-FICTIF', 'Maëlys', '9 impasse des Glycines',
       '93300', 'Aubervilliers', '2026-11-10', '2026-12-08', 'audience', now())`,
    [caseId, reference, territory, zone],
  );
  await world.rows(
    `INSERT INTO phone_number (e164, kind, created_at) VALUES ($1, 'mobile', now())`,
    [e164],
  );
  await world.rows('INSERT INTO case_phone (case_id, e164, position) VALUES ($1::uuid, $2, 1)', [
    caseId,
    e164,
  ]);
  return { caseId, e164, reference };
}

export const KARIMA_ID = '01990000-0000-7000-8000-000000000101' as StaffId;
export const SAMIR_ID = '01990000-0000-7000-8000-000000000102' as StaffId;
const PAIR = '01990000-0000-7000-8000-0000000000f1';

/** Karima and Samir visit together in Seine-Saint-Denis. */
export async function addPair(world: DeskWorld): Promise<void> {
  await world.rows(
    `INSERT INTO pair (id, territory, first_id, second_id, hours)
     VALUES ($1::uuid, '93', $2::uuid, $3::uuid, '{}')`,
    [PAIR, KARIMA_ID, SAMIR_ID],
  );
}

export async function addVisit(
  world: DeskWorld,
  caseId: CaseId,
  startsAt: string,
  status = 'booked',
): Promise<string> {
  const [row] = await world.rows<{ id: string }>(
    `INSERT INTO visit (id, case_id, pair_id, starts_at, ends_at, status, booked_by, created_at)
     VALUES (gen_random_uuid(), $1::uuid, $2::uuid, $3::timestamptz,
       $3::timestamptz + interval '1 hour', $4, 'tenant', now()) RETURNING id::text`,
    [caseId, PAIR, startsAt, status],
  );
  return row!.id;
}

/** Gives a fresh card of a household to a person, as the desk would. */
export async function giveCard(
  world: DeskWorld,
  user: string,
  request: Parameters<DeskWorld['open']>[0],
): Promise<string> {
  const card = await world.open(request);
  await world.desk.take({ cardId: card.id, slackUserId: user });
  return card.id;
}

const SECRETS =
  /BELKACEMI|ZIDANE|Yanis|Maëlys|Tilleuls|Glycines|Aubervilliers|93300|\+?33639981009|3998[ .]?\d{2}[ .]?\d{2}(?![\d-])|06 ?39 ?98/;

/** Everything that left for Slack, and all that was logged, names nobody. */
export function expectNothingPersonal(world: DeskWorld): void {
  const { calls, ephemerals, homes, views, channels } = world.emulator.store;
  const said = JSON.stringify([
    calls,
    ephemerals,
    [...homes.values()],
    [...views.values()],
    [...channels.values()].map(({ messages }) => messages),
  ]);
  expect(said.length).toBeGreaterThan(500);
  expect(said).not.toMatch(SECRETS);
  expect(JSON.stringify(world.log)).not.toMatch(SECRETS);
}
