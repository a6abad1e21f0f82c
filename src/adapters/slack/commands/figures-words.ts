import type { FiguresTold, OpenCards } from '../../../app/ports/desk-questions.js';
import { type Line, rateOf } from '../../../domain/statistics/breakdown.js';
import { FORMULA_VERSION, type Rate, shareOf } from '../../../domain/statistics/contact-rate.js';
import { type ShownCount, SMALLEST_SHOWN } from '../../../domain/statistics/small-cells.js';
import { frenchDate } from '../../../domain/time/local-time.js';
import { cutList, others } from '../cut-list.js';
import { link, type Paragraphs } from '../mrkdwn.js';
import { counted, reasonWords, referenceWords, territoryWords, whenWords } from '../short-words.js';

/** This month's figures: every share with its two numbers, small counts hidden. */
export function figuresWords(told: FiguresTold, publicUrl: string): Paragraphs {
  if (told.kind !== 'told') return [];
  const { from, to, total, byTerritory, cards } = told;
  const span = `dossiers transmis du ${frenchDate(from)} au ${frenchDate(to)}`;
  return [
    `*Ce mois-ci dans vos territoires* (${span})\n${funnelWords(total)}`,
    `*Taux de contact*\n${ratesWords(total)}`,
    ...(byTerritory.length > 1
      ? [`*Par territoire (CON1)*\n${territoriesWords(byTerritory)}`]
      : []),
    ...(cards === null ? [] : [cardsWords(cards)]),
    `Un effectif de 1 à ${SMALLEST_SHOWN - 1} est masqué. Formules v${FORMULA_VERSION}. ${link(`${publicUrl}/pilotage`, 'Pilotage')}`,
  ];
}

const FUNNEL = [
  ['Ciblés', 'cible'],
  ['Sollicités', 'sollicite'],
  ['Atteints', 'atteint'],
  ['Joints', 'joint'],
  ['Rencontrés', 'rencontre'],
] as const;

const funnelWords = ({ counts }: Line): string =>
  FUNNEL.map(([label, step]) => `${label} : ${countWords(counts[step])}`).join(' · ');

const countWords = (count: ShownCount): string => (count === null ? 'masqué' : String(count));

function ratesWords(line: Line): string {
  return [
    `CON1, sur tous les ménages ciblés : ${rateWords(rateOf(line, 'contacts', 'con1Base'))}`,
    `CON3, au mieux, sur ceux dont le sort est connu : ${rateWords(rateOf(line, 'contacts', 'con3Base'))}`,
  ].join('\n');
}

/** « 12 sur 31 (39 %) ». */
function rateWords(rate: Rate | null): string {
  if (rate === null) return 'masqué';
  const share = shareOf(rate);
  if (share === null) return 'aucun ménage à compter';
  return `${rate.numerator} sur ${rate.denominator} (${Math.round(share * 100)} %)`;
}

function territoriesWords(lines: readonly Line[]): string {
  const rates = lines.map((line) => ({
    value: line.value,
    rate: rateOf(line, 'contacts', 'con1Base'),
  }));
  const shown = rates.filter(({ rate }) => rate !== null);
  const hidden = rates.length - shown.length;
  const words = shown.map(({ value, rate }) => `• ${territoryWords(value)} : ${rateWords(rate)}`);
  const rest = hidden === 0 ? [] : [`• ${counted(hidden, 'territoire')} : masqué`];
  return cutList([...words, ...rest], { most: 30, more: others });
}

function cardsWords({ free, held, oldest }: OpenCards): string {
  const count = `*Cartes ouvertes* : ${free} à prendre, ${held} en cours`;
  if (!oldest) return count;
  const since = whenWords(oldest.openedAt, oldest.zone);
  return `${count}\nLa plus ancienne : ${referenceWords(oldest.reference)} · ${reasonWords(oldest.reason)}, depuis le ${since}`;
}
