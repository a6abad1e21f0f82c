import pg from 'pg';
import type {
  DeskRoster,
  LineRoster,
  Person,
  Roster,
  RosterPair,
  RosterStore,
} from '../../app/ports/roster.js';
import type { VisitRoster } from '../../app/ports/roster-visits.js';
import type { PairId, StaffId } from '../../domain/ids.js';
import type { Role } from '../../domain/roles.js';
import type { PairHours } from '../../domain/visits/slots.js';
import { createIdentities } from './identities.js';
import { createOutsideAgendas } from './outside-agendas.js';
import { deskOf } from './roster-desk.js';
import { lineOf } from './roster-line.js';
import { visitsOf } from './roster-visits.js';
import type { Sql } from './sql.js';

/** Held by each change, so that two commands at once never add the same person or pair. */
const ROSTER_LOCK = 0x705e7;

export type OpenRoster = {
  readonly store: RosterStore;
  /** Reachable, and migrated. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
};

/** The roster on one connection, for a command in a terminal; opens it at the first query. */
export function openRoster(url: string): OpenRoster {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    application_name: 'aller-vers roster',
    connectionTimeoutMillis: 5_000,
  });
  // A connection that breaks while idle is met again at the next query; unheard, it would end the process.
  pool.on('error', () => undefined);
  return {
    store: rosterStore(pool),
    isReady: () =>
      pool.query('SELECT FROM staff LIMIT 1').then(
        () => true,
        () => false,
      ),
    close: () => pool.end(),
  };
}

/** The roster on the service's own pool, for the pages that keep absences. */
export const rosterStore = (pool: pg.Pool): RosterStore => ({
  transaction: (work) => transaction(pool, work),
});

async function transaction<T>(pool: pg.Pool, work: (roster: Roster) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let lost: Error | undefined;
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [ROSTER_LOCK]);
    const sql = sqlOf(client);
    const done = await work({
      ...{ identities: createIdentities(sql), outsideAgendas: createOutsideAgendas(sql) },
      ...{ ...peopleOf(client), ...pairsOf(client) },
      ...{ ...lineOf(client), ...deskOf(client), ...visitsOf(client) },
    });
    await client.query('COMMIT');
    return done;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => {
      lost = failure;
    });
    throw error;
  } finally {
    client.release(lost);
  }
}

const sqlOf = (client: pg.PoolClient): Sql => ({
  async query<Row>(text: string, params: readonly unknown[]): Promise<Row[]> {
    return (await client.query(text, [...params])).rows as Row[];
  },
});

type PersonRow = {
  id: StaffId;
  firstName: string;
  fullName: string;
  role: Role;
  profile: string | null;
  territories: string[];
  slackUserId: string | null;
  operator: string | null;
  active: boolean;
};
type PeopleSide = Exclude<
  keyof Roster,
  | keyof LineRoster
  | keyof DeskRoster
  | keyof VisitRoster
  | 'identities'
  | 'outsideAgendas'
  | PairSide
>;
type PairSide = 'pairs' | 'savePair' | 'leftBy';

async function readPeople(client: pg.PoolClient): Promise<Person[]> {
  const { rows } = await client.query<PersonRow>(
    `SELECT id::text, first_name AS "firstName", full_name AS "fullName", role, profile,
       territories, slack_user_id AS "slackUserId", operator, active
     FROM staff ORDER BY active DESC, full_name, id`,
  );
  return rows;
}

function peopleOf(client: pg.PoolClient): Pick<Roster, PeopleSide> {
  const endSessions = (id: StaffId) =>
    client.query('DELETE FROM web_session WHERE staff_id = $1', [id]);
  return {
    people: () => readPeople(client),
    async addPerson({ id, firstName, fullName, role, ...person }, keyHash) {
      const { profile, territories, slackUserId, operator, active } = person;
      await client.query(
        `INSERT INTO staff (id, first_name, full_name, role, profile, territories, slack_user_id,
           operator, active, access_key_hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          ...[id, firstName, fullName, role, profile, territories, slackUserId],
          ...[operator, active, keyHash],
        ],
      );
    },
    async invite(id, codeHash, days) {
      await client.query('DELETE FROM invitation WHERE staff_id = $1', [id]);
      await client.query(
        `INSERT INTO invitation (code_hash, staff_id, expires_at)
         VALUES ($1, $2, now() + make_interval(days => $3))`,
        [codeHash, id, days],
      );
    },
    async changeKey(id, keyHash) {
      await client.query('UPDATE staff SET access_key_hash = $2 WHERE id = $1', [id, keyHash]);
      await endSessions(id);
    },
    async retirePerson(id) {
      await client.query(
        `UPDATE staff SET active = false, access_key_hash = NULL, slack_user_id = NULL, phone = NULL
         WHERE id = $1`,
        [id],
      );
      await client.query(
        'UPDATE staff SET agenda_url = NULL, agenda_read_at = NULL, agenda_problem = NULL WHERE id = $1',
        [id],
      );
      await client.query('DELETE FROM busy_time WHERE staff_id = $1', [id]);
      await client.query('DELETE FROM staff_identity WHERE staff_id = $1', [id]);
      await client.query('DELETE FROM invitation WHERE staff_id = $1', [id]);
      await endSessions(id);
    },
    async planReading(id, now) {
      await client.query(
        `UPDATE diary SET state = 'cancelled', done_at = $2, lease_until = NULL
         WHERE kind = 'read-agenda' AND state IN ('waiting', 'rung') AND payload->>'staffId' = $1::text`,
        [id, new Date(now)],
      );
      await client.query(
        `INSERT INTO diary (id, kind, payload, due_at, created_at)
         VALUES (gen_random_uuid(), 'read-agenda', jsonb_build_object('staffId', $1::text), $2, $2)`,
        [id, new Date(now)],
      );
    },
    async cardsInHand(id) {
      const { rows } = await client.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM card WHERE owner_id = $1 AND state = 'taken'`,
        [id],
      );
      return rows[0]?.count ?? 0;
    },
  };
}

type PairRow = {
  id: PairId;
  territory: string;
  first: StaffId;
  second: StaffId;
  hours: PairHours;
  active: boolean;
};

function pairsOf(client: pg.PoolClient): Pick<Roster, PairSide> {
  return {
    async pairs() {
      const people = new Map((await readPeople(client)).map((person) => [person.id, person]));
      const { rows } = await client.query<PairRow>(
        `SELECT id::text, territory, first_id::text AS first, second_id::text AS second, hours, active
         FROM pair ORDER BY active DESC, territory, id`,
      );
      return rows.flatMap(({ first, second, ...pair }): RosterPair[] => {
        const [a, b] = [people.get(first), people.get(second)];
        return a && b ? [{ ...pair, workers: [a, b] }] : [];
      });
    },
    async savePair({ id, territory, workers: [first, second], hours, active }) {
      await client.query(
        `INSERT INTO pair (id, territory, first_id, second_id, hours, active)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO UPDATE SET first_id = excluded.first_id,
           second_id = excluded.second_id, hours = excluded.hours, active = excluded.active`,
        [id, territory, first.id, second.id, JSON.stringify(hours), active],
      );
    },
    async leftBy(id, now) {
      const { rows } = await client.query<{ visits: number; offers: number }>(
        `SELECT
           (SELECT count(*)::int FROM visit
            WHERE pair_id = $1 AND status = 'booked' AND ends_at > $2) AS visits,
           (SELECT count(DISTINCT case_id)::int FROM slot_offer
            WHERE pair_id = $1 AND expires_at > $2) AS offers`,
        [id, new Date(now)],
      );
      return rows[0] ?? { visits: 0, offers: 0 };
    },
  };
}
