import type { CardId, Instant } from '../../domain/ids.js';
import { TERRITORIES, type Territory } from '../../domain/territories.js';
import type { Calendar } from '../../domain/time/calendar.js';
import { addDays, at, localDate, weekdayOf } from '../../domain/time/local-time.js';
import { type CapacityWeek, capacityWeeks, firstShort } from '../../domain/visits/capacity.js';
import { openCard } from '../escalation/open-card.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock, Ids } from '../ports/time-and-chance.js';
import { writeTours } from '../tours/write-tours.js';
import { lookForWaiting } from './tell-waiting.js';

type WatchDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly calendar: Calendar;
};

/** Before the day begins, so that the figures are those of the morning. */
const HOUR_OF_MORNING = '06:30';
const ZONE = 'Europe/Paris';

/**
 * Every morning, in each territory where somebody waits or visits: households to be met against
 * days of pairs, for six weeks. Where days are missing, a card says which week and how many. What
 * is free that morning is offered to whoever waits.
 */
export async function watchCapacity(
  deps: WatchDeps,
  entry: DiaryEntry<'capacity-watch'>,
): Promise<string> {
  const short: string[] = [];
  const codes = await deps.store.transaction((tx) => tx.visits.territoriesAtWork());
  for (const territory of TERRITORIES.filter(({ code }) => codes.includes(code))) {
    await deps.store.transaction(async (tx) => {
      if (await countTerritory(tx, deps, territory)) short.push(territory.code);
      // Hours may have fallen free that nobody told of: another appointment of somebody's is gone.
      const key = `${territory.code}:${entry.payload.day}`;
      await lookForWaiting(tx, { territory: territory.code, now: deps.clock.now(), key });
    });
  }
  return deps.store.transaction(async (tx) => {
    const outcome = `${short.length} territoire(s) en manque`;
    await tx.diary.finish(entry.id, outcome);
    await planCapacityWatch(tx, deps.clock.now());
    await writeTours(tx, deps.clock.now());
    return outcome;
  });
}

/** The next morning's count; written again, it changes nothing. */
export async function planCapacityWatch(tx: Tx, now: Instant): Promise<void> {
  const today = localDate(now, ZONE);
  const day = at(today, HOUR_OF_MORNING, ZONE) > now ? today : addDays(today, 1);
  await tx.diary.write({
    ...{ kind: 'capacity-watch', caseId: null, payload: { day } },
    ...{ dueAt: at(day, HOUR_OF_MORNING, ZONE), key: `capacity-watch:${day}` },
  } as const);
}

/** Counts and keeps the weeks of a territory; true when days are missing. */
async function countTerritory(
  tx: Tx,
  { clock, ids, calendar }: WatchDeps,
  { code, zone, holidays }: Territory,
): Promise<boolean> {
  const now = clock.now();
  const today = localDate(now, zone);
  const load = await tx.visits.load(code, { from: now, zone });
  if (load.waiting.length === 0 && load.pairs.length === 0) return false;
  const weeks = capacityWeeks({ ...load, calendar, holidays, today });
  const { wasShort } = await tx.visits.keepCapacity(code, weeks, now);
  const short = firstShort(weeks);
  if (!short) return false;
  // Said once, then each Monday: a card that was put off is not brought back every morning.
  if (wasShort && weekdayOf(today) !== 1) return true;
  const id = ids.uuid() as CardId;
  const about = { id, caseId: null, e164: null, territory: code, reason: 'capacity' } as const;
  await openCard(tx, { ...about, wish: shortWords(short) }, now);
  return true;
}

/** « semaine du 7/12 : il manque 3 journées de binôme pour 20 ménages ». */
function shortWords({ week, missing, due }: CapacityWeek): string {
  const [, month, day] = week.split('-').map(Number);
  const days = missing === 1 ? '1 journée' : `${missing} journées`;
  return `semaine du ${day}/${month} : il manque ${days} de binôme pour ${due} ménage${due > 1 ? 's' : ''}`;
}
