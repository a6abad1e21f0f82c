import type { Request, Response } from 'express';
import type { DeskActs } from '../../app/ports/desk.js';
import type { Clock } from '../../app/ports/time-and-chance.js';
import type { ViewsFor } from '../../app/views/views.js';
import { isCallOutcome } from '../../domain/escalation/outcome-choices.js';
import type { CardId } from '../../domain/ids.js';
import type { Calendar } from '../../domain/time/calendar.js';
import type { MemberRoute } from '../guard.js';
import { send } from '../layout.js';
import { sendProblem } from '../problem-page.js';
import { queryChoice } from '../query.js';
import { formReader } from '../read-form.js';
import { readId } from '../read-id.js';
import type { Member } from '../session.js';
import { callsPage, type Told } from './calls-page.js';
import { DONE, type Done, type FormAnswer, formAnswer } from './calls-words.js';
import { NIGHTS_SHOWN } from './nights-panel.js';
import { VOICEMAILS_SHOWN } from './voicemails-panel.js';

/** The same acts as the buttons of the desk's channel. */
type CallActs = Pick<DeskActs, 'call' | 'noteOutcome'>;

export type CallDoors = {
  readonly views: ViewsFor;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly desk: CallActs;
};

const readForm = formReader({ limit: '2kb', parameterLimit: 5 });

/** The page of the calls, with its two forms. */
export function callRoutes(doors: CallDoors): MemberRoute[] {
  return [
    {
      method: 'get',
      path: '/appels',
      access: 'call',
      async handle(request, response, member) {
        const done = queryChoice(request, 'fait', Object.keys(DONE) as Done[]);
        await show(response, { doors, member }, done === null ? null : { done });
      },
    },
    {
      method: 'post',
      path: '/appels/appeler',
      access: 'call',
      handle: (request, response, member) =>
        act(request, response, { doors, member }, async ({ cardId }) =>
          formAnswer(await doors.desk.call({ cardId, staffId: member.id })),
        ),
    },
    {
      method: 'post',
      path: '/appels/issue',
      access: 'call',
      handle: (request, response, member) =>
        act(request, response, { doors, member }, async ({ cardId, issue }) => {
          if (!isCallOutcome(issue))
            return { kind: 'refused', message: 'Choisissez une issue de la liste.' };
          const noted = { cardId, staffId: member.id, outcome: issue };
          return formAnswer(await doors.desk.noteOutcome(noted));
        }),
    },
  ];
}

type Scene = { readonly doors: CallDoors; readonly member: Member };
type Sent = { readonly cardId: CardId; readonly issue: string };

/** After a form: on to the page with what was done, or the same page with why nothing was. */
async function act(
  request: Request,
  response: Response,
  scene: Scene,
  work: (sent: Sent) => Promise<FormAnswer>,
): Promise<void> {
  const form = await readForm(request, response);
  const cardId = readId<CardId>(form('carte'));
  const answer = cardId ? await work({ cardId, issue: form('issue') }) : NOT_FOUND;
  if (answer.kind === 'not-found') return sendProblem(response, 'not-found', scene.member);
  if (answer.kind === 'done') return response.redirect(303, `/appels?fait=${answer.done}`);
  response.status(409);
  await show(response, scene, { refused: answer.message });
}

const NOT_FOUND = { kind: 'not-found' } as const;

async function show(response: Response, { doors, member }: Scene, told: Told): Promise<void> {
  const { views, clock, calendar } = doors;
  const { calls } = views(member);
  const reader = { staffId: member.id, territories: member.territories };
  const [toMake, toNote, waiting, callBacks, voicemails, nights] = await Promise.all([
    calls.toMake(reader),
    calls.toNote(reader),
    calls.waiting(reader),
    calls.callBacks(reader),
    calls.voicemails(reader, VOICEMAILS_SHOWN),
    calls.nights(NIGHTS_SHOWN),
  ]);
  const rows = { toMake, toNote, waiting, callBacks, voicemails, nights };
  const parts = { member, ...rows, calendar, now: clock.now(), lived: clock.lived };
  send(response, callsPage(parts, told));
}
