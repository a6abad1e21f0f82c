import { describe, expect, it } from 'vitest';
import { ending, household, importRows, type Row } from './caseload.js';

const end = async (change: Row) => ending((await importRows([household(change)])).rows[0]);

describe('a row by itself', () => {
  it.each<[string, Row, string]>([
    ['an ordinary household', {}, 'accepted'],
    [
      'a département without a team',
      { department: '80', postcode: '80000' },
      'refused hors-territoire',
    ],
    ['a département that a spreadsheet cut', { department: '6', postcode: '6000' }, 'accepted'],
    ['a postcode of elsewhere', { postcode: '80000' }, 'to-verify adresse-contradictoire'],
    ['a stage before any commandement', { stage: 'Impayé' }, 'refused hors-stade'],
    ['an unknown stage', { stage: '???' }, 'refused hors-stade'],
    ['a closed procedure', { stage: 'Clos' }, 'refused procedure-close'],
    ['a landlord who gave up', { remarks: 'Désistement du bailleur' }, 'refused procedure-close'],
    ['a debt perhaps paid', { remarks: 'dette soldée ?' }, 'to-verify procedure-a-verifier'],
    ['no name', { lastName: '' }, 'refused donnees-insuffisantes'],
    ['neither address nor number', { address: '', phone1: '' }, 'refused donnees-insuffisantes'],
    ['an unknown stock', { park: '' }, 'to-verify parc-a-verifier'],
    [
      'a known household, from its social service',
      { origin: 'Service social (MDS)', followed: 'Connue, contact impossible' },
      'accepted',
    ],
    ['a known household, from elsewhere', { followed: 'Connue' }, 'to-verify suivi-a-verifier'],
    ['two faults at once', { park: 'HLM', followed: '?' }, 'refused parc-social suivi-a-verifier'],
    ['a commercial lease', { park: 'Bail commercial' }, 'refused pas-locataire'],
  ])('%s', async (_, change, expected) => {
    expect(await end(change)).toBe(expected);
  });
});

describe('a number the remarks forbid', () => {
  const two = { phone1: '06 39 98 90 01', phone2: '06 39 98 90 02' };
  const blocked = async (change: Row) =>
    (await importRows([household({ ...two, ...change })])).rows[0]?.phones.map(
      ({ blockedReason }) => blockedReason,
    );

  it.each([
    [
      'Ne pas contacter au 06.39.98.90.02 (ex-mari violent)',
      [null, 'Ne pas contacter : ex-conjoint ou violences'],
    ],
    ['NE PAS CONTACTER', ['NE PAS CONTACTER', 'NE PAS CONTACTER']],
    [
      'ne pas appeler sur son lieu de travail (tél. 2)',
      [null, 'Ne pas appeler sur le lieu de travail'],
    ],
    ['tél. 1 : ligne du voisin', ['Ligne d’un voisin', null]],
    ['tél. 2 = domicile des parents', [null, 'Ligne d’un proche (domicile des parents)']],
    ['ne pas appeler avant 10 h', [null, null]],
    ['ne pas contacter le bailleur', [null, null]],
    ['restauration, travaille le soir', [null, null]],
  ])('%s', async (remarks, expected) => {
    expect(await blocked({ remarks })).toEqual(expected);
  });

  it('is forbidden by a word in its own cell too', async () => {
    expect(await blocked({ phone2: '06 39 98 90 02 (ex-conjoint)' })).toEqual([
      null,
      'Ne pas contacter : ex-conjoint ou violences',
    ]);
  });
});
