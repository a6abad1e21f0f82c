import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createClock } from '../../../emulators/clock.js';
import type { PastMessage } from '../../../emulators/personas/decide-reply.js';
import { createPersonas, type Personas } from '../../../emulators/personas/personas.js';

const HOUSEHOLD = '+33639980001';
const OFFER = 'RDV : 1) mar 8/12 10h 2) mer 9/12 17h30. Répondez 1 ou 2.';

let thread: PastMessage[];
let written: { from: string; to: string; body: string }[];
let personas: Personas;

const receive = () => {
  thread.push({ direction: 'in', body: OFFER });
  personas.received({ number: HOUSEHOLD, from: '38000', body: OFFER });
};

beforeEach(() => {
  vi.useFakeTimers();
  thread = [];
  written = [];
  personas = createPersonas({
    seed: 'demo',
    enabled: true,
    workersAnswer: false,
    areHeld: false,
    clock: createClock({ origin: 0, startedAt: Date.now(), speed: 60 }),
    thread: () => thread,
    write: (text) => written.push(text),
    telephone: {
      past: () => ({ made: 0, taken: 0, isLive: false }),
      settle: () => undefined,
      call: () => '',
      act: () => undefined,
    },
  });
  personas.set(HOUSEHOLD, { kind: 'at-once' });
});
afterEach(() => {
  personas.reset();
  vi.useRealTimers();
});

it('answers to the number that wrote, a quarter of an hour being fifteen seconds at speed 60', () => {
  receive();
  vi.advanceTimersByTime(900);
  expect(written).toEqual([]);
  vi.advanceTimersByTime(15_000);
  expect(written).toEqual([{ from: HOUSEHOLD, to: '38000', body: expect.any(String) }]);
});

it('stays silent when it is told to, even if it had made up its mind', () => {
  receive();
  personas.set(HOUSEHOLD, { mode: 'silent' });
  vi.advanceTimersByTime(60_000);
  receive();
  vi.advanceTimersByTime(60_000);
  expect(written).toEqual([]);
  personas.set(HOUSEHOLD, { mode: 'auto' });
  receive();
  vi.advanceTimersByTime(60_000);
  expect(written).toHaveLength(1);
});

it('lists the households it has met, with their character in French', () => {
  receive();
  expect(personas.list()).toEqual([
    { number: HOUSEHOLD, mode: 'auto', kind: 'at-once', label: 'répond tout de suite' },
  ]);
});

it('forgets answers not yet written when it is reset', () => {
  receive();
  personas.reset();
  vi.advanceTimersByTime(60_000);
  expect(written).toEqual([]);
});
