import type { Instant } from '../../domain/ids.js';
import { addDays, at, localDate } from '../../domain/time/local-time.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Home, HomeScreen } from '../ports/home.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { type HomeSources, myHome } from './my-home.js';

export type HomeDeps = HomeSources & {
  readonly store: Store;
  readonly clock: Clock;
  readonly screen: HomeScreen;
};

/** `screen` null: the team works without Slack. */
export type ShowHomeDeps = Omit<HomeDeps, 'screen'> & { readonly screen: HomeScreen | null };

export type HomeOutcome = 'shown' | 'already-shown' | 'never-opened' | 'gone' | 'later';

/** Real seconds after which a page that another worker draws, or that Slack holds otherwise, is tried anew. */
const SOON_SECONDS = 2;
/** Time alone changes a page: visits end, deadlines come nearer, cards are forgotten. */
const HOURS_OF_THE_DAY = ['07:30', '12:30', '18:30'] as const;

/**
 * Worker's act for `show-home`: draws a person's page as it stands now, whichever change asked, so
 * that ten changes in a row are drawn once and late or doubled entries change nothing. As a card's
 * showing, the transaction stays open while Slack is spoken to.
 */
export async function showHome(
  { screen, ...deps }: ShowHomeDeps,
  entry: DiaryEntry<'show-home'>,
): Promise<HomeOutcome> {
  const { slackUserId } = entry.payload;
  return deps.store.transaction(async (tx) => {
    const now = deps.clock.now();
    const drawn = screen
      ? await draw(tx, { ...deps, screen }, { slackUserId, now })
      : ({ kind: 'never-opened' } as const);
    if (drawn.kind === 'later') {
      await tx.diary.postpone(entry.id, now + drawn.afterSeconds * 1000, drawn.why);
    } else await tx.diary.finish(entry.id, drawn.kind);
    return drawn.kind;
  });
}

/**
 * The person has the page before them: it is drawn at once, and kept up to date from now on.
 * `seen` is Slack's name of the version that it shows them; null for none.
 */
export async function openHome(
  deps: HomeDeps,
  { slackUserId, seen }: { readonly slackUserId: string; readonly seen: string | null },
): Promise<HomeOutcome> {
  return deps.store.transaction(async (tx) => {
    const now = deps.clock.now();
    await tx.homes.opened(slackUserId, now);
    const drawn = await draw(tx, deps, { slackUserId, now, seen });
    if (drawn.kind === 'later') {
      const dueAt = now + drawn.afterSeconds * 1000;
      await tx.diary.write({ kind: 'show-home', caseId: null, payload: { slackUserId }, dueAt });
    }
    return drawn.kind;
  });
}

type Drawn =
  | { readonly kind: Exclude<HomeOutcome, 'later'> }
  | { readonly kind: 'later'; readonly afterSeconds: number; readonly why: string };

type Drawing = {
  readonly slackUserId: string;
  readonly now: Instant;
  readonly seen?: string | null;
};

async function draw(tx: Tx, deps: HomeDeps, { slackUserId, now, seen }: Drawing): Promise<Drawn> {
  const soon = (why: string) => ({ kind: 'later', afterSeconds: SOON_SECONDS, why }) as const;
  if (!(await tx.homes.claim(slackUserId))) return soon('autre affichage en cours');
  const last = await tx.homes.find(slackUserId);
  if (!last) return { kind: 'never-opened' };
  const home = await myHome(tx, deps, { slackUserId, now });
  // What Slack shows is not what we remember: our memory is worth nothing.
  const known = seen === undefined || seen === last.hash ? last : { hash: seen, drawn: null };
  const answer = await deps.screen.publish(slackUserId, home, known);
  switch (answer.kind) {
    case 'later':
      return { ...answer, why: 'Slack indisponible' };
    case 'conflict':
      // An earlier try reached Slack without our knowing: drawn anew without asking which version.
      await tx.homes.shown(slackUserId, { hash: null, drawn: null }, now);
      return soon('Slack montre une autre version');
    case 'gone':
      await tx.homes.forget(slackUserId);
      return { kind: 'gone' };
    case 'unchanged':
      await refreshLater(tx, home, { slackUserId, now });
      return { kind: 'already-shown' };
    case 'shown':
      await tx.homes.shown(slackUserId, answer, now);
      await refreshLater(tx, home, { slackUserId, now });
      return { kind: 'shown' };
  }
}

/** Written once for each person and hour of the day, however often the page is drawn. */
async function refreshLater(tx: Tx, home: Home, { slackUserId, now }: Drawing): Promise<void> {
  // How to link does not change with the hours.
  if (home.kind !== 'mine') return;
  const { zone } = home;
  const today = localDate(now, zone);
  const hours = [today, addDays(today, 1)].flatMap((day) =>
    HOURS_OF_THE_DAY.map((hour) => at(day, hour, zone)),
  );
  const dueAt = hours.find((hour) => hour > now) ?? now;
  const key = `show-home:${slackUserId}:${dueAt}`;
  await tx.diary.write({ kind: 'show-home', caseId: null, payload: { slackUserId }, dueAt, key });
}
