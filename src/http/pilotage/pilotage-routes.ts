import type { Clock } from '../../app/ports/time-and-chance.js';
import type { ViewsFor } from '../../app/views/views.js';
import { type LineFacts, QUICK_ANSWER, SHORT_WAIT } from '../../domain/statistics/line-report.js';
import type { Calendar } from '../../domain/time/calendar.js';
import type { MemberRoute } from '../guard.js';
import { send } from '../layout.js';
import type { Member, StaffDoor } from '../session.js';
import { exportCsv } from './export-csv.js';
import { pilotagePage } from './pilotage-page.js';
import { type Selection, select } from './selection.js';
import { toursRoute } from './tours-route.js';

export type PilotageDoors = {
  readonly views: ViewsFor;
  readonly clock: Clock;
  readonly staff: StaffDoor;
  readonly calendar: Calendar;
};

/** The supervisor's page, and its file. */
export function pilotageRoutes(doors: PilotageDoors): MemberRoute[] {
  const { views, clock, staff } = doors;
  return [
    {
      method: 'get',
      path: '/pilotage',
      access: 'read-statistics',
      async handle(request, response, member) {
        const selection = await select(request, member, { views, now: clock.now() });
        const [tries, line, capacity] = await Promise.all([
          views(member).cohort.tries(selection.filter),
          lineFacts(selection, { ...doors, member }),
          views(member).capacity.weeks(selection.filter.territories),
        ]);
        send(response, pilotagePage(member, selection, { tries, line, capacity }));
      },
    },
    toursRoute(doors),
    {
      method: 'get',
      path: '/pilotage/export.csv',
      access: 'read-statistics',
      async handle(request, response, member) {
        const now = clock.now();
        const selection = await select(request, member, { views, now });
        const action = 'export-statistics';
        await staff.logAccess({ staffId: member.id, action, caseId: null, at: now });
        response.attachment(`pilotage-${selection.filter.cutOff}.csv`);
        response.type('text/csv; charset=utf-8').send(exportCsv(selection));
      },
    },
  ];
}

/** Of the same territories and weeks; the weeks are here those of the calls. */
async function lineFacts(
  { filter }: Selection,
  { views, clock, calendar, member }: PilotageDoors & { readonly member: Member },
): Promise<LineFacts> {
  const { territories, fromWeek, toWeek, cutOff } = filter;
  // A person waits at life's pace, however fast the demo's days go by.
  const waits = { shortWait: clock.lived(SHORT_WAIT), quickAnswer: clock.lived(QUICK_ANSWER) };
  const wanted = { territories, fromWeek, toWeek, cutOff, ...waits };
  const { line } = views(member);
  const [calls, callBacks] = await Promise.all([line.calls(wanted), line.callBacks(wanted)]);
  return { calls, callBacks, cutOff, calendar };
}
