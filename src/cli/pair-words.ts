import type { RosterPair } from '../app/ports/roster.js';
import type { RetiredPair } from '../app/roster/retire-pair.js';
import { measureText } from '../domain/contact/gsm7.js';
import { formatPairHours } from '../domain/visits/pair-hours.js';
import { count } from './staff-words.js';

/** « Karima Benali et Samir Haddad (93) ». */
export function pairWords({ workers: [first, second], territory }: RosterPair): string {
  return `${first.fullName} et ${second.fullName} (${territory})`;
}

/** One line of the list of pairs. */
export function pairLine(pair: RosterPair): string {
  return [pair.active ? 'actif' : 'retiré', formatPairHours(pair.hours)].join(' · ');
}

/** What a retired pair leaves to a person to settle. */
export function leftWords({ pair, left, isLast }: RetiredPair): string[] {
  const lines = [`Les créneaux de ${pairWords(pair)} ne sont plus proposés.`];
  if (left.visits > 0) {
    lines.push(`  ${count(left.visits, 'visite')} à venir à son agenda : à tenir, ou à déplacer.`);
  }
  if (left.offers > 0) {
    lines.push(
      `  Créneaux déjà proposés à ${count(left.offers, 'ménage')}, et qui restent à prendre.`,
    );
  }
  if (isLast)
    lines.push(`  Plus aucun binôme dans le ${pair.territory} : aucun créneau n’y est proposé.`);
  return lines;
}

/** What whoever adds a pair should know besides. */
export function pairRemarks(pair: RosterPair, shared: readonly RosterPair[]): string[] {
  const { firstName } = pair.workers[0];
  const { offending } = measureText(firstName);
  const remarks = shared.map(
    (other) =>
      `Attention : ${pairWords(other)} compte une des deux personnes : à une même heure, un seul des deux binômes visite.`,
  );
  if (offending.length > 0) {
    remarks.push(
      `Attention : « ${firstName} » signe pour ce binôme, et ${offending.join(' ')} n’est pas dans l’alphabet des SMS : chaque texte en coûtera deux ou trois. L’autre personne peut signer : échangez --premier et --second.`,
    );
  }
  return remarks;
}
