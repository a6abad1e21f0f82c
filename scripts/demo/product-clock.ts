// The demo's time: it begins on the morning the file was sent, and goes on where it stopped.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { DateTime } from 'luxon';
import { readState, statePaths, writeState } from './state.js';

const ZONE = 'Europe/Paris';
const SENT = 'Date transmission';
const SAVE_EVERY_MS = 3000;

/** A running clock of the product: epoch milliseconds, `speed` times faster than life. */
export interface ProductClock {
  readonly env: { CLOCK_ORIGIN: string; CLOCK_STARTED: string; CLOCK_SPEED: string };
  readonly origin: number;
  now(): number;
}

/** Where time begins: 08:55 on the latest day of transmission in the file, or where the last demo stopped. */
export async function demoOrigin(caseload: string): Promise<{ origin: number; resumed: boolean }> {
  const saved = readState<{ at: number }>(statePaths.clock)?.at;
  const morning = await transmissionMorning(caseload);
  return { origin: Math.max(saved ?? 0, morning), resumed: saved !== undefined };
}

/**
 * Starts time at `origin`, or lets it reach `origin` in `headStartMs` of real time: until then
 * nothing is due, and the programs have started.
 */
export function startClock(origin: number, speed: number, headStartMs = 0): ProductClock {
  const started = Date.now() + headStartMs;
  return {
    env: {
      CLOCK_ORIGIN: new Date(origin).toISOString(),
      CLOCK_STARTED: String(started),
      CLOCK_SPEED: String(speed),
    },
    origin,
    now: () => Math.round(origin + (Date.now() - started) * speed),
  };
}

/** Writes the time down every few seconds; returns how to write it a last time and stop. */
export function keepTime(clock: ProductClock): () => void {
  const save = () => writeState(statePaths.clock, { at: Math.max(clock.now(), clock.origin) });
  save();
  const timer = setInterval(save, SAVE_EVERY_MS);
  return () => {
    clearInterval(timer);
    save();
  };
}

/** « lundi 23 novembre 2026 à 08:55 » */
export function sayTime(time: number): string {
  return DateTime.fromMillis(time, { zone: ZONE })
    .setLocale('fr')
    .toFormat("cccc d LLLL yyyy 'à' HH:mm");
}

/** 08:55 in Paris on the latest « Date transmission » of a file, or today when it has none. */
export async function transmissionMorning(caseload: string): Promise<number> {
  // The one column read is of digits: whether the file is UTF-8 or Windows-1252 is no matter here.
  const rows = createReadStream(caseload, { encoding: 'latin1' }).pipe(
    parse({ delimiter: ';', relax_column_count: true, relax_quotes: true }),
  );
  let column = -1;
  let latest: DateTime | undefined;
  for await (const row of rows as AsyncIterable<string[]>) {
    if (column === -1) {
      column = row.findIndex((name) => name.includes(SENT));
      if (column === -1) break;
      continue;
    }
    const day = DateTime.fromFormat(row[column]?.trim() ?? '', 'dd/MM/yyyy', { zone: ZONE });
    if (day.isValid && (latest === undefined || day > latest)) latest = day;
  }
  const start = latest ?? DateTime.now().setZone(ZONE).startOf('day');
  return start.set({ hour: 8, minute: 55 }).toMillis();
}
