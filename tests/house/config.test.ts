import { describe, expect, it } from 'vitest';
import { loadCliConfig, loadWebConfig, loadWorkerConfig } from '../../src/config.js';

const good = {
  DATABASE_URL: 'postgresql://aller:motdepasse@base:5432/aller_vers',
  REDIS_URL: 'redis://redis:6379',
  PUBLIC_URL: 'https://aller-vers.exemple.fr/',
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'a'.repeat(32),
  TWILIO_SENDER: '38999',
  SLACK_BOT_TOKEN: 'xoxb-jeton',
  SLACK_SIGNING_SECRET: 'b'.repeat(32),
  SLACK_CHANNEL: 'C0123456789',
  HOTLINE_NUMBER: '01 99 00 40 00',
  ORGANISATION: 'Logement Plus',
};

function problemsOf(env: Record<string, string>): string[] {
  const loaded = loadWebConfig(env);
  return loaded.ok ? [] : loaded.problems;
}

describe('settings', () => {
  it('are read once into typed values, with defaults', () => {
    const loaded = loadWebConfig(good);
    expect(loaded).toMatchObject({
      ok: true,
      config: { publicUrl: 'https://aller-vers.exemple.fr', port: 3000, leaseSeconds: 60 },
    });
    expect(loaded.ok && loaded.config.clock).toBeUndefined();
  });

  it('name every missing one with what it must look like', () => {
    const problems = problemsOf({ SLACK: 'on' });
    expect(problems).toHaveLength(Object.keys(good).length);
    expect(problems).toContainEqual(
      expect.stringMatching(/^TWILIO_ACCOUNT_SID manque : attendu « AC » suivi de 32/),
    );
  });

  it('never print the value of a malformed one', () => {
    const wrong = Object.fromEntries(Object.keys(good).map((name) => [name, '§secret§']));
    const problems = problemsOf(wrong);
    expect(problems.join('\n')).not.toContain('secret§');
    expect(problems.filter((problem) => problem.includes('est mal formé'))).not.toHaveLength(0);
  });

  it.each([
    ['a name', 'LogementPlu', true],
    ['a name too long', 'LogementPlus', false],
    ['a short code', '38999', true],
    ['a 0937–0939 number', '+33939001234', true],
    ['a mobile number, which automated senders may not use', '+33639981001', false],
  ])('take as sender: %s', (_, sender, accepted) => {
    expect(problemsOf({ ...good, TWILIO_SENDER: sender })).toHaveLength(accepted ? 0 : 1);
  });

  it.each([
    ['https://exemple.fr', true],
    ['http://127.0.0.1:3000', true],
    ['http://exemple.fr', false],
    ['https://exemple.fr/chemin', false],
    ['exemple.fr', false],
  ])('take as public address %s: %s', (url, accepted) => {
    expect(problemsOf({ ...good, PUBLIC_URL: url })).toHaveLength(accepted ? 0 : 1);
  });

  it('treat an empty setting as missing', () => {
    expect(problemsOf({ ...good, SLACK_CHANNEL: ' ' })[0]).toMatch(/^SLACK_CHANNEL manque/);
  });

  it('name Slack whole, or not at all', () => {
    const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_CHANNEL, ...alone } = good;
    expect(loadWebConfig(alone)).toMatchObject({ ok: true, config: { slack: undefined } });
    expect(loadWorkerConfig(alone)).toMatchObject({ ok: true, config: { slack: undefined } });
    expect(problemsOf({ ...alone, SLACK_CHANNEL })).toEqual([
      expect.stringMatching(/^SLACK_BOT_TOKEN manque .*, ou SLACK=off\.$/),
      expect.stringMatching(/^SLACK_SIGNING_SECRET manque /),
    ]);
    expect(problemsOf({ ...alone, SLACK: 'on' })).toHaveLength(3);
    const off = { ...alone, SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK: 'off' };
    expect(loadWebConfig(off)).toMatchObject({ ok: true, config: { slack: undefined } });
    expect(loadWebConfig(good)).toMatchObject({ config: { slack: { channel: SLACK_CHANNEL } } });
  });

  it('ask a worker for no web setting, and a command for the database alone', () => {
    const port = { PORT: 'the one on the left' };
    expect(loadWorkerConfig({ ...good, ...port }).ok).toBe(true);
    expect(loadWebConfig({ ...good, ...port }).ok).toBe(false);
    expect(loadCliConfig({ DATABASE_URL: good.DATABASE_URL }).ok).toBe(true);
  });

  const provider = {
    OIDC_ISSUER: 'https://identite.exemple.fr/api/v2',
    OIDC_CLIENT_ID: 'aller-vers',
    OIDC_CLIENT_SECRET: 'secret',
  };

  it('take a provider of sign-in whole or not at all, and leave keys to the administration then', () => {
    expect(loadWebConfig(good)).toMatchObject({ config: { oidc: undefined, accessKeys: 'tous' } });
    expect(loadWebConfig({ ...good, ...provider })).toMatchObject({
      config: { oidc: { scope: 'openid', acrValues: undefined }, accessKeys: 'administrateur' },
    });
    for (const name of Object.keys(provider)) {
      expect(problemsOf({ ...good, ...provider, [name]: '' })[0]).toMatch(/vont ensemble/);
    }
    expect(loadWorkerConfig({ ...good, OIDC_CLIENT_ID: 'x' }).ok).toBe(true);
    expect(problemsOf({ ...good, ACCESS_KEYS: 'oui' })).toHaveLength(1);
  });

  it.each([
    ['https://identite.exemple.fr', true],
    ['http://127.0.0.1:3001/oidc', true],
    ['http://identite.exemple.fr', false],
  ])('take as issuer %s: %s', (issuer, accepted) => {
    const env = { ...good, ...provider, OIDC_ISSUER: issuer };
    expect(problemsOf(env)).toHaveLength(accepted ? 0 : 1);
  });

  it('take a demo clock whole or not at all', () => {
    const clock = { CLOCK_ORIGIN: '2026-11-23T08:55:00+01:00', CLOCK_STARTED: '0' };
    expect(problemsOf({ ...good, ...clock })[0]).toMatch(/vont ensemble/);
    expect(loadWebConfig({ ...good, ...clock, CLOCK_SPEED: '4320' })).toMatchObject({
      config: { clock: { origin: Date.parse('2026-11-23T07:55:00Z'), startedAt: 0, speed: 4320 } },
    });
  });
});
