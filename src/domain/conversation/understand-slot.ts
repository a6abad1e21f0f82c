import type { Intent, Meaning } from './meaning.js';
import type { NamedSlot, ReplyContext } from './reply-context.js';

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const ORDINALS: readonly [RegExp, number][] = [
  [/\b(premiere?|1ere?|1er)\b/, 1],
  [/\b(deuxieme|2eme|2nd|second|seconde)\b/, 2],
  [/\b(troisieme|3eme)\b/, 3],
];
const YES =
  /\b(oui+|ui|wi|ouais|ok|okay|d accord|dac|yes|sim|da|evet|volontiers|ca marche|c est bon|c bon|bien sur|parfait)\b/;
const NO =
  /\b(non|nn|no|nope|pas (possible|disponible|dispo|libre|interesse\w*)|impossible|veux pas|laissez moi|foutez|rien a (faire|dire))\b/;
const THANKS = /^(merci|mrc|thanks?|obrigad[oa]|tesekkurler|multumesc)\b/;
const OTHER_TIME =
  /\b(autre|plutot|plus tard|apres|avant|demain|apres midi|midi|soir|matin|semaine|week ?end|\d{1,2} ?h|\d{1,2}[:/]\d{1,2})\b/;

/** What a reply says of the slots offered: one of them, another time, yes, no, or nothing clear. */
export function understandSlot(plain: string, { slots }: ReplyContext): Meaning {
  if (plain === '') return meaning('unknown', 0, '');
  if (THANKS.test(plain) && plain.split(' ').length <= 6 && !/\d/.test(plain)) {
    return meaning('thanks', 0.8, plain);
  }
  const refused = NO.exec(plain);
  const named = slotsNamed(plain, slots);
  // « impossible le 1 et le 2 », « non mais jeudi oui »: a refusal beside a day is no simple answer.
  if (refused && (named.length > 0 || hasDay(plain))) return meaning('propose_other', 0.7, plain);
  if (refused) return meaning('refuse', 0.85, refused[0]);
  const only = named[0];
  if (named.length === 1 && only)
    return { ...meaning('accept_slot', 0.92, plain), slot: only.number };
  if (named.length > 1) return meaning('accept_ambiguous', 0.7, plain);
  const otherTime = hasDay(plain) ? plain : OTHER_TIME.exec(plain)?.[0];
  if (otherTime) return meaning('propose_other', 0.75, otherTime);
  const yes = YES.exec(plain);
  if (yes) return meaning('accept_ambiguous', 0.85, yes[0]);
  return meaning('unknown', 0.2, '');
}

function slotsNamed(plain: string, slots: readonly NamedSlot[]): NamedSlot[] {
  const alone =
    /^(?:oui |ok |d accord )?(?:le |la |pour le |choix |numero |number )?(\d)(?: ?(?:svp|merci|ok|oui|please|c bon|d accord))*[ !]*$/.exec(
      plain,
    );
  if (alone) return slots.filter((slot) => slot.number === Number(alone[1]));
  if (/^\d( \d)+$/.test(plain))
    return slots.filter((s) => plain.split(' ').includes(`${s.number}`));
  const found = new Set<NamedSlot>();
  for (const slot of slots) if (namesSlot(plain, slot, slots)) found.add(slot);
  return [...found];
}

function namesSlot(plain: string, slot: NamedSlot, slots: readonly NamedSlot[]): boolean {
  const ordinal = ORDINALS.find(([words]) => words.test(plain));
  if (ordinal && ordinal[1] === slot.number) return true;
  if (
    /\b(le |la )?dernier(e)?\b/.test(plain) &&
    slot.number === Math.max(...slots.map((s) => s.number))
  )
    return true;
  const number = slot.number;
  // « le 2 » names a slot, unless an hour or a month follows; « le 12 » is a date.
  if (
    new RegExp(
      `\\b(?:le|pour le|choix|numero|number|ok|oui|random) ${number}\\b(?! ?(?:h|:|/|janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec))`,
    ).test(plain)
  )
    return true;
  const day = WEEKDAYS[slot.weekday - 1] ?? '';
  const sameDay = new RegExp(`\\b${day}\\b`).test(plain);
  const date =
    new RegExp(`\b(?:le ${slot.day}|${slot.day} ?/ ?${slot.month})\b(?! ?h)`).test(plain) &&
    slot.day > slots.length;
  const hour = /\b(\d{1,2}) ?(?:h|:) ?(\d{2})?\b/.exec(plain);
  if (hour && Number(hour[1]) !== slot.hour) return false;
  return (sameDay || date) && !otherPartOfDay(slot.hour).test(plain);
}

/** Words for the parts of the day in which the slot is not. */
function otherPartOfDay(hour: number): RegExp {
  if (hour < 12) return /\b(apres midi|ap midi|aprem|soir|midi)\b/;
  return hour < 17 ? /\b(matin|soir)\b/ : /\b(matin|midi|apres midi|aprem)\b/;
}

function hasDay(plain: string): boolean {
  return (
    WEEKDAYS.some((day) => new RegExp(`\\b${day}\\b`).test(plain)) || /\ble \d{1,2}\b/.test(plain)
  );
}

function meaning(intent: Intent, confidence: number, evidence: string): Meaning {
  return { intent, confidence, slot: null, risk: '', evidence };
}
