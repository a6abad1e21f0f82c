import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { TextLanguage } from '../../domain/wording/languages.js';

type Voice = {
  readonly voice: NonNullable<VoiceResponse.SayAttributes['voice']>;
  readonly language: NonNullable<VoiceResponse.SayAttributes['language']>;
  /** The language in which answers are listened to. */
  readonly hears: NonNullable<VoiceResponse.GatherAttributes['language']>;
};

const FRENCH: Voice = { voice: 'Polly.Lea-Neural', language: 'fr-FR', hears: 'fr-FR' };

/**
 * Who reads each language aloud, among the voices that the SDK lists. No voice speaks créole: it
 * is read in French. Arabic is read in the standard language and heard as in the Maghreb.
 */
export const VOICES: Readonly<Record<TextLanguage, Voice>> = {
  fr: FRENCH,
  rcf: FRENCH,
  en: { voice: 'Polly.Amy-Neural', language: 'en-GB', hears: 'en-GB' },
  ar: { voice: 'Polly.Zeina', language: 'arb', hears: 'ar-MA' },
  tr: { voice: 'Polly.Burcu-Neural', language: 'tr-TR', hears: 'tr-TR' },
  pt: { voice: 'Polly.Ines-Neural', language: 'pt-PT', hears: 'pt-PT' },
  ro: { voice: 'Polly.Carmen', language: 'ro-RO', hears: 'ro-RO' },
};
