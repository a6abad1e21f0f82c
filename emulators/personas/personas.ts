import type { EmulatorClock } from '../clock.js';
import type { Router } from '../router.js';
import { createPersonaCalls } from './calls.js';
import { decideReply, type PastMessage } from './decide-reply.js';
import { createPeople, type KnownPhone, type PersonaSetting, type Switches } from './people.js';
import { registerRoutes } from './routes.js';
import type { HeardCall, HeardLine, PersonaTelephone } from './telephone.js';

/** How the households are set up; `enabled` is what phones do until they are told otherwise. */
export type PersonasOptions = {
  seed: string;
  enabled: boolean;
  /** Whether the team's telephones are answered by themselves. */
  workersAnswer: boolean;
  /** Whether somebody holds the other telephones: they ring until that person decides. */
  areHeld: boolean;
  clock: EmulatorClock;
  /** What stands on a handset, oldest first, the newest text included. */
  thread(number: string): PastMessage[];
  /** Writes a text on a handset. */
  write(text: { from: string; to: string; body: string }): void;
  telephone: PersonaTelephone;
  onChange?: (number: string) => void;
};

/** The households, and the team, that answer by themselves. */
export type Personas = {
  register(router: Router): void;
  /** To be told whose telephones there are. */
  meet(phones: readonly KnownPhone[]): void;
  /** To be told of each change of a call, and of all that is said on it. */
  callChanged(call: HeardCall): void;
  lineHeard(line: HeardLine): void;
  /** The handsets were forgotten: how they take calls is settled anew. */
  handsetsForgotten(): void;
  /** To be told of every text that reaches a handset. */
  received(message: { number: string; from: string; body: string }): void;
  set(number: string, change: { mode?: unknown; kind?: unknown }): PersonaSetting;
  list(): PersonaSetting[];
  /** Forgets settings and answers not yet written. */
  reset(): void;
};

const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Builds the households; what they do later waits in timers that do not keep the process alive. */
export function createPersonas(options: PersonasOptions): Personas {
  const { clock, seed, telephone } = options;
  const people = createPeople(seed, options);
  const { describe } = people;
  const timers = new Set<NodeJS.Timeout>();

  const later = (emulatedMs: number, deed: () => void) => {
    const wait = Math.min(clock.realDelay(emulatedMs), LONGEST_TIMER_MS);
    const timer = setTimeout(() => {
      timers.delete(timer);
      deed();
    }, wait);
    timers.add(timer.unref());
  };
  const calls = createPersonaCalls({ seed, now: clock.now, telephone, who: people.who, later });

  const received: Personas['received'] = ({ number, from, body }) => {
    if (people.greet(number)) calls.prepare(number);
    const { mode, kind } = describe(number);
    if (mode === 'silent' || kind === 'worker') return;
    if (calls.mayCall(number, { why: 'text', body })) return;
    const history = options.thread(number).slice(0, -1);
    const now = clock.now();
    const reply = decideReply({ seed, number, message: { body, from }, history, now, kind });
    if (!reply) return;
    later(reply.after, () => {
      if (describe(number).mode === 'auto')
        options.write({ from: number, to: from, body: reply.text });
    });
  };

  const set: Personas['set'] = (number, change) => {
    people.set(number, change);
    calls.prepare(number);
    options.onChange?.(number);
    return describe(number);
  };
  const prepareAll = () => {
    for (const number of people.numbers()) calls.prepare(number);
  };
  const switchAll = (change: Switches) => {
    people.switchAll(change);
    prepareAll();
    options.onChange?.('*');
  };

  return {
    register: (router) =>
      registerRoutes(router, { set, describe, overview: people.overview, switchAll }),
    received,
    meet(phones) {
      people.meet(phones);
      for (const { number } of phones) calls.prepare(number);
    },
    callChanged: calls.changed,
    lineHeard: calls.heard,
    handsetsForgotten() {
      calls.forget();
      prepareAll();
    },
    set,
    list: people.list,
    reset() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      people.forget();
      calls.forget();
    },
  };
}
