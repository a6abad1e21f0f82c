import { fingerprint, openCaseload } from './adapters/caseload-file/open-caseload.js';
import { createGazetteer } from './adapters/gazetteer/gazetteer.js';
import { phoneNumbers } from './adapters/phone/phone-numbers.js';
import { connectPostgres } from './adapters/postgres/connect.js';
import { intakeStore } from './adapters/postgres/intake.js';
import { createIntakePool, isIntakeReady } from './adapters/postgres/intake-pool.js';
import { type OpenRoster, openRoster, rosterStore } from './adapters/postgres/roster.js';
import { createStore } from './adapters/postgres/store.js';
import { accessKeys } from './adapters/system/access-keys.js';
import { createClock } from './adapters/system/clock.js';
import { createIds } from './adapters/system/ids.js';
import { tourSolver } from './adapters/tours/tour-solver.js';
import type { ImportTools } from './app/intake/import-caseload.js';
import type { Store } from './app/ports/store.js';
import type { TourSolver } from './app/ports/tours.js';
import type { RosterTools } from './app/roster/tools.js';
import { createRotaDesk, type RotaDesk } from './app/rota/rota-desk.js';
import type { CliConfig } from './config.js';

export type ImportProgram = {
  /** `store` is null when no database answered. */
  readonly tools: ImportTools;
  readonly openCaseload: typeof openCaseload;
  close(): Promise<void>;
};

/** What `aller-vers import` needs and no more: neither provider, nor queue, nor web. */
export async function composeImport(config: CliConfig | null): Promise<ImportProgram> {
  const clock = createClock(config?.clock);
  const pool = config === null ? null : createIntakePool(config.databaseUrl);
  const store = pool !== null && (await isIntakeReady(pool)) ? intakeStore(pool) : null;
  return {
    tools: { clock, ids: createIds(clock), phones: phoneNumbers, fingerprint, store },
    openCaseload,
    close: async () => pool?.end(),
  };
}

export type RosterProgram = Pick<OpenRoster, 'isReady' | 'close'> & {
  readonly tools: RosterTools;
};

export type RotaProgram = {
  readonly desk: RotaDesk;
  readonly store: Store;
  close(): Promise<void>;
};

/** The rotas as the page keeps them, for whoever writes them without a page (the demonstration). */
export function composeRota(config: CliConfig): RotaProgram {
  const clock = createClock(config.clock);
  const ids = createIds(clock);
  const postgres = connectPostgres({ url: config.databaseUrl, size: 1 });
  const store = createStore(postgres.prisma, { clock, ids });
  const roster = rosterStore(postgres.pool);
  return { desk: createRotaDesk({ store, clock, ids, roster }), store, close: postgres.close };
}

/** What `aller-vers equipe`, `aller-vers binome`, `aller-vers ligne` and `aller-vers bulletin` need. */
export function composeRoster(config: CliConfig): RosterProgram {
  const clock = createClock(config.clock);
  const { store, isReady, close } = openRoster(config.databaseUrl);
  const tools = {
    ...{ store, clock, ids: createIds(clock), keys: accessKeys, phones: phoneNumbers },
    gazetteer: createGazetteer(config.banUrl),
    ...{ keyHolders: config.accessKeys, hasProvider: config.hasProvider },
  };
  return { tools, isReady, close };
}

/** What `aller-vers tours` needs. */
export const composeTours = (): TourSolver => tourSolver;
