import { parse } from 'node:querystring';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, doorOf } from '../../src/adapters/twilio/voice-doors.js';
import { askLine, readCallStatus, readIncoming } from '../../src/adapters/twilio/voice-forms.js';
import type { Door } from '../../src/domain/hotline/line-answer.js';
import { askedLine, CALL, CALL_SID, CALLER, HOTLINE, LEG, voiceForm } from './asked-line.js';

const form = (fields: Record<string, string>) => parse(voiceForm(fields));
const ofCall = (at: 'menu' | 'waiting' | 'left-queue' | 'message-left'): Door => ({
  at,
  call: CALL,
  turn: 2,
});
const ofLeg = (at: 'worker' | 'worker-after' | 'reminder'): Door => ({ at, leg: LEG, turn: 1 });

/** What the line is asked when that door's form comes in. */
async function asked(door: Door, fields: Record<string, string> = {}) {
  const { line, asks } = askedLine();
  await askLine(line, door, form(fields));
  return asks;
}

describe('a call that comes in', () => {
  it('is told with who calls whom', () => {
    expect(readIncoming(form({}))).toEqual({ providerSid: CALL_SID, from: CALLER, to: HOTLINE });
  });

  it.each([
    ...['anonymous', 'Anonymous', 'Restricted', 'unavailable', 'unknown', ''],
    ...['+266696687', '+7378742833', '+2562533', '+8656696', '+86282452253'],
    ...['sip:alice@example.com', '0639980001', 'client:bob'],
  ])('comes from nobody when the number is withheld or none: « %s »', (From) => {
    expect(readIncoming(form({ From }))?.from).toBeNull();
  });

  it('without its id is no call', () => {
    expect(readIncoming(form({ CallSid: '' }))).toBeNull();
    expect(readIncoming(form({ CallSid: 'SM0123' }))).toBeNull();
  });
});

describe('the menu hears', () => {
  const heard = (fields: Record<string, string>) => asked(ofCall('menu'), fields);
  const turn = { call: CALL, turn: 2 };

  it('a key', async () => {
    expect(await heard({ Digits: '*' })).toMatchObject([
      { door: 'hearMenu', with: { ...turn, digits: '*', speech: null } },
    ]);
  });

  it('words, with or without how sure the provider is', async () => {
    const spoken = { SpeechResult: ' Parler à quelqu’un. ', Confidence: '0.91' };
    expect(await heard(spoken)).toMatchObject([
      { with: { ...turn, digits: null, speech: 'Parler à quelqu’un.' } },
    ]);
  });

  it('silence', async () => {
    for (const silence of [{}, { Digits: '' }, { SpeechResult: '' }, { Digits: 'hangup' }] as const)
      expect(await heard(silence)).toMatchObject([{ with: { digits: null, speech: null } }]);
  });
});

describe('the doors of the queue hear', () => {
  it('a key while waiting', async () => {
    expect(await asked(ofCall('waiting'), { Digits: '1' })).toMatchObject([
      { door: 'whileWaiting', with: { call: CALL, turn: 2, digits: '1' } },
    ]);
  });

  it.each([
    ['bridged', 'bridged'],
    ['bridging-in-process', 'bridged'],
    ['redirected-from-bridged', 'bridged'],
    ['leave', 'left'],
    ['redirected', 'left'],
    ['hangup', 'hung-up'],
    ['queue-full', 'failed'],
    ['error', 'failed'],
    ['system-error', 'failed'],
    ['', 'failed'],
  ])('how the caller left it: %s is %s', async (QueueResult, how) => {
    expect(await asked(ofCall('left-queue'), { QueueResult })).toMatchObject([
      { door: 'leftQueue', with: { call: CALL, turn: 2, how } },
    ]);
  });
});

describe('the message door hears', () => {
  const sid = `RE${'ab'.repeat(16)}`;

  it('what was recorded, and for how long', async () => {
    const fields = { RecordingSid: sid, RecordingDuration: '17', Digits: '#' };
    expect(await asked(ofCall('message-left'), fields)).toMatchObject([
      { door: 'messageLeft', with: { call: CALL, turn: 2, recording: { sid, seconds: 17 } } },
    ]);
  });

  it('that nothing was', async () => {
    expect(await asked(ofCall('message-left'))).toMatchObject([{ with: { recording: null } }]);
  });

  it('that nobody knows how long it was', async () => {
    const fields = { RecordingSid: sid, RecordingDuration: '-1' };
    expect(await asked(ofCall('message-left'), fields)).toMatchObject([
      { with: { recording: { sid, seconds: 0 } } },
    ]);
  });
});

describe('the telephones that we rang tell', () => {
  const answers = [
    ['human', 'human'],
    ['machine_start', 'machine'],
    ['machine_end_beep', 'machine'],
    ['machine_end_silence', 'machine'],
    ['machine_end_other', 'machine'],
    ['fax', 'machine'],
    ['unknown', 'unknown'],
    ['', null],
  ] as const;

  it.each(answers)('of a worker, who answered: %s is %s', async (AnsweredBy, answeredBy) => {
    expect(await asked(ofLeg('worker'), { AnsweredBy })).toMatchObject([
      { door: 'workerAnswers', with: { leg: LEG, turn: 1, digits: null, answeredBy } },
    ]);
  });

  it.each(answers)('of a reminder, who answered: %s is %s', async (AnsweredBy, answeredBy) => {
    expect(await asked(ofLeg('reminder'), { AnsweredBy, Digits: '2' })).toMatchObject([
      { door: 'reminderAnswers', with: { leg: LEG, turn: 1, digits: '2', answeredBy } },
    ]);
  });

  it.each([
    ['completed', '63', 'completed', 63],
    ['answered', '5', 'in-progress', 5],
    ['busy', '', 'busy', null],
    ['no-answer', '', 'no-answer', null],
    ['canceled', '', 'canceled', null],
    ['failed', '', 'failed', null],
    ['', '', 'failed', null],
  ])('of a bridge, how it ended: %s', async (status, duration, progress, seconds) => {
    const fields = { DialCallStatus: status, DialCallDuration: duration };
    expect(await asked(ofLeg('worker-after'), fields)).toMatchObject([
      { door: 'workerAfter', with: { leg: LEG, turn: 1, progress, seconds } },
    ]);
  });
});

describe('the address of a door', () => {
  const door = fc.oneof(
    fc.constantFrom('menu', 'waiting', 'left-queue', 'message-left').map(ofCall as never),
    fc.constantFrom('worker', 'worker-after', 'reminder').map(ofLeg as never),
  ) as fc.Arbitrary<Door>;

  it('leads back to it', () => {
    fc.assert(
      fc.property(door, fc.nat(9_000_000), (some, turn) => {
        const address = new URL(addressOf({ ...some, turn }), 'https://x.example');
        expect(doorOf(address.pathname, address.searchParams)).toEqual({ ...some, turn });
      }),
    );
  });

  it.each([
    `menu?call=${CALL}`,
    `menu?leg=${LEG}&turn=1`,
    'menu?call=x&turn=1',
    `menu?call=${CALL}&turn=-1`,
    `worker?call=${CALL}&turn=0`,
    `cellar?call=${CALL}&turn=0`,
    `toString?call=${CALL}&turn=0`,
  ])('that was bent leads nowhere: %s', (bent) => {
    const { pathname, searchParams } = new URL(`https://x.example/hooks/twilio/voice/${bent}`);
    expect(doorOf(pathname, searchParams)).toBeNull();
  });
});

describe('news of a call', () => {
  const told = (fields: Record<string, string>, leg: string | null = null) =>
    readCallStatus(form(fields), leg);

  it('that came in is the caller’s', () => {
    expect(told({ CallStatus: 'completed', CallDuration: '42', Duration: '1' })).toEqual({
      eventSid: `${CALL_SID}-completed`,
      number: CALLER,
      event: {
        kind: 'call-status',
        providerSid: CALL_SID,
        leg: null,
        progress: 'completed',
        seconds: 42,
        answeredBy: null,
        number: CALLER,
      },
    });
  });

  it('from a withheld number stands in the order of the call itself', () => {
    expect(told({ CallStatus: 'completed', From: 'anonymous' })).toMatchObject({
      number: `sid:${CALL_SID}`,
      event: { number: null },
    });
  });

  it('of a telephone that we rang is that telephone’s, by our id', () => {
    const fields = { Direction: 'outbound-api', From: HOTLINE, To: '+33639980007' };
    const status = { CallStatus: 'in-progress', AnsweredBy: 'machine_start' };
    expect(told({ ...fields, ...status }, LEG)).toMatchObject({
      eventSid: `${CALL_SID}-in-progress-${LEG}`,
      number: '+33639980007',
      event: { leg: LEG, progress: 'in-progress', answeredBy: 'machine', seconds: null },
    });
  });

  it.each([
    ['queued', 'submitted'],
    ['initiated', 'submitted'],
    ['ringing', 'ringing'],
    ['in-progress', 'in-progress'],
    ['completed', 'completed'],
    ['busy', 'busy'],
    ['no-answer', 'no-answer'],
    ['failed', 'failed'],
    ['canceled', 'canceled'],
  ])('%s is read as %s', (CallStatus, progress) => {
    expect(told({ CallStatus })).toMatchObject({ event: { progress } });
  });

  it('without id, or with a status unknown to us, is not guessed', () => {
    expect(told({ CallStatus: 'evaporated' })).toBeNull();
    expect(told({ CallStatus: 'completed', CallSid: '' })).toBeNull();
  });
});
