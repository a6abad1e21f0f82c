/** Someone whom the provider knows. `subject` is who they are to it, and all that it tells. */
export type OidcPerson = { readonly subject: string; readonly name: string; readonly what: string };

/** Invented people; the last is of no team, and ought to be let nowhere. */
export const OIDC_PEOPLE: readonly OidcPerson[] = [
  { subject: 'p-karima-benali', name: 'Karima Benali', what: 'opératrice, CESF' },
  { subject: 'p-samir-haddad', name: 'Samir Haddad', what: 'opérateur, juriste' },
  { subject: 'p-awa-diallo', name: 'Awa Diallo', what: 'coordinatrice' },
  { subject: 'p-julien-morvan', name: 'Julien Morvan', what: 'superviseur' },
  { subject: 'p-nadia-rousseau', name: 'Nadia Rousseau', what: 'superviseure' },
  { subject: 'p-claire-fontanel', name: 'Claire Fontanel', what: 'pilote, services de l’État' },
  { subject: 'p-helene-vasseur', name: 'Hélène Vasseur', what: 'administratrice' },
  { subject: 'p-marc-delmas', name: 'Marc Delmas', what: 'inconnu de la plateforme' },
];
