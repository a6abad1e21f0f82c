import type { DiscretionLevel } from '../../domain/case.js';
import type { Instant } from '../../domain/ids.js';
import { slotInList, slotInSentence } from '../../domain/time/slot-words.js';
import type { AppointmentSlot } from '../../domain/visits/slots.js';
import { fill, type TextParams, unknownHoles } from '../../domain/wording/fill.js';
import type { TextLanguage } from '../../domain/wording/languages.js';
import type { TextName, TextPurpose } from '../../domain/wording/text.js';
import type { TeamSettings } from '../ports/settings.js';
import { type Overrides, type Variant, variantKey } from '../ports/wordings.js';
import { houseWords, ruleOf } from './house-words.js';

export type TextContext = {
  readonly settings: TeamSettings;
  /** First name that signs; the same one throughout a case (domain 5.2, rule 8). */
  readonly worker: string;
  readonly zone: string;
  readonly language: TextLanguage;
  readonly slots: readonly Pick<AppointmentSlot, 'number' | 'startsAt'>[];
  /** Start of the visit that the text is about. */
  readonly visitAt: Instant | null;
  /** The territory's own words, as they stood when the conversation began. */
  readonly overrides?: Overrides;
};

export type RenderedText = {
  readonly body: string;
  readonly purpose: TextPurpose;
  readonly discretion: DiscretionLevel;
  /** The words ask for an answer by text: they may leave by a two-way sender only. */
  readonly needsReply: boolean;
};

/** The words of a text for our sender; null when a one-way sender has no version of it. */
export function renderText(name: TextName, context: TextContext): RenderedText | null {
  const { purpose, level, frenchOnly } = ruleOf(name);
  const sender = context.settings.sender.capability;
  const variant = { text: name, language: frenchOnly ? 'fr' : context.language, sender } as const;
  const template = ownWords(context.overrides, variant) ?? houseWords(variant);
  if (template === null) return null;
  return {
    body: fill(template, paramsOf(context)),
    purpose,
    discretion: level,
    needsReply: sender === 'two_way',
  };
}

/** The territory's words, unless a field that they name is no longer filled: the house's are safe. */
function ownWords(overrides: Overrides | undefined, variant: Variant): string | null {
  const own = overrides?.get(variantKey(variant)) ?? null;
  return own !== null && unknownHoles(own).length === 0 ? own : null;
}

/** What the holes of a template are filled with, in the household's zone and language. */
export function paramsOf(context: Omit<TextContext, 'overrides'>): TextParams {
  const { settings, worker, zone, language, slots, visitAt } = context;
  const listed = slots.map(
    ({ number, startsAt }) => `${number}) ${slotInList(startsAt, zone, language)}`,
  );
  return {
    equipe: settings.team,
    prenom: worker,
    telephone: settings.hotline,
    creneaux: listed.join(' '),
    choix: slots.map((slot) => slot.number).join(', '),
    quand: visitAt === null ? '' : slotInSentence(visitAt, zone, language),
  };
}
