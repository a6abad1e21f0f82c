import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIds } from '../../src/adapters/system/ids.js';
import type { Verdict } from '../../src/app/ports/wordings.js';
import { createWordingDesk } from '../../src/app/wording/wording-desk.js';
import type { StaffId, WordingId } from '../../src/domain/ids.js';
import { type Office, OPENING, OTHER_WORDS, OWN_WORDS, openOffice, SETTINGS } from './office.js';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office?.close());

const REFUSED: Verdict = { state: 'refused', why: 'Le square ferme en hiver' };
const withdraw = (id: WordingId, by = office.nadia) =>
  office.desk.decide({ id, verdict: { state: 'withdrawn' }, by });
const refuse = (id: WordingId, by = office.julien) =>
  office.desk.decide({ id, verdict: REFUSED, by });
const actions = async () =>
  (await office.rows<{ action: string }>('SELECT action FROM access_log ORDER BY id')).map(
    ({ action }) => action,
  );

describe('a second person', () => {
  it('puts the words in force, and is named in the history', async () => {
    const id = await office.proposed();
    office.clock.advance(60_000);
    expect(await office.approve(id)).toEqual({ kind: 'decided', state: 'approved' });
    expect([...(await office.inForce('93')).values()]).toEqual([OWN_WORDS]);
    const [row] = await office.view.history('93', OPENING.text);
    expect(row).toMatchObject({ state: 'approved', decider: 'Julien MARTEL' });
    expect(row?.decidedAt).toBe(office.clock.now());
    expect(await actions()).toEqual(['propose-wording', 'approve-wording']);
  });

  it('refuses with a reason that the other reads', async () => {
    const id = await office.proposed();
    const mute: Verdict = { state: 'refused', why: '  ' };
    const unsaid = await office.desk.decide({ id, verdict: mute, by: office.julien });
    expect(unsaid).toEqual({ kind: 'no-reason' });
    expect(await refuse(id)).toEqual({ kind: 'decided', state: 'refused' });
    const [row] = await office.view.history('93', OPENING.text);
    expect(row?.refusal).toBe('Le square ferme en hiver');
    expect(await office.inForce('93')).toEqual(new Map());
    expect(await actions()).toEqual(['propose-wording', 'refuse-wording']);
  });

  it('is never the one who proposed, who may only withdraw', async () => {
    const id = await office.proposed();
    expect(await office.approve(id, office.nadia)).toEqual({ kind: 'own-proposal' });
    expect(await refuse(id, office.nadia)).toEqual({ kind: 'own-proposal' });
    expect(await withdraw(id, office.julien)).toEqual({
      kind: 'not-the-proposer',
      proposer: 'Nadia MARTEL',
    });
    expect(await withdraw(id)).toEqual({ kind: 'decided', state: 'withdrawn' });
    expect(await actions()).toEqual(['propose-wording', 'withdraw-wording']);
  });

  it('has the role and the territory; to others the proposal does not exist', async () => {
    const id = await office.proposed();
    const reader = await office.member('Awa', '93', 'coordinateur');
    const unknown = '00000000-0000-7000-8000-000000000000' as WordingId;
    for (const outcome of [
      await office.approve(id, office.rhone),
      await office.approve(id, reader),
      await office.approve(unknown),
    ]) {
      expect(outcome).toEqual({ kind: 'not-found' });
    }
  });

  it('cannot put in force words that no longer pass: the checks run again', async () => {
    const id = await office.proposed();
    const { store, clock, julien } = office;
    const settings = { ...SETTINGS, team: 'Logement Plus en Seine-Saint-Denis' };
    const later = createWordingDesk({ store, clock, ids: createIds(clock), settings });
    const outcome = await later.decide({ id, verdict: { state: 'approved' }, by: julien });
    expect(outcome).toMatchObject({
      kind: 'fails-checks',
      problems: [expect.stringContaining('2 SMS')],
    });
    expect(await office.view.open(['93'])).toHaveLength(1);
  });
});

describe('two people who decide at once', () => {
  it('one wins, the other is told who was faster', async () => {
    const awa = await office.member('Awa', '93');
    for (const text of ['ouvrir', 'relance', 'derniere-relance']) {
      const variant = { ...OPENING, text: `premier-contact-amont/${text}` };
      const id = await office.proposed({ variant });
      const outcomes = await Promise.all([office.approve(id), office.approve(id, awa)]);
      const kinds = outcomes.map(({ kind }) => kind);
      expect(kinds.toSorted()).toEqual(['already-decided', 'decided']);
      const winner = kinds[0] === 'decided' ? 'Julien MARTEL' : 'Awa MARTEL';
      expect(outcomes).toContainEqual({ kind: 'already-decided', state: 'approved', by: winner });
      expect((await actions()).slice(-2)).toEqual(['propose-wording', 'approve-wording']);
    }
  });

  it('an approval and a withdrawal leave one of the two, never both', async () => {
    const id = await office.proposed();
    const outcomes = await Promise.all([office.approve(id), withdraw(id), office.approve(id)]);
    expect(outcomes.filter(({ kind }) => kind === 'decided')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'already-decided')).toHaveLength(2);
  });

  it('a second click is told that it is done', async () => {
    const id = await office.proposed();
    await office.approve(id);
    expect(await office.approve(id)).toEqual({
      kind: 'already-decided',
      state: 'approved',
      by: 'Julien MARTEL',
    });
  });
});

describe('the database itself', () => {
  const decideBy = (id: WordingId, by: StaffId, state = 'approved') =>
    office.rows(
      'UPDATE wording SET state = $3, decided_by = $2, decided_at = now() WHERE id = $1',
      id,
      by,
      state,
    );

  it('refuses an approval by the one who proposed', async () => {
    const id = await office.proposed();
    await expect(decideBy(id, office.nadia.id)).rejects.toThrow('wording_second_person');
  });

  it('refuses that a proposal change its words before it is decided', async () => {
    const id = await office.proposed();
    const change = 'UPDATE wording SET template = $2 WHERE id = $1';
    await expect(office.rows(change, id, OTHER_WORDS)).rejects.toThrow('ne se modifie pas');
  });

  it.each(['approved', 'refused', 'withdrawn'])(
    'refuses that what was %s be changed or erased',
    async (state) => {
      const id = await office.proposed();
      await decideBy(id, office.julien.id, state);
      await expect(decideBy(id, office.julien.id)).rejects.toThrow('ne se modifie pas');
      await expect(
        office.rows('UPDATE wording SET why = $2 WHERE id = $1', id, 'autre'),
      ).rejects.toThrow('ne se modifie pas');
      await expect(office.rows('DELETE FROM wording WHERE id = $1', id)).rejects.toThrow('DELETE');
    },
  );

  it('refuses that a proposal be erased', async () => {
    const id = await office.proposed();
    await expect(office.rows('DELETE FROM wording WHERE id = $1', id)).rejects.toThrow('DELETE');
  });

  it('refuses a second open proposal for the same text, language and sender', async () => {
    const id = await office.proposed();
    const copy = `INSERT INTO wording (id, territory, text, language, sender, template, why, proposed_by, proposed_at)
      SELECT gen_random_uuid(), territory, text, language, sender, template, why, proposed_by, proposed_at
      FROM wording WHERE id = $1`;
    await expect(office.rows(copy, id)).rejects.toThrow('wording_one_proposal');
    await decideBy(id, office.julien.id, 'refused');
    await office.rows(copy, id);
  });
});
