import { type Text, type TextParams, textOf } from '../../../flows/texts/index.js';
import type { Instant } from '../../domain/ids.js';
import { longSlot, shortSlot } from '../../domain/time/local-time.js';
import type { AppointmentSlot } from '../../domain/visits/slots.js';
import type { TeamSettings } from '../ports/settings.js';

export type TextContext = {
  readonly settings: TeamSettings;
  /** First name that signs; the same one throughout a case (domain 5.2, rule 8). */
  readonly worker: string;
  readonly zone: string;
  readonly slots: readonly Pick<AppointmentSlot, 'number' | 'startsAt'>[];
  /** Start of the visit that the text is about. */
  readonly visitAt: Instant | null;
};

export type RenderedText = {
  readonly body: string;
  readonly purpose: Text['purpose'];
  readonly discretion: Text['level'];
  /** The words ask for an answer by text: they may leave by a two-way sender only. */
  readonly needsReply: boolean;
};

/** The words of a text for our sender; null when a one-way sender has no version of it. */
export function renderText(key: string, context: TextContext): RenderedText | null {
  const text = textOf(key);
  const twoWay = context.settings.sender.capability === 'two_way';
  const words = twoWay ? text.twoWay : text.oneWay;
  if (!words) return null;
  return {
    body: words(paramsOf(context)),
    purpose: text.purpose,
    discretion: text.level,
    needsReply: twoWay,
  };
}

function paramsOf({ settings, worker, zone, slots, visitAt }: TextContext): TextParams {
  return {
    team: settings.team,
    worker,
    phone: settings.hotline,
    slots: slots.map((slot) => `${slot.number}) ${shortSlot(slot.startsAt, zone)}`).join(' '),
    choices: slots.map((slot) => slot.number).join(', '),
    when: visitAt === null ? '' : longSlot(visitAt, zone),
  };
}
