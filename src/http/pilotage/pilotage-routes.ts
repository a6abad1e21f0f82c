import type { Clock } from '../../app/ports/time-and-chance.js';
import type { Views } from '../../app/views/views.js';
import type { MemberRoute } from '../guard.js';
import { send } from '../layout.js';
import type { StaffDoor } from '../session.js';
import { exportCsv } from './export-csv.js';
import { pilotagePage } from './pilotage-page.js';
import { select } from './selection.js';

export type PilotageDoors = {
  readonly views: Views;
  readonly clock: Clock;
  readonly staff: StaffDoor;
};

/** The supervisor's page, and its file. */
export function pilotageRoutes({ views, clock, staff }: PilotageDoors): MemberRoute[] {
  return [
    {
      method: 'get',
      path: '/pilotage',
      access: 'read-statistics',
      async handle(request, response, member) {
        const selection = await select(request, member, { views, now: clock.now() });
        const tries = await views.cohort.tries(selection.filter);
        send(response, pilotagePage(member, selection, tries));
      },
    },
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
