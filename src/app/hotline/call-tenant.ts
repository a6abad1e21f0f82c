import type { CaseFile } from '../../domain/case.js';
import { deskZone } from '../../domain/escalation/desk-zone.js';
import { REASONS } from '../../domain/escalation/reasons.js';
import type { E164 } from '../../domain/ids.js';
import { contactNumber } from '../contact/contact-number.js';
import { actOnCard } from '../escalation/act-on-card.js';
import { refusalWords } from '../escalation/desk-gate.js';
import { goneFor } from '../escalation/gone-for.js';
import { takeInHand } from '../escalation/take-in-hand.js';
import type { Card } from '../ports/cards.js';
import type { CallOutcomeAnswer, DeskCall } from '../ports/desk.js';
import type { Tx } from '../ports/store.js';
import type { LineDeps } from './line-deps.js';
import { claimWorkerLeg } from './ring-worker.js';
import { startCallOut } from './start-call-out.js';

/**
 * « Appeler »: rings the worker's own telephone, says which file, and bridges to the household,
 * which sees the line's number and never the worker's. Refused at once, in French, by the gate or
 * for want of a number. Takes the card in hand. Pressed twice, it rings once.
 */
export function callTenant(deps: LineDeps, call: DeskCall): Promise<CallOutcomeAnswer> {
  const asked = { ...call, permission: 'call' } as const;
  return actOnCard<CallOutcomeAnswer>(deps, asked, async (tx, access, now) => {
    const gone = goneFor(access);
    if (gone) return gone;
    const { card, staff } = access;
    if (!REASONS[card.reason].callable)
      return refused("Pas d'appel depuis cette carte : ouvrez le dossier avant d'agir.");
    const worker = await tx.line.worker(staff.id);
    if (!worker) return refused("Votre numéro de téléphone n'est pas enregistré : rien n'a sonné.");
    if (worker.busy) return refused('Votre téléphone sonne déjà, ou vous êtes en ligne.');
    const whom = await whomToCall(tx, card);
    if (!whom) return refused("Ce dossier n'a aucun numéro à appeler.");
    const { file, e164 } = whom;
    const started = await startCallOut(tx, deps, {
      ...{ file, e164, territory: file?.territory ?? null, now },
      ...{ purpose: 'desk', author: `staff:${staff.id}`, cardId: card.id, callBackId: null },
      distress: card.reason === 'distress',
    });
    if (started.kind === 'refused')
      return refused(refusalWords(started.refusal, deskZone(file?.territory)));
    const leg = await claimWorkerLeg(tx, deps, { call: started.call, worker, now });
    // Pressed on two devices at once: the database let one of them ring.
    if (!leg) throw new Error('A worker was rung twice at once');
    await takeInHand(tx, access, now);
    return { kind: 'ringing' };
  });
}

const refused = (message: string) => ({ kind: 'refused', message }) as const;

/** The number the card is about, else the household's first; any telephone can be called. */
async function whomToCall(
  tx: Tx,
  card: Card,
): Promise<{ readonly file: CaseFile | null; readonly e164: E164 } | null> {
  const file = card.caseId ? await tx.cases.find(card.caseId) : null;
  const e164 = card.e164 ?? (file && contactNumber(file)?.e164) ?? null;
  return e164 ? { file, e164 } : null;
}
