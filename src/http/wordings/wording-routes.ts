import type { Request, Response } from 'express';
import type { ViewsFor } from '../../app/views/views.js';
import { catalogue } from '../../app/wording/catalogue.js';
import type { WordingDesk } from '../../app/wording/wording-desk.js';
import type { MemberRoute } from '../guard.js';
import { send } from '../layout.js';
import { sendProblem } from '../problem-page.js';
import { queryChoice, territoriesAsked } from '../query.js';
import { formReader } from '../read-form.js';
import type { Member } from '../session.js';
import { listPage, noTerritoryPage } from './list-page.js';
import {
  type Answer,
  answerToDecision,
  answerToProposal,
  DONE,
  type Done,
} from './outcome-words.js';
import { languageIn, readDecision, readWish, type Sheet, sheetOf } from './sheet.js';
import { textPage } from './text-page.js';
import type { TextPageParts } from './text-page-parts.js';
import { addressOf } from './wording-names.js';

export type WordingDoors = { readonly views: ViewsFor; readonly wordings: WordingDesk };

/** Arabic letters take six bytes each in a form. */
const readForm = formReader({ limit: '16kb', parameterLimit: 10 });

const SHEET = '/textes/:territoire/:flot/:cle';

/** The texts of a territory: read, tried out, proposed, decided on. */
export function wordingRoutes(doors: WordingDoors): MemberRoute[] {
  return [
    {
      method: 'get',
      path: '/textes',
      access: 'read-wordings',
      handle: (request, response, member) => list(request, response, { doors, member }),
    },
    {
      method: 'get',
      path: SHEET,
      access: 'read-wordings',
      async handle(request, response, member) {
        const sheet = sheetOf(request, member, languageIn(request.query.langue));
        const done = queryChoice(request, 'fait', Object.keys(DONE) as Done[]);
        await show(response, { doors, member, sheet }, done === null ? {} : { done: DONE[done] });
      },
    },
    {
      method: 'post',
      path: SHEET,
      access: 'write-wordings',
      handle: (request, response, member) => propose(request, response, { doors, member }),
    },
    {
      method: 'post',
      path: `${SHEET}/decision`,
      access: 'write-wordings',
      handle: (request, response, member) => decide(request, response, { doors, member }),
    },
  ];
}

type Scene = { readonly doors: WordingDoors; readonly member: Member };
type SheetScene = Scene & { readonly sheet: Sheet | null };

async function list(request: Request, response: Response, { doors, member }: Scene) {
  const territory = territoriesAsked(request, member).asked ?? member.territories[0];
  if (territory === undefined) return send(response, noTerritoryPage(member));
  const [open, inForce] = await Promise.all([
    doors.views(member).wordings.open(member.territories),
    doors.views(member).wordings.inForce(territory),
  ]);
  const parts = { member, territory, flows: catalogue(), open, inForce, desk: doors.wordings };
  send(response, listPage(parts));
}

async function propose(request: Request, response: Response, { doors, member }: Scene) {
  const form = await readForm(request, response);
  const sheet = sheetOf(request, member, languageIn(form('langue')));
  const scene = { doors, member, sheet };
  const wish = sheet && readWish(form, sheet);
  if (!sheet || !wish) return sendProblem(response, 'not-found', member);
  const { variant, draft, act } = wish;
  const review = doors.wordings.review(variant, draft.words);
  if (act === 'preview') return show(response, scene, { draft: { ...draft, review } });
  const template = act === 'house' ? null : draft.words;
  const { territory } = sheet;
  const outcome = await doors.wordings.propose({
    ...{ territory, variant, template, why: draft.why },
    by: member,
  });
  const shown = outcome.kind === 'refused' ? review : null;
  const answer = answerToProposal(outcome, variant.sender);
  await reply(response, scene, { answer, draft: { ...draft, review: shown } });
}

async function decide(request: Request, response: Response, { doors, member }: Scene) {
  const form = await readForm(request, response);
  const sheet = sheetOf(request, member, languageIn(form('langue')));
  const decision = readDecision(form);
  if (!sheet || !decision) return sendProblem(response, 'not-found', member);
  const outcome = await doors.wordings.decide({ ...decision, by: member });
  const answer = answerToDecision(outcome, decision.id);
  const { verdict, id } = decision;
  const refusal = verdict.state === 'refused' ? { refusal: { id, why: verdict.why } } : {};
  await reply(response, { doors, member, sheet }, { answer, ...refusal });
}

type Kept = Partial<Pick<TextPageParts, 'draft' | 'refusal'>>;

/** After a form: on to the page with what was done, or the same page with what was typed. */
async function reply(
  response: Response,
  scene: SheetScene,
  { answer, ...kept }: Kept & { answer: Answer },
): Promise<void> {
  if (!scene.sheet || answer.kind === 'not-found') {
    return sendProblem(response, 'not-found', scene.member);
  }
  if (answer.kind === 'done') {
    const address = addressOf(scene.sheet.text, scene.sheet);
    return response.redirect(303, `${address}&fait=${answer.done}`);
  }
  response.status(answer.status);
  await show(response, scene, { ...kept, errors: answer.errors });
}

async function show(
  response: Response,
  { doors, member, sheet }: SheetScene,
  about: Kept & Partial<Pick<TextPageParts, 'errors' | 'done'>>,
): Promise<void> {
  if (!sheet) return sendProblem(response, 'not-found', member);
  const { territory, text } = sheet;
  const [inForce, history] = await Promise.all([
    doors.views(member).wordings.inForce(territory),
    doors.views(member).wordings.history(territory, text.name),
  ]);
  const own = inForce.filter((row) => row.text === text.name);
  const parts = { ...sheet, member, desk: doors.wordings, inForce: own, history, ...about };
  send(response, textPage(parts));
}
