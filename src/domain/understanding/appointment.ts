import type { Intent } from '../conversation/meaning.js';
import type { DateReading, When } from './dates/date-reading.js';
import { localClock } from './local-clock.js';
import type { NamedSlots } from './named-slots.js';
import type { ReplyContext } from './reply-context.js';

/** What a reply says of the appointment, before it is quoted. */
export type AppointmentAnswer = {
  readonly intent: Intent;
  readonly confidence: number;
  readonly slots: readonly number[];
  readonly says: RegExp | null;
};

const YES =
  /\b(o+u+i+|ouais|ok|yes|yeah|sure|sim|da|evet|tamam|olur|wakha|iyeh|iyyeh|naam|na3am|volontiers|si|bien sur|parfait|super|nickel|impec\w*|entendu|absolument|carrement|avec plaisir|d accord|accepte|partante?|interessee?|convient?|pourquoi pas|je veux bien|ca (me |nous )?(va|marche|convient|interesse|roule)|c est (bon|ok|parfait|possible|bien)|ok pour moi|no problem|pas de (probleme|souci)s?|aucun probleme|venez|passez|vous pouvez (venir|passer)|quand vous voulez|n importe|peu importe|comme vous voulez|je suis (dispo|disponible|partant)|on se voit|a bientot|je vous attends|mi ve bien|wi)\b|نعم|اه نعم|موافق|أوافق|طيب|حسنا/;
const NO =
  /\b(non|no|nao|nu|hayir|la la|lala|pas (possible|disponible|dispo|libre|interessee?|besoin|la peine|envie|d accord|question|pour moi|maintenant|le temps)|impossible|(veux|voulons|souhaite|desire|voudrais) (pas|plus|aucun\w*|rien)|laisse[rz]? (moi|nous)|foutez|fichez|fous|lache[rz]? (moi|nous)|rien a (faire|dire|voir)|besoin (de personne|d aide pas)|aucun(e)? (interet|besoin|envie)|inutile|refuse|m interesse (pas|plus)|debrouille\w*|(ai|a|avons) besoin de (rien|personne)|ca ira|sans facon|jamais|hors de question|ca sert a rien|not interested|no thanks|no thank you|istemiyorum|no quiero|nao quero|nu vreau|mabghitch|mi ve pa|mi veu pa|mi vé pa|sans moi|(veux|souhaite) (pas )?(voir|recevoir|rencontrer) personne|ouvre a personne|(veux|souhaite) pas de (rendez|visite))\b|لا$|^لا\b|لا اريد|لا أريد/;
const OTHER_TIME =
  /\b(autre|autres|plutot|plus tard|apres|avant|demain|apres midi|midi|soir|soirs|matin|matins|semaine|weekend|week end|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|decaler|deplacer|reporter|repousser|changer|avancer|aucun (des|ne)|aucune|ces (jours|dates)|ces horaires|tot|tard|mois prochain|vacances|another|other|different|later|tomorrow|mejor|melhor|baska|alt[ae]?|\d{1,2} ?h(?:\d{2})?|\d{1,2}[:/]\d{1,2}|je travaille|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/;

/** The answer given to an offer, or null when the reply speaks of something else. */
export function readAppointment(
  plain: string,
  heard: { named: NamedSlots; days: DateReading },
  context: ReplyContext,
): AppointmentAnswer | null {
  const { named, days } = heard;
  if (named.none) return { intent: 'unknown', confidence: 0.3, slots: [], says: null };
  const [only] = named.chosen;
  if (only !== undefined && named.chosen.length === 1)
    return accept(only, named.alone ? 0.97 : 0.9);
  if (named.chosen.length > 1) return ambiguous(named.chosen);
  if (named.refused.length > 0) return answer('propose_other', 0.8, NO);
  const offered = offeredAmong(days.readings, context);
  if (offered.length > 0 && !refusesAll(plain)) {
    const [first] = offered;
    return offered.length === 1 && first !== undefined ? accept(first, 0.85) : ambiguous(offered);
  }
  if (days.readings.length > 0 || days.refused.length > 0)
    return answer('propose_other', 0.85, OTHER_TIME);
  if (days.impossible.length > 0)
    return { intent: 'unknown', confidence: 0.4, slots: [], says: OTHER_TIME };
  return words(plain);
}

/** Yes, no, another time: by words alone. */
function words(plain: string): AppointmentAnswer | null {
  if (
    /^ok google\b|^(?:salut |bonjour |coucou )?(?:comment )?ca va\b(?! (?:pour|le|mardi|mercredi|jeudi))|^_+$/.test(
      plain,
    )
  )
    return { intent: 'unknown', confidence: 0.4, slots: [], says: null };
  const other = OTHER_TIME.test(plain);
  if (NO.test(plain) && !/\b(non|no) (problem|probleme|souci)\b/.test(plain)) {
    const more =
      /\b(mais|plutot|autre|sinon|ces (jours|dates|horaires|creneaux)|dispo\w*|travaille)\b/.test(
        plain,
      );
    if (other && more) return answer('propose_other', 0.75, OTHER_TIME);
    return answer('refuse', 0.87, NO);
  }
  if (
    /\b(peux|peut|pourrai|marche|va|convient|conviennent|arrange\w*|suis|libre|dispo\w*) (pas|plus|aucun\w*)\b/.test(
      plain,
    )
  ) {
    return answer('propose_other', 0.7, /\b\w+ (pas|plus|aucun\w*)\b/);
  }
  if (/\b(?:dispo\w*|libre|peux|possible) (?:que|seulement|uniquement)\b/.test(plain) && other) {
    return answer('propose_other', 0.8, OTHER_TIME);
  }
  if (YES.test(plain))
    return answer(
      other && /\b(autre|plutot|plus tard|decaler|tard|mais)\b/.test(plain)
        ? 'propose_other'
        : 'accept_ambiguous',
      0.85,
      YES,
    );
  if (other) return answer('propose_other', 0.75, OTHER_TIME);
  return null;
}

const accept = (slot: number, confidence: number): AppointmentAnswer => ({
  intent: 'accept_slot',
  confidence,
  slots: [slot],
  says: null,
});

const ambiguous = (slots: readonly number[]): AppointmentAnswer => ({
  intent: 'accept_ambiguous',
  confidence: 0.8,
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
    /\b(impossible|pas (possible|dispo|disponible|libre|la)|peux pas|pourrai pas|peut pas|marche pas|va pas|convient pas)\b/.test(
      plain,
    ) && !/\b(mais|plutot|sinon|par contre|oui|ok)\b/.test(plain)
  );
}

/** Offered slots that what was said names: same day, and the hour or part of day if one was said. */
function offeredAmong(readings: readonly When[], { slots, zone }: ReplyContext): number[] {
  // The household's clock is asked only when a day was said.
  if (readings.length === 0) return [];
  return slots.flatMap(({ number, startsAt }) => {
    const { date, time } = localClock(startsAt, zone);
    return readings.some((when) => fits(when, date, time)) ? [number] : [];
  });
}

const PARTS = {
  matin: ['05:00', '12:00'],
  midi: ['11:30', '14:00'],
  'apres-midi': ['12:00', '18:00'],
  soir: ['17:00', '23:59'],
} as const;

function fits(when: When, date: string, time: string): boolean {
  if (when.kind === 'span' || when.date !== date) return false;
  if (when.kind === 'day') return true;
  if (when.kind === 'point') return when.time === time;
  const [from, to] =
    when.kind === 'part' ? PARTS[when.part] : [when.from ?? '00:00', when.to ?? '23:59'];
  return from <= time && time < to;
}
