import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeTwiml, writeWait } from '../../src/adapters/twilio/twiml.js';
import { VOICES } from '../../src/adapters/twilio/voices.js';
import type { Door, LineAnswer, LineStep, Spoken } from '../../src/domain/hotline/line-answer.js';
import type { CallId, E164, LegId } from '../../src/domain/ids.js';
import { TEXT_LANGUAGES } from '../../src/domain/wording/languages.js';
import { validateTwiml } from '../support/twiml-validator.js';
import { CALL, HOTLINE, LEG } from './asked-line.js';
import { PUBLIC_URL } from './door.js';

const ABOUT = { publicUrl: PUBLIC_URL, hotline: HOTLINE };
const MENU: Door = { at: 'menu', call: CALL, turn: 3 };
const WELCOME: Spoken = { words: 'Bonjour.', language: 'fr' };
const VOICE = `${PUBLIC_URL}/hooks/twilio/voice`;
const SAID = '<Say voice="Polly.Lea-Neural" language="fr-FR">Bonjour.</Say>';

/** The body of the document, its addresses as they are. */
const written = (...answer: LineStep[]): string =>
  writeTwiml(answer, ABOUT)
    .replace('<?xml version="1.0" encoding="UTF-8"?><Response>', '')
    .replace('</Response>', '')
    .replaceAll('&amp;', '&');

describe('what the line does, in the provider’s language', () => {
  it('words are said by a voice of their language', () => {
    expect(written({ do: 'say', ...WELCOME })).toBe(SAID);
    expect(written({ do: 'say', words: 'Good morning.', language: 'en' })).toBe(
      '<Say voice="Polly.Amy-Neural" language="en-GB">Good morning.</Say>',
    );
  });

  it('créole is read by the French voice', () => {
    expect(VOICES.rcf).toEqual(VOICES.fr);
  });

  it('one key is listened to with words beside it: star and hash are keys, silence is an answer', () => {
    const step = { do: 'listen', say: [WELCOME], digits: 1, speech: true, seconds: 6 } as const;
    expect(written({ ...step, next: MENU })).toBe(
      `<Gather action="${VOICE}/menu?call=${CALL}&turn=3" input="dtmf speech" numDigits="1" finishOnKey="" timeout="6" actionOnEmptyResult="true" language="fr-FR" speechTimeout="auto">${SAID}</Gather>`,
    );
  });

  it('several keys may be ended by the hash key, without an ear for words', () => {
    const step = { do: 'listen', say: [], digits: 4, speech: false, seconds: 12 } as const;
    expect(written({ ...step, next: MENU })).toBe(
      `<Gather action="${VOICE}/menu?call=${CALL}&turn=3" input="dtmf" numDigits="4" finishOnKey="#" timeout="12" actionOnEmptyResult="true"/>`,
    );
  });

  it('an answer is listened to in the language in which it was asked for last', () => {
    const arabic: Spoken = { words: 'مرحبا', language: 'ar' };
    const step = { do: 'listen', say: [WELCOME, arabic], digits: 1, speech: true } as const;
    expect(written({ ...step, seconds: 6, next: MENU })).toContain(' language="ar-MA" speech');
  });

  it('a message is recorded behind a signal, silences and all', () => {
    const next: Door = { at: 'message-left', call: CALL, turn: 4 };
    expect(written({ do: 'record', mostSeconds: 90, silenceSeconds: 4, next })).toBe(
      `<Record action="${VOICE}/message-left?call=${CALL}&turn=4" maxLength="90" timeout="4" finishOnKey="#" playBeep="true" trim="do-not-trim"/>`,
    );
  });

  it('a caller waits in a queue of their own, and a worker takes them out of it', () => {
    const waiting: Door = { at: 'waiting', call: CALL, turn: 2000 };
    const left: Door = { at: 'left-queue', call: CALL, turn: 2 };
    expect(written({ do: 'wait-for-worker', call: CALL, waiting, left })).toBe(
      `<Enqueue waitUrl="${VOICE}/waiting?call=${CALL}&turn=2000" action="${VOICE}/left-queue?call=${CALL}&turn=2">appel-${CALL}</Enqueue>`,
    );
    const next: Door = { at: 'worker-after', leg: LEG, turn: 100 };
    expect(written({ do: 'take-caller', call: CALL, next })).toBe(
      `<Dial action="${VOICE}/worker-after?leg=${LEG}&turn=100" timeout="5"><Queue>appel-${CALL}</Queue></Dial>`,
    );
    expect(written({ do: 'leave-queue' })).toBe('<Leave/>');
  });

  it('a tenant who is called sees the hotline’s number, and their leg tells by our id how it goes', () => {
    const next: Door = { at: 'worker-after', leg: LEG, turn: 100 };
    const tenant = '01936f2a-0000-7000-8000-0000000000e2' as LegId;
    const number = '+33639980002' as E164;
    expect(written({ do: 'dial-tenant', number, leg: tenant, seconds: 25, next })).toBe(
      `<Dial action="${VOICE}/worker-after?leg=${LEG}&turn=100" answerOnBridge="true" callerId="${HOTLINE}" timeout="25">` +
        `<Number statusCallback="${VOICE}/leg-status?leg=${tenant}#rc=4&rp=ct,rt,5xx" statusCallbackEvent="initiated ringing answered completed">${number}</Number></Dial>`,
    );
  });

  it('a call is refused as busy, paused, sent on, hung up', () => {
    expect(written({ do: 'reject' })).toBe('<Reject reason="busy"/>');
    expect(written({ do: 'pause', seconds: 2 })).toBe('<Pause length="2"/>');
    expect(written({ do: 'go-to', next: MENU })).toBe(
      `<Redirect>${VOICE}/menu?call=${CALL}&turn=3</Redirect>`,
    );
    expect(written({ do: 'hang-up' })).toBe('<Hangup/>');
  });

  it('nothing stands behind the end', () => {
    expect(written({ do: 'hang-up' }, { do: 'say', ...WELCOME })).toBe('<Hangup/>');
  });

  it('what XML cannot hold is not said', () => {
    const words = 'Dossier\u0000 A\uD800 & <B>\uFFFF';
    expect(written({ do: 'say', words, language: 'fr' })).toContain('>Dossier  A  & &lt;B&gt;<');
    expect(written({ do: 'say', words: ' ', language: 'fr' })).not.toContain('<Say');
  });
});

const uuid = fc.uuid();
const turn = fc.nat(9_000_000);
const door: fc.Arbitrary<Door> = fc.oneof(
  fc.record({
    at: fc.constantFrom('menu', 'waiting', 'left-queue', 'message-left'),
    call: uuid.map((id) => id as CallId),
    turn,
  }),
  fc.record({
    at: fc.constantFrom('worker', 'worker-after', 'reminder'),
    leg: uuid.map((id) => id as LegId),
    turn,
  }),
) as fc.Arbitrary<Door>;
const spoken: fc.Arbitrary<Spoken> = fc.record({
  words: fc.string({ unit: 'binary', maxLength: 600 }),
  language: fc.constantFrom(...TEXT_LANGUAGES),
});
const seconds = fc.integer({ min: 1, max: 120 });
const call = uuid.map((id) => id as CallId);
const as = <Act extends LineStep['do']>(act: Act) => fc.constant(act);

const step: fc.Arbitrary<LineStep> = fc.oneof(
  spoken.map((words): LineStep => ({ do: 'say', ...words })),
  fc.record({ do: as('pause'), seconds }),
  fc.record({
    do: as('listen'),
    say: fc.array(spoken, { maxLength: 3 }),
    digits: fc.integer({ min: 1, max: 8 }),
    speech: fc.boolean(),
    seconds,
    next: door,
  }),
  fc.record({ do: as('record'), mostSeconds: seconds, silenceSeconds: seconds, next: door }),
  fc.record({ do: as('wait-for-worker'), call, waiting: door, left: door }),
  fc.record({ do: as('leave-queue') }),
  fc.record({ do: as('take-caller'), call, next: door }),
  fc.record({
    do: as('dial-tenant'),
    number: fc.constantFrom('+33639980001' as E164, '+33465710002' as E164),
    leg: uuid.map((id) => id as LegId),
    seconds,
    next: door,
  }),
  fc.record({ do: as('go-to'), next: door }),
  fc.record({ do: as('reject') }),
  fc.record({ do: as('hang-up') }),
);

describe('whatever the line answers', () => {
  it('the provider reads it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (answer: LineAnswer) => {
        expect(validateTwiml(writeTwiml(answer, ABOUT))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('and so does it read the request for a moment’s patience', () => {
    const twiml = writeWait("Un instant, s'il vous plaît.", `${VOICE}/menu?call=${CALL}&late=1`);
    expect(validateTwiml(twiml)).toEqual([]);
    expect(twiml).toContain('<Pause length="2"/><Redirect>');
  });
});
