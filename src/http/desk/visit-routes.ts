import type { Request, Response } from 'express';
import type { DeskRow } from '../../app/views/desk-view.js';
import { ACT_PERMISSIONS } from '../../domain/escalation/act-permissions.js';
import { readSlotName } from '../../domain/visits/slots.js';
import type { MemberRoute } from '../guard.js';
import { send } from '../layout.js';
import { sendProblem } from '../problem-page.js';
import { type FormRead, formReader } from '../read-form.js';
import type { Member } from '../session.js';
import { visitPage } from '../visits/visit-page.js';
import { doneWhenSet, SLOT_TAKEN } from '../visits/visit-words.js';
import { notDone, submissionOf } from './acts.js';
import { cardOf } from './card-routes.js';
import { cardName } from './desk-words.js';
import type { DeskDoors } from './doors.js';

const readForm = formReader({ limit: '2kb', parameterLimit: 5 });
const PAGE = '/bureau/:id/visite';

type Scene = { readonly doors: DeskDoors; readonly member: Member; readonly card: DeskRow };
type Told = { readonly fault: string | null; readonly chosen: string };

/** « Fixer la visite », « Déplacer la visite »: a page of its own, since it reads the agendas. */
export function deskVisitRoutes(doors: DeskDoors): MemberRoute[] {
  const withCard =
    (show: (scene: Scene, request: Request, response: Response) => Promise<unknown>) =>
    async (request: Request, response: Response, member: Member) => {
      const card = await cardOf(request, doors, member);
      if (!card) return sendProblem(response, 'not-found', member);
      await show({ doors, member, card }, request, response);
    };
  return [
    {
      method: 'get',
      path: PAGE,
      access: ACT_PERMISSIONS.book,
      handle: withCard((scene, _request, response) =>
        showVisit(response, scene, { fault: null, chosen: '' }),
      ),
    },
    {
      method: 'post',
      path: PAGE,
      access: ACT_PERMISSIONS.book,
      handle: withCard(async (scene, request, response) =>
        take(response, scene, await readForm(request, response)),
      ),
    },
  ];
}

async function take(response: Response, scene: Scene, form: FormRead): Promise<void> {
  const { doors, member, card } = scene;
  const chosen = form('moment');
  const wanted = readSlotName(chosen);
  const refuse = (fault: string) => showVisit(response.status(409), scene, { fault, chosen });
  if (!wanted) return refuse('Choisissez dans la liste.');
  const delivery = submissionOf(form, member.id, `${card.cardId}/visite`);
  const call = { cardId: card.cardId, staffId: member.id, delivery };
  const outcome = await doors.desk.setVisit({ ...call, wanted });
  if (outcome.kind === 'set')
    return response.redirect(303, `/bureau/${card.cardId}?fait=${doneWhenSet(outcome)}`);
  if (outcome.kind === 'slot-taken') return refuse(SLOT_TAKEN);
  const answer = notDone(outcome);
  return answer.kind === 'refused'
    ? refuse(answer.message)
    : sendProblem(response, 'not-found', member);
}

async function showVisit(
  response: Response,
  { doors, member, card }: Scene,
  { fault, chosen }: Told,
): Promise<void> {
  const answer = await doors.desk.visitScene({ cardId: card.cardId, staffId: member.id });
  const why = answer.kind === 'scene' ? null : notDone(answer);
  if (why?.kind === 'not-found') return sendProblem(response, 'not-found', member);
  const address = `/bureau/${card.cardId}`;
  const page = visitPage({
    ...{ member, here: '/bureau', back: { href: address, words: cardName(card) }, address, chosen },
    scene: answer.kind === 'scene' ? answer.scene : null,
    fault: fault ?? (why?.kind === 'refused' ? why.message : null),
  });
  send(response, page);
}
