import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addHousehold } from '../statistics/household.js';
import { type Console, openTerminal } from './roster-cli.js';

const PAIR = '--territoire 93 --premier "Karima Benali" --second "Samir Haddad"';

let terminal: Console;
beforeAll(async () => {
  terminal = await openTerminal();
});
afterAll(() => terminal.close());
beforeEach(async () => {
  await terminal.empty();
  await person('Karima', 'Karima Benali', '--role operateur');
  await terminal.rows(`UPDATE staff SET slack_user_id = 'U0KARIMA'`);
  await person('Samir', 'Samir Haddad', '--role operateur');
});

function person(firstName: string, fullName: string, about: string, territories = '93') {
  const name = `--prenom ${firstName} --nom "${fullName}"`;
  return terminal.run(`equipe ajouter ${name} --territoires ${territories} ${about}`);
}

const pairs = () =>
  terminal.rows<{ id: string; hours: object; active: boolean }>(
    'SELECT id, hours, active FROM pair',
  );

describe('npx aller-vers binome ajouter', () => {
  it('offers the slots of two people at the usual hours', async () => {
    const { code, out } = await terminal.run(`binome ajouter ${PAIR}`);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'Binôme ajouté : Karima Benali et Samir Haddad (93) · lun-ven 09:00-12:30 14:00-19:30 ; sam 09:00-12:30',
        'Dans le 93, les SMS sont signés Karima.',
        '',
      ].join('\n'),
    );
    const week = [
      ['09:00', '12:30'],
      ['14:00', '19:30'],
    ];
    const saturday = [['09:00', '12:30']];
    const hours = { 1: week, 2: week, 3: week, 4: week, 5: week, 6: saturday };
    expect(await pairs()).toEqual([{ id: expect.any(String), hours, active: true }]);
  });

  it('changes the hours of a pair already there, and nothing when they are the same', async () => {
    await terminal.run(`binome ajouter ${PAIR} --horaires "mer 14h-18h"`);
    const [before] = await pairs();
    expect((await terminal.run(`binome ajouter ${PAIR}`)).out).toMatch(
      /^Binôme déjà là, rien ne change : .* · mer 14:00-18:00$/m,
    );
    const { out } = await terminal.run(`binome ajouter ${PAIR} --horaires "jeu 9h-12h"`);
    expect(out).toMatch(/^Binôme changé : .* · jeu 09:00-12:00$/m);
    expect(await pairs()).toEqual([{ ...before, hours: { 4: [['09:00', '12:00']] } }]);
  });

  it('lets the other person sign', async () => {
    await terminal.run(`binome ajouter ${PAIR}`);
    const { out } = await terminal.run(
      'binome ajouter --territoire 93 --premier "samir haddad" --second U0KARIMA',
    );
    expect(out).toMatch(/^Binôme changé : Samir Haddad et Karima Benali[\s\S]*signés Samir\.$/m);
    expect(await pairs()).toHaveLength(1);
  });

  it.each<[string, number, RegExp, string]>([
    [
      'the hours',
      2,
      /^--horaires : « lun 8h-12h » : les visites du lundi/,
      `${PAIR} --horaires "lun 8h-12h"`,
    ],
    ['the territory', 2, /^--territoire : territoire inconnu « 92x »/, `${PAIR} --territoire 92x`],
    ['a stranger', 1, /Personne dans l’équipe pour « Zoé »/, `${PAIR} --second Zoé`],
    ['one person twice', 1, /deux personnes : Karima Benali/, `${PAIR} --second "Karima Benali"`],
    [
      'someone from elsewhere',
      1,
      /Karima Benali n’a pas ce territoire \(93\)/,
      `${PAIR} --territoire 75`,
    ],
  ])('refuses %s', async (_, code, words, options) => {
    const end = await terminal.run(`binome ajouter ${options}`);
    expect(end.code).toBe(code);
    expect(end.err).toMatch(words);
    expect(await pairs()).toEqual([]);
  });

  it('refuses whoever may not read a case', async () => {
    await person('Paul', 'Paul Meyer', '--role pilote');
    const { code, err } = await terminal.run(`binome ajouter ${PAIR} --second "Paul Meyer"`);
    expect(code).toBe(1);
    expect(err).toContain('le rôle pilote ne lit pas les dossiers');
  });

  it('warns of someone in two pairs, and of a name that texts cannot spell', async () => {
    await person('François', 'François Petit', '--role operateur');
    await terminal.run(`binome ajouter ${PAIR}`);
    const { out } = await terminal.run(`binome ajouter ${PAIR} --premier "François Petit"`);
    expect(out).toContain('Karima Benali et Samir Haddad (93) compte une des deux personnes');
    expect(out).toContain('Dans le 93, les SMS sont signés Karima.');
    expect(out).toContain('« François » signe pour ce binôme, et ç n’est pas dans l’alphabet');
  });
});

describe('npx aller-vers binome retirer', () => {
  it('stops its slots, counts what it leaves, and comes back as the same pair', async () => {
    await terminal.run(`binome ajouter ${PAIR} --horaires "mer 14h-18h"`);
    const [pair] = await pairs();
    for (const reference of ['93-2026-1', '93-2026-2']) {
      await addHousehold(terminal.pool, { reference, territory: '93' });
    }
    await terminal.rows(
      `INSERT INTO visit (id, case_id, pair_id, starts_at, ends_at, booked_by, created_at)
       SELECT gen_random_uuid(), id, $1, now() + interval '2 days', now() + interval '49 hours', 'tenant', now()
       FROM case_file WHERE reference = '93-2026-1'`,
      pair?.id,
    );
    await terminal.rows(
      `INSERT INTO slot_offer (case_id, number, pair_id, starts_at, ends_at, expires_at)
       SELECT id, 1, $1, now() + interval '3 days', now() + interval '73 hours', now() + interval '1 day'
       FROM case_file WHERE reference = '93-2026-2'`,
      pair?.id,
    );
    const { code, out } = await terminal.run(`binome retirer ${PAIR}`);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'Les créneaux de Karima Benali et Samir Haddad (93) ne sont plus proposés.',
        '  1 visite à venir à son agenda : à tenir, ou à déplacer.',
        '  Créneaux déjà proposés à 1 ménage, et qui restent à prendre.',
        '  Plus aucun binôme dans le 93 : aucun créneau n’y est proposé.',
        '',
      ].join('\n'),
    );
    expect(await pairs()).toEqual([{ ...pair, active: false }]);
    expect((await terminal.run(`binome ajouter ${PAIR}`)).out).toMatch(/^Binôme ajouté/);
    expect(await pairs()).toEqual([pair]);
  });

  it('knows only pairs that visit', async () => {
    expect(await terminal.run(`binome retirer ${PAIR}`)).toMatchObject({
      code: 1,
      err: expect.stringContaining('Pas de binôme actif de ces deux personnes dans le 93'),
    });
  });
});

describe('npx aller-vers binome lister', () => {
  it('tells who visits where and when', async () => {
    expect((await terminal.run('binome lister')).out).toMatch(/^Aucun binôme : aucun créneau/);
    await terminal.run(`binome ajouter ${PAIR}`);
    expect((await terminal.run('binome lister')).out).toBe(
      'Karima Benali et Samir Haddad (93)  actif · lun-ven 09:00-12:30 14:00-19:30 ; sam 09:00-12:30\n',
    );
  });

  it('explains itself in French', async () => {
    const { code, out } = await terminal.run('binome ajouter --help');
    expect(code).toBe(0);
    expect(out).toMatch(
      /Usage : aller-vers binome ajouter[\s\S]*--horaires <HEURES> +heures de visite/,
    );
  });
});
