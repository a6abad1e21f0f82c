import { describe, expect, it, vi } from 'vitest';
import { household, phoneOf, receiveFile } from '../support/caseload.js';
import { phoneIn } from '../support/phone.js';
import { openTeam } from '../support/team.js';
import type { World } from '../support/world.js';
import { inWorld, live, refusalsOf, sentTo, triesWith } from './story.js';

const CONFIRMATION = /^C'est noté, vous ne recevrez plus de SMS/;

vi.setConfig({ testTimeout: 120_000 });

/** A story that begins with households texted once. */
const afterFirstText = (households: number, story: (world: World) => Promise<void>) =>
  inWorld({}, async (world) => {
    await openTeam(world, '93');
    const numbers = Array.from({ length: households }, (_, index) => index + 1);
    const rows = numbers.map((n) => household(n));
    await receiveFile(world, rows);
    await world.settle();
    await story(world);
  });

describe('STOP', () => {
  it('is understood in the words people use, and confirmed once to each', async () => {
    const kin = [
      'STOP',
      'stop svp',
      'Arrêt',
      'ARRETEZ',
      'stoppp !!',
      'Arrêtez de m’écrire',
      'je veux plus de sms merci',
      'enlevez moi de votre liste',
    ];
    await afterFirstText(kin.length, async (world) => {
      for (const [index, word] of kin.entries()) {
        const phone = phoneIn(world, phoneOf(index + 1));
        await phone.write(word);
        expect([word, ...phone.texts().slice(1)]).toEqual([
          word,
          expect.stringMatching(CONFIRMATION),
        ]);
      }
      const [row] = await world.query<{ n: string }>(
        'SELECT count(*) AS n FROM phone_number WHERE opted_out_at IS NOT NULL',
      );
      expect(Number(row?.n)).toBe(kin.length);
    });
  });

  it('is confirmed once, also when it is delivered ten times at once or said again', () =>
    afterFirstText(1, async (world) => {
      const phone = phoneIn(world, phoneOf(1));
      const { sid } = world.emulators.twilio.receiveSms({ from: phoneOf(1), body: 'STOP' });
      world.emulators.twilio.redeliver(sid, 10);
      await world.settle();
      await phone.write('STOP !');
      world.emulators.twilio.redeliver(sid, 1);
      await world.settle();
      expect(phone.texts().filter((text) => CONFIRMATION.test(text))).toHaveLength(1);
      const heard = (await triesWith(world, phoneOf(1))).filter((t) => t.direction === 'in');
      expect(heard).toHaveLength(2);
    }));

  it('is kept for thirty days whatever falls due, each text that was held back stands on the ledger, and REPRENDRE undoes it', () =>
    afterFirstText(2, async (world) => {
      const phone = phoneIn(world, phoneOf(1));
      await phone.write('STOP');
      const before = sentTo(world, phoneOf(1)).length;
      await live(world, 30);
      expect(sentTo(world, phoneOf(1))).toHaveLength(before);
      expect(sentTo(world, phoneOf(2)).length).toBeGreaterThan(1);
      const refusals = await refusalsOf(world, phoneOf(1));
      expect(refusals.length).toBeGreaterThan(1);
      for (const one of refusals) expect(one).toEqual({ reason: 'opted-out', until: null });
      const held = (await triesWith(world, phoneOf(1))).filter((t) => t.reason !== null);
      expect(new Set(held.map(({ code }) => code))).toEqual(new Set(['02']));

      await phone.write('REPRENDRE');
      expect(phone.last()).toMatch(/^C'est noté, on peut de nouveau vous écrire/);
      await phone.write('oui');
      expect(phone.last()).toMatch(/RDV : 1\)/);
    }));

  it('leaves calls and doors open: a person still reads what comes, and nothing is texted back', () =>
    afterFirstText(1, async (world) => {
      const phone = phoneIn(world, phoneOf(1));
      await phone.write('STOP');
      const before = sentTo(world, phoneOf(1)).length;
      await phone.write('vous avez mon dossier ?');
      expect(sentTo(world, phoneOf(1))).toHaveLength(before);
      const cards = await world.query('SELECT reason FROM card');
      expect(cards).toContainEqual({ reason: 'household-asks' });
    }));

  it('does not close its ears: violence told after STOP freezes the number and calls a person now', () =>
    afterFirstText(1, async (world) => {
      const phone = phoneIn(world, phoneOf(1));
      await phone.write('STOP');
      await phone.write('ne repondez pas il lit mes sms');
      const cards = await world.query('SELECT reason, urgency FROM card');
      expect(cards).toContainEqual({ reason: 'violence', urgency: 'now' });
      const [number] = await world.query<{ frozen: boolean }>(
        'SELECT frozen_at IS NOT NULL AS frozen FROM phone_number WHERE e164 = $1',
        [phoneOf(1)],
      );
      expect(number?.frozen).toBe(true);
    }));

  it('takes back the reminder of a visit that was booked before', () =>
    afterFirstText(1, async (world) => {
      const phone = phoneIn(world, phoneOf(1));
      await phone.write('oui');
      await phone.write('2');
      await phone.write('STOP');
      const before = sentTo(world, phoneOf(1)).length;
      await live(world, 10);
      expect(sentTo(world, phoneOf(1))).toHaveLength(before);
      expect(await refusalsOf(world, phoneOf(1))).toContainEqual({
        reason: 'opted-out',
        until: null,
      });
    }));
});

describe('a STOP that the provider holds', () => {
  it('opts the number out at the first refusal (21610): it is tried once and never again', () =>
    inWorld({}, async (world) => {
      world.emulators.twilio.setPhone(phoneOf(1), { behaviour: 'stop' });
      await receiveFile(world, [household(1)]);
      await world.settle();
      expect(await triesWith(world, phoneOf(1))).toMatchObject([{ code: '02', status: 'refused' }]);
      await live(world, 5);
      expect(sentTo(world, phoneOf(1))).toEqual([]);
      const later = await refusalsOf(world, phoneOf(1));
      expect(later).toEqual([{ reason: 'opted-out', until: null }]);
      const asked = world.emulators.twilio.store.messages.all();
      expect(asked).toEqual([]);
    }));
});
