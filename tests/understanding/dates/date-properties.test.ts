import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate, localTime, weekdayOf } from '../../../src/domain/time/local-time.js';
import type { When } from '../../../src/domain/understanding/dates/date-reading.js';
import { readDates } from '../../../src/domain/understanding/dates/read-dates.js';

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const WORDS =
  'demain dem1 le la du au de a 3 12 30 31 8 14h 14h30 25h 9:15 entre et ou pas sauf prochain semaine ce we en huit quinze dans jours mois decembre 25/11 31/11 29/02 2026 apres avant midi minuit soir aprem fin debut - , . / h impossible oui mais'.split(
    ' ',
  );
const DAY = 86_400_000;
const from2026 = Date.UTC(2026, 0, 1);
const context = fc
  .record({
    now: fc.integer({ min: from2026, max: from2026 + 4 * 366 * DAY }),
    zone: fc.constantFrom('Europe/Paris', 'Indian/Reunion', 'America/Martinique', 'Pacific/Noumea'),
    gaps: fc.array(fc.integer({ min: 1, max: 20 * 24 }), { maxLength: 3 }),
  })
  .map(({ now, zone, gaps }) => ({
    now,
    zone,
    slots: gaps.map((hours, index) => ({ number: index + 1, startsAt: now + hours * 3_600_000 })),
  }));
const phrase = (words: readonly string[]) =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 }).map((all) => all.join(' '));
const lastDay = (when: When) => (when.kind === 'span' ? when.to : when.date);

describe('whatever is written', () => {
  it('nothing makes the reader throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), phrase([...WORDS, ...DAYS])),
        context,
        (text, given) => {
          readDates(text, given);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('no candidate is in the past', () => {
    fc.assert(
      fc.property(phrase([...WORDS, ...DAYS]), context, (text, given) => {
        const today = localDate(given.now, given.zone);
        const { hour, minute } = localTime(given.now, given.zone);
        const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        for (const when of readDates(text, given).readings) {
          expect(lastDay(when) >= today, `${text} → ${lastDay(when)}`).toBe(true);
          if (when.kind === 'point' && when.date === today) expect(when.time >= clock).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('a weekday named is that of every candidate', () => {
    const sentence = fc.tuple(
      phrase(WORDS.filter((word) => !/^(semaine|du|entre|avant|apres|a|au|de|jours)$/.test(word))),
      fc.integer({ min: 0, max: 6 }),
    );
    fc.assert(
      fc.property(sentence, context, ([tail, index], given) => {
        const isOther =
          /\b(ou|et|mais|oui|dem1|demain|we|ce|mois|fin|debut|dans|\d+ .*\ble \d|,|\.)/.test(tail);
        const text = `${DAYS[index]} ${isOther ? '' : tail}`;
        // Only the moment that holds the weekday is under test: another may follow in the text.
        const { readings, evidence } = readDates(text, given);
        if (evidence.length !== 1) return;
        for (const when of readings)
          if (when.kind !== 'span') expect(weekdayOf(when.date), text).toBe(index + 1);
      }),
      { numRuns: 3000 },
    );
  });
});
