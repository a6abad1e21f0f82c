import { onCallAt } from '../../domain/hotline/on-call.js';
import { isAway } from '../../domain/hotline/on-shift.js';
import type { Instant } from '../../domain/ids.js';
import { may } from '../../domain/roles.js';
import { type Territory, territoryOf } from '../../domain/territories.js';
import { addDays, at, localDate, weekdayOf } from '../../domain/time/local-time.js';
import type { RotaTold, TerritoryRota } from '../ports/rota.js';
import type { Tx } from '../ports/store.js';
import type { RotaDeps } from './rota-answer.js';

/** When people ask who is on call « tonight », on the territory's clock. */
const TONIGHT = '21:00';

/** `/astreinte`: who is on call now, tonight and this week, in the territories of whoever asks. */
export function readRota(
  { store, clock }: Pick<RotaDeps, 'store' | 'clock'>,
  { slackUserId }: { readonly slackUserId: string },
): Promise<RotaTold> {
  return store.transaction(async (tx) => {
    const staff = await tx.staff.bySlackUser(slackUserId);
    if (!staff) return { kind: 'unlinked' };
    if (!may(staff.role, 'read-rota')) return { kind: 'forbidden' };
    const rotas: TerritoryRota[] = [];
    for (const code of staff.territories) {
      const territory = territoryOf(code);
      if (territory) rotas.push(await rotaOf(tx, territory, clock.now()));
    }
    return { kind: 'told', rotas };
  });
}

async function rotaOf(tx: Tx, territory: Territory, now: Instant): Promise<TerritoryRota> {
  const { code, zone } = territory;
  const today = localDate(now, zone);
  const tonight = Math.max(now, at(today, TONIGHT, zone));
  const sunday = at(addDays(today, 8 - weekdayOf(today)), '00:00', zone);
  return {
    territory,
    now: await namesOnCall(tx, code, now),
    tonight: await namesOnCall(tx, code, tonight),
    week: await tx.rota.between(code, now, sunday),
  };
}

/**
 * First names of those on call for a territory at an instant, whoever is away left out, first rank
 * first; null where no rota is kept.
 */
export async function namesOnCall(
  tx: Tx,
  territory: string,
  when: Instant,
): Promise<readonly string[] | null> {
  if (!(await tx.rota.isKept(territory))) return null;
  const day = localDate(when, territoryOf(territory)?.zone ?? 'Europe/Paris');
  const people = await tx.rota.people(territory);
  return onCallAt(await tx.rota.between(territory, when, when + 1), when)
    .filter(({ staffId }) => people.some((one) => one.id === staffId && !isAway(one, day)))
    .map(({ firstName }) => firstName);
}
