import {
  awayDuring,
  daysInWords,
  type OnCallSpan,
  overlap,
  type RotaPerson,
} from '../../domain/hotline/on-call.js';
import { DAY } from '../../domain/ids.js';
import type { Territory } from '../../domain/territories.js';
import { frenchDateTime } from '../../domain/time/local-time.js';
import type { Tx } from '../ports/store.js';

/** Longer than any rota is planned for one person: a slip of the hand. */
const LONGEST = 31 * DAY;

type Wanted = {
  readonly span: OnCallSpan;
  readonly person: RotaPerson;
  readonly territory: Territory;
  /** Spans that this one takes the place of. */
  readonly instead: readonly OnCallSpan[];
};

/** Why somebody cannot be on call then, in French; null when they can. The rota is locked. */
export async function faultOf(tx: Tx, wanted: Wanted): Promise<string | null> {
  const { span, person, territory, instead } = wanted;
  const { zone, code } = territory;
  const { firstName } = person;
  if (!person.territories.includes(code)) return `${firstName} n'est pas de ce territoire.`;
  if (!person.hasPhone)
    return `${firstName} n'a pas de téléphone enregistré : personne ne pourrait l'appeler.`;
  if (span.to <= span.from) return "L'astreinte finit avant de commencer.";
  if (span.to - span.from > LONGEST) return 'Une astreinte dure 31 jours au plus.';
  const away = awayDuring(person, span, zone);
  if (away.length > 0)
    return `${firstName} est en absence ${daysInWords(away)} : choisissez quelqu'un d'autre, ou d'autres jours.`;
  const others = (await tx.rota.between(code, span.from, span.to)).filter(
    ({ id }) => !instead.some((one) => one.id === id),
  );
  const clash = others.find(
    (one) => overlap(one, span) && (one.rank === span.rank || one.staffId === person.id),
  );
  return clash ? `${clash.firstName} est déjà d'astreinte ${spanWords(clash, zone)}.` : null;
}

/** « du lundi 23 novembre 2026 à 9h au lundi 30 novembre 2026 à 9h (rang 1) ». */
export const spanWords = ({ from, to, rank }: OnCallSpan, zone: string): string =>
  `du ${frenchDateTime(from, zone)} au ${frenchDateTime(to, zone)} (rang ${rank})`;
