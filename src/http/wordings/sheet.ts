import type { Request } from 'express';
import type { Variant, Verdict } from '../../app/ports/wordings.js';
import { type CatalogueText, catalogueText, variantsOf } from '../../app/wording/catalogue.js';
import type { WordingId } from '../../domain/ids.js';
import { TEXT_LANGUAGES, type TextLanguage } from '../../domain/wording/languages.js';
import type { FormRead } from '../read-form.js';
import type { Member } from '../session.js';
import type { Draft } from './text-page-parts.js';

/** Which text, of which territory, in which language an address is about. */
export type Sheet = {
  readonly territory: string;
  readonly text: CatalogueText;
  readonly language: TextLanguage;
};

/** null for a text that is not, or a territory that is not the reader's: not told apart. */
export function sheetOf(
  { params }: Request,
  member: Member,
  asked: TextLanguage | null,
): Sheet | null {
  const territory = member.territories.find((code) => code === params.territoire);
  const text = catalogueText(String(params.flot), String(params.cle));
  if (territory === undefined || !text) return null;
  const language = text.languages.find((one) => one === asked) ?? 'fr';
  return { territory, text, language };
}

export const languageIn = (value: unknown): TextLanguage | null =>
  TEXT_LANGUAGES.find((language) => language === value) ?? null;

export type Wish = {
  readonly variant: Variant;
  readonly draft: Draft;
  readonly act: 'preview' | 'propose' | 'house';
};

const ACTS: Readonly<Record<string, Wish['act']>> = {
  previsualiser: 'preview',
  proposer: 'propose',
  maison: 'house',
};

/** What the form of a variant asks for; null when no page of ours sent it. */
export function readWish(form: FormRead, { text, language }: Sheet): Wish | null {
  const variants = variantsOf(text.name, language);
  const variant = variants.find(({ sender }) => sender === form('expediteur'));
  const act = Object.hasOwn(ACTS, form('geste')) ? ACTS[form('geste')] : undefined;
  if (!variant || act === undefined || form('langue') !== language) return null;
  const { sender } = variant;
  const draft = { sender, words: form('texte'), why: form('pourquoi'), review: null };
  return { variant: { text: text.name, language, sender }, draft, act };
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What is decided on which proposal; null when no page of ours sent it. */
export function readDecision(form: FormRead): { id: WordingId; verdict: Verdict } | null {
  const id = form('proposition');
  const verdict = verdictOf(form);
  return UUID.test(id) && verdict ? { id: id as WordingId, verdict } : null;
}

function verdictOf(form: FormRead): Verdict | null {
  switch (form('geste')) {
    case 'approuver':
      return { state: 'approved' };
    case 'refuser':
      return { state: 'refused', why: form('motif') };
    case 'retirer':
      return { state: 'withdrawn' };
    default:
      return null;
  }
}
