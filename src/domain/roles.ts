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
  /** « Je m'en occupe », and giving it back. */
  | 'take-card'
  /** Giving a card to a colleague. */
  | 'pass-card'
  | 'send-text'
  /** Sending a household the free slots. */
  | 'offer-slots'
  /** Booking, moving or cancelling a household's visit in its place. */
  | 'set-visit'
  | 'close-card'
  /** Calling a household from a card, and saying what came of a call. */
  | 'call'
  /** Saying what came of a visit. */
  | 'note-visit'
  /** The sheet of one's own day, and saying at the door what came of a visit. */
  | 'own-day'
  /** Putting a card off until a day, with its reason. */
  | 'pause-card'
  /** Setting the protocol of distress or violence in motion. */
  | 'flag-danger'
  /** On a card that somebody else holds: coordinators, and supervisors whom it was escalated to. */
  | 'act-for-others'
  | 'read-cards'
  /** Who is on call, and who is away. */
  | 'read-rota'
  | 'write-rota'
  /** The texts that a territory's households receive. */
  | 'read-wordings'
  /** Proposing other words, and deciding on what another proposed. */
  | 'write-wordings';

const TRIAGE = [
  'read-case',
  'read-cards',
  'read-rota',
  'take-card',
  'pass-card',
  'send-text',
  'offer-slots',
  'set-visit',
  'close-card',
  'call',
  'note-visit',
  'own-day',
  'pause-card',
  'flag-danger',
] as const satisfies readonly Permission[];

const GRANTS: Record<Role, readonly Permission[]> = {
  operateur: TRIAGE,
  coordinateur: [...TRIAGE, 'write-rota', 'act-for-others', 'read-statistics', 'read-wordings'],
  superviseur: [
    'read-statistics',
    'read-case',
    'read-cards',
    'read-rota',
    'write-rota',
    'take-card',
    'pass-card',
    'close-card',
    'act-for-others',
    'read-wordings',
    'write-wordings',
  ],
  pilote: ['read-statistics'],
  administrateur: ['read-statistics', 'read-wordings', 'write-wordings'],
};

/** What a role may do, in the order of the table. */
export const permissionsOf = (role: Role): readonly Permission[] => GRANTS[role];

/** Whether a role holds a permission. */
export function may(role: Role, permission: Permission): boolean {
  return GRANTS[role].includes(permission);
}
