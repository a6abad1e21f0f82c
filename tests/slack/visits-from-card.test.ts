import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CardReason } from '../../src/domain/escalation/card.js';
import { DAY } from '../../src/domain/ids.js';
import {
  AWA,
  createDeskWorld,
  type DeskWorld,
  givePair,
  household,
  KARIMA,
  SAMIR,
  seed,
} from './desk-world.js';

let world: DeskWorld;

beforeEach(async () => {
  world = await createDeskWorld();
  await seed(world);
  await givePair(world);
});
afterEach(() => world.close());

async function openShown(reason: CardReason = 'call-due') {
  const card = await world.open({ caseId: household.caseId, e164: household.e164, reason });
  await world.ring();
  return card;
}
const formSays = (user = KARIMA) => JSON.stringify(world.form(user)?.payload.blocks);
/** The slots that the open form lists. */
const listed = (user = KARIMA): string[] =>
  [...formSays(user).matchAll(/"value":"(\d{13}\.[0-9a-f-]{36})"/g)].map(([, name = '']) => name);
const visits = () =>
  world.rows<{ id: string; status: string; starts_at: Date; booked_by: string }>(
    'SELECT id::text, status, starts_at, booked_by FROM visit ORDER BY created_at, id',
  );
const texts = async () =>
  (
    await world.rows<{ payload: { textKey: string; author: string; purpose: string } }>(
      "SELECT payload FROM diary WHERE kind = 'send-text' ORDER BY created_at, id",
    )
  ).map(({ payload }) => payload);
const KARIMA_ID = 'staff:01990000-0000-7000-8000-000000000101';

async function submit(values: object, deliveries = 1, user = KARIMA) {
  const sent = { user, viewId: world.form(user)?.id ?? '', values: values as never, deliveries };
  const answer = await world.emulator.submit({ ...sent, concurrent: true, retryNum: true });
  await world.slack.stop();
  await world.ring();
  return answer;
}

/** Chooses the n-th of the slots shown, of that form. */
async function book(n = 0, actionId = 'card_book', deliveries = 1) {
  await world.press(KARIMA, actionId);
  return submit({ slot: { value: listed()[n] } }, deliveries);
}

describe('« Fixer la visite »', () => {
  it('lists real free slots with who would come; the one chosen is booked, once, and told by text', async () => {
    const card = await openShown();
    await world.press(KARIMA, 'card_book');
    expect(formSays()).toMatch(/novembre 2026 à \d+h.* · Karima et Samir/);
    const slots = listed();
    expect(slots.length).toBeGreaterThan(5);
    expect(await world.rows('SELECT FROM slot_offer')).toEqual([]);
    await submit({ slot: { value: slots[2] } }, 3);
    expect(await visits()).toMatchObject([
      {
        ...{ status: 'booked', booked_by: KARIMA_ID },
        starts_at: new Date(Number(slots[2]?.slice(0, 13))),
      },
    ]);
    expect(await texts()).toMatchObject([
      { textKey: 'rendez-vous/confirmation', purpose: 'confirmation', author: KARIMA_ID },
    ]);
    expect(await world.card(card.id)).toMatchObject({ state: 'closed', closeReason: 'visit-set' });
    expect(formSays()).toMatch(/La visite est fixée au .* Un SMS le dit au ménage\./);
  });

  it('a card about something else stays in the hands of whoever booked, and offers the rest', async () => {
    const card = await openShown('callback');
    await book();
    expect(await world.card(card.id)).toMatchObject({
      ...{ state: 'taken', owner: { firstName: 'Karima' } },
    });
    const shown = JSON.stringify(world.messages()[0]?.blocks);
    expect(shown).toContain('*Visite*');
    expect(shown).toContain('card_move');
    expect(shown).not.toContain('card_book');
  });

  it('taken meanwhile: the form comes back with what is free, and the second choice counts', async () => {
    await openShown('callback');
    await world.press(KARIMA, 'card_book');
    const [first = ''] = listed();
    await world.rows(
      `INSERT INTO busy_time (id, staff_id, starts_at, ends_at)
       VALUES ($1::uuid, '01990000-0000-7000-8000-000000000101', $2, $3)`,
      [
        randomUUID(),
        new Date(Number(first.slice(0, 13))),
        new Date(Number(first.slice(0, 13)) + 1),
      ],
    );
    const answer = await submit({ slot: { value: first } }, 2);
    expect(answer).toMatchObject({ outcome: 'updated' });
    expect(formSays()).toContain("Ce créneau vient d'être pris");
    expect(listed()).not.toContain(first);
    expect(await visits()).toEqual([]);
    await submit({ slot: { value: listed()[0] } });
    expect(await visits()).toMatchObject([{ status: 'booked' }]);
  });

  it('no hour of the form’s invention is booked', async () => {
    const card = await openShown();
    await world.press(KARIMA, 'card_book');
    const pairId = (listed()[0]?.slice(14) ?? '') as never;
    const wanted = { pairId, startsAt: Date.parse('2026-11-26T02:00:00Z') };
    const call = { cardId: card.id, slackUserId: KARIMA, delivery: 'one' };
    expect(await world.desk.setVisit({ ...call, wanted })).toEqual({ kind: 'slot-taken' });
    expect(await world.desk.setVisit({ ...call, wanted })).toMatchObject({ repeated: true });
    expect(await visits()).toEqual([]);
  });

  it('nothing free is said at once', async () => {
    await world.rows('UPDATE pair SET active = false');
    await openShown();
    await world.press(KARIMA, 'card_book');
    expect(formSays()).toContain('Aucun créneau libre');
  });

  it.each([
    ['STOP', 'UPDATE phone_number SET opted_out_at = now()', 'opted-out'],
    ['violence', 'UPDATE case_file SET violence = true', 'violence'],
  ])(
    'after %s the visit stands and nothing leaves; the form says so',
    async (_why, sql, reason) => {
      await openShown('callback');
      await world.rows(sql);
      await book();
      expect(await visits()).toMatchObject([{ status: 'booked' }]);
      expect(await texts()).toEqual([]);
      expect(await world.rows('SELECT reason FROM attempt')).toEqual([{ reason }]);
      expect(await world.rows('SELECT FROM conversation')).toEqual([]);
      expect(formSays()).toContain('Pas de SMS pour le moment');
    },
  );

  it('at night the visit is set, and the text waits for the morning', async () => {
    await openShown('callback');
    world.clock.set('2026-11-23T20:30:00Z');
    await book(3);
    expect(await visits()).toMatchObject([{ status: 'booked' }]);
    expect(await texts()).toMatchObject([{ textKey: 'rendez-vous/confirmation' }]);
  });

  it('is refused to a supervisor, and where somebody else has the card', async () => {
    await openShown('callback');
    await world.press(AWA, 'card_book');
    expect(world.whispers().at(-1)).toMatchObject({ user: AWA });
    expect(world.form(AWA)).toBeUndefined();
    await world.press(SAMIR, 'card_take');
    await world.press(KARIMA, 'card_book');
    expect(world.whispers().at(-1)?.text).toContain("Samir s'en occupe déjà");
  });
});

describe('« Déplacer », « Annuler »', () => {
  it('moved: the old hour is kept until the new one is had, and the text says the new one', async () => {
    await openShown('callback');
    await book();
    await world.press(KARIMA, 'card_move');
    expect(formSays()).toContain('Visite prise : ');
    await submit({ slot: { value: listed()[4] } }, 2);
    expect((await visits()).map(({ status }) => status)).toEqual(['moved', 'booked']);
    expect((await texts()).map(({ textKey }) => textKey)).toEqual([
      'rendez-vous/confirmation',
      'rendez-vous/confirmation',
    ]);
    expect(formSays()).toContain('La visite est déplacée au');
  });

  it.each([
    ['household', 'rendez-vous/annulation'],
    ['team', 'rendez-vous/equipe-annule'],
  ])('cancelled (%s): told by « %s », once', async (reason, textKey) => {
    await openShown('callback');
    await book();
    await world.press(KARIMA, 'card_cancel');
    await submit({ cancel: { value: reason } }, 3);
    expect((await visits()).map(({ status }) => status)).toEqual(['cancelled']);
    expect((await texts()).map((text) => text.textKey)).toEqual([
      'rendez-vous/confirmation',
      textKey,
    ]);
    const told = await world.rows<{ detail: object }>(
      "SELECT detail FROM case_event WHERE kind = 'visit-cancelled'",
    );
    expect(told).toMatchObject([{ detail: { reason } }]);
    expect(
      await world.rows("SELECT FROM diary WHERE kind = 'visit-reminder' AND state = 'waiting'"),
    ).toEqual([]);
  });

  it('given up by the team with no text to say so: somebody calls', async () => {
    await openShown('callback');
    await book();
    await world.rows('UPDATE phone_number SET opted_out_at = now()');
    await world.press(KARIMA, 'card_cancel');
    await submit({ cancel: { value: 'team' } });
    expect(
      await world.rows("SELECT wish FROM card WHERE reason = 'call-due' AND state = 'open'"),
    ).toEqual([{ wish: 'visite annulée de notre fait : à prévenir' }]);
  });

  it('a visit that has begun is neither moved nor cancelled: its outcome is asked', async () => {
    await openShown('callback');
    await book();
    world.clock.set((await visits())[0]?.starts_at.getTime() ?? 0);
    await world.press(KARIMA, 'card_move');
    expect(world.whispers().at(-1)?.text).toContain('déjà commencé');
    world.clock.advance(DAY);
    expect((await visits()).map(({ status }) => status)).toEqual(['booked']);
  });
});
