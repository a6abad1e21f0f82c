import type { DispositionCode } from './dispositions.js';

/**
 * How far a text came, whoever the provider is. Ranks leave room between them; the four endings
 * share one rank, so whichever is known first stands and a late callback cannot turn it round.
 */
export const DELIVERY_RANKS = {
  /** Ours alone: the provider may not know of it yet. */
  claimed: 10,
  /** The provider took it and gave it an id. */
  submitted: 30,
  queued: 35,
  /** Handed to the carrier; without a receipt this is the last we hear. */
  sent: 40,
  delivered: 60,
  undelivered: 60,
  failed: 60,
  /** The provider said no when asked. */
  refused: 60,
} as const;

export type DeliveryState = keyof typeof DELIVERY_RANKS;

/** Is `to` news after `from`? Only forward: a repeated, late or reversed callback is not. */
export function moves(from: DeliveryState, to: DeliveryState): boolean {
  return DELIVERY_RANKS[to] > DELIVERY_RANKS[from];
}

/** Nothing further is expected. */
export function isFinal(state: DeliveryState): boolean {
  return DELIVERY_RANKS[state] === DELIVERY_RANKS.delivered;
}

/**
 * What a provider's error means (statistics 4.2). 30006 (« landline or unreachable carrier ») was
 * submitted, so it is 12 and counts; 21211 and 21614 name a number no text can reach, so they are
 * 04 like a refusal of our own gate. 21610: the carrier or the provider holds a STOP; mark the
 * number opted out, or the next text endangers the sender.
 */
const BY_ERROR: Readonly<Record<number, DispositionCode>> = {
  21211: '04',
  21610: '02',
  21612: '12',
  21614: '04',
  30001: '05',
  30002: '05',
  30003: '11',
  30004: '12',
  30005: '10',
  30006: '12',
  30007: '12',
  30008: '13',
};

/** Queueing at a provider is not a try yet: it stays « prévu » until the text is sent. */
const BY_STATE: Record<DeliveryState, DispositionCode> = {
  claimed: '00',
  submitted: '00',
  queued: '00',
  sent: '20',
  delivered: '21',
  undelivered: '13',
  failed: '13',
  /** Credentials, sender, address of a callback, rate, outage: nothing the household did. */
  refused: '05',
};

/** The disposition of a text in that state; the error code decides where one is known and the text did not arrive. */
export function deliveryDisposition(
  state: DeliveryState,
  errorCode: number | string | null = null,
): DispositionCode {
  const failed = isFinal(state) && state !== 'delivered';
  return (
    (failed && errorCode !== null ? BY_ERROR[Number(errorCode)] : undefined) ?? BY_STATE[state]
  );
}
