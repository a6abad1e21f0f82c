import type { WordingRow } from '../../app/views/wording-view.js';
import type { CatalogueText } from '../../app/wording/catalogue.js';
import type { WordingReview } from '../../app/wording/review-wording.js';
import type { WordingDesk } from '../../app/wording/wording-desk.js';
import type { TextLanguage } from '../../domain/wording/languages.js';
import type { SenderKind } from '../../domain/wording/text.js';
import type { Member } from '../session.js';

/** What someone typed, kept on the page until it is right. */
export type Draft = {
  readonly sender: SenderKind;
  readonly words: string;
  readonly why: string;
  /** The rendered words, when they were asked for. */
  readonly review: WordingReview | null;
};

/** Something to correct, and the field that it is about; null for the page as a whole. */
export type PageError = { readonly field: string | null; readonly message: string };

/** All that the page of a text is made of. */
export type TextPageParts = {
  readonly member: Member;
  readonly territory: string;
  readonly text: CatalogueText;
  readonly language: TextLanguage;
  readonly desk: WordingDesk;
  /** Of this text alone, in every language. */
  readonly inForce: readonly WordingRow[];
  readonly history: readonly WordingRow[];
  readonly draft?: Draft;
  /** The reason typed for a refusal that did not go through. */
  readonly refusal?: { readonly id: string; readonly why: string };
  readonly errors?: readonly PageError[];
  /** What was just done. */
  readonly done?: string;
};

export const wordsField = (sender: SenderKind) => `texte-${sender}`;
export const whyField = (sender: SenderKind) => `pourquoi-${sender}`;
export const refusalField = (id: string) => `motif-${id}`;

/** The error of a field, for the words beside it. */
export function errorOf({ errors = [] }: TextPageParts, field: string): string | null {
  const messages = errors.filter((error) => error.field === field).map(({ message }) => message);
  return messages.length === 0 ? null : messages.join(' ');
}
