/** What was done with a visit, told on the page that follows the form. */
export const VISIT_DONE = {
  'visite-fixee': 'La visite est fixée. Un SMS le confirme au ménage.',
  'visite-fixee-sans-sms':
    'La visite est fixée. Le SMS ne part pas, ou pas encore : le dossier dit pourquoi.',
  'visite-deplacee': 'La visite est déplacée. Un SMS le confirme au ménage.',
  'visite-deplacee-sans-sms':
    'La visite est déplacée. Le SMS ne part pas, ou pas encore : le dossier dit pourquoi.',
  'visite-annulee': 'La visite est annulée. Un SMS le dit au ménage.',
  'visite-annulee-sans-sms':
    'La visite est annulée. Le SMS ne part pas, ou pas encore : prévenez le ménage autrement.',
} as const;
export type VisitDone = keyof typeof VISIT_DONE;

type Told = { readonly sms: string | null };

export const doneWhenSet = ({ moved, sms }: Told & { readonly moved: boolean }): VisitDone =>
  `visite-${moved ? 'deplacee' : 'fixee'}${sms === null ? '' : '-sans-sms'}`;
export const doneWhenCancelled = ({ sms }: Told): VisitDone =>
  sms === null ? 'visite-annulee' : 'visite-annulee-sans-sms';

export const SLOT_TAKEN =
  'Ce créneau vient d’être pris : rien n’a été fait. Voici les créneaux qui restent.';
