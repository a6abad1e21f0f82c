import { checkDiscretion } from './discretion-words.js';
import { foldText } from './fold-text.js';

/** What stands in « De : » on the telephone. Only two-way senders can be answered by text. */
export type Sender = {
  readonly kind: 'alphanumeric' | 'short-code' | 'platform-number';
  /** As the provider wants it: « LogementPls », « 38123 », « +33937000001 ». */
  readonly id: string;
  readonly capability: 'one_way' | 'two_way';
};

export type ParsedSender =
  | { readonly ok: true; readonly sender: Sender }
  | { readonly ok: false; readonly error: string };

const refused = (error: string) => ({ ok: false, error }) as const;

const ALPHANUMERIC_MAX = 11;
/** Carriers refuse names that could be anyone's. */
const GENERIC = new Set(['alerte', 'info', 'infos', 'message', 'notice', 'rdv', 'sms', 'test']);

const NATIONAL_PREFIX = /^(?:\+33|0033|33(?=\d{9}$)|0(?=\d{9}$))/;

/** A setting that holds digits only: a short code, a 0937–0939 number, or a number that may not send. */
function parseNumericSender(digits: string): ParsedSender {
  if (/^3\d{4}$/.test(digits)) {
    return { ok: true, sender: { kind: 'short-code', id: digits, capability: 'two_way' } };
  }
  const national = digits.replace(NATIONAL_PREFIX, '');
  if (/^93[789]\d{6}$/.test(national)) {
    const id = `+33${national}`;
    return { ok: true, sender: { kind: 'platform-number', id, capability: 'two_way' } };
  }
  if (/^[67]\d{8}$/.test(national)) {
    return refused(
      'Expéditeur refusé : un numéro mobile 06 ou 07 est réservé aux échanges entre personnes ' +
        '(Arcep, depuis le 1er janvier 2023) et les opérateurs bloquent les SMS qu’un logiciel en ' +
        'envoie. Utilisez un nom (11 caractères au plus), un numéro court 3xxxx ou un 0937, 0938, 0939.',
    );
  }
  return refused(
    `Expéditeur refusé : « ${digits} » n'est ni un numéro court (5 chiffres, 3xxxx), ` +
      'ni un numéro de plateforme (0937, 0938 ou 0939, 10 chiffres).',
  );
}

/**
 * Reads the sender from the configuration. Rules: Arcep's ranges and the carriers' habits
 * (domain 3.1, R-04 to R-08). The error is French and says what it must look like.
 */
export function parseSender(text: string): ParsedSender {
  const id = text.trim();
  if (id === '')
    return refused('Expéditeur absent : donnez un nom, un numéro court ou un 0937–0939.');
  if (/^\+?[\d\s.()-]+$/.test(id)) return parseNumericSender(id.replace(/[\s.()-]/g, ''));
  if (id.length > ALPHANUMERIC_MAX) {
    return refused(
      `Expéditeur refusé : « ${id} » a ${id.length} caractères, ${ALPHANUMERIC_MAX} au plus.`,
    );
  }
  if (!/^[A-Za-z0-9 ]+$/.test(id) || !/[A-Za-z]/.test(id)) {
    return refused(
      `Expéditeur refusé : « ${id} » doit être fait de lettres sans accent, de chiffres et ` +
        "d'espaces, avec au moins une lettre.",
    );
  }
  if (GENERIC.has(id.toLowerCase())) {
    return refused(`Expéditeur refusé : « ${id} » est trop général ; prenez le nom de l'équipe.`);
  }
  if (!checkDiscretion(id, 0).ok) {
    return refused(`Expéditeur refusé : « ${id} » dit de quoi il s'agit à qui voit le téléphone.`);
  }
  return { ok: true, sender: { kind: 'alphanumeric', id, capability: 'one_way' } };
}

/**
 * Words that ask for an answer by text, folded (no accent, no capital), in the languages of the
 * texts. « Le 3114 répond » and « ne répondez pas » are not among them.
 */
const ASKS_FOR_REPLY: readonly RegExp[] = [
  /(?<!ne )(?<!pas de )(?<!pas besoin de )\b(?:repondez|repondre|reponds|reecrivez)\b(?! (?:pas|plus))/,
  /\b(?:ecrivez|ecris|envoyez|envoie|renvoyez|tapez|textez)\b/,
  /\bstop (?:au|a) \d/,
  /\b(?:par retour de sms|en reponse a ce (?:sms|message))\b/,
  /\b(?:reply|text (?:back|us|yes|no|stop)|send (?:us )?(?:yes|no|stop|a text))\b/,
  /\b(?:responda|envie|escreva|raspundeti|trimiteti|scrieti|yazin|yaziniz|gonderin|reponn|ekri)\b/,
  /(?<!\p{L})(?:اجب|اجيبوا|ارسلوا?|اكتبوا?)(?!\p{L})/u,
];

/** Does the text ask to be answered by text? */
export function asksForReply(text: string): boolean {
  const folded = foldText(text);
  return ASKS_FOR_REPLY.some((pattern) => pattern.test(folded));
}

const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^33(?=\d{9}$)/, '0');

const PHONE = /(?<!\d)(?:(?:\+33[ .]?|0)[1-9](?:[ .-]?\d{2}){4}|3\d ?\d{2})(?!\d)/g;

export type TextCheck = { readonly ok: true } | { readonly ok: false; readonly error: string };

/**
 * May this text leave by this sender? Checked on every text when the program starts, and again at
 * the gate on what a person writes. A two-way sender is its own return path; by a one-way sender
 * the text must give a number to call: the hotline's when it is given, any French number otherwise.
 */
export function checkTextForSender(text: string, sender: Sender, hotline?: string): TextCheck {
  if (sender.capability === 'two_way') return { ok: true };
  if (asksForReply(text)) {
    return refused(
      `« ${sender.id} » est à sens unique : on ne peut pas y répondre. ` +
        'Ce texte demande une réponse par SMS ; faites appeler le numéro de l’équipe.',
    );
  }
  const numbers = (text.match(PHONE) ?? []).map(digitsOf);
  const wanted = hotline === undefined ? undefined : digitsOf(hotline);
  const carriesPath = wanted === undefined ? numbers.length > 0 : numbers.includes(wanted);
  if (!carriesPath) {
    return refused(
      `« ${sender.id} » est à sens unique : le texte doit donner un numéro à appeler` +
        `${hotline === undefined ? '' : ` (${hotline})`}.`,
    );
  }
  return { ok: true };
}
