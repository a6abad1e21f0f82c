import { AWAITING_A_PERSON } from '../src/domain/contact/pause.js';
import { defineFlow } from '../src/domain/conversation/flow.js';

/** Any human contact stops the relances for a week (domain 5.3, « stop rules »). */
const HAND_OVER = { do: 'pause-cadence', days: 7, reason: AWAITING_A_PERSON } as const;
const WAIT_FOR_A_PERSON = 7 * 24;

/**
 * From the first word to the visit: proposes free slots, books the one chosen, moves or
 * cancels it, and hands every doubt to a person.
 */
export const rencontre = defineFlow({
  id: 'rencontre',
  version: 1,
  entries: {
    'premier-contact': 'premier-contact',
    relance: 'relance',
    creneaux: 'proposer-sans-attendre',
    'derniere-relance': 'derniere-relance',
    reprise: 'reprendre',
    reponse: 'ecouter',
  },
  always: {
    violence: 'violence',
    distress: 'detresse',
    eviction: 'expulsion',
    stop: 'stop',
    data_rights: 'droits',
    deceased: 'deces',
    wrong_number: 'mauvais-numero',
    landlord: 'bailleur',
    third_party: 'tiers',
    moved: 'parti',
    interpreter_needed: 'interprete',
    refuse: 'refus',
    callback_request: 'rappel',
    who_are_you: 'qui-sommes-nous',
    already_supported: 'deja-suivi',
    already_paid: 'deja-paye',
    cancel: 'a-relire',
    late: 'a-relire',
    auto_reply: 'attendre-encore',
    thanks: 'attendre-encore',
  },
  nodes: {
    // The opening words, by step of the cadence.
    'premier-contact': {
      kind: 'ask',
      text: 'premier-contact',
      waitHours: 96,
      on: { accept_ambiguous: 'proposer', propose_other: 'proposer', accept_slot: 'proposer' },
      unclear: 'a-relire',
      silence: 'sans-reponse',
    },
    relance: {
      kind: 'ask',
      text: 'relance',
      waitHours: 96,
      on: { accept_ambiguous: 'proposer', propose_other: 'proposer', accept_slot: 'proposer' },
      unclear: 'a-relire',
      silence: 'sans-reponse',
    },
    'derniere-relance': {
      kind: 'ask',
      text: 'derniere-relance',
      waitHours: 168,
      on: { accept_ambiguous: 'proposer', propose_other: 'proposer', accept_slot: 'proposer' },
      unclear: 'a-relire',
      silence: 'sans-reponse',
    },
    // A household writes while nothing was asked: the same ears.
    ecouter: {
      kind: 'ask',
      text: null,
      waitHours: 96,
      on: { accept_ambiguous: 'proposer', propose_other: 'proposer' },
      unclear: 'a-relire',
      silence: 'sans-reponse',
    },

    // Slots.
    proposer: { kind: 'offer', count: 3, next: 'choisir', none: 'aucun-creneau' },
    'proposer-sans-attendre': {
      kind: 'offer',
      count: 3,
      next: 'choisir',
      none: 'premier-contact',
    },
    choisir: {
      kind: 'ask',
      text: 'creneaux',
      waitHours: 72,
      on: {
        accept_slot: 'reserver',
        accept_ambiguous: 'lequel',
        propose_other: 'autre-moment',
      },
      unclear: 'a-relire',
      silence: 'sans-reponse',
    },
    lequel: {
      kind: 'ask',
      text: 'lequel',
      waitHours: 72,
      on: { accept_slot: 'reserver', accept_ambiguous: 'a-relire', propose_other: 'autre-moment' },
      unclear: 'a-relire',
      silence: 'sans-reponse',
    },
    reserver: { kind: 'book', booked: 'visite-prise', taken: 'creneau-pris' },
    'creneau-pris': { kind: 'offer', count: 3, next: 'choisir-encore', none: 'aucun-creneau' },
    'choisir-encore': {
      kind: 'ask',
      text: 'autres-creneaux',
      waitHours: 72,
      on: { accept_slot: 'reserver', accept_ambiguous: 'lequel', propose_other: 'autre-moment' },
      unclear: 'a-relire',
      silence: 'sans-reponse',
    },
    'aucun-creneau': {
      kind: 'act',
      effects: [{ do: 'open-card', reason: 'no-slot', wish: 'accepte un rendez-vous' }, HAND_OVER],
      next: 'dire-pas-de-creneau',
    },
    'dire-pas-de-creneau': { kind: 'say', text: 'pas-de-creneau', next: 'une-personne' },
    'autre-moment': {
      kind: 'act',
      effects: [
        { do: 'record', code: '40' },
        { do: 'open-card', reason: 'other-time', wish: 'souhaite un autre moment' },
        HAND_OVER,
      ],
      next: 'dire-autre-moment',
    },
    'dire-autre-moment': { kind: 'say', text: 'autre-moment', next: 'une-personne' },

    // The visit is booked.
    'visite-prise': { kind: 'act', effects: [{ do: 'record', code: '42' }], next: 'confirmer' },
    confirmer: { kind: 'say', text: 'confirmation', next: 'avant-visite' },
    'avant-visite': {
      kind: 'ask',
      text: null,
      waitHours: 24 * 21,
      on: {
        cancel: 'annuler',
        refuse: 'annuler',
        propose_other: 'deplacer',
        accept_ambiguous: 'attendre-encore',
        accept_slot: 'attendre-encore',
      },
      unclear: 'a-relire',
      silence: 'visite-passee',
    },
    deplacer: { kind: 'offer', count: 3, next: 'choisir', none: 'aucun-creneau' },
    annuler: {
      kind: 'act',
      effects: [{ do: 'record', code: '40' }, { do: 'cancel-visit' }],
      next: 'annulee',
    },
    annulee: {
      kind: 'ask',
      text: 'annulation',
      waitHours: 72,
      on: { accept_ambiguous: 'proposer', propose_other: 'proposer' },
      unclear: 'a-relire',
      silence: 'sans-reponse',
    },
    'visite-passee': { kind: 'end', ending: 'visite' },

    // Answers that need no slot.
    rappel: {
      kind: 'act',
      effects: [
        { do: 'record', code: '41' },
        { do: 'open-card', reason: 'callback', wish: 'demande à être rappelé' },
        HAND_OVER,
      ],
      next: 'dire-rappel',
    },
    'dire-rappel': { kind: 'say', text: 'on-vous-rappelle', next: 'une-personne' },
    'qui-sommes-nous': {
      kind: 'act',
      effects: [{ do: 'record', code: '40' }],
      next: 'dire-qui-sommes-nous',
    },
    'dire-qui-sommes-nous': { kind: 'say', text: 'qui-sommes-nous', next: 'attendre-encore' },
    'attendre-encore': { kind: 'back' },
    refus: {
      kind: 'act',
      effects: [
        { do: 'record', code: '45' },
        { do: 'cancel-visit' },
        { do: 'open-card', reason: 'refusal', wish: 'ne souhaite pas de rendez-vous' },
        { do: 'stop-cadence', reason: 'refus du ménage' },
      ],
      next: 'dire-refus',
    },
    'dire-refus': { kind: 'say', text: 'refus', next: 'refuse' },
    refuse: { kind: 'end', ending: 'refus' },

    // Someone else, or nobody any more.
    'mauvais-numero': {
      kind: 'act',
      effects: [
        { do: 'record', code: '30' },
        { do: 'number-is', standing: 'wrong' },
      ],
      next: 'dire-mauvais-numero',
    },
    'dire-mauvais-numero': { kind: 'say', text: 'mauvais-numero', next: 'numero-retire' },
    'numero-retire': { kind: 'end', ending: 'mauvais-numero' },
    tiers: {
      kind: 'act',
      effects: [
        { do: 'record', code: '32' },
        { do: 'open-card', reason: 'third-party' },
        HAND_OVER,
      ],
      next: 'une-personne',
    },
    bailleur: {
      kind: 'act',
      effects: [
        { do: 'record', code: '33' },
        { do: 'open-card', reason: 'landlord' },
        { do: 'stop-cadence', reason: 'le numéro semble être celui du bailleur' },
      ],
      next: 'une-personne',
    },
    deces: {
      kind: 'act',
      effects: [
        { do: 'record', code: '34' },
        { do: 'open-card', reason: 'deceased' },
        { do: 'stop-cadence', reason: 'décès annoncé, à vérifier' },
      ],
      next: 'une-personne',
    },
    parti: {
      kind: 'act',
      effects: [
        { do: 'record', code: '40' },
        { do: 'open-card', reason: 'moved', wish: 'dit avoir quitté le logement' },
        HAND_OVER,
      ],
      next: 'bien-recu',
    },

    // Rights.
    stop: {
      kind: 'act',
      // STOP to texts refuses neither the visit nor the help: calls and doors stay open (domain 3.6, P-05).
      effects: [{ do: 'record', code: '46' }, { do: 'opt-out' }],
      next: 'dire-stop',
    },
    'dire-stop': { kind: 'say', text: 'stop-confirme', next: 'stoppe' },
    stoppe: { kind: 'end', ending: 'stop' },
    reprendre: {
      kind: 'act',
      effects: [{ do: 'record', code: '40' }, { do: 'opt-in' }],
      next: 'dire-reprise',
    },
    'dire-reprise': { kind: 'say', text: 'reprise', next: 'ecouter' },
    droits: {
      kind: 'act',
      effects: [
        { do: 'open-card', reason: 'data-right', wish: 'exerce un droit sur ses données' },
        HAND_OVER,
      ],
      next: 'bien-recu',
    },

    // Danger: a person now, and nothing automatic beyond the protocol (domain 3.8).
    violence: {
      kind: 'act',
      effects: [
        { do: 'record', code: '49' },
        { do: 'freeze-number' },
        { do: 'open-card', reason: 'violence' },
        { do: 'stop-cadence', reason: 'violences signalées : aucun envoi automatique' },
      ],
      next: 'en-danger',
    },
    'en-danger': { kind: 'end', ending: 'danger' },
    detresse: {
      kind: 'act',
      effects: [{ do: 'record', code: '49' }, { do: 'open-card', reason: 'distress' }, HAND_OVER],
      next: 'equipe-absente',
    },
    'equipe-absente': {
      kind: 'when',
      fact: 'team-closed',
      next: 'dire-secours',
      otherwise: 'une-personne',
    },
    'dire-secours': { kind: 'say', text: 'secours-hors-horaires', next: 'une-personne' },
    expulsion: {
      kind: 'act',
      effects: [{ do: 'record', code: '49' }, { do: 'open-card', reason: 'eviction' }, HAND_OVER],
      next: 'une-personne',
    },

    // A person's work.
    interprete: {
      kind: 'act',
      effects: [
        { do: 'record', code: '47' },
        { do: 'open-card', reason: 'interpreter', wish: 'souhaite un interprète' },
        HAND_OVER,
      ],
      next: 'bien-recu',
    },
    'deja-suivi': {
      kind: 'act',
      effects: [
        { do: 'record', code: '44' },
        { do: 'open-card', reason: 'already-supported', wish: 'dit être déjà suivi' },
        HAND_OVER,
      ],
      next: 'bien-recu',
    },
    'deja-paye': {
      kind: 'act',
      effects: [
        { do: 'record', code: '40' },
        { do: 'open-card', reason: 'unclear-reply', wish: 'dit que sa situation est réglée' },
        HAND_OVER,
      ],
      next: 'bien-recu',
    },
    'a-relire': {
      kind: 'act',
      effects: [{ do: 'open-card', reason: 'unclear-reply' }, HAND_OVER],
      next: 'bien-recu',
    },
    'bien-recu': { kind: 'say', text: 'bien-recu', next: 'une-personne' },
    'une-personne': {
      kind: 'ask',
      text: null,
      waitHours: WAIT_FOR_A_PERSON,
      on: {
        accept_slot: 'reserver',
        accept_ambiguous: 'encore-a-relire',
        propose_other: 'encore-a-relire',
        cancel: 'annuler',
      },
      unclear: 'encore-a-relire',
      silence: 'remis-a-une-personne',
    },
    // The card is open and the household was told: no second « j'ai votre message ».
    'encore-a-relire': {
      kind: 'act',
      effects: [{ do: 'open-card', reason: 'unclear-reply' }],
      next: 'une-personne',
    },
    'remis-a-une-personne': { kind: 'end', ending: 'remis-a-une-personne' },
    'sans-reponse': { kind: 'end', ending: 'sans-reponse' },
  },
});
