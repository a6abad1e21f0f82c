import { describe, expect, it } from 'vitest';
import type { CallScreen } from '../../../../emulators/twilio/voice/screen.js';
import { SENDER, TENANT } from '../harness.js';
import { callingStage, VOICE, WORKER } from './calling.js';

const world = callingStage();
const MENU = '<Gather numDigits="1" action="/menu"><Say language="fr-FR">Tapez 1</Say></Gather>';
const control = (method: string, path: string, body?: object) =>
  world.stage.control(method, path, body);
const screen = async (sid: string) =>
  (await control('GET', `/calls/${sid}/screen`)).json as CallScreen;

describe('a telephone moved from outside', () => {
  it('calls, hears, presses keys, speaks and hangs up', async () => {
    world.product.serve({ [VOICE]: MENU, '/menu': '<Record action="/end"/>', '/end': '' });
    const { json } = await control('POST', '/calls', { from: TENANT });
    const { sid } = json as { sid: string };
    await control('POST', '/settle');
    expect(await screen(sid)).toEqual({
      sid,
      number: TENANT,
      otherNumber: SENDER,
      direction: 'inbound',
      status: 'in-progress',
      talkingTo: null,
      expects: { kind: 'gather', input: 'dtmf', numDigits: 1, finishOnKey: '#' },
      lines: [
        { at: expect.any(String), from: 'system', kind: 'note', text: 'Décroché' },
        { at: expect.any(String), from: 'line', kind: 'say', text: 'Tapez 1', language: 'fr-FR' },
      ],
    });
    expect(await control('POST', `/calls/${sid}`, { digits: '1' })).toMatchObject({
      status: 200,
      json: { sid, status: 'in-progress' },
    });
    await control('POST', '/settle');
    expect((await screen(sid)).expects).toMatchObject({ kind: 'record', input: 'speech' });
    await control('POST', `/calls/${sid}`, { speech: 'C’est pour un rappel' });
    await control('POST', '/settle');
    const { lines, status } = await screen(sid);
    expect(status).toBe('completed');
    expect(lines.map(({ from, kind, text }) => `${from} ${kind} ${text}`)).toEqual([
      'system note Décroché',
      'line say Tapez 1',
      'handset digits 1',
      'line beep bip',
      'handset speech C’est pour un rappel',
      'system note Message enregistré (6 s)',
      'system note Appel terminé',
    ]);
  });

  it('refuses what makes no sense', async () => {
    world.product.serve({ [VOICE]: MENU });
    const sid = await world.callIn(null);
    const act = async (body: object) => (await control('POST', `/calls/${sid}`, body)).status;
    expect(await act({ decision: 'dance' })).toBe(400);
    expect(await act({ decision: 'busy' })).toBe(400);
    expect(await act({ digits: 'x' })).toBe(400);
    expect(await act({ speech: '  ' })).toBe(400);
    expect((await control('POST', '/calls', { from: 'maison' })).status).toBe(400);
    expect((await control('GET', '/calls/CA0/screen')).status).toBe(400);
    expect(world.emulator.decideCall('CA0', 'answer')).toBe(false);
    expect(world.emulator.press('CA0', '1')).toBe(false);
  });

  it('acts by itself as its script says', async () => {
    world.product.serve({ [VOICE]: MENU, '/menu': ({ Digits }) => `<Say>reçu ${Digits}</Say>` });
    const script = [{ when: 'TAPEZ', do: { press: '2' } }];
    const { json } = await control('POST', '/calls', { from: 'anonymous', script });
    await control('POST', '/settle');
    const { sid } = json as { sid: string };
    expect(world.said(sid)).toEqual(['Tapez 1', 'reçu 2']);
    const phone = await control('POST', `/phones/${TENANT}`, { script, greeting: 'Chez nous' });
    expect(phone.json).toMatchObject({ script, greeting: 'Chez nous' });
    expect((await control('POST', `/phones/${TENANT}`, { script: null })).json).not.toHaveProperty(
      'script',
    );
  });

  it.each([
    ['no list', {}],
    ['no text at all', 'tapez'],
    ['an expression that is none', [{ when: '(', do: 'hang-up' }]],
    ['nothing to wait for', [{ do: 'hang-up' }]],
    ['an unknown deed', [{ when: 'a', do: 'sing' }]],
    ['keys that are none', [{ when: 'a', do: { press: 'allô' } }]],
  ])('has no script of %s', async (_name, script) => {
    expect((await control('POST', `/phones/${TENANT}`, { script })).status).toBe(400);
  });
});

describe('what the pages hear', () => {
  it('is each change of a call and each of its lines', async () => {
    world.product.serve({ [VOICE]: MENU });
    const sid = await world.callIn();
    const lines = world.stage.events.flatMap((event) =>
      event.type === 'twilio.call-line' && event.sid === sid ? [event.line.text] : [],
    );
    expect(lines).toEqual(['Décroché', 'Tapez 1', 'Appel terminé']);
    const statuses = world.stage.events.flatMap((event) =>
      event.type === 'twilio.call' ? [event.call.status] : [],
    );
    expect([statuses[0], statuses.at(-1)]).toEqual(['ringing', 'completed']);
  });

  it('can be awaited', async () => {
    world.product.serve({ [VOICE]: MENU });
    const soon = world.emulator.untilCall(({ expects }) => expects !== null);
    const { sid } = world.emulator.receiveCall({ from: TENANT });
    expect(await soon).toMatchObject({ sid });
    await expect(world.emulator.untilCall(({ number }) => number === WORKER, 20)).rejects.toThrow(
      /No call came to stand so.*Tapez 1/s,
    );
  });
});

describe('a script', () => {
  const talk = (lines: string[]) => lines.map((line) => `<Say>${line}</Say>`).join('');

  it('goes step by step: words, waits, silence, and the end', async () => {
    world.product.serve({ [VOICE]: `${talk(['un', 'deux'])}<Pause length="60"/>` });
    const sid = await world.callIn([
      { when: 'un', do: { wait: 1 } },
      { when: 'deux', do: { wait: 20 } },
      { when: 'silence', do: 'hang-up' },
    ]);
    const { answeredAt, endedAt } = world.emulator.store.calls.get(sid)!;
    expect(endedAt! - answeredAt!).toBeLessThan(30_000);
  });

  it('waits with its words until somebody listens', async () => {
    world.product.serve({
      [VOICE]: `${talk(['dites oui', 'prenez votre temps'])}<Gather input="speech" action="/oui"/>`,
      '/oui': ({ SpeechResult }) => `<Say>${SpeechResult}</Say>`,
    });
    const sid = await world.callIn([{ when: 'dites oui', do: { speak: 'oui' } }]);
    expect(world.said(sid)).toEqual(['dites oui', 'prenez votre temps', 'oui']);
  });

  it('hangs up a call that nobody answers', async () => {
    world.product.serve({ [VOICE]: '<Pause length="60"/><Say>trop tard</Say>' });
    world.emulator.setPhone(TENANT, { script: [{ when: '', do: 'hang-up', interrupt: true }] });
    const { sid } = world.emulator.receiveCall({ from: TENANT });
    await world.emulator.settle();
    expect(world.status(sid)).toBe('no-answer');
  });
});
