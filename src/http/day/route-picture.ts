import type { DayVisitRow } from '../../app/views/day-view.js';
import { routePoints } from '../../domain/visits/route-points.js';
import { clockTime } from '../format.js';
import { type Html, html } from '../html.js';

const FRAME = { width: 320, height: 220, margin: 28 };

/** The order of the day as a drawing, north up: no tile is asked of anybody. Null when under two places are known. */
export function routePicture(visits: readonly DayVisitRow[]): Html | null {
  const placed = visits.flatMap((visit, index) =>
    visit.lat === null || visit.lon === null
      ? []
      : [{ lat: visit.lat, lon: visit.lon, number: index + 1, visit }],
  );
  if (placed.length < 2) return null;
  const points = routePoints(placed, FRAME).map(({ x, y }) => ({ x: round(x), y: round(y) }));
  const alt = placed.map(({ number, visit }) => `${number}, ${inWords(visit)}`).join(' ; ');
  return html`<figure class="route"><svg viewBox="0 0 ${FRAME.width} ${FRAME.height}" role="img" aria-label="Le trajet du jour, le nord en haut : ${alt}.">
    <polyline points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}"/>
    ${points.map(
      ({ x, y }, index) =>
        html`<circle cx="${x}" cy="${y}" r="13"/><text x="${x}" y="${y + 5}">${placed[index]?.number}</text>`,
    )}
  </svg><figcaption class="hint">À vol d’oiseau, le nord en haut.</figcaption></figure>`;
}

const round = (value: number) => Math.round(value * 10) / 10;
const inWords = ({ startsAt, zone, commune }: DayVisitRow) =>
  `${clockTime(startsAt, zone)}${commune === null ? '' : ` à ${commune}`}`;
