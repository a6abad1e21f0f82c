import type { CaseStatus } from '../case.js';
import type { CaseId } from '../ids.js';
import type { Cells } from './columns.js';
import { outcomeOf, type Reason, type RowOutcome } from './outcome.js';
import type { RowReading } from './row-reading.js';

/** A case of the database that a row may meet. */
export type KnownCase = {
  readonly id: CaseId;
  readonly reference: string;
  readonly status: CaseStatus;
  /** The cells its present state comes from. */
  readonly cells: Cells;
  /** Household keys under which other rows find it (household-keys.ts). */
  readonly keys: readonly string[];
};

/** What else bears this row's reference or describes its household. `line` is set when it stands in the same file. */
export type Meeting =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'same-reference-here';
      readonly line: number;
      readonly known: KnownCase | null;
    }
  | {
      readonly kind: 'known-reference';
      readonly known: KnownCase;
      readonly changed: readonly string[];
    }
  | {
      readonly kind: 'co-holder' | 'same-person';
      readonly line: number | null;
      readonly known: KnownCase | null;
    };

export type Decision = {
  readonly outcome: RowOutcome;
  readonly reasons: readonly Reason[];
};

const where = (meeting: { line: number | null; known: KnownCase | null }): string =>
  meeting.line === null
    ? `le dossier ${meeting.known?.reference ?? ''}`
    : `la ligne ${meeting.line}`;

function reasonOf(meeting: Meeting): Reason | null {
  switch (meeting.kind) {
    case 'nothing':
      return null;
    case 'same-reference-here':
      return { code: 'doublon', label: `doublon : même dossier que la ligne ${meeting.line}` };
    case 'same-person':
      return {
        code: 'doublon',
        label: `doublon : même personne et même adresse que ${where(meeting)}`,
      };
    case 'co-holder':
      return { code: 'conjoint', label: `co-titulaire du bail : réuni avec ${where(meeting)}` };
    case 'known-reference':
      return knownReason(meeting.known, meeting.changed);
  }
}

function knownReason(known: KnownCase, changed: readonly string[]): Reason {
  if (known.status === 'closed') {
    return { code: 'procedure-close', label: 'dossier déjà clos ici : à rouvrir par une personne' };
  }
  return changed.length === 0
    ? { code: 'inchange', label: 'dossier connu, rien de nouveau' }
    : { code: 'mise-a-jour', label: `dossier connu, mis à jour : ${changed.join(', ')}` };
}

/** The row's own reasons and those of what it meets, together; the worst decides. */
export function decideRow(reading: RowReading, meeting: Meeting): Decision {
  const met = reasonOf(meeting);
  const reasons = met === null ? reading.reasons : [met, ...reading.reasons];
  return { outcome: outcomeOf(reasons), reasons };
}
