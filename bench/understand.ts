import * as chrono from 'chrono-node';
import { CONFIDENCE_FLOOR } from '../src/domain/conversation/meaning.js';
import { dateOfDay, dayNumber, isoDate } from '../src/domain/time/civil-day.js';
import { at } from '../src/domain/time/local-time.js';
import { weekdayOfDay } from '../src/domain/understanding/dates/local-now.js';
import type { ReplyContext } from '../src/domain/understanding/reply-context.js';
import { understand } from '../src/domain/understanding/understand.js';
import {
  EXAMPLE,
  type LabelledReply,
  labelledReplies,
  type UnseenDate,
  unseenDates,
  unseenReplies,
} from './lib/labelled-replies.js';
import { median } from './lib/median.js';
import { nearestReply } from './lib/nearest-reply.js';

const TARGET = 0.92;
const MAX_FALSE_ALARMS = 0.03;
const MIN_DATES = 0.95;
/** chrono-node reads the dates alone. */
const MAX_TIMES_CHRONO = 2;
const ROUNDS = 7;
/** The nearest neighbour is a floor, not a rival: so many lines tell enough. */
const NEAREST_LINES = 150;
const DANGERS = ['stop', 'distress', 'violence'] as const;

/**
 * How well and how fast replies are read. The lines held out are near those that rules and weights
 * were made from; where the folder « unseen » exists, the targets are judged on it.
 */
export async function run(): Promise<boolean> {
  const all = await labelledReplies();
  const write = all.filter(({ split }) => split === 'write');
  const held = all.filter(({ split }) => split === 'held-out');
  const unseen = await unseenReplies();
  const dated = await unseenDates();
  console.log(
    `${write.length} lines to learn from, ${held.length} held out, ${unseen.length} unseen`,
  );
  const nearest = nearestReply(write);
  const some = held.filter((_, nth) => nth % Math.ceil(held.length / NEAREST_LINES) === 0);
  console.log(
    `write split ${percent(share(write, said))}, nearest neighbour ${percent(share(some, ({ text }) => nearest(text)))} of ${some.length} held out`,
  );
  const heldGood = block('held out', held);
  const unseenGood = unseen.length > 0 ? block('unseen', unseen) : true;
  const datesGood = dated.length > 0 ? clockedDates('unseen dates', dated) : true;
  // Harder than life, and never studied: reported, so that nobody takes the figures above for all.
  block('fresh, half of it written to mislead', await unseenReplies('fresh'));
  clockedDates('fresh dates', await unseenDates('fresh'));
  const fast = speed(held, { rows: some, nearest });
  return (unseen.length > 0 ? unseenGood : heldGood) && datesGood && fast;
}

const said = ({ text }: LabelledReply): string => understand(text, EXAMPLE).intent;

/** One part of the lines: every figure, and whether the targets are met on it. */
function block(name: string, rows: readonly LabelledReply[]): boolean {
  console.log(`\n── ${name}`);
  const right = byIntent(rows);
  console.log(`intents: ${percent(right)} of ${rows.length} (target ${percent(TARGET)})`);
  const safe = DANGERS.map((intent) => danger(rows, intent)).every(Boolean);
  details(rows);
  const days = dates(rows);
  return right >= TARGET && safe && days;
}

function byIntent(rows: readonly LabelledReply[]): number {
  const counts = new Map<string, { all: number; right: number; taken: Map<string, number> }>();
  for (const reply of rows) {
    const { intent } = reply;
    const row = counts.get(intent) ?? { all: 0, right: 0, taken: new Map<string, number>() };
    const heard = said(reply);
    row.all += 1;
    if (heard === intent) row.right += 1;
    else row.taken.set(heard, (row.taken.get(heard) ?? 0) + 1);
    counts.set(intent, row);
  }
  let right = 0;
  for (const [intent, row] of [...counts].sort(([a], [b]) => a.localeCompare(b))) {
    right += row.right;
    const taken = [...row.taken].map(([as, n]) => `${as} ${n}`).join(', ');
    console.log(`${intent.padEnd(22)} ${`${row.right}/${row.all}`.padStart(7)}  ${taken}`);
  }
  return right / rows.length;
}

function share(rows: readonly LabelledReply[], read: (row: LabelledReply) => string): number {
  return rows.filter((row) => read(row) === row.intent).length / rows.length;
}

/** Recall on its own lines; false alarms among all the others. */
function danger(rows: readonly LabelledReply[], intent: string): boolean {
  const its = rows.filter((row) => row.intent === intent);
  const others = rows.filter((row) => row.intent !== intent);
  const missed = its.filter((row) => said(row) !== intent);
  const alarms = others.filter((row) => said(row) === intent).length / others.length;
  const recall = its.length === 0 ? 1 : 1 - missed.length / its.length;
  console.log(
    `${intent}: recall ${percent(recall)} of ${its.length}, false alarms ${percent(alarms)}`,
  );
  return missed.length === 0 && alarms <= MAX_FALSE_ALARMS;
}

/** Slots, languages, risks, where they are labelled; and whether confidence means something. */
function details(rows: readonly LabelledReply[]): void {
  const part = (
    name: string,
    its: readonly LabelledReply[],
    isRight: (row: LabelledReply) => boolean,
  ) => `${name} ${percent(its.filter(isRight).length / its.length)} of ${its.length}`;
  const read = (row: LabelledReply) => understand(row.text, EXAMPLE);
  const slots = rows.filter(({ intent, slot }) => intent === 'accept_slot' && /^\d$/.test(slot));
  const told = rows.filter(({ lang }) => lang !== undefined && lang !== '');
  const risks = rows.filter(({ risk }) => risk !== undefined);
  const sure = rows.filter((row) => read(row).confidence >= CONFIDENCE_FLOOR);
  console.log(
    [
      part('slot', slots, (row) => String(read(row).slot) === row.slot),
      part('language', told, (row) => read(row).language === row.lang),
      part('risk', risks, (row) => read(row).risk === row.risk),
      part('above the confidence floor, right', sure, (row) => read(row).intent === row.intent),
    ].join('; '),
  );
}

type Count = { right: number; asked: number; wrong: number };

/** Right: the first day is the one labelled. Asked: none, or several with it. Else silently wrong. */
function dates(rows: readonly LabelledReply[]): boolean {
  const count = { right: 0, asked: 0, wrong: 0 };
  for (const { text, dates: labelled } of rows) {
    if (labelled.length === 0) continue;
    tally(count, { text, labelled, said: understand(text, EXAMPLE).dates });
  }
  return report('dates', count);
}

/** Intents that a meeting may be made of: a wrong day in them is acted upon. */
const MEETINGS: ReadonlySet<string> = new Set([
  'accept_slot',
  'accept_ambiguous',
  'propose_other',
  'callback_request',
]);

/**
 * The same on lines with their own clock, zone and slots. Where nothing is proposed (« mon audience
 * est le 14 »), the day told is rightly reported beside an intent that makes no meeting of it, or
 * below the floor, where nothing is acted upon; above it, in an answer to the offer, it is wrong.
 */
function clockedDates(name: string, rows: readonly UnseenDate[]): boolean {
  console.log(`\n── ${name}`);
  const count = { right: 0, asked: 0, wrong: 0 };
  let told = 0;
  for (const row of rows) {
    const { dates: found, intent, confidence } = understand(row.text, contextOf(row));
    const isProposed = MEETINGS.has(intent) && confidence >= CONFIDENCE_FLOOR;
    const labelled = row.expected.split('|').filter((date) => date !== '');
    const possible = labelled.filter((date) => date !== '-' && !date.startsWith('!'));
    if (possible.length > 0) tally(count, { text: row.text, labelled: possible, said: found });
    else if (found.length === 0) count.right += 1;
    else if (found.length > 1) count.asked += 1;
    else if (!isProposed) [count.right, told] = [count.right + 1, told + 1];
    else tally(count, { text: row.text, labelled: [''], said: found });
  }
  console.log(`days told where none is proposed: ${told} reported`);
  return report('dates', count);
}

function contextOf({ now, zone, slots }: UnseenDate): ReplyContext {
  const instant = (local: string) => at(local.slice(0, 10), local.slice(11, 16), zone);
  const offered = slots === '' ? [] : slots.split('|');
  return {
    now: instant(now),
    zone,
    slots: offered.map((slot, index) => ({ number: index + 1, startsAt: instant(slot) })),
  };
}

type Dated = {
  readonly text: string;
  readonly labelled: readonly string[];
  readonly said: readonly string[];
};

function tally(count: Count, { text, labelled, said: found }: Dated): void {
  const known = new Set(labelled.flatMap(daysMeant));
  const first = found[0];
  const [likeliest = ''] = labelled;
  if (first !== undefined && daysMeant(likeliest).includes(dayOf(first))) count.right += 1;
  else if (first === undefined || found.some((day) => meets(day, known))) count.asked += 1;
  else {
    count.wrong += 1;
    console.log(`  wrong day: ${text} → ${found.join(', ')}`);
  }
}

function report(name: string, { right, asked, wrong }: Count): boolean {
  const all = right + asked + wrong;
  console.log(`${name}: ${right} right, ${asked} asked, ${wrong} silently wrong of ${all}`);
  return wrong === 0 && (right + asked) / Math.max(all, 1) >= MIN_DATES;
}

/** A whole month, « 2027-02 », names no day: it is asked which. */
const meets = (said: string, known: ReadonlySet<string>): boolean =>
  said.length === 'yyyy-mm'.length
    ? [...known].some((day) => day.startsWith(said))
    : known.has(dayOf(said));

const dayOf = (date: string): string => date.slice(0, 10);

const DAYS_OF_WEEK = 7;
/** The days a label means: some colleagues label a week as ISO does, « 2026-W50 ». */
function daysMeant(label: string): string[] {
  const week = /^(\d{4})-W(\d\d)$/.exec(label);
  if (!week) return [dayOf(label)];
  // The 4th of January is in the first week.
  const fourth = dayNumber(isoDate(Number(week[1]), 1, 4));
  const monday = fourth - weekdayOfDay(fourth) + 1 + DAYS_OF_WEEK * (Number(week[2]) - 1);
  return Array.from({ length: DAYS_OF_WEEK }, (_, day) => dateOfDay(monday + day));
}

function speed(
  held: readonly LabelledReply[],
  floor: { rows: readonly LabelledReply[]; nearest: (text: string) => string },
): boolean {
  const reference = new Date(EXAMPLE.now);
  const understandOne = (text: string) => understand(text, EXAMPLE);
  const chronoOne = (text: string) => chrono.fr.parse(text, reference);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const times = [timed(held, understandOne), timed(held, chronoOne)];
    // The first round warms up.
    if (round === 0) continue;
    ours.push(times[0] ?? 0);
    theirs.push(times[1] ?? 0);
  }
  const [our, their] = [median(ours), median(theirs)];
  console.log(
    `\nµs a reply, medians of ${ROUNDS}: understand ${our.toFixed(0)}, chrono-node ${their.toFixed(0)}, nearest neighbour ${timed(floor.rows, floor.nearest).toFixed(0)}: ×${(our / their).toFixed(2)} of chrono-node (at most ×${MAX_TIMES_CHRONO})`,
  );
  return our <= MAX_TIMES_CHRONO * their;
}

function timed(rows: readonly LabelledReply[], read: (text: string) => unknown): number {
  const start = performance.now();
  for (const { text } of rows) read(text);
  return ((performance.now() - start) * 1000) / rows.length;
}

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
