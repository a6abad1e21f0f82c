import { describe, expect, it, vi } from 'vitest';
import { household, phoneOf, receiveFile } from '../support/caseload.js';
import { phoneIn } from '../support/phone.js';
import { openTeam, readPage, signIn } from '../support/team.js';
import type { World } from '../support/world.js';
import { workByHand } from './by-hand.js';
import { cardsIn, inWorld, live, refusalsOf, sentTo, triesWith } from './story.js';

vi.setConfig({ testTimeout: 120_000 });

const paris = household(1, { Dépt: '75', 'Code postal': '75011', Commune: 'Paris' });
const reunion = household(2, { Dépt: '974', 'Code postal': '97400', Commune: 'Saint-Denis' });
const metz = household(3, { Dépt: '57', 'Code postal': '57000', Commune: 'Metz' });
const strasbourg = household(4, { Dépt: '67', 'Code postal': '67000', Commune: 'Strasbourg' });

const textsOf = (world: World, n: number) => sentTo(world, phoneOf(n)).length;

describe('hours and holidays are the household’s own', () => {
  it('at 17 h in Paris it is night in La Réunion: Paris is texted, Saint-Denis the next morning', () =>
    inWorld({ at: '2026-12-17T16:00:00Z' }, async (world) => {
      await receiveFile(world, [paris, reunion]);
      await world.settle();
      expect([textsOf(world, 1), textsOf(world, 2)]).toEqual([1, 0]);
      const nine = '2026-12-18T05:00:00.000Z';
      expect(await refusalsOf(world, phoneOf(2))).toEqual([{ reason: 'quiet-hours', until: nine }]);

      await world.until('2026-12-18T04:59:00Z');
      expect(textsOf(world, 2)).toBe(0);
      await world.until(nine);
      expect(textsOf(world, 2)).toBe(1);
    }));

  it('at 8 h in Paris it is 11 h in La Réunion: Saint-Denis is texted, Paris an hour later', () =>
    inWorld({ at: '2026-12-17T07:00:00Z' }, async (world) => {
      await receiveFile(world, [paris, reunion]);
      await world.settle();
      expect([textsOf(world, 1), textsOf(world, 2)]).toEqual([0, 1]);
      const nine = '2026-12-17T08:00:00.000Z';
      expect(await refusalsOf(world, phoneOf(1))).toEqual([{ reason: 'quiet-hours', until: nine }]);
    }));

  it('20 December is a holiday in La Réunion alone', () =>
    inWorld({ at: '2027-12-20T09:00:00Z' }, async (world) => {
      await receiveFile(world, [paris, reunion, metz]);
      await world.settle();
      expect([1, 2, 3].map((n) => textsOf(world, n))).toEqual([1, 0, 1]);
      const tomorrow = '2027-12-21T05:00:00.000Z';
      expect(await refusalsOf(world, phoneOf(2))).toEqual([{ reason: 'holiday', until: tomorrow }]);
    }));

  it.each([
    { day: '26 December', at: '2026-12-26T10:00:00Z', opens: '2026-12-28T08:00:00.000Z' },
    { day: 'Vendredi saint', at: '2027-03-26T10:00:00Z', opens: '2027-03-27T08:00:00.000Z' },
  ])('$day is a holiday in Alsace-Moselle alone', ({ at, opens }) =>
    inWorld({ at }, async (world) => {
      await receiveFile(world, [paris, reunion, metz, strasbourg]);
      await world.settle();
      expect([1, 2, 3, 4].map((n) => textsOf(world, n))).toEqual([1, 1, 0, 0]);
      for (const n of [3, 4]) {
        const refusals = await refusalsOf(world, phoneOf(n));
        expect(refusals).toEqual([{ reason: 'holiday', until: opens }]);
      }
      await world.until(opens);
      expect([3, 4].map((n) => textsOf(world, n))).toEqual([1, 1]);
    }),
  );
});

describe('numbers that are not to be written to', () => {
  it('« NE PAS CONTACTER » is never texted, and the ledger says why, whatever the step', () =>
    inWorld({}, async (world) => {
      await receiveFile(world, [household(1, { Observations: 'NE PAS CONTACTER' }), household(2)]);
      await live(world, 5);
      expect(sentTo(world, phoneOf(1))).toEqual([]);
      expect(textsOf(world, 2)).toBeGreaterThan(1);
      const refusals = await refusalsOf(world, phoneOf(1));
      expect(refusals.length).toBeGreaterThan(1);
      for (const one of refusals) expect(one).toEqual({ reason: 'number-blocked', until: null });
    }));

  it('a household with a landline alone gets no text: a card asks for a call, and the refusal stands', () =>
    inWorld({}, async (world) => {
      await openTeam(world, '93');
      await receiveFile(world, [household(1, { 'Téléphone 1': '01 99 00 50 01' })]);
      await world.settle();
      expect(sentTo(world, '+33199005001')).toEqual([]);
      expect(await refusalsOf(world, '+33199005001')).toEqual([
        { reason: 'landline-no-sms', until: null },
      ]);
      expect(await cardsIn(world)).toEqual([
        { reason: 'call-due', reference: '93-2026-00001', state: 'open' },
      ]);
    }));
});

describe('caps', () => {
  it('a household is solicited by text once a day, however late its file came', () =>
    inWorld({}, async (world) => {
      // Referred long ago: every step of the ladder is due at once, an hour apart.
      await receiveFile(world, [household(1, { 'Date transmission': '09/11/2026' })]);
      for (let hour = 10; hour <= 18; hour++) await world.until(`2026-11-23T${hour}:30:00Z`);
      expect(textsOf(world, 1)).toBe(1);
      const tomorrow = '2026-11-24T08:00:00.000Z';
      const refusals = await refusalsOf(world, phoneOf(1));
      expect(refusals[0]).toEqual({ reason: expect.stringMatching(/^cap-/), until: tomorrow });

      await world.until('2026-11-24T08:30:00Z');
      expect(textsOf(world, 1)).toBe(2);
    }));

  it('two households that share a number get one text a day between them', () =>
    inWorld({}, async (world) => {
      const shared = { 'Téléphone 1': '06 39 98 20 01' };
      await receiveFile(world, [household(1), household(2, shared), household(3, shared)]);
      await world.settle();
      expect(textsOf(world, 1)).toBe(1);
      const refusals = await refusalsOf(world, phoneOf(1));
      expect(refusals).toEqual([
        { reason: 'cap-shared-number', until: '2026-11-24T08:00:00.000Z' },
        { reason: 'cap-shared-number', until: '2026-11-24T08:00:00.000Z' },
      ]);
      await world.until('2026-11-24T09:00:00Z');
      expect(textsOf(world, 1)).toBe(2);
    }));
});

describe('whoever writes is answered without naming anyone', () => {
  it('from a number that two cases hold: neutral words, and a card for each case', () =>
    inWorld({}, async (world) => {
      await openTeam(world, '93');
      await receiveFile(world, [household(1), household(2, { 'Téléphone 1': '06 39 98 20 01' })]);
      await world.settle();
      const phone = phoneIn(world, phoneOf(1));
      await phone.write('oui d accord');
      expect(phone.last()).toMatch(/^Bonjour, ici Logement Plus\. Nous avons votre message\./);
      expect(phone.last()).not.toMatch(/MARTIN|Lucie|Karima|RDV|2026/);
      expect(await cardsIn(world)).toEqual([
        { reason: 'shared-number', reference: '93-2026-00001', state: 'open' },
        { reason: 'shared-number', reference: '93-2026-00002', state: 'open' },
      ]);
      const heard = (await triesWith(world, phoneOf(1))).filter((t) => t.direction === 'in');
      expect(heard).toHaveLength(1);

      const cookie = await signIn(world);
      for (const reference of ['93-2026-00001', '93-2026-00002']) {
        const page = await readPage(world, `/dossiers/${reference}`, cookie);
        expect(page, reference).toContain('oui d accord');
      }
      const before = textsOf(world, 1);
      await live(world, 6);
      expect(textsOf(world, 1), 'nobody is solicited before a person has read').toBe(before);
    }));

  it('from a number of no case: the same neutral words, and a card', () =>
    inWorld({}, async (world) => {
      await openTeam(world, '93');
      await receiveFile(world, [household(1)]);
      await world.settle();
      const stranger = phoneIn(world, '+33639982099');
      await stranger.write('bonjour vous m avez appelé ?');
      expect(stranger.texts()).toEqual([expect.stringMatching(/^Bonjour, ici Logement Plus\./)]);
      expect(stranger.last()).not.toMatch(/MARTIN|Lucie|Karima|RDV/);
      expect(await cardsIn(world)).toEqual([
        { reason: 'unknown-number', reference: null, state: 'open' },
      ]);
    }));
});

describe('expiry', () => {
  it('a text that the workers come back to days later is dropped, and the ledger says so', () =>
    inWorld({ at: '2026-11-23T20:00:00Z', workers: false }, async (away) => {
      await receiveFile(away, [household(1)]);
      await workByHand(away);
      expect(await refusalsOf(away, phoneOf(1))).toEqual([
        { reason: 'quiet-hours', until: '2026-11-24T08:00:00.000Z' },
      ]);
      away.clock.set('2026-11-27T09:00:00Z');
      await workByHand(away);
      expect(sentTo(away, phoneOf(1)).filter((text) => /je suis/.test(text))).toEqual([]);
      expect(await refusalsOf(away, phoneOf(1))).toContainEqual({ reason: 'expired', until: null });
    }));
});
