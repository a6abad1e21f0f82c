import type { LineStep, Spoken } from '../../domain/hotline/line-answer.js';
import type { Instant } from '../../domain/ids.js';
import type { AppointmentSlot } from '../../domain/visits/slots.js';
import type { TextLanguage } from '../../domain/wording/languages.js';
import type { TextName } from '../../domain/wording/text.js';
import { ruleOf } from '../wording/house-words.js';
import { renderText, type SpokenParams } from '../wording/render-text.js';
import type { LineDeps } from './line-deps.js';

/** What the words of a text are filled with, beyond the team's own. */
export type SpokenAbout = SpokenParams & {
  readonly language?: TextLanguage;
  readonly slots?: readonly AppointmentSlot[];
  readonly visitAt?: Instant | null;
  readonly zone?: string;
};

/** The words of a text of the line, as they are spoken: the house's own, the same for every sender. */
export function spoken(
  { settings }: Pick<LineDeps, 'settings'>,
  name: TextName,
  about: SpokenAbout = {},
): Spoken {
  const { language = 'fr', slots = [], visitAt = null, zone = 'Europe/Paris', ...params } = about;
  const text = renderText(name, {
    // What is said aloud goes by no sender: one that takes no answer changes nothing.
    settings: { ...settings, sender: { ...settings.sender, capability: 'two_way' } },
    worker: settings.team,
    zone,
    language,
    slots,
    visitAt,
    spoken: params,
  });
  return { words: text?.body ?? '', language: ruleOf(name).frenchOnly ? 'fr' : language };
}

/** The same as a step of the line. */
export const say = (
  deps: Pick<LineDeps, 'settings'>,
  name: TextName,
  about: SpokenAbout = {},
): LineStep => ({ do: 'say', ...spoken(deps, name, about) });
