import type { Intent } from '../../conversation/meaning.js';
import type { DateReading } from '../dates/date-reading.js';
import type { NamedSlots } from '../named-slots.js';
import { offeredAmong } from '../offered-slots.js';
import type { PlainWords } from '../plain-words.js';
import type { ReplyContext } from '../reply-context.js';
import { hintsIn } from './hints.js';

/** What the readers of slots, days and rules found: facts that the words alone do not show. */
export type Found = {
  readonly words: Pick<PlainWords, 'plain' | 'all'>;
  readonly named: NamedSlots;
  readonly days: DateReading;
  /** What the rules heard; left out of what the classifier learns from lines the rules were written from. */
  readonly ruled: Intent | null;
};

const few = (count: number): string => (count > 1 ? 'some' : String(count));

/** The findings as features: « one slot named », « a day that is not offered », « rules say stop ». */
export function cuesOf({ words, named, days, ruled }: Found, context: ReplyContext): string[] {
  const offered = offeredAmong(days.readings, context);
  const cues = [
    `named ${few(named.chosen.length)}${named.alone ? ' alone' : ''}`,
    `offered ${few(offered.length)} of ${few(days.readings.length)}`,
    `slots ${few(named.chosen.length)} offered ${few(offered.length)}`,
  ];
  if (named.refused.length > 0) cues.push('slot refused');
  if (named.leads) cues.push('slot leads');
  if (named.none) cues.push('no such slot');
  if (days.refused.length > 0) cues.push('day refused');
  if (days.readings.some(({ kind }) => kind === 'point')) cues.push('hour');
  cues.push(...days.impossible.map(({ why }) => `impossible ${why}`));
  cues.push(...hintsIn(words));
  if (ruled !== null) cues.push(`rules ${ruled}`);
  return cues;
}
