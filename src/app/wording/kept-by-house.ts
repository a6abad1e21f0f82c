import { TO_STRANGERS } from '../../../flows/doors.js';
import { BOOK } from '../../../flows/index.js';
import { textName } from '../../domain/conversation/place.js';
import type { TextName } from '../../domain/wording/text.js';
import { ruleOf } from './house-words.js';

/** A safety protocol and a legal confirmation are not local taste. */
const SAME_FOR_ALL: Readonly<Record<TextName, string>> = {
  'detresse/secours':
    'C’est le protocole de sécurité, écrit d’avance avec les numéros d’urgence : il est le même pour tous.',
  'stop/confirme':
    'C’est la confirmation que la loi demande après un STOP : elle est la même pour tous.',
};

/** Why a territory may not write this text its own way, in French; null when it may. */
export function whyKept(text: TextName): string | null {
  const always = Object.hasOwn(SAME_FOR_ALL, text) ? SAME_FOR_ALL[text] : undefined;
  if (always !== undefined) return always;
  if (ruleOf(text).spoken) {
    return 'Ce texte est dit par la ligne téléphonique, commune à tous les territoires : ses touches et ses mots vont ensemble.';
  }
  if (!isSaid(text) && Object.values<TextName>(TO_STRANGERS).includes(text)) {
    return 'Ce texte répond à des numéros qui ne sont d’aucun dossier, et donc d’aucun territoire.';
  }
  return null;
}

/** Whether a conversation says it: what strangers are told belongs to none. */
function isSaid(text: TextName): boolean {
  return Object.values(BOOK.flows).some((flow) =>
    Object.values(flow.nodes).some(
      (node) => 'text' in node && node.text !== null && textName(flow.id, node.text) === text,
    ),
  );
}
