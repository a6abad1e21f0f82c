import type { Account, Identities, SlackAsker } from '../../app/ports/identity.js';
import type { Sql } from './sql.js';
import { COLUMNS, type MemberRow, memberOf } from './staff.js';

/** The Identities port inside the transaction of `sql`. */
export function createIdentities(sql: Sql): Identities {
  return { ...providersOf(sql), ...slackOf(sql), ...sessionsOf(sql) };
}

function providersOf(sql: Sql): Pick<Identities, 'memberOf' | 'invited' | 'bind'> {
  return {
    async memberOf({ issuer, subject }) {
      return memberOf(
        await sql.query<MemberRow>(
          `SELECT ${COLUMNS} FROM staff_identity i JOIN staff s ON s.id = i.staff_id
           WHERE s.active AND i.issuer = $1 AND i.subject = $2`,
          [issuer, subject],
        ),
      );
    },
    async invited(codeHash) {
      return memberOf(
        await sql.query<MemberRow>(
          `SELECT ${COLUMNS} FROM invitation i JOIN staff s ON s.id = i.staff_id
           WHERE s.active AND i.code_hash = $1 AND i.expires_at > now() FOR UPDATE OF i`,
          [codeHash],
        ),
      );
    },
    async bind(staffId, { issuer, subject }) {
      const taken = await sql.query(
        `SELECT 1 FROM staff_identity WHERE issuer = $1 AND subject = $2 AND staff_id <> $3::uuid`,
        [issuer, subject, staffId],
      );
      if (taken.length > 0) return false;
      await sql.query(
        `INSERT INTO staff_identity (issuer, subject, staff_id) VALUES ($1, $2, $3::uuid)
         ON CONFLICT (staff_id) DO UPDATE SET issuer = excluded.issuer,
           subject = excluded.subject, bound_at = now()`,
        [issuer, subject, staffId],
      );
      await sql.query('DELETE FROM invitation WHERE staff_id = $1::uuid', [staffId]);
      return true;
    },
  };
}

type SlackSide = 'askSlackLink' | 'slackAsker' | 'forgetSlackAsk' | 'setSlackUser';

function slackOf(sql: Sql): Pick<Identities, SlackSide> {
  return {
    async askSlackLink({ tokenHash, slackUserId, slackName, seconds }) {
      await sql.query('DELETE FROM slack_link WHERE expires_at < now()', []);
      await sql.query(
        `INSERT INTO slack_link (token_hash, slack_user_id, slack_name, expires_at)
         VALUES ($1, $2, $3, now() + make_interval(secs => $4::float8))
         ON CONFLICT (slack_user_id) DO UPDATE SET token_hash = excluded.token_hash,
           slack_name = excluded.slack_name, expires_at = excluded.expires_at`,
        [tokenHash, slackUserId, slackName, seconds],
      );
    },
    async slackAsker(tokenHash) {
      const [asker] = await sql.query<SlackAsker>(
        `SELECT slack_user_id AS "slackUserId", slack_name AS "slackName" FROM slack_link
         WHERE token_hash = $1 AND expires_at > now() FOR UPDATE`,
        [tokenHash],
      );
      return asker ?? null;
    },
    async forgetSlackAsk(tokenHash) {
      await sql.query('DELETE FROM slack_link WHERE token_hash = $1', [tokenHash]);
    },
    async setSlackUser(staffId, slackUserId) {
      await sql.query('UPDATE staff SET slack_user_id = $2 WHERE active AND id = $1::uuid', [
        staffId,
        slackUserId,
      ]);
    },
  };
}

type SessionSide = 'account' | 'closeProviderSessions' | 'closeSessionsOf' | 'hearOnce';

function sessionsOf(sql: Sql): Pick<Identities, SessionSide> {
  return {
    async account(staffId, idleSeconds) {
      const [account] = await sql.query<Account>(
        `SELECT s.slack_user_id AS "slackUserId", i.issuer,
           (SELECT count(*)::int FROM web_session w
            WHERE w.staff_id = s.id AND w.expires_at > now()
              AND w.seen_at > now() - make_interval(secs => $2::float8)) AS sessions
         FROM staff s LEFT JOIN staff_identity i ON i.staff_id = s.id WHERE s.id = $1::uuid`,
        [staffId, idleSeconds],
      );
      return account ?? { slackUserId: null, issuer: null, sessions: 0 };
    },
    async closeProviderSessions({ issuer, subject, sid }) {
      const closed = await sql.query(
        `DELETE FROM web_session WHERE issuer = $1
           AND ($2::text IS NULL OR provider_sid = $2) AND ($3::text IS NULL OR subject = $3)
           AND num_nonnulls($2::text, $3::text) > 0
         RETURNING 1`,
        [issuer, sid, subject],
      );
      return closed.length;
    },
    async closeSessionsOf(staffId) {
      const closed = await sql.query(
        'DELETE FROM web_session WHERE staff_id = $1::uuid RETURNING 1',
        [staffId],
      );
      return closed.length;
    },
    async hearOnce({ issuer, jti, expiresAt }) {
      await sql.query('DELETE FROM logout_token WHERE expires_at < now()', []);
      const heard = await sql.query(
        `INSERT INTO logout_token (issuer, jti, expires_at) VALUES ($1, $2, to_timestamp($3::float8))
         ON CONFLICT DO NOTHING RETURNING 1`,
        [issuer, jti, expiresAt],
      );
      return heard.length > 0;
    },
  };
}
