import type { ReplyRule } from './reply-rule.js';

const THINGS =
  'photo|image|video|vocal|audio|mms|piece jointe|pj|fichier|message vocal|document|pdf|sticker|gif|contact|localisation|vcard';

/** What is sent in place of words, or is no answer and must not be spread: bank details. */
export const SENT_THINGS: readonly ReplyRule[] = [
  {
    intent: 'media',
    confidence: 0.98,
    says: [new RegExp(`^(?:(?:${THINGS})(?: joint| recu| recue)?|img \\w+)(?: \\d+)?$`)],
  },
  {
    intent: 'insult',
    confidence: 0.98,
    says: [/^(?:va|allez) (?:tous |donc )?(?:mourir|crever)\b/],
  },
  // One word that our own texts ask for (flows/veille-sociale): what it answers, the flow knows.
  { intent: 'unknown', confidence: 0.98, says: [/^(?:aide|help|ajuda|ayuda|yardim|ajutor)$/] },
  { intent: 'unknown', confidence: 0.98, says: [/\biban\b|\bfr ?\d\d(?: \d{4}){2}/] },
];
