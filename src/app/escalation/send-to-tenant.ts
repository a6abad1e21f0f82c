import type { CaseFile, Phone } from '../../domain/case.js';
import { allowedDiscretion } from '../../domain/contact/discretion-level.js';
import { measureText, plainTypography } from '../../domain/contact/gsm7.js';
import { asksForReply } from '../../domain/contact/sender.js';
import { checkDeskText, MAX_DESK_SEGMENTS } from '../../domain/escalation/desk-text.js';
import { REASONS } from '../../domain/escalation/reasons.js';
import { type AttemptId, DAY, type Instant } from '../../domain/ids.js';
import type { Card } from '../ports/cards.js';
import type { DeskCall, SendOutcome, TextCheck } from '../ports/desk.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock, Ids } from '../ports/time-and-chance.js';
import { actOnCard } from './act-on-card.js';
import { type Granted, mayAct } from './authorise.js';
import { type AskGate, type DeskRequest, recordRefusal, refusalWords } from './desk-gate.js';
import { goneFor } from './gone-for.js';
import { takeInHand } from './take-in-hand.js';

export type SendDeps = { store: Store; clock: Clock; ids: Ids; askGate: AskGate };

/** Words typed for now are wrong a day later: the gate drops them then (invariant 3). */
const KEEPS = DAY;

/**
 * « Envoyer au locataire »: words a person typed become one diary entry, sent by the worker
 * through the gate. What can be refused is refused here at once, in French, while the form is
 * still open. Sending takes the card in hand. The same submission twice is one text.
 */
export function sendToTenant(
  deps: SendDeps,
  call: DeskCall & { readonly text: string; readonly submission: string },
): Promise<SendOutcome> {
  const asked = { ...call, permission: 'send-text' } as const;
  return actOnCard<SendOutcome>(deps, asked, async (tx, access, now) => {
    const gone = goneFor(access);
    if (gone) return gone;
    const request = await requestFor(tx, { access, typed: call.text }, now);
    if (typeof request === 'string') return { kind: 'refused', message: request };
    const answer = await deps.askGate(tx, request, now);
    if (answer.kind === 'refused') {
      const id = deps.ids.uuid() as AttemptId;
      const message = await recordRefusal(tx, { ...request, refusal: answer, id }, now);
      return { kind: 'refused', message };
    }
    await takeInHand(tx, access, now);
    await tx.diary.write({
      kind: 'send-text',
      caseId: request.file.id,
      payload: request.text,
      dueAt: now,
      expiresAt: request.expiresAt,
      key: `desk-text:${access.card.id}:${call.submission}`,
    });
    return { kind: 'queued' };
  });
}

/**
 * While the words are typed: how many texts they make, and why they could not leave now. Changes
 * nothing, keeps nothing of the words, and writes no access: a letter typed is not an act.
 */
export async function checkText(
  { store, clock, askGate }: SendDeps,
  call: DeskCall & { readonly text: string },
): Promise<TextCheck> {
  return store.transaction(async (tx) => {
    const now = clock.now();
    const access = await mayAct(tx, { ...call, permission: 'send-text' });
    if (access.kind !== 'granted') return access;
    const gone = goneFor(access);
    if (gone) return gone;
    const typed = plainTypography(call.text).trim();
    const { segments, units } = measureText(typed);
    const size = { card: access.card, segments, letters: units, most: MAX_DESK_SEGMENTS };
    const request = await requestFor(tx, { access, typed }, now);
    if (typeof request === 'string') return { kind: 'checked', ...size, fault: request };
    const answer = await askGate(tx, request, now);
    const fault = answer.kind === 'refused' ? refusalWords(answer, request.file.zone) : null;
    return { kind: 'checked', ...size, fault };
  });
}

/** What would be sent, or in French why these words may not leave from this card. */
async function requestFor(
  tx: Tx,
  { access, typed }: { access: Granted; typed: string },
  now: Instant,
): Promise<DeskRequest | string> {
  const place = await whereTo(tx, access.card);
  if (typeof place === 'string') return place;
  const body = plainTypography(typed).trim();
  const discretion = allowedDiscretion(place.phone);
  const fault = checkDeskText(body, discretion);
  if (fault) return fault;
  const text = {
    to: place.phone.e164,
    textKey: 'desk',
    body,
    purpose: 'desk',
    discretion,
    needsReply: asksForReply(body),
    author: `staff:${access.staff.id}`,
  } as const;
  return { ...place, text, expiresAt: now + KEEPS };
}

/** The number the card is about, else the household's first mobile; or why there is none. */
export async function whereTo(
  tx: Tx,
  card: Card,
): Promise<{ file: CaseFile; phone: Phone } | string> {
  if (!REASONS[card.reason].textable) {
    return "Pas de SMS depuis cette carte : ouvrez le dossier avant d'agir.";
  }
  const file = card.caseId ? await tx.cases.find(card.caseId) : null;
  if (!file) return "Ce numéro n'est rattaché à aucun dossier : passez par le bureau.";
  const meant = file.phones.find((phone) => phone.e164 === card.e164);
  const phone = meant ?? file.phones.find(({ kind }) => kind === 'mobile');
  return phone ? { file, phone } : "Aucun numéro mobile dans ce dossier : rien n'est parti.";
}
