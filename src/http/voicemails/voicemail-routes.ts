import type { Request, Response } from 'express';
import type { BarAnswer } from '../../app/hotline/bar-number.js';
import { mayOpenVoicemail } from '../../app/hotline/hear-voicemail.js';
import type { LineDesk } from '../../app/hotline/line-desk.js';
import type { Clock } from '../../app/ports/time-and-chance.js';
import type { ViewsFor } from '../../app/views/views.js';
import { BAR_DAYS, isBarReason } from '../../domain/hotline/bar-reasons.js';
import type { VoicemailId } from '../../domain/ids.js';
import type { MemberRoute } from '../guard.js';
import { send } from '../layout.js';
import { sendProblem } from '../problem-page.js';
import { queryChoice } from '../query.js';
import { formReader } from '../read-form.js';
import { readId } from '../read-id.js';
import type { Member } from '../session.js';
import { sendSound } from './send-sound.js';
import { DONE, type Done, type Told, voicemailPage } from './voicemail-page.js';

export type VoicemailDoors = {
  readonly views: ViewsFor;
  readonly clock: Clock;
  readonly line: LineDesk;
};

const PAGE = '/messages-vocaux/:id';
const readForm = formReader({ limit: '2kb', parameterLimit: 5 });

/** A message left on the line: its page, its sound, and what may be done about its caller. */
export function voicemailRoutes(doors: VoicemailDoors): MemberRoute[] {
  return [
    {
      method: 'get',
      path: PAGE,
      access: 'read-case',
      async handle(request, response, member) {
        const done = queryChoice(request, 'fait', Object.keys(DONE) as Done[]);
        await show(response, { doors, member, id: idOf(request) }, done === null ? null : { done });
      },
    },
    {
      method: 'get',
      path: `${PAGE}/son`,
      access: 'read-case',
      handle: (request, response, member) =>
        listen(request, response, { doors, member, id: idOf(request) }),
    },
    {
      method: 'post',
      path: `${PAGE}/blocage`,
      access: 'call',
      async handle(request, response, member) {
        const form = await readForm(request, response);
        const id = idOf(request);
        const days = BAR_DAYS.find((known) => String(known) === form('duree'));
        const reason = form('motif');
        const isRead = id !== null && days !== undefined && isBarReason(reason);
        const answer = isRead ? await doors.line.bar({ id, by: member, days, reason }) : NOT_FOUND;
        await reply(response, { doors, member, id }, answer);
      },
    },
    {
      method: 'post',
      path: `${PAGE}/deblocage`,
      access: 'call',
      async handle(request, response, member) {
        const id = idOf(request);
        const answer = id ? await doors.line.unbar({ id, by: member }) : NOT_FOUND;
        await reply(response, { doors, member, id }, answer);
      },
    },
  ];
}

const NOT_FOUND = { kind: 'not-found' } as const;

type Scene = {
  readonly doors: VoicemailDoors;
  readonly member: Member;
  readonly id: VoicemailId | null;
};

const idOf = (request: Request): VoicemailId | null => readId<VoicemailId>(request.params.id);

async function show(response: Response, { doors, member, id }: Scene, told: Told): Promise<void> {
  const row = id && (await doors.views(member).voicemail.page(id, doors.clock.now()));
  if (!row || !mayOpenVoicemail(member, row)) return sendProblem(response, 'not-found', member);
  send(response, voicemailPage(row, member, told));
}

/** Written down before a single byte is given: a listening that cannot be recorded does not happen. */
async function listen(
  request: Request,
  response: Response,
  { doors, member, id }: Scene,
): Promise<void> {
  const heard = id && (await doors.line.hear({ id, by: member }));
  const sound =
    heard?.kind === 'heard' ? await doors.views(member).voicemail.sound(id as VoicemailId) : null;
  if (!sound) return sendProblem(response, 'not-found', member);
  sendSound(request, response, sound);
}

async function reply(response: Response, scene: Scene, answer: BarAnswer): Promise<void> {
  if (answer.kind === 'not-found') return sendProblem(response, 'not-found', scene.member);
  if (answer.kind === 'refused') {
    response.status(409);
    return show(response, scene, { refused: answer.message });
  }
  const done = answer.kind === 'barred' ? 'bloque' : 'debloque';
  response.redirect(303, `/messages-vocaux/${scene.id}?fait=${done}`);
}
