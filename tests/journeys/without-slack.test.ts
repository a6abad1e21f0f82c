import { afterAll, beforeAll, expect, it } from 'vitest';
import { household, phoneOf, receiveFile } from '../support/caseload.js';
import { phoneIn } from '../support/phone.js';
import { openTeam, readPage, SUPERVISOR_KEY, signIn } from '../support/team.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld({ slack: false });
  await openTeam(world, '93');
  await receiveFile(world, [household(1)]);
  await world.settle();
}, 60_000);
afterAll(() => world?.close());

it('a team without Slack starts, hears the household, and finds its card on the page', async () => {
  await phoneIn(world, phoneOf(1)).write('Rappelez-moi');
  const cookie = await signIn(world, SUPERVISOR_KEY);
  const page = await readPage(world, '/bureau', cookie);
  expect(page).toContain('Demande de rappel');
  expect(await world.query('SELECT version = shown_version AS shown, slack_ts FROM card')).toEqual([
    { shown: true, slack_ts: null },
  ]);
});

it('nothing waits for Slack for ever, whatever happens to the card', async () => {
  const [{ id } = { id: '' }] = await world.query<{ id: string }>('SELECT id FROM card');
  const [staff] = await world.query<{ id: string }>(
    `SELECT id FROM staff WHERE first_name = 'Julien'`,
  );
  // Nobody takes it through every reminder, then it is passed on: a piece of news of the channel.
  await world.until('2026-11-25T09:00:00Z');
  const cookie = await signIn(world, SUPERVISOR_KEY);
  const answer = await fetch(`${world.url}/bureau/${id}/passer`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ a: staff?.id ?? '', motif: 'decision' }),
  });
  expect(answer.status).toBe(303);
  await world.settle();
  const waiting = await world.query(
    `SELECT kind FROM diary WHERE state IN ('waiting', 'rung')
     AND kind IN ('show-card', 'tell-desk', 'card-unanswered', 'desk-digest')
     AND due_at <= $1`,
    [new Date(world.clock.now())],
  );
  expect(waiting).toEqual([]);
  expect((await fetch(`${world.url}/hooks/slack`, { method: 'POST' })).status).toBe(404);
});
