import { DAY, type Instant } from '../ids.js';
import { addDays, at, daysBetween, localDate } from '../time/local-time.js';
import type { ContactFacts, ContactRequest, PastTry } from './contact-request.js';

/** Outgoing tries in any 30 days (domain 3.2, borrowed from art. D. 223-9 code conso.). */
export const CAP_30_DAYS = 4;
/** Days before a hearing in which the cap of 30 days is lifted (domain 3.2). */
export const HEARING_EXEMPTION_DAYS = 15;
/** Texts of any kind to one number in 24 hours before the machine stops answering: two machines may be talking. */
export const ANSWER_LOOP_TEXTS = 10;

const startOf = (date: string, zone: string): Instant => at(date, '00:00', zone);

/** When a second try of the day by this channel becomes possible, or null when today is free. */
export function dayCapEnds(
  tries: readonly PastTry[],
  { channel, zone }: { channel: ContactRequest['channel']; zone: string },
  now: Instant,
): Instant | null {
  const today = localDate(now, zone);
  const taken = tries.some(
    (t) => t.counts && t.channel === channel && localDate(t.at, zone) === today,
  );
  return taken ? startOf(addDays(today, 1), zone) : null;
}

/**
 * When the cap of 30 days opens again (the oldest of the last four tries leaves the window, or
 * the hearing comes near), or null when it is open.
 */
export function monthCapEnds(
  tries: readonly PastTry[],
  { hearingOn, place }: Pick<ContactFacts, 'hearingOn' | 'place'>,
  now: Instant,
): Instant | null {
  const blocking = tries
    .filter((t) => t.counts && now < t.at + 30 * DAY)
    .map((t) => t.at)
    .sort((a, b) => b - a)[CAP_30_DAYS - 1];
  if (blocking === undefined) return null;
  const ends = blocking + 30 * DAY;
  if (hearingOn === null) return ends;
  const daysLeft = daysBetween(localDate(now, place.zone), hearingOn);
  if (daysLeft < 0) return ends;
  if (daysLeft <= HEARING_EXEMPTION_DAYS) return null;
  return Math.min(ends, startOf(addDays(hearingOn, -HEARING_EXEMPTION_DAYS), place.zone));
}

/** When the machine may answer this number again after too many texts in 24 hours, or null. */
export function loopEnds(tries: readonly PastTry[], now: Instant): Instant | null {
  const tenth = tries
    .filter((t) => t.channel === 'sms' && now < t.at + DAY)
    .map((t) => t.at)
    .sort((a, b) => b - a)[ANSWER_LOOP_TEXTS - 1];
  return tenth === undefined ? null : tenth + DAY;
}
