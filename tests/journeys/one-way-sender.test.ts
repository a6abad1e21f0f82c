import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { checkWords } from '../../src/app/wording/check-words.js';
import { TEXT_NAMES } from '../../src/app/wording/house-words.js';
import { renderText } from '../../src/app/wording/render-text.js';
import { asksForReply, checkTextForSender, parseSender } from '../../src/domain/contact/sender.js';
import { household, phoneOf, receiveFile } from '../support/caseload.js';
import { phoneIn } from '../support/phone.js';
import { testRedis } from '../support/redis.js';
import { openTeam } from '../support/team.js';
import { settingsFor } from '../support/world.js';
import { inWorld, live, sentTo } from './story.js';

vi.setConfig({ testTimeout: 120_000 });

const NAME = 'LogementPls';
const HOTLINE = '01 99 00 40 00';
const ROOT = path.join(import.meta.dirname, '../..');

function settingsOf(sender: string, team = 'Logement Plus') {
  const parsed = parseSender(sender);
  if (!parsed.ok) throw new Error(parsed.error);
  return { team, hotline: HOTLINE, sender: parsed.sender };
}

describe('a sender that takes no answer', () => {
  it('texts give the hotline and ask for no reply; no slot is offered, at any stage and step', () =>
    inWorld({ sender: NAME }, async (world) => {
      await openTeam(world, '93');
      const summoned = {
        Stade: 'Assignation',
        'Date assignation': '16/11/2026',
        'Date audience': '15/03/2027',
      };
      const rows = await receiveFile(world, [household(1), household(2, summoned)]);
      expect(rows.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
      await live(world, 15);
      for (const n of [1, 2]) {
        const texts = sentTo(world, phoneOf(n));
        expect(texts.length).toBeGreaterThan(2);
        for (const text of texts) {
          expect(text).toContain(HOTLINE);
          expect([text, asksForReply(text)]).toEqual([text, false]);
          expect(text).not.toMatch(/1\)|2\)/);
        }
      }
      const [first] = world.emulators.twilio.handsets();
      expect(new Set(first?.messages.map(({ peer }) => peer))).toEqual(new Set([NAME]));
    }));

  it('a text that comes in all the same (by the hotline’s number) is kept, and read by a person', () =>
    inWorld({ sender: NAME }, async (world) => {
      await openTeam(world, '93');
      await receiveFile(world, [household(1)]);
      await world.settle();
      const before = sentTo(world, phoneOf(1)).length;
      await phoneIn(world, phoneOf(1)).write('rappelez moi svp');
      expect(sentTo(world, phoneOf(1))).toHaveLength(before);
      expect(await world.query('SELECT reason FROM card')).toContainEqual({ reason: 'callback' });
    }));
});

describe('words are checked when the program starts', () => {
  it('all texts of the product may leave by either kind of sender', () => {
    expect(checkWords(settingsOf(NAME))).toEqual([]);
    expect(checkWords(settingsOf('38999'))).toEqual([]);
  });

  it('no two-way text of ours that asks for a reply would pass by a one-way sender', () => {
    const { sender } = settingsOf(NAME);
    const slots = [{ number: 1, startsAt: Date.UTC(2026, 10, 25, 16, 30) }];
    const asking = TEXT_NAMES.flatMap((name) => {
      const settings = settingsOf('38999');
      const context = { settings, worker: 'Karima', zone: 'Europe/Paris', language: 'fr' } as const;
      const text = renderText(name, { ...context, slots, visitAt: null });
      return text && asksForReply(text.body) ? [text.body] : [];
    });
    expect(asking.length).toBeGreaterThan(5);
    for (const body of asking) expect(checkTextForSender(body, sender, HOTLINE).ok).toBe(false);
  });

  it('a text that a one-way sender may not carry is named, in French, with the reason', () => {
    const problems = checkWords(settingsOf(NAME, 'Répondez-nous'));
    expect(problems).toContainEqual(
      expect.stringMatching(
        /^flows\/premier-contact-amont\/words.ts, fr, « ouvrir » : « LogementPls » est à sens unique/,
      ),
    );
  });

  it.each(['src/main.ts', 'workers/main.ts'])(
    'and stops %s before it serves anyone',
    async (file) => {
      const settings = settingsFor({
        databaseUrl: 'postgresql://nobody@127.0.0.1:9/none',
        redis: testRedis(),
        emulatorUrl: 'http://127.0.0.1:9',
        publicUrl: 'http://127.0.0.1:9',
        sender: NAME,
      });
      const run = promisify(execFile)(process.execPath, ['--import', 'tsx', file], {
        cwd: ROOT,
        env: { PATH: process.env.PATH, ...settings, PORT: '0', ORGANISATION: 'Répondez-nous' },
      });
      const failure = await run.then(
        () => null,
        (error: { code: number; stderr: string }) => error,
      );
      expect(failure?.code).toBe(1);
      expect(failure?.stderr).toContain('flows/premier-contact-amont/words.ts, fr, « ouvrir »');
      expect(failure?.stderr).toContain('à sens unique : on ne peut pas y répondre');
      expect(failure?.stderr).not.toMatch(/at .*\.ts:\d+/);
    },
  );
});
