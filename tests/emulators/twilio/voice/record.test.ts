import { describe, expect, it } from 'vitest';
import { ACCOUNT_SID } from '../harness.js';
import { callingStage, VOICE } from './calling.js';

const world = callingStage();
const serve = (attributes = '') =>
  world.product.serve({
    [VOICE]: `<Say>Laissez un message</Say><Record action="/message" ${attributes}/><Say>rien</Say>`,
    '/message': '<Say>Merci</Say>',
  });
const asked = () => world.product.at('/message');
const speaks = { when: '\\[bip\\]', do: { speak: 'Bonjour, c’est pour le chauffage' } } as const;

describe('Record', () => {
  it('keeps what is said after the beep, until a silence', async () => {
    serve();
    // The emulator learns from its first request where it is.
    await world.stage.control('GET', '/faults');
    const sid = await world.callIn([speaks]);
    expect(world.said(sid)).toEqual(['Laissez un message', 'Merci']);
    const [form] = asked();
    expect(form).toMatchObject({
      RecordingSid: expect.stringMatching(/^RE[0-9a-f]{32}$/),
      RecordingUrl: `${world.stage.url}/2010-04-01/Accounts/${ACCOUNT_SID}/Recordings/${form?.RecordingSid}`,
      // Half a second after the beep, 32 characters and 5 seconds of silence.
      RecordingDuration: '7',
    });
    expect(form).not.toHaveProperty('Digits');
  });

  it('ends with a key, and tells which', async () => {
    serve('finishOnKey="#"');
    await world.callIn([speaks, { when: 'silence', do: { press: '1#' } }]);
    expect(asked()).toMatchObject([{ Digits: '#' }]);
  });

  it('ends at its longest', async () => {
    serve('maxLength="2" timeout="60"');
    await world.callIn([speaks]);
    expect(asked()).toMatchObject([{ RecordingDuration: '2' }]);
  });

  it('tells its action also when the caller hangs up, and keeps the recording', async () => {
    serve();
    const sid = await world.callIn([speaks, { when: 'silence', do: 'hang-up' }]);
    expect(asked()).toMatchObject([{ Digits: 'hangup', CallStatus: 'completed' }]);
    expect(world.said(sid)).toEqual(['Laissez un message']);
    expect(await world.stage.client.recordings.list({ callSid: sid })).toHaveLength(1);
  });

  it('is none when nothing was said: the next verb follows', async () => {
    serve();
    expect(world.said(await world.callIn())).toEqual(['Laissez un message', 'rien']);
    await world.callIn([{ when: '\\[bip\\]', do: 'hang-up' }]);
    expect(asked()).toEqual([]);
    expect(await world.stage.client.recordings.list()).toEqual([]);
  });

  it('tells its callback when the audio stands, or that there is none', async () => {
    serve(
      'recordingStatusCallback="/rec" recordingStatusCallbackEvent="in-progress completed absent"',
    );
    const sid = await world.callIn([speaks]);
    await world.callIn();
    const told = world.product.at('/rec');
    expect(told[1]?.RecordingSid).toBe(told[0]?.RecordingSid);
    expect(told).toMatchObject([
      { RecordingStatus: 'in-progress', CallSid: sid },
      {
        RecordingStatus: 'completed',
        CallSid: sid,
        RecordingChannels: '1',
        AccountSid: ACCOUNT_SID,
      },
      { RecordingStatus: 'in-progress' },
      { RecordingStatus: 'absent' },
    ]);
  });

  it('asks its own document again without an action, and beeps only if it should', async () => {
    world.product.serve({
      [VOICE]: ({ RecordingSid }) =>
        RecordingSid ? '<Say>reçu</Say>' : '<Record playBeep="false"/>',
    });
    const sid = await world.callIn([{ when: 'silence', do: { speak: 'bonjour' } }]);
    expect(world.said(sid)).toEqual(['reçu']);
    expect(world.emulator.callScreen(sid)?.lines.map(({ kind }) => kind)).not.toContain('beep');
  });

  it('waits for whoever holds the handset', async () => {
    serve();
    const sid = await world.callIn(null);
    expect(world.emulator.callScreen(sid)?.expects).toMatchObject({ kind: 'record' });
    world.emulator.speak(sid, 'C’est moi');
    await world.emulator.settle();
    expect(asked()).toHaveLength(1);
  });
});

describe('a recording', () => {
  const leave = async () => {
    serve();
    const callSid = await world.callIn([speaks]);
    return { callSid, sid: asked()[0]?.RecordingSid ?? '' };
  };

  it('is a resource with audio, of its call', async () => {
    const { callSid, sid } = await leave();
    const { client } = world.stage;
    const recording = await client.recordings(sid).fetch();
    expect(recording).toMatchObject({ sid, callSid, status: 'completed', duration: '7' });
    expect(await client.calls(callSid).recordings.list()).toMatchObject([{ sid }]);
    expect(await client.recordings.list({ dateCreatedAfter: new Date(0) })).toHaveLength(1);
    for (const end of ['', '.wav']) {
      const answer = await world.stage.rest(`/Recordings/${sid}${end}`);
      expect(answer.headers.get('content-type')).toBe('audio/x-wav');
      const wav = Buffer.from(await answer.arrayBuffer());
      expect(wav.toString('ascii', 0, 4) + wav.toString('ascii', 8, 12)).toBe('RIFFWAVE');
      // 7 seconds of 8000 bytes, behind 44 of header.
      expect(wav).toHaveLength(56_044);
      expect(new Set(wav.subarray(44)).size).toBeGreaterThan(20);
    }
  });

  it('is gone once deleted, and its audio with it', async () => {
    const { sid } = await leave();
    expect(await world.stage.client.recordings(sid).remove()).toBe(true);
    await expect(world.stage.client.recordings(sid).fetch()).rejects.toMatchObject({
      status: 404,
      code: 20404,
    });
    for (const end of ['', '.wav', '.mp3'])
      expect((await world.stage.rest(`/Recordings/${sid}${end}`)).status).toBe(404);
  });

  it('is not given to strangers', async () => {
    const { sid } = await leave();
    const url = `${world.stage.url}/2010-04-01/Accounts/${ACCOUNT_SID}/Recordings/${sid}`;
    expect((await fetch(url)).status).toBe(401);
  });
});
