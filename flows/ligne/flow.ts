import { defineFlow } from '../../src/domain/conversation/flow.js';
import { dangers } from './dangers.js';
import { HEARD } from './heard.js';
import { menus } from './menus.js';
import { texts } from './texts.js';

/**
 * The menus of the telephone line: keys first and words beside them, « étoile » repeats, two
 * silent turns lead to a person or to the messages and never to a dead end. Its endings are what
 * the call then does: ring the team, take a message, call back.
 */
export const ligne = defineFlow({
  id: 'ligne',
  title: 'La ligne téléphonique : les menus',
  channel: 'voice',
  entries: {
    ...{ accueil: 'accueil', ferme: 'ferme' },
    ...{ detresse: 'detresse', violence: 'violence', expulsion: 'expulsion' },
    ...{ 'ne-plus-contacter': 'ne-plus-contacter', 'mauvais-numero': 'mauvais-numero' },
    ...{ 'autre-langue': 'autre-langue', rappel: 'rappel' },
    'vers-une-personne': 'vers-une-personne',
  },
  always: HEARD,
  nodes: {
    ...menus,
    ...dangers,
    'ne-plus-ecrire': {
      kind: 'act',
      effects: [{ do: 'record', code: '46' }, { do: 'opt-out' }],
      next: 'dire-stop',
    },
    'dire-stop': { kind: 'say', text: 'stop-confirme', next: 'stop' },
    'mauvais-numero': {
      kind: 'act',
      effects: [
        { do: 'record', code: '30' },
        { do: 'number-is', standing: 'wrong' },
      ],
      next: 'dire-mauvais-numero',
    },
    'dire-mauvais-numero': { kind: 'say', text: 'mauvais-numero', next: 'retire' },
    'autre-langue': { kind: 'say', text: 'autre-langue', next: 'interprete' },
    // Whoever calls back needs somebody who speaks it.
    'prevoir-interprete': {
      kind: 'act',
      effects: [
        { do: 'open-card', reason: 'interpreter', wish: 'souhaite un interprète ({langue})' },
      ],
      next: 'rappel',
    },
    rappel: {
      kind: 'when',
      fact: 'number-hidden',
      next: 'dire-sans-numero',
      otherwise: 'dire-rappel',
    },
    'dire-rappel': { kind: 'say', text: 'on-vous-rappelle', next: 'a-rappeler' },
    'dire-sans-numero': { kind: 'say', text: 'sans-numero', next: 'message' },
    messagerie: { kind: 'say', text: 'messagerie', next: 'message' },
    'vers-une-personne': { kind: 'say', text: 'ne-quittez-pas', next: 'une-personne' },
    'une-personne': { kind: 'end', ending: 'une-personne' },
    message: { kind: 'end', ending: 'message' },
    'a-rappeler': { kind: 'end', ending: 'a-rappeler' },
    prendre: { kind: 'end', ending: 'prendre-rendez-vous' },
    deplacer: { kind: 'end', ending: 'deplacer-rendez-vous' },
    annuler: { kind: 'end', ending: 'annuler-rendez-vous' },
    interprete: { kind: 'end', ending: 'interprete' },
    retire: { kind: 'end', ending: 'mauvais-numero' },
    stop: { kind: 'end', ending: 'stop' },
  },
  texts,
});
