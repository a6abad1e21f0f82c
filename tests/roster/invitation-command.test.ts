import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { secretHash } from '../../src/http/session.js';
import { type Console, keyIn, openTerminal } from './roster-cli.js';

let terminal: Console;
beforeAll(async () => {
  terminal = await openTerminal();
});
afterAll(() => terminal.close());
beforeEach(async () => {
  await terminal.empty();
  vi.stubEnv('OIDC_ISSUER', 'https://identite.example/api/v2');
  vi.stubEnv('PUBLIC_URL', 'https://aller-vers.example/');
});
afterEach(() => void vi.unstubAllEnvs());

const add = (role: string) =>
  terminal.run(
    `equipe ajouter --prenom Karima --nom "Karima Benali" --role ${role} --territoires 93`,
  );
const codeIn = (text: string) =>
  /^ {2}https:\/\/aller-vers\.example\/invitation\?code=(\S{32})$/m.exec(text)?.[1] ?? 'none';
const invitations = () =>
  terminal.rows<{ hash: string; days: number }>(
    `SELECT code_hash AS hash, round(extract(epoch FROM expires_at - now()) / 86400)::int AS days FROM invitation`,
  );

describe('where people sign in at a provider', () => {
  it('someone new is shown an invitation once, of which the hash is kept for seven days, and no key', async () => {
    const { code, out } = await add('operateur');
    expect(code).toBe(0);
    expect(await invitations()).toEqual([{ hash: secretHash(codeIn(out)), days: 7 }]);
    expect(out).not.toContain('Clé d’accès');
    expect(await terminal.rows('SELECT access_key_hash AS key FROM staff')).toEqual([
      { key: null },
    ]);
  });

  it('an administrator is given a key as well, for the day the provider is down', async () => {
    const { out } = await add('administrateur');
    expect([codeIn(out), keyIn(out)]).not.toContain('none');
  });

  it('another invitation takes the place of the first', async () => {
    const first = codeIn((await add('operateur')).out);
    const { code, out } = await terminal.run('equipe inviter --nom "karima benali"');
    expect(code).toBe(0);
    expect(codeIn(out)).not.toBe(first);
    expect(await invitations()).toEqual([{ hash: secretHash(codeIn(out)), days: 7 }]);
  });

  it('a key is refused, with what to do', async () => {
    await add('operateur');
    const { code, err } = await terminal.run('equipe cle --nom "Karima Benali"');
    expect(code).toBe(1);
    expect(err).toContain('npx aller-vers equipe inviter --nom "Karima Benali"');
  });

  it('retiring ends invitation, identity and Slack link', async () => {
    await add('operateur');
    await terminal.rows(
      `INSERT INTO staff_identity SELECT 'https://identite.example/api/v2', 'sujet', id FROM staff`,
    );
    await terminal.rows(`UPDATE staff SET slack_user_id = 'U0KARIMA'`);
    expect((await terminal.run('equipe retirer --nom "Karima Benali"')).code).toBe(0);
    expect(
      await terminal.rows(`SELECT slack_user_id AS slack,
        (SELECT count(*)::int FROM invitation) AS invitations,
        (SELECT count(*)::int FROM staff_identity) AS identities FROM staff`),
    ).toEqual([{ slack: null, invitations: 0, identities: 0 }]);
  });
});

describe('where there is no provider', () => {
  it('there is a key and no invitation', async () => {
    vi.stubEnv('OIDC_ISSUER', '');
    const { out } = await add('operateur');
    expect([codeIn(out), keyIn(out) === 'none']).toEqual(['none', false]);
    const { code, err } = await terminal.run('equipe inviter --nom "Karima Benali"');
    expect([code, err]).toEqual([1, expect.stringContaining('OIDC_ISSUER')]);
  });
});
