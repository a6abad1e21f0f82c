import { DOORS } from '../../../flows/doors.js';
import type { CaseFile, Phone } from '../../domain/case.js';
import type { PhoneCall } from '../../domain/hotline/call.js';
import type { LineAnswer } from '../../domain/hotline/line-answer.js';
import { lineOpen, openingWords } from '../../domain/hotline/opening-hours.js';
import { presentFor } from '../../domain/hotline/ring-order.js';
import type { AttemptId, CallId, E164, Instant } from '../../domain/ids.js';
import { placeOf } from '../contact/gate-facts.js';
import type { Tx } from '../ports/store.js';
import { barCaller } from './bar-caller.js';
import { converse } from './converse.js';
import type { LineDeps } from './line-deps.js';
import { say } from './say.js';

type Incoming = { readonly providerSid: string; readonly from: E164 | null; readonly to: string };

/**
 * A call comes in: it stands on the ledger, the caller is recognised by number, and hears the
 * welcome, or that nobody is there. Nothing is said of a case. The same call asked for again
 * hears the same.
 */
export async function callComesIn(deps: LineDeps, incoming: Incoming): Promise<LineAnswer> {
  return deps.store.transaction(async (tx) => {
    const now = deps.clock.now();
    const { from, providerSid } = incoming;
    if (from) await tx.numbers.lock(from);
    const known = await tx.calls.bySid(providerSid);
    if (known) return (await tx.calls.answered(known.id, 0)) ?? [{ do: 'hang-up' }];
    const caller = await callerOf(tx, from, now);
    if (caller.file) await tx.cases.lock(caller.file.id);
    const call = await writeCall(tx, deps, { providerSid, from, ...caller, now });
    const answer = await greet(tx, deps, { call, ...caller, now });
    await tx.calls.keepAnswer(call.id, 0, answer, now);
    return answer;
  });
}

type Caller = {
  readonly file: CaseFile | null;
  readonly phone: Phone | null;
  /** Where all the households that hold the number live; null when nobody knows. */
  readonly territory: string | null;
};

/** Only the one household of a number that is not shared is recognised (invariant 6). */
export async function callerOf(tx: Tx, from: E164 | null, now: Instant): Promise<Caller> {
  if (!from) return { file: null, phone: null, territory: null };
  const files = await tx.cases.holding(from);
  const phone = await tx.numbers.keep(from, now);
  const [only] = files;
  const isTheirs =
    files.length === 1 && phone.standing !== 'shared' && phone.standing !== 'compromised';
  const territories = new Set(files.map(({ territory }) => territory));
  const [territory = null] = territories.size === 1 ? territories : [];
  return { file: isTheirs && only ? only : null, phone, territory };
}

export type NewCall = Caller & {
  readonly providerSid: string;
  readonly from: E164 | null;
  readonly now: Instant;
};

/** The call and its row of the ledger: an inbound call is never an attempt of ours. */
export async function writeCall(tx: Tx, { ids }: LineDeps, call: NewCall): Promise<PhoneCall> {
  const { file, from, now, providerSid, territory } = call;
  const attemptId = ids.uuid() as AttemptId;
  await tx.ledger.record({
    ...{ id: attemptId, caseId: file?.id ?? null, e164: from, at: now },
    ...{ channel: 'inbound_call', direction: 'in', purpose: 'hotline', author: 'tenant' },
    ...{ code: '90', reason: null, until: null },
  });
  const fresh: PhoneCall = {
    id: ids.uuid() as CallId,
    ...{ providerSid, direction: 'in', e164: from, territory, caseId: file?.id ?? null },
    ...{ attemptId, purpose: 'hotline', state: 'menu', urgent: false, session: null },
    ...{ identity: 'unasked', identityTries: 0, waitingSince: null, takenBy: null },
    ...{ bridgedAt: null, ending: null, cardId: null, callBackId: null },
    ...{ startedAt: now, endedAt: null },
  };
  await tx.calls.open(fresh);
  return fresh;
}

type Greeting = Caller & { readonly call: PhoneCall; readonly now: Instant };

async function greet(tx: Tx, deps: LineDeps, on: Greeting): Promise<LineAnswer> {
  const { call, file, now } = on;
  if (await barCaller(tx, deps, on)) return [say(deps, 'ligne/refus-numero'), { do: 'hang-up' }];
  const where = { place: placeOf(file), calendar: deps.calendar };
  const opening = lineOpen(await tx.line.setting(call.territory), now, where);
  const workers = await tx.line.workers(call);
  const callees = { workers, own: null, territory: call.territory };
  const isThere = opening.open && presentFor(callees, { now, where }).length > 0;
  const opensAt = opening.open ? null : opening.opensAt;
  return converse(tx, deps, {
    on,
    turn: 0,
    input: { kind: 'begin', door: isThere ? DOORS.hotline : DOORS.hotlineClosed },
    about: { ouverture: opensAt === null ? '' : openingWords(opensAt, now, where.place.zone) },
  });
}
