import { afterEach, beforeEach, expect, test } from 'vitest';
import { AWA, CHANNEL, createDeskWorld, type DeskWorld, KARIMA, seed } from './desk-world.js';

let world: DeskWorld;

beforeEach(async () => {
  world = await createDeskWorld();
  await seed(world);
});
afterEach(() => world.close());

const typed = async (user: string) => {
  await fetch(`${world.slackUrl}/_emulator/slack/command`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user, command: '/astreinte', channel: CHANNEL }),
  });
  const heard = world.emulator.store.ephemerals.filter((one) => one.user === user).at(-1);
  return JSON.stringify([heard?.message.text, heard?.message.blocks]);
};

/** Karima is on call now, Samir stands in; from the evening on it is Samir. */
async function keepRota() {
  const on = (n: number, rank: number, from: string, to: string) =>
    world.rows(
      `INSERT INTO on_call (id, territory, staff_id, rank, from_at, to_at)
       VALUES (gen_random_uuid(), '93', $1::uuid, $2, $3, $4)`,
      [`01990000-0000-7000-8000-00000000010${n}`, rank, from, to],
    );
  await on(1, 1, '2026-11-23T08:00:00Z', '2026-11-23T18:00:00Z');
  await on(2, 2, '2026-11-23T08:00:00Z', '2026-11-23T18:00:00Z');
  await on(2, 1, '2026-11-23T18:00:00Z', '2026-11-24T08:00:00Z');
}

test('/astreinte says who is on call now, tonight and this week, to whoever asks alone', async () => {
  await keepRota();
  const said = await typed(KARIMA);
  expect(said).toContain('Seine-Saint-Denis (93)');
  expect(said).toContain('Maintenant : Karima, puis Samir');
  expect(said).toContain('Ce soir : Samir');
  expect(said).toContain("Samir, rang 1, jusqu'au mardi 24 novembre 2026 à 9h");
  expect(world.messages()).toEqual([]);
});

test('whoever is away is not on call, and where no rota is kept it says so', async () => {
  expect(await typed(AWA)).toContain("Pas d'astreinte tenue ici");
  await keepRota();
  await world.rows(
    `INSERT INTO absence (id, staff_id, from_day, to_day)
     SELECT gen_random_uuid(), id, '2026-11-23', '2026-11-23' FROM staff WHERE first_name = 'Karima'`,
  );
  expect(await typed(AWA)).toContain('Maintenant : Samir');
});

test('somebody whom nobody knows is told how to say who they are, and nothing else', async () => {
  await keepRota();
  world.emulator.store.users.set('U0PAULE', {
    ...{ id: 'U0PAULE', name: 'paule', realName: 'Paule', email: '' },
  });
  const said = await typed('U0PAULE');
  expect(said).toContain("n'est relié à personne");
  expect(said).not.toMatch(/Karima|Samir/);
});

test('a person of another territory reads their own alone', async () => {
  await keepRota();
  world.emulator.store.users.set('U0PAUL', {
    ...{ id: 'U0PAUL', name: 'paul', realName: 'Paul', email: '' },
  });
  expect(await typed('U0PAUL')).not.toMatch(/Karima|Samir/);
});
