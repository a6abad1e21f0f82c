import type { Meaning } from './meaning.js';
import { plainWords } from './plain-words.js';
import type { ReplyContext } from './reply-context.js';
import { REPLY_RULES } from './reply-rules.js';
import { understandSlot } from './understand-slot.js';

/**
 * The one door by which a reply is understood. What it does not know it says is
 * `unknown`, and a person reads it.
 */
export function understand(text: string, context: ReplyContext): Meaning {
  const plain = plainWords(text);
  for (const rule of REPLY_RULES) {
    const said = rule.says.exec(plain);
    if (!said || rule.unless?.test(plain)) continue;
    return {
      intent: rule.intent,
      confidence: rule.confidence ?? 0.9,
      slot: null,
      risk: rule.risk ?? '',
      evidence: said[0].trim(),
    };
  }
  return understandSlot(plain, context);
}
