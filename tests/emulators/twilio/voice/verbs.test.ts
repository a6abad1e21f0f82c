import { describe, expect, it } from 'vitest';
import { SENDER, TENANT } from '../harness.js';
import { callingStage, VOICE } from './calling.js';

const world = callingStage({ voicePatience: 100 });
const APOLOGY = 'We are sorry, an application error has occurred. Goodbye.';
const ended = () => world.product.at(`${VOICE}/status`);

describe('Say, Play and Pause', () => {
  it('follow each other, each as long as it lasts, then the call ends', async () => {
    world.product.serve({
      [VOICE]:
        '<Say language="fr-FR" voice="Polly.Lea" loop="2">Bonjour &amp; bienvenue</Say><Play>/son.mp3</Play><Pause length="3"/><Play digits="12ww"/>',
    });
    const sid = await world.callIn();
    expect(world.said(sid)).toEqual([
      'Bonjour & bienvenue',
      'Bonjour & bienvenue',
      `${world.product.url}/son.mp3`,
      '12ww',
    ]);
    const screen = world.emulator.callScreen(sid)!;
    expect(screen).toMatchObject({ status: 'completed', number: TENANT, otherNumber: SENDER });
    expect(screen.lines.find(({ kind }) => kind === 'say')).toMatchObject({
      language: 'fr-FR',
      voice: 'Polly.Lea',
    });
    // 2 × 20 characters of 60 ms, 10 s of sound, 3 s of silence, 4 tones of 250 ms.
    expect(ended()).toMatchObject([{ CallStatus: 'completed', CallDuration: '16' }]);
  });

  it('a pause before anything else comes before the answer', async () => {
    world.product.serve({ [VOICE]: '<Pause length="10"/><Say>Oui</Say>' });
    await world.callIn();
    expect(ended()).toMatchObject([{ CallDuration: '0' }]);
  });

  it('a plain text is said, an empty document answers and ends', async () => {
    world.product.serve({ [VOICE]: { status: 200, type: 'text/plain', body: 'Bonsoir' } });
    expect(world.said(await world.callIn())).toEqual(['Bonsoir']);
    world.product.serve({ [VOICE]: '' });
    expect(world.status(await world.callIn())).toBe('completed');
  });
});

describe('Redirect, Hangup and Reject', () => {
  it('a redirect takes another document, by its method', async () => {
    world.product.serve({
      [VOICE]: '<Redirect method="GET">menu?x=1</Redirect><Say>jamais</Say>',
      '/hooks/twilio/menu': '<Say>ici</Say>',
    });
    expect(world.said(await world.callIn())).toEqual(['ici']);
    expect(world.product.received[1]).toMatchObject({ method: 'GET' });
    expect(world.product.received[1]?.path).toMatch(/^\/hooks\/twilio\/menu\?x=1&/);
  });

  it('more than ten redirects in a row are an error', async () => {
    world.product.serve({ [VOICE]: `<Redirect>${VOICE}</Redirect>` });
    const sid = await world.callIn();
    expect(world.said(sid)).toEqual([APOLOGY]);
    expect(world.errors()).toEqual([11215]);
    expect(world.product.at(VOICE)).toHaveLength(11);
  });

  it('a menu that speaks may come back as often as it likes', async () => {
    world.product.serve({
      [VOICE]: (_, nth) => (nth < 15 ? '<Say>encore</Say><Redirect/>' : '<Hangup/><Say>non</Say>'),
    });
    expect(world.said(await world.callIn())).toHaveLength(15);
    expect(world.errors()).toEqual([]);
  });

  it.each([
    ['busy', 'busy'],
    ['rejected', 'failed'],
  ])('a call rejected as %s was never answered', async (reason, status) => {
    world.product.serve({ [VOICE]: `<Reject reason="${reason}"/>` });
    const sid = await world.callIn();
    expect(world.emulator.store.calls.get(sid)).toMatchObject({ status, answeredAt: null });
    expect(ended()).toMatchObject([{ CallStatus: status, CallDuration: '0' }]);
  });
});

describe('a document that fails', () => {
  it.each([
    ['is not XML', { status: 200, body: '<Response><Say>a & b</Say></Response>' }, 12100],
    ['is empty', { status: 200, body: '' }, 12100],
    ['has another root', { status: 200, body: '<Answer/>' }, 12100],
    ['holds an unknown verb', '<Whistle/>', 12200],
    ['is not found', { status: 404 }, 11200],
    ['is late', { status: 0 }, 11200],
  ] as const)('when it %s, ends the call after an apology', async (_name, document, code) => {
    world.product.serve({ [VOICE]: document });
    const sid = await world.callIn();
    expect(world.said(sid)).toEqual([APOLOGY]);
    expect(world.errors()).toEqual([code]);
    expect(ended()).toMatchObject([{ CallStatus: 'completed' }]);
  });

  it('is replaced by the fallback of a call that the product places', async () => {
    world.product.serve({ '/out': { status: 500 }, '/plan-b': '<Say>plan b</Say>' });
    const fallbackUrl = `${world.product.url}/plan-b`;
    const sid = await world.callOut({ fallbackUrl });
    expect(world.said(sid)).toEqual(['plan b']);
    expect(world.product.at('/plan-b')).toMatchObject([
      { ErrorCode: '11200', ErrorUrl: `${world.product.url}/out` },
    ]);
    const twiml = await world.callOut({ url: undefined, twiml: '<Response><Foo/></Response>' });
    expect(world.said(twiml)).toEqual([APOLOGY]);
  });
});

describe('the caller', () => {
  it('may withhold the number', async () => {
    world.product.serve({ [VOICE]: '<Say>Bonjour</Say>' });
    await world.callIn([], 'anonymous');
    expect(world.product.at(VOICE)).toMatchObject([
      { From: '+266696687', Caller: '+266696687', FromCountry: '', CallStatus: 'ringing' },
    ]);
  });

  it('may hang up before the product has answered', async () => {
    world.product.serve({ [VOICE]: { status: 0 } });
    const { sid } = world.emulator.receiveCall({ from: TENANT });
    world.emulator.decideCall(sid, 'hang-up');
    await world.emulator.settle();
    expect(ended()).toMatchObject([{ CallStatus: 'no-answer' }]);
  });
});
