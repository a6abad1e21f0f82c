import { dispositionOf } from '../ledger/dispositions.js';

/**
 * What the ledger, the numbers and the diary say of one household at the cut-off:
 * facts only, so that every rule stands in this folder and none in a query.
 */
export type CaseFacts = {
  /** Disposition codes now standing on our tries towards the household. */
  readonly codesOut: readonly string[];
  /** Disposition codes now standing on what came in from the household. */
  readonly codesIn: readonly string[];
  /** A home visit was honoured. */
  readonly met: boolean;
  /** One of its numbers was proven by someone, whatever the tries say. */
  readonly verifiedNumber: boolean;
  /** One of its numbers may still be tried: neither wrong, recycled nor compromised. */
  readonly usableNumber: boolean;
  /** A step of the cadence still waits in the diary. */
  readonly cadencePending: boolean;
  readonly closeReason: string | null;
};

/** AAPOR classes, highest first (statistics 4.2). */
export const CASE_DISPOSITIONS = ['I', 'P', 'R', 'O', 'NC', 'UO', 'UH', 'NE'] as const;
export type CaseDisposition = (typeof CASE_DISPOSITIONS)[number];

/** Closing reasons which put a file out of every rate, whatever happened before. */
const NEVER_ELIGIBLE = new Set(['duplicate', 'out-of-scope', 'procedure-closed']);
/** Closing reasons which do so only when the household was not reached first. */
const ELIGIBLE_IF_REACHED = new Set(['debt-settled', 'left-dwelling']);

const AGREED = ['40', '41', '42', '44'];
const REFUSED = ['45', '46'];

/** Whether the household itself answered: a code 4x on a try, or on what it sent. */
export function reachedHousehold(facts: CaseFacts): boolean {
  return facts.met || allCodes(facts).some((code) => dispositionOf(code).rightParty);
}

/** Whether a number or a door proved good, from outside. */
export function reachedNetwork(facts: CaseFacts): boolean {
  return reachedHousehold(facts) || allCodes(facts).some((c) => dispositionOf(c).network === true);
}

/** Whether at least one try counts as one (statistics 4.2): what came in never does. */
export function wasSolicited(facts: CaseFacts): boolean {
  return facts.codesOut.some((code) => dispositionOf(code).counts);
}

/**
 * The class of a household, derived and never typed. The highest wins: a non-contact
 * never takes a contact away, and a refusal gives way to a later agreement.
 * UO and UH are of equal standing: both say that we do not know.
 */
export function caseDisposition(facts: CaseFacts): CaseDisposition {
  const codes = new Set(allCodes(facts));
  if (NEVER_ELIGIBLE.has(facts.closeReason ?? '')) return 'NE';
  if (facts.met || codes.has('43')) return 'I';
  if (AGREED.some((code) => codes.has(code))) return 'P';
  if (REFUSED.some((code) => codes.has(code))) return 'R';
  if (reachedHousehold(facts) || facts.closeReason === 'deceased') return 'O';
  if (ELIGIBLE_IF_REACHED.has(facts.closeReason ?? '')) return 'NE';
  return notReached(facts);
}

function notReached(facts: CaseFacts): CaseDisposition {
  const finished = !facts.cadencePending && (wasSolicited(facts) || facts.closeReason !== null);
  const proven = facts.verifiedNumber || reachedNetwork(facts);
  if (proven) return finished ? 'NC' : 'UO';
  return facts.usableNumber ? 'UO' : 'UH';
}

function allCodes(facts: CaseFacts): string[] {
  return [...facts.codesOut, ...facts.codesIn];
}
