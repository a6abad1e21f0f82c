import type { Sound, VoicemailPageRow, VoicemailView } from '../../app/views/voicemail-view.js';
import type { Sql } from './sql.js';
import { millis } from './views-sql.js';

const PAGE = `
SELECT v.id::text, c.reference, coalesce(p.territory, c.territory) AS territory,
  coalesce(c.zone, 'Europe/Paris') AS zone, p.e164, v.seconds, v.state,
  ${millis('v.left_at')} AS "leftAt", ${millis('v.keep_until')} AS "keepUntil",
  ${millis('v.heard_at')} AS "heardAt", s.first_name AS "heardBy",
  p.case_id IS NULL AND NOT EXISTS (
    SELECT FROM case_phone h JOIN case_file f ON f.id = h.case_id
    WHERE h.e164 = p.e164 AND f.status <> 'closed') AS "inNoCase",
  CASE WHEN b.e164 IS NOT NULL THEN json_build_object(
    'until', ${millis('b.until')}, 'reason', b.reason) END AS barred,
  (SELECT k.id::text FROM card k WHERE k.reason = 'voicemail' AND k.state <> 'closed'
    AND (k.case_id = p.case_id OR (p.case_id IS NULL AND k.e164 = p.e164)) LIMIT 1) AS "cardId"
FROM voicemail v
JOIN phone_call p ON p.id = v.call_id
LEFT JOIN case_file c ON c.id = p.case_id
LEFT JOIN staff s ON s.id = v.heard_by
LEFT JOIN barred_number b ON b.e164 = p.e164 AND b.until > to_timestamp($2::float8 / 1000)
WHERE v.id = $1::uuid`;

const SOUND = `
SELECT media_type AS "mediaType", audio FROM voicemail
WHERE id = $1::uuid AND audio IS NOT NULL`;

/** A message left on the line, on PostgreSQL. */
export function createVoicemailView(sql: Sql): VoicemailView {
  return {
    async page(id, now) {
      const [row] = await sql.query<VoicemailPageRow>(PAGE, [id, now]);
      return row ?? null;
    },
    async sound(id) {
      const [row] = await sql.query<{ mediaType: string | null; audio: Buffer }>(SOUND, [id]);
      if (!row) return null;
      return {
        mediaType: row.mediaType ?? 'application/octet-stream',
        audio: row.audio,
      } satisfies Sound;
    },
  };
}
