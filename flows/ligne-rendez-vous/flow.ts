import { defineFlow } from '../../src/domain/conversation/flow.js';
import { HEARD } from '../ligne/heard.js';
import { ALOUD } from '../ligne/texts.js';
import { choosing, noSlot } from './choosing.js';
import { standing } from './standing.js';

/** A visit taken, moved or cancelled by telephone, once the caller has told who they are. */
export const ligneRendezVous = defineFlow({
  id: 'ligne-rendez-vous',
  title: 'Le rendez-vous par téléphone',
  channel: 'voice',
  entries: { prendre: 'prendre', deplacer: 'deplacer', annuler: 'annuler' },
  always: HEARD,
  nodes: { ...standing, ...choosing('prendre'), ...choosing('deplacer'), ...noSlot },
  texts: {
    creneaux: ALOUD,
    'autres-creneaux': ALOUD,
    'aucun-creneau': ALOUD,
    'pas-ce-jour': ALOUD,
    'encore-pris': ALOUD,
    confirmation: { ...ALOUD, purpose: 'confirmation' },
    'deja-pris': ALOUD,
    'ce-qui-est-pris': ALOUD,
    confirmer: ALOUD,
    garde: ALOUD,
    annulation: { ...ALOUD, purpose: 'confirmation' },
    'rien-a-annuler': ALOUD,
  },
});
