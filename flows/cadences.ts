import type { Stage } from '../src/domain/case.js';
import type { Ref } from '../src/domain/conversation/flow.js';

/** One step of the outreach. Days are counted from the referral, hours are the household's own. */
export type CadenceStep = {
  readonly day: number;
  /** « 17:30 »; null: as soon as the gate opens. */
  readonly at: string | null;
} & (
  | { readonly channel: 'sms'; readonly door: Ref }
  /** A person's work: a card asks for it. */
  | { readonly channel: 'call' | 'visit' }
  /** The list of attempts goes back to a person, who decides. */
  | { readonly channel: 'review' }
);

/** The force publique is asked for or granted: the door at once (domain 5.3). */
const FORCE_PUBLIQUE: readonly CadenceStep[] = [
  { day: 0, at: null, channel: 'sms', door: 'premier-contact-aval/creneaux' },
  { day: 0, at: '09:30', channel: 'visit' },
  { day: 4, at: '17:30', channel: 'sms', door: 'premier-contact-aval/derniere-relance' },
  { day: 7, at: '17:00', channel: 'visit' },
  { day: 10, at: '09:30', channel: 'review' },
];

/** The ladder of each stage (domain 5.3); it ends with a visit, not with a fifth text. */
export const CADENCES: Readonly<Record<Stage, readonly CadenceStep[]>> = {
  CDP: [
    { day: 0, at: null, channel: 'sms', door: 'premier-contact-amont/ouvrir' },
    { day: 2, at: '18:00', channel: 'call' },
    { day: 4, at: '17:30', channel: 'sms', door: 'premier-contact-amont/creneaux' },
    { day: 7, at: '10:00', channel: 'call' },
    { day: 10, at: '09:30', channel: 'visit' },
    { day: 14, at: '12:15', channel: 'sms', door: 'premier-contact-amont/derniere-relance' },
    { day: 21, at: '09:30', channel: 'visit' },
    { day: 30, at: '09:30', channel: 'review' },
  ],
  ASSIGNATION: [
    { day: 0, at: null, channel: 'sms', door: 'premier-contact-amont/creneaux' },
    { day: 0, at: '18:00', channel: 'call' },
    { day: 2, at: '18:30', channel: 'call' },
    { day: 4, at: '09:30', channel: 'visit' },
    { day: 7, at: '17:30', channel: 'sms', door: 'premier-contact-amont/relance' },
    { day: 10, at: '09:30', channel: 'visit' },
    { day: 14, at: '12:15', channel: 'sms', door: 'premier-contact-amont/derniere-relance' },
    { day: 21, at: '09:30', channel: 'review' },
  ],
  CQL: [
    { day: 0, at: null, channel: 'sms', door: 'premier-contact-aval/creneaux' },
    { day: 0, at: '18:00', channel: 'call' },
    { day: 2, at: '12:30', channel: 'call' },
    { day: 4, at: '09:30', channel: 'visit' },
    { day: 7, at: '17:30', channel: 'sms', door: 'premier-contact-aval/derniere-relance' },
    { day: 10, at: '09:30', channel: 'visit' },
    { day: 21, at: '09:30', channel: 'review' },
  ],
  RFP: FORCE_PUBLIQUE,
  CFP: FORCE_PUBLIQUE,
};

/** Every door that a step of a cadence opens. */
export const cadenceDoors: readonly Ref[] = Object.values(CADENCES).flatMap((steps) =>
  steps.flatMap((step) => (step.channel === 'sms' ? [step.door] : [])),
);

/**
 * The reminders of a visit, one text a day at most: two days before, at an hour when people are home
 * and a pair may still be given to others (domain 5.3: 17–19 h), and the morning of the day. A visit
 * that begins before `dayFrom` cannot be told of in the morning, since no text leaves before nine
 * (domain 3.2): its second reminder is the eve's.
 */
export const VISIT_REMINDERS = {
  ahead: { daysBefore: 2, at: '17:30' },
  eve: { daysBefore: 1, at: '17:30' },
  day: { daysBefore: 0, at: '09:00' },
  dayFrom: '10:30',
} as const;

/** What a visit asks of the team: prepared in the morning of the eve, told of within hours. */
export const VISIT_CARDS = {
  prepare: { daysBefore: 1, at: '09:00' },
  outcomeAfterHours: 3,
} as const;

/**
 * Minutes after a visit's planned end without « Je repars »: the worker is reminded, then called. Who
 * does not press the key within `answer` alarms the team; who does is called again after `again`.
 */
export const CHECK_OUT = { remind: 15, call: 30, answer: 4, again: 30 } as const;

/** Thanks the day after (domain 5.3); the household is called again before the fifteenth day (W-02). */
export const AFTER_VISIT = {
  thanks: { days: 1, at: '10:00' },
  followUp: { days: 12, at: '09:00' },
} as const;
