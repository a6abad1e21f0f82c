import type { DayVisitRow } from '../../app/views/day-view.js';
import { isSameSpot } from '../../domain/travel/spot.js';
import { routePoints } from '../../domain/visits/route-points.js';
import { clockTime } from '../format.js';
import { type Html, html } from '../html.js';

const FRAME = { width: 320, height: 220, margin: 28 };

type Stop = {
  readonly spot: { readonly lat: number; readonly lon: number };
  readonly number: number;
  readonly visit: DayVisitRow;
};

/** The order of the day as a drawing, north up: no tile is asked of anybody. Null when under two places are known. */
export function routePicture(visits: readonly DayVisitRow[]): Html | null {
  const stops = visits.flatMap((visit, index): Stop[] =>
    visit.lat === null || visit.lon === null
      ? []
      : [{ spot: { lat: visit.lat, lon: visit.lon }, number: index + 1, visit }],
  );
  if (stops.length < 2) return null;
  const laid = routePoints(
    stops.map(({ spot }) => spot),
    FRAME,
  );
  const points = laid.map(({ x, y }) => ({ x: round(x), y: round(y) }));
  const alt = stops.map(({ number, visit }) => `${number}, ${inWords(visit)}`).join(' ; ');
  return html`<figure class="route"><svg viewBox="0 0 ${FRAME.width} ${FRAME.height}" role="img" aria-label="Le trajet du jour, le nord en haut : ${alt}.">
    <polyline points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}"/>
    ${points.map(({ x, y }, index) => dot({ x, y, stops: at(stops, index) }))}
  </svg><figcaption class="hint">À vol d’oiseau, le nord en haut.${rough(stops)}</figcaption></figure>`;
}

/** The stops at the place of this one, where it is the first of them: one dot bears their numbers. */
function at(stops: readonly Stop[], index: number): readonly Stop[] {
  const here = stops[index];
  if (!here) return [];
  const same = stops.filter(({ spot }) => isSameSpot(spot, here.spot));
  return same[0] === here ? same : [];
}

function dot({ x, y, stops }: { x: number; y: number; stops: readonly Stop[] }): Html | null {
  if (stops.length === 0) return null;
  const numbers = stops.map(({ number }) => number).join('·');
  const isRough = stops.some(({ visit }) => visit.precision === 'commune');
  return html`<circle cx="${x}" cy="${y}" r="${11 + 2 * numbers.length}"${isRough && html` class="rough"`}/><text x="${x}" y="${y + 5}">${numbers}</text>`;
}

function rough(stops: readonly Stop[]): string {
  const numbers = stops
    .filter(({ visit }) => visit.precision === 'commune')
    .map(({ number }) => number);
  if (numbers.length === 0) return '';
  return ` Au centre de la commune, faute de mieux : ${numbers.join(', ')}.`;
}

const round = (value: number) => Math.round(value * 10) / 10;
const inWords = ({ startsAt, zone, commune, precision }: DayVisitRow) =>
  `${clockTime(startsAt, zone)}${commune === null ? '' : ` à ${commune}`}${precision === 'commune' ? ' (au centre)' : ''}`;
