import type { Request, Response } from 'express';
import { ACT_PERMISSIONS } from '../../domain/escalation/act-permissions.js';
import type { CardAct } from '../../domain/escalation/card-acts.js';
import type { MemberRoute } from '../guard.js';
import { sendProblem } from '../problem-page.js';
import { type FormRead, formReader } from '../read-form.js';
import type { Member } from '../session.js';
import { ACT_PATHS, DOINGS, submissionOf } from './acts.js';
import { cardOf, showCard } from './card-routes.js';
import { cardName, countWords } from './desk-words.js';
import type { DeskDoors } from './doors.js';

/** A text of several times its longest, so that one too long is refused in words. */
const readForm = formReader({ limit: '32kb', parameterLimit: 10 });

type ShowQueue = (
  request: Request,
  response: Response,
  told: { readonly member: Member; readonly refused: string },
) => Promise<void>;

/** One address for each act of a card, each with its own permission, and the count of a text. */
export function actRoutes(doors: DeskDoors, showQueue: ShowQueue): MemberRoute[] {
  const acts = Object.keys(ACT_PATHS) as CardAct[];
  return [
    ...acts.map(
      (act): MemberRoute => ({
        method: 'post',
        path: `/bureau/:id/${ACT_PATHS[act]}`,
        access: ACT_PERMISSIONS[act],
        handle: (request, response, member) =>
          take(request, response, { doors, member, act, showQueue }),
      }),
    ),
    {
      method: 'post',
      path: '/bureau/:id/compte',
      access: ACT_PERMISSIONS.send,
      async handle(request, response, member) {
        const form = await readForm(request, response);
        const card = await cardOf(request, doors, member);
        if (!card) return sendProblem(response, 'not-found', member);
        const call = { cardId: card.cardId, staffId: member.id };
        const checked = await doors.desk.checkText({ ...call, text: form('texte') });
        response.type('text/plain').send(countWords(checked));
      },
    },
  ];
}

type Scene = {
  readonly doors: DeskDoors;
  readonly member: Member;
  readonly act: CardAct;
  readonly showQueue: ShowQueue;
};

/** After a form: on to the page with what was done, or the same page with why nothing was. */
async function take(request: Request, response: Response, scene: Scene): Promise<void> {
  const { doors, member, act } = scene;
  const form = await readForm(request, response);
  const card = await cardOf(request, doors, member);
  if (!card) return sendProblem(response, 'not-found', member);
  const call = { cardId: card.cardId, staffId: member.id };
  if (act === 'send' && form('geste') === 'compter') {
    const checked = await doors.desk.checkText({ ...call, text: form('texte') });
    const counted = { text: form('texte'), checked };
    return showCard(response, { doors, member, card }, { counted });
  }
  const submission = submissionOf(form, member.id, `${card.cardId}/${act}`);
  const sent = { desk: doors.desk, call: { ...call, delivery: submission }, form, submission };
  const answer = await DOINGS[act](sent);
  if (answer.kind === 'not-found') return sendProblem(response, 'not-found', member);
  if (answer.kind === 'done') {
    const next = answer.then === 'queue' ? '/bureau' : `/bureau/${card.cardId}`;
    return response.redirect(303, `${next}?fait=${answer.done}`);
  }
  response.status(409);
  await refuse(request, response, { ...scene, form, message: answer.message });
}

/** Said where the person was: in the list, or beside the form with what was typed. */
async function refuse(
  request: Request,
  response: Response,
  { doors, member, act, showQueue, form, message }: Scene & { form: FormRead; message: string },
): Promise<void> {
  const card = await cardOf(request, doors, member);
  if (card && form('depuis') === 'bureau')
    return showQueue(request, response, { member, refused: `${cardName(card)} : ${message}` });
  await showCard(response, { doors, member, card }, { fault: { act, message, typed: form } });
}
