import type { types } from '@slack/bolt';
import type { Digest, DigestCard, DigestVisit } from '../../../app/ports/digests.js';
import { frenchDate } from '../../../domain/time/local-time.js';
import { cutList, others } from '../cut-list.js';
import { escaped, link, marked, section } from '../mrkdwn.js';
import {
  counted,
  hourWords,
  reasonWords,
  referenceLink,
  territoryWords,
  urgencySign,
  urgencyWords,
  whenWords,
} from '../short-words.js';

/** Lines of a list before « et 12 autres ». */
const MOST_CARDS = 6;
const MOST_VISITS = 20;
const URGENCIES = ['now', 'today', 'soon'] as const;
const TITLES = { morning: 'Bulletin du matin', evening: 'Bulletin du soir' } as const;

/**
 * The morning's or the evening's message to a team: how much waits and since when, the visits of
 * the day, who is not there. References and colleagues' first names, nothing of a household.
 */
export function digestMessage(
  digest: Digest,
  publicUrl: string,
): { text: string; blocks: types.KnownBlock[] } {
  const { part, day, territory, zone, now } = digest;
  const title = `${TITLES[part]} · ${territoryWords(territory)}`;
  const about = `${frenchDate(day)}, état à ${hourWords(now, zone)}`;
  const parts = [
    cardsWords(digest, publicUrl),
    visitsWords(digest, publicUrl),
    peopleWords(digest),
  ].filter((words) => words !== '');
  const open = link(`${publicUrl}/bureau`, 'Ouvrir le bureau');
  return {
    text: `${title} · ${summary(digest)}`,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: title } },
      { type: 'context', elements: [marked(about)] },
      ...parts.map(section),
      { type: 'context', elements: [marked(open)] },
    ],
  };
}

/** What the notification reads. */
function summary({ cards, visits, part }: Digest): string {
  const waiting = cards.length === 0 ? 'aucune carte' : counted(cards.length, 'carte');
  const missing = visits.filter(isMissing).length;
  if (part === 'morning') return `${waiting}, ${counted(visits.length, 'visite')}`;
  return missing === 0 ? waiting : `${waiting}, ${counted(missing, 'issue')} de visite à noter`;
}

const isFree = ({ state }: DigestCard): boolean => state === 'open';

function cardsWords({ part, cards, zone }: Digest, publicUrl: string): string {
  const head = part === 'morning' ? '*Ce qui attend*' : '*Ce qui reste ouvert*';
  if (cards.length === 0) return `${head}\nRien : aucune carte n'est ouverte.`;
  const counts = URGENCIES.flatMap((urgency) => {
    const of = cards.filter((card) => card.urgency === urgency);
    const free = of.filter(isFree).length;
    const held = of.length - free;
    return of.length === 0
      ? []
      : [`${urgencySign(urgency)} ${urgencyWords(urgency)} : ${free} à prendre, ${held} en cours`];
  });
  const oldest = [...cards].sort((a, b) => a.openedAt - b.openedAt)[0];
  const since = oldest
    ? `La plus ancienne : ${cardLine(oldest, publicUrl)}, depuis le ${whenWords(oldest.openedAt, zone)}`
    : '';
  const first = cards.filter(isFree).map((card) => `• ${cardLine(card, publicUrl)}`);
  const list = first.length === 0 ? '' : `\n*À prendre d'abord*\n${cutCards(first, publicUrl)}`;
  return `${head}\n${[...counts, since].join('\n')}${list}`;
}

const cutCards = (lines: readonly string[], publicUrl: string): string =>
  cutList(lines, {
    most: MOST_CARDS,
    more: (left) => link(`${publicUrl}/bureau`, `${others(left)} au bureau`),
  });

function cardLine({ reference, reason, owner }: DigestCard, publicUrl: string): string {
  const who = owner === null ? '' : ` (${escaped(owner)})`;
  return `${referenceLink(reference, publicUrl)} · ${reasonWords(reason)}${who}`;
}

/** Still only booked. */
const isMissing = ({ status }: DigestVisit): boolean => status === 'booked';

function visitsWords({ part, visits, zone, now }: Digest, publicUrl: string): string {
  const line = ({ startsAt, reference, workers }: DigestVisit) =>
    `• ${hourWords(startsAt, zone)} · ${referenceLink(reference, publicUrl)} · ${workers.map(escaped).join(' et ')}`;
  const cut = (of: readonly DigestVisit[]) =>
    cutList(of.map(line), { most: MOST_VISITS, more: others });
  if (part === 'morning') {
    if (visits.length === 0) return '*Visites du jour*\nAucune.';
    return `*Visites du jour : ${visits.length}*\n${cut(visits)}`;
  }
  if (visits.length === 0) return '';
  const missing = visits.filter((visit) => isMissing(visit) && visit.endsAt <= now);
  if (missing.length === 0) return `*Visites du jour : ${visits.length}*, aucune issue à noter.`;
  return `*Issue à noter : ${missing.length} sur ${counted(visits.length, 'visite')}*\n${cut(missing)}`;
}

function peopleWords({ away, onCall }: Digest): string {
  const names = (of: readonly string[]) => of.map(escaped).join(', ');
  const absent = away.length === 0 ? [] : [`*Absents* : ${names(away)}`];
  const called =
    onCall === null ? [] : [`*Astreinte* : ${onCall.length === 0 ? 'personne' : names(onCall)}`];
  return cutList([...absent, ...called], { most: 2, more: () => '' });
}
