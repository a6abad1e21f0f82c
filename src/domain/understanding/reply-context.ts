import type { Language } from '../conversation/meaning.js';
import type { Instant } from '../ids.js';

/** A slot as the text offered it. */
export type OfferedSlot = { readonly number: number; readonly startsAt: Instant };

/** What is known when a reply is read: nothing else changes what it means. */
export type ReplyContext = {
  readonly slots: readonly OfferedSlot[];
  /** When the reply came in: « demain » counts from here. */
  readonly now: Instant;
  /** The household's IANA zone. */
  readonly zone: string;
  /** The language of the conversation: that of a reply which does not tell, as « ok » and « 2 ». */
  readonly language?: Language;
};
