import { digestDue, digestExpires } from '../../domain/escalation/digest-hours.js';
import { isAway } from '../../domain/hotline/on-shift.js';
import type { Instant } from '../../domain/ids.js';
import { type Territory, territoryOf } from '../../domain/territories.js';
import type { Calendar } from '../../domain/time/calendar.js';
import { at } from '../../domain/time/local-time.js';
import type { DeskChannel } from '../ports/cards.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Digest } from '../ports/digests.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { namesOnCall } from '../rota/read-rota.js';

export type DigestDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly calendar: Calendar;
  /** null: the team works without Slack, and reads the desk's page. */
  readonly desk: DeskChannel | null;
};

export type DigestOutcome =
  | 'sent'
  /** Noon or the day's end has come first: what it would say is no news any more. */
  | 'too-late'
  /** The hours or the line changed since it was written: none is wanted that day. */
  | 'not-today'
  /** No household is followed in the territory. */
  | 'nothing'
  /** There is no channel to say it in. */
  | 'no-channel'
  | 'later';

/** Real seconds after which one that another worker posts is looked at again. */
const SOON_SECONDS = 2;
const NIGHT = '22:00';

/**
 * Worker's act for `desk-digest`: one message to the team of a territory, drawn from the state at
 * the moment it leaves. An outage delays it; past its time it is dropped, never sent late.
 */
export async function sendDigest(
  deps: DigestDeps,
  entry: DiaryEntry<'desk-digest'>,
): Promise<DigestOutcome> {
  return deps.store.transaction(async (tx) => {
    const now = deps.clock.now();
    const sent = await send(tx, deps, { entry, now });
    if (typeof sent === 'string') await tx.diary.finish(entry.id, sent);
    else await tx.diary.postpone(entry.id, sent.until, sent.why);
    return typeof sent === 'string' ? sent : 'later';
  });
}

type Sending = { readonly entry: DiaryEntry<'desk-digest'>; readonly now: Instant };
type Postponed = { readonly until: Instant; readonly why: string };

async function send(
  tx: Tx,
  deps: DigestDeps,
  { entry, now }: Sending,
): Promise<Exclude<DigestOutcome, 'later'> | Postponed> {
  const { territory, day, part } = entry.payload;
  const place = territoryOf(territory);
  if (!deps.desk) return 'no-channel';
  if (!place) return 'nothing';
  if (now >= digestExpires(part, day, place.zone)) return 'too-late';
  const [hours, line] = [await tx.digests.hours(territory), await tx.line.setting(territory)];
  const due = digestDue({ part, day, hours, line }, { place, calendar: deps.calendar });
  if (due === null) return 'not-today';
  if (now < due) return { until: due, why: "l'heure a changé" };
  const key = `digest:${territory}:${day}:${part}`;
  if (!(await tx.digests.claim(key))) {
    return { until: now + SOON_SECONDS * 1000, why: 'autre envoi en cours' };
  }
  const digest = await digestOf(tx, { entry, place, now });
  if (!digest) return 'nothing';
  const said = await deps.desk.digest(digest, { key, mayHaveLeft: entry.tries > 1 });
  if (said.kind === 'said') return 'sent';
  return { until: now + said.afterSeconds * 1000, why: 'Slack indisponible' };
}

async function digestOf(
  tx: Tx,
  { entry, place, now }: Sending & { readonly place: Territory },
): Promise<Digest | null> {
  const { territory, day, part } = entry.payload;
  const facts = await tx.digests.facts(territory, day);
  if (!facts) return null;
  const { cards, visits, colleagues } = facts;
  const away = colleagues.filter((one) => isAway(one, day)).map(({ firstName }) => firstName);
  const { zone } = place;
  return {
    ...{ part, day, territory, zone, now, cards, visits, away },
    // In the evening, those of the night to come.
    onCall: await namesOnCall(tx, territory, part === 'evening' ? at(day, NIGHT, zone) : now),
  };
}
