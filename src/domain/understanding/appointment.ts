import type { Intent } from '../conversation/meaning.js';
import type { DateReading } from './dates/date-reading.js';
import type { NamedSlots } from './named-slots.js';
import { describedSlot, offeredAmong, slotClocks } from './offered-slots.js';
import type { ReplyContext } from './reply-context.js';
import {
  BESIDE_A_SLOT,
  BUT_LATER_ABROAD,
  BUT_OTHER_TIME,
  DOES_NOT_SUIT,
  NO,
  OTHER_TIME,
  YES,
} from './yes-and-no.js';

/** What a reply says of the appointment, before it is quoted. */
export type AppointmentAnswer = {
  readonly intent: Intent;
  readonly confidence: number;
  readonly slots: readonly number[];
  readonly says: RegExp | null;
};

/** « ok pour le 2 », « d'accord le 3 »: an agreement that opens with the slot is to the slot. */
const AGREED =
  /^(?:bonjour )?(?:oui|ok|d accord|parfait|yes|sim|evet|da) (?:\w+ ){0,2}(?:[1-9]|premiere?|deuxieme|troisieme|derniere?)\b(?! ?(?:h|heures?|jours?|mois|fois|enfants?))/;

/** A slot named among other words, which may tell of something else: « audience le 2 ». */
const NAMED = 0.92;

type Heard = { readonly named: NamedSlots; readonly days: DateReading };

/** The answer given to an offer, or null when the reply speaks of something else. */
export function readAppointment(
  plain: string,
  { named, days }: Heard,
  context: ReplyContext,
): AppointmentAnswer | null {
  if (BESIDE_A_SLOT.test(plain) && /\d|premier|deux|trois|dernier|rendez|creneau/.test(plain))
    return answer('propose_other', 0.95, OTHER_TIME);
  if (isAtAnotherHour(named, days, context)) return answer('propose_other', 0.95, OTHER_TIME);
  const bySlot = slotsNamed(plain, named, context);
  if (bySlot) return bySlot;
  const offered = offeredAmong(days.readings, context);
  if (offered.length > 0 && isFirst(days, context)) return slotsOffered(plain, offered, days);
  if (named.none) return { intent: 'unknown', confidence: 0.3, slots: [], says: null };
  const described = describedSlot(plain, context);
  if (described !== undefined) return accept(described, 0.95);
  if (days.readings.length > 0 || days.refused.length > 0)
    return answer('propose_other', 0.75, OTHER_TIME);
  if (days.impossible.length > 0)
    return { intent: 'unknown', confidence: 0.4, slots: [], says: OTHER_TIME };
  return byWords(plain);
}

/** « le 2 à 19h »: the day of the slot, not its hour. */
function isAtAnotherHour(
  { chosen }: NamedSlots,
  { readings }: DateReading,
  context: ReplyContext,
): boolean {
  if (chosen.length !== 1) return false;
  const slot = slotClocks(context).find(({ number }) => number === chosen[0]);
  const points = readings.filter((when) => when.kind === 'point' && when.date === slot?.date);
  return (
    points.length > 0 && points.every((when) => when.kind === 'point' && when.time !== slot?.time)
  );
}

function slotsNamed(
  plain: string,
  named: NamedSlots,
  { slots }: ReplyContext,
): AppointmentAnswer | null {
  const { chosen, refused, alone } = named;
  const [only] = chosen;
  if (only !== undefined && wantsAnotherHour(plain))
    return answer('propose_other', 0.93, OTHER_TIME);
  if (only !== undefined && chosen.length === 1)
    return accept(only, alone || AGREED.test(plain) ? 0.97 : 0.95);
  if (chosen.length > 1) return ambiguous(chosen, 0.965);
  if (refused.length === 0) return null;
  const left = slots.map(({ number }) => number).filter((number) => !refused.includes(number));
  const isRestFine = /\b(?:tout|tous|toutes|reste|les autres|sauf)\b/.test(plain);
  return isRestFine && left.length > 0 ? ambiguous(left) : answer('propose_other', 0.75, NO);
}

/** « oui mais 14h »: the slot named is not the hour wanted. */
const wantsAnotherHour = (plain: string): boolean =>
  BUT_OTHER_TIME.test(plain) || BUT_LATER_ABROAD.test(plain);

/** « samedi d'après » may be the slot's Saturday, but another one sooner. */
function isFirst({ readings }: DateReading, context: ReplyContext): boolean {
  const [first] = readings;
  if (first === undefined || first.kind === 'span') return false;
  return slotClocks(context).some(({ date }) => date === first.date) || readings.length > 3;
}

/** Days were said that are those of offered slots. */
function slotsOffered(
  plain: string,
  offered: readonly number[],
  { readings }: DateReading,
): AppointmentAnswer {
  const [only] = offered;
  if (wantsAnotherHour(plain)) return answer('propose_other', 0.9, OTHER_TIME);
  if (refusesAll(plain)) return answer('propose_other', 0.8, DOES_NOT_SUIT);
  if (offered.length > 1 || only === undefined) return ambiguous(offered);
  // « mardi » may be another Tuesday than the slot's; its hour or date leaves no doubt.
  const isExact = readings.length === 1;
  return accept(only, isExact ? NAMED : 0.85);
}

/** Yes, no, another time: by words alone. */
function byWords(plain: string): AppointmentAnswer | null {
  const isNo = NO.test(plain) && !/\b(?:non|no) (?:problem|probleme|souci)\b/.test(plain);
  const isOther = OTHER_TIME.test(plain);
  if (isNo) return isOther ? answer('propose_other', 0.6, OTHER_TIME) : answer('refuse', 0.6, NO);
  if (DOES_NOT_SUIT.test(plain)) return answer('propose_other', 0.5, DOES_NOT_SUIT);
  if (isOther) return answer('propose_other', 0.7, OTHER_TIME);
  return YES.test(plain) ? answer('accept_ambiguous', 0.7, YES) : null;
}

const accept = (slot: number, confidence: number): AppointmentAnswer => ({
  intent: 'accept_slot',
  confidence,
  slots: [slot],
  says: null,
});

const ambiguous = (slots: readonly number[], confidence = 0.9): AppointmentAnswer => ({
  intent: 'accept_ambiguous',
  confidence,
  slots,
  says: null,
});

const answer = (intent: Intent, confidence: number, says: RegExp): AppointmentAnswer => ({
  intent,
  confidence,
  slots: [],
  says,
});

/** « mardi je peux pas »: the day is named to be refused. */
function refusesAll(plain: string): boolean {
  return (
    /\b(?:impossible|pas (?:possible|dispo|disponible|libre|la)|peux pas|pourrai pas|peut pas|marche pas|va pas|convient pas)\b/.test(
      plain,
    ) && !/\b(?:mais|plutot|sinon|par contre|oui|ok|donc|alors)\b/.test(plain)
  );
}
