import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';

export interface Try {
  code: string;
  channel?: string;
  direction?: 'out' | 'in';
  at?: string;
  reason?: string;
  until?: string;
  body?: string;
  purpose?: string;
  author?: string;
  e164?: string;
  events?: { kind: string; rank: number; code: string | null; detail?: string; at?: string }[];
}

export interface Household {
  reference?: string;
  territory?: string;
  zone?: string;
  stage?: string;
  status?: string;
  closeReason?: string;
  referredOn?: string;
  deadlineOn?: string;
  deadlineKind?: string;
  lastName?: string;
  standing?: string;
  /** No number in the file. */
  numberless?: boolean;
  /** A cadence step still waits. */
  cadence?: string;
  pausedUntil?: string;
  tries?: Try[];
  visit?: { startsAt: string; status: string };
  card?: { reason: string; urgency: string; state?: string; at?: string };
}

let serial = 0;

/** Writes a household with its tries, as the use cases would; only fictional numbers. */
export async function addHousehold(pool: pg.Pool, about: Household = {}) {
  serial += 1;
  const id = randomUUID();
  const reference = about.reference ?? `93-2026-${String(serial).padStart(5, '0')}`;
  const referredOn = about.referredOn ?? '2026-11-02';
  const e164 = `+3363998${String(serial).padStart(4, '0')}`;
  await pool.query(
    `INSERT INTO case_file (id, reference, territory, zone, stage, origin, status, close_reason,
       civility, last_name, first_name, address, postcode, commune, referred_on, deadline_on,
       deadline_kind, paused_until, created_at)
     VALUES ($1,$2,$3,$4,$5,'CCAPEX',$6,$7,'Mme',$8,'Lina','3 rue des Lilas','93300','Aubervilliers',
       $9,$10,$11,$12,$9::date)`,
    [
      id,
      reference,
      about.territory ?? '93',
      about.zone ?? 'Europe/Paris',
      about.stage ?? 'CDP',
      about.status ?? 'open',
      about.closeReason ?? null,
      about.lastName ?? 'SERRANO',
      referredOn,
      about.deadlineOn ?? null,
      about.deadlineKind ?? null,
      about.pausedUntil ?? null,
    ],
  );
  if (!about.numberless) {
    await pool.query(
      `INSERT INTO phone_number (e164, kind, standing, created_at) VALUES ($1,'mobile',$2,now())`,
      [e164, about.standing ?? 'unverified'],
    );
    await pool.query('INSERT INTO case_phone (case_id, e164, position) VALUES ($1,$2,1)', [
      id,
      e164,
    ]);
  }
  for (const one of about.tries ?? []) {
    await addTry(
      pool,
      { ...one, e164: one.e164 ?? e164 },
      { caseId: id, at: `${referredOn}T10:00:00Z` },
    );
  }
  if (about.cadence) await addDiary(pool, id, about.cadence);
  if (about.visit) await addVisit(pool, id, about.visit);
  if (about.card) {
    await pool.query(
      `INSERT INTO card (id, case_id, reason, urgency, state, opened_at) VALUES ($1,$2,$3,$4,$5,$6)`,
      [
        randomUUID(),
        id,
        about.card.reason,
        about.card.urgency,
        about.card.state ?? 'open',
        about.card.at ?? `${referredOn}T12:00:00Z`,
      ],
    );
  }
  return { id, reference, e164 };
}

async function addTry(pool: pg.Pool, one: Try, about: { caseId: string; at: string }) {
  const id = randomUUID();
  const at = one.at ?? about.at;
  await pool.query(
    `INSERT INTO attempt (id, case_id, e164, channel, direction, purpose, author, code, reason, until, at)
     VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)`,
    [
      id,
      about.caseId,
      one.e164,
      one.channel ?? 'sms',
      one.direction ?? 'out',
      one.purpose ?? (one.direction === 'in' ? 'reply' : 'cadence'),
      one.author ?? (one.direction === 'in' ? 'tenant' : 'machine'),
      one.code,
      one.reason ?? null,
      one.until ?? null,
      at,
    ],
  );
  for (const event of one.events ?? []) {
    await pool.query(
      `INSERT INTO attempt_event (attempt_id, kind, rank, code, detail, actor, at)
       VALUES ($1,$2,$3,$4,$5,'provider',$6)`,
      [id, event.kind, event.rank, event.code, event.detail ?? null, event.at ?? at],
    );
  }
  if (one.body) {
    await pool.query('INSERT INTO message_text (attempt_id, body) VALUES ($1,$2)', [id, one.body]);
  }
}

async function addDiary(pool: pg.Pool, caseId: string, dueAt: string) {
  await pool.query(
    `INSERT INTO diary (id, kind, case_id, payload, due_at, created_at)
     VALUES ($1,'cadence-step',$2,'{"step":1}',$3,now())`,
    [randomUUID(), caseId, dueAt],
  );
}

async function addVisit(
  pool: pg.Pool,
  caseId: string,
  visit: { startsAt: string; status: string },
) {
  const [first, second] = await Promise.all([
    addStaff(pool, { firstName: 'Karima' }),
    addStaff(pool, { firstName: 'Paul' }),
  ]);
  const pair = randomUUID();
  await pool.query(
    `INSERT INTO pair (id, territory, first_id, second_id, hours) VALUES ($1,'93',$2,$3,'{}')`,
    [pair, first.id, second.id],
  );
  await pool.query(
    `INSERT INTO visit (id, case_id, pair_id, starts_at, ends_at, status, booked_by, created_at)
     VALUES ($1,$2,$3,$4,$4::timestamptz + interval '1 hour',$5,'tenant',$4::timestamptz - interval '2 days')`,
    [randomUUID(), caseId, pair, visit.startsAt, visit.status],
  );
}

/** A member of the team with a personal key of its own. */
export async function addStaff(
  pool: pg.Pool,
  about: { role?: string; territories?: string[]; firstName?: string; active?: boolean } = {},
) {
  const id = randomUUID();
  const key = `cle-${id}`;
  const firstName = about.firstName ?? 'Nadia';
  await pool.query(
    `INSERT INTO staff (id, first_name, full_name, role, territories, access_key_hash, active)
     VALUES ($1,$2,$3,$4,$5,$6,$7)`,
    [
      id,
      firstName,
      `${firstName} MARTEL`,
      about.role ?? 'superviseur',
      about.territories ?? ['93'],
      createHash('sha256').update(key).digest('hex'),
      about.active ?? true,
    ],
  );
  return { id, key };
}
