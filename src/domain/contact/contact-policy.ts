import { DAY, type Instant } from '../ids.js';
import { dayCapEnds, loopEnds, monthCapEnds } from './caps.js';
import {
  type Allowed,
  answersSomeone,
  type ContactFacts,
  type ContactRequest,
  type RefusalReason,
  type Refused,
} from './contact-request.js';
import { allowedDiscretion } from './discretion-level.js';
import { CONTACT_HOURS, closedBecause, nextOpening } from './quiet-hours.js';
import { RULES_BY_PURPOSE } from './rules-by-purpose.js';

/** Silence after a « non » (domain 3.2). */
export const SILENCE_AFTER_REFUSAL = 60 * DAY;

/** All that a check may look at. */
type Look = {
  readonly request: ContactRequest;
  readonly facts: ContactFacts;
  readonly now: Instant;
};
/** null: nothing to say. `until: null`: refused, and time alone changes nothing. */
type Finding = { readonly until: Instant | null } | null;
type Check = (look: Look) => Finding;

const forGood = (refused: boolean): Finding => (refused ? { until: null } : null);
const later = (until: Instant | null): Finding => (until === null ? null : { until });

/** A cap ends at midnight or at the minute of an old try: nobody is texted before the next opening. */
function laterWhenOpen(until: Instant | null, { request, facts }: Look): Finding {
  if (until === null) return null;
  return { until: nextOpening(hoursOf(request), until, facts) };
}

const hoursOf = ({ channel, purpose }: ContactRequest) =>
  CONTACT_HOURS[channel][RULES_BY_PURPOSE[purpose].hours];

const violence: Check = ({ request, facts }) => {
  const personCalls = request.channel === 'call' && request.purpose === 'desk';
  return forGood(facts.phone.frozenAt !== null || (facts.caseViolence && !personCalls));
};

const optedOut: Check = ({ request, facts }) => {
  const lastWord =
    request.channel === 'sms' &&
    request.purpose === 'stop-confirmation' &&
    !facts.alreadyAnsweredAutomatically;
  const worker = request.channel === 'call' && request.purpose === 'distress';
  return forGood(facts.phone.optedOutAt !== null && !lastWord && !worker);
};

const afterRefusal: Check = ({ facts, now }) => {
  if (facts.lastRefusalAt === null) return null;
  const until = facts.lastRefusalAt + SILENCE_AFTER_REFUSAL;
  return now < until ? { until } : null;
};

const humanConversation: Check = ({ facts, now }) => {
  const { underWay, until = null } = facts.conversation;
  return underWay && (until === null || now < until) ? { until } : null;
};

const dayCap = (tries: ContactFacts['attemptsToPerson'], { request, facts, now }: Look) =>
  dayCapEnds(tries, { channel: request.channel, zone: facts.place.zone }, now);

/** The same caps over every case that holds the number; the cap of 30 days only where it applies at all. */
const sharedCap: Check = (look) => {
  const { request, facts, now } = look;
  const monthApplies = RULES_BY_PURPOSE[request.purpose].stoppedBy.includes('cap-30-days');
  const month = monthApplies ? monthCapEnds(facts.attemptsToNumber, facts, now) : null;
  const finding = laterWhenOpen(month ?? dayCap(facts.attemptsToNumber, look), look);
  if (finding === null || finding.until === null) return finding;
  // Two caps under one reason: where one ends the other may begin (the day after a hearing).
  return sharedCap({ ...look, now: finding.until }) ?? finding;
};

const hours =
  (reason: 'holiday' | 'quiet-hours'): Check =>
  ({ request, facts, now }) => {
    const open = hoursOf(request);
    if (closedBecause(open, now, facts) !== reason) return null;
    return { until: nextOpening(open, now, facts) };
  };

/**
 * Safest and most final first, so that the case page shows the weightiest reason: what protects
 * a life; what the person or the file forbids; what can never work; what is too late; then what
 * time will lift, the longest first.
 */
const CHECKS: readonly (readonly [RefusalReason, Check])[] = [
  ['violence', violence],
  ['number-compromised', ({ facts }) => forGood(facts.phone.standing === 'compromised')],
  ['number-blocked', ({ facts }) => forGood(facts.phone.blockedReason !== null)],
  ['opted-out', optedOut],
  [
    'number-wrong',
    ({ facts: { phone } }) => forGood(phone.standing === 'wrong' || phone.standing === 'recycled'),
  ],
  ['case-closed', ({ facts }) => forGood(facts.caseStatus === 'closed')],
  ['case-to-verify', ({ facts }) => forGood(facts.caseStatus === 'to-verify')],
  [
    'landline-no-sms',
    ({ request, facts }) => forGood(request.channel === 'sms' && facts.phone.kind === 'landline'),
  ],
  [
    'one-way-sender',
    ({ request, facts }) =>
      forGood(
        request.channel === 'sms' && request.needsReply && facts.sender.capability === 'one_way',
      ),
  ],
  [
    'discretion',
    ({ request, facts }) => forGood(request.discretionNeeded > allowedDiscretion(facts.phone)),
  ],
  [
    'expired',
    ({ request, now }) => forGood(request.expiresAt !== null && request.expiresAt <= now),
  ],
  ['after-refusal', afterRefusal],
  ['human-conversation', humanConversation],
  [
    'cap-30-days',
    (look) => laterWhenOpen(monthCapEnds(look.facts.attemptsToPerson, look.facts, look.now), look),
  ],
  ['cap-shared-number', sharedCap],
  ['cap-day', (look) => laterWhenOpen(dayCap(look.facts.attemptsToPerson, look), look)],
  ['answer-loop', ({ facts, now }) => later(loopEnds(facts.attemptsToNumber, now))],
  ['holiday', hours('holiday')],
  ['quiet-hours', hours('quiet-hours')],
];

/** The order in which reasons are looked for; the first found is the one written down. */
export const REFUSAL_REASONS: readonly RefusalReason[] = CHECKS.map(([reason]) => reason);

/**
 * The send gate (design, invariant 3): no text and no call leaves without its « allowed ».
 * Ask again at `until`, with fresh facts, for a message that has not expired by then.
 * @throws only when the zone is unknown.
 */
export function decideContact(
  request: ContactRequest,
  facts: ContactFacts,
  now: Instant,
): Allowed | Refused {
  const { stoppedBy, freeWhenAnswering } = RULES_BY_PURPOSE[request.purpose];
  const spent = request.channel === 'sms' && facts.alreadyAnsweredAutomatically === true;
  const free = answersSomeone(request) && !(spent && request.purpose !== 'desk');
  for (const [reason, check] of CHECKS) {
    if (!stoppedBy.includes(reason)) continue;
    if (free && freeWhenAnswering.includes(reason)) continue;
    const finding = check({ request, facts, now });
    if (finding) return { kind: 'refused', reason, until: finding.until };
  }
  return { kind: 'allowed' };
}
