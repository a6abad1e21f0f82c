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
  | 'read-cards';

const GRANTS: Record<Role, readonly Permission[]> = {
  operateur: ['read-case', 'read-cards', 'take-card', 'send-text', 'close-card'],
  coordinateur: [
    'read-statistics',
    'read-case',
    'read-cards',
    'take-card',
    'send-text',
    'close-card',
  ],
  superviseur: ['read-statistics', 'read-case', 'read-cards'],
  pilote: ['read-statistics'],
  administrateur: ['read-statistics'],
};

/** Whether a role holds a permission. */
export function may(role: Role, permission: Permission): boolean {
  return GRANTS[role].includes(permission);
}
