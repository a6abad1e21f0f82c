import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { accessKeys } from '../../src/adapters/system/access-keys.js';
import { openCard } from '../../src/app/escalation/open-card.js';
import { createVisitDoors } from '../../src/app/visits/visit-link.js';
import type { CardId, CaseId } from '../../src/domain/ids.js';
import { secretHash } from '../../src/http/session.js';
import { sendingOf, slotsIn } from '../http/visits.js';
import { ringLine } from '../journeys/line-story.js';
import { household, phoneOf, receiveFile } from '../support/caseload.js';
import { phoneIn } from '../support/phone.js';
import { openTeam, signIn } from '../support/team.js';
import { openWorld, type World } from '../support/world.js';

vi.setConfig({ testTimeout: 120_000 });

type Home = { readonly world: World; readonly id: CaseId; readonly card: CardId };
type Door = {
  readonly name: string;
  /** Who is written down as having done it. */
  readonly by: 'tenant' | 'staff';
  move(home: Home): Promise<void>;
  cancel(home: Home): Promise<void>;
};

const KEY = 'clef-de-karima-pour-les-essais';
// Mme Martin was born on the 4th of May 1980 (tests/support/caseload.ts).
const BIRTH = '0405';

/** Calls while the line is closed: the menus of a visit answer day and night. */
const byVoice = (menu: string, key: string, then: string) => async (home: Home) => {
  const script = [
    { when: 'tapez 3', do: { press: '3' } },
    { when: menu, do: { press: key } },
    { when: 'naissance', do: { press: BIRTH } },
    { when: `tapez ${then}`, do: { press: then } },
  ];
  await ringLine(home.world, phoneOf(1), script);
};

/** Opens a page of the team and sends one of its forms. */
const byPage =
  (page: (home: Home) => string, form: 'visite' | 'annuler-visite', motif?: string) =>
  async (home: Home) => {
    const { world } = home;
    const cookie = await signIn(world, KEY);
    const address = `${world.url}${page(home)}`;
    const shown = await (await fetch(`${address}/visite`, { headers: { cookie } })).text();
    const fields = motif ? { motif } : { moment: slotsIn(shown)[7] ?? '' };
    const answer = await fetch(`${address}/${form}`, {
      ...{ method: 'POST', redirect: 'manual' },
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ envoi: sendingOf(shown), ...fields }),
    });
    expect(answer.status).toBe(303);
  };

const bySlack =
  (actionId: string, values: (blocks: string) => object) =>
  async ({ world, card }: Home) => {
    const { slack } = world.emulators;
    const [row] = await world.query<{ channel: string; ts: string }>(
      'SELECT slack_channel AS channel, slack_ts AS ts FROM card WHERE id = $1::uuid',
      [card],
    );
    expect(await slack.click({ user: 'U0KARIMA', ...row, actionId })).toMatchObject({ ok: true });
    const form = () =>
      [...slack.store.views.values()].find(({ open, user }) => open && user === 'U0KARIMA');
    await expect.poll(form).toBeDefined();
    const view = form();
    const filled = values(JSON.stringify(view?.payload.blocks)) as never;
    const sent = { user: 'U0KARIMA', viewId: view?.id ?? '', values: filled };
    expect(await slack.submit(sent)).toMatchObject({ outcome: 'updated' });
    if (view) view.open = false;
  };

const byLink = (fields: (page: string) => Record<string, string>) => async (home: Home) => {
  const { world, id } = home;
  const doors = createVisitDoors({ ...world.deps, keys: accessKeys });
  const link = `${world.url}/rdv/${await doors.issue(id, 'machine')}`;
  const body = new URLSearchParams(fields(await (await fetch(link)).text()));
  const origin = new URL(link).origin;
  expect((await fetch(link, { method: 'POST', body, headers: { origin } })).status).toBe(200);
};

const write =
  (...words: string[]) =>
  async ({ world }: Home) => {
    for (const word of words) await phoneIn(world, phoneOf(1)).write(word);
  };
const onCard = ({ card }: Home) => `/bureau/${card}`;
const onFile = () => '/dossiers/93-2026-00001';
const eighth = (blocks: string) => [...blocks.matchAll(/"value":"(\d{13}\.[^"]+)"/g)][7]?.[1];

const DOORS: readonly Door[] = [
  { name: 'SMS', by: 'tenant', move: write('AUTRE', '2'), cancel: write('ANNULER') },
  {
    ...{ name: 'the telephone line', by: 'tenant' },
    move: byVoice('déplacer', '2', '2'),
    cancel: byVoice("l'annuler", '3', '1'),
  },
  {
    ...{ name: 'Slack', by: 'staff' },
    move: bySlack('card_move', (blocks) => ({ slot: { value: eighth(blocks) } })),
    cancel: bySlack('card_cancel', () => ({ cancel: { value: 'household' } })),
  },
  {
    ...{ name: 'the page of the desk', by: 'staff', move: byPage(onCard, 'visite') },
    cancel: byPage(onCard, 'annuler-visite', 'team'),
  },
  {
    ...{ name: 'the page of the file', by: 'staff', move: byPage(onFile, 'visite') },
    cancel: byPage(onFile, 'annuler-visite', 'household'),
  },
  {
    ...{ name: 'the household’s link', by: 'tenant' },
    move: byLink((page) => ({
      moment: [...page.matchAll(/ value="(\d{13}\.[^"]+)"/g)].at(-1)?.[1] ?? '',
    })),
    cancel: byLink(() => ({ annuler: 'oui' })),
  },
];

/** A household whose visit was taken by text, and a card about it in the channel. */
async function withVisit(story: (home: Home) => Promise<void>): Promise<void> {
  const world = await openWorld();
  try {
    await openTeam(world, '93');
    await world.query("UPDATE staff SET access_key_hash = $1 WHERE first_name = 'Karima'", [
      secretHash(KEY),
    ]);
    await receiveFile(world, [household(1)]);
    await world.settle();
    const [row] = await world.query<{ id: CaseId }>('SELECT id::text FROM case_file');
    const id = row?.id as CaseId;
    const card = await world.deps.store.transaction((tx) =>
      openCard(
        tx,
        { id: randomUUID() as CardId, caseId: id, e164: null, reason: 'interpreter' },
        world.clock.now(),
      ),
    );
    await world.settle();
    const home = { world, id, card: card.id };
    await write('oui', '1')(home);
    await story(home);
  } finally {
    await world.close();
  }
}

const visitsOf = (world: World) =>
  world.query<{ id: string; status: string; starts_at: Date; booked_by: string }>(
    'SELECT id::text, status, starts_at, booked_by FROM visit ORDER BY created_at, id',
  );

/** What the diary still holds of a visit, by kind. */
const waitingFor = async (world: World, visit: string | undefined) =>
  (
    await world.query<{ kind: string; due: Date }>(
      `SELECT kind, due_at AS due FROM diary
       WHERE payload->>'visitId' = $1 AND state IN ('waiting', 'rung') ORDER BY kind, due_at`,
      [visit],
    )
  ).map(({ kind, due }) => ({ kind, due: due.getTime() }));

describe('moving a visit moves every reminder of it, and cancelling takes them away', () => {
  it.each(DOORS)('by $name', (door) =>
    withVisit(async (home) => {
      const { world } = home;
      const [first] = await visitsOf(world);
      expect(await waitingFor(world, first?.id)).not.toEqual([]);

      await world.until(world.clock.now() + 60_000);
      await door.move(home);
      await world.settle();
      const [, second, ...more] = await visitsOf(world);
      expect(more).toEqual([]);
      expect((await visitsOf(world)).map(({ status }) => status)).toEqual(['moved', 'booked']);
      expect(second?.starts_at).not.toEqual(first?.starts_at);
      expect(second?.booked_by.split(':')[0]).toBe(door.by);
      expect(await waitingFor(world, first?.id)).toEqual([]);
      const held = await waitingFor(world, second?.id);
      expect(new Set(held.map(({ kind }) => kind))).toEqual(
        new Set(['visit-outcome', 'visit-prepare', 'visit-reminder']),
      );
      const at = second?.starts_at.getTime() ?? 0;
      for (const { kind, due } of held)
        expect(kind === 'visit-outcome' ? due > at : due < at, kind).toBe(true);

      await door.cancel(home);
      await world.settle();
      expect((await visitsOf(world)).map(({ status }) => status)).toEqual(['moved', 'cancelled']);
      for (const visit of [first, second]) expect(await waitingFor(world, visit?.id)).toEqual([]);
    }),
  );
});
