import { bodyFields, type Router, sendJson } from '../router.js';
import { PERSONAS, readKind } from './kinds.js';
import type { PersonaSetting, Switches } from './people.js';

type Doors = {
  set(number: string, change: { mode?: unknown; kind?: unknown }): PersonaSetting;
  describe(number: string): PersonaSetting;
  overview(): unknown;
  switchAll(change: Switches): void;
};

/** Registers what the pages read and change of the households and the team. */
export function registerRoutes(router: Router, doors: Doors): void {
  router.route('GET', '/_emulator/personas', ({ res }) => sendJson(res, 200, doors.overview()));
  router.route('POST', '/_emulator/personas', (context) => {
    doors.switchAll(readSwitches(bodyFields(context)));
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

function readSwitches(fields: Record<string, unknown>): Switches {
  const on = (name: string) => ['true', true].includes(fields[name] as boolean | string);
  return {
    ...('enabled' in fields && { enabled: on('enabled') }),
    ...('workersAnswer' in fields && { workersAnswer: on('workersAnswer') }),
  };
}
