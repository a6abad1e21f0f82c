import { deskZone } from '../../domain/escalation/desk-zone.js';
import { DAY, type Instant, MINUTE, type StaffId } from '../../domain/ids.js';
import { keptTimes, nextReading, OUTSIDE_HORIZON } from '../../domain/visits/outside-agenda.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { FeedRead, OutsideFeeds } from '../ports/outside-agendas.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { personChanged } from '../tours/person-changed.js';
import { lookAtVisits } from './look-at-visits.js';

export type ReadAgendaDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly feeds: OutsideFeeds;
};
type Entry = DiaryEntry<'read-agenda'>;

/** Lived time: the service asked is outside, however fast the demo's days go by. */
const EVERY = 20 * MINUTE;

/**
 * Worker's act for `read-agenda`: the hours that a person is taken elsewhere, in the place of those
 * read before; then the same row waits for the next reading. What fails keeps the hours of before,
 * and says so to the person. The feed is asked outside any transaction; no title is kept.
 */
export async function readAgenda(
  { store, clock, feeds }: ReadAgendaDeps,
  entry: Entry,
): Promise<string> {
  const staffId = entry.payload.staffId as StaffId;
  const followed = await store.transaction((tx) => tx.outsideAgendas.hold(staffId));
  const from = clock.now();
  if (!followed) return store.transaction((tx) => endReading(tx, entry, from));
  const read = await feeds.read(followed.url, {
    ...{ from, to: from + OUTSIDE_HORIZON },
    zone: deskZone(followed.territory),
  });
  return store.transaction(async (tx) => {
    const now = await tx.outsideAgendas.hold(staffId);
    if (!now) return endReading(tx, entry, from);
    // Replaced meanwhile: what was read is another agenda's, and this one is read at once.
    const isOther = now.url !== followed.url;
    const outcome = isOther ? 'replaced' : await keep(tx, { staffId, read, from });
    const next = isOther ? from : nextReading(from, clock.lived(EVERY), staffId);
    await tx.diary.postpone(entry.id, next, outcome);
    return outcome;
  });
}

/** The row's outcome says how it went, and neither the address nor what stands in it. */
async function keep(
  tx: Tx,
  { staffId, read, from }: { staffId: StaffId; read: FeedRead; from: Instant },
): Promise<string> {
  if (read.kind === 'failed') {
    await tx.outsideAgendas.fail(staffId, read.problem);
    return read.problem;
  }
  const before = await tx.outsideAgendas.visitsOf(staffId, from);
  const hoursBefore = await hoursOf(tx, staffId, from);
  await tx.outsideAgendas.replace(staffId, {
    times: keptTimes(read.times, { from, to: from + OUTSIDE_HORIZON }),
    at: from,
    problem: read.unread > 0 ? 'some-unread' : null,
  });
  await lookAtVisits(tx, { staffId, before, now: from });
  if ((await hoursOf(tx, staffId, from)) !== hoursBefore)
    await personChanged(tx, { staffId, now: from });
  return 'read';
}

/** When they are expected elsewhere on the days that may be planned already. */
async function hoursOf(tx: Tx, staffId: StaffId, from: Instant): Promise<string> {
  const taken = await tx.visits.taken([staffId], { from, to: from + 2 * DAY, now: from });
  const other = taken.filter(({ kind }) => kind === 'other');
  return other
    .map(({ startsAt, endsAt }) => `${startsAt}-${endsAt}`)
    .sort()
    .join(' ');
}

/** Nobody follows it any more: nothing of it is left, and nothing more is asked about visits. */
async function endReading(tx: Tx, entry: Entry, now: Instant): Promise<string> {
  const staffId = entry.payload.staffId as StaffId;
  await lookAtVisits(tx, { staffId, before: [], now });
  await tx.diary.finish(entry.id, 'not followed');
  return 'not followed';
}

/** An address was given or taken away: it is read at once, and the row then waits by itself. */
export async function planReading(tx: Tx, staffId: StaffId, now: Instant): Promise<void> {
  await tx.diary.cancel(null, ['read-agenda'], { staffId });
  await tx.diary.write({ kind: 'read-agenda', caseId: null, payload: { staffId }, dueAt: now });
}

/** Readings that stand nowhere in the diary, whatever became of them. */
export async function planReadings(tx: Tx, now: Instant): Promise<void> {
  for (const staffId of await tx.outsideAgendas.unplanned()) await planReading(tx, staffId, now);
}
