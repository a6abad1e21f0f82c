import type { KeptDay } from '../../app/ports/tours.js';
import type { DayTour, TourStop } from '../../domain/day/read-day.js';
import type { CaseId, Instant, IsoDate, PairId, VisitId } from '../../domain/ids.js';
import type { Sql } from './sql.js';

/** Nobody stood at that door yet: the visit may still be moved or dropped. */
export const UNBEGUN = `status = 'planned' AND arrived_at IS NULL`;

type Keeping = KeptDay & { readonly day: IsoDate; readonly pairs: readonly PairId[] };
type Before = { readonly id: VisitId; readonly caseId: CaseId; readonly pairId: PairId };

/** All that was planned makes room first: no constraint then sees the old day and the new at once. */
export async function keepDay(sql: Sql, keeping: Keeping): Promise<void> {
  const { day, pairs, span, tours } = keeping;
  const before = await sql.query<Before>(
    `UPDATE visit SET status = 'cancelled' WHERE ${UNBEGUN} AND pair_id = ANY ($1::uuid[])
       AND starts_at >= $2 AND starts_at < $3
     RETURNING id::text, case_id::text AS "caseId", pair_id::text AS "pairId"`,
    [[...pairs], new Date(span.from), new Date(span.to)],
  );
  const where = [day, [...pairs]];
  await sql.query('DELETE FROM tour WHERE day = $1::date AND pair_id = ANY ($2::uuid[])', where);
  for (const tour of tours) {
    await writeTour(sql, tour, keeping);
    for (const stop of tour.stops) {
      if (stop.kind === 'standing') await tellRoad(sql, stop.visits, stop.roadMinutes);
      else await writeStop(sql, stop, { ...keeping, before, pairId: tour.pairId });
    }
  }
}

async function writeTour(
  sql: Sql,
  { pairId, mealAt, roadMinutes, problems }: DayTour,
  { day, at }: Pick<Keeping, 'day' | 'at'>,
): Promise<void> {
  const meal = mealAt === null ? null : new Date(mealAt);
  await sql.query(
    `INSERT INTO tour (pair_id, day, meal_at, road_minutes, problems, planned_at)
     VALUES ($1::uuid, $2::date, $3, $4, $5::jsonb, $6)`,
    [pairId, day, meal, Math.round(roadMinutes), JSON.stringify(problems), new Date(at)],
  );
}

async function tellRoad(sql: Sql, visits: readonly VisitId[], minutes: number): Promise<void> {
  await sql.query('UPDATE visit SET road_minutes = $2 WHERE id = ANY ($1::uuid[])', [
    [...visits],
    Math.round(minutes),
  ]);
}

type Writing = {
  readonly before: readonly Before[];
  readonly pairId: PairId;
  readonly at: Instant;
  readonly freshId: () => string;
};

/** The same visit where there was one, so that a telephone without network still knows it. */
async function writeStop(
  sql: Sql,
  stop: TourStop & { readonly kind: 'unannounced' },
  { before, pairId, at, freshId }: Writing,
): Promise<void> {
  const known = before.find((one) => one.caseId === stop.caseId && one.pairId === pairId);
  const when = [new Date(stop.startsAt), new Date(stop.endsAt), Math.round(stop.roadMinutes)];
  if (known) {
    await sql.query(
      `UPDATE visit SET status = 'planned', starts_at = $2, ends_at = $3, road_minutes = $4,
         calendar_sequence = calendar_sequence + 2
       WHERE id = $1::uuid`,
      [known.id, ...when],
    );
    return;
  }
  await sql.query(
    `INSERT INTO visit (id, case_id, pair_id, status, announced, booked_by, created_at,
       starts_at, ends_at, road_minutes)
     VALUES ($1::uuid, $2::uuid, $3::uuid, 'planned', false, 'machine', $4, $5, $6, $7)`,
    [freshId(), stop.caseId, pairId, new Date(at), ...when],
  );
}
