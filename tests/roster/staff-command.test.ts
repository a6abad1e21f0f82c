import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { secretHash } from '../../src/http/session.js';
import { startWeb } from '../http/web.js';
import { type Console, keyIn, openTerminal, typed } from './roster-cli.js';

const KARIMA =
  'equipe ajouter --prenom Karima --nom "Karima Benali" --role operateur --territoires 93,75 --profil CESF';
const SAMIR =
  'equipe ajouter --prenom Samir --nom "Samir Haddad" --role operateur --territoires 93';

let terminal: Console;
beforeAll(async () => {
  terminal = await openTerminal();
});
afterAll(() => terminal.close());
beforeEach(() => terminal.empty());

const sessionsOf = (name: string) =>
  terminal.rows(
    'SELECT 1 FROM web_session w JOIN staff s ON s.id = w.staff_id WHERE full_name = $1',
    name,
  );
const linkSlack = (name: string, user: string) =>
  terminal.rows('UPDATE staff SET slack_user_id = $2 WHERE full_name = $1', name, user);
const openSession = (name: string, token: string) =>
  terminal.rows(
    `INSERT INTO web_session (token_hash, staff_id, expires_at)
     SELECT $2, id, now() + interval '1 day' FROM staff WHERE full_name = $1`,
    name,
    token,
  );

describe('npx aller-vers equipe ajouter', () => {
  it('creates a person and shows the key once, of which only the hash is kept', async () => {
    const { code, out } = await terminal.run(KARIMA);
    expect(code).toBe(0);
    expect(out).toContain('active · operateur (CESF) · 93, 75 · Slack non lié');
    expect(out).toContain('Elle n’est montrée que cette fois.');
    const [row] = await terminal.rows<Record<string, unknown>>('SELECT * FROM staff');
    expect(row).toMatchObject({
      first_name: 'Karima',
      full_name: 'Karima Benali',
      role: 'operateur',
      profile: 'CESF',
      territories: ['93', '75'],
      slack_user_id: null,
      active: true,
      access_key_hash: secretHash(keyIn(out)),
    });
    expect(JSON.stringify(row)).not.toContain(keyIn(out));
  });

  it('takes a role with its accent, every territory, and a name with too many spaces', async () => {
    const { out } = await terminal.run(
      'equipe ajouter --prenom Awa --nom "  Awa   Diallo " --role Opérateur --territoires tous',
    );
    expect(out).toMatch(/^Awa Diallo est dans l’équipe\.\n.*operateur · tous les territoires/);
  });

  it.each<[string, RegExp, string]>([
    [
      'an unknown role',
      /^--role : rôle inconnu « chef »\. Rôles : operateur, coord/,
      '--role chef',
    ],
    [
      'an unknown territory',
      /^--territoires : territoire inconnu « 6 »\. Territoires : 06, 13, .*974 \(ou : tous\)\.$/m,
      '--territoires 93,6',
    ],
    ['a Slack user: the person links it', /^Option inconnue/, '--slack U0ZOE'],
    ['an empty first name', /^--prenom : de 1 à 80 caractères/, '--prenom " "'],
  ])('refuses %s, naming the option and what it takes', async (_, words, options) => {
    const { code, err } = await terminal.run(`${SAMIR} ${options}`);
    expect(code).toBe(2);
    expect(err).toMatch(words);
    expect(await terminal.rows('SELECT 1 FROM staff')).toEqual([]);
  });

  it('tells every wrong option at once, and which one is missing', async () => {
    const wrong = await terminal.run(`${SAMIR} --role chef --territoires 6`);
    expect(wrong.err.trim().split('\n')).toHaveLength(2);
    const missing = await terminal.run('equipe ajouter --prenom Samir');
    expect(missing).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^Il manque --nom <NOM>/),
    });
  });

  it('says to whom a name is already given', async () => {
    await terminal.run(KARIMA);
    const name = await terminal.run(`${SAMIR} --nom "karima BÉNALI"`);
    expect(name.code).toBe(1);
    expect(name.err).toContain('Karima Benali est déjà dans l’équipe (operateur (CESF), 93, 75)');
  });

  it('adds one person when two terminals add the same at once', async () => {
    const codes = await Promise.all([terminal.run(SAMIR), terminal.run(SAMIR)]);
    expect(codes.map(({ code }) => code).sort()).toEqual([0, 1]);
  });

  it('says that the database is away', async () => {
    const { code, err } = await typed(SAMIR, 'postgresql://personne@127.0.0.1:1/rien');
    expect(code).toBe(1);
    expect(err).toMatch(/^La base de données ne répond pas/);
  });
});

describe('npx aller-vers equipe', () => {
  it('tells its commands, in French only', async () => {
    const { code, out } = await terminal.run('equipe --help');
    expect(code).toBe(0);
    expect(out).toMatch(/ajouter [\s\S]*lister [\s\S]*cle [\s\S]*retirer /);
    expect(out).not.toContain('display help');
  });
});

describe('npx aller-vers equipe lister', () => {
  it('tells who is there and never a key', async () => {
    expect((await terminal.run('equipe lister')).out).toContain('equipe ajouter --help');
    const key = keyIn((await terminal.run(KARIMA)).out);
    await linkSlack('Karima Benali', 'U0KARIMA');
    await terminal.run(SAMIR);
    expect((await terminal.run('equipe lister')).out).toContain('· Slack U0KARIMA');
    await terminal.run('equipe retirer --slack U0KARIMA');
    const { out } = await terminal.run('equipe lister');
    expect(out).toBe(
      [
        'Samir Haddad   active · operateur · 93 · Slack non lié',
        'Karima Benali  retirée · operateur (CESF) · 93, 75 · Slack non lié',
        '',
      ].join('\n'),
    );
    expect(out).not.toContain(key);
  });
});

describe('npx aller-vers equipe cle', () => {
  it('gives a new key; the old one and its sessions end', async () => {
    const old = keyIn((await terminal.run(KARIMA)).out);
    await terminal.run(SAMIR);
    await openSession('Karima Benali', 'a');
    await openSession('Samir Haddad', 'b');
    const { code, out } = await terminal.run('equipe cle --nom "karima benali"');
    expect(code).toBe(0);
    const [row] = await terminal.rows<{ hash: string }>(
      `SELECT access_key_hash AS hash FROM staff WHERE full_name = 'Karima Benali'`,
    );
    expect(row?.hash).toBe(secretHash(keyIn(out)));
    expect(row?.hash).not.toBe(secretHash(old));
    expect(await sessionsOf('Karima Benali')).toEqual([]);
    expect(await sessionsOf('Samir Haddad')).toHaveLength(1);
  });

  it.each<[string, number, RegExp, string]>([
    ['nobody is named', 2, /^Dites de qui il s’agit/, 'equipe cle'],
    ['two ways at once', 2, /^Dites de qui il s’agit/, 'equipe cle --nom Zoé --slack U0KARIMA'],
    ['nobody has that name', 1, /Personne dans l’équipe pour « Zoé »/, 'equipe cle --nom Zoé'],
    ['quotes are missing', 2, /entre guillemets/, 'equipe cle --nom Karima Benali'],
  ])('says so when %s', async (_, code, words, line) => {
    const end = await terminal.run(line);
    expect(end.code).toBe(code);
    expect(end.err).toMatch(words);
  });
});

describe('npx aller-vers equipe retirer', () => {
  it('ends key, sessions, buttons and pairs; cards stay in their name', async () => {
    await terminal.run(KARIMA);
    await terminal.run(SAMIR);
    await terminal.run(
      'binome ajouter --territoire 93 --premier "Karima Benali" --second "Samir Haddad"',
    );
    await openSession('Karima Benali', 'a');
    await terminal.rows(
      `INSERT INTO card (id, urgency, reason, state, owner_id, opened_at)
       SELECT gen_random_uuid(), 'soon', 'recall-asked', 'taken', id, now() FROM staff
       WHERE full_name = 'Karima Benali'`,
    );
    const { code, out } = await terminal.run('equipe retirer --nom "Karima Benali"');
    expect(code).toBe(0);
    expect(out).toContain('1 carte à clore, toujours à son nom');
    expect(out).toContain('Les créneaux de Karima Benali et Samir Haddad (93) ne sont plus');
    expect(out).toContain('Plus aucun binôme dans le 93');
    expect(await sessionsOf('Karima Benali')).toEqual([]);
    const [row] = await terminal.rows(
      `SELECT s.active, access_key_hash, slack_user_id, (SELECT count(*)::int FROM card c WHERE c.owner_id = s.id) AS cards
       FROM staff s WHERE full_name = 'Karima Benali'`,
    );
    expect(row).toEqual({ active: false, access_key_hash: null, slack_user_id: null, cards: 1 });
  });

  it('leaves name and Slack user free for a return', async () => {
    await terminal.run(KARIMA);
    await linkSlack('Karima Benali', 'U0KARIMA');
    await terminal.run('equipe retirer --slack U0KARIMA');
    const gone = await terminal.run('equipe cle --nom "Karima Benali"');
    expect(gone).toMatchObject({
      code: 1,
      err: expect.stringContaining('n’est plus dans l’équipe'),
    });
    expect(await terminal.run(KARIMA)).toMatchObject({ code: 0 });
  });
});

describe('a key shown in the terminal', () => {
  it('opens the pages, until another replaces it', async () => {
    const web = await startWeb();
    try {
      const url = String(web.pool.options.connectionString);
      const first = keyIn((await typed(KARIMA, url)).out);
      const cookie = await web.signIn(first);
      expect((await web.get('/dossiers', cookie)).status).toBe(200);
      await typed('equipe cle --nom "Karima Benali"', url);
      expect((await web.get('/dossiers', cookie)).status).toBe(303);
    } finally {
      await web.close();
    }
  });
});
