import fc from 'fast-check';
import type { Phone } from '../../src/domain/case.js';
import type {
  ContactFacts,
  ContactRequest,
  PastTry,
} from '../../src/domain/contact/contact-request.js';
import { RULES_BY_PURPOSE } from '../../src/domain/contact/rules-by-purpose.js';
import { DAY, type E164, type Instant } from '../../src/domain/ids.js';
import { calendar, named, PLACES, paris, shortCode } from '../contact/facts.js';

/** Any request, any facts, any moment of two years: what the properties of the gate run over. */
export type Scene = {
  readonly request: ContactRequest;
  readonly facts: ContactFacts;
  readonly now: Instant;
};

export const anyNow = fc.integer({
  min: paris('2026-01-01 00:00'),
  max: paris('2027-12-31 00:00'),
});

const sometimes = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null, freq: 3 });
const anyLevel = fc.constantFrom(0 as const, 1 as const, 2 as const);
const anyChannel = fc.constantFrom('sms' as const, 'call' as const);

const anyPhone: fc.Arbitrary<Phone> = fc.record({
  e164: fc.constant('+33639981001' as E164),
  kind: fc.constantFrom('mobile' as const, 'mobile' as const, 'landline' as const),
  standing: fc.constantFrom(
    ...(['unverified', 'verified', 'verified', 'shared', 'wrong', 'recycled'] as const),
    'compromised' as const,
  ),
  discretion: anyLevel,
  optedOutAt: fc.option(fc.constant(1), { nil: null, freq: 1 }),
  blockedReason: fc.option(fc.constant('NE PAS CONTACTER'), { nil: null, freq: 1 }),
  frozenAt: fc.option(fc.constant(1), { nil: null, freq: 1 }),
  caseCount: fc.integer({ min: 1, max: 3 }),
}) as fc.Arbitrary<Phone>;

const anyRequest = (now: Instant): fc.Arbitrary<ContactRequest> =>
  fc.record({
    channel: anyChannel,
    purpose: fc.constantFrom(
      ...(Object.keys(RULES_BY_PURPOSE) as (keyof typeof RULES_BY_PURPOSE)[]),
    ),
    discretionNeeded: anyLevel,
    needsReply: fc.boolean(),
    expiresAt: sometimes(fc.integer({ min: now - DAY, max: now + 40 * DAY })),
    answering: fc.boolean(),
  });

const anyTries = (now: Instant): fc.Arbitrary<PastTry[]> =>
  fc.array(
    fc.record({
      at: fc.oneof(
        fc.integer({ min: now - 31 * DAY, max: now }),
        fc.integer({ min: now - DAY, max: now }),
      ),
      channel: anyChannel,
      counts: fc.boolean(),
    }),
    { maxLength: 14 },
  );

const anyFacts = (now: Instant): fc.Arbitrary<ContactFacts> =>
  fc.record({
    phone: anyPhone,
    caseStatus: fc.constantFrom('open' as const, 'open' as const, 'closed', 'to-verify', null),
    caseViolence: fc.boolean(),
    place: fc.constantFrom(...PLACES),
    calendar: fc.constant(calendar),
    sender: fc.constantFrom(named, shortCode),
    attemptsToPerson: anyTries(now),
    attemptsToNumber: anyTries(now),
    conversation: fc.record({
      underWay: fc.boolean(),
      until: sometimes(fc.integer({ min: now - DAY, max: now + 9 * DAY })),
    }),
    hearingOn: sometimes(
      fc
        .integer({ min: -10, max: 60 })
        .map((days) => new Date(now + days * DAY).toISOString().slice(0, 10)),
    ),
    lastRefusalAt: sometimes(fc.integer({ min: now - 70 * DAY, max: now })),
    alreadyAnsweredAutomatically: fc.boolean(),
  }) as fc.Arbitrary<ContactFacts>;

export const anyScene: fc.Arbitrary<Scene> = anyNow.chain((now) =>
  fc.record({ request: anyRequest(now), facts: anyFacts(now), now: fc.constant(now) }),
);

/** The scene with nothing on number and case that stops for good, so that the caps and hours show. */
export const cleared = ({ request, facts, now }: Scene): Scene => ({
  request: { ...request, needsReply: false, discretionNeeded: 0, expiresAt: null },
  facts: {
    ...facts,
    caseViolence: false,
    caseStatus: 'open',
    phone: {
      ...facts.phone,
      kind: 'mobile',
      standing: 'verified',
      optedOutAt: null,
      blockedReason: null,
      frozenAt: null,
    },
  },
  now,
});
