import { AWAITING_A_PERSON } from '../src/domain/contact/pause.js';

/** Any human contact stops the relances for a week (domain 5.3, « stop rules »). */
export const HAND_OVER = { do: 'pause-cadence', days: 7, reason: AWAITING_A_PERSON } as const;

/** Hours for which a conversation stays open to what a household adds meanwhile. */
export const WAIT_FOR_A_PERSON = 7 * 24;
