// The people of the demonstration: a pair of workers in each territory, one supervisor, one operator.
import { createHash, randomBytes } from 'node:crypto';
import { connectPostgres } from '../../src/adapters/postgres/connect.js';
import { createIds } from '../../src/adapters/system/ids.js';
import { loadCliConfig } from '../../src/config.js';
import type { Role } from '../../src/domain/roles.js';
import { TERRITORIES } from '../../src/domain/territories.js';

/** Evenings and Saturday morning included (seed K-06, « horaires décalés »). */
const WEEK = [
  ['09:00', '12:30'],
  ['14:00', '19:30'],
];
const HOURS = { 1: WEEK, 2: WEEK, 3: WEEK, 4: WEEK, 5: WEEK, 6: [['09:00', '12:30']] };

type Person = {
  firstName: string;
  fullName: string;
  role: Role;
  profile?: string;
  slackUserId?: string;
};

const DESK: readonly Person[] = [
  { firstName: 'Karima', fullName: 'Karima Benali', role: 'operateur', slackUserId: 'U0KARIMA' },
  { firstName: 'Samir', fullName: 'Samir Haddad', role: 'operateur', slackUserId: 'U0SAMIR' },
  { firstName: 'Awa', fullName: 'Awa Diallo', role: 'coordinateur', slackUserId: 'U0AWA' },
  { firstName: 'Julien', fullName: 'Julien Morvan', role: 'superviseur', slackUserId: 'U0JULIEN' },
];
const PROFILES = ['CESF', 'juriste'];

const loaded = loadCliConfig();
if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
const { prisma, close } = connectPostgres({ url: loaded.config.databaseUrl, size: 2 });
const ids = createIds({ now: () => Date.now() });
const territories = TERRITORIES.map(({ code }) => code);

try {
  if ((await prisma.staff.count()) === 0) await seed();
  // A fresh key at each start: the page of the demonstration signs in with it, nobody keeps it.
  process.stdout.write(
    `${JSON.stringify({ superviseur: await freshKey('superviseur'), operateur: await freshKey('operateur') })}\n`,
  );
} finally {
  await close();
}

async function seed(): Promise<void> {
  const staff = DESK.map((person) => ({ id: ids.uuid(), territories, ...person }));
  await prisma.staff.createMany({ data: staff });
  const [first, second] = staff;
  if (!first || !second) throw new Error('The demonstration needs two workers');
  await prisma.staff.updateMany({
    where: { id: first.id },
    data: { profile: PROFILES[0] ?? null },
  });
  await prisma.staff.updateMany({
    where: { id: second.id },
    data: { profile: PROFILES[1] ?? null },
  });
  await prisma.pair.createMany({
    data: territories.map((territory) => ({
      id: ids.uuid(),
      territory,
      firstId: first.id,
      secondId: second.id,
      hours: HOURS,
    })),
  });
}

async function freshKey(role: Role): Promise<string> {
  const key = randomBytes(24).toString('base64url');
  const accessKeyHash = createHash('sha256').update(key).digest('hex');
  const person = await prisma.staff.findFirstOrThrow({ where: { role } });
  await prisma.staff.update({ where: { id: person.id }, data: { accessKeyHash } });
  return key;
}
