import type { BarDays, BarReason } from '../../domain/hotline/bar-reasons.js';
import { DAY } from '../../domain/ids.js';
import { may } from '../../domain/roles.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { type Listening, voicemailFor } from './hear-voicemail.js';

export type Barring = Listening & { readonly days: BarDays; readonly reason: BarReason };

/** `refused`: French, to be read by whoever asked. */
export type BarAnswer =
  | { readonly kind: 'barred' | 'lifted' | 'not-found' }
  | { readonly kind: 'refused'; readonly message: string };

type Deps = { readonly store: Store; readonly clock: Clock };

/**
 * « Bloquer ce numéro »: until an end date, the calls of whoever left that message are refused.
 * Never the number of a household, nor one under the protection of a violence flag.
 */
export function barNumber({ store, clock }: Deps, barring: Barring): Promise<BarAnswer> {
  return store.transaction(async (tx) => {
    const now = clock.now();
    const found = await numberOf(tx, { ...barring, action: 'bar-number' }, now);
    if (found.kind !== 'found') return found;
    const { e164, log } = found;
    if ((await tx.cases.holding(e164)).length > 0)
      return refused('Ce numéro est celui d’un ménage : il ne se bloque pas.');
    if ((await tx.numbers.find(e164))?.frozenAt)
      return refused('Ce numéro est protégé : il ne se bloque pas.');
    const { days, reason, by } = barring;
    await tx.line.bar(e164, now + days * DAY, { reason, by: by.id, at: now });
    await log('bar-number');
    return { kind: 'barred' };
  });
}

/** « Débloquer »: the number's calls are taken again at once, whoever had blocked it. */
export function unbarNumber({ store, clock }: Deps, listening: Listening): Promise<BarAnswer> {
  return store.transaction(async (tx) => {
    const now = clock.now();
    const found = await numberOf(tx, { ...listening, action: 'unbar-number' }, now);
    if (found.kind !== 'found') return found;
    // Its row stays, ended now, so that it is known who ended it.
    await tx.line.bar(found.e164, now, { reason: 'lifted', by: listening.by.id, at: now });
    await found.log('unbar-number');
    return { kind: 'lifted' };
  });
}

const refused = (message: string) => ({ kind: 'refused', message }) as const;

async function numberOf(tx: Tx, asked: Listening & { readonly action: string }, now: number) {
  if (!may(asked.by.role, 'call')) return { kind: 'not-found' } as const;
  const found = await voicemailFor(tx, asked, now);
  const call = found && (await tx.calls.find(found.callId));
  if (!found || !call) return { kind: 'not-found' } as const;
  if (!call.e164) return refused('Le numéro était masqué : il n’y a rien à bloquer.');
  return { kind: 'found', e164: call.e164, log: found.log } as const;
}
