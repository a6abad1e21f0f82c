import { describe, expect, it } from 'vitest';
import { callingStage, VOICE } from './calling.js';

const world = callingStage();
const [A, B, C] = ['+33639980011', '+33639980012', '+33639980013'];
const news = 'statusCallback="/news" statusCallbackEvent="start end join leave mute hold"';
const serve = (noun: (from: string) => string) =>
  world.product.serve({
    [VOICE]: ({ From = '' }) =>
      `<Dial action="/after" hangupOnStar="true">${noun(From)}</Dial><Say>sorti</Say>`,
    '/after': ({ DialCallStatus }) => `<Say>${DialCallStatus}</Say>`,
    '/wait': '<Say>Patientez</Say>',
  });
const conference = (attributes = '') => `<Conference ${news} ${attributes}>salle</Conference>`;
const events = () =>
  world.product.at('/news').map((form) => form.StatusCallbackEvent?.replace('participant-', ''));
const client = () => world.stage.client;
const join = (from: string) => world.callIn(null, from);

describe('a conference', () => {
  it('begins with the second one, lets all hear each other, ends with the last', async () => {
    serve(() => conference());
    const a = await join(A);
    expect(await client().conferences.list({ status: 'in-progress' })).toEqual([]);
    const b = await join(B);
    const c = await join(C);
    expect(world.emulator.callScreen(a)?.talkingTo).toEqual([b, c]);
    world.emulator.speak(b, 'Bonjour à tous');
    expect([world.heard(a), world.heard(b), world.heard(c)]).toEqual([
      ['Bonjour à tous'],
      [],
      ['Bonjour à tous'],
    ]);
    for (const sid of [c, b, a]) world.emulator.decideCall(sid, 'hang-up');
    await world.emulator.settle();
    expect(events()).toEqual([
      'join',
      'join',
      'conference-start',
      'join',
      'leave',
      'leave',
      'leave',
      'conference-end',
    ]);
    expect(world.product.at('/news').map((form) => form.SequenceNumber)).toEqual([...'12345678']);
    expect(world.product.at('/news')[0]).toMatchObject({
      FriendlyName: 'salle',
      ConferenceSid: expect.stringMatching(/^CF/),
      CallSid: a,
      Muted: 'false',
      Hold: 'false',
      StartConferenceOnEnter: 'true',
      EndConferenceOnExit: 'false',
    });
    expect(world.product.at('/news').at(-1)).toMatchObject({
      ReasonConferenceEnded: 'last-participant-left',
      CallSidEndingConference: a,
    });
    // A conference has no leg of its own.
    expect(world.product.at('/after')[0]).toMatchObject({ DialCallStatus: 'answered' });
    expect(world.product.at('/after')[0]).not.toHaveProperty('DialCallSid');
  });

  it('does not begin before one who may begin it', async () => {
    serve((from) =>
      conference(`startConferenceOnEnter="${from === C}" waitUrl="/wait" beep="onEnter"`),
    );
    const a = await join(A);
    const b = await join(B);
    expect(world.said(a)[0]).toBe('Patientez');
    expect(world.emulator.callScreen(b)?.talkingTo).toBeNull();
    expect(world.product.at('/wait')[0]).toMatchObject({ FriendlyName: 'salle' });
    await join(C);
    expect(world.emulator.callScreen(a)?.talkingTo).toHaveLength(2);
  });

  it('ends for all when one who ends it leaves, by a star', async () => {
    serve((from) => conference(`endConferenceOnExit="${from === A}" waitUrl=""`));
    const a = await join(A);
    const b = await join(B);
    world.emulator.press(a, '*');
    await world.emulator.settle();
    expect([world.said(a), world.said(b)]).toEqual([['answered'], ['answered']]);
    expect(events().at(-1)).toBe('conference-end');
    expect((await client().conferences.list())[0]).toMatchObject({
      status: 'completed',
      reasonConferenceEnded: 'participant-with-end-conference-on-exit-left',
      callSidEndingConference: a,
    });
  });

  it('refuses whoever is one too many', async () => {
    serve(() => conference('maxParticipants="1"'));
    await join(A);
    const b = await join(B);
    expect(world.said(b)).toEqual(['failed']);
  });

  it('beeps for those inside', async () => {
    serve(() => conference('beep="true"'));
    const a = await join(A);
    await join(B);
    const c = await join(C);
    world.emulator.decideCall(c, 'hang-up');
    await world.emulator.settle();
    const beeps = world.emulator.callScreen(a)?.lines.filter(({ kind }) => kind === 'beep');
    expect(beeps).toHaveLength(2);
  });

  it('is left by a call that is redirected', async () => {
    serve(() => conference());
    const a = await join(A);
    const b = await join(B);
    await client().calls(a).update({ twiml: '<Response><Say>ailleurs</Say></Response>' });
    await world.emulator.settle();
    expect(world.said(a).at(-1)).toBe('ailleurs');
    expect(world.emulator.callScreen(b)?.talkingTo).toEqual([]);
  });
});

describe('the resources of conferences', () => {
  const begin = async () => {
    serve(() => conference('participantLabel="lui"'));
    const [a, b] = [await join(A), await join(B)];
    const [found] = await client().conferences.list({ friendlyName: 'salle' });
    return {
      a,
      b,
      sid: found?.sid ?? '',
      participants: client().conferences(found?.sid ?? '').participants,
    };
  };

  it('show the conference and those in it', async () => {
    const { a, b, sid, participants } = await begin();
    expect(await client().conferences(sid).fetch()).toMatchObject({ status: 'in-progress' });
    expect((await participants.list()).map(({ callSid }) => callSid).sort()).toEqual([a, b].sort());
    expect(await participants(a).fetch()).toMatchObject({
      callSid: a,
      label: 'lui',
      muted: false,
      hold: false,
      status: 'connected',
    });
    await expect(participants('CA0').fetch()).rejects.toMatchObject({ code: 20404 });
  });

  it('silence one, and put one on hold', async () => {
    const { a, b, participants } = await begin();
    await participants(a).update({ muted: true });
    world.emulator.speak(a, 'vous m’entendez ?');
    expect(world.heard(b)).toEqual([]);
    world.emulator.speak(b, 'allô ?');
    expect(world.heard(a)).toEqual(['allô ?']);
    await participants(a).update({ muted: false });
    await participants(b).update({ hold: true });
    world.emulator.speak(a, 'et là ?');
    expect(world.heard(b)).toEqual([]);
    expect(await participants.list({ hold: true })).toMatchObject([{ callSid: b }]);
    await participants(b).update({ hold: false });
    await participants(b).update({ endConferenceOnExit: true });
    await world.emulator.settle();
    expect(events().slice(-4)).toEqual(['mute', 'unmute', 'hold', 'unhold']);
  });

  it('take one out, who goes on', async () => {
    const { a, b, participants } = await begin();
    expect(await participants(a).remove()).toBe(true);
    await world.emulator.settle();
    expect(world.said(a).at(-1)).toBe('answered');
    expect(world.emulator.callScreen(b)?.talkingTo).toEqual([]);
    await participants(b).remove();
    await world.emulator.settle();
    expect(world.product.at('/news').at(-1)).toMatchObject({
      ReasonConferenceEnded: 'last-participant-kicked',
    });
  });

  it('end the conference', async () => {
    const { a, b, sid } = await begin();
    expect(await client().conferences(sid).update({ status: 'completed' })).toMatchObject({
      status: 'completed',
      reasonConferenceEnded: 'conference-ended-via-api',
    });
    await world.emulator.settle();
    expect([a, b].map(world.status)).toEqual(['completed', 'completed']);
    expect(await client().conferences(sid).participants.list()).toEqual([]);
    const again = await join(A);
    expect(world.emulator.callScreen(again)?.status).toBe('in-progress');
    expect(await client().conferences.list()).toHaveLength(2);
  });
});
