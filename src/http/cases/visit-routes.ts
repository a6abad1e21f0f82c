import type { Request, Response } from 'express';
import type { CaseId } from '../../domain/ids.js';
import { isCancelReason } from '../../domain/visits/cancel-reasons.js';
import { readSlotName } from '../../domain/visits/slots.js';
import { notDone, submissionOf } from '../desk/acts.js';
import type { MemberRoute } from '../guard.js';
import { send } from '../layout.js';
import { sendProblem } from '../problem-page.js';
import { type FormRead, formReader } from '../read-form.js';
import { readId } from '../read-id.js';
import type { Member } from '../session.js';
import { visitPage } from '../visits/visit-page.js';
import {
  doneWhenCancelled,
  doneWhenSet,
  SLOT_TAKEN,
  type VisitDone,
} from '../visits/visit-words.js';
import type { CaseDoors } from './case-routes.js';

const readForm = formReader({ limit: '2kb', parameterLimit: 5 });
const PAGE = '/dossiers/:reference/visite';
const OF_THE_LIST = 'Choisissez dans la liste.';

type Scene = {
  readonly doors: CaseDoors;
  readonly member: Member;
  readonly caseId: CaseId;
  readonly reference: string;
};
type Told = { readonly fault: string | null; readonly chosen: string };
type Show = (scene: Scene, response: Response, form: FormRead) => Promise<void>;

/** The visit of a household, set, moved or cancelled from its file, where no card asks for it. */
export function caseVisitRoutes(doors: CaseDoors): MemberRoute[] {
  const withCase = (show: Show) => async (request: Request, response: Response, member: Member) => {
    const form: FormRead = request.method === 'POST' ? await readForm(request, response) : () => '';
    const reference = String(request.params.reference);
    const file = await doors.views(member).case.file(reference, member.territories);
    // A form that none of our pages wrote bears no name.
    const isOurs = request.method !== 'POST' || readId(form('envoi')) !== null;
    if (!file || !isOurs) return sendProblem(response, 'not-found', member);
    await show({ doors, member, caseId: file.id, reference }, response, form);
  };
  const access = 'set-visit' as const;
  return [
    {
      ...{ method: 'get', path: PAGE, access },
      handle: withCase((scene, response) =>
        showVisit(response, scene, { fault: null, chosen: '' }),
      ),
    },
    { ...{ method: 'post', path: PAGE, access }, handle: withCase(set) },
    {
      ...{ method: 'post', path: '/dossiers/:reference/annuler-visite', access },
      handle: withCase(cancel),
    },
  ];
}

const callOf = ({ member, caseId }: Scene, form: FormRead, act: string) => ({
  ...{ caseId, staffId: member.id },
  delivery: submissionOf(form, member.id, `${caseId}/${act}`),
});

const goBack = (response: Response, { reference }: Scene, done: VisitDone) =>
  response.redirect(303, `/dossiers/${encodeURIComponent(reference)}?fait=${done}`);

async function set(scene: Scene, response: Response, form: FormRead): Promise<void> {
  const chosen = form('moment');
  const wanted = readSlotName(chosen);
  const refuse = (fault: string) => showVisit(response.status(409), scene, { fault, chosen });
  if (!wanted) return refuse(OF_THE_LIST);
  const outcome = await scene.doors.visits.set({ ...callOf(scene, form, 'visite'), wanted });
  if (outcome.kind === 'set') return goBack(response, scene, doneWhenSet(outcome));
  if (outcome.kind === 'slot-taken') return refuse(SLOT_TAKEN);
  if (outcome.kind === 'refused') return refuse(outcome.message);
  return sendProblem(response, 'not-found', scene.member);
}

async function cancel(scene: Scene, response: Response, form: FormRead): Promise<void> {
  const reason = form('motif');
  const refuse = (fault: string) => showVisit(response.status(409), scene, { fault, chosen: '' });
  if (!isCancelReason(reason)) return refuse(OF_THE_LIST);
  const outcome = await scene.doors.visits.cancel({ ...callOf(scene, form, 'annuler'), reason });
  if (outcome.kind === 'cancelled') return goBack(response, scene, doneWhenCancelled(outcome));
  if (outcome.kind === 'refused') return refuse(outcome.message);
  return sendProblem(response, 'not-found', scene.member);
}

async function showVisit(response: Response, scene: Scene, told: Told): Promise<void> {
  const { doors, member, caseId, reference } = scene;
  const answer = await doors.visits.scene({ caseId, staffId: member.id });
  const why = 'kind' in answer ? notDone(answer) : null;
  if (why?.kind === 'not-found') return sendProblem(response, 'not-found', member);
  const address = `/dossiers/${encodeURIComponent(reference)}`;
  const page = visitPage({
    ...{ member, here: '/dossiers', address, chosen: told.chosen },
    back: { href: address, words: `Dossier ${reference}` },
    scene: 'kind' in answer ? null : answer,
    fault: told.fault ?? (why?.kind === 'refused' ? why.message : null),
  });
  send(response, page);
}
