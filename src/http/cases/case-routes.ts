import type { Clock } from '../../app/ports/time-and-chance.js';
import type { ViewsFor } from '../../app/views/views.js';
import type { CaseVisits } from '../../app/visits/case-visits.js';
import type { VisitDoors } from '../../app/visits/visit-link.js';
import type { CaseStatus } from '../../domain/case.js';
import type { MemberRoute } from '../guard.js';
import { send } from '../layout.js';
import { sendProblem } from '../problem-page.js';
import { queryChoice, queryPage, queryStage, queryText, territoriesAsked } from '../query.js';
import { formReader } from '../read-form.js';
import type { StaffDoor } from '../session.js';
import { VISIT_DONE, type VisitDone } from '../visits/visit-words.js';
import { casePage, linkPage } from './case-page.js';
import { listPage, PAGE_SIZE } from './list-page.js';

export type CaseDoors = {
  readonly views: ViewsFor;
  readonly clock: Clock;
  readonly staff: StaffDoor;
  readonly rdv: Pick<VisitDoors, 'issue'>;
  readonly visits: CaseVisits;
  readonly publicUrl: string;
};

const readForm = formReader({ limit: '1kb', parameterLimit: 2 });

const STATUSES: readonly CaseStatus[] = ['open', 'to-verify', 'closed'];

/** The list of files, and a file with all that happened on it. */
export function caseRoutes(doors: CaseDoors): MemberRoute[] {
  return [
    {
      method: 'get',
      path: '/dossiers',
      access: 'read-case',
      async handle(request, response, member) {
        const { asked, territories } = territoriesAsked(request, member);
        const page = queryPage(request);
        const wanted = {
          reference: queryText(request, 'reference'),
          stage: queryStage(request),
          status: queryChoice(request, 'etat', STATUSES),
        };
        const found = await doors.views(member).caseList.cases({
          ...wanted,
          territories,
          skip: (page - 1) * PAGE_SIZE,
          limit: PAGE_SIZE,
        });
        send(response, listPage(member, { ...wanted, territory: asked, page }, found));
      },
    },
    {
      method: 'get',
      path: '/dossiers/:reference',
      access: 'read-case',
      async handle(request, response, member) {
        const reference = String(request.params.reference);
        const file = await doors.views(member).case.file(reference, member.territories);
        if (!file) return sendProblem(response, 'not-found', member);
        const now = doors.clock.now();
        // Written before the file is shown: a reading that cannot be recorded does not happen.
        const entry = { staffId: member.id, action: 'read-case', caseId: file.id, at: now };
        await doors.staff.logAccess(entry);
        const views = doors.views(member);
        const [timeline, next, cards] = await Promise.all([
          views.case.timeline(file.id),
          views.case.next(file.id),
          views.desk.ofCase(file.id),
        ]);
        const done = queryChoice(request, 'fait', Object.keys(VISIT_DONE) as VisitDone[]);
        send(response, casePage(member, { file, timeline, next, cards, now, done }));
      },
    },
    {
      method: 'post',
      path: '/dossiers/:reference/lien',
      access: 'offer-slots',
      async handle(request, response, member) {
        const field = await readForm(request, response);
        if (field('creer') !== 'oui') return sendProblem(response, 'not-found', member);
        const reference = String(request.params.reference);
        const file = await doors.views(member).case.file(reference, member.territories);
        const token = file && (await doors.rdv.issue(file.id, `staff:${member.id}`));
        if (!token) return sendProblem(response, 'not-found', member);
        send(response, linkPage(member, { reference, link: `${doors.publicUrl}/rdv/${token}` }));
      },
    },
  ];
}
