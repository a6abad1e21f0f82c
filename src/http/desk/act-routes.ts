import type { Request, Response } from 'express';
import type { DeskRow } from '../../app/views/desk-view.js';
import { ACT_PERMISSIONS } from '../../domain/escalation/act-permissions.js';
import type { MemberRoute } from '../guard.js';
import { sendProblem } from '../problem-page.js';
import { type FormRead, formReader } from '../read-form.js';
import type { Member } from '../session.js';
import { ACT_PATHS, DOINGS, type FormAct, submissionOf } from './acts.js';
import { cardOf, showCard } from './card-routes.js';
import { cardName, countWords } from './desk-words.js';
import type { DeskDoors } from './doors.js';

/** A text of several times its longest, so that one too long is refused in words. */
const readForm = formReader({ limit: '32kb', parameterLimit: 10 });

/** What would become of the words typed: nothing of them is kept. */
async function count({ doors, member }: CountScene, { cardId }: DeskRow, form: FormRead) {
  const text = form('texte');
  return { text, checked: await doors.desk.checkText({ cardId, staffId: member.id, text }) };
}
type CountScene = { readonly doors: DeskDoors; readonly member: Member };

type ShowQueue = (
  request: Request,
  response: Response,
  told: { readonly member: Member; readonly refused: string },
) => Promise<void>;

/** One address for each act of a card, each with its own permission, and the count of a text. */
export function actRoutes(doors: DeskDoors, showQueue: ShowQueue): MemberRoute[] {
  const acts = Object.keys(DOINGS) as FormAct[];
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
        const { checked } = await count({ doors, member }, card, form);
        response.type('text/plain').send(countWords(checked));
      },
    },
  ];
}

type Scene = {
  readonly doors: DeskDoors;
  readonly member: Member;
  readonly act: FormAct;
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
    const counted = await count(scene, card, form);
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
  { form, message, ...scene }: Scene & { form: FormRead; message: string },
): Promise<void> {
  const { doors, member, act, showQueue } = scene;
  const card = await cardOf(request, doors, member);
  if (card && form('depuis') === 'bureau')
    return showQueue(request, response, { member, refused: `${cardName(card)} : ${message}` });
  const fault = { act, message, typed: form };
  const counted = card && act === 'send' ? await count(scene, card, form) : null;
  await showCard(response, { doors, member, card }, { fault, counted });
}
