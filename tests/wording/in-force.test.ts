import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderText } from '../../src/app/wording/render-text.js';
import { type Office, OPENING, OTHER_WORDS, OWN_WORDS, openOffice, SETTINGS } from './office.js';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office?.close());

const KEY = 'premier-contact-amont/ouvrir|fr|two_way';
const HOUR = 3_600_000;

describe('words in force', () => {
  it('are those approved last before the moment, at any moment of the past', async () => {
    const began = office.clock.now();
    await office.approve(await office.proposed());
    office.clock.advance(HOUR);
    await office.approve(await office.proposed({ template: OTHER_WORDS }));
    office.clock.advance(HOUR);
    await office.approve(await office.proposed({ template: null }));
    const at = async (hours: number) => (await office.inForce('93', began + hours)).get(KEY);
    // What is approved in the millisecond in which a conversation begins comes after it.
    expect([await at(0), await at(1)]).toEqual([undefined, OWN_WORDS]);
    expect([await at(HOUR), await at(HOUR + 1)]).toEqual([OWN_WORDS, OTHER_WORDS]);
    expect([await at(2 * HOUR), await at(2 * HOUR + 1)]).toEqual([OTHER_WORDS, undefined]);
  });

  it('of a territory are read in no other', async () => {
    await office.approve(await office.proposed());
    expect((await office.inForce('93')).get(KEY)).toBe(OWN_WORDS);
    expect(await office.inForce('69')).toEqual(new Map());
    expect(await office.view.inForce('69')).toEqual([]);
    expect(await office.view.history('69', OPENING.text)).toEqual([]);
    expect(await office.view.open(['69'])).toEqual([]);
  });

  it('that were refused, withdrawn or only proposed never are', async () => {
    const refused = await office.proposed();
    const { desk, julien, nadia } = office;
    await desk.decide({ id: refused, verdict: { state: 'refused', why: 'Non' }, by: julien });
    const withdrawn = await office.proposed();
    await desk.decide({ id: withdrawn, verdict: { state: 'withdrawn' }, by: nadia });
    await office.proposed();
    expect(await office.inForce('93')).toEqual(new Map());
  });
});

describe('an approval', () => {
  it('waits for the conversations that are reading the former words, then is dated after them', async () => {
    const id = await office.proposed();
    let approval: Promise<unknown> = Promise.resolve();
    await office.store.transaction(async (tx) => {
      const began = office.clock.now();
      expect((await tx.wordings.inForce('93', began)).size).toBe(0);
      approval = office.approve(id);
      await waiting();
      office.clock.advance(1);
      expect((await tx.wordings.inForce('93', began)).size).toBe(0);
    });
    await approval;
    const [row] = await office.view.history('93', OPENING.text);
    expect(row?.decidedAt).toBe(office.clock.now());
  });

  it('does not wait for those of another territory', async () => {
    const id = await office.proposed();
    await office.store.transaction(async (tx) => {
      await tx.wordings.inForce('69', office.clock.now());
      expect(await office.approve(id)).toMatchObject({ kind: 'decided' });
    });
  });

  /** Until a transaction stands before an advisory lock of this database. */
  async function waiting(): Promise<void> {
    const sql = `SELECT 1 FROM pg_locks JOIN pg_database d ON d.oid = database
      WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()`;
    for (let look = 0; (await office.rows(sql)).length === 0; look++) {
      if (look > 500) throw new Error('Nobody waits');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
});

describe('a text is written', () => {
  const context = {
    settings: SETTINGS,
    worker: 'Karima',
    zone: 'Europe/Paris',
    language: 'fr',
    slots: [],
    visitAt: null,
  } as const;

  it('with the territory’s words, and the household’s own names in them', () => {
    const overrides = new Map([[KEY, OWN_WORDS]]);
    expect(renderText(OPENING.text, { ...context, overrides })?.body).toMatch(
      /^Bonjour, ici Karima, Logement Plus\. On se voit tout près, au square/,
    );
  });

  it('with the house’s words when a field of the territory’s is no longer filled', () => {
    const overrides = new Map([[KEY, 'Bonjour {nom}, ici {prenom}.']]);
    expect(renderText(OPENING.text, { ...context, overrides })).toEqual(
      renderText(OPENING.text, context),
    );
  });

  it('in French to whoever speaks another language, when the text exists in French alone', () => {
    const text = 'satisfaction-bailleur/merci';
    const overrides = new Map([
      [`${text}|fr|two_way`, 'Merci de votre note. {equipe} {telephone}'],
    ]);
    expect(renderText(text, { ...context, language: 'ar', overrides })?.body).toBe(
      'Merci de votre note. Logement Plus 01 99 00 12 34',
    );
  });
});
