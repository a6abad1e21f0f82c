import type { Alerts } from './alerts.js';
import { fold } from './fold.js';
import { numbersIn } from './phone-cell.js';

/** A number that may never be used, and why (domain 3.5: blocked at import). */
export type Ban = {
  /** What the ban is about: numbers as written, one cell of the row, or every number of it. */
  readonly target:
    | { readonly kind: 'numbers'; readonly candidates: readonly string[] }
    | { readonly kind: 'cell'; readonly cell: 1 | 2 }
    | { readonly kind: 'all' };
  readonly reason: string;
  /** An ex-partner or violence: the number is compromised for good. */
  readonly violence: boolean;
};

const VIOLENCE = /\bex (conjoint|mari|compagn|epou|concubin|femme|ami)|violen/;
const FORBIDDEN =
  /ne (pas|plus|jamais) (\w+ ){0,2}(contacter|appeler|joindre|utiliser|composer)|a ne (pas|plus) (contacter|appeler|joindre|utiliser)|numero interdit/;
const WORK =
  /ne (pas|plus) etre (appele|contacte|joint)|(tel|numero|ligne|poste) (du |de son |de sa |au |professionnel)*(travail|employeur|professionnel)|lieu de travail/;
const NEIGHBOUR = /(tel|telephone|ligne|numero|portable|fixe|chez) (\w+ ){0,3}voisine?s?\b/;
const RELATIVE =
  /domicile (de |des |du |ses )*(parents?|mere|pere)|(tel|telephone|ligne|numero|portable|chez) (\w+ ){0,4}(parents?|mere|pere|frere|soeur|fils|fille|ami|amie|cousine?)\b/;
/** « ne pas appeler avant 10 h » asks for another hour, not for silence. */
const HOUR_WISH =
  /\b(avant|apres|entre|le matin|le soir|l apres midi|le week|en journee|pendant)\b/;
const LANDLORD =
  /(contacter|appeler|joindre) (\w+ )?(le |la |l )?(bailleur|proprietaire|mandataire|agence|huissier|commissaire)/;

function banReason(clause: string): { reason: string; violence: boolean } | null {
  const violence = VIOLENCE.test(clause);
  if (LANDLORD.test(clause)) return null;
  if (FORBIDDEN.test(clause) && violence) {
    return { reason: 'Ne pas contacter : ex-conjoint ou violences', violence };
  }
  if (WORK.test(clause)) return { reason: 'Ne pas appeler sur le lieu de travail', violence };
  if (NEIGHBOUR.test(clause)) return { reason: 'Ligne d’un voisin', violence };
  if (RELATIVE.test(clause))
    return { reason: 'Ligne d’un proche (domicile des parents)', violence };
  if (FORBIDDEN.test(clause) && !HOUR_WISH.test(clause)) {
    return { reason: 'NE PAS CONTACTER', violence };
  }
  return null;
}

function targetOf(written: string, clause: string): Ban['target'] {
  const candidates = numbersIn(written);
  if (candidates.length > 0) return { kind: 'numbers', candidates };
  const cell = /\b(?:tel|telephone|numero|n|portable) ([12])\b/.exec(clause)?.[1];
  if (cell !== undefined) return { kind: 'cell', cell: cell === '1' ? 1 : 2 };
  // Nothing says which: silence on all of them is the error that harms nobody.
  return { kind: 'all' };
}

/** Numbers that a remark forbids. */
export function bansIn(remarks: string): readonly Ban[] {
  return remarks.split(/[;\n]/).flatMap((written) => {
    const clause = fold(written);
    const ban = banReason(clause);
    return ban === null ? [] : [{ target: targetOf(written, clause), ...ban }];
  });
}

/** Why a number whose own cell says « (ex-conjoint) » or « ne pas contacter » is blocked; null when it is not. */
export function banOfNote(note: string): { reason: string; violence: boolean } | null {
  const clause = fold(note);
  if (VIOLENCE.test(clause)) {
    return { reason: 'Ne pas contacter : ex-conjoint ou violences', violence: true };
  }
  if (/voisin/.test(clause)) return { reason: 'Ligne d’un voisin', violence: false };
  if (/\b(travail|bureau|employeur|pro|professionnel)\b/.test(clause)) {
    return { reason: 'Ne pas appeler sur le lieu de travail', violence: false };
  }
  if (/\b(parents|mere|pere)\b/.test(clause)) {
    return { reason: 'Ligne d’un proche (domicile des parents)', violence: false };
  }
  return banReason(clause);
}

/** What remarks tell the team, in neutral words (domain 3.6, P-09: need, never its cause). */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/ne sait pas lire|illettr|analphab/, 'Appeler plutôt qu’écrire'],
  [/sms de preference|malentendant|sourde?\b/, 'SMS de préférence'],
  [/ne pas communiquer l adresse|ordonnance de protection/, 'Adresse à ne communiquer à personne'],
  [/repond (sa|son|ses|le|la) /, 'Un tiers peut répondre : ne rien dire du motif'],
  [/ne pas laisser de message/, 'Ne pas laisser de message'],
  [
    /joignable|rentre vers|travaille le soir|ne (pas|plus) appeler (avant|apres|le )/,
    'Horaires particuliers : lire les observations',
  ],
  [/enquete .*actualiser/, 'Enquête à réactualiser'],
  [/dalo reconnu/, 'DALO reconnu'],
];

/** Adds what the remarks advise. */
export function adviseFrom(remarks: string, alerts: Alerts): void {
  const words = fold(remarks);
  for (const [pattern, alert] of ADVICE) {
    if (pattern.test(words)) alerts.push(alert);
  }
  if (VIOLENCE.test(words)) alerts.push('Violences signalées : prudence, lire les observations');
}
