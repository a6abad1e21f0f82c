import type { OfferedSlot } from './reply-context.js';

/** Slots named by their number, and those named only to say that they do not suit. */
export type NamedSlots = {
  readonly chosen: readonly number[];
  readonly refused: readonly number[];
  /** The reply says little else: nothing can be meant but these. */
  readonly alone: boolean;
  /** A number that no slot bears. */
  readonly none: boolean;
};

const WORDS: Readonly<Record<string, string>> = {
  un: '1',
  une: '1',
  premier: '1',
  premiere: '1',
  '1er': '1',
  '1ere': '1',
  one: '1',
  first: '1',
  deux: '2',
  deuxieme: '2',
  '2eme': '2',
  second: '2',
  seconde: '2',
  two: '2',
  dos: '2',
  doi: '2',
  iki: '2',
  dois: '2',
  trois: '3',
  troisieme: '3',
  '3eme': '3',
  three: '3',
  tres: '3',
  trei: '3',
  uc: '3',
};
const NUMBER = '(?:[1-9]|un|deux|trois)';
/** « un » is a number only where a number is called: « le un », never « plutôt un soir ». */
const DIGIT = '[1-9]';
const ORDINAL =
  '(?:premiere?|1ere?|1er|deuxieme|2eme|second|seconde|troisieme|3eme|derniere?|dernie)';
const NOT_A_NUMBER =
  '(?! ?(?:h\\d*|heures?|[/:]\\d+|janv\\w*|fev\\w*|mars|avr\\w*|mai|juin|juil\\w*|aout|sept\\w*|oct\\w*|nov\\w*|dec\\w*|enfants?|mois|jours?|semaines?|ans|fois|min\\w*|mn|euros?|personnes?|pieces?|bis|rue|avenue|autres?|eme|\\d+|etage|seul|probleme|peu|truc|rendez|logement|autre|jour|moment|creneau)\\b)';
const CALLED =
  '(?:le|la|pour le|pour la|choix|numero|number|num|creneau|option|proposition|slot|random|rendez vous|rendez vous le|date|reponse)';
const BY_NUMBER = new RegExp(
  `\\b(?:${CALLED} (?=${NUMBER}\\b)|(?:n|ok|oui|pour|prends?|choisis?|choisi|je dis|plutot|sinon) (?=${DIGIT}\\b))(${NUMBER})\\b${NOT_A_NUMBER}`,
  'g',
);
const BY_ORDER = new RegExp(
  `\\b(${ORDINAL})\\b(?! (?:etage|fois|nouvelle|rappel|message|sms|du mois|avertissement|porte|mois|semaine|gauche|droite|mardi|jour|janv\\w*|fev\\w*|mars|avr\\w*|mai|juin|juil\\w*|aout|sept\\w*|oct\\w*|nov\\w*|dec\\w*))`,
  'g',
);
const AND_NUMBER = new RegExp(
  `\\b(?:et|ou|,|ni|ou bien|et aussi) (?:le |la )?(${NUMBER})\\b${NOT_A_NUMBER}`,
  'g',
);
const REFUSED = new RegExp(
  `\\b(?:pas|ni|impossible|sauf|peux pas|non pas|pas possible|pas dispo|pas libre|marche pas|pas pour)(?: pour)?(?: le| la)? (?:${NUMBER}|${ORDINAL})\\b(?:(?: et| ni| ou)?(?: pas)?(?: le| la)? (?:${NUMBER}|${ORDINAL})\\b)*`,
  'g',
);
const REFUSED_AFTER = new RegExp(
  `\\b(?:le |la )?(?:${NUMBER}|${ORDINAL})\\b(?:(?: et| ni| ou)(?: le| la)? (?:${NUMBER}|${ORDINAL}))* (?:c est |c |je |on |n |ne |peux |marche |va |est )*(?:pas|impossible|non)\\b`,
  'g',
);
const ALONE = new RegExp(
  `^(?:(?:bonjour|bonsoir|salut|oui|ok|d accord|alors|ouais|yes|je prends?|je choisi[st]?|parfait|bien|tres bien|va pour|merci|ce sera|plutot|c est|hello|coucou|mettez|pour moi|svp|sim|da|evet|si|tamam|wakha|iyeh|wi|je suis|dispo|disponible|bon) )*(?:(?:le|la|l|pour|choix|numero|number|num|n|o|creneau|option|rendez vous|reponse|random|date|slot) )*(?:${NUMBER}|${ORDINAL}|one|two|three|first|second|dos|tres|iki|uc|doi|trei)(?: (?:date|creneau|choix|rendez vous|proposition|horaire|option|one))?(?: (?:svp|merci|ok|oui|please|c est|bon|d accord|parfait|beaucoup|me|convient|va|marche|bien|madame|monsieur|pour|moi|ca|tres|karima|a|nous|nickel|super|bonne|journee|thanks|alors|plait|s|il|vous|bonjour|lutfen|por|favor|va rog|rog|cordialement|je|serai|la|!))*$`,
);

/** Which offered slots a reply names by number or order. « un » in a sentence names none. */
export function namedSlots(plain: string, slots: readonly OfferedSlot[]): NamedSlots {
  const text = plain.replace(/[?!*]/g, '').replace(/ +/g, ' ').trim();
  if (
    /^(?:(?:bonjour|bonsoir|salut|oui|ok|les deux premiers|plutot|le|soit) )*\d(?: (?:(?:et|ou|et le|ou le|soit|ou bien|ou bien le) )?\d)*(?: (?:svp|merci|cordialement|me vont|me va|au choix|s il vous plait|c est bon|ok))*$/.test(
      text,
    )
  ) {
    return pick(text.match(/\d/g) ?? [], [], { slots, alone: true });
  }
  if (ALONE.test(text)) {
    const said = text.split(' ').filter((word) => slotWord(word, slots) !== null);
    return pick(said.slice(-1), [], { slots, alone: true });
  }
  const refused: string[] = [];
  const rest = text
    .replace(REFUSED, (words) => keep(words, refused))
    .replace(REFUSED_AFTER, (words) => keep(words, refused));
  const chosen = [BY_NUMBER, BY_ORDER].flatMap((pattern) =>
    [...rest.matchAll(pattern)].map((found) => found[1] ?? ''),
  );
  if (chosen.length > 0) {
    for (const found of rest.matchAll(AND_NUMBER)) chosen.push(found[1] ?? '');
  }
  return pick(chosen, refused, { slots, alone: false });
}

function keep(words: string, into: string[]): string {
  into.push(...words.split(' '));
  return '_';
}

function pick(
  chosen: readonly string[],
  refused: readonly string[],
  { slots, alone }: { slots: readonly OfferedSlot[]; alone: boolean },
): NamedSlots {
  const numbers = (words: readonly string[]) => [
    ...new Set(words.flatMap((word) => slotWord(word, slots) ?? [])),
  ];
  const known = (number: number) => slots.some((slot) => slot.number === number);
  const all = numbers(chosen);
  return {
    chosen: all.filter(known),
    refused: numbers(refused).filter(known),
    alone,
    none: alone && !all.some(known),
  };
}

function slotWord(word: string, slots: readonly OfferedSlot[]): number | null {
  if (/^derni/.test(word)) return Math.max(...slots.map((slot) => slot.number));
  const digit = WORDS[word] ?? word;
  return /^\d$/.test(digit) ? Number(digit) : null;
}
