import type { Meaning } from '../../src/domain/conversation/meaning.js';
import type { Session } from '../../src/domain/conversation/session.js';
import type { Facts } from '../../src/domain/conversation/turn.js';
import { HOUR, type PairId } from '../../src/domain/ids.js';

export const NOW = Date.UTC(2026, 10, 30, 9, 20);
export const SLOTS = [1, 2].map((number) => ({
  number,
  pairId: 'pair' as PairId,
  startsAt: NOW + number * 48 * HOUR,
  endsAt: NOW + (number * 48 + 1) * HOUR,
}));
export const FACTS: Facts = {
  slots: SLOTS,
  asked: [],
  teamClosed: false,
  visitBooked: false,
  language: 'fr',
  unwritten: null,
};
export const NOTHING: Meaning = {
  intent: 'unknown',
  confidence: 0.2,
  slot: null,
  dates: [],
  language: 'fr',
  asksFor: null,
  noSuchDate: null,
  risk: '',
  evidence: '',
};

/** A conversation, by text or on the line, that waits at a node. */
export const at = (place: string, more: Partial<Session> = {}): Session => {
  const [flow = '', node = ''] = place.split('/');
  return {
    ...{ flow, node, turn: 1, language: 'fr', speaks: null, slots: SLOTS, chosen: null },
    ...{ status: 'waiting', ending: null, waitUntil: NOW },
    ...more,
  };
};
