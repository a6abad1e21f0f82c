import type { Request, Response } from 'express';
import type { Clock } from '../../app/ports/time-and-chance.js';
import type { ViewsFor } from '../../app/views/views.js';
import type { DoorDesk } from '../../app/visits/door-desk.js';
import type { DoorAnswer, DoorCall } from '../../app/visits/door-frame.js';
import { LATE_BY } from '../../app/visits/team-late.js';
import { deskZone } from '../../domain/escalation/desk-zone.js';
import type { IsoDate, VisitId } from '../../domain/ids.js';
import { addDays, at, localDate } from '../../domain/time/local-time.js';
import { isVisitOutcome } from '../../domain/visits/visit-outcome.js';
import { asset } from '../asset.js';
import type { MemberRoute, Route } from '../guard.js';
import { send } from '../layout.js';
import { sendProblem } from '../problem-page.js';
import { queryChoice, queryText } from '../query.js';
import { type FormRead, formReader } from '../read-form.js';
import { readId } from '../read-id.js';
import type { Member, StaffDoor } from '../session.js';
import { DAY_DONES, type DayDone, type DayPageParts, dayPage } from './day-page.js';
import { DAY_SCRIPT, DAY_SCRIPT_PATH } from './offline-script.js';
import { DAY_WORKER, DAY_WORKER_PATH } from './offline-worker.js';

export type DayDoors = {
  readonly views: ViewsFor;
  readonly clock: Clock;
  readonly staff: StaffDoor;
  readonly door: DoorDesk;
};

const readForm = formReader({ limit: '2kb', parameterLimit: 6 });
/** Told of here, so that a telephone keeps no other answer. */
const KEEP = 'X-Hors-Ligne';

/** « Ma journée »: the sheet, what is pressed at the door, and the two scripts that do without network. */
export function dayRoutes(doors: DayDoors): Route[] {
  const { door } = doors;
  return [
    {
      method: 'get',
      path: '/ma-journee',
      access: 'own-day',
      async handle(request, response, member) {
        const done = queryChoice(request, 'fait', DAY_DONES);
        await show({ request, response, member }, doors, done === null ? null : { done });
      },
    },
    press(doors, 'arrivee', (call) => door.arrive(call)),
    press(doors, 'depart', (call) => door.leave(call)),
    press(doors, 'issue', (call, form) => {
      const outcome = form('issue');
      return isVisitOutcome(outcome) ? door.tell({ ...call, outcome }) : CHOOSE;
    }),
    press(doors, 'retard', (call, form) => {
      const minutes = LATE_BY.find((one) => String(one) === form('minutes'));
      return minutes === undefined ? CHOOSE : door.late({ ...call, minutes });
    }),
    asset(DAY_SCRIPT_PATH, { type: 'text/javascript', text: DAY_SCRIPT }),
    asset(DAY_WORKER_PATH, { type: 'text/javascript', text: DAY_WORKER, keep: 'no-cache' }),
  ];
}

const CHOOSE = { kind: 'refused', message: 'Choisissez dans la liste.' } as const;

type Act = (call: DoorCall, form: FormRead) => Promise<DoorAnswer> | DoorAnswer;

/** A press of the sheet: on to the sheet again, or the same sheet with why nothing was done. */
function press(doors: DayDoors, act: DayDone, work: Act): MemberRoute {
  return {
    method: 'post',
    path: `/ma-journee/:id/${act}`,
    access: 'own-day',
    async handle(request, response, member) {
      const form = await readForm(request, response);
      const call = callOf(request, { member, form, act });
      const answer = call ? await work(call, form) : NOT_FOUND;
      if (answer.kind === 'not-found') return sendProblem(response, 'not-found', member);
      if (answer.kind === 'done') return response.redirect(303, `/ma-journee?fait=${act}`);
      await show({ request, response: response.status(409), member }, doors, {
        refused: answer.message,
      });
    },
  };
}

const NOT_FOUND = { kind: 'not-found' } as const;

function callOf(
  request: Request,
  { member, form, act }: { member: Member; form: FormRead; act: DayDone },
): DoorCall | null {
  const visitId = readId<VisitId>(request.params.id);
  const sent = readId<string>(form('envoi'));
  if (visitId === null || sent === null) return null;
  const ago = /^\d{1,9}$/.test(form('il-y-a')) ? Number(form('il-y-a')) : 0;
  const what = [act, form('issue'), form('minutes')].filter(Boolean).join(':');
  return { staffId: member.id, visitId, delivery: `${sent}:${what}`.slice(0, 100), ago };
}

type Exchange = { readonly request: Request; readonly response: Response; readonly member: Member };

async function show(
  { request, response, member }: Exchange,
  { views, clock, staff }: DayDoors,
  told: DayPageParts['told'],
): Promise<void> {
  const now = clock.now();
  const zone = deskZone(member.territories[0]);
  const today = localDate(now, zone);
  const day = dayAsked(request) ?? today;
  const span = { from: at(day, '00:00', zone), to: at(addDays(day, 1), '00:00', zone) };
  const visits = await views(member).day.visits(member.id, span);
  const tours = await views(member).day.tours(member.id, day);
  // Written before they are shown: a reading that cannot be recorded does not happen.
  for (const { caseId } of visits)
    await staff.logAccess({ staffId: member.id, action: 'read-day', caseId, at: now });
  if (day === today && response.statusCode === 200) response.set(KEEP, 'oui');
  send(response, dayPage({ member, day, isToday: day === today, visits, tours, now, told }));
}

function dayAsked(request: Request): IsoDate | null {
  const text = queryText(request, 'jour');
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? null : text;
}
