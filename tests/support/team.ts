import { createHash, randomUUID } from 'node:crypto';
import type { World } from './world.js';

const WEEK = [
  ['09:00', '12:30'],
  ['14:00', '19:30'],
];
/** Evenings and Saturday morning (seed K-06). */
const HOURS = { 1: WEEK, 2: WEEK, 3: WEEK, 4: WEEK, 5: WEEK, 6: [['09:00', '12:30']] };

export const SUPERVISOR_KEY = 'clef-de-superviseur-pour-les-essais';

/** Karima and Samir visit together in a territory; Julien supervises every one given. */
export async function openTeam(
  world: World,
  ...territories: string[]
): Promise<{ pairs: string[] }> {
  const [karima, samir, julien] = [randomUUID(), randomUUID(), randomUUID()];
  const staff = `INSERT INTO staff (id, first_name, full_name, role, territories, slack_user_id, access_key_hash)
    VALUES ($1, $2, $3, $4, $5, $6, $7)`;
  const keyHash = createHash('sha256').update(SUPERVISOR_KEY).digest('hex');
  const member = [territories] as const;
  await world.query(staff, [
    karima,
    'Karima',
    'Karima Benali',
    'operateur',
    ...member,
    'U0KARIMA',
    null,
  ]);
  await world.query(staff, [
    samir,
    'Samir',
    'Samir Haddad',
    'operateur',
    ...member,
    'U0SAMIR',
    null,
  ]);
  await world.query(staff, [
    julien,
    'Julien',
    'Julien Morvan',
    'superviseur',
    ...member,
    'U0JULIEN',
    keyHash,
  ]);
  const pairs: string[] = [];
  for (const territory of territories) {
    const id = randomUUID();
    pairs.push(id);
    await world.query(
      'INSERT INTO pair (id, territory, first_id, second_id, hours) VALUES ($1, $2, $3, $4, $5)',
      [id, territory, karima, samir, JSON.stringify(HOURS)],
    );
  }
  return { pairs };
}

/** Signs the supervisor in; answers the session's cookie. */
export async function signIn(world: World, key = SUPERVISOR_KEY): Promise<string> {
  const answer = await fetch(`${world.url}/connexion`, {
    method: 'POST',
    body: new URLSearchParams({ cle: key }),
    redirect: 'manual',
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`Sign-in answered ${answer.status} without a cookie`);
  return cookie;
}

/** Reads a page as the supervisor. */
export async function readPage(world: World, path: string, cookie: string): Promise<string> {
  const answer = await fetch(`${world.url}${path}`, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.text();
}
