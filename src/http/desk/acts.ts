import { createHash, randomUUID } from 'node:crypto';
import type { CardGone, DeskActs, DeskCall, DeskRefusal, Refused } from '../../app/ports/desk.js';
import type { CardAct } from '../../domain/escalation/card-acts.js';
import { isPauseReason } from '../../domain/escalation/card-pause.js';
import { isCloseReason } from '../../domain/escalation/close-reasons.js';
import { isCallOutcome } from '../../domain/escalation/outcome-choices.js';
import { isPassReason } from '../../domain/escalation/pass-reasons.js';
import type { StaffId } from '../../domain/ids.js';
import { isCancelReason } from '../../domain/visits/cancel-reasons.js';
import { isVisitOutcome } from '../../domain/visits/visit-outcome.js';
import type { FormRead } from '../read-form.js';
import { readId } from '../read-id.js';
import { doneWhenCancelled } from '../visits/visit-words.js';
import type { Done } from './desk-words.js';

/** After a form: where to go on, or why nothing was done. */
export type ActAnswer =
  | { readonly kind: 'done'; readonly done: Done; readonly then: 'card' | 'queue' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused'; readonly message: string };

export type Sent = {
  readonly desk: DeskActs;
  readonly call: DeskCall;
  readonly form: FormRead;
  /** Names what was sent, the same for its second delivery. */
  readonly submission: string;
};
type Doing = (sent: Sent) => Promise<ActAnswer>;
/** A form of the card's page; the others have a page of their own (visit-routes.ts). */
export type FormAct = Exclude<CardAct, 'book' | 'move'>;

/** Last part of the address to which each act's form is sent. */
export const ACT_PATHS: Readonly<Record<CardAct, string>> = {
  take: 'prendre',
  resume: 'reprendre',
  call: 'appeler',
  outcome: 'issue',
  visit: 'issue-visite',
  send: 'sms',
  offer: 'creneaux',
  book: 'visite',
  move: 'visite',
  cancel: 'annuler-visite',
  pass: 'passer',
  pause: 'pause',
  release: 'rendre',
  danger: 'danger',
  close: 'clore',
};

/** Fields of the forms: what is typed or chosen. */
export const FIELDS = ['texte', 'issue', 'a', 'jusquau', 'danger', 'motif', 'moment'] as const;
export type Field = (typeof FIELDS)[number];

const refused = (message: string): ActAnswer => ({ kind: 'refused', message });
const OF_THE_LIST = refused('Choisissez dans la liste.');
const done = (what: Done, then: 'card' | 'queue' = 'card'): ActAnswer => ({
  ...{ kind: 'done', done: what, then },
});

/** Another territory's card cannot be told from none. */
export function notDone(outcome: CardGone | DeskRefusal | Refused): ActAnswer {
  if (outcome.kind === 'refused') return refused(outcome.message);
  if (outcome.kind === 'already-taken') return refused(`${outcome.by} s’en occupe déjà.`);
  if (outcome.kind === 'closed') return refused('Cette carte est déjà close.');
  return { kind: 'not-found' };
}

/** What each form does, by the very use cases of the desk's channel. */
export const DOINGS: Readonly<Record<FormAct, Doing>> = {
  async take({ desk, call }) {
    const it = await desk.take(call);
    return it.kind === 'taken' ? done('prise') : notDone(it);
  },
  async release({ desk, call }) {
    const it = await desk.release(call);
    return it.kind === 'released' ? done('rendue', 'queue') : notDone(it);
  },
  async resume({ desk, call }) {
    const it = await desk.resume(call);
    return it.kind === 'resumed' ? done('reprise') : notDone(it);
  },
  async call({ desk, call }) {
    const it = await desk.call(call);
    return it.kind === 'ringing' ? done('sonne') : notDone(it);
  },
  async offer({ desk, call }) {
    const it = await desk.offerSlots(call);
    return it.kind === 'offered' ? done('creneaux') : notDone(it);
  },
  async cancel({ desk, call, form }) {
    const reason = form('motif');
    if (!isCancelReason(reason)) return OF_THE_LIST;
    const it = await desk.cancelVisit({ ...call, reason });
    return it.kind === 'cancelled' ? done(doneWhenCancelled(it)) : notDone(it);
  },
  async send({ desk, call, form, submission }) {
    const it = await desk.send({ ...call, text: form('texte'), submission });
    return it.kind === 'queued' ? done('sms') : notDone(it);
  },
  async outcome({ desk, call, form }) {
    const outcome = form('issue');
    if (!isCallOutcome(outcome)) return OF_THE_LIST;
    const it = await desk.noteOutcome({ ...call, outcome });
    return it.kind === 'noted' ? done('issue') : notDone(it);
  },
  async visit({ desk, call, form }) {
    const outcome = form('issue');
    if (!isVisitOutcome(outcome)) return OF_THE_LIST;
    const it = await desk.noteVisit({ ...call, outcome });
    return it.kind === 'noted' ? done('visite') : notDone(it);
  },
  async pass({ desk, call, form }) {
    const [to, reason] = [readId<StaffId>(form('a')), form('motif')];
    if (!to || !isPassReason(reason)) return OF_THE_LIST;
    const it = await desk.pass({ ...call, to, reason });
    return it.kind === 'passed' ? done('passee') : notDone(it);
  },
  async pause({ desk, call, form }) {
    const reason = form('motif');
    if (!isPauseReason(reason)) return OF_THE_LIST;
    const it = await desk.pause({ ...call, until: form('jusquau'), reason });
    return it.kind === 'paused' ? done('pause') : notDone(it);
  },
  async danger({ desk, call, form }) {
    const danger = form('danger');
    if (danger !== 'distress' && danger !== 'violence') return OF_THE_LIST;
    const it = await desk.flagDanger({ ...call, danger });
    return it.kind === 'flagged'
      ? done(danger === 'distress' ? 'detresse' : 'violence')
      : notDone(it);
  },
  async close({ desk, call, form }) {
    const reason = form('motif');
    if (!isCloseReason(reason)) return OF_THE_LIST;
    const it = await desk.close({ ...call, reason });
    return it.kind === 'closed' ? done('close', 'queue') : notDone(it);
  },
};

/**
 * The name of what was sent: of the page's own form, and of what was typed in it, so that a form
 * sent twice counts once while words changed after going back are a new sending. A form without
 * its name is another each time.
 */
export function submissionOf(form: FormRead, who: StaffId, where: string): string {
  const name = readId<string>(form('envoi')) ?? randomUUID();
  const typed = FIELDS.map((field) => form(field));
  const digest = createHash('sha256').update(JSON.stringify([name, who, where, ...typed]));
  return `page:${digest.digest('hex').slice(0, 40)}`;
}
