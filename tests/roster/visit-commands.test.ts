import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addHousehold } from '../statistics/household.js';
import { type Console, openTerminal } from './roster-cli.js';

let terminal: Console;
beforeAll(async () => {
  terminal = await openTerminal();
});
afterAll(() => terminal.close());
beforeEach(async () => {
  await terminal.empty();
  await terminal.run(
    'equipe ajouter --prenom Karima --nom "Karima Benali" --role operateur --territoires 93 --profil CESF',
  );
});

const KARIMA = '--nom "Karima Benali"';

describe('npx aller-vers equipe visites', () => {
  it('keeps what is said, leaves the rest, and takes skills from the trade when nobody said', async () => {
    const first = await terminal.run(
      `equipe visites ${KARIMA} --etp 0,8 --langues ar,tr --base "Gare de Bobigny" --position 48.9075,2.4397`,
    );
    expect(first.out).toBe(
      'Karima Benali : 0,8 ETP · compétence social · parle ar, tr · base Gare de Bobigny (à l’adresse) · aux heures du binôme.\n',
    );
    const then = await terminal.run(
      `equipe visites ${KARIMA} --competences social,juridique --travail "lun-ven 09:00-18:00; sam 09:00-12:00"`,
    );
    expect(then.out).toContain('0,8 ETP · compétence social et juridique · parle ar, tr');
    expect(then.out).toContain('travaille lun-ven 09:00-18:00 ; sam 09:00-12:00');
    const back = await terminal.run(`equipe visites ${KARIMA} --travail aucun`);
    expect(back.out).toContain('aux heures du binôme');
    const [kept] = await terminal.rows('SELECT etp, skills, base_lat, work_hours FROM staff');
    expect(kept).toEqual({
      ...{ etp: 0.8, skills: ['social', 'legal'], base_lat: 48.9075, work_hours: null },
    });
  });

  it('makes no position up for a base', async () => {
    const { out } = await terminal.run(`equipe visites ${KARIMA} --base "1 place Fictive"`);
    expect(out).toContain('base 1 place Fictive (position inconnue)');
  });

  it.each([
    ['--etp 1,5', /^--etp : de 0,1 à 1/],
    ['--competences cuisine', /^--competences : social, juridique/],
    ['--langues français', /^--langues : des codes/],
    ['--position ici', /^--position : latitude,longitude/],
    ['--travail "dim 09:00-12:00"', /^--travail : .*aucune visite le dimanche/],
  ])('refuses %s and says what is expected', async (options, problem) => {
    const { code, err } = await terminal.run(`equipe visites ${KARIMA} ${options}`);
    expect([code, err]).toEqual([2, expect.stringMatching(problem)]);
  });
});

describe('npx aller-vers lieu', () => {
  const CCAS = '--territoire 93 --nom "CCAS de Bobigny" --adresse "31 avenue Fictive, Bobigny"';

  it('keeps a place with its hours, lists it and takes it away', async () => {
    const added = await terminal.run(
      `lieu ajouter ${CCAS} --horaires "lun-ven 09:00-17:00" --position 48.9,2.44`,
    );
    const line =
      'CCAS de Bobigny (93) · 31 avenue Fictive, Bobigny · à l’adresse · lun-ven 09:00-17:00';
    expect(added.out).toBe(`Lieu gardé : ${line}\n`);
    expect((await terminal.run('lieu lister')).out).toBe(`${line}\n`);
    await terminal.run('lieu retirer --territoire 93 --nom "CCAS de Bobigny"');
    expect((await terminal.run('lieu lister')).out).toContain('retiré');
    const unknown = await terminal.run('lieu retirer --territoire 93 --nom "Ailleurs"');
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('Pas de lieu')]);
  });

  it('is where a household is met that prefers it, at its own hours and with its interpreter', async () => {
    await terminal.run(`lieu ajouter ${CCAS} --horaires "lun-ven 09:00-17:00"`);
    const { reference } = await addHousehold(terminal.pool);
    const { out } = await terminal.run(
      `dossier rencontre --reference ${reference} --horaires "mer 14:00-17:00" --interprete TR --lieu "CCAS de Bobigny"`,
    );
    expect(out).toBe(
      `${reference} : rencontré mer 14:00-17:00 · à CCAS de Bobigny · interprète : tr.\n`,
    );
    const home = await terminal.run(`dossier rencontre --reference ${reference} --lieu aucun`);
    expect(home.out).toContain('chez lui (position inconnue)');
    const lost = await terminal.run(`dossier rencontre --reference ${reference} --lieu "Ailleurs"`);
    expect([lost.code, lost.err]).toEqual([1, expect.stringContaining('pas de lieu')]);
  });
});

describe('npx aller-vers binome regle', () => {
  it('says of whom a pair is made in a territory, and what an interpreter asks for', async () => {
    const { out } = await terminal.run(
      'binome regle --territoire 93 --composition libre --interprete-jours 5',
    );
    expect(out).toBe(
      'Dans le 93, un binôme : deux personnes, quels que soient leurs métiers. Avec un interprète : 90 minutes, et 5 jours ouvrés pour le trouver.\n',
    );
    const wrong = await terminal.run('binome regle --territoire 93 --composition seul');
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('social-et-juridique')]);
  });
});
