import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { LineSetting } from '../../app/ports/hotline.js';
import type { LinePost, LineRoster } from '../../app/ports/roster.js';
import type { StaffId } from '../../domain/ids.js';

/** The telephone line's side of the roster, inside the transaction of `client`. */
export function lineOf(client: pg.PoolClient): LineRoster {
  return { ...postsOf(client), ...settingsOf(client) };
}

function postsOf(client: pg.PoolClient): Omit<LineRoster, 'line' | 'saveLine'> {
  return {
    async linePost(id) {
      const { rows } = await client.query<LinePost>(
        `SELECT phone, line_hours AS hours, coalesce((SELECT jsonb_agg(jsonb_build_object(
             'from', a.from_day::text, 'to', a.to_day::text, 'reason', a.reason)
             ORDER BY a.from_day, a.to_day)
           FROM absence a WHERE a.staff_id = s.id), '[]') AS absences
         FROM staff s WHERE id = $1`,
        [id],
      );
      return rows[0] ?? { phone: null, hours: {}, absences: [] };
    },
    async heldBy(phone) {
      const { rows } = await client.query<{ id: StaffId }>(
        'SELECT id::text FROM staff WHERE active AND phone = $1',
        [phone],
      );
      return rows[0]?.id ?? null;
    },
    async setPhone(id, phone) {
      await client.query('UPDATE staff SET phone = $2 WHERE id = $1', [id, phone]);
    },
    async setLineHours(id, hours) {
      const json = JSON.stringify(hours);
      await client.query('UPDATE staff SET line_hours = $2 WHERE id = $1', [id, json]);
    },
    async addAbsence(id, { from, to, reason }) {
      await client.query(
        `INSERT INTO absence (id, staff_id, from_day, to_day, reason) VALUES ($1, $2, $3, $4, $5)`,
        [randomUUID(), id, from, to, reason],
      );
    },
    async cancelAbsence(id, { from, to }) {
      const { rowCount } = await client.query(
        'DELETE FROM absence WHERE staff_id = $1 AND from_day = $2 AND to_day = $3',
        [id, from, to],
      );
      return (rowCount ?? 0) > 0;
    },
    async askOthers(id, now) {
      await client.query(
        `UPDATE diary SET due_at = $2 WHERE kind = 'card-unanswered' AND state = 'waiting'
           AND done_at IS NULL AND due_at > $2 AND payload->>'asked' = $1::text`,
        [id, new Date(now)],
      );
    },
  };
}

function settingsOf(client: pg.PoolClient): Pick<LineRoster, 'line' | 'saveLine'> {
  return {
    async line(territory) {
      const { rows } = await client.query<LineSetting>(
        `SELECT territory, hours, exceptions, reminder_number AS "reminderNumber"
         FROM line_setting WHERE territory = $1`,
        [territory],
      );
      return rows[0] ?? null;
    },
    async saveLine({ territory, hours, exceptions, reminderNumber }) {
      await client.query(
        `INSERT INTO line_setting (territory, hours, exceptions, reminder_number)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (territory) DO UPDATE SET hours = excluded.hours,
           exceptions = excluded.exceptions, reminder_number = excluded.reminder_number`,
        [territory, JSON.stringify(hours), JSON.stringify(exceptions), reminderNumber],
      );
    },
  };
}
