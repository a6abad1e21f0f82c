import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHolidayCalendar } from '../../src/adapters/system/holidays.js';
import { CONTACT_HOURS, closedBecause } from '../../src/domain/contact/quiet-hours.js';
import { brokenLegs } from '../../src/domain/day/broken-legs.js';
import { territoryOf } from '../../src/domain/territories.js';
import { localDate, weekdayOf } from '../../src/domain/time/local-time.js';
import { estimatedMinutes } from '../../src/domain/travel/estimate.js';
import type { Spot } from '../../src/domain/travel/spot.js';
import { spansOf, within } from '../../src/domain/visits/fits.js';
import type { PairHours } from '../../src/domain/visits/slots.js';
import { visitBefore } from '../../src/domain/visits/visit-need.js';
import { receiveCaseload, SAMPLE } from '../support/caseload.js';
import { openTeam, readPage, signIn } from '../support/team.js';
import { openWorld, type World } from '../support/world.js';
import { liveWeeks, openTeams } from './week-story.js';

const MONDAY = '2026-11-30';
const END = Date.parse('2026-12-05T21:00:00Z');
const calendar = createHolidayCalendar();

type VisitRow = {
  reference: string;
  status: string;
  announced: boolean;
  startsAt: Date;
  endsAt: Date;
  /** When the pair left, where it came. */
  leftAt: Date | null;
  bookedAt: Date;
  workers: string[];
  hours: PairHours;
  territory: string;
  spot: Spot | null;
  contactHours: PairHours | null;
  hearingOn: string | null;
  deadlineOn: string | null;
  deadlineKind: string | null;
};

/** Every visit that stood, of the whole fortnight. */
const visitsOf = (world: World) =>
  world.query<VisitRow>(
    `SELECT c.reference, v.status, v.announced, v.starts_at AS "startsAt", v.ends_at AS "endsAt",
       v.left_at AS "leftAt",
       v.created_at AS "bookedAt", ARRAY[p.first_id::text, p.second_id::text] AS workers, p.hours, p.territory,
       CASE WHEN c.lat IS NOT NULL THEN json_build_object('lat', c.lat, 'lon', c.lon, 'precision', c.precision) END AS spot,
       c.contact_hours AS "contactHours", c.hearing_on::text AS "hearingOn",
       c.deadline_on::text AS "deadlineOn", c.deadline_kind AS "deadlineKind"
     FROM visit v JOIN pair p ON p.id = v.pair_id JOIN case_file c ON c.id = v.case_id
     WHERE v.status NOT IN ('cancelled', 'moved') ORDER BY v.starts_at`,
  );

describe('a week of the sample caseload on the fast clock', () => {
  let world: World;
  let visits: VisitRow[];

  beforeAll(async () => {
    world = await openWorld({ at: '2026-11-23T08:00:00Z', workers: false });
    await openTeam(world, '38');
    await openTeams(world);
    await receiveCaseload(world, SAMPLE);
    await liveWeeks(world, END, 19);
    visits = await visitsOf(world);
  }, 400_000);
  afterAll(() => world.close());

  it('visits households, with appointments and without, in every territory that has a pair', () => {
    const made = visits.filter(({ status }) => status !== 'booked' && status !== 'planned');
    expect(made.length).toBeGreaterThan(10);
    expect(new Set(made.map(({ announced }) => announced)).size).toBe(2);
    expect(new Set(made.map(({ territory }) => territory))).toEqual(new Set(['93', '974']));
  });

  it('ends without overlap and without a leg that cannot be made', () => {
    for (const who of new Set(visits.flatMap(({ workers }) => workers))) {
      const theirs = visits
        .filter(({ workers }) => workers.includes(who))
        .map(({ startsAt, endsAt, leftAt, spot }) => ({
          startsAt: startsAt.getTime(),
          endsAt: (leftAt ?? endsAt).getTime(),
          spot,
        }));
      expect(brokenLegs(theirs, estimatedMinutes)).toEqual([]);
    }
  });

  it('ends without a visit outside windows: of the pair, the household, the law and the legal date', () => {
    for (const visit of visits) {
      const place = territoryOf(visit.territory);
      if (!place) throw new Error(visit.territory);
      const { zone, holidays } = place;
      const stretch = { startsAt: visit.startsAt.getTime(), endsAt: visit.endsAt.getTime() };
      const date = localDate(stretch.startsAt, zone);
      const inHours = (hours: PairHours) =>
        spansOf(hours[`${weekdayOf(date)}`] ?? [], date, zone).some((span) =>
          within(stretch, span),
        );
      expect(inHours(visit.hours), visit.reference).toBe(true);
      if (visit.contactHours) expect(inHours(visit.contactHours)).toBe(true);
      const where = { place: { zone, holidays }, calendar };
      for (const instant of [stretch.startsAt, stretch.endsAt - 1])
        expect(closedBecause(CONTACT_HOURS.visit.usual, instant, where)).toBe(null);
      const before = visitBefore(visit, localDate(visit.bookedAt.getTime(), zone));
      if (visit.announced && before !== null) expect(date < before, visit.reference).toBe(true);
    }
  });

  it('nobody goes out on a day of leave, nor at the hour of another appointment', async () => {
    const clashes = await world.query(
      `SELECT 1 FROM visit v JOIN pair p ON p.id = v.pair_id
       WHERE v.status NOT IN ('cancelled', 'moved') AND (
         EXISTS (SELECT FROM absence a WHERE a.staff_id IN (p.first_id, p.second_id)
           AND (v.starts_at AT TIME ZONE 'Europe/Paris')::date BETWEEN a.from_day AND a.to_day)
         OR EXISTS (SELECT FROM busy_time b WHERE b.staff_id IN (p.first_id, p.second_id)
           AND tstzrange(b.starts_at, b.ends_at) && tstzrange(v.starts_at, v.ends_at)))`,
    );
    expect(clashes).toEqual([]);
  });

  it('shows households met per day and pair, against the same week in the order of arrival', async () => {
    await world.query("UPDATE staff SET territories = '{38,93,974}' WHERE first_name = 'Julien'");
    const page = await readPage(world, `/pilotage/tournees?semaine=${MONDAY}`, await signIn(world));
    const days = await world.query<{ visits: number; met: number; line: number }>(
      `SELECT visits, met, line_visits AS line FROM pair_day WHERE day BETWEEN '2026-11-30' AND '2026-12-05'`,
    );
    const [counted] = await world.query<{ met: number }>(
      "SELECT count(*)::int AS met FROM visit WHERE status = 'honoured' AND starts_at >= '2026-11-29T23:00:00Z'",
    );
    expect(days.length).toBeGreaterThan(4);
    expect(days.reduce((sum, { met }) => sum + met, 0)).toBe(counted?.met);
    expect(days.some(({ line }) => line > 0)).toBe(true);
    expect(page).toContain('ménages rencontrés par jour et par binôme');
    expect(page).toContain('dans l’ordre d’arrivée');
    expect(page).toContain('Inès et Paul');
  });
});
