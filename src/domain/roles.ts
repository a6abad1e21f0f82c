/** Who may do what: refused unless this table allows it (design, invariant 10). */
export const ROLES = [
  'operateur',
  'coordinateur',
  'superviseur',
  'pilote',
  'administrateur',
] as const;
export type Role = (typeof ROLES)[number];

export type Permission =
  | 'read-statistics'
  | 'read-case'
  | 'take-card'
  | 'send-text'
  | 'close-card'
  /** Calling a household from a card, and saying what came of a call. */
  | 'call'
  | 'read-cards'
  /** The texts that a territory's households receive. */
  | 'read-wordings'
  /** Proposing other words, and deciding on what another proposed. */
  | 'write-wordings';

const GRANTS: Record<Role, readonly Permission[]> = {
  operateur: ['read-case', 'read-cards', 'take-card', 'send-text', 'close-card', 'call'],
  coordinateur: [
    'read-statistics',
    'read-case',
    'read-cards',
    'take-card',
    'send-text',
    'close-card',
    'call',
    'read-wordings',
  ],
  superviseur: ['read-statistics', 'read-case', 'read-cards', 'read-wordings', 'write-wordings'],
  pilote: ['read-statistics'],
  administrateur: ['read-statistics', 'read-wordings', 'write-wordings'],
};

/** What a role may do, in the order of the table. */
export const permissionsOf = (role: Role): readonly Permission[] => GRANTS[role];

/** Whether a role holds a permission. */
export function may(role: Role, permission: Permission): boolean {
  return GRANTS[role].includes(permission);
}
