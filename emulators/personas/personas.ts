import type { EmulatorClock } from '../clock.js';
import { bodyFields, type Router, sendJson } from '../router.js';
import { decideReply, type PastMessage } from './decide-reply.js';
import { PERSONAS, type PersonaKind, personaOf, readKind } from './kinds.js';

/** How the households are set up; `enabled` is what phones do until they are told otherwise. */
export type PersonasOptions = {
  seed: string;
  enabled: boolean;
  clock: EmulatorClock;
  /** What stands on a handset, oldest first, the newest text included. */
  thread(number: string): PastMessage[];
  /** Writes a text on a handset. */
  write(text: { from: string; to: string; body: string }): void;
  onChange?: (number: string) => void;
};

/** One household's setting as it is listed. */
export type PersonaSetting = {
  number: string;
  mode: 'auto' | 'silent';
  kind: PersonaKind;
  label: string;
};

/** The households that answer by themselves. */
export type Personas = {
  register(router: Router): void;
  /** To be told of every text that reaches a handset. */
  received(message: { number: string; from: string; body: string }): void;
  set(number: string, change: { mode?: unknown; kind?: unknown }): PersonaSetting;
  list(): PersonaSetting[];
  /** Forgets settings and answers not yet written. */
  reset(): void;
};

const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Builds the households; their answers wait in timers that do not keep the process alive. */
export function createPersonas(options: PersonasOptions): Personas {
  const { clock, seed } = options;
  const settings = new Map<string, { mode?: 'auto' | 'silent'; kind?: PersonaKind }>();
  const timers = new Set<NodeJS.Timeout>();
  let enabled = options.enabled;

  const describe = (number: string): PersonaSetting => {
    const own = settings.get(number);
    const kind = own?.kind ?? personaOf(seed, number);
    const label = PERSONAS.find((one) => one.kind === kind)?.label ?? kind;
    return { number, mode: own?.mode ?? (enabled ? 'auto' : 'silent'), kind, label };
  };

  const received: Personas['received'] = ({ number, from, body }) => {
    const { mode, kind } = describe(number);
    settings.set(number, settings.get(number) ?? {});
    if (mode === 'silent') return;
    const history = options.thread(number).slice(0, -1);
    const now = clock.now();
    const reply = decideReply({ seed, number, message: { body, from }, history, now, kind });
    if (!reply) return;
    const wait = Math.min(clock.realDelay(reply.after), LONGEST_TIMER_MS);
    const timer = setTimeout(() => {
      timers.delete(timer);
      if (describe(number).mode === 'auto') {
        options.write({ from: number, to: from, body: reply.text });
      }
    }, wait);
    timers.add(timer.unref());
  };

  const set: Personas['set'] = (number, { mode, kind }) => {
    const own = settings.get(number) ?? {};
    if (mode === 'auto' || mode === 'silent') own.mode = mode;
    const known = readKind(kind);
    if (known) own.kind = known;
    settings.set(number, own);
    options.onChange?.(number);
    return describe(number);
  };

  const list = () => [...settings.keys()].map(describe);
  const reset = () => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    settings.clear();
  };
  const switchAll = (on: boolean) => {
    enabled = on;
    for (const own of settings.values()) delete own.mode;
    options.onChange?.('*');
  };
  const overview = () => ({ enabled, seed, personas: list() });
  const register = (router: Router) =>
    registerRoutes(router, { set, describe, overview, switchAll });
  return { register, received, set, list, reset };
}

type Doors = {
  set: Personas['set'];
  describe(number: string): PersonaSetting;
  overview(): unknown;
  switchAll(on: boolean): void;
};

function registerRoutes(router: Router, doors: Doors): void {
  router.route('GET', '/_emulator/personas', ({ res }) => sendJson(res, 200, doors.overview()));
  router.route('POST', '/_emulator/personas', (context) => {
    doors.switchAll(['true', true].includes(bodyFields(context).enabled as boolean | string));
    sendJson(context.res, 200, doors.overview());
  });
  router.route('GET', '/_emulator/personas/:number', ({ res, params }) =>
    sendJson(res, 200, doors.describe(params.number ?? '')),
  );
  router.route('POST', '/_emulator/personas/:number', (context) => {
    const { mode, kind } = bodyFields(context);
    const wrongMode = mode !== undefined && mode !== 'auto' && mode !== 'silent';
    if (wrongMode || (kind !== undefined && !readKind(kind))) {
      const kinds = PERSONAS.map((one) => one.kind);
      return sendJson(context.res, 400, { error: 'invalid', modes: ['auto', 'silent'], kinds });
    }
    sendJson(context.res, 200, doors.set(context.params.number ?? '', { mode, kind }));
  });
}
