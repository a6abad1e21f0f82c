import { expect, it } from 'vitest';
import { createClock } from '../../../../emulators/clock.js';
import { callingStage, VOICE, WORKER } from './calling.js';

const MANY = 200;
const world = callingStage({
  clock: createClock({ origin: 0, startedAt: Date.now(), speed: 2000 }),
});

it('carries two hundred calls at once, each to its own end', async () => {
  world.product.serve({
    [VOICE]: `<Gather numDigits="1" action="/menu"><Say>Tapez 1</Say></Gather>`,
    '/menu': `<Dial><Number url="/whisper">${WORKER}</Number></Dial><Record action="/end"/>`,
    '/whisper': '<Say>Un appel</Say>',
    '/end': '<Say>Merci</Say>',
  });
  world.emulator.setPhone(WORKER, {
    script: [
      { when: 'silence', do: { speak: 'Bonjour, ici l’équipe' } },
      { when: 'merci', do: 'hang-up' },
    ],
  });
  const begun = process.cpuUsage();
  const sids = Array.from({ length: MANY }, (_, nth) => {
    const from = `+336399${String(80_000 + nth)}`;
    const script = [
      { when: 'tapez', do: { press: '1' } },
      { when: 'ici l’équipe', do: { speak: 'Merci' } },
      { when: '\\[bip\\]', do: { speak: `message ${nth}` } },
    ];
    return world.emulator.receiveCall({ from, script }).sid;
  });
  await world.emulator.untilCall(
    () => sids.every((sid) => world.status(sid) === 'completed'),
    25_000,
  );
  await world.emulator.settle();
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1000).toBeLessThan(15_000);
  expect(world.callsTo(WORKER)).toHaveLength(MANY);
  expect(
    world.emulator.store.recordings
      .all()
      .map(({ text }) => text)
      .sort(),
  ).toEqual(sids.map((_, nth) => `message ${nth}`).sort());
  for (const sid of sids) expect(world.heard(sid)).toEqual(['Bonjour, ici l’équipe']);
});
