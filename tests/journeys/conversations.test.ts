import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { DOORS } from '../../flows/doors.js';
import { runTurn } from '../../src/app/conversation/run-turn.js';
import type { E164 } from '../../src/domain/ids.js';
import { household, phoneOf, receiveFile } from '../support/caseload.js';
import { type Phone, phoneIn } from '../support/phone.js';
import { openTeam } from '../support/team.js';
import type { World } from '../support/world.js';
import { cardsIn, inWorld, live, sentTo } from './story.js';

vi.setConfig({ testTimeout: 120_000 });

/** One plain household, written to once. */
async function firstHousehold(world: World): Promise<Phone> {
  await openTeam(world, '93');
  await receiveFile(world, [household(1)]);
  await world.settle();
  return phoneIn(world, phoneOf(1));
}

const wishes = (world: World) =>
  world.query<{ reason: string; wish: string | null }>(
    'SELECT reason, wish FROM card ORDER BY opened_at',
  );

describe('the language of a household', () => {
  it('is that of its file from the first word', () =>
    inWorld({}, async (world) => {
      await openTeam(world, '93');
      await receiveFile(world, [
        household(1, { Langue: 'turc' }),
        household(2, { Langue: 'arabe' }),
      ]);
      await world.settle();
      expect(sentTo(world, phoneOf(1))[0]).toMatch(/^Merhaba, .*EVET yazin/);
      expect(sentTo(world, phoneOf(2))[0]).toMatch(/^مرحبا/);
    }));

  it('is the one it writes, from its reply on, and the visit wants an interpreter', () =>
    inWorld({}, async (world) => {
      const phone = await firstHousehold(world);
      expect(phone.last()).toMatch(/^Bonjour/);
      await phone.write('yes please');
      await phone.write('2');
      expect(phone.last()).toMatch(/^Noted: \w{3} \d+\/\d+ \d+:\d\d with Karima/);
      expect(await wishes(world)).toContainEqual({
        reason: 'interpreter',
        wish: 'visite prise, interprète : anglais',
      });
      // And so is the reminder, days later.
      await live(world, 10);
      expect(sentTo(world, phoneOf(1)).filter((text) => /^Reminder:/.test(text))).toHaveLength(1);
    }));

  it('that we do not write is answered in French, and a person brings an interpreter', () =>
    inWorld({}, async (world) => {
      await openTeam(world, '93');
      await receiveFile(world, [household(1, { Langue: 'vietnamien' })]);
      await world.settle();
      const phone = phoneIn(world, phoneOf(1));
      expect(phone.last()).toMatch(/^Bonjour/);
      await phone.write('oui');
      await phone.write('1');
      expect(await wishes(world)).toContainEqual({
        reason: 'interpreter',
        wish: 'visite prise, interprète : vietnamien',
      });
    }));
});

describe('a day that the household says itself', () => {
  it('is looked up in the pair’s hours, and offered when it is free', () =>
    inWorld({}, async (world) => {
      const phone = await firstHousehold(world);
      await phone.write('oui');
      await phone.write('plutot jeudi 3 a 17h');
      expect(phone.last()).toMatch(/Voici ce qui est libre : 1\) jeu 3\/12 \d+h/);
      await phone.write('le 1');
      expect(phone.last()).toMatch(/^C'est noté : jeudi 3\/12/);
      expect(await cardsIn(world)).toEqual([]);
    }));

  it('goes to a person when nothing is free then', () =>
    inWorld({}, async (world) => {
      const phone = await firstHousehold(world);
      await phone.write('oui');
      await phone.write('plutot dimanche');
      expect((await cardsIn(world)).map(({ reason }) => reason)).toEqual(['other-time']);
    }));

  it('that does not exist is asked again', () =>
    inWorld({}, async (world) => {
      const phone = await firstHousehold(world);
      await phone.write('oui');
      await phone.write('le 30 février');
      expect(phone.last()).toMatch(/Je ne trouve pas cette date/);
      expect(await cardsIn(world)).toEqual([]);
    }));
});

describe('the satisfaction survey', () => {
  it('keeps a mark with its territory and month, and nothing of the household', () =>
    inWorld({}, async (world) => {
      await openTeam(world, '93');
      await receiveFile(world, [household(1)]);
      await world.settle();
      const number = phoneOf(1) as E164;
      await world.deps.store.transaction(async (tx) => {
        const [file] = await tx.cases.holding(number);
        const phone = await tx.numbers.find(number);
        if (!file || !phone) throw new Error('no household');
        const conversation = await tx.conversations.waiting(file.id, number);
        const input = { kind: 'begin', door: DOORS.householdSurvey } as const;
        const now = world.clock.now();
        await runTurn(tx, world.deps, { file, phone, conversation, input, reply: null, now });
      });
      await world.until(world.clock.now() + 24 * 3_600_000);
      await phoneIn(world, number).write('4 merci');
      const marks = await world.query('SELECT territory, who, mark, month::text FROM survey_mark');
      expect(marks).toEqual([{ territory: '93', who: 'household', mark: 4, month: '2026-11-01' }]);
      const columns = await world.query<{ name: string }>(
        "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'survey_mark'",
      );
      expect(columns.map(({ name }) => name).sort()).toEqual([
        'id',
        'mark',
        'month',
        'territory',
        'who',
      ]);
    }));
});

describe('a conversation under way when the flows were divided', () => {
  it('goes on in the flow that took over its step', () =>
    inWorld({}, async (world) => {
      const phone = await firstHousehold(world);
      await phone.write('oui');
      // As the version before kept it.
      await world.query(
        `UPDATE conversation SET flow = 'rencontre', session = (session - 'language')
           || '{"flow": "rencontre", "node": "choisir", "version": 1}'`,
      );
      const file = 'prisma/migrations/20261128080000_conversations_by_flow/migration.sql';
      const sql = await readFile(path.join(import.meta.dirname, '../..', file), 'utf8');
      await world.query(sql.slice(sql.indexOf('UPDATE conversation SET\n')));
      await phone.write('le 2');
      expect(phone.last()).toMatch(/^C'est noté/);
    }));
});
