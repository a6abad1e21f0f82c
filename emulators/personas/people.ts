import { PERSONAS, type PersonaKind, personaOf, readKind } from './kinds.js';

/** One household's setting as it is listed. */
export type PersonaSetting = {
  number: string;
  mode: 'auto' | 'silent';
  kind: PersonaKind | 'worker';
  label: string;
};

/** Somebody whose telephone is known before it rings. */
export type KnownPhone = { number: string; label: string; isWorker: boolean };

/** Who answers by themselves: households and team. What is not said stays as it is. */
export type Switches = { enabled?: boolean; workersAnswer?: boolean };

const WORKER_LABEL = 'membre de l’équipe';

type OwnSetting = { mode?: 'auto' | 'silent'; kind?: PersonaKind };

/** Who has which telephone, and whether it is left to itself; the seed says who is who. */
export function createPeople(
  seed: string,
  { enabled, workersAnswer, areHeld }: Required<Switches> & { areHeld: boolean },
) {
  const settings = new Map<string, OwnSetting>();
  const known = new Map<string, KnownPhone>();
  const on = { enabled, workersAnswer };
  /** Otherwise, until something is switched on or off, telephones are as a test set them. */
  let isManaged = enabled || workersAnswer || areHeld;

  const isWorker = (number: string) => known.get(number)?.isWorker === true;
  const describe = (number: string): PersonaSetting => {
    const own = settings.get(number);
    const kind = isWorker(number) ? 'worker' : (own?.kind ?? personaOf(seed, number));
    const label = PERSONAS.find((one) => one.kind === kind)?.label ?? WORKER_LABEL;
    const isOn = kind === 'worker' ? on.workersAnswer : on.enabled;
    return { number, mode: own?.mode ?? (isOn ? 'auto' : 'silent'), kind, label };
  };
  const list = () =>
    [...new Set([...settings.keys(), ...[...known.keys()].filter(isWorker)])].map(describe);

  return {
    describe,
    list,
    overview: () => ({ ...on, seed, personas: list() }),
    numbers: () => new Set([...known.keys(), ...settings.keys()]),
    who(number: string) {
      if (!isManaged && settings.get(number)?.mode === undefined) return null;
      const { mode, kind } = describe(number);
      return { isAuto: mode === 'auto', kind, name: known.get(number)?.label ?? '' };
    },
    /** Remembers a number; whether it was not known before. */
    greet(number: string): boolean {
      const isNew = !settings.has(number) && !known.has(number);
      settings.set(number, settings.get(number) ?? {});
      return isNew;
    },
    meet(phones: readonly KnownPhone[]) {
      for (const phone of phones) known.set(phone.number, phone);
    },
    set(number: string, { mode, kind }: { mode?: unknown; kind?: unknown }) {
      const own = settings.get(number) ?? {};
      if (mode === 'auto' || mode === 'silent') own.mode = mode;
      const named = readKind(kind);
      if (named) own.kind = named;
      settings.set(number, own);
    },
    switchAll(change: Switches) {
      isManaged = true;
      Object.assign(on, change);
      for (const [number, own] of settings) {
        const isSwitched = isWorker(number) ? change.workersAnswer : change.enabled;
        if (isSwitched !== undefined) delete own.mode;
      }
    },
    forget: () => settings.clear(),
  };
}
