import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { household, phoneOf, receiveFile } from '../support/caseload.js';
import { phoneIn } from '../support/phone.js';
import { openTeam, readPage, signIn } from '../support/team.js';
import { openWorld, type World } from '../support/world.js';

describe('the main job: a file becomes texts, answers, a visit, a card and a contact rate', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld({ at: '2026-11-23T08:30:00Z' });
    await openTeam(world, '93');
  });
  afterAll(() => world.close());

  it('imports three households and texts each of them once, from the sender that takes answers', async () => {
    const rows = await receiveFile(world, [household(1), household(2), household(3)]);
    expect(rows.map((row) => row.outcome)).toEqual(['accepted', 'accepted', 'accepted']);
    await world.settle();
    for (const n of [1, 2, 3]) {
      const texts = phoneIn(world, phoneOf(n)).texts();
      expect(texts).toEqual([
        expect.stringContaining('je suis Karima, de l’équipe'.replace('’', "'")),
      ]);
    }
    const [first] = world.emulators.twilio.handsets();
    expect(first?.messages[0]?.peer).toBe('38999');
  });

  it('offers real slots to « oui », books « le 2 svp », confirms it and writes the reminders', async () => {
    const phone = phoneIn(world, phoneOf(1));
    await phone.write('oui');
    expect(phone.last()).toMatch(/RDV : 1\) \S+ \S+ \S+ 2\) .* 3\) .*Répondez 1, 2, 3 ou AUTRE/);
    const second = /2\) (\S+) (\S+) (\S+)/.exec(phone.last());
    await phone.write('le 2 svp');
    expect(phone.last()).toContain("C'est noté");
    expect(phone.last()).toContain(second?.[2]);
    const visits = await world.query<{ status: string }>('SELECT status FROM visit');
    expect(visits).toEqual([{ status: 'booked' }]);
    const reminders = await world.query('SELECT id FROM diary WHERE kind = $1', ['visit-reminder']);
    expect(reminders).toHaveLength(2);
  });

  it('reminds the household beforehand, one text a day at most, and no cadence text leaves meanwhile', async () => {
    const [reminder] = await world.query<{ due_at: Date }>(
      "SELECT due_at FROM diary WHERE kind = 'visit-reminder' ORDER BY due_at",
    );
    const before = phoneIn(world, phoneOf(1)).texts().length;
    // A text has left today: the gate keeps the reminder until the morning.
    const due = reminder?.due_at.getTime() ?? 0;
    await world.until(due + 60_000);
    await world.until(due + 16 * 3_600_000);
    const later = phoneIn(world, phoneOf(1)).texts().slice(before);
    expect(later).toEqual([expect.stringMatching(/^Rappel : /)]);
  });

  it('makes a person’s work of what it does not understand: one card, without personal data', async () => {
    const phone = phoneIn(world, phoneOf(2));
    await phone.write('ya des punaises de lit ds la chambre du petit');
    expect(phone.last()).toContain("j'ai votre message");
    const shown = JSON.stringify(world.emulators.slack.store);
    expect(shown).toContain('93-2026-00002');
    expect(shown).not.toMatch(/MARTIN|Lucie|punaises|39982002|39 98 20 02|Lilas/);
  });

  it('shows the supervisor the funnel and CON1 with its numerator and denominator', async () => {
    const page = await readPage(world, '/pilotage', await signIn(world));
    expect(page).toContain('CON1');
    expect(page).toContain('CON3');
    expect(page).toMatch(/1\s*(sur|\/)\s*3/);
    expect(page.toLowerCase()).not.toMatch(/\bcontactés?\b/);
  });

  it('shows on the case why nothing was sent when nothing was', async () => {
    await phoneIn(world, phoneOf(3)).write('STOP');
    await world.until('2026-12-04T10:00:00Z');
    const page = await readPage(world, '/dossiers/93-2026-00003', await signIn(world));
    expect(page).toContain('STOP');
    expect(page).toMatch(/ne veut plus|opposition|plus de SMS/i);
  });

  it('kept every try on the ledger, and the database refuses to change or delete one', async () => {
    const rows = await world.query<{ n: string }>('SELECT count(*) AS n FROM attempt');
    expect(Number(rows[0]?.n)).toBeGreaterThan(8);
    await expect(world.query("UPDATE attempt SET code = '43'")).rejects.toThrow('registre');
    await expect(world.query('DELETE FROM attempt_event')).rejects.toThrow('registre');
    await expect(world.query('TRUNCATE attempt CASCADE')).rejects.toThrow('registre');
  });

  it('never wrote a name, a number or a text of a household in its log', () => {
    const log = world.log.join('\n');
    expect(log).not.toMatch(/MARTIN|Lucie|Lilas|punaises|39982\d{3}|39 98 20/);
  });
});
