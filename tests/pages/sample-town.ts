import type pg from 'pg';
import { addCall, addCallBack, addCard, addVoicemail } from '../http/line-rows.js';
import { addHousehold, addStaff, type Household, type Try } from '../statistics/household.js';

const WEEKS = [
  '2026-10-05',
  '2026-10-12',
  '2026-10-19',
  '2026-10-26',
  '2026-11-02',
  '2026-11-09',
  '2026-11-16',
];
const STAGES = ['CDP', 'CDP', 'ASSIGNATION', 'CQL', 'RFP'];
const PLACES = [
  { territory: '93', zone: 'Europe/Paris' },
  { territory: '93', zone: 'Europe/Paris' },
  { territory: '69', zone: 'Europe/Paris' },
  { territory: '974', zone: 'Indian/Reunion' },
];

const FIRST_TEXT =
  'Bonjour, ici Karima et Paul, Logement Plus. Gratuit et confidentiel. On peut passer vous voir : 1) mar 24/11 10h 2) jeu 26/11 14h. Répondez 1 ou 2, ou STOP.';

const sent = (at: string, code: string, kind: string): Try => ({
  code: '00',
  at,
  body: FIRST_TEXT,
  events: [
    { kind: 'claimed', rank: 10, code: '00', detail: 'creneaux' },
    { kind: 'sent', rank: 40, code: '20' },
    ...(code === '20'
      ? []
      : [{ kind, rank: 60, code, detail: code === '13' ? '30008' : undefined! }]),
  ],
});

function outcome(kind: number, at: string): Partial<Household> {
  if (kind < 3) {
    return {
      tries: [
        sent(at, '21', 'delivered'),
        { code: '42', direction: 'in', at: `${at.slice(0, 11)}18:40:00Z`, body: '2 merci' },
      ],
      visit: { startsAt: '2026-11-24T13:00:00Z', status: 'booked' },
    };
  }
  if (kind === 3)
    return {
      tries: [sent(at, '21', 'delivered'), { code: '40', channel: 'human_call', at }],
      visit: { startsAt: '2026-11-12T09:00:00Z', status: 'honoured' },
    };
  if (kind === 4)
    return {
      tries: [sent(at, '21', 'delivered'), { code: '43', channel: 'visit', at }],
      visit: { startsAt: '2026-11-13T09:00:00Z', status: 'honoured' },
    };
  if (kind === 5)
    return {
      tries: [sent(at, '21', 'delivered'), { code: '46', direction: 'in', at, body: 'STOP' }],
    };
  if (kind === 6)
    return { tries: [sent(at, '13', 'undelivered')], cadence: '2026-11-25T16:30:00Z' };
  if (kind === 7) return { tries: [sent(at, '20', 'sent')], cadence: '2026-11-24T16:30:00Z' };
  if (kind === 8)
    return {
      tries: [{ code: '03', reason: 'quiet-hours', until: '2026-11-24T09:00:00Z', at }],
      cadence: '2026-11-24T09:00:00Z',
    };
  if (kind === 9)
    return { tries: [sent(at, '21', 'delivered')], status: 'closed', closeReason: 'duplicate' };
  return { tries: [sent(at, '21', 'delivered'), { code: '22', channel: 'human_call', at }] };
}

/** A hundred and more households of three territories, enough for every table to say something. */
export async function fillTown(pool: pg.Pool) {
  for (const [week, monday] of WEEKS.entries()) {
    for (let at = 0; at < 12 + week * 2; at += 1) {
      const place = PLACES[at % PLACES.length]!;
      const day = new Date(Date.parse(`${monday}T08:30:00Z`) + (at % 5) * 86_400_000).toISOString();
      await addHousehold(pool, {
        ...place,
        reference: `${place.territory}-2026-${String(1000 + week * 100 + at)}`,
        stage: STAGES[at % STAGES.length]!,
        referredOn: day.slice(0, 10),
        deadlineOn: '2026-12-04',
        deadlineKind: 'audience',
        ...outcome((at * 7 + week * 3) % 13, day),
      });
    }
  }
  const story = await addHousehold(pool, STORY);
  await addHousehold(pool, HELD_BACK);
  const people = {
    superviseur: await addStaff(pool, { territories: ['93', '69', '974'] }),
    operateur: await addStaff(pool, {
      role: 'operateur',
      firstName: 'Karima',
      territories: ['93', '974'],
    }),
    pilote: await addStaff(pool, {
      role: 'pilote',
      firstName: 'Odile',
      territories: ['93', '69', '974'],
    }),
  };
  await fillDays(pool, people.operateur.id);
  await fillLine(pool, { story, operateur: people.operateur.id });
  return people;
}

/** Four days of one pair, what the order of arrival would have come to, and a week that is short. */
async function fillDays(pool: pg.Pool, first: string): Promise<void> {
  const paul = await addStaff(pool, { role: 'operateur', firstName: 'Paul' });
  const pair = '01990000-0000-7000-8000-0000000000c1';
  await pool.query(
    "INSERT INTO pair (id, territory, first_id, second_id, hours) VALUES ($1, '93', $2, $3, '{}')",
    [pair, first, paul.id],
  );
  await pool.query(
    "INSERT INTO capacity_week (territory, week, due, pair_days, missing, counted_at) VALUES ('93', '2026-11-23', 12, 1.5, 2, now())",
  );
  for (const day of [16, 17, 18, 19])
    await pool.query(
      `INSERT INTO pair_day (pair_id, day, visits, met, road_minutes, line_visits, line_met, line_road_minutes, counted_at)
       VALUES ($1, $2, 7, 3, 95, 5, 1.8, 140, now())`,
      [pair, `2026-11-${day}`],
    );
}

/** A message in a household's file, of a known caller and of one that nobody knows. */
export const MESSAGES = {
  household: '01990000-0000-7000-8000-0000000000b1',
  stranger: '01990000-0000-7000-8000-0000000000b2',
  gone: '01990000-0000-7000-8000-0000000000b3',
} as const;

type Line = { story: { id: string; e164: string }; operateur: string };

/** An ordinary morning of the telephone line. */
async function fillLine(pool: pg.Pool, { story, operateur }: Line) {
  const theirs = { caseId: story.id, e164: story.e164 };
  const stranger = '+33639989801';
  await addCard(pool, { ...theirs, reason: 'call-due' });
  await addCard(pool, { e164: stranger, reason: 'callback' });
  await addCard(pool, { e164: stranger, reason: 'voicemail' });
  const talked = { takenBy: operateur, waitingSince: '2026-11-23T08:20:10Z' };
  await addCall(pool, { ...theirs, ...talked, bridgedAt: '2026-11-23T08:20:30Z' });
  await addCard(pool, { ...theirs, reason: 'call-outcome' });
  await addCall(pool, { ...theirs, direction: 'out', takenBy: operateur, code: '25' });
  await addCall(pool, {
    ...theirs,
    waitingSince: '2026-11-23T08:20:10Z',
    endedAt: '2026-11-23T08:22:10Z',
  });
  await addCall(pool, { ...theirs, state: 'waiting', waitingSince: '2026-11-23T08:58:00Z' });
  await addCall(pool, {
    ...{ e164: stranger, territory: null, state: 'waiting', urgent: true },
    waitingSince: '2026-11-23T08:59:00Z',
  });
  await addCallBack(pool, { ...theirs, reason: 'abandoned', tries: 1 });
  await addCallBack(pool, { e164: stranger, territory: null });
  const left = [
    [MESSAGES.household, theirs, 'kept'],
    [MESSAGES.stranger, { e164: stranger, territory: null }, 'kept'],
    [MESSAGES.gone, theirs, 'gone'],
  ] as const;
  for (const [id, call, state] of left) {
    const added = await addVoicemail(
      pool,
      await addCall(pool, { ...call, ending: 'message-laisse' }),
      { state },
    );
    await pool.query('UPDATE voicemail SET id = $1 WHERE id = $2', [id, added]);
  }
  await pool.query(
    `INSERT INTO diary (id, kind, payload, due_at, state, outcome, done_at, created_at)
     VALUES (gen_random_uuid(), 'reconcile-calls', '{"day":"2026-11-23"}', now(), 'done',
       '12 comparés, 1 réparés', '2026-11-23T03:30:00Z', now())`,
  );
}

const STORY: Household = {
  reference: '93-2026-01874',
  stage: 'ASSIGNATION',
  referredOn: '2026-11-16',
  deadlineOn: '2026-12-08',
  deadlineKind: 'audience',
  cadence: '2026-11-30T11:15:00Z',
  card: { reason: 'household-asks', urgency: 'today', at: '2026-11-19T18:05:00Z' },
  visit: { startsAt: '2026-11-26T13:00:00Z', status: 'booked' },
  tries: [
    {
      code: '03',
      reason: 'quiet-hours',
      until: '2026-11-17T09:00:00Z',
      at: '2026-11-16T20:12:00Z',
    },
    { ...sent('2026-11-17T09:00:10Z', '21', 'delivered') },
    { code: '26', channel: 'human_call', at: '2026-11-18T17:02:00Z', author: 'machine' },
    {
      code: '42',
      direction: 'in',
      at: '2026-11-19T18:04:00Z',
      body: '2\nmais qui êtes-vous <b>au juste</b> ?',
    },
    {
      code: '21',
      at: '2026-11-19T18:04:30Z',
      purpose: 'confirmation',
      body: 'C’est noté : jeudi 26/11 à 14h. Karima et Paul, Logement Plus, 01 99 00 12 34.',
    },
  ],
};

const HELD_BACK: Household = {
  reference: '974-2026-00031',
  territory: '974',
  zone: 'Indian/Reunion',
  stage: 'RFP',
  referredOn: '2026-11-20',
  card: { reason: 'distress', urgency: 'now', at: '2026-11-22T05:50:00Z' },
  tries: [
    { code: '03', reason: 'holiday', until: '2026-11-24T05:00:00Z', at: '2026-11-20T06:00:00Z' },
  ],
};
