import { type Mention, namesDays } from './mention.js';
import type { Token } from './tokens.js';

type List = readonly Token[];
const text = (list: List, at: number): string => list[at]?.text ?? '';

const BREAKS =
  /^([.;!?\n]|mais|plutot|sinon|contre|donc|prefere|prefererais|preferais|preferai|voudrais|aimerais|demande)$/;
/** Someone else acts from here on: « j'étais pas là, ils reviennent jeudi ». */
const OTHERS = /^(ils?|elles?)$/;
const YES =
  /^(oui|ok|possible|dispo|disponible|peux|peu|libre|bon|parfait|va|marche|convient|yes|ui|ouais|preference|mieux|venez|passez)$/;
const FILLER =
  /^(je|j|jpeu|jpeux|jpe|peux|peu|pe|c|ca|est|sera|serai|suis|moi|on|ne|n|vraiment|svp|me|m|va|bon|le|la|cest|sa|y|ai|pour|par|etre|,|:|-|aussi|chez|trop|toute|journee|desole|desolee|pourrai|pourrais|nous|il|elle|sont|en|l)$/;
/** « pas » in these refuses nothing. */
const MILD_AFTER =
  /^(de|d|besoin|avant|apres|mal|grave|problem|probleme|pb|souci|soucis|plus|trop|sur|sure|certain|encore|oublie|oubliez|si|quand)$/;
const MILD_BEFORE =
  /^(pourquoi|derange|deranges|hesitez|hesite|travaille|travail|bosse|oubliez|oublie|sais|sait|c?sais|connais|comprends|compris|recu|inquiete|inquietez)$/;
const STRONG =
  /^(impossible|impossibl|sauf|hormis|excepte|absente?|absents|occupee?|indisponible|indispo|ni|annule|annuler|annulez|pris|prise|hopital|vacances|vacance|conge|conges|deplacement|voyage)$/;
const WORKS = /^(travaille|travail|bosse|boss|taf|taff)$/;

/**
 * The mentions that the reply refuses: « pas mardi », « impossible le 1 et le 2 », « sauf jeudi »,
 * « mardi je peux pas ». A negation reaches forward to the end of its clause or to a « oui »; right
 * after a moment it refuses that one only.
 */
export function refusedMentions(list: List, mentions: readonly Mention[]): ReadonlySet<Mention> {
  const refused = new Set<Mention>();
  for (let at = 0; at < list.length; at += 1) {
    if (isIn(at, mentions)) continue;
    if (text(list, at) === 'plutot' && opensMention(list, at + 1, mentions))
      for (const mention of daysBefore(at, mentions)) refused.add(mention);
    const reach = negationAt(list, at);
    if (reach === undefined) continue;
    const before = mentionBefore(list, at, mentions);
    const isDayNext = reach === 'both' && opensMention(list, at + 1, mentions);
    // « mardi pas mercredi » refuses the second, « mardi je peux pas » the first.
    const isBackward = reach !== 'forward' && (!isDayNext || CANNOT.test(text(list, at - 1)));
    if (before && isBackward) refused.add(before);
    if ((before && !isDayNext && isBackward) || reach === 'backward') continue;
    for (const mention of mentionsAfter(list, at, mentions))
      if (!isProposed(list, mention, mentions) && !(before && isOffered(list, mention.last)))
        refused.add(mention);
  }
  return refused;
}

/** « le 9 je travaille, plutôt le 11 »: the days before give way to the one after. */
const daysBefore = (at: number, mentions: readonly Mention[]): readonly Mention[] =>
  mentions.some((mention) => mention.first > at && namesDays(mention))
    ? mentions.filter((mention) => mention.last <= at && namesDays(mention))
    : [];

const CANNOT = /^(peux|peu|pe|pourrai|pourrais|suis|serai|jpeux|jpeu|veux)$/;

const opensMention = (list: List, at: number, mentions: readonly Mention[]): boolean => {
  const from = /^(le|la|les|ce|cet|cette|du)$/.test(text(list, at)) ? at + 1 : at;
  return mentions.some(({ first }) => first === from || first === at);
};

function negationAt(list: List, at: number): 'both' | 'forward' | 'backward' | undefined {
  const word = text(list, at);
  const before = text(list, at - 1);
  const after = text(list, at + 1);
  if (/^(sauf|hormis|excepte|ni)$/.test(word)) return 'forward';
  if ((word === 'lieu' && before === 'au') || (word === 'dehors' && before === 'en'))
    return 'forward';
  if (word === 'que' && before === 'plutot') return 'forward';
  if (STRONG.test(word)) return before === 'pas' ? undefined : 'both';
  if (word === 'non' || word === 'no' || word === 'mort' || word === 'nn')
    return after === 'plus' || isAnswerAhead(list, at) ? undefined : 'backward';
  if (WORKS.test(word))
    return /^(pas|plus|jusqu|jusque|avant|apres|a|de)$/.test(after) || !/^(je|j|on)$/.test(before)
      ? undefined
      : 'both';
  if (!/^(pas|pa|jamais|aucun)$/.test(word)) return undefined;
  if (MILD_BEFORE.test(before) || MILD_AFTER.test(after)) return undefined;
  return 'both';
}

/** « non jeudi » answers and then proposes; « jeudi non » refuses. */
const isAnswerAhead = (list: List, at: number): boolean =>
  at === 0 || BREAKS.test(text(list, at - 1));

function mentionBefore(list: List, at: number, mentions: readonly Mention[]): Mention | undefined {
  let back = at - 1;
  while (back >= 0 && FILLER.test(text(list, back)) && !isIn(back, mentions)) back -= 1;
  return mentions.find(({ first, last }) => back >= first && back < last);
}

const isIn = (at: number, mentions: readonly Mention[]): boolean =>
  mentions.some(({ first, last }) => at >= first && at < last);

function mentionsAfter(list: List, from: number, mentions: readonly Mention[]): Mention[] {
  const reached: Mention[] = [];
  for (let at = from + 1; at < list.length; at += 1) {
    const mention = mentions.find(({ first }) => first === at);
    if (mention) {
      if (reached.length > 0 && isOffered(list, mention.last)) return reached;
      reached.push(mention);
      at = mention.last - 1;
      continue;
    }
    const word = text(list, at);
    if (BREAKS.test(word) || (at > from + 1 && OTHERS.test(word))) return reached;
    if (reached.length > 0 && YES.test(word)) return reached;
    if (word !== ',') continue;
    // « pas libre ces jours-là, vendredi »: the refusal is whole before the comma.
    if (reached.length > 0 ? !isListGoing(list, at) : at > from + 1) return reached;
  }
  return reached;
}

const isOffered = (list: List, at: number): boolean =>
  /^(oui|ok|ui|ouais|par)$/.test(text(list, at));

/** « vendredi plutôt », « lundi à la place »: proposed in place of what was refused before it. */
function isProposed(list: List, { last }: Mention, mentions: readonly Mention[]): boolean {
  const after = [0, 1, 2].map((ahead) => text(list, last + ahead)).join(' ');
  if (/^(?:a la place|de preference|c est mieux|serait mieux|en revanche)/.test(after)) return true;
  if (!/^(?:plutot|sinon|svp plutot)\b/.test(after)) return false;
  const next = /^svp/.test(after) ? last + 2 : last + 1;
  return !opensMention(list, next, mentions);
}

/** « pas lundi, mardi ni jeudi » goes on; « pas mardi, jeudi » may offer: left unrefused, it is asked. */
const isListGoing = (list: List, at: number): boolean =>
  list.slice(at + 1, at + 6).some(({ text: word }) => word === 'ni');
