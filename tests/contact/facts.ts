import { createHolidayCalendar } from '../../src/adapters/system/holidays.js';
import type { Phone } from '../../src/domain/case.js';
import type { ContactFacts, ContactRequest } from '../../src/domain/contact/contact-request.js';
import type { Sender } from '../../src/domain/contact/sender.js';
import type { E164, Instant } from '../../src/domain/ids.js';
import { at } from '../../src/domain/time/local-time.js';

export const calendar = createHolidayCalendar();
export const PARIS = { zone: 'Europe/Paris', holidays: 'FR' } as const;
export const STRASBOURG = { zone: 'Europe/Paris', holidays: 'ALSACE_MOSELLE' } as const;
export const SAINT_DENIS = { zone: 'Indian/Reunion', holidays: 'REUNION' } as const;
export const PLACES = [PARIS, STRASBOURG, SAINT_DENIS] as const;

export const shortCode: Sender = { kind: 'short-code', id: '38123', capability: 'two_way' };
export const named: Sender = { kind: 'alphanumeric', id: 'LogementPls', capability: 'one_way' };

/** Paris time, « 2026-12-01 10:00 ». */
export const paris = (text: string): Instant => clock(text, PARIS.zone);
export const reunion = (text: string): Instant => clock(text, SAINT_DENIS.zone);
const clock = (text: string, zone: string): Instant => {
  const [date = '', hour = ''] = text.split(' ');
  return at(date, hour, zone);
};

export const phone = (over: Partial<Phone> = {}): Phone => ({
  e164: '+33639981001' as E164,
  kind: 'mobile',
  standing: 'unverified',
  discretion: 0,
  optedOutAt: null,
  blockedReason: null,
  frozenAt: null,
  caseCount: 1,
  ...over,
});

/** A household of Paris of which nothing special is known. */
export const facts = (over: Partial<ContactFacts> = {}): ContactFacts => ({
  phone: phone(),
  caseStatus: 'open',
  caseViolence: false,
  place: PARIS,
  calendar,
  sender: shortCode,
  attemptsToPerson: [],
  attemptsToNumber: [],
  conversation: { underWay: false },
  hearingOn: null,
  lastRefusalAt: null,
  ...over,
});

/** A neutral text of the cadence that keeps. */
export const request = (over: Partial<ContactRequest> = {}): ContactRequest => ({
  channel: 'sms',
  purpose: 'cadence',
  discretionNeeded: 0,
  needsReply: false,
  expiresAt: null,
  ...over,
});

export const text = (sent: Instant, counts = true) =>
  ({ at: sent, channel: 'sms', counts }) as const;
export const call = (made: Instant) => ({ at: made, channel: 'call', counts: true }) as const;
