import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideContact } from '../../src/domain/contact/contact-policy.js';
import type { PastTry, RefusalReason } from '../../src/domain/contact/contact-request.js';
import { RULES_BY_PURPOSE } from '../../src/domain/contact/rules-by-purpose.js';
import { DAY, HOUR, type Instant } from '../../src/domain/ids.js';
import { localDate, localTime } from '../../src/domain/time/local-time.js';
import { calendar, facts, PLACES, paris, phone, request } from '../contact/facts.js';
import { anyNow, anyScene, cleared, type Scene } from './contact-arbitraries.js';

const decide = ({ request, facts, now }: Scene) => decideContact(request, facts, now);
const many = { numRuns: 1000 };

describe('the send gate, for any request, facts and moment', () => {
  it('lets nothing through to a frozen or compromised number', () => {
    const dangerous = fc.constantFrom(
      { frozenAt: 1 as Instant | null },
      { standing: 'compromised' as const },
    );
    fc.assert(
      fc.property(anyScene, dangerous, (scene, danger) => {
        const threatened = { ...scene.facts.phone, ...danger };
        const decision = decide({ ...scene, facts: { ...scene.facts, phone: threatened } });
        expect(decision.kind).toBe('refused');
      }),
      many,
    );
  });

  it('lets no text through, and only a person’s call, when violence is known on the case', () => {
    fc.assert(
      fc.property(anyScene.map(cleared), (scene) => {
        const decision = decide({ ...scene, facts: { ...scene.facts, caseViolence: true } });
        if (decision.kind === 'allowed') {
          expect(scene.request).toMatchObject({ channel: 'call', purpose: 'desk' });
        }
      }),
      many,
    );
  });

  it('lets nothing through after an opt-out but its one confirmation (and a call to who is in distress)', () => {
    fc.assert(
      fc.property(anyScene.map(cleared), (scene) => {
        const stopped = { ...scene.facts, phone: { ...scene.facts.phone, optedOutAt: 1 } };
        const decision = decide({ ...scene, facts: stopped });
        if (decision.kind === 'refused') return;
        const { channel, purpose } = scene.request;
        expect(['sms stop-confirmation', 'call distress']).toContain(`${channel} ${purpose}`);
        if (channel === 'sms') expect(scene.facts.alreadyAnsweredAutomatically).toBe(false);
      }),
      many,
    );
  });

  it('lets no text say more than the number allows', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        if (decide(scene).kind === 'refused') return;
        const { standing, discretion, caseCount } = scene.facts.phone;
        const allowed = standing === 'verified' && caseCount === 1 ? discretion : 0;
        expect(scene.request.discretionNeeded).toBeLessThanOrEqual(allowed);
      }),
      many,
    );
  });

  it('lets no machine or person solicit at night, on a Sunday or on a holiday', () => {
    const soliciting = anyScene
      .map(cleared)
      .filter(({ request }) => ['cadence', 'reminder', 'desk'].includes(request.purpose));
    fc.assert(
      fc.property(soliciting, (scene) => {
        if (decide(scene).kind === 'refused') return;
        const { zone, holidays } = scene.facts.place;
        const { date, weekday, hour } = localTime(scene.now, zone);
        expect(weekday).not.toBe(7);
        expect(calendar.isHoliday(date, holidays)).toBe(false);
        expect(hour >= 8 && hour < (scene.request.channel === 'sms' ? 20 : 21)).toBe(true);
      }),
      many,
    );
  });

  it('an `until` really opens: asked again then, the same reason is gone', () => {
    fc.assert(
      fc.property(fc.oneof(anyScene, anyScene.map(cleared)), (scene) => {
        const first = decide(scene);
        if (first.kind === 'allowed' || first.until === null) return;
        expect(first.until).toBeGreaterThan(scene.now);
        const again = decide({ ...scene, now: first.until });
        expect(again).not.toMatchObject({ reason: first.reason });
      }),
      { numRuns: 1500 },
    );
  });

  it('following every `until` ends: it opens, or says what is final', () => {
    fc.assert(
      fc.property(anyScene.map(cleared), (scene) => {
        let { now } = scene;
        for (let asked = 0; asked < 12; asked += 1) {
          const decision = decide({ ...scene, now });
          if (decision.kind === 'allowed' || decision.until === null) return;
          now = decision.until;
        }
        throw new Error('asked twelve times without an end');
      }),
    );
  });

  it('gives only reasons that the table names for the purpose', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const decision = decide(scene);
        if (decision.kind === 'allowed') return;
        const named: readonly RefusalReason[] = RULES_BY_PURPOSE[scene.request.purpose].stoppedBy;
        expect(named).toContain(decision.reason);
      }),
    );
  });
});

describe('the caps, over months of eager machines', () => {
  const start = paris('2026-03-01 00:00');
  /** Moments at which some machine would like to send, from many a minute to some a week. */
  const wishes = fc
    .array(
      fc.record({
        at: fc.oneof(
          fc.integer({ min: start, max: start + 100 * DAY }),
          fc.integer({ min: start + 20 * DAY, max: start + 25 * DAY }),
        ),
        channel: fc.constantFrom('sms' as const, 'call' as const),
        household: fc.constantFrom(0, 1, 2),
      }),
      { minLength: 60, maxLength: 150 },
    )
    .map((all) => all.sort((a, b) => a.at - b.at));

  type Sent = PastTry & { readonly household: number };

  const live = (all: readonly (Sent | Omit<Sent, 'counts'>)[], place: (typeof PLACES)[number]) => {
    const sent: Sent[] = [];
    for (const { at, channel, household } of all) {
      const known = facts({
        place,
        phone: phone({ standing: 'shared', caseCount: 3 }),
        attemptsToPerson: sent.filter((s) => s.household === household),
        attemptsToNumber: sent,
      });
      const decision = decideContact(request({ channel }), known, at);
      if (decision.kind === 'allowed') sent.push({ at, channel, household, counts: true });
    }
    return sent;
  };

  it('never more than four tries in any 30 days, nor one text and one call a day, on a number three households share', () => {
    fc.assert(
      fc.property(wishes, fc.constantFrom(...PLACES), (all, place) => {
        const sent = live(all, place);
        expect(sent.length).toBeGreaterThan(0);
        for (const { at } of sent) {
          const window = sent.filter((s) => s.at >= at && s.at < at + 30 * DAY);
          expect(window.length).toBeLessThanOrEqual(4);
        }
        const days = sent.map((s) => `${s.channel} ${localDate(s.at, place.zone)}`);
        expect(new Set(days).size).toBe(days.length);
      }),
      { numRuns: 25 },
    );
  });

  it('a cadence never begins a fifth try, whoever made the four', () => {
    fc.assert(
      fc.property(
        anyNow,
        fc.array(fc.integer({ min: 0, max: 30 * DAY - 1 }), { minLength: 4 }),
        (now, ages) => {
          const attemptsToPerson = ages.map((age) => ({
            at: now - age,
            channel: 'sms' as const,
            counts: true,
          }));
          expect(decideContact(request(), facts({ attemptsToPerson }), now).kind).toBe('refused');
        },
      ),
    );
  });

  it('answers to a machine that answers back stop within the hour', () => {
    const sent: PastTry[] = [];
    const noon = paris('2026-12-01 12:00');
    for (let t = noon; t < noon + HOUR; t += 10_000) {
      const known = facts({ attemptsToNumber: sent, attemptsToPerson: sent });
      const decision = decideContact(request({ purpose: 'answer' }), known, t);
      if (decision.kind === 'allowed') sent.push({ at: t, channel: 'sms', counts: false });
    }
    expect(sent).toHaveLength(10);
  });
});
