// The telephone line with its own adapters, put together as the web process does.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connectPostgres } from '../../src/adapters/postgres/connect.js';
import { createStore } from '../../src/adapters/postgres/store.js';
import { estimatedRoads } from '../../src/adapters/roads/estimated.js';
import { createClock } from '../../src/adapters/system/clock.js';
import { createHolidayCalendar } from '../../src/adapters/system/holidays.js';
import { createIds } from '../../src/adapters/system/ids.js';
import { createVoiceHooks } from '../../src/adapters/twilio/voice-hooks.js';
import { createLineDoors } from '../../src/app/hotline/line-doors.js';
import type { E164 } from '../../src/domain/ids.js';
import { AUTH_TOKEN, PUBLIC_URL, serverSettings } from '../inbound/settings.js';
import { serveParent } from '../lib/child.js';

const { databaseUrl } = serverSettings();
const log = {
  info: () => undefined,
  warn: (facts: object, message: string) => console.error(message, facts),
  error: (facts: object, message: string) => console.error(message, facts),
};
// A Monday morning at life's pace: the line is open, whatever the hour of the bench.
const clock = createClock({
  origin: Date.parse('2026-11-30T09:00:00Z'),
  startedAt: Date.now(),
  speed: 1,
});
const ids = createIds(clock);
const postgres = connectPostgres({ url: databaseUrl, onError: (err) => console.error(err) });
const hooks = createVoiceHooks({
  authToken: AUTH_TOKEN,
  publicUrl: PUBLIC_URL,
  hotline: '+33199004000' as E164,
  line: createLineDoors({
    store: createStore(postgres.prisma, { clock, ids }),
    clock,
    ids,
    calendar: createHolidayCalendar(),
    roads: estimatedRoads,
    settings: {
      team: 'Logement Plus',
      hotline: '01 99 00 40 00',
      sender: { kind: 'short-code', id: '38999', capability: 'two_way' },
    },
    voicemailDays: 30,
  }),
  apology: 'Notre ligne a un problème.',
  onMissed: async () => undefined,
  log,
});

const server = createServer((req, res) => {
  if (!hooks.handle(req, res)) res.writeHead(404).end();
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  serveParent(() => ({ port }));
});
