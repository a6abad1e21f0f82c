import { describe, expect, it, vi } from 'vitest';
import { openCard } from '../../src/app/escalation/open-card.js';
import type { CardId, CaseId } from '../../src/domain/ids.js';
import { MINUTE } from '../../src/domain/ids.js';
import { household, receiveFile } from '../support/caseload.js';
import type { World } from '../support/world.js';
import { addWorker, callsTo, heardOn, onTheLine } from './line-story.js';
import { cardsIn } from './story.js';

vi.setConfig({ testTimeout: 120_000 });

/** Presses the key when asked, and rings off when thanked. */
const PRESSES_1 = {
  calls: 'answer',
  script: [{ when: 'tapez 1', do: { press: '1' } }],
} as const;
const NIGHT = '2026-11-30T22:30:00Z';

/** A household of Seine-Saint-Denis is in distress. */
async function distress(world: World): Promise<CardId> {
  await receiveFile(world, [household(1)]);
  const [file] = await world.query<{ id: CaseId }>('SELECT id::text FROM case_file');
  const { store, ids, clock } = world.deps;
  const card = await store.transaction((tx) =>
    openCard(
      tx,
      { id: ids.uuid() as CardId, caseId: file!.id, e164: null, reason: 'distress' },
      clock.now(),
    ),
  );
  await world.settle();
  return card.id;
}

/** Minute by minute, as telephones ring and ring out. */
async function minutes(world: World, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await world.until(world.clock.now() + MINUTE);
}

const owner = async (world: World) => {
  const [row] = await world.query<{ state: string; name: string | null }>(
    `SELECT k.state, s.first_name AS name FROM card k LEFT JOIN staff s ON s.id = k.owner_id
     WHERE k.reason = 'distress'`,
  );
  return row;
};
const timeline = async (world: World) => {
  const rows = await world.query<{ kind: string }>(
    `SELECT kind FROM case_event WHERE kind LIKE 'card-%' ORDER BY id`,
  );
  return rows.map(({ kind }) => kind);
};

async function onCall(world: World, name: string, rank: 1 | 2): Promise<void> {
  await world.query(
    `INSERT INTO on_call (id, territory, staff_id, rank, from_at, to_at)
     SELECT gen_random_uuid(), '93', id, $2, '2026-11-30T18:00:00Z', '2026-12-01T08:00:00Z'
     FROM staff WHERE first_name = $1`,
    [name, rank],
  );
}

describe('requirement: a danger that nobody takes rings telephones', () => {
  it('after five minutes, and the key 1 takes the card as « Je m’en occupe » does', () =>
    onTheLine({}, async (world) => {
      const karima = await addWorker(world, 'Karima', PRESSES_1);
      await distress(world);
      await minutes(world, 4);
      expect(callsTo(world, karima)).toEqual([]);
      await minutes(world, 2);
      const [rung] = callsTo(world, karima);
      expect(heardOn(world, rung?.sid ?? '')).toMatch(/Carte urgente, dossier 93-2026-00001/);
      expect(heardOn(world, rung?.sid ?? '')).toContain('La carte est à vous');
      expect(await owner(world)).toEqual({ state: 'taken', name: 'Karima' });
      expect(await timeline(world)).toEqual(['card-opened', 'card-rung', 'card-taken']);
      const [file] = await world.query<{ pause_reason: string }>(
        'SELECT pause_reason FROM case_file',
      );
      expect(file?.pause_reason).toContain('Prise en charge par Karima');
      await minutes(world, 5);
      expect(callsTo(world, karima)).toHaveLength(1);
    }));

  it('no household is called, and the ledger of tries holds nothing of it', () =>
    onTheLine({}, async (world) => {
      await addWorker(world, 'Karima', PRESSES_1);
      await distress(world);
      await minutes(world, 6);
      expect(await world.query("SELECT FROM attempt WHERE channel <> 'sms'")).toEqual([]);
      const calls = await world.query<{ purpose: string; state: string; ending: string }>(
        'SELECT purpose, state, ending FROM phone_call',
      );
      expect(calls).toEqual([{ purpose: 'card', state: 'over', ending: 'card-taken' }]);
      expect(await cardsIn(world)).toMatchObject([{ reason: 'distress', state: 'taken' }]);
    }));

  it.each([
    ['does not answer', { calls: 'no-answer' }],
    ['is busy', { calls: 'busy' }],
    ['is answered by a voicemail', { calls: 'machine' }],
    ['is answered, and nobody presses a key', { calls: 'answer', script: [] }],
  ] as const)('a telephone that %s takes nothing: the next rings', (_how, phone) =>
    onTheLine({}, async (world) => {
      const anouk = await addWorker(world, 'Anouk', { ...phone });
      const karima = await addWorker(world, 'Karima', PRESSES_1);
      await world.query(`UPDATE staff SET role = 'coordinateur' WHERE first_name = 'Karima'`);
      await distress(world);
      await minutes(world, 8);
      expect(callsTo(world, anouk)).toHaveLength(1);
      expect(callsTo(world, karima)).toHaveLength(1);
      expect(await owner(world)).toEqual({ state: 'taken', name: 'Karima' });
    }),
  );

  it('taken in Slack first: no telephone rings', () =>
    onTheLine({}, async (world) => {
      const karima = await addWorker(world, 'Karima', PRESSES_1);
      const cardId = await distress(world);
      await world.query(
        'UPDATE card SET state = $1, owner_id = (SELECT id FROM staff LIMIT 1), taken_at = now()',
        ['taken'],
      );
      await minutes(world, 7);
      expect(cardId).toBeDefined();
      expect(callsTo(world, karima)).toEqual([]);
      // The grammar of the documents is held to in the other stories.
      world.emulators.twilio.receiveCall({ from: '+33639981099', to: '+33199004000' });
      await world.settle();
    }));

  it('out of hours it rings those on call, in their order, and nobody else of the team', () =>
    onTheLine({ at: NIGHT }, async (world) => {
      const anouk = await addWorker(world, 'Anouk', PRESSES_1);
      const samir = await addWorker(world, 'Samir', { calls: 'no-answer' });
      const karima = await addWorker(world, 'Karima', PRESSES_1);
      await onCall(world, 'Samir', 1);
      await onCall(world, 'Karima', 2);
      await distress(world);
      await minutes(world, 8);
      expect(callsTo(world, anouk)).toEqual([]);
      expect(callsTo(world, samir)).toHaveLength(1);
      expect(callsTo(world, karima)).toHaveLength(1);
      expect(await owner(world)).toEqual({ state: 'taken', name: 'Karima' });
    }));

  it('nobody on call: the supervisors; nobody at all: the timeline says so, twice rung', () =>
    onTheLine({ at: NIGHT }, async (world) => {
      const julien = await addWorker(world, 'Julien', { calls: 'machine' });
      await world.query(`UPDATE staff SET role = 'superviseur', line_hours = '{}'`);
      await distress(world);
      await minutes(world, 12);
      expect(callsTo(world, julien)).toHaveLength(2);
      expect(await owner(world)).toEqual({ state: 'open', name: null });
      expect((await timeline(world)).at(-1)).toBe('card-rung-in-vain');
    }));

  it('with Slack away, telephones ring all the same', () =>
    onTheLine({}, async (world) => {
      await addWorker(world, 'Karima', PRESSES_1);
      world.emulators.slack.faults.add({ kind: 'outage' });
      await distress(world);
      await minutes(world, 7);
      expect(await owner(world)).toEqual({ state: 'taken', name: 'Karima' });
      world.emulators.slack.faults.clear();
      await minutes(world, 2);
    }));
});
