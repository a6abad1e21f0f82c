import * as chrono from 'chrono-node';
import { at } from '../src/domain/time/local-time.js';
import type { ReplyContext } from '../src/domain/understanding/reply-context.js';
import { understand } from '../src/domain/understanding/understand.js';
import { type LabelledReply, labelledReplies } from './lib/labelled-replies.js';
import { median } from './lib/median.js';
import { nearestReply } from './lib/nearest-reply.js';

const ZONE = 'Europe/Paris';
const NOW = at('2026-11-30', '10:20', ZONE);
const SLOTS = ['2026-12-08T10:00', '2026-12-09T17:30', '2026-12-12T10:30'];
const CONTEXT: ReplyContext = {
  now: NOW,
  zone: ZONE,
  slots: SLOTS.map((local, index) => ({
    number: index + 1,
    startsAt: at(local.slice(0, 10), local.slice(11), ZONE),
  })),
};
const TARGET = 0.92;
const MAX_FALSE_ALARMS = 0.03;
const MAX_TIMES_CHRONO = 2;
const ROUNDS = 7;
const DANGERS = ['stop', 'distress', 'violence'] as const;

/** How well and how fast replies are read, on lines that no rule was written from. */
export async function run(): Promise<boolean> {
  const all = await labelledReplies();
  const write = all.filter(({ split }) => split === 'write');
  const held = all.filter(({ split }) => split === 'held-out');
  console.log(`${write.length} lines to write rules from, ${held.length} held out\n`);
  const nearest = nearestReply(write);
  const right = byIntent(held);
  const seen = share(write, ({ text }) => understand(text, CONTEXT).intent);
  const base = share(held, ({ text }) => nearest(text));
  console.log(
    `\nIntents, held out: ${percent(right)} (write split ${percent(seen)}, nearest neighbour ${percent(base)}; target ${percent(TARGET)})`,
  );
  const safe = DANGERS.map((intent) => danger(held, intent)).every(Boolean);
  const days = dates(held);
  const fast = speed(held, nearest);
  return right >= TARGET && safe && days && fast;
}

function byIntent(held: readonly LabelledReply[]): number {
  const rows = new Map<string, { all: number; right: number; taken: Map<string, number> }>();
  for (const { text, intent } of held) {
    const row = rows.get(intent) ?? { all: 0, right: 0, taken: new Map<string, number>() };
    const said = understand(text, CONTEXT).intent;
    row.all += 1;
    if (said === intent) row.right += 1;
    else row.taken.set(said, (row.taken.get(said) ?? 0) + 1);
    rows.set(intent, row);
  }
  let right = 0;
  for (const [intent, row] of [...rows].sort(([a], [b]) => a.localeCompare(b))) {
    right += row.right;
    const taken = [...row.taken].map(([as, n]) => `${as} ${n}`).join(', ');
    console.log(`${intent.padEnd(22)} ${`${row.right}/${row.all}`.padStart(7)}  ${taken}`);
  }
  return right / held.length;
}

function share(rows: readonly LabelledReply[], read: (row: LabelledReply) => string): number {
  return rows.filter((row) => read(row) === row.intent).length / rows.length;
}

/** Recall on its own lines; false alarms among all the others. */
function danger(held: readonly LabelledReply[], intent: string): boolean {
  const said = (row: LabelledReply) => understand(row.text, CONTEXT).intent === intent;
  const its = held.filter((row) => row.intent === intent);
  const others = held.filter((row) => row.intent !== intent);
  const recall = its.filter(said).length / its.length;
  const alarms = others.filter(said).length / others.length;
  console.log(
    `${intent}: recall ${percent(recall)} of ${its.length}, false alarms ${percent(alarms)}`,
  );
  return recall === 1 && alarms <= MAX_FALSE_ALARMS;
}

/** Right: the first day is the one labelled. Asked: none, or several with it. Else silently wrong. */
function dates(held: readonly LabelledReply[]): boolean {
  const count = { right: 0, asked: 0, wrong: 0 };
  for (const { text, dates: labelled } of held) {
    if (labelled.length === 0) continue;
    const { dates: said } = understand(text, CONTEXT);
    const known = new Set(labelled.map(dayOf));
    const first = said[0];
    if (first !== undefined && dayOf(first) === dayOf(labelled[0] ?? '')) count.right += 1;
    else if (first === undefined || said.some((day) => known.has(dayOf(day)))) count.asked += 1;
    else {
      count.wrong += 1;
      console.log(`  wrong day: ${text} → ${said.join(', ')}`);
    }
  }
  const all = count.right + count.asked + count.wrong;
  console.log(
    `dates: ${count.right} right, ${count.asked} asked, ${count.wrong} silently wrong of ${all}`,
  );
  return count.wrong === 0;
}

const dayOf = (date: string): string => date.slice(0, 10);

function speed(held: readonly LabelledReply[], nearest: (text: string) => string): boolean {
  const reference = new Date(NOW);
  const ways = {
    understand: (text: string) => understand(text, CONTEXT),
    chrono: (text: string) => chrono.fr.parse(text, reference),
    nearest,
  };
  const times = { understand: [] as number[], chrono: [] as number[], nearest: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const name of ['understand', 'chrono', 'nearest'] as const) {
      const start = performance.now();
      for (const { text } of held) ways[name](text);
      // The first round warms up.
      if (round > 0) times[name].push(((performance.now() - start) * 1000) / held.length);
    }
  }
  const [ours, theirs] = [median(times.understand), median(times.chrono)];
  console.log(
    `µs a reply, medians of ${ROUNDS}: understand ${ours.toFixed(0)}, chrono-node ${theirs.toFixed(0)}, nearest neighbour ${median(times.nearest).toFixed(0)}: ×${(ours / theirs).toFixed(2)} of chrono-node (at most ×${MAX_TIMES_CHRONO})`,
  );
  return ours <= MAX_TIMES_CHRONO * theirs;
}

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
