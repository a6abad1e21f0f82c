import { describe, expect, it } from 'vitest';
import { household, phoneOf, receiveFile } from '../support/caseload.js';
import { phoneIn } from '../support/phone.js';
import { openTeam } from '../support/team.js';
import { cardsIn, inWorld } from './story.js';

describe('an incoming text that fails again and again', () => {
  it('is set aside on a card after five failures, and later texts of the number are heard', () =>
    inWorld({}, async (world) => {
      await openTeam(world, '93');
      await receiveFile(world, [household(1)]);
      await world.settle();
      // A row that this version cannot read, as another version might have left it.
      await world.query(
        `INSERT INTO inbound_event (event_sid, kind, number, payload, received_at)
         VALUES ('SMbroken', 'sms', $1, '{"kind":"sms"}', now())`,
        [phoneOf(1)],
      );
      const phone = phoneIn(world, phoneOf(1));
      await phone.write('oui');
      expect(phone.last()).toContain('RDV');
      const [row] = await world.query<{ failures: number }>(
        "SELECT failures FROM inbound_event WHERE event_sid = 'SMbroken'",
      );
      expect(row?.failures).toBe(5);
      expect(await cardsIn(world)).toEqual([
        { reason: 'unclear-reply', reference: '93-2026-00001', state: 'open' },
      ]);
    }));
});
