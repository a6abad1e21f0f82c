import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Stage, startStage } from './harness.js';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
beforeEach(() => stage.emulator.reset());
afterEach(() => stage.emulator.settle());
afterAll(() => stage.close());

const order = (fault: object) => stage.control('POST', '/faults', fault);
const create = () => stage.client.messages.create(stage.text);
const kept = () => stage.emulator.store.messages.all();

describe('faults on demand', () => {
  it.each([
    ['429', 429, 20429],
    ['500', 500, 20500],
    ['503', 503, 20503],
  ])('%s, once, before anything was accepted', async (kind, status, code) => {
    await order({ kind });
    await expect(create()).rejects.toMatchObject({ status, code });
    expect(kept()).toEqual([]);
    await create();
    expect(kept()).toHaveLength(1);
  });

  it('a 500 that accepted all the same', async () => {
    await order({ kind: '500', accept: true });
    await expect(create()).rejects.toMatchObject({ status: 500 });
    expect(kept()).toHaveLength(1);
  });

  it.each([true, false])('a time-out, accepted: %s', async (accept) => {
    await order({ kind: 'timeout', accept });
    const impatient = stage.sdk(undefined, { timeout: 50 });
    await expect(impatient.messages.create(stage.text)).rejects.toThrow(/timeout/);
    expect(kept()).toHaveLength(accept ? 1 : 0);
  });

  it('a connection cut after the message was accepted', async () => {
    await order({ kind: 'reset-after-accept' });
    await expect(create()).rejects.toThrow(/socket hang up|ECONNRESET/);
    expect(kept()).toHaveLength(1);
  });

  it('leave reading alone unless ordered for it', async () => {
    await order({ kind: '503' });
    await stage.client.messages.list();
    await order({ kind: '429', on: 'any' });
    await expect(stage.client.messages.list()).rejects.toMatchObject({ status: 429 });
  });

  it('by chance, the same each time for a seed', async () => {
    const run = async () => {
      stage.emulator.reset();
      await order({ kind: '503', probability: 0.5, seed: 7, times: 3 });
      const outcomes: boolean[] = [];
      for (let nth = 0; nth < 12; nth += 1)
        outcomes.push(
          await create().then(
            () => true,
            () => false,
          ),
        );
      return outcomes;
    };
    const first = await run();
    expect(first.filter((succeeded) => !succeeded)).toHaveLength(3);
    expect(first[0] && first[1] && first[2]).toBe(false);
    expect(await run()).toEqual(first);
  });

  it('can be listed and cleared, and make sense', async () => {
    await order({ kind: 'lost-callback', times: 2 });
    expect((await stage.control('GET', '/faults')).json).toEqual([
      { kind: 'lost-callback', times: 2, left: 2 },
    ]);
    await stage.control('DELETE', '/faults');
    expect((await stage.control('GET', '/faults')).json).toEqual([]);
    for (const wrong of [
      { kind: 'flood' },
      { kind: '500', times: 0 },
      { kind: '500', probability: 2 },
    ])
      expect((await order(wrong)).status).toBe(400);
  });
});
