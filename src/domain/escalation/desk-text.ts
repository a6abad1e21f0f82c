import type { DiscretionLevel } from '../case.js';
import { checkDiscretion } from '../contact/discretion-words.js';
import { measureText } from '../contact/gsm7.js';

/** Longer than this is a letter, or a call. */
export const MAX_DESK_SEGMENTS = 3;
/** Letters a form may take: three parts of 153. */
export const MAX_DESK_LETTERS = MAX_DESK_SEGMENTS * 153;

/**
 * Why words typed at the desk may not leave, in French for the person who typed, or null when
 * they may: emptiness, length, words that this number must not read (domain 3.5).
 */
export function checkDeskText(body: string, level: DiscretionLevel): string | null {
  if (body === '') return 'Le message est vide.';
  const { segments, offending } = measureText(body);
  if (segments > MAX_DESK_SEGMENTS) {
    const cause =
      offending.length > 0
        ? ` Ces signes le font doubler : ${offending.slice(0, 8).join(' ')}`
        : '';
    return `Trop long : ${segments} SMS, ${MAX_DESK_SEGMENTS} au plus.${cause}`;
  }
  const words = checkDiscretion(body, level);
  return words.ok ? null : words.sentence;
}
