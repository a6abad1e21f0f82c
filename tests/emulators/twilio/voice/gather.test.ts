import { describe, expect, it } from 'vitest';
import { TENANT } from '../harness.js';
import { callingStage, VOICE } from './calling.js';

const world = callingStage();
const serve = (gather: string) =>
  world.product.serve({
    [VOICE]: `${gather}<Say>rien entendu</Say>`,
    '/menu': ({ Digits, SpeechResult }) => `<Say>touches ${Digits}, mots ${SpeechResult}</Say>`,
  });
const asked = () => world.product.at('/menu');

describe('Gather', () => {
  it('takes keys and goes on with its action', async () => {
    serve('<Gather numDigits="1" action="/menu"><Say>Tapez 1</Say></Gather>');
    const sid = await world.callIn([{ when: 'tapez 1', do: { press: '1' } }]);
    expect(world.said(sid)).toEqual(['Tapez 1', 'touches 1, mots undefined']);
    expect(asked()).toMatchObject([{ Digits: '1', CallStatus: 'in-progress' }]);
  });

  it.each([
    ['as many as wanted', 'numDigits="4"', '12345', '1234'],
    ['until the key that ends it', 'finishOnKey="*"', '12#*9', '12#'],
    ['until a while after the last one', '', '123', '123'],
    ['the sharp too when no key ends it', 'finishOnKey="" numDigits="1"', '#', '#'],
  ])('takes keys: %s', async (_name, attributes, press, Digits) => {
    serve(`<Gather ${attributes} action="/menu"/>`);
    await world.callIn([{ when: 'silence', do: { press } }]);
    expect(asked()).toMatchObject([{ Digits }]);
  });

  it('takes words, with a confidence, and keys before words', async () => {
    serve('<Gather input="dtmf speech" speechTimeout="auto" action="/menu" numDigits="2"/>');
    await world.callIn([{ when: 'silence', do: { speak: 'un rendez-vous' } }]);
    expect(asked()).toMatchObject([
      { SpeechResult: 'un rendez-vous', Confidence: expect.stringMatching(/^0\.\d+$/) },
    ]);
    const { sid } = world.emulator.receiveCall({ from: TENANT });
    await world.emulator.untilCall((one) => one.sid === sid && one.expects !== null);
    world.emulator.speak(sid, 'heu');
    world.emulator.press(sid, '21');
    await world.emulator.settle();
    expect(asked()[1]).toMatchObject({ Digits: '21' });
    expect(asked()[1]).not.toHaveProperty('SpeechResult');
  });

  it('hears no words when it wants keys, and no keys when it wants words', async () => {
    serve('<Gather action="/menu"/>');
    await world.callIn([{ when: 'silence', do: { speak: 'un' } }]);
    serve('<Gather input="speech" action="/menu"/>');
    await world.callIn([{ when: 'silence', do: { press: '1' } }]);
    expect(asked()).toEqual([]);
  });

  it('falls through when nothing was heard, or tells so when it should', async () => {
    serve('<Gather action="/menu"/>');
    expect(world.said(await world.callIn())).toEqual(['rien entendu']);
    serve('<Gather action="/menu" actionOnEmptyResult="true"/>');
    await world.callIn();
    expect(asked()).toMatchObject([{ Digits: '' }]);
  });

  it('waits as long as it says, counted from the end of its prompt', async () => {
    serve('<Gather timeout="20" action="/menu"><Pause length="30"/></Gather>');
    await world.callIn();
    world.product.serve({ [VOICE]: '<Gather timeout="20"/>' });
    await world.callIn();
    expect(world.product.at(`${VOICE}/status`).map((form) => Number(form.CallDuration))).toEqual([
      // 12 characters said after it.
      51, 20,
    ]);
  });

  it('asks its own document again without an action', async () => {
    world.product.serve({
      [VOICE]: ({ Digits }) => (Digits ? `<Say>reçu ${Digits}</Say>` : '<Gather numDigits="1"/>'),
    });
    const sid = await world.callIn([{ when: 'silence', do: { press: '7' } }]);
    expect(world.said(sid)).toEqual(['reçu 7']);
  });
});

describe('a prompt', () => {
  const prompt = 'Un très long texte que personne n’écoute jusqu’à sa fin';
  const cutIn = { when: 'texte', do: { press: '1' }, interrupt: true } as const;

  it('is cut by a key', async () => {
    serve(`<Gather numDigits="1" action="/menu"><Say>${prompt}</Say><Play>x.mp3</Play></Gather>`);
    const sid = await world.callIn([cutIn]);
    expect(world.said(sid)).toEqual([prompt, 'touches 1, mots undefined']);
    // One second of listening and 27 characters said.
    expect(world.product.at(`${VOICE}/status`)).toMatchObject([{ CallDuration: '3' }]);
  });

  it('is heard to its end without barge-in, which then takes nothing said before', async () => {
    serve(`<Gather numDigits="1" bargeIn="false" action="/menu"><Say>${prompt}</Say></Gather>`);
    const sid = await world.callIn([cutIn]);
    expect(world.said(sid)).toEqual([prompt, 'rien entendu']);
  });

  it('is repeated by whoever waits', async () => {
    serve('<Gather action="/menu"><Say loop="3">Tapez</Say></Gather>');
    expect(world.said(await world.callIn())).toEqual(['Tapez', 'Tapez', 'Tapez', 'rien entendu']);
  });
});

describe('a handset without a script', () => {
  it('is waited for by the clock only, and shows what is expected of it', async () => {
    serve('<Gather input="dtmf speech" numDigits="1" action="/menu"><Say>Tapez</Say></Gather>');
    const sid = await world.callIn(null);
    expect(world.emulator.callScreen(sid)).toMatchObject({
      status: 'in-progress',
      expects: { kind: 'gather', input: 'dtmf speech', numDigits: 1, finishOnKey: '#' },
    });
    expect(world.emulator.press(sid, '5')).toBe(true);
    await world.emulator.settle();
    expect(asked()).toMatchObject([{ Digits: '5' }]);
    expect(world.emulator.callScreen(sid)).toMatchObject({ status: 'completed', expects: null });
    expect(world.emulator.press(sid, '5')).toBe(false);
    expect(world.emulator.speak(sid, 'allô')).toBe(false);
  });
});
