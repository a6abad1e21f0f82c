import { DESK_DOORS } from '../../../flows/doors.js';
import type { CaseFile } from '../../domain/case.js';
import type { CardId, Instant } from '../../domain/ids.js';
import { contactNumber } from '../contact/contact-number.js';
import { redrawCardsOf } from '../contact/number-news.js';
import { runTurn, type TurnDeps } from '../conversation/run-turn.js';
import type { Card } from '../ports/cards.js';
import type { Danger, DangerOutcome, DeskCall } from '../ports/desk.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { doorMayBeOver } from '../tours/door-over.js';
import { actOnCard } from './act-on-card.js';
import { openCard } from './open-card.js';

type FlagDeps = TurnDeps & { readonly store: Store; readonly clock: Clock };

/**
 * « Signaler un danger », from any card, open or closed, whoever holds it: the protocol begins as
 * if the household had said it itself. Distress: a card, now. Violence: every number of the
 * household is frozen, no text ever leaves, the outreach stops, and a card, now.
 */
export function flagDanger(
  deps: FlagDeps,
  call: DeskCall & { readonly danger: Danger },
): Promise<DangerOutcome> {
  const asked = { ...call, permission: 'flag-danger' } as const;
  return actOnCard<DangerOutcome>(deps, asked, async (tx, { card, staff }, now) => {
    const { danger } = call;
    const file = card.caseId ? await tx.cases.find(card.caseId) : null;
    if (file) await beginProtocol(tx, deps, { file, card, danger, now });
    else if (danger === 'violence' && card.e164) await tx.numbers.freeze(card.e164, now);
    const id = deps.ids.uuid() as CardId;
    const { caseId, e164, territory } = card;
    const wish = "Danger signalé par l'équipe";
    await openCard(
      tx,
      { ...{ id, caseId, e164, territory, wish }, reason: danger, urgency: 'now' },
      now,
    );
    if (file) {
      const detail = { danger, cardId: card.id };
      const actor = `staff:${staff.id}` as const;
      await tx.cases.note(file.id, { kind: 'danger-flagged', actor, at: now, detail });
    }
    return { kind: 'flagged' };
  });
}

type Protocol = {
  readonly file: CaseFile;
  readonly card: Card;
  readonly danger: Danger;
  readonly now: Instant;
};

async function beginProtocol(tx: Tx, deps: FlagDeps, protocol: Protocol): Promise<void> {
  const { file, card, danger, now } = protocol;
  const phone = file.phones.find(({ e164 }) => e164 === card.e164) ?? contactNumber(file);
  if (phone) {
    const conversation = await tx.conversations.waiting(file.id, phone.e164);
    const input = { kind: 'begin', door: DESK_DOORS[danger] } as const;
    await runTurn(tx, deps, { file, phone, conversation, input, reply: null, now });
  }
  if (danger !== 'violence') return;
  // Whoever reads one of the household's telephones may read the others.
  await tx.cases.flagViolence(file.id);
  await doorMayBeOver(tx, file, now);
  await tx.diary.cancel(file.id, ['cadence-step']);
  for (const { e164 } of file.phones) {
    await tx.numbers.freeze(e164, now);
    await redrawCardsOf(tx, { e164, now });
  }
}
