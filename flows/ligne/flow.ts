import { defineFlow } from '../../src/domain/conversation/flow.js';

/** What the welcome offers, the first time and after a silence. */
const WELCOME = {
  1: 'vers-une-personne',
  2: 'rendez-vous',
  3: 'rappel',
  4: 'messagerie',
  5: 'ne-plus-contacter',
  9: 'autre-langue',
  '*': 'accueil',
} as const;

/**
 * The menus of the telephone line: keys first, « étoile » repeats, two silent turns lead to a
 * person and never to a dead end. Its endings are what the call then does: ring the team, take
 * a message, call back.
 */
export const ligne = defineFlow({
  id: 'ligne',
  title: 'La ligne téléphonique : les menus',
  channel: 'voice',
  entries: { accueil: 'accueil', ferme: 'ferme' },
  nodes: {
    accueil: {
      kind: 'menu',
      text: 'accueil',
      waitSeconds: 8,
      keys: WELCOME,
      unclear: 'accueil-encore',
      silence: 'accueil-encore',
    },
    'accueil-encore': {
      kind: 'menu',
      text: 'accueil-court',
      waitSeconds: 8,
      keys: WELCOME,
      unclear: 'vers-une-personne',
      silence: 'vers-une-personne',
    },
    'rendez-vous': {
      kind: 'menu',
      text: 'rendez-vous',
      waitSeconds: 8,
      keys: { 1: 'prendre', 2: 'deplacer', 3: 'annuler', 0: 'accueil', '*': 'rendez-vous' },
      unclear: 'vers-une-personne',
      silence: 'vers-une-personne',
    },
    'ne-plus-contacter': {
      kind: 'menu',
      text: 'ne-plus-contacter',
      waitSeconds: 8,
      keys: { 1: 'ne-plus-ecrire', 0: 'accueil', '*': 'ne-plus-contacter' },
      unclear: 'vers-une-personne',
      silence: 'vers-une-personne',
    },
    'ne-plus-ecrire': { kind: 'act', effects: [{ do: 'opt-out' }], next: 'dire-stop' },
    'dire-stop': { kind: 'say', text: 'stop-confirme', next: 'stop' },
    'autre-langue': { kind: 'say', text: 'autre-langue', next: 'interprete' },
    rappel: { kind: 'say', text: 'on-vous-rappelle', next: 'a-rappeler' },
    // Nobody is on shift: no dead end either, and the numbers that answer day and night.
    ferme: {
      kind: 'menu',
      text: 'ferme',
      waitSeconds: 8,
      keys: { 1: 'rappel', 2: 'messagerie', '*': 'ferme' },
      unclear: 'messagerie',
      silence: 'messagerie',
    },
    messagerie: { kind: 'say', text: 'messagerie', next: 'message' },
    'vers-une-personne': { kind: 'say', text: 'ne-quittez-pas', next: 'une-personne' },
    'une-personne': { kind: 'end', ending: 'une-personne' },
    message: { kind: 'end', ending: 'message' },
    'a-rappeler': { kind: 'end', ending: 'a-rappeler' },
    prendre: { kind: 'end', ending: 'prendre-rendez-vous' },
    deplacer: { kind: 'end', ending: 'deplacer-rendez-vous' },
    annuler: { kind: 'end', ending: 'annuler-rendez-vous' },
    interprete: { kind: 'end', ending: 'interprete' },
    stop: { kind: 'end', ending: 'stop' },
  },
  texts: {
    accueil: { purpose: 'answer', level: 0, spoken: true, frenchOnly: true },
    'accueil-court': { purpose: 'answer', level: 0, spoken: true, frenchOnly: true },
    'rendez-vous': { purpose: 'answer', level: 0, spoken: true, frenchOnly: true },
    'ne-plus-contacter': { purpose: 'answer', level: 0, spoken: true, frenchOnly: true },
    'stop-confirme': { purpose: 'answer', level: 0, spoken: true, frenchOnly: true },
    'autre-langue': { purpose: 'answer', level: 0, spoken: true, frenchOnly: true },
    'on-vous-rappelle': { purpose: 'answer', level: 0, spoken: true, frenchOnly: true },
    ferme: { purpose: 'answer', level: 0, spoken: true, frenchOnly: true },
    messagerie: { purpose: 'answer', level: 0, spoken: true, frenchOnly: true },
    'ne-quittez-pas': { purpose: 'answer', level: 0, spoken: true, frenchOnly: true },
  },
});
