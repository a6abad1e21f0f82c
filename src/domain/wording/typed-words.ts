import { plainTypography } from '../contact/gsm7.js';

/** What comes along when one pastes from a word processor, and nobody sees. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** Words as a person typed them, in one line and with the plain signs of a text. */
export function typedWords(typed: string): string {
  return plainTypography(typed.replace(INVISIBLE, ''))
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** A reason that a person gives to colleagues: its own signs are left, not its line breaks. */
export function typedReason(typed: string): string {
  return typed
    .replace(INVISIBLE, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
