import { beforeEach, describe, expect, it } from 'vitest';
import { type Emulators, startEmulators } from '../../emulators/start.js';
import type { E164 } from '../../src/domain/ids.js';
import { createTestClock, type TestClock } from '../support/clock.js';
import { HOTLINE, LEG } from './asked-line.js';

import {
  ACCOUNT_SID,
  AUTH_TOKEN,
  cleanUps,
  json,
  PRODUCT,
  provider,
  TO_WORKER,
  telephoneAt,
  WORKER,
} from './own-provider.js';

describe('ringing through the real SDK', () => {
  it('places the call, with our leg in its addresses', async () => {
    const { asked, telephone } = await provider(json(201, { sid: 'CA01' }));

    expect(await telephone.ring(TO_WORKER)).toEqual({ kind: 'submitted', providerSid: 'CA01' });

    expect(asked).toHaveLength(1);
    expect(asked[0]!.url.pathname).toBe(`/2010-04-01/Accounts/${ACCOUNT_SID}/Calls.json`);
    expect([...asked[0]!.body].sort(([a], [b]) => a.localeCompare(b))).toEqual([
      ['From', HOTLINE],
      ['StatusCallback', `${PRODUCT}/hooks/twilio/voice/leg-status?leg=${LEG}#rc=4&rp=ct,rt,5xx`],
      ['StatusCallbackEvent', 'initiated'],
      ['StatusCallbackEvent', 'ringing'],
      ['StatusCallbackEvent', 'answered'],
      ['StatusCallbackEvent', 'completed'],
      ['Timeout', '20'],
      ['To', WORKER],
      ['Url', `${PRODUCT}/hooks/twilio/voice/worker?leg=${LEG}&turn=0`],
    ]);
  });

  it('a reminder shows the number for machines, and listens for one', async () => {
    const { asked, telephone } = await provider(json(201, { sid: 'CA01' }));
    const showing = '+33199004001' as E164;
    await telephone.ring({ ...TO_WORKER, showing, hears: 'reminder', detectMachine: true });
    expect(Object.fromEntries(asked[0]!.body)).toMatchObject({
      From: showing,
      MachineDetection: 'Enable',
      Url: `${PRODUCT}/hooks/twilio/voice/reminder?leg=${LEG}&turn=0`,
    });
  });
});

describe('the provider’s refusals', () => {
  let emulators: Emulators;
  beforeEach(async () => {
    const account = { accountSid: ACCOUNT_SID, authToken: AUTH_TOKEN };
    emulators = await startEmulators({ ...account, productUrl: PRODUCT });
    cleanUps.push(() => emulators.close());
  });

  const no = { retry: false, optedOut: false, unusableNumber: false, ours: false };
  it.each([
    { to: '+15005550001', code: '21217', meaning: { ...no, unusableNumber: true } },
    { to: '+15005550002', code: '21214', meaning: { ...no, unusableNumber: true } },
    { to: '+15005550003', code: '21215', meaning: { ...no, ours: true } },
    { to: '+15005550004', code: '21216', meaning: { ...no, ours: true } },
    { hotline: '+15005550001', code: '21212', meaning: { ...no, ours: true } },
    { hotline: '+15005550007', code: '21210', meaning: { ...no, ours: true } },
  ])('$code is read as the table says', async ({ to = WORKER, hotline, code, meaning }) => {
    const telephone = telephoneAt(emulators.url, hotline ? { hotline } : {});
    expect(await telephone.ring({ ...TO_WORKER, to: to as E164 })).toEqual({
      kind: 'provider-failure',
      providerCode: code,
      ...meaning,
    });
  });

  it.each([
    { code: 13224, status: 400, meaning: { unusableNumber: true, ours: false } },
    { code: 13223, status: 400, meaning: { unusableNumber: true, ours: false } },
    { code: 13227, status: 400, meaning: { unusableNumber: false, ours: true } },
    { code: 21213, status: 400, meaning: { unusableNumber: false, ours: true } },
    { code: 10004, status: 403, meaning: { retry: true, ours: false } },
    { code: 20003, status: 401, meaning: { retry: false, ours: true } },
  ])('$code means $meaning', async ({ code, status, meaning }) => {
    const { telephone } = await provider(json(status, { code, status, message: 'no' }));
    expect(await telephone.ring(TO_WORKER)).toMatchObject({
      kind: 'provider-failure',
      providerCode: String(code),
      ...meaning,
    });
  });

  it.each(['500', '503', 'timeout', 'reset-after-accept'] as const)(
    'after « %s » nobody knows whether it rang',
    async (kind) => {
      emulators.twilio.faults.add({ kind });
      const telephone = telephoneAt(emulators.url, { timeoutMs: 300 });
      expect(await telephone.ring(TO_WORKER)).toEqual({ kind: 'unknown' });
    },
  );
});

describe('asking what became of a claim', () => {
  let emulators: Emulators;
  let clock: TestClock;
  beforeEach(async () => {
    clock = createTestClock();
    emulators = await startEmulators({
      ...{ accountSid: ACCOUNT_SID, authToken: AUTH_TOKEN, productUrl: PRODUCT },
      // Nothing rings by itself: calls stay as they were placed.
      clock: { speed: 1, now: clock.now, realDelay: () => 2 ** 30 },
    });
    cleanUps.push(() => emulators.close());
  });

  it('finds the call whose answer was lost, still queued as it is', async () => {
    emulators.twilio.faults.add({ kind: 'reset-after-accept' });
    const telephone = telephoneAt(emulators.url);
    expect(await telephone.ring(TO_WORKER)).toEqual({ kind: 'unknown' });

    const found = await telephone.findRung(WORKER, clock.now());

    const sid = 'providerSid' in found ? found.providerSid : '';
    expect(await telephone.call(sid)).toMatchObject({ progress: 'submitted', to: WORKER });
  });

  it('knows that it never rang', async () => {
    const telephone = telephoneAt(emulators.url);
    await telephone.ring(TO_WORKER);
    await telephone.ring({ ...TO_WORKER, to: '+33639980008' as E164 });
    clock.advance(60_000);
    expect(await telephone.findRung(WORKER, clock.now())).toEqual({ kind: 'never-rung' });
  });

  it('takes neither a bridge nor a call that came in for it, and looks through every page', async () => {
    const since = Date.parse('2026-11-30T09:00:00Z');
    const at = (time: string) => `Mon, 30 Nov 2026 ${time} +0000`;
    const others = [
      { sid: 'CA4', direction: 'inbound', date_created: at('09:00:30') },
      { sid: 'CA3', direction: 'outbound-dial', date_created: at('09:00:20') },
    ];
    const ours = { sid: 'CA2', direction: 'outbound-api', date_created: at('09:00:00') };
    const older = { sid: 'CA1', direction: 'outbound-api', date_created: at('08:59:00') };
    const next = `/2010-04-01/Accounts/${ACCOUNT_SID}/Calls.json?Page=1`;
    for (const [last, found] of [
      [[ours, older], { kind: 'submitted', providerSid: 'CA2' }],
      [[older], { kind: 'never-rung' }],
    ] as const) {
      const { telephone } = await provider((req, res) => {
        const isLast = req.url?.includes('Page=1') ?? false;
        const frame = { page: isLast ? 1 : 0, next_page_uri: isLast ? null : next };
        json(200, { ...frame, calls: isLast ? last : others })(req, res);
      });
      expect(await telephone.findRung(WORKER, since)).toEqual(found);
    }
  });

  it('does not know when the provider does not answer', async () => {
    emulators.twilio.faults.add({ kind: '503', on: 'any' });
    expect(await telephoneAt(emulators.url).findRung(WORKER, 0)).toEqual({ kind: 'unknown' });
  });

  it('stops a call that rings; one that is over, or unknown, is told apart', async () => {
    const telephone = telephoneAt(emulators.url);
    const placed = await telephone.ring(TO_WORKER);
    const sid = 'providerSid' in placed ? placed.providerSid : '';
    expect(await telephone.hangUp(sid)).toBe(true);
    expect(await telephone.call(sid)).toMatchObject({ progress: 'canceled' });
    expect(await telephone.hangUp(sid)).toBe(true);
    expect(await telephone.hangUp(`CA${'f'.repeat(32)}`)).toBe(false);
  });

  it('tells a call as it stands', async () => {
    const telephone = telephoneAt(emulators.url);
    const placed = await telephone.ring(TO_WORKER);
    const sid = 'providerSid' in placed ? placed.providerSid : '';
    expect(await telephone.call(sid)).toEqual({
      ...{ providerSid: sid, parentSid: null, direction: 'out', from: HOTLINE, to: WORKER },
      ...{ progress: 'submitted', answeredBy: null, startedAt: null, seconds: null },
    });
    expect(await telephone.call(`CA${'f'.repeat(32)}`)).toEqual({ kind: 'gone' });
    emulators.twilio.faults.add({ kind: '500', on: 'any' });
    expect(await telephone.call(sid)).toEqual({ kind: 'unknown' });
  });
});

describe('the calls of a night', () => {
  const FROM = Date.parse('2026-11-29T18:00:00Z');
  const TO = Date.parse('2026-11-30T06:00:00Z');
  const listed = (sid: string, more: object) => ({
    ...{ sid, status: 'completed', direction: 'inbound', from: WORKER, to: HOTLINE },
    ...{ answered_by: null, parent_call_sid: null, duration: '61' },
    ...{ start_time: 'Sun, 29 Nov 2026 19:00:00 +0000', ...more },
  });

  it('are read to the last page, in both directions, oldest first, and cut to the span', async () => {
    const pages = [
      [
        listed('CA3', {
          start_time: 'Mon, 30 Nov 2026 05:59:00 +0000',
          direction: 'outbound-dial',
          parent_call_sid: 'CA2',
          answered_by: 'machine_start',
          status: 'no-answer',
          duration: '0',
        }),
        listed('CA9', { start_time: 'Mon, 30 Nov 2026 06:30:00 +0000' }),
      ],
      [
        listed('CA2', { start_time: 'Sun, 29 Nov 2026 20:00:00 +0000', direction: 'outbound-api' }),
        listed('CA1', {}),
        listed('CA0', { start_time: 'Sun, 29 Nov 2026 00:10:00 +0000' }),
      ],
    ];
    const { asked, telephone } = await provider((req, res) => {
      const second = req.url?.includes('Page=1') ?? false;
      const next = `/2010-04-01/Accounts/${ACCOUNT_SID}/Calls.json?Page=1`;
      const frame = { page: second ? 1 : 0, next_page_uri: second ? null : next };
      json(200, { ...frame, calls: pages[second ? 1 : 0] })(req, res);
    });

    const calls = await telephone.callsBetween(FROM, TO);

    expect(calls?.map(({ providerSid, direction }) => [providerSid, direction])).toEqual([
      ['CA1', 'in'],
      ['CA2', 'out'],
      ['CA3', 'out'],
    ]);
    expect(calls?.[0]).toMatchObject({ progress: 'completed', seconds: 61, parentSid: null });
    expect(calls?.[2]).toMatchObject({
      progress: 'no-answer',
      answeredBy: 'machine',
      parentSid: 'CA2',
    });
    expect(Object.fromEntries(asked[0]!.url.searchParams)).toMatchObject({
      'StartTime>': '2026-11-29T18:00:00Z',
      'StartTime<': '2026-12-01T06:00:00Z',
    });
  });

  it('tell no number of who withheld it, so that nobody is called back at « ANONYMOUS »', async () => {
    const { telephone } = await provider(
      json(200, { page: 0, next_page_uri: null, calls: [listed('CA1', { from: '+266696687' })] }),
    );
    expect(await telephone.callsBetween(FROM, TO)).toMatchObject([{ from: null }]);
  });

  it('are not known when the provider does not answer', async () => {
    const { telephone } = await provider(json(503, {}));
    expect(await telephone.callsBetween(FROM, TO)).toBeNull();
  });
});
