import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Console, openTerminal } from './roster-cli.js';

let terminal: Console;
beforeAll(async () => {
  terminal = await openTerminal();
});
afterAll(() => terminal.close());
beforeEach(async () => {
  await terminal.rows('DELETE FROM absence');
  await terminal.rows('DELETE FROM line_setting');
  await terminal.empty();
  for (const [first, full, role] of [
    ['Karima', 'Karima Benali', 'operateur'],
    ['Samir', 'Samir Haddad', 'operateur'],
    ['Odile', 'Odile Perrin', 'pilote'],
  ])
    await terminal.run(
      `equipe ajouter --prenom ${first} --nom "${full}" --role ${role} --territoires 93`,
    );
});

const KARIMA = '--nom "Karima Benali"';
const staff = async (name: string) =>
  (
    await terminal.rows<{ phone: string | null; hours: object }>(
      'SELECT phone, line_hours AS hours FROM staff WHERE full_name = $1',
      name,
    )
  )[0];
const settings = () =>
  terminal.rows<{ hours: object; exceptions: object[]; reminder_number: string | null }>(
    'SELECT hours, exceptions, reminder_number FROM line_setting',
  );

describe('npx aller-vers equipe telephone', () => {
  it('keeps the number as the import would, however it is written', async () => {
    for (const written of ['06 39 98 91 01', '+33 (0)6.39.98.91.01', '0033639989101']) {
      const { code, out } = await terminal.run(`equipe telephone ${KARIMA} --numero "${written}"`);
      expect([code, out.split('\n')[0]]).toEqual([
        0,
        'Téléphone de Karima Benali : 06 39 98 91 01.',
      ]);
    }
    expect((await staff('Karima Benali'))?.phone).toBe('+33639989101');
  });

  it('says that hours are missing, and takes the telephone away again', async () => {
    const { out } = await terminal.run(`equipe telephone ${KARIMA} --numero 0639989101`);
    expect(out).toContain('equipe horaires --nom "Karima Benali"');
    expect((await terminal.run(`equipe telephone ${KARIMA} --retirer`)).out).toContain(
      'Karima Benali n’a plus de téléphone',
    );
    expect((await staff('Karima Benali'))?.phone).toBeNull();
  });

  it.each<[string, number, RegExp, string]>([
    ['nothing is said', 2, /^Dites l’un des deux : --numero/, ''],
    ['both are said', 2, /^Dites l’un des deux/, '--numero 0639989101 --retirer'],
    ['a digit is missing', 1, /^--numero : numéro incomplet .*9 chiffres/, '--numero 063998910'],
    ['it is no number', 1, /^--numero : .*Rien n’a changé/, '--numero bonjour'],
    ['there are two', 1, /plusieurs numéros/, '--numero "0639989101 / 0639989102"'],
  ])('says so when %s', async (_, code, words, options) => {
    const end = await terminal.run(`equipe telephone ${KARIMA} ${options}`);
    expect(end.code).toBe(code);
    expect(end.err).toMatch(words);
    expect((await staff('Karima Benali'))?.phone).toBeNull();
  });

  it('gives one telephone to one person, and none to a role that answers no call', async () => {
    await terminal.run(`equipe telephone ${KARIMA} --numero 0639989101`);
    const twice = await terminal.run('equipe telephone --nom "Samir Haddad" --numero 0639989101');
    expect([twice.code, twice.err]).toEqual([
      1,
      '--numero : c’est déjà le téléphone de Karima Benali.\n',
    ]);
    const state = await terminal.run('equipe telephone --nom "Odile Perrin" --numero 0639989103');
    expect(state.err).toContain('Odile Perrin ne répond pas à la ligne');
    await terminal.run(`equipe retirer ${KARIMA}`);
    const freed = await terminal.run('equipe telephone --nom "Samir Haddad" --numero 0639989101');
    expect(freed.code).toBe(0);
  });
});

describe('npx aller-vers equipe horaires', () => {
  it('says when someone answers, or no longer does', async () => {
    const { out } = await terminal.run(
      `equipe horaires ${KARIMA} --horaires "lun-mer 9h-12h30 13h30-19h30; sam 9h30-13h"`,
    );
    expect(out).toContain(
      'Karima Benali répond à la ligne : lun-mer 09:00-12:30 13:30-19:30 ; sam 09:30-13:00.',
    );
    expect(out).toContain('Il manque un téléphone');
    expect((await staff('Karima Benali'))?.hours).toMatchObject({ 6: [['09:30', '13:00']] });
    await terminal.run(`equipe horaires ${KARIMA} --aucune`);
    expect((await staff('Karima Benali'))?.hours).toEqual({});
  });

  it.each<[string, RegExp, string]>([
    [
      'a Sunday',
      /^--horaires : « dim 9h-12h » : la ligne est fermée le dimanche\.$/m,
      'dim 9h-12h',
    ],
    ['the night', /entre 08:00 et 21:00, pas 07:00-12:00/, 'lun 7h-12h'],
    ['no hour', /il manque les heures/, 'lun'],
  ])('refuses %s, quoting the part', async (_, words, text) => {
    const end = await terminal.run(`equipe horaires ${KARIMA} --horaires "${text}"`);
    expect(end.code).toBe(2);
    expect(end.err).toMatch(words);
  });
});

describe('npx aller-vers equipe absence', () => {
  const absences = () =>
    terminal.rows('SELECT from_day::text AS du, to_day::text AS au, reason FROM absence');

  it('keeps the days once, whoever says them twice, and cancels them', async () => {
    const days = '--du 21/12/2026 --au 2026-12-31';
    const { out } = await terminal.run(`equipe absence ${KARIMA} ${days} --motif congés`);
    expect(out).toBe(
      'Absence de Karima Benali du lundi 21 décembre 2026 au jeudi 31 décembre 2026 (congés).\n',
    );
    await terminal.run(`equipe absence ${KARIMA} ${days}`);
    expect(await absences()).toEqual([{ du: '2026-12-21', au: '2026-12-31', reason: null }]);
    const other = await terminal.run(
      `equipe absence ${KARIMA} --du 21/12/2026 --au 22/12/2026 --annuler`,
    );
    expect(other.code).toBe(1);
    expect(other.err).toContain('Les siennes :\n  du lundi 21 décembre 2026');
    expect((await terminal.run(`equipe absence ${KARIMA} ${days} --annuler`)).code).toBe(0);
    expect(await absences()).toEqual([]);
  });

  it.each<[string, RegExp, string]>([
    [
      'a day that is none',
      /^--du : « 31\/02\/2026 » n'existe pas/,
      '--du 31/02/2026 --au 01/03/2026',
    ],
    ['words', /^--au : « demain » n’est pas un jour/, '--du 01/03/2026 --au demain'],
    [
      'a year too short',
      /^--du : « 01\/03\/26 » n’est pas un jour/,
      '--du 01/03/26 --au 02/03/2026',
    ],
    ['an end before the start', /^--au : finit avant/, '--du 02/03/2026 --au 01/03/2026'],
    ['no end', /^Il manque --au <JOUR>/, '--du 02/03/2026'],
  ])('refuses %s', async (_, words, options) => {
    const end = await terminal.run(`equipe absence ${KARIMA} ${options}`);
    expect(end.code).toBe(2);
    expect(end.err).toMatch(words);
    expect(await absences()).toEqual([]);
  });
});

const IN_93 = '--territoire 93';

// Far enough: the commands ask the clock of the machine whether a day is over.
describe('npx aller-vers ligne', () => {
  it('shows the usual hours before anything is set, and who would be rung', async () => {
    await terminal.run(`equipe telephone ${KARIMA} --numero 0639989101`);
    await terminal.run(`equipe horaires ${KARIMA} --horaires "lun 9h-12h30"`);
    const { code, out } = await terminal.run(`ligne voir ${IN_93}`);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'Ligne de Seine-Saint-Denis (93)',
        'Heures : lun-ven 09:00-12:30 13:30-19:30 ; sam 09:30-13:00 (usuelles)',
        'Aucun jour à part.',
        'Rappels de visite par la machine : arrêtés.',
        'Personnes appelées :',
        '  Karima Benali  06 39 98 91 01 · lun 09:00-12:30',
        '',
      ].join('\n'),
    );
  });

  it('changes the hours of a week, and comes back to the usual ones', async () => {
    const { out } = await terminal.run(`ligne horaires ${IN_93} --horaires "mar 10h-20h"`);
    expect(out).toBe('Ligne de Seine-Saint-Denis (93) : mar 10:00-20:00.\n');
    expect(await settings()).toMatchObject([{ hours: { 2: [['10:00', '20:00']] } }]);
    const usual = await terminal.run(`ligne horaires ${IN_93} --usuels`);
    expect(usual.out).toContain('(usuelles)');
  });

  it('closes a day, opens a Sunday or a holiday, and makes a day as usual again', async () => {
    await terminal.run(`ligne fermer ${IN_93} --jour 24/12/2099 --motif "journée d’équipe"`);
    const { out } = await terminal.run(
      `ligne ouvrir ${IN_93} --jour 25/12/2099 --horaires "9h-12h 14h-16h" --motif permanence`,
    );
    expect(out).toContain('vendredi 25 décembre 2099 : 09:00-12:00 14:00-16:00 (permanence).');
    await terminal.run(`ligne ouvrir ${IN_93} --jour 27/12/2099 --horaires 9h-12h --motif neige`);
    await terminal.run(`ligne fermer ${IN_93} --jour 27/12/2099 --motif redoux`);
    await terminal.run(`ligne retablir ${IN_93} --jour 24/12/2099`);
    expect((await settings())[0]?.exceptions).toEqual([
      {
        day: '2099-12-25',
        spans: [
          ['09:00', '12:00'],
          ['14:00', '16:00'],
        ],
        why: 'permanence',
      },
      { day: '2099-12-27', spans: [], why: 'redoux' },
    ]);
    expect((await terminal.run(`ligne voir ${IN_93}`)).out).toContain(
      'dimanche 27 décembre 2099 : fermée (redoux)',
    );
  });

  it('lets the machine call from a number made for it, and stops it', async () => {
    const { out } = await terminal.run(`ligne rappels ${IN_93} --numero "09 48 00 00 00"`);
    expect(out).toContain('la machine rappelle les visites depuis le 09 48 00 00 00.');
    expect(await settings()).toMatchObject([{ reminder_number: '+33948000000' }]);
    await terminal.run(`ligne rappels ${IN_93} --arreter`);
    expect(await settings()).toMatchObject([{ reminder_number: null }]);
  });

  it.each(['01 99 00 12 34', '06 39 98 91 01', '09 46 00 00 00', '09 47 40 00 00'])(
    'refuses to let it call from %s, and says from what it may',
    async (number) => {
      const end = await terminal.run(`ligne rappels ${IN_93} --numero "${number}"`);
      expect(end.code).toBe(1);
      expect(end.err).toMatch(/commençant par 0162, 0163, .*0939, 09475.*09479 \(plan/);
      expect(await settings()).toEqual([]);
    },
  );

  it.each<[string, number, RegExp, string]>([
    ['an unknown territory', 2, /^--territoire : territoire inconnu « 6 »/, 'voir --territoire 6'],
    [
      'a past day',
      1,
      /^--jour : le mercredi 1er janvier 2020 est passé/,
      `fermer ${IN_93} --jour 01/01/2020 --motif non`,
    ],
    ['no reason', 2, /^Il manque --motif/, `fermer ${IN_93} --jour 24/12/2099`],
    ['an empty reason', 2, /^--motif : de 1 à 80/, `fermer ${IN_93} --jour 24/12/2099 --motif " "`],
    [
      'a day with no hours',
      2,
      /^--horaires : .*plage d’heures/,
      `ouvrir ${IN_93} --jour 24/12/2099 --horaires 12 --motif non`,
    ],
    [
      'hours of a week',
      2,
      /^--horaires : seulement des heures/,
      `ouvrir ${IN_93} --jour 24/12/2099 --horaires "lun 9h-12h" --motif non`,
    ],
    [
      'hours that overlap',
      2,
      /« 9h-12h 11h-13h » : .*se chevauchent le jeudi/,
      `ouvrir ${IN_93} --jour 24/12/2099 --horaires "9h-12h 11h-13h" --motif non`,
    ],
    ['neither of two', 2, /^Dites l’un des deux : --numero/, `rappels ${IN_93}`],
    [
      'both of two',
      2,
      /^Dites l’un des deux : --horaires/,
      `horaires ${IN_93} --usuels --horaires "lun 9h-12h"`,
    ],
    [
      'a wrong day and no hour',
      2,
      /^--jour : « hier » n’est pas un jour .*\n$/,
      `ouvrir ${IN_93} --jour hier --horaires x --motif non`,
    ],
  ])('refuses %s', async (_, code, words, line) => {
    const end = await terminal.run(`ligne ${line}`);
    expect([end.code, end.err]).toEqual([code, expect.stringMatching(words)]);
    expect(await settings()).toEqual([]);
  });
});
