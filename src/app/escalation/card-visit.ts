import type { CaseFile, Phone } from '../../domain/case.js';
import type { CardReason } from '../../domain/escalation/card.js';
import type { Instant } from '../../domain/ids.js';
import type { CancelReason } from '../../domain/visits/cancel-reasons.js';
import type { WantedSlot } from '../../domain/visits/slots.js';
import { contactNumber } from '../contact/contact-number.js';
import type { Card } from '../ports/cards.js';
import type {
  CancelVisitOutcome,
  CardGone,
  DeskCall,
  DeskRefusal,
  Refused,
  SetVisitOutcome,
  VisitSceneAnswer,
} from '../ports/desk.js';
import type { Tx } from '../ports/store.js';
import type { TellDeps } from '../visits/tell-by-text.js';
import { type ByTeam, cancelByTeam, setByTeam, visitScene } from '../visits/visit-by-team.js';
import { SETTLED_BY_BOOKING } from '../visits/visit-cards.js';
import { actOnCard } from './act-on-card.js';
import { authorise, type Granted } from './authorise.js';
import { putAway } from './close-card.js';
import { goneFor } from './gone-for.js';
import type { SendDeps } from './send-to-tenant.js';
import { takeInHand } from './take-in-hand.js';

type Deps = SendDeps & TellDeps;

/** Before the form opens: what stands and what is free. Changes nothing, and holds no slot. */
export function cardVisitScene(deps: Deps, call: DeskCall): Promise<VisitSceneAnswer> {
  return deps.store.transaction(async (tx) => {
    const now = deps.clock.now();
    const access = await authorise(tx, { ...call, permission: 'set-visit' }, now);
    if (access.kind !== 'granted') return access;
    const gone = goneFor(access);
    if (gone) return gone;
    const { card } = access;
    const met = await whoIsMet(tx, card);
    if ('kind' in met) return met;
    const scene = await visitScene(tx, deps, { ...met, now });
    return 'kind' in scene ? scene : { kind: 'scene', card, scene };
  });
}

/** « Fixer la visite », « Déplacer la visite »: a card that asked for a meeting is settled by it. */
export function setCardVisit(
  deps: Deps,
  call: DeskCall & { readonly wanted: WantedSlot },
): Promise<SetVisitOutcome> {
  return onCard(deps, call, async (tx, act, access) => {
    const outcome = await setByTeam(tx, deps, { ...act, wanted: call.wanted });
    if (outcome.kind === 'set')
      await conclude(tx, access, [...SETTLED_BY_BOOKING, 'visit-prepare'], act.now);
    return outcome;
  });
}

/** « Annuler la visite », with why: there is nothing left to prepare. */
export function cancelCardVisit(
  deps: Deps,
  call: DeskCall & { readonly reason: CancelReason },
): Promise<CancelVisitOutcome> {
  return onCard(deps, call, async (tx, act, access) => {
    const outcome = await cancelByTeam(tx, deps, { ...act, reason: call.reason });
    if (outcome.kind === 'cancelled') await conclude(tx, access, ['visit-prepare'], act.now);
    return outcome;
  });
}

type NotDone = Refused | CardGone | DeskRefusal;

function onCard<T extends { readonly kind: string }>(
  deps: Deps,
  call: DeskCall,
  act: (tx: Tx, by: ByTeam, access: Granted) => Promise<T>,
): Promise<T | NotDone> {
  const asked = { ...call, permission: 'set-visit' } as const;
  return actOnCard<T | NotDone>(deps, asked, async (tx, access, now) => {
    const gone = goneFor(access);
    if (gone) return gone;
    const met = await whoIsMet(tx, access.card);
    if ('kind' in met) return met;
    const key = `desk-visit:${access.card.id}:${call.delivery ?? deps.ids.uuid()}`;
    return act(tx, { ...met, staff: access.staff, key, now }, access);
  });
}

/** The household, and the number by which it is told: the card's own, else its first mobile. */
async function whoIsMet(
  tx: Tx,
  card: Card,
): Promise<{ file: CaseFile; phone: Phone | null } | Refused> {
  const file = card.caseId ? await tx.cases.find(card.caseId) : null;
  if (!file) return { kind: 'refused', message: 'Cette carte n’est rattachée à aucun dossier.' };
  const meant = file.phones.find(({ e164, kind }) => e164 === card.e164 && kind === 'mobile');
  return { file, phone: meant ?? contactNumber(file) };
}

/** The card is done with when the act settled it; otherwise it is in the hands of whoever acted. */
async function conclude(
  tx: Tx,
  { card: { id }, staff }: Granted,
  settled: readonly CardReason[],
  now: Instant,
): Promise<void> {
  const card = await tx.cards.find(id);
  if (!card || card.state === 'closed') return;
  if (!settled.includes(card.reason)) return takeInHand(tx, { kind: 'granted', card, staff }, now);
  const reason = card.reason === 'visit-prepare' ? 'no-need' : 'visit-set';
  await putAway(tx, card, { by: staff.id, reason, now });
}
