import { describe, expect, it, vi } from 'vitest';
import { phoneOf } from '../support/caseload.js';
import { bookAt, HOUR_OF_VISIT, onTheDay, phone, standingOf } from './day-story.js';
import { cardsIn, live, refusalsOf, sentTo } from './story.js';

vi.setConfig({ testTimeout: 120_000 });
const MINUTE = 60_000;

describe('at the door, two presses', () => {
  it.each([
    ['met', 'honoured', '43'],
    ['absent', 'missed-household', '29'],
    ['absent-notice', 'missed-household', '2A'],
    ['no-access', 'missed-household', '2B'],
    ['refused', 'honoured', '45'],
    ['gone', 'missed-household', '34'],
    ['danger', 'broken-off', '2C'],
  ] as const)('« %s » is one try of the ledger, %s, said twice as once', (outcome, status, code) =>
    onTheDay(async (story) => {
      const { world, desk, press } = story;
      world.clock.set(HOUR_OF_VISIT);
      await desk.arrive(press());
      const said = { ...press(), outcome };
      expect(await desk.tell(said)).toEqual({ kind: 'done' });
      expect(await desk.tell(said)).toEqual({ kind: 'done' });
      expect(await desk.tell({ ...press(), outcome })).toEqual({ kind: 'done' });
      expect(await standingOf(story)).toMatchObject({ status, code, tries: 1 });
    }),
  );

  it('met: thanks the next morning, and a card before the fifteenth day', () =>
    onTheDay(async ({ world, desk, press }) => {
      world.clock.set(HOUR_OF_VISIT);
      await world.query("UPDATE phone_number SET standing = 'verified', discretion = 1");
      await desk.tell({ ...press(), outcome: 'met' });
      await live(world, 13);
      expect(sentTo(world, phoneOf(1)).at(-1)).toContain('Merci pour votre accueil');
      expect(await cardsIn(world)).toContainEqual(
        expect.objectContaining({ reason: 'follow-up', state: 'open' }),
      );
    }));

  it('absent with a card left at the door: the text of that card offers another time at once', () =>
    onTheDay(async ({ world, desk, press }) => {
      await world.until(HOUR_OF_VISIT);
      await desk.tell({ ...press(), outcome: 'absent-notice' });
      await world.settle();
      expect(phone(world).last()).toMatch(/passé/);
    }));

  it('refused at the door: sixty days without a text that nobody asked for', () =>
    onTheDay(async ({ world, desk, press, visit }) => {
      world.clock.set(HOUR_OF_VISIT);
      await desk.tell({ ...press(), outcome: 'refused' });
      await world.query(
        `INSERT INTO diary (id, kind, case_id, payload, due_at, created_at)
         VALUES (gen_random_uuid(), 'cadence-step', $1::uuid, '{"step":4}', $2, now())`,
        [visit.caseId, new Date(world.clock.now())],
      );
      const before = sentTo(world, phoneOf(1)).length;
      await live(world, 55);
      expect(sentTo(world, phoneOf(1))).toHaveLength(before);
      expect(await refusalsOf(world, phoneOf(1))).toContainEqual(
        expect.objectContaining({ reason: 'after-refusal' }),
      );
    }));

  it('gone: a card asks a person, and says where it was seen', () =>
    onTheDay(async ({ world, desk, press }) => {
      world.clock.set(HOUR_OF_VISIT);
      await desk.tell({ ...press(), outcome: 'gone' });
      await world.settle();
      expect(await cardsIn(world)).toContainEqual(
        expect.objectContaining({ reason: 'moved', state: 'open' }),
      );
    }));

  it('danger: the visit ends, the team is called at once, and two go there from then on', () =>
    onTheDay(async (story) => {
      const { world, desk, press } = story;
      await world.until(HOUR_OF_VISIT);
      await desk.arrive(press());
      await desk.tell({ ...press(), outcome: 'danger' });
      await world.settle();
      expect(await standingOf(story)).toMatchObject({
        status: 'broken-off',
        left: expect.any(Date),
      });
      const [card] = await world.query(
        "SELECT urgency, state FROM card WHERE reason = 'visit-danger'",
      );
      expect(card).toEqual({ urgency: 'now', state: 'open' });
      const [file] = await world.query<{ since: Date | null }>(
        'SELECT two_workers_since AS since FROM case_file',
      );
      expect(file?.since).toEqual(new Date(HOUR_OF_VISIT));
      await world.until(world.clock.now() + 16 * MINUTE);
      const said = [...world.emulators.slack.store.channels.values()]
        .flatMap(({ messages }) => messages)
        .map(({ text }) => text);
      expect(said.join('\n')).toContain('Danger à la visite');
      expect(said.join('\n')).toMatch(/Personne de l'équipe n'a pris.*Danger à la visite/);
      expect(said.join('\n')).not.toMatch(/MARTIN|rue des Lilas/);
    }));

  it('said an hour later, when there is network again: the hour of the press stands', () =>
    onTheDay(async (story) => {
      const { world, desk, press } = story;
      world.clock.set(Date.parse(HOUR_OF_VISIT) + 90 * MINUTE);
      await desk.arrive(press({ ago: 88 * MINUTE }));
      await desk.tell({ ...press({ ago: 60 * MINUTE }), outcome: 'absent' });
      const at = (minutes: number) => new Date(Date.parse(HOUR_OF_VISIT) + minutes * MINUTE);
      expect(await standingOf(story)).toMatchObject({ arrived: at(2), left: at(30), code: '29' });
      const [event] = await world.query<{ at: Date }>(
        "SELECT at FROM attempt_event WHERE kind = 'outcome'",
      );
      expect(event?.at).toEqual(at(30));
    }));

  it('is refused an hour before, to another pair, and of a visit that was cancelled', () =>
    onTheDay(async ({ world, desk, press, visit }) => {
      const [julien] = await world.query<{ id: string }>(
        "SELECT id::text FROM staff WHERE first_name = 'Julien'",
      );
      expect(await desk.arrive(press())).toMatchObject({ kind: 'refused' });
      const stranger = press({ by: julien?.id as never });
      expect(await desk.arrive(stranger)).toEqual({ kind: 'not-found' });
      world.clock.set(HOUR_OF_VISIT);
      await world.query("UPDATE visit SET status = 'cancelled' WHERE id = $1::uuid", [visit.id]);
      expect(await desk.tell({ ...press(), outcome: 'met' })).toMatchObject({ kind: 'refused' });
      expect(await desk.tell({ ...press(), outcome: 'danger' })).toEqual({ kind: 'done' });
      expect(await cardsIn(world)).toContainEqual(
        expect.objectContaining({ reason: 'visit-danger' }),
      );
    }));
});

describe('two reminders, and never one of a visit that moved', () => {
  const planned = (world: Parameters<typeof phone>[0]) =>
    world.query<{ which: string; state: string; visit: string; due: Date }>(
      `SELECT payload->>'which' AS which, state, payload->>'visitId' AS visit, due_at AS due
       FROM diary WHERE kind = 'visit-reminder' ORDER BY created_at, due_at`,
    );

  it('two days before in the evening, and the morning of the day', () =>
    onTheDay(async ({ world }) => {
      expect((await planned(world)).map(({ which, due }) => [which, due.toISOString()])).toEqual([
        ['ahead', '2026-11-29T16:30:00.000Z'],
        ['day', '2026-12-01T08:00:00.000Z'],
      ]);
      const before = sentTo(world, phoneOf(1)).length;
      await live(world, 9);
      const told = sentTo(world, phoneOf(1)).slice(before);
      // Sunday evening is closed: what was meant for it leaves as the gate opens on Monday.
      expect(told.map((text) => text.split(' ')[0])).toEqual(['Rappel', 'Bonjour,']);
      expect(told[1]).toContain("aujourd'hui");
    }));

  it('a visit at nine cannot be told of that morning: its eve is', () =>
    onTheDay(
      async ({ world }) => {
        expect((await planned(world)).map(({ which }) => which)).toEqual(['ahead', 'eve']);
      },
      { startsAt: '2026-12-03T08:00:00Z' },
    ));

  it('moved, every reminder moves with it; said twice, it moves once', () =>
    onTheDay(async ({ world, visit }) => {
      const moved = await bookAt(world, '2026-12-04T13:00:00Z');
      const rows = await planned(world);
      expect(rows.filter(({ visit: of }) => of === visit.id).map(({ state }) => state)).toEqual([
        'cancelled',
        'cancelled',
      ]);
      expect(rows.filter(({ visit: of }) => of === moved.id)).toMatchObject([
        { which: 'ahead', state: 'waiting' },
        { which: 'day', state: 'waiting' },
      ]);
      const before = sentTo(world, phoneOf(1)).length;
      await live(world, 14);
      const told = sentTo(world, phoneOf(1)).slice(before);
      expect(told).toHaveLength(2);
      for (const text of told) expect(text).toContain('4/12');
    }));

  it('told at the door what came of it, no reminder speaks any more', () =>
    onTheDay(async ({ world, desk, press }) => {
      world.clock.set('2026-12-01T12:30:00Z');
      await desk.tell({ ...press(), outcome: 'met' });
      expect((await planned(world)).filter(({ state }) => state === 'waiting')).toEqual([]);
    }));
});

describe('late, both ways', () => {
  it('« je suis en retard » is answered, and reaches the pair', () =>
    onTheDay(async ({ world, visit }) => {
      await live(world, 8);
      await phone(world).write('je suis en retard désolée');
      expect(phone(world).last()).toMatch(/^Merci de nous prévenir/);
      const [row] = await world.query<{ late: Date | null }>(
        'SELECT household_late_at AS late FROM visit WHERE id = $1::uuid',
        [visit.id],
      );
      expect(row?.late).toEqual(new Date(world.clock.now()));
      expect(await cardsIn(world)).toContainEqual(
        expect.objectContaining({ reason: 'household-asks', state: 'open' }),
      );
    }));

  it('« nous avons du retard » tells the household so, once, and shifts nothing else', () =>
    onTheDay(async (story) => {
      const { world, desk, press } = story;
      await live(world, 8.15);
      const before = await world.query('SELECT starts_at, ends_at, status FROM visit');
      const said = { ...press(), minutes: 20 } as const;
      expect(await desk.late(said)).toEqual({ kind: 'done' });
      expect(await desk.late(said)).toEqual({ kind: 'done' });
      expect(await desk.late({ ...press(), minutes: 20 })).toEqual({ kind: 'done' });
      await world.settle();
      const texts = phone(world)
        .texts()
        .filter((text) => text.includes('20 min de retard'));
      expect(texts).toHaveLength(1);
      expect(texts[0]).not.toMatch(/loyer|dette|expulsion|tribunal/i);
      expect(await world.query('SELECT starts_at, ends_at, status FROM visit')).toEqual(before);
    }));

  it('is held back by the gate like any other text: never to a frozen number', () =>
    onTheDay(async ({ world, desk, press }) => {
      await world.until('2026-12-01T12:30:00Z');
      await world.query('UPDATE phone_number SET frozen_at = now()');
      await desk.late({ ...press(), minutes: 10 });
      await world.settle();
      expect(
        phone(world)
          .texts()
          .filter((text) => text.includes('retard')),
      ).toEqual([]);
    }));
});
