import type { Instant } from '../ids.js';
import { at, daysBetween, localDate } from '../time/local-time.js';
import type { Agenda } from './agenda.js';
import { freeOnDay, type SlotWish } from './free-slots.js';
import type { AppointmentSlot } from './slots.js';

/** Days ahead on which a household may ask for a visit. */
const FURTHEST_DAYS = 60;
/** Days looked at for one reply: « la semaine prochaine » is seven. */
const MOST_DAYS = 7;

/** « 2026-12-08 » or « 2026-12-08T10:00 », as `Meaning.dates` says them. */
export type AskedMoment = string;

/** The days that a reply asks for and that may be looked at: to come, near enough, each once. */
export function askedDays(moments: readonly AskedMoment[], zone: string, now: Instant): string[] {
  const today = localDate(now, zone);
  const days = moments.map((moment) => moment.slice(0, 10)).filter((day) => day.length === 10);
  const near = [...new Set(days)].filter((day) => {
    const ahead = daysBetween(today, day);
    return ahead >= 0 && ahead <= FURTHEST_DAYS;
  });
  return near.slice(0, MOST_DAYS);
}

/**
 * Free slots on the days that the household spoke of: nearest to the hour it said, at least one
 * of each day where there is one, in the order of time.
 */
export function askedSlots(
  agenda: Agenda,
  { moments, ...wish }: SlotWish & { readonly moments: readonly AskedMoment[] },
  now: Instant,
): AppointmentSlot[] {
  const { zone } = wish.place;
  const byDay = askedDays(moments, zone, now)
    .filter((day) => wish.before === null || day < wish.before)
    .map((day) => {
      const hour = moments.find((moment) => moment.startsWith(`${day}T`))?.slice(11, 16);
      const wished = hour === undefined ? null : at(day, hour, zone);
      const far = ({ startsAt }: { startsAt: Instant }) =>
        wished === null ? startsAt : Math.abs(startsAt - wished);
      const free = agenda.pairs.flatMap((pair) => freeOnDay(pair, day, { agenda, wish, now }));
      return onePerHour(free.sort((a, b) => far(a) - far(b)));
    });
  const chosen = Array.from({ length: wish.count }, (_, round) =>
    byDay.flatMap((free) => free[round] ?? []),
  ).flat();
  return chosen
    .slice(0, wish.count)
    .sort((a, b) => a.startsAt - b.startsAt)
    .map((slot, index) => ({ ...slot, number: index + 1 }));
}

/** Two pairs free at one hour are one choice for the household. */
function onePerHour<S extends { startsAt: Instant }>(slots: readonly S[]): S[] {
  return slots.filter(
    (slot, index) => slots.findIndex((s) => s.startsAt === slot.startsAt) === index,
  );
}
