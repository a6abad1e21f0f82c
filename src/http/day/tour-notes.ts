import type { DayTourRow, DayVisitRow } from '../../app/views/day-view.js';
import type { TourProblemNote } from '../../domain/day/read-day.js';
import { clockTime, roadTime } from '../format.js';
import { type Html, html } from '../html.js';

/** What the planned day comes to: its road, its meal, and what no order of the visits can mend. */
export function tourNotes(
  tours: readonly DayTourRow[],
  visits: readonly DayVisitRow[],
): Html | null {
  const zone = visits[0]?.zone;
  if (zone === undefined || tours.length === 0) return null;
  return html`${tours.map(({ workers, mealAt, roadMinutes, problems }) => {
    const meal = mealAt === null ? '' : `, repas à ${clockTime(mealAt, zone)}`;
    return html`<p class="hint">${workers.join(' et ')} : ${roadTime(roadMinutes)} de route${meal}.</p>
      ${problems.map((problem) => html`<p class="notice">${inWords(problem, zone)}</p>`)}`;
  })}`;
}

function inWords(problem: TourProblemNote, zone: string): string {
  if (problem.kind === 'no-meal') return 'Les rendez-vous ne laissent pas le temps de manger.';
  const { leavesAt, dueAt, road: minutes } = problem;
  const left = Math.max(0, Math.round((dueAt - leavesAt) / 60_000));
  return `Entre ${clockTime(leavesAt, zone)} et ${clockTime(dueAt, zone)} : ${minutes} min de route pour ${left} min. Prévenez d’un retard, ou déplacez un rendez-vous avec l’accord du ménage.`;
}
