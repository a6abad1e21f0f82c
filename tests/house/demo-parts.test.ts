import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayTime, startClock, transmissionMorning } from '../../scripts/demo/product-clock.js';
import { bareEnvironment, demoSettings, realSettings } from '../../scripts/demo/settings.js';
import { startChild } from '../../scripts/lib/child.js';
import { stopLeftOvers } from '../../scripts/lib/left-overs.js';
import { portNear } from '../../scripts/lib/ports.js';
import { loadWebConfig } from '../../src/config.js';

describe('the demo', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'aller-vers-demo-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('begins at 08:55 in Paris on the latest day of transmission', async () => {
    const file = path.join(folder, 'dossiers.csv');
    await writeFile(
      file,
      'Nom;"Date transmission"\nA;19/11/2026\n"B;\nb";"23/11/2026"\nC;\nD;31/02/2027\n',
    );
    const morning = await transmissionMorning(file);
    expect(new Date(morning).toISOString()).toBe('2026-11-23T07:55:00.000Z');
    expect(sayTime(morning)).toBe('lundi 23 novembre 2026 à 08:55');
  });

  it('reaches its first morning only when its programs have started', () => {
    const clock = startClock(1_000_000_000, 4320, 5000);
    expect(clock.now()).toBeLessThan(1_000_000_000);
    expect(Number(clock.env.CLOCK_STARTED)).toBeGreaterThan(Date.now());
  });

  it('takes another port when the wished one is in use', async () => {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await portNear(port)).toMatchObject({ taken: true });
    await new Promise((resolve) => server.close(resolve));
    expect(await portNear(port)).toEqual({ port, taken: false });
  });

  it('runs on settings that the product accepts, never on real ones', () => {
    const addresses = {
      databaseUrl: 'postgresql://a:b@127.0.0.1:5432/c',
      redisUrl: 'redis://127.0.0.1:6379',
      webPort: 3000,
      emulatorPort: 3001,
    };
    expect(loadWebConfig(demoSettings(addresses))).toMatchObject({ ok: true });
    const real = { PATH: '/bin', TWILIO_AUTH_TOKEN: 'vrai', SLACK_BOT_TOKEN: 'vrai' };
    expect(realSettings(real)).toEqual(['TWILIO_AUTH_TOKEN', 'SLACK_BOT_TOKEN']);
    expect(bareEnvironment(real)).toEqual({ PATH: '/bin' });
  });

  it('ends the programs of a demo that was killed, and no other of the same number', async () => {
    const args = ['-e', 'setInterval(() => {}, 1000)'];
    const child = await startChild({
      name: 'essai',
      command: process.execPath,
      args,
      logFile: path.join(folder, 'essai.log'),
    });
    await stopLeftOvers([{ pid: child.pid, commandLine: 'autre chose' }]);
    expect(child.alive()).toBe(true);
    await stopLeftOvers([{ pid: child.pid, commandLine: [process.execPath, ...args].join(' ') }]);
    await child.ended;
    expect(child.alive()).toBe(false);
  });
});
