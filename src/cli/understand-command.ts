import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { at } from '../domain/time/local-time.js';
import type { ReplyContext } from '../domain/understanding/reply-context.js';
import { understand } from '../domain/understanding/understand.js';
import type { ExitCode } from './import-command.js';
import { print, type Terminal } from './terminal.js';

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/;
const localTime = z.string().regex(LOCAL_TIME);
const Line = z.object({
  text: z.string(),
  now: localTime.optional(),
  zone: z.string().optional(),
  slots: z.array(localTime).max(9).optional(),
});
type Line = z.infer<typeof Line>;

/** The example of the labelled replies (domain 5.5): what a line is read against unless it says otherwise. */
const EXAMPLE = {
  now: '2026-11-30T10:20:00',
  zone: 'Europe/Paris',
  slots: ['2026-12-08T10:00', '2026-12-09T17:30', '2026-12-12T10:30'],
} as const;

/**
 * `aller-vers understand`: one reply a line on `input`, one JSON a line on the terminal, in order.
 * A line that cannot be read gives a JSON with `error`, in French; the next ones are still read.
 */
export async function understandCommand(input: Readable, terminal: Terminal): Promise<ExitCode> {
  let nth = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    nth += 1;
    const answer = answerTo(line, nth);
    await print(terminal.out, `${JSON.stringify(answer)}\n`);
  }
  return 0;
}

function answerTo(line: string, nth: number): object {
  const read = parse(line);
  if (read === null) {
    return {
      error: `Ligne ${nth} : objet mal formé ; attendu {"text", "now", "zone", "slots"}, heures locales.`,
    };
  }
  const context = contextOf(read);
  if (context === null) {
    return {
      error: `Ligne ${nth} : « now », « zone » ou « slots » ne se lit pas comme une heure ou un fuseau.`,
    };
  }
  const { intent, confidence, slot, dates, language, risk, evidence } = understand(
    read.text,
    context,
  );
  return { intent, confidence: toThousandths(confidence), slot, dates, language, risk, evidence };
}

const toThousandths = (share: number): number => Math.round(share * 1000) / 1000;

function parse(line: string): Line | null {
  if (!line.trimStart().startsWith('{')) return { text: line };
  try {
    return Line.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** A line with its own time but no slots was offered none. */
function contextOf({ now, zone = EXAMPLE.zone, slots }: Line): ReplyContext | null {
  const offered = slots ?? (now === undefined ? EXAMPLE.slots : []);
  try {
    const instant = (local: string) => at(local.slice(0, 10), local.slice(11, 16), zone);
    return {
      now: instant(now ?? EXAMPLE.now),
      zone,
      slots: offered.map((local, index) => ({ number: index + 1, startsAt: instant(local) })),
    };
  } catch {
    return null;
  }
}
