import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { MeetingNow, RosterPlace, VisitRoster } from '../../app/ports/roster-visits.js';
import type { Precision, Spot } from '../../domain/travel/spot.js';
import type { Composition, Skill } from '../../domain/visits/pair-rule.js';
import type { PairHours } from '../../domain/visits/slots.js';
import { toSpot } from './case-row.js';

type Located = { lat: number | null; lon: number | null; precision: string };
type PostRow = Located & {
  etp: number;
  skills: Skill[];
  languages: string[];
  label: string | null;
  hours: PairHours | null;
};
type PlaceRow = Omit<RosterPlace, 'spot'> & Located;

const flat = (spot: Spot | null) =>
  [spot?.lat ?? null, spot?.lon ?? null, spot?.precision ?? 'none'] as const;
const json = (value: object | null): string | null => (value ? JSON.stringify(value) : null);

/** The visits' side of the roster, inside the transaction of `client`. */
export function visitsOf(client: pg.PoolClient): VisitRoster {
  return { ...postsOf(client), ...placesOf(client), ...rulesOf(client), ...meetingsOf(client) };
}

const LOOK = `INSERT INTO diary (id, kind, key, payload, due_at, expires_at, created_at)
  SELECT gen_random_uuid(), 'slot-freed', 'waiting-look:' || code || ':' || $2::timestamptz,
    jsonb_build_object('territory', code, 'startsAt', NULL), $2, $2::timestamptz + interval '1 day', $2
  FROM unnest($1::text[]) AS code
  WHERE EXISTS (SELECT FROM waiting_list w JOIN case_file c ON c.id = w.case_id
    WHERE c.territory = code AND w.ended_at IS NULL AND w.notices < 3)
  ON CONFLICT (key) DO NOTHING`;

const CHANGED = `INSERT INTO diary (id, kind, payload, due_at, created_at)
  VALUES (gen_random_uuid(), 'post-changed', jsonb_build_object('staffId', $1::text), $2, $2)`;

function postsOf(
  client: pg.PoolClient,
): Pick<VisitRoster, 'visitPost' | 'setVisitPost' | 'offerFreed' | 'postChanged'> {
  return {
    async offerFreed(territories, now) {
      await client.query(LOOK, [territories, new Date(now)]);
    },
    async postChanged(id, now) {
      await client.query(CHANGED, [id, new Date(now)]);
    },
    async visitPost(id) {
      const { rows } = await client.query<PostRow>(
        `SELECT etp, skills, languages, base_label AS label, base_lat AS lat, base_lon AS lon,
           base_precision AS precision, work_hours AS hours FROM staff WHERE id = $1`,
        [id],
      );
      const [row] = rows;
      if (!row) return { etp: 1, skills: [], languages: [], base: null, hours: null };
      const { label, etp, skills, languages, hours } = row;
      const base = label === null ? null : { label, spot: toSpot(row) };
      return { etp, skills, languages, base, hours };
    },
    async setVisitPost(id, { etp, skills, languages, base, hours }) {
      await client.query(
        `UPDATE staff SET etp = $2, skills = $3, languages = $4, base_label = $5, base_lat = $6,
           base_lon = $7, base_precision = $8, work_hours = $9 WHERE id = $1`,
        [id, etp, skills, languages, base?.label ?? null, ...flat(base?.spot ?? null), json(hours)],
      );
    },
  };
}

function placesOf(client: pg.PoolClient): Pick<VisitRoster, 'places' | 'savePlace'> {
  return {
    async places() {
      const { rows } = await client.query<PlaceRow>(
        `SELECT territory, label, address, lat, lon, precision, hours, active FROM place
         ORDER BY active DESC, territory, label`,
      );
      return rows.map(({ lat, lon, precision, ...row }) => ({
        ...row,
        spot: toSpot({ lat, lon, precision }),
      }));
    },
    async savePlace({ territory, label, address, spot, hours, active }) {
      await client.query(
        `INSERT INTO place (id, territory, label, address, lat, lon, precision, hours, active)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (territory, label) DO UPDATE SET address = excluded.address,
           lat = excluded.lat, lon = excluded.lon, precision = excluded.precision,
           hours = excluded.hours, active = excluded.active`,
        [randomUUID(), territory, label, address, ...flat(spot), json(hours), active],
      );
    },
  };
}

function rulesOf(client: pg.PoolClient): Pick<VisitRoster, 'saveRule' | 'visitRule'> {
  return {
    async visitRule(territory) {
      const { rows } = await client.query<{
        composition: Composition;
        minutes: number;
        days: number;
      }>(
        `SELECT composition, interpreter_minutes AS minutes, interpreter_days AS days
         FROM visit_rule WHERE territory = $1`,
        [territory],
      );
      const [row] = rows;
      if (!row) return null;
      const interpreter = { minutes: row.minutes, workingDays: row.days };
      return { composition: row.composition, interpreter };
    },
    async saveRule(territory, { composition, interpreter }) {
      await client.query(
        `INSERT INTO visit_rule (territory, composition, interpreter_minutes, interpreter_days)
         VALUES ($1, $2, $3, $4) ON CONFLICT (territory) DO UPDATE SET
           composition = excluded.composition, interpreter_days = excluded.interpreter_days,
           interpreter_minutes = excluded.interpreter_minutes`,
        [territory, composition, interpreter.minutes, interpreter.workingDays],
      );
    },
  };
}

const MEETING = `SELECT c.id, c.contact_hours AS hours, c.interpreter, c.precision, p.label AS place,
    c.territory FROM case_file c LEFT JOIN place p ON p.id = c.place_id WHERE c.reference = $1`;
type MeetingRow = MeetingNow & { readonly id: string; readonly territory: string };

function meetingsOf(client: pg.PoolClient): Pick<VisitRoster, 'setMeeting'> {
  const read = async (reference: string) =>
    (await client.query<MeetingRow>(MEETING, [reference])).rows[0];
  return {
    async setMeeting(reference, wanted, at) {
      const known = await read(reference);
      if (!known) return null;
      const now = { ...known, ...wanted };
      const place = await client.query<{ id: string }>(
        'SELECT id FROM place WHERE territory = $1 AND label = $2 AND active',
        [known.territory, now.place],
      );
      if (now.place !== null && !place.rows[0]) return null;
      await client.query(
        `UPDATE case_file SET contact_hours = $2, interpreter = $3, place_id = $4 WHERE id = $1`,
        [known.id, json(now.hours), now.interpreter, place.rows[0]?.id ?? null],
      );
      await client.query(
        `INSERT INTO case_event (case_id, kind, actor, detail, at)
         VALUES ($1, 'meeting-told', 'machine', $2, $3)`,
        [known.id, JSON.stringify({ changed: Object.keys(wanted) }), new Date(at)],
      );
      const { hours, interpreter, precision } = now;
      return { hours, interpreter, precision: precision as Precision, place: now.place };
    },
  };
}
