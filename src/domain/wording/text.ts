import type { DiscretionLevel } from '../case.js';
import type { Sender } from '../contact/sender.js';
import type { TextLanguage } from './languages.js';

/** Why a text leaves: the send gate treats each differently (src/domain/contact). */
export type TextPurpose =
  | 'cadence'
  | 'answer'
  | 'confirmation'
  | 'reminder'
  | 'stop-confirmation'
  | 'distress';

/** What holds for a text in every language; its flow says it. */
export type TextRule = {
  readonly purpose: TextPurpose;
  /** Discretion level of the number that the words suppose (domain 3.5). */
  readonly level: DiscretionLevel;
  /** Said aloud in a call: counts no segment and asks nobody to write. */
  readonly spoken?: true;
  /** Not translated: the landlord reads it, or French is spoken on the line (an interpreter is offered). */
  readonly frenchOnly?: true;
};

/** By which kind of sender words leave (domain 3.1, R-08). */
export type SenderKind = Sender['capability'];

/**
 * The words of one text in one language. A bare string answers a text that came in: a one-way
 * sender never says it. What may open a conversation has words for both kinds of sender.
 */
export type Words = string | { readonly twoWay: string; readonly oneWay: string };

/** The words of a flow in one language, by the key of the text. */
export type Wording = Readonly<Record<string, Words>>;

/** The words of a flow, by language. */
export type FlowWords = Readonly<Partial<Record<TextLanguage, Wording>>>;

/** A text by its whole name, « rendez-vous/creneaux ». */
export type TextName = string;

/** The template for a kind of sender; null when a one-way sender never says it. */
export function templateFor(words: Words, sender: SenderKind): string | null {
  if (typeof words === 'string') return sender === 'two_way' ? words : null;
  return sender === 'two_way' ? words.twoWay : words.oneWay;
}
