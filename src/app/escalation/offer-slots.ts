import { DESK_DOORS } from '../../../flows/doors.js';
import { type AttemptId, DAY } from '../../domain/ids.js';
import { runTurn, type TurnDeps } from '../conversation/run-turn.js';
import type { DeskCall, OfferOutcome } from '../ports/desk.js';
import { slotsFor } from '../visits/offer-slots.js';
import { actOnCard } from './act-on-card.js';
import { type DeskRequest, recordRefusal } from './desk-gate.js';
import { goneFor } from './gone-for.js';
import { type SendDeps, whereTo } from './send-to-tenant.js';
import { takeInHand } from './take-in-hand.js';

const NONE_FREE =
  "Aucun créneau libre dans les jours qui viennent, ou avant l'audience : rien n'est parti.";

/**
 * « Proposer des créneaux »: the household is sent the slots that are free now, in its language,
 * through the gate, as when it says yes by itself; what it answers goes on from there. Takes the
 * card in hand. Nothing free, or refused by the gate: said at once, and nothing leaves.
 */
export function offerSlots(deps: SendDeps & TurnDeps, call: DeskCall): Promise<OfferOutcome> {
  const asked = { ...call, permission: 'offer-slots' } as const;
  return actOnCard<OfferOutcome>(deps, asked, async (tx, access, now) => {
    const gone = goneFor(access);
    if (gone) return gone;
    const { card, staff } = access;
    const place = await whereTo(tx, card);
    if (typeof place === 'string') return { kind: 'refused', message: place };
    const { file, phone } = place;
    const slots = await slotsFor(tx, file, { ...deps, now });
    if (slots.length === 0) return { kind: 'refused', message: NONE_FREE };
    const author = `staff:${staff.id}` as const;
    const request = requestFor(place, { author, now });
    const answer = await deps.askGate(tx, request, now);
    if (answer.kind === 'refused') {
      const id = deps.ids.uuid() as AttemptId;
      const message = await recordRefusal(tx, { ...request, refusal: answer, id }, now);
      return { kind: 'refused', message };
    }
    await takeInHand(tx, access, now);
    const key = `desk-slots:${card.id}:${call.delivery ?? deps.ids.uuid()}`;
    await runTurn(tx, deps, {
      ...{ file, phone, reply: null, now },
      conversation: await tx.conversations.waiting(file.id, phone.e164),
      input: { kind: 'begin', door: DESK_DOORS.slots },
      occasion: {
        ...{ visitAt: null, worker: staff.firstName, author },
        dispatch: { expiresAt: now + DAY, key },
      },
    });
    return { kind: 'offered', slots: slots.length };
  });
}

/** What the gate is asked: words of the house, neutral for any number, that wait for an answer. */
function requestFor(
  place: Pick<DeskRequest, 'file' | 'phone'>,
  by: { author: `staff:${string}`; now: number },
): DeskRequest {
  const text = {
    to: place.phone.e164,
    textKey: 'rendez-vous/creneaux',
    body: '',
    purpose: 'desk',
    discretion: 0,
    needsReply: true,
    author: by.author,
  } as const;
  return { ...place, text, expiresAt: by.now + DAY };
}
