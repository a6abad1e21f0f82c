import { randomUUID } from 'node:crypto';
import { addHousehold, addStaff } from '../statistics/household.js';
import type { TestWeb } from './web.js';

const DAY_HOURS = [['09:00', '18:00']];
const HOURS = { 1: DAY_HOURS, 2: DAY_HOURS, 3: DAY_HOURS, 4: DAY_HOURS, 5: DAY_HOURS };

/** A household of Seine-Saint-Denis, and Karima and Samir who visit there on weekdays. */
export async function openTown(web: TestWeb, reference = '93-2026-00001') {
  const karima = await addStaff(web.pool, { role: 'operateur', firstName: 'Karima' });
  const samir = await addStaff(web.pool, { role: 'operateur', firstName: 'Samir' });
  const pair = randomUUID();
  await web.pool.query(
    `INSERT INTO pair (id, territory, first_id, second_id, hours) VALUES ($1,'93',$2,$3,$4)`,
    [pair, karima.id, samir.id, JSON.stringify(HOURS)],
  );
  const home = await addHousehold(web.pool, { reference });
  return { karima, samir, pair, home };
}

/** Slots that a page lists, by their names in its form. */
export const slotsIn = (page: string): string[] =>
  [...page.matchAll(/<option value="(\d{13}\.[0-9a-f-]{36})"/g)].map(([, name = '']) => name);
/** The name of a form's sending. */
export const sendingOf = (page: string): string =>
  /name="envoi" value="([^"]+)"/.exec(page)?.[1] ?? '';
