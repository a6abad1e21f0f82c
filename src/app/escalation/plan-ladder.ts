import { type Ask, RUNGS, type Rung, rungAfter } from '../../domain/escalation/ladder.js';
import { ackDueAt } from '../../domain/escalation/urgency.js';
import { addWorkingTime, type DeskHours } from '../../domain/escalation/working-time.js';
import { shiftEnd } from '../../domain/hotline/on-shift.js';
import { type Instant, MINUTE, type StaffId } from '../../domain/ids.js';
import type { Card } from '../ports/cards.js';
import type { AskedPerson } from '../ports/ladder.js';
import type { Tx } from '../ports/store.js';
import type { Clock, Ids } from '../ports/time-and-chance.js';
import { chainOf } from './expect-answer.js';

/** A danger that nobody took rings telephones after so much of somebody's life. */
const PHONES_AFTER = 5 * MINUTE;

/** The first rung of a card that is everyone's since `from`; of a danger, the telephones too. */
export async function planLadder(
  tx: Tx,
  { clock, ids }: { readonly clock: Clock; readonly ids: Ids },
  { card, hours, from }: { card: Card; hours: DeskHours; from: Instant },
): Promise<void> {
  await writeRung(tx, card, { round: 1, dueAt: ackDueAt(card.urgency, from, hours) });
  if (card.urgency !== 'now') return;
  const chain = chainOf(card);
  await tx.diary.write({
    kind: 'ring-card',
    caseId: card.caseId,
    payload: { cardId: card.id, callId: ids.uuid(), chain },
    dueAt: from + clock.lived(PHONES_AFTER),
    key: `ring-card:${card.id}:${chain}`,
  });
}

/**
 * A card shown for the first time when somebody should have taken it already says so by itself:
 * the ladder is counted from now on.
 */
export async function planLateLadder(
  tx: Tx,
  { card, hours, now }: { card: Card; hours: DeskHours; now: Instant },
): Promise<void> {
  await tx.diary.cancel(card.caseId, ['card-unanswered'], { cardId: card.id });
  await writeRung(tx, card, { round: 1, dueAt: ackDueAt(card.urgency, now, hours), late: true });
}

type Asked = {
  readonly card: Card;
  readonly hours: DeskHours;
  readonly wanted: Rung;
  readonly ask: Ask<AskedPerson>;
  readonly now: Instant;
};

/** The rung after one: as long again, or as soon as whoever was asked alone goes home. */
export async function writeRungAfter(
  tx: Tx,
  { card, hours, wanted, ask, now }: Asked,
): Promise<void> {
  const next = rungAfter(wanted, ask.rung);
  if (next === null) return;
  const round = RUNGS.indexOf(next) + 1;
  const until = ackDueAt(card.urgency, now, hours);
  const [person] = ask.people;
  if (ask.rung !== 'person' || !person) return writeRung(tx, card, { round, dueAt: until });
  const leaves = shiftEnd(person, now, hours.where) ?? until;
  const looked = card.urgency === 'now' ? leaves : addWorkingTime(leaves, 0, hours);
  const dueAt = Math.min(until, looked);
  await writeRung(tx, card, { round, dueAt, asked: person.id, until });
}

type NewRung = {
  readonly round: number;
  readonly dueAt: Instant;
  readonly asked?: StaffId;
  readonly until?: Instant;
  readonly late?: true;
};

async function writeRung(
  tx: Tx,
  card: Card,
  { round, dueAt, asked, until, late }: NewRung,
): Promise<void> {
  const chain = chainOf(card);
  await tx.diary.write({
    kind: 'card-unanswered',
    caseId: card.caseId,
    payload: {
      ...{ cardId: card.id, round, chain },
      ...(asked !== undefined && until !== undefined && { asked, until }),
    },
    dueAt,
    key: `card-unanswered:${card.id}:${chain}:${late ? 'late:' : ''}${round}`,
  });
}
