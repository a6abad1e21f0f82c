import { defineFlow } from '../../src/domain/conversation/flow.js';
import { changes } from './changes.js';
import { choosing } from './choosing.js';

/** Slots offered, chosen, moved, cancelled: from « oui » to the door. */
export const rendezVous = defineFlow({
  id: 'rendez-vous',
  title: 'Prendre, déplacer, annuler un rendez-vous',
  channel: 'sms',
  entries: {
    proposer: 'proposer',
    chercher: 'chercher',
    choisir: 'choisir',
    reserver: 'reserver',
    deplacer: 'deplacer',
    annuler: 'annuler',
    'en-retard': 'en-retard',
    // What the team did in the household's place, on the telephone or because it must.
    fixee: 'confirmer',
    annulee: 'annulee',
    'equipe-annule': 'equipe-annule',
  },
  nodes: { ...choosing, ...changes },
  texts: {
    creneaux: { purpose: 'cadence', level: 0 },
    lequel: { purpose: 'answer', level: 0 },
    'autres-creneaux': { purpose: 'answer', level: 0 },
    'ce-jour-la': { purpose: 'answer', level: 0 },
    'date-impossible': { purpose: 'answer', level: 0 },
    'autre-moment': { purpose: 'answer', level: 0 },
    'pas-de-creneau': { purpose: 'answer', level: 0 },
    confirmation: { purpose: 'confirmation', level: 0 },
    annulation: { purpose: 'confirmation', level: 0 },
    'equipe-annule': { purpose: 'confirmation', level: 0 },
    retard: { purpose: 'answer', level: 0 },
  },
});
