import { describe, expect, it, vi } from 'vitest';
import { accessKeys } from '../../src/adapters/system/access-keys.js';
import { createVisitDoors } from '../../src/app/visits/visit-link.js';
import { type CaseId, DAY } from '../../src/domain/ids.js';
import { household, receiveFile } from '../support/caseload.js';
import { openTeam } from '../support/team.js';
import { openWorld, type World } from '../support/world.js';

vi.setConfig({ testTimeout: 90_000 });

type Setting = { world: World; id: CaseId; link: string };

async function withLink(
  story: (setting: Setting) => Promise<void>,
  about: Record<string, string> = {},
) {
  const world = await openWorld();
  try {
    await openTeam(world, '93');
    await receiveFile(world, [household(1, about)]);
    await world.settle();
    const [row] = await world.query<{ id: CaseId }>('SELECT id::text FROM case_file');
    const id = row?.id as CaseId;
    const token = await createVisitDoors({ ...world.deps, keys: accessKeys }).issue(id, 'machine');
    await story({ world, id, link: `${world.url}/rdv/${token}` });
  } finally {
    await world.close();
  }
}

const read = async (link: string) => {
  const answer = await fetch(link);
  return { status: answer.status, page: await answer.text(), headers: answer.headers };
};
const press = async (link: string, form: Record<string, string>) => {
  const origin = new URL(link).origin;
  const body = new URLSearchParams(form);
  const answer = await fetch(link, { method: 'POST', body, headers: { origin } });
  return { status: answer.status, page: await answer.text() };
};
const moments = (page: string) =>
  [...page.matchAll(/name="moment" value="([^"]+)"/g)].map(([, value = '']) => value);
const booked = (world: World) =>
  world.query<{ starts_at: Date; booked_by: string }>(
    "SELECT starts_at, booked_by FROM visit WHERE status = 'booked'",
  );

describe('a household’s own link', () => {
  it('books, moves and cancels through the same doors as its texts, without a script', () =>
    withLink(async ({ world, link }) => {
      const first = await read(link);
      expect(first.status).toBe(200);
      expect(first.headers.get('cache-control')).toBe('no-store');
      expect(first.page).not.toContain('<script');
      const [one = '', two = ''] = moments(first.page);

      expect((await press(link, { moment: one })).page).toContain('C’est noté. À bientôt.');
      expect(await booked(world)).toEqual([
        { starts_at: new Date(Number(one.slice(0, 13))), booked_by: 'tenant' },
      ]);
      // Sent twice, it counts once.
      expect((await press(link, { moment: one })).status).toBe(200);
      expect(await booked(world)).toHaveLength(1);

      expect((await press(link, { moment: two })).page).toContain('le rendez-vous est déplacé');
      expect((await booked(world))[0]?.starts_at.getTime()).toBe(Number(two.slice(0, 13)));
      const reminders = await world.query(
        "SELECT FROM diary WHERE kind = 'visit-reminder' AND state = 'waiting'",
      );
      expect(reminders).toHaveLength(1);

      expect((await press(link, { annuler: 'oui' })).page).toContain('le rendez-vous est annulé');
      expect(await booked(world)).toEqual([]);
      expect((await press(link, { annuler: 'oui' })).page).toContain(
        'pas de rendez-vous à annuler',
      );
    }));

  it('says nothing of who, nor why, and its address neither', () =>
    withLink(async ({ world, link }) => {
      const { page } = await read(link);
      expect(page).not.toMatch(
        /MARTIN|Lucie|Lilas|93-2026|Aller-vers|dette|loyer|expulsion|impay|bail/i,
      );
      expect(link).toMatch(/\/rdv\/[\w-]{32}$/);
      const token = link.slice(-32);
      const kept = await world.query<{ token_hash: string }>('SELECT token_hash FROM visit_link');
      expect(kept[0]?.token_hash).not.toContain(token);
      expect(world.log.join('\n')).not.toContain(token);
    }));

  it('opened by a telephone that draws it, holds nothing', () =>
    withLink(async ({ world, link }) => {
      await read(link);
      expect(await world.query('SELECT FROM slot_offer WHERE expires_at > now()')).toEqual([]);
      expect(await booked(world)).toEqual([]);
    }));

  it('speaks the household’s language', () =>
    withLink(
      async ({ link }) => {
        const { page } = await read(link);
        expect(page).toContain('lang="ar" dir="rtl"');
        expect(page).toContain('موعدكم');
      },
      { Langue: 'arabe' },
    ));

  it('is over after a month, when the file closes and wherever violence was reported', () =>
    withLink(async ({ world, link }) => {
      const over = async () => {
        const { status, page } = await read(link);
        return [status, page.includes('Ce lien ne sert plus')];
      };
      for (const change of ["status = 'closed'", "status = 'open', violence = true"]) {
        await world.query(`UPDATE case_file SET ${change}`);
        expect(await over()).toEqual([404, true]);
      }
      await world.query('UPDATE case_file SET violence = false');
      expect((await read(link)).status).toBe(200);
      world.clock.set(world.clock.now() + 31 * DAY);
      expect(await over()).toEqual([404, true]);
      expect((await read(`${world.url}/rdv/${'x'.repeat(32)}`)).status).toBe(404);
      expect((await read(`${world.url}/rdv/1`)).status).toBe(404);
    }));

  it('tells of a slot that went meanwhile, and books no hour of the household’s invention', () =>
    withLink(async ({ world, link }) => {
      const [one = ''] = moments((await read(link)).page);
      await world.query(
        `INSERT INTO busy_time (id, staff_id, starts_at, ends_at)
         SELECT gen_random_uuid(), id, $1, $2 FROM staff WHERE first_name = 'Karima'`,
        [new Date(Number(one.slice(0, 13))), new Date(Number(one.slice(0, 13)) + 60_000)],
      );
      const answer = await press(link, { moment: one });
      expect([answer.status, await booked(world)]).toEqual([409, []]);
      expect(answer.page).toContain('n’est plus libre');
      const night = `${Date.parse('2026-12-01T02:00:00Z')}${one.slice(13)}`;
      expect((await press(link, { moment: night })).status).toBe(409);
      expect(await booked(world)).toEqual([]);
    }));

  it('refuses a form that another site sends', () =>
    withLink(async ({ world, link }) => {
      const [one = ''] = moments((await read(link)).page);
      const answer = await fetch(link, {
        ...{ method: 'POST', body: new URLSearchParams({ moment: one }) },
        headers: { origin: 'https://ailleurs.example' },
      });
      expect([answer.status, await booked(world)]).toEqual([403, []]);
    }));
});
