// Rows of the telephone line as its use cases write them; only fictional numbers.
import { randomUUID } from 'node:crypto';
import type pg from 'pg';

export type CallRow = {
  caseId?: string;
  e164?: string | null;
  territory?: string | null;
  direction?: 'in' | 'out';
  purpose?: string;
  state?: string;
  urgent?: boolean;
  waitingSince?: string;
  takenBy?: string;
  bridgedAt?: string;
  ending?: string;
  startedAt?: string;
  /** When a call is over; at its beginning when left out. */
  endedAt?: string;
  /** What was noted afterwards. */
  code?: string;
  /** How the household's telephone ended, of a call out. */
  tenantEnd?: string;
};

const START = '2026-11-23T08:30:00Z';

export async function addCall(pool: pg.Pool, about: CallRow = {}): Promise<string> {
  const [id, attemptId] = [randomUUID(), randomUUID()];
  const { direction = 'in', state = 'over', startedAt = START, e164 = '+33639989801' } = about;
  const isIn = direction === 'in';
  await pool.query(
    `INSERT INTO attempt (id, case_id, e164, channel, direction, purpose, author, code, at)
     VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)`,
    [
      ...[attemptId, about.caseId ?? null, e164, isIn ? 'inbound_call' : 'human_call', direction],
      ...[isIn ? 'hotline' : 'desk', isIn ? 'tenant' : 'machine', isIn ? '90' : '00', startedAt],
    ],
  );
  if (about.code) {
    await pool.query(
      `INSERT INTO attempt_event (attempt_id, kind, rank, code, actor, at)
       VALUES ($1,'outcome',80,$2,'staff:1',$3)`,
      [attemptId, about.code, startedAt],
    );
  }
  await pool.query(
    `INSERT INTO phone_call (id, provider_sid, direction, e164, territory, case_id, attempt_id,
       purpose, state, urgent, waiting_since, taken_by, bridged_at, ending, started_at, ended_at)
     VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16)`,
    [
      ...[id, `CA${id}`, direction, e164, about.territory === undefined ? '93' : about.territory],
      ...[about.caseId ?? null, attemptId, about.purpose ?? (isIn ? 'hotline' : 'desk'), state],
      ...[about.urgent ?? false, about.waitingSince ?? null, about.takenBy ?? null],
      ...[about.bridgedAt ?? null, about.ending ?? null, startedAt],
      state === 'over' ? (about.endedAt ?? startedAt) : null,
    ],
  );
  if (about.tenantEnd) {
    await pool.query(
      `INSERT INTO call_leg (id, call_id, role, e164, state, "end", placed_at, ended_at)
       VALUES ($1,$2,'tenant',$3,'over',$4,$5,$5)`,
      [randomUUID(), id, e164, about.tenantEnd, startedAt],
    );
  }
  return id;
}

export type MessageRow = {
  seconds?: number;
  state?: 'left' | 'stored' | 'kept' | 'gone';
  audio?: Uint8Array;
  mediaType?: string;
  leftAt?: string;
  keepUntil?: string;
};

/** A short beep as browsers play it: 8,000 samples a second of silence, in a WAV. */
export function silence(samples = 800): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples, 40);
  return Buffer.concat([head, Buffer.alloc(samples, 128)]);
}

export async function addVoicemail(pool: pg.Pool, callId: string, about: MessageRow = {}) {
  const { state = 'kept', leftAt = START } = about;
  const hasSound = state === 'stored' || state === 'kept';
  const id = randomUUID();
  await pool.query(
    `INSERT INTO voicemail (id, call_id, recording_sid, seconds, state, media_type, audio, left_at,
       keep_until) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)`,
    [
      ...[id, callId, `RE${id}`, about.seconds ?? 12, state],
      ...[hasSound ? (about.mediaType ?? 'audio/wav') : null],
      ...[hasSound ? (about.audio ?? silence()) : null, leftAt],
      about.keepUntil ?? '2026-12-23T08:30:00Z',
    ],
  );
  return id;
}

export async function addCallBack(
  pool: pg.Pool,
  about: {
    e164: string;
    caseId?: string;
    territory?: string | null;
    reason?: string;
    since?: string;
    tries?: number;
    state?: string;
    endedAt?: string;
  },
) {
  await pool.query(
    `INSERT INTO call_back (id, e164, case_id, territory, reason, since, due_at, tries, state, ended_at)
     VALUES ($1,$2,$3,$4,$5,$6,$6,$7,$8,$9)`,
    [
      ...[randomUUID(), about.e164, about.caseId ?? null],
      ...[about.territory === undefined ? '93' : about.territory, about.reason ?? 'asked'],
      ...[about.since ?? START, about.tries ?? 0, about.state ?? 'waiting', about.endedAt ?? null],
    ],
  );
}

export async function addCard(
  pool: pg.Pool,
  about: {
    caseId?: string;
    e164?: string;
    reason: string;
    state?: string;
    ownerId?: string;
    openedAt?: string;
  },
): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `INSERT INTO card (id, case_id, e164, reason, urgency, state, owner_id, opened_at)
     VALUES ($1,$2,$3,$4,'today',$5,$6,$7)`,
    [
      ...[id, about.caseId ?? null, about.e164 ?? null, about.reason],
      ...[about.state ?? 'open', about.ownerId ?? null, about.openedAt ?? '2026-11-23T08:40:00Z'],
    ],
  );
  return id;
}

/** A telephone for someone, so that « Appeler » can ring it. */
export async function givePhone(pool: pg.Pool, staffId: string, e164: string): Promise<void> {
  await pool.query('UPDATE staff SET phone = $2 WHERE id = $1', [staffId, e164]);
}
