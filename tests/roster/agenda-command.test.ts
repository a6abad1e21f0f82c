import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Console, openTerminal } from './roster-cli.js';

let terminal: Console;
beforeAll(async () => {
  terminal = await openTerminal();
});
afterAll(() => terminal.close());
beforeEach(async () => {
  await terminal.empty();
  await terminal.run(
    'equipe ajouter --prenom Karima --nom "Karima Benali" --role operateur --territoires 93',
  );
});

const KARIMA = '--nom "Karima Benali"';
const SECRET = 'https://agenda.example/private-0123456789abcdef/basic.ics';

describe('npx aller-vers equipe agenda', () => {
  it('follows the agenda of a person from the next minute on, and never says its address', async () => {
    const { out } = await terminal.run(`equipe agenda ${KARIMA} --adresse ${SECRET}`);
    expect(out).toBe('Karima Benali : agenda suivi chez agenda.example · pas encore lu.\n');
    expect(
      await terminal.rows("SELECT FROM diary WHERE kind = 'read-agenda' AND state = 'waiting'"),
    ).toHaveLength(1);
    const gone = await terminal.run(`equipe agenda ${KARIMA} --adresse aucune`);
    expect(gone.out).toBe('Karima Benali : aucun agenda suivi.\n');
    expect(await terminal.rows('SELECT agenda_url FROM staff')).toEqual([{ agenda_url: null }]);
  });

  it('tells how the readings of all go, and why one does not', async () => {
    expect((await terminal.run('equipe agenda')).out).toBe('Aucun agenda n’est suivi.\n');
    await terminal.run(`equipe agenda ${KARIMA} --adresse ${SECRET}`);
    await terminal.rows(
      "UPDATE staff SET agenda_read_at = '2026-11-23T08:00:00Z', agenda_problem = 'gone'",
    );
    const { out } = await terminal.run('equipe agenda');
    expect(out).toContain('lu le lundi 23 novembre 2026 à 9h, 0 rendez-vous à venir');
    expect(out).toContain('n’existe plus à cette adresse');
    expect(out).not.toContain('private-');
  });

  it('refuses what is no address, and names nobody who is not of the team', async () => {
    const wrong = await terminal.run(`equipe agenda ${KARIMA} --adresse http://agenda.example/a`);
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringMatching(/^--adresse : Une adresse/)]);
    const lost = await terminal.run(`equipe agenda --nom "Personne" --adresse ${SECRET}`);
    expect([lost.code, lost.err]).toEqual([1, expect.stringContaining('« Personne »')]);
    const whose = await terminal.run(`equipe agenda --adresse ${SECRET}`);
    expect(whose.code).toBe(2);
  });

  it('is forgotten with who leaves the team', async () => {
    await terminal.run(`equipe agenda ${KARIMA} --adresse ${SECRET}`);
    await terminal.run(`equipe retirer ${KARIMA}`);
    expect(await terminal.rows('SELECT agenda_url FROM staff')).toEqual([{ agenda_url: null }]);
  });
});
