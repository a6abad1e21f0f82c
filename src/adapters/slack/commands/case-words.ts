import type { CaseTold } from '../../../app/ports/desk-questions.js';
import type { CaseGlance } from '../../../app/views/glance-view.js';
import { deadlineWords } from '../../../domain/escalation/deadline.js';
import type { Instant } from '../../../domain/ids.js';
import { dispositionOf } from '../../../domain/ledger/dispositions.js';
import { cutList, others } from '../cut-list.js';
import { escaped, link, type Paragraphs } from '../mrkdwn.js';
import {
  nameWords,
  reasonWords,
  referenceWords,
  urgencySign,
  urgencyWords,
  whenWords,
} from '../short-words.js';

export const HOW_TO_ASK = 'Donnez la référence du dossier : `/dossier 93-2026-01882`.';
/** There is none, or it is another team's: nobody learns which. */
const NOT_FOUND = "Aucun dossier de vos territoires n'a cette référence.";
const LONGEST_REFERENCE = 80;

/** The reference that was typed; null when nothing that can be one was. */
export function referenceIn(text: string): string | null {
  const word = text.trim().replace(/^#/, '');
  return word === '' || word.length > LONGEST_REFERENCE ? null : word;
}

const CHANNELS: Readonly<Record<string, string>> = {
  sms: 'SMS',
  ivr: 'appel automatique',
  human_call: 'appel',
  inbound_call: 'appel reçu',
  letter: 'courrier',
  visit: 'visite',
  third_party: 'par un tiers',
};
const STATUSES = { open: 'ouvert', 'to-verify': 'à vérifier', closed: 'clos' } as const;
const NEXT: Readonly<Record<string, string>> = {
  'verify-file': 'dossier à vérifier',
  'cadence-step': 'étape suivante du parcours',
  'send-text': 'SMS à envoyer',
  'conversation-silence': 'relance si pas de réponse',
  'visit-reminder': 'rappel de la visite',
  'visit-prepare': 'visite à préparer',
  'visit-outcome': 'issue de la visite à noter',
  'agenda-clash': 'visite à comparer aux autres rendez-vous',
  'after-visit': 'message après la visite',
  'follow-up': 'suite à donner après la visite',
  'call-due': 'nouvel appel à passer',
  'call-back': 'rappel du ménage par téléphone',
};

/** A case in a few lines, as Slack may hold it (invariant 9). */
export function caseWords(told: CaseTold, publicUrl: string): Paragraphs {
  if (told.kind !== 'told') return [NOT_FOUND];
  const { file, now } = told;
  const page = `${publicUrl}/dossiers/${encodeURIComponent(file.reference)}`;
  return [
    [`*${referenceWords(file.reference)}*`, ...standing(file, now)].join('\n'),
    triesWords(file),
    [cardsWords(file), link(page, 'Voir le dossier')].join('\n'),
  ];
}

function standing(file: CaseGlance, now: Instant): string[] {
  const { stage, status, zone, deadlineOn: on, deadlineKind: kind, pausedUntil } = file;
  const paused =
    pausedUntil !== null && pausedUntil > now
      ? `, parcours en pause jusqu'au ${whenWords(pausedUntil, zone)}`
      : '';
  const deadline = on === null ? 'aucune' : escaped(deadlineWords({ kind, on }, now, zone));
  const visit = file.visitAt === null ? [] : [`Visite prise : ${whenWords(file.visitAt, zone)}`];
  return [
    `Stade : ${escaped(stage)} · dossier ${STATUSES[status]}${paused}`,
    `Échéance : ${deadline}`,
    ...visit,
    `Prochain acte : ${nextWords(file)}`,
  ];
}

function nextWords({ next, zone }: CaseGlance): string {
  if (next === null) return 'rien de prévu';
  return `${NEXT[next.kind] ?? 'acte prévu'}, ${whenWords(next.dueAt, zone)}`;
}

function triesWords({ lastTries, zone }: CaseGlance): string {
  if (lastTries.length === 0) return '*Derniers essais*\nAucun essai.';
  const lines = lastTries.map(({ channel, direction, code, at }) => {
    const name = CHANNELS[channel] ?? channel;
    const received = direction === 'in' && channel === 'sms' ? ' reçu' : '';
    return `• ${name}${received}, ${whenWords(at, zone)} : ${escaped(dispositionOf(code).label)}`;
  });
  return `*Derniers essais*\n${cutList(lines, { most: 14, more: others })}`;
}

function cardsWords({ cards }: CaseGlance): string {
  if (cards.length === 0) return 'Aucune carte ouverte.';
  const lines = cards.map(({ reason, urgency, state, owner }) => {
    const who = state === 'open' ? 'à prendre' : nameWords(owner ?? 'en cours');
    return `• ${urgencySign(urgency)} ${reasonWords(reason)} (${urgencyWords(urgency)}) : ${who}`;
  });
  return `*Cartes ouvertes*\n${cutList(lines, { most: 20, more: others })}`;
}
