import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type pg from 'pg';
import { connectPostgres } from '../../src/adapters/postgres/connect.js';
import { createDeskWatch } from '../../src/adapters/postgres/desk-watch.js';
import { rosterStore } from '../../src/adapters/postgres/roster.js';
import { poolSql } from '../../src/adapters/postgres/sql.js';
import { createStaff } from '../../src/adapters/postgres/staff.js';
import { createStore } from '../../src/adapters/postgres/store.js';
import { createViews } from '../../src/adapters/postgres/views.js';
import { estimatedRoads } from '../../src/adapters/roads/estimated.js';
import { accessKeys } from '../../src/adapters/system/access-keys.js';
import { createHolidayCalendar } from '../../src/adapters/system/holidays.js';
import { createIds } from '../../src/adapters/system/ids.js';
import { createDeskActs } from '../../src/app/escalation/desk-acts.js';
import { createDeskGate } from '../../src/app/escalation/desk-gate.js';
import { createLineDesk } from '../../src/app/hotline/line-desk.js';
import { createIdentityDesk } from '../../src/app/identity/identity-desk.js';
import type { TeamSettings } from '../../src/app/ports/settings.js';
import { createRotaDesk } from '../../src/app/rota/rota-desk.js';
import { createAgendaDesk } from '../../src/app/visits/agenda-desk.js';
import { createCaseVisits } from '../../src/app/visits/case-visits.js';
import { createDoorDesk } from '../../src/app/visits/door-desk.js';
import { createOutsideDesk } from '../../src/app/visits/outside-desk.js';
import { createVisitDoors } from '../../src/app/visits/visit-link.js';
import { createWordingDesk } from '../../src/app/wording/wording-desk.js';
import { createDeskStreams, type DeskStreams } from '../../src/http/desk/streams.js';
import { createWebApp, type WebAppDoors } from '../../src/http/web-app.js';
import { createTestClock } from '../support/clock.js';
import { createTestDatabase } from '../support/database.js';

export interface TestWeb {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly logged: object[];
  /** The open pages that wait for news. */
  readonly streams: DeskStreams;
  /** A page asked for as a browser would, without following redirects. */
  get(path: string, cookie?: string): Promise<Response>;
  post(
    path: string,
    about?: { form?: Record<string, string>; headers?: Record<string, string> },
  ): Promise<Response>;
  /** Signs in with a key; returns the cookie. */
  signIn(key: string): Promise<string>;
  close(): Promise<void>;
}

const SETTINGS: TeamSettings = {
  team: 'Logement Plus',
  hotline: '01 99 00 12 34',
  sender: { kind: 'short-code', id: '38123', capability: 'two_way' },
};

/** The pages over a database of their own; `change` replaces some of the doors, once the address is known. */
export async function startWeb(
  change: Partial<WebAppDoors> | ((url: string) => Partial<WebAppDoors>) = {},
): Promise<TestWeb> {
  const database = await createTestDatabase();
  const connection = connectPostgres({ url: database.url, size: 4 });
  const { pool } = connection;
  const logged: object[] = [];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (facts: object) => void logged.push(facts),
  };
  const sql = poolSql(pool);
  let app: ReturnType<typeof createWebApp> | null = null;
  const server = await listen(createServer((req, res) => app?.(req, res)));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const changed = typeof change === 'function' ? change(url) : change;
  const clock = changed.clock ?? createTestClock();
  const ids = createIds(clock);
  const store = createStore(connection.prisma, { clock, ids });
  const calendar = createHolidayCalendar();
  const house = { store, clock, ids, calendar, roads: estimatedRoads, settings: SETTINGS };
  const watch = createDeskWatch({ url: database.url, log, retryMs: 20 });
  const streams = createDeskStreams({ watch, heartbeatMs: 100 });
  app = createWebApp({
    views: createViews(pool, calendar),
    staff: createStaff(sql),
    clock,
    calendar,
    wordings: createWordingDesk(house),
    desk: createDeskActs({ ...house, askGate: createDeskGate(house) }),
    line: createLineDesk(house),
    rota: createRotaDesk({ ...house, roster: rosterStore(pool) }),
    streams,
    door: createDoorDesk(house),
    agenda: createAgendaDesk(house),
    outside: createOutsideDesk({ ...house, allowsLoopback: true }),
    rdv: createVisitDoors({ ...house, keys: accessKeys }),
    visits: createCaseVisits({ ...house, askGate: createDeskGate(house) }),
    session: { https: false, sessionSeconds: 3600, idleSeconds: 1800 },
    identities: createIdentityDesk({ store, clock, keys: accessKeys }),
    provider: null,
    keyHolders: 'tous',
    publicUrl: url,
    health: async () => ({ database: 'up', redis: 'up' }),
    log,
    ...changed,
  });
  const get: TestWeb['get'] = (path, cookie) =>
    fetch(url + path, {
      redirect: 'manual',
      headers: { accept: 'text/html', ...(cookie ? { cookie } : {}) },
    });
  const post: TestWeb['post'] = (path, { form = {}, headers = {} } = {}) =>
    fetch(url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { accept: 'text/html', ...headers },
      body: new URLSearchParams(form),
    });
  return {
    url,
    pool,
    logged,
    streams,
    get,
    post,
    async signIn(key) {
      const response = await post('/connexion', { form: { cle: key } });
      return response.headers.get('set-cookie')?.split(';')[0] ?? '';
    },
    async close() {
      streams.close();
      await watch.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await connection.close();
      await database.close();
    },
  };
}

async function listen(server: Server): Promise<Server> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}
