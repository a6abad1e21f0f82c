import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.js';
import { csv, household, SAMPLE, withFile } from './caseload.js';
import { type IntakeDatabase, intakeDatabase } from './intake-database.js';

class Sink extends Writable {
  text = '';
  isTTY = false;
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

const NOWHERE = 'postgresql://personne@127.0.0.1:1/rien';

async function run(args: string[], { tty = false, root = os.tmpdir() } = {}) {
  const [out, err] = [new Sink(), new Sink()];
  err.isTTY = tty;
  const code = await main(args, { root, terminal: { out, err } });
  return { code, out: out.text, err: err.text };
}

describe('npx aller-vers import', () => {
  let database: IntakeDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await intakeDatabase();
    folder = await mkdtemp(path.join(os.tmpdir(), 'aller-vers-cli-'));
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });
  const here = () => ['--database-url', database.url];

  it('tells counts, then every row that was not simply accepted, or of which something is to be known', async () => {
    const { code, out, err } = await run(['import', SAMPLE, ...here()]);
    expect(code).toBe(0);
    expect(out).toMatch(/^sample-caseload\.csv : 60 lignes\n/);
    expect(out).toMatch(/ {2}accepté +44\n {2}à vérifier +6\n {2}fusionné +1\n {2}refusé +9\n/);
    expect(out).toContain('ligne 10 · 93-2026-01882 · refusé · parc social (Social)');
    expect(out).toContain(
      "ligne 21 · 93-2026-01407 · accepté · à savoir : Date de naissance : « 31/02/1984 » n'existe pas au calendrier",
    );
    expect(out.match(/^ligne \d+ · \S+ · (?!accepté)/gm)).toHaveLength(16);
    expect(err).toBe('');
  });

  it('gives the households to the operator that is named, and refuses one for whom nobody works', async () => {
    const own = { lastName: 'FICTIVE', birthDate: '02/02/1980', address: '7 rue des Iris' };
    const rows = [household({ ...own, reference: '93-2026-77001', phone1: '06 39 98 90 77' })];
    await withFile(csv(rows), async (file) => {
      const refused = await run(['import', file, '--operateur', 'Toit Solidaire', ...here()]);
      expect(refused.code).toBe(1);
      expect(refused.err).toContain('Opérateur « Toit Solidaire » : personne de l’équipe');
      const person = ['--prenom', 'Lina', '--nom', 'Lina Fictive', '--role', 'operateur'];
      const about = ['--territoires', '93', '--operateur', 'Toit Solidaire'];
      expect((await run(['equipe', 'ajouter', ...person, ...about, ...here()])).code).toBe(0);
      expect((await run(['equipe', 'lister', ...here()])).out).toContain('Toit Solidaire');
      // As typed, whatever its capitals and spaces: it is the same one.
      const given = await run(['import', file, '--operateur', ' toit solidaire', ...here()]);
      expect(given.code).toBe(0);
    });
    const { rows: kept } = await database.pool.query(
      "SELECT operator FROM case_file WHERE reference = '93-2026-77001'",
    );
    expect(kept).toEqual([{ operator: 'Toit Solidaire' }]);
  });

  it('gives one JSON document of the same', async () => {
    const { code, out } = await run(['import', SAMPLE, '--json', '--dry-run', ...here()]);
    const document = JSON.parse(out);
    expect(code).toBe(0);
    expect(document).toMatchObject({ file: 'sample-caseload.csv', counts: { unchanged: 60 } });
    expect(document.rows[0]).toMatchObject({ line: 2, reference: '93-2026-01874', alerts: [] });
  });

  it('writes a return file whose cells no spreadsheet runs', async () => {
    const target = path.join(folder, 'retour.csv');
    const content = csv([
      household({ reference: '=CMD|1', remarks: '=HYPERLINK("http://example.invalid";"x")' }),
      household({ reference: '+93', lastName: 'AUTRE', followed: '=1+1' }),
      household({ reference: '+93', lastName: 'AUTRE', followed: '?' }),
    ]);
    await withFile(content, (file) =>
      run(['import', file, '--return', target, '--dry-run', ...here()]),
    );
    const lines = (await readFile(target, 'utf8')).split('\r\n');
    expect(lines[0]).toBe('\ufeffLigne;N° dossier CCAPEX;Décision;Motif;À compléter ou à savoir');
    expect(lines[1]).toMatch(/^2;'=CMD\|1;accepté;;"Formule dans « N° dossier CCAPEX »/);
    expect(lines[2]).toMatch(/^3;'\+93;à vérifier;suivi social inconnu/);
    const cells = lines.flatMap((line) => line.replace('\ufeff', '').split(';'));
    expect(cells.filter((cell) => /^"?[=+\-@\t]/.test(cell))).toEqual([]);
  });

  it('works without a database in a trial run, and says so', async () => {
    const { code, out } = await run(['import', SAMPLE, '--dry-run', '--database-url', NOWHERE]);
    expect(code).toBe(0);
    expect(out).toContain('Essai à blanc : rien n’a été écrit.');
    expect(out).toContain('Sans base de données');
  });

  it('finds the database of the demo that runs beside it', async () => {
    vi.stubEnv('DATABASE_URL', undefined);
    await mkdir(path.join(folder, '.state'));
    const leave = (pid: number) => {
      const record = { pid, env: { DATABASE_URL: database.url } };
      return writeFile(path.join(folder, '.state', 'demo.json'), JSON.stringify(record));
    };
    await leave(process.pid);
    const beside = await run(['import', SAMPLE, '--dry-run', '--json'], { root: folder });
    // No process bears the number: the demo was killed and left its record.
    await leave(2 ** 30);
    const after = await run(['import', SAMPLE], { root: folder });
    const alone = await run(['import', SAMPLE]);
    vi.unstubAllEnvs();
    expect(JSON.parse(beside.out).counts).toMatchObject({ unchanged: 60 });
    expect(after).toMatchObject({ code: 2, err: expect.stringContaining('DATABASE_URL') });
    expect(alone).toMatchObject({ code: 2, err: expect.stringContaining('DATABASE_URL') });
  });

  it('draws a progress bar on a terminal, and none elsewhere', async () => {
    const { err } = await run(['import', SAMPLE, '--dry-run', ...here()], { tty: true });
    expect(err).toMatch(/100 % · 60 lignes/);
  });

  it.each<[string, number, RegExp, string[]]>([
    ['no file', 2, /Il manque le fichier/, ['import']],
    ['an unknown option', 2, /Option inconnue/, ['import', SAMPLE, '--vite']],
    ['a malformed database', 2, /DATABASE_URL/, ['import', SAMPLE, '--database-url', 'ici']],
    [
      'no such file',
      1,
      /n’existe pas/,
      ['import', '/nulle/part.csv', '--dry-run', '--database-url', NOWHERE],
    ],
    ['a database away', 1, /Rien n’est entré/, ['import', SAMPLE, '--database-url', NOWHERE]],
  ])('leaves with a code for %s', async (_, code, words, args) => {
    const end = await run(args);
    expect(end.code).toBe(code);
    expect(end.err).toMatch(words);
    expect(end.err).not.toMatch(/\n\s+at /);
  });

  it('explains itself in French', async () => {
    const { code, out } = await run(['import', '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/Usage :.*\n[\s\S]*--dry-run +essai à blanc/);
  });
});
