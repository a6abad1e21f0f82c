import { deskZone } from '../../domain/escalation/desk-zone.js';
import { forgottenFrom } from '../../domain/escalation/forgotten.js';
import type { Instant } from '../../domain/ids.js';
import { may } from '../../domain/roles.js';
import { territoryOf } from '../../domain/territories.js';
import type { Calendar } from '../../domain/time/calendar.js';
import type { Home } from '../ports/home.js';
import type { OnCallNow } from '../ports/on-call.js';
import type { Tx } from '../ports/store.js';
import type { HeldCard } from '../views/home-view.js';

export type HomeSources = { readonly calendar: Calendar; readonly onCall: OnCallNow };

/** A person's page as it stands now, with their eyes; nothing but how to link for anyone else. */
export async function myHome(
  tx: Tx,
  { calendar, onCall }: HomeSources,
  { slackUserId, now }: { readonly slackUserId: string; readonly now: Instant },
): Promise<Home> {
  const staff = await tx.staff.bySlackUser(slackUserId);
  if (!staff) return { kind: 'unlinked' };
  if (!may(staff.role, 'read-cards')) return { kind: 'no-cards' };
  const { held, visitsWithoutOutcome, outcomes, ...facts } = await tx.homes.factsOf(staff, now);
  const rotas = await Promise.all(
    staff.territories.map(async (territory) => {
      const firstNames = await onCall(territory, now);
      return firstNames === null ? [] : [{ territory, firstNames }];
    }),
  );
  return {
    kind: 'mine',
    now,
    zone: deskZone(staff.territories[0]),
    ...facts,
    calls: held.filter(isCall),
    forgotten: {
      cards: held.filter((card) => isForgotten(card, calendar, now)),
      visits: visitsWithoutOutcome,
      outcomes,
    },
    onCall: rotas.flat(),
  };
}

const isCall = ({ reason }: HeldCard): boolean => reason === 'call-due' || reason === 'callback';

/** A card put off until a day is not forgotten: it comes back by itself. */
function isForgotten(card: HeldCard, calendar: Calendar, now: Instant): boolean {
  if (card.pausedUntil !== null) return false;
  const place = territoryOf(card.territory ?? '') ?? { zone: card.zone, holidays: 'FR' as const };
  return now >= forgottenFrom(card.lastActAt, { place, calendar });
}
