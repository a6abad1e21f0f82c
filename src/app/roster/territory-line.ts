import { isMachineNumber } from '../../domain/hotline/machine-numbers.js';
import { type LineException, USUAL_LINE_HOURS } from '../../domain/hotline/opening-hours.js';
import type { IsoDate } from '../../domain/ids.js';
import type { Territory } from '../../domain/territories.js';
import { localDate } from '../../domain/time/local-time.js';
import type { PairHours } from '../../domain/visits/slots.js';
import { type LineSetting, usualLine } from '../ports/hotline.js';
import type { LinePost, LineRoster, Person } from '../ports/roster.js';
import { readNumber } from './line-post.js';
import type { RosterTools } from './tools.js';

/** `setting` is what holds from now on; `past`: the day is over, nothing was changed. */
export type LineChanged = { readonly kind: 'changed' | 'past'; readonly setting: LineSetting };

/** The hours of a week; null brings the usual ones back. */
export function setOpening(
  tools: RosterTools,
  { territory, hours }: { readonly territory: Territory; readonly hours: PairHours | null },
): Promise<LineChanged> {
  return change(tools, territory, (setting) => ({ ...setting, hours: hours ?? USUAL_LINE_HOURS }));
}

/** One day closed, or open at other hours; null: as usual again. The last said of a day stands. */
export function setDay(
  tools: RosterTools,
  asked: {
    readonly territory: Territory;
    readonly day: IsoDate;
    readonly exception: Omit<LineException, 'day'> | null;
  },
): Promise<LineChanged> {
  const { territory, day, exception } = asked;
  return change(tools, territory, (setting, today) => {
    if (day < today) return null;
    // Days that are over say nothing any more.
    const others = setting.exceptions.filter((one) => one.day !== day && one.day >= today);
    const exceptions = exception ? [...others, { day, ...exception }] : others;
    return { ...setting, exceptions: exceptions.sort((a, b) => (a.day < b.day ? -1 : 1)) };
  });
}

export type ReminderSet =
  | LineChanged
  /** `why` is French. */
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'not-for-machines' };

/** From which number the machine says reminders; null: from none, it calls nobody (seed R-05). */
export async function setReminderNumber(
  tools: RosterTools,
  { territory, written }: { readonly territory: Territory; readonly written: string | null },
): Promise<ReminderSet> {
  const read = written === null ? null : readNumber(tools, written);
  if (read && !read.ok) return { kind: 'unreadable', why: read.why };
  if (read && !isMachineNumber(read.e164)) return { kind: 'not-for-machines' };
  return change(tools, territory, (setting) => ({
    ...setting,
    reminderNumber: read?.e164 ?? null,
  }));
}

export type LineShown = {
  readonly setting: LineSetting;
  /** Those whom the territory's calls may ring. */
  readonly people: readonly { readonly person: Person; readonly post: LinePost }[];
};

/** The line of a territory as it stands. */
export function showLine(tools: RosterTools, { code }: Territory): Promise<LineShown> {
  return tools.store.transaction(async (roster) => {
    const people: { person: Person; post: LinePost }[] = [];
    for (const person of await roster.people()) {
      if (!person.active || !person.territories.includes(code)) continue;
      const post = await roster.linePost(person.id);
      if (post.phone !== null) people.push({ person, post });
    }
    return { setting: (await roster.line(code)) ?? usualLine(code), people };
  });
}

/** `alter` answers null when nothing is to be changed, the day being over. */
function change(
  tools: RosterTools,
  { code, zone }: Territory,
  alter: (setting: LineSetting, today: IsoDate) => LineSetting | null,
): Promise<LineChanged> {
  return tools.store.transaction(async (roster: LineRoster) => {
    const before = (await roster.line(code)) ?? usualLine(code);
    const setting = alter(before, localDate(tools.clock.now(), zone));
    if (!setting) return { kind: 'past', setting: before };
    await roster.saveLine(setting);
    return { kind: 'changed', setting };
  });
}
