import { HARMLESS } from './danger.js';
import { blank } from './reply-rule.js';
import { NO_STOP } from './rights.js';

/** Plain words without the idioms that only sound like a danger or a STOP. */
export const withoutIdioms = (plain: string): string => blank(blank(plain, HARMLESS), NO_STOP);
