import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { TwilioEmulatorOptions } from '../../../../emulators/twilio/server.js';
import { SENDER, type Stage, startStage, TENANT } from '../harness.js';

export const VOICE = '/hooks/twilio/voice';
export const WORKER = '+33639980101';
export const OTHER_WORKER = '+33639980102';

type Call = Parameters<Stage['emulator']['receiveCall']>[0];
export type Script = NonNullable<Call['script']>;

/** A stage for the tests of a file, empty before each, and what they do on it. */
export function callingStage(options: Partial<TwilioEmulatorOptions> = {}) {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage(options);
  });
  beforeEach(() => {
    stage.emulator.reset();
    stage.product.forget();
    stage.events.length = 0;
  });
  afterEach(() => stage.emulator.settle());
  afterAll(() => stage.close());

  const said = (sid: string) =>
    (stage.emulator.callScreen(sid)?.lines ?? [])
      .filter(({ from, kind }) => from === 'line' && kind !== 'beep')
      .map(({ text }) => text);
  const heard = (sid: string) =>
    (stage.emulator.callScreen(sid)?.lines ?? [])
      .filter(({ from }) => from === 'other')
      .map(({ text }) => text);

  return {
    get stage() {
      return stage;
    },
    get product() {
      return stage.product;
    },
    get emulator() {
      return stage.emulator;
    },
    said,
    heard,
    /** A tenant calls and does as told, until nothing more happens by itself. */
    async callIn(script: Script | null = [], from = TENANT) {
      const call: Call = script ? { from, script } : { from };
      const { sid } = stage.emulator.receiveCall(call);
      await stage.emulator.settle();
      return sid;
    },
    /** The product calls a tenant, whose handset does as told. */
    async callOut(change: object = {}, script?: Script) {
      if (script) stage.emulator.setPhone(TENANT, { script });
      const { sid } = await stage.client.calls.create({
        to: TENANT,
        from: SENDER,
        url: `${stage.product.url}/out`,
        ...change,
      });
      await stage.emulator.settle();
      return sid;
    },
    status: (sid: string) => stage.emulator.store.calls.get(sid)?.status,
    /** The calls to a number, oldest first. */
    callsTo: (number: string) => stage.emulator.store.calls.all().filter(({ to }) => to === number),
    errors: () => stage.emulator.webhooks().flatMap(({ error }) => (error ? [error.code] : [])),
  };
}
