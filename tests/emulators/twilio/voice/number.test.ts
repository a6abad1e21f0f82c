import { afterEach, describe, expect, it } from 'vitest';
import { createRouter } from '../../../../emulators/router.js';
import { createTwilioEmulator } from '../../../../emulators/twilio/server.js';
import { ACCOUNT_SID, AUTH_TOKEN, type Stage, startStage, TENANT } from '../harness.js';

let stage: Stage;
afterEach(() => stage.close());

describe("the account's number", () => {
  it('is answered at its own addresses', async () => {
    stage = await startStage();
    const { url } = stage.product;
    await stage.close();
    stage = await startStage({ voiceUrl: `${url}/nowhere`, voiceStatusUrl: null });
    const { emulator, product } = stage;
    emulator.receiveCall({ from: TENANT, script: [] });
    await emulator.settle();
    expect(product.received).toEqual([]);
    expect(emulator.webhooks()).toMatchObject([{ outcome: 'ct' }, { outcome: 'ct' }]);
  });

  it('asks its fallback when the first address fails', async () => {
    const other = await startStage();
    other.product.serve({ '/plan-b': '<Say>plan b</Say>' });
    stage = await startStage({ voiceFallbackUrl: `${other.product.url}/plan-b` });
    stage.product.serve({ '/hooks/twilio/voice': { status: 503 } });
    const { sid } = stage.emulator.receiveCall({ from: TENANT, script: [] });
    await stage.emulator.settle();
    expect(stage.emulator.callScreen(sid)?.lines.map(({ text }) => text)).toContain('plan b');
    expect(other.product.at('/plan-b')).toMatchObject([
      { ErrorCode: '11200', ErrorUrl: `${stage.product.url}/hooks/twilio/voice`, CallSid: sid },
    ]);
    await other.close();
  });
});

describe('a world that is started again', () => {
  it('knows its calls, and that none is under way any more', async () => {
    stage = await startStage();
    stage.product.serve({ '/hooks/twilio/voice': '<Gather/>' });
    const { sid } = stage.emulator.receiveCall({ from: TENANT });
    await stage.emulator.settle();
    const again = createTwilioEmulator({
      accountSid: ACCOUNT_SID,
      authToken: AUTH_TOKEN,
      clock: { speed: 1, now: () => 0, realDelay: () => 0 },
      productUrl: () => stage.product.url,
    });
    const call = stage.emulator.store.calls.get(sid)!;
    const { lines, ...former } = structuredClone(call);
    again.store.calls.add(former as typeof call);
    again.register(createRouter());
    expect(lines).toHaveLength(1);
    expect(again.callScreen(sid)).toMatchObject({ status: 'completed', lines: [] });
    expect(again.decideCall(sid, 'hang-up')).toBe(false);
    again.close();
  });
});
