import { ackDueAt } from '../../domain/escalation/urgency.js';
import type { DeskHours } from '../../domain/escalation/working-time.js';
import type { Instant } from '../../domain/ids.js';
import { territoryOf } from '../../domain/territories.js';
import type { Calendar } from '../../domain/time/calendar.js';
import type { Card } from '../ports/cards.js';
import type { Tx } from '../ports/store.js';

/** Of a number that belongs to no territory. */
const ELSEWHERE = { zone: 'Europe/Paris', holidays: 'FR' } as const;

/** The hours of a territory's desk: those of its line, as set, with its holidays. */
export async function deskHours(
  tx: Tx,
  territory: string | null,
  calendar: Calendar,
): Promise<DeskHours> {
  const place = territoryOf(territory ?? '') ?? ELSEWHERE;
  return { opening: await tx.line.setting(territory), where: { place, calendar } };
}

/** When somebody should have taken a card. */
export async function dueOf(tx: Tx, card: Card, calendar: Calendar): Promise<Instant> {
  return ackDueAt(card.urgency, card.freeSince, await deskHours(tx, card.territory, calendar));
}
