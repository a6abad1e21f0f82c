import { describe, expect, it } from 'vitest';
import { ACCOUNT_SID, TENANT } from '../harness.js';
import { callingStage, type Script } from './calling.js';

const world = callingStage();
const told = () => world.product.at('/status').map((form) => form.CallStatus);
const asked = () => world.product.at('/out');
const withStatus = (change: object = {}) => ({
  statusCallback: `${world.product.url}/status`,
  statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
  ...change,
});
const reminder = { '/out': '<Say>Votre rendez-vous est demain</Say>' };

describe('a call that the product places', () => {
  it('says what it has to say, and ends', async () => {
    world.product.serve(reminder);
    const sid = await world.callOut(withStatus({ sendDigits: 'ww1' }));
    expect(world.said(sid)).toEqual(['ww1', 'Votre rendez-vous est demain']);
    expect(told()).toEqual(['initiated', 'ringing', 'in-progress', 'completed']);
    expect(world.product.at('/status').at(-1)).toMatchObject({ CallDuration: '2', Duration: '1' });
    expect(world.emulator.callScreen(sid)).toMatchObject({
      number: TENANT,
      direction: 'outbound-api',
    });
  });

  it('is given up after its time-out', async () => {
    world.emulator.setPhone(TENANT, { calls: 'no-answer' });
    const sid = await world.callOut(withStatus({ timeout: 25 }));
    const { startedAt, endedAt } = world.emulator.store.calls.get(sid)!;
    expect(endedAt! - startedAt!).toBe(25_000);
    expect(told()).toEqual(['initiated', 'ringing', 'no-answer']);
    world.emulator.setPhone(TENANT, { calls: 'ring' });
    const left = await world.callOut(withStatus({ timeout: 0.05 }));
    await world.emulator.untilCall((one) => one.sid === left && one.status === 'no-answer');
  });

  it('ends at its time limit', async () => {
    world.product.serve({ '/out': '<Gather timeout="60"/>' });
    const sid = await world.callOut(withStatus({ timeLimit: 0.05 }));
    await world.emulator.untilCall((one) => one.sid === sid && one.status === 'completed');
    const { answeredAt, endedAt } = world.emulator.store.calls.get(sid)!;
    expect(endedAt! - answeredAt!).toBe(50);
  });

  it('tells another callback once it was told so', async () => {
    world.product.serve({ '/out': '<Gather/>' });
    const sid = await world.callOut(withStatus());
    const statusCallback = `${world.product.url}/elsewhere`;
    await world.stage.client.calls(sid).update({ statusCallback });
    world.emulator.decideCall(sid, 'hang-up');
    await world.emulator.settle();
    expect(world.product.at('/elsewhere')).toMatchObject([{ CallStatus: 'completed' }]);
  });

  it('obeys another document while it lasts, and one given before it began', async () => {
    world.product.serve({ ...reminder, '/other': '<Say>autre chose</Say>' });
    world.emulator.setPhone(TENANT, { calls: 'ring' });
    const sid = await world.callOut({ machineDetection: 'Enable' });
    world.emulator.decideCall(sid, 'answer');
    await world.stage.client
      .calls(sid)
      .update({ url: `${world.product.url}/other`, method: 'GET' });
    await world.emulator.settle();
    expect(world.said(sid)).toEqual(['autre chose']);
    expect(asked()).toEqual([]);
  });
});

describe('a voicemail box', () => {
  it('greets, beeps and keeps what is said to it', async () => {
    world.product.serve(reminder);
    world.emulator.setPhone(TENANT, { calls: 'machine', greeting: 'Vous êtes chez les Martinel' });
    const sid = await world.callOut({ machineDetection: 'DetectMessageEnd' });
    expect(asked()).toMatchObject([{ AnsweredBy: 'machine_end_beep', CallStatus: 'in-progress' }]);
    expect(world.emulator.handsets()).toMatchObject([
      { voicemails: [{ text: 'Votre rendez-vous est demain', from: expect.any(String) }] },
    ]);
    const kinds = world.emulator.callScreen(sid)?.lines.map(({ from, kind }) => `${from} ${kind}`);
    expect(kinds?.filter((one) => !one.startsWith('system'))).toEqual([
      'handset speech',
      'handset beep',
      'line say',
    ]);
    expect(await world.stage.client.calls(sid).fetch()).toMatchObject({
      answeredBy: 'machine_end_beep',
    });
  });

  it('hears nothing of what is said during its greeting', async () => {
    world.product.serve({ '/out': '<Say>Oui</Say>' });
    world.emulator.setPhone(TENANT, { calls: 'machine' });
    await world.callOut({});
    expect(world.emulator.handsets()[0]?.voicemails).toBeUndefined();
  });

  it('may take a call that rings', async () => {
    world.product.serve(reminder);
    world.emulator.setPhone(TENANT, { calls: 'ring' });
    const sid = await world.callOut({ machineDetection: 'Enable' });
    const { status } = await world.stage.control('POST', `/calls/${sid}`, { decision: 'machine' });
    expect(status).toBe(200);
    await world.emulator.settle();
    expect(asked()).toMatchObject([{ AnsweredBy: 'machine_start' }]);
  });

  it('that is the carrier’s is never answered', async () => {
    world.emulator.setPhone(TENANT, { calls: 'machine-early' });
    const sid = await world.callOut(withStatus({ timeout: 20, machineDetection: 'Enable' }));
    expect(told()).toEqual(['initiated', 'ringing', 'no-answer']);
    expect(asked()).toEqual([]);
    expect(
      world.emulator
        .callScreen(sid)
        ?.lines.map(({ text }) => text)
        .join(),
    ).toMatch(/joignable/);
  });
});

describe('the detection of machines', () => {
  const script: Script = [{ when: 'silence', do: { speak: 'Allô' } }];

  it('tells of a person before the document is asked for', async () => {
    world.product.serve(reminder);
    await world.callOut(withStatus({ machineDetection: 'Enable' }), script);
    expect(asked()).toMatchObject([{ AnsweredBy: 'human' }]);
    expect(world.product.at('/status').at(-1)).toMatchObject({ AnsweredBy: 'human' });
  });

  it.each([
    ['answer', 'Enable', 'human'],
    ['answer', 'DetectMessageEnd', 'human'],
    ['machine', 'Enable', 'machine_start'],
    ['machine', 'DetectMessageEnd', 'machine_end_beep'],
  ] as const)(
    'goes on beside the document when asynchronous: %s, %s',
    async (calls, machineDetection, by) => {
      world.product.serve({ '/out': '<Pause length="60"/>' });
      world.emulator.setPhone(TENANT, { calls });
      const sid = await world.callOut(
        { machineDetection, asyncAmd: 'true', asyncAmdStatusCallback: `${world.product.url}/amd` },
        [],
      );
      expect(asked()[0]).not.toHaveProperty('AnsweredBy');
      expect(world.product.at('/amd')).toEqual([
        {
          AccountSid: ACCOUNT_SID,
          AnsweredBy: by,
          CallSid: sid,
          MachineDetectionDuration: expect.stringMatching(/^\d{4,5}$/),
        },
      ]);
    },
  );
});
