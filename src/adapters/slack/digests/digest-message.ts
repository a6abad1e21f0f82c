import type { types } from '@slack/bolt';
import type { Digest, DigestCard, DigestVisit } from '../../../app/ports/digests.js';
import { frenchDate } from '../../../domain/time/local-time.js';
import { cutList, others } from '../cut-list.js';
import { link, marked, section } from '../mrkdwn.js';
import {
  counted,
  hourWords,
  namesWords,
  nameWords,
  reasonWords,
  referenceLink,
  territoryWords,
  unannouncedWords,
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
    countsWords(digest, publicUrl),
    firstWords(digest, publicUrl),
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

function countsWords({ part, cards, zone }: Digest, publicUrl: string): string {
  const head = part === 'morning' ? '*Ce qui attend*' : '*Ce qui reste ouvert*';
  const [oldest] = [...cards].sort((a, b) => a.openedAt - b.openedAt);
  if (!oldest) return `${head}\nRien : aucune carte n'est ouverte.`;
  const counts = URGENCIES.flatMap((urgency) => {
    const of = cards.filter((card) => card.urgency === urgency);
    const free = of.filter(isFree).length;
    const count = `${free} à prendre, ${of.length - free} en cours`;
    return of.length === 0 ? [] : [`${urgencySign(urgency)} ${urgencyWords(urgency)} : ${count}`];
  });
  const since = `depuis le ${whenWords(oldest.openedAt, zone)}`;
  return [head, ...counts, `La plus ancienne : ${cardLine(oldest, publicUrl)}, ${since}`].join(
    '\n',
  );
}

/** Those that nobody holds, most urgent first. */
function firstWords({ cards }: Digest, publicUrl: string): string {
  const lines = cards.filter(isFree).map((card) => `• ${cardLine(card, publicUrl)}`);
  if (lines.length === 0) return '';
  const more = (left: number) => link(`${publicUrl}/bureau`, `${others(left)} au bureau`);
  return `*À prendre d'abord*\n${cutList(lines, { most: MOST_CARDS, more })}`;
}

function cardLine({ reference, reason, owner }: DigestCard, publicUrl: string): string {
  const who = owner === null ? '' : ` (${nameWords(owner)})`;
  return `${referenceLink(reference, publicUrl)} · ${reasonWords(reason)}${who}`;
}

/** Still only booked. */
const isMissing = ({ status }: DigestVisit): boolean => status === 'booked';

function visitsWords({ part, visits, zone, now }: Digest, publicUrl: string): string {
  const line = ({ startsAt, reference, workers, status }: DigestVisit) =>
    `• ${hourWords(startsAt, zone)} · ${referenceLink(reference, publicUrl)} · ${workers.map(nameWords).join(' et ')}${unannouncedWords(status)}`;
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
  const called = onCall?.length === 0 ? 'personne' : namesWords(onCall ?? []);
  return [
    ...(away.length === 0 ? [] : [`*Absents* : ${namesWords(away)}`]),
    ...(onCall === null ? [] : [`*Astreinte* : ${called}`]),
  ].join('\n');
}
