import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ACTIONS, LOOK } from '../../src/adapters/slack/card-buttons.js';
import { FORMS } from '../../src/adapters/slack/modals.js';
import { DOORS } from '../../src/adapters/slack/permissions.js';
import type { CardId, StaffId } from '../../src/domain/ids.js';
import { secretHash } from '../../src/http/session.js';
import {
  CHANNEL,
  createDeskWorld,
  type DeskWorld,
  givePair,
  household,
  JULIEN,
  KARIMA,
  seed,
} from './desk-world.js';

let world: DeskWorld;
beforeEach(async () => {
  world = await createDeskWorld();
  await seed(world);
});
afterEach(() => world.close());

const PRESSED = Object.values(ACTIONS);
const LINK = /https:\/\/aller-vers\.example\/compte\/slack\?jeton=([\w-]{32})/;

const openShown = async () => {
  const about = { caseId: household.caseId, e164: household.e164 } as const;
  const card = await world.open({ ...about, reason: 'callback' });
  await world.open({ ...about, reason: 'call-outcome' });
  await world.open({ ...about, reason: 'visit-outcome' });
  await world.ring();
  return card;
};
/** Presses every button there is on the cards shown, as that person. */
async function pressAll(user: string): Promise<number> {
  let pressed = 0;
  for (const { ts } of world.messages()) {
    for (const actionId of PRESSED) {
      const act = await world.press(user, actionId, { ts });
      if (act.ok) pressed += 1;
    }
  }
  return pressed;
}
const staffId = async (user: string) => {
  const [row] = await world.rows<{ id: StaffId }>(
    'SELECT id::text FROM staff WHERE slack_user_id = $1',
    [user],
  );
  return row!.id;
};
const member = (n: number) => `01990000-0000-7000-8000-00000000010${n}` as StaffId;
/** Types a slash command in the channel; answers how Slack was answered. */
const typed = async (user: string, name = '/relier') => {
  const answer = await fetch(`${world.slackUrl}/_emulator/slack/command`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user, command: name, channel: CHANNEL }),
  });
  return (await answer.json()) as object;
};
const said = () => world.whispers().at(-1);
const tokenIn = (text: string) => LINK.exec(text)?.[1] ?? 'none';

/** Nothing of a card, the diary or the ledger, whoever tried. */
const untouched = () =>
  world.rows(
    `SELECT (SELECT count(*)::int FROM card WHERE state <> 'open' OR owner_id IS NOT NULL) AS cards,
    (SELECT count(*)::int FROM diary WHERE kind = 'send-text') AS texts,
    (SELECT count(*)::int FROM phone_call) AS calls`,
    [],
  );
const NOTHING = [{ cards: 0, texts: 0, calls: 0 }];

test('whoever is unlinked does nothing, and alone reads where to be linked', async () => {
  await openShown();
  const pressed = await pressAll(JULIEN);
  expect(pressed).toBeGreaterThan(5);
  expect(await untouched()).toEqual(NOTHING);
  expect(world.whispers()).toHaveLength(pressed);
  for (const { user, text } of world.whispers()) {
    expect(user).toBe(JULIEN);
    expect(text).toMatch(LINK);
  }
  expect(world.form(JULIEN)).toBeUndefined();
  const log = await world.rows<{ staff_id: string | null; action: string }>(
    'SELECT staff_id, action FROM access_log',
    [],
  );
  expect(log).toHaveLength(pressed);
  for (const { staff_id, action } of log)
    expect([staff_id, action]).toEqual([null, expect.stringMatching(/^refused:/)]);
});

test('whoever was removed does nothing, even with a form already open', async () => {
  await openShown();
  await world.press(KARIMA, ACTIONS.take);
  await world.press(KARIMA, ACTIONS.send);
  const form = world.form(KARIMA)!;
  await world.rows('UPDATE staff SET active = false WHERE slack_user_id = $1', [KARIMA]);
  const before = await world.rows('SELECT state, version FROM card ORDER BY id', []);
  expect(await pressAll(KARIMA)).toBeGreaterThan(5);
  const values = { value: 'Bonjour' };
  const sent = await world.emulator.submit({ user: KARIMA, viewId: form.id, values });
  expect(JSON.stringify(sent)).toContain("n'est relié à personne de l'équipe");
  expect(await world.rows('SELECT state, version FROM card ORDER BY id', [])).toEqual(before);
  expect((await untouched())[0]).toMatchObject({ texts: 0, calls: 0 });
});

test('whoever is of another territory does nothing, and is given no link', async () => {
  await openShown();
  world.emulator.store.users.set('U0PAUL', {
    ...{ id: 'U0PAUL', name: 'paul', realName: 'Paul', email: '' },
  });
  expect(await pressAll('U0PAUL')).toBeGreaterThan(5);
  expect(await untouched()).toEqual(NOTHING);
  for (const { text } of world.whispers())
    expect(text).toMatch(/^Cette action ne vous est pas ouverte/);
});

test('/relier gives a link to that person alone, and the last one given is the one that serves', async () => {
  expect(await typed(JULIEN)).toMatchObject({ ok: true, deliveries: [{ status: 200 }] });
  const first = said()!;
  expect(first.user).toBe(JULIEN);
  await typed(JULIEN);
  const second = said()!;
  expect(await world.identities.slackAsker(secretHash(tokenIn(first.text)))).toBeNull();
  expect(await world.identities.slackAsker(secretHash(tokenIn(second.text)))).toEqual({
    slackUserId: JULIEN,
    slackName: 'julien',
  });
  // Nothing about a person in the address, and nothing of the token in the database.
  expect(second.text).not.toContain(`jeton=${JULIEN}`);
  expect(JSON.stringify(await world.rows('SELECT * FROM slack_link', []))).not.toContain(
    tokenIn(second.text),
  );
  expect(world.messages().concat(world.replies())).toEqual([]);
});

test('/relier, linked already, says with whom and gives no link', async () => {
  await typed(KARIMA);
  expect(said()?.text).toBe(
    'Votre compte Slack est relié (Karima). Pour le délier : https://aller-vers.example/compte',
  );
});

test('confirmed by someone signed in, the buttons answer; unlinked again, they do not', async () => {
  const card = await openShown();
  await typed(JULIEN);
  const tokenHash = secretHash(tokenIn(said()!.text));
  const asked = { staffId: member(1), tokenHash };
  expect(await world.identities.linkSlack(asked)).toMatchObject({
    kind: 'linked',
    replaced: KARIMA,
  });
  expect(await world.identities.linkSlack(asked)).toEqual({ kind: 'over' });
  await world.press(KARIMA, ACTIONS.take);
  expect(await world.card(card.id)).toMatchObject({ state: 'open' });
  await world.press(JULIEN, ACTIONS.take);
  expect(await world.card(card.id)).toMatchObject({ state: 'taken' });
  await world.identities.unlinkSlack(member(1));
  await world.press(JULIEN, ACTIONS.call);
  expect(said()?.text).toMatch(LINK);
});

test('a Slack user who is another person’s stays theirs', async () => {
  await typed(JULIEN);
  const tokenHash = secretHash(tokenIn(said()!.text));
  await world.rows('UPDATE staff SET slack_user_id = $1 WHERE id = $2::uuid', [JULIEN, member(2)]);
  expect(await world.identities.linkSlack({ staffId: member(1), tokenHash })).toEqual({
    kind: 'taken',
  });
  expect(await staffId(JULIEN)).toBe(member(2));
  expect(await staffId(KARIMA)).toBe(member(1));
});

test('a link that is too old serves no more', async () => {
  await typed(JULIEN);
  await world.rows(`UPDATE slack_link SET expires_at = now() - interval '1 second'`, []);
  const tokenHash = secretHash(tokenIn(said()!.text));
  expect(await world.identities.linkSlack({ staffId: member(1), tokenHash })).toEqual({
    kind: 'over',
  });
});

test('every button, form and command of Slack names who may use it', () => {
  const folder = path.resolve(import.meta.dirname, '../../src/adapters/slack');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const commands = sources.flatMap((text) =>
    [...text.matchAll(/(?:\.command|\bon)\(\s*'(\/[a-z]+)'/g)].map(([, name]) => name),
  );
  expect(Object.keys(DOORS.actions).sort()).toEqual([...Object.values(ACTIONS), LOOK].sort());
  expect(Object.keys(DOORS.forms).sort()).toEqual(Object.values(FORMS).sort());
  expect(Object.keys(DOORS.commands).sort()).toEqual(commands.sort());
});

test.each(Object.entries(DOORS.actions).filter(([, access]) => access !== 'anyone'))(
  '%s asks for the permission « %s » that the table says',
  async (actionId, permission) => {
    if (actionId === ACTIONS.move || actionId === ACTIONS.cancel) await visited();
    const card = await openShown();
    await standFor(actionId, card.id);
    // A role with no permission on cards.
    await world.rows(`UPDATE staff SET role = 'pilote' WHERE slack_user_id = $1`, [KARIMA]);
    for (const { ts } of world.messages()) await world.press(KARIMA, actionId, { ts });
    const log = await world.rows<{ action: string }>(
      `SELECT DISTINCT action FROM access_log WHERE action LIKE 'refused:%'`,
      [],
    );
    expect(log).toEqual([{ action: `refused:${permission}` }]);
  },
);

/** The household has a visit to come. */
async function visited(): Promise<void> {
  await givePair(world);
  await world.rows(
    `INSERT INTO visit (id, case_id, pair_id, starts_at, ends_at, booked_by, created_at)
     SELECT gen_random_uuid(), $1, id, '2026-11-27T09:00:00Z', '2026-11-27T10:00:00Z', 'tenant', now()
     FROM pair`,
    [household.caseId],
  );
}

/** Some acts fit only a card in hand, or one put off. */
async function standFor(actionId: string, cardId: CardId): Promise<void> {
  const call = { cardId, slackUserId: KARIMA };
  if (actionId === ACTIONS.release) await world.desk.take(call);
  if (actionId === ACTIONS.resume)
    await world.desk.pause({ ...call, until: '2026-12-01', reason: 'asked-later' });
  await world.ring();
}

const FORM_OF = {
  desk_text: ACTIONS.send,
  desk_close: ACTIONS.close,
  desk_outcome: ACTIONS.outcome,
  desk_visit: ACTIONS.visit,
  desk_pass: ACTIONS.pass,
  desk_pause: ACTIONS.pause,
  desk_danger: ACTIONS.danger,
  desk_book: ACTIONS.book,
  desk_cancel: ACTIONS.cancel,
};
const TYPED = {
  desk_text: { value: 'Bonjour' },
  desk_close: { value: 'answered' },
  desk_outcome: { value: 'informed' },
  desk_visit: { value: 'met' },
  desk_pass: { to: { value: member(2) }, why: { value: 'legal' } },
  desk_pause: { until: { value: '2026-12-01' }, why: { value: 'asked-later' } },
  desk_danger: { value: 'distress' },
  desk_book: (form: string) => ({ value: /\d{13}\.[0-9a-f-]{36}/.exec(form)?.[0] ?? '' }),
  desk_cancel: { value: 'team' },
};

test.each(Object.entries(DOORS.forms))(
  'the form %s asks again for the permission « %s »',
  async (name, permission) => {
    const id = name as keyof typeof FORM_OF;
    if (id === 'desk_book') await givePair(world);
    if (id === 'desk_cancel') await visited();
    await openShown();
    for (const { ts } of world.messages()) {
      await world.press(KARIMA, ACTIONS.take, { ts });
      await world.press(KARIMA, FORM_OF[id], { ts });
    }
    const form = world.form(KARIMA)!;
    await world.rows(`UPDATE staff SET role = 'pilote' WHERE slack_user_id = $1`, [KARIMA]);
    const typed = TYPED[id];
    const values = typeof typed === 'function' ? typed(JSON.stringify(form.payload)) : typed;
    await world.emulator.submit({ user: KARIMA, viewId: form.id, values });
    const log = await world.rows<{ action: string }>(
      `SELECT action FROM access_log WHERE action LIKE 'refused:%'`,
      [],
    );
    expect(log).toEqual([{ action: `refused:${permission}` }]);
  },
);
