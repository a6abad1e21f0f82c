import type { Request, Response } from 'express';
import type { Clock } from '../../app/ports/time-and-chance.js';
import type { RotaAnswer } from '../../app/rota/rota-answer.js';
import type { RotaDesk } from '../../app/rota/rota-desk.js';
import type { ViewsFor } from '../../app/views/views.js';
import { type Territory, territoryOf } from '../../domain/territories.js';
import { addDays, at, localDate, weekdayOf } from '../../domain/time/local-time.js';
import type { MemberRoute } from '../guard.js';
import { send } from '../layout.js';
import { sendProblem } from '../problem-page.js';
import { queryChoice, territoriesAsked } from '../query.js';
import { type FormRead, formReader } from '../read-form.js';
import type { Member } from '../session.js';
import { readAbsence, readAdd, readId, readPlan, UNREADABLE } from './read-rota-form.js';
import { rotaPage, type Told, WEEKS_SHOWN } from './rota-page.js';

export type RotaDoors = {
  readonly views: ViewsFor;
  readonly clock: Clock;
  readonly rota: RotaDesk;
};

const DONE = {
  ajout: 'C’est ajouté.',
  plan: 'Les semaines sont planifiées.',
  retrait: 'C’est retiré.',
  echange: 'C’est échangé.',
  absence: 'L’absence est notée.',
  retour: 'L’absence est annulée.',
} as const;
type Done = keyof typeof DONE;

const readForm = formReader({ limit: '4kb', parameterLimit: 15 });

type Scene = { readonly doors: RotaDoors; readonly member: Member; readonly territory: Territory };
type Act = (form: FormRead, scene: Scene) => Promise<RotaAnswer>;

/** What each form does, and the word of what was done. */
const FORMS: readonly (readonly [path: string, done: Done, act: Act])[] = [
  ['/astreintes/ajouter', 'ajout', add],
  ['/astreintes/planifier', 'plan', plan],
  ['/astreintes/retirer', 'retrait', remove],
  ['/astreintes/echanger', 'echange', swap],
  ['/astreintes/absence', 'absence', keepAbsence],
  ['/astreintes/absence/annuler', 'retour', dropAbsence],
];

/** The rotas of a territory and its team's absences, read by the desk, written by coordinators. */
export function rotaRoutes(doors: RotaDoors): MemberRoute[] {
  return [
    {
      method: 'get',
      path: '/astreintes',
      access: 'read-rota',
      async handle(request, response, member) {
        const asked = territoriesAsked(request, member).asked ?? member.territories[0];
        const territory = territoryOf(asked ?? '');
        if (!territory) return sendProblem(response, 'not-found', member);
        const done = queryChoice(request, 'fait', Object.keys(DONE) as Done[]);
        await show(response, { doors, member, territory }, done && { done: DONE[done] });
      },
    },
    ...FORMS.map(
      ([path, done, act]): MemberRoute => ({
        method: 'post',
        path,
        access: 'write-rota',
        handle: (request, response, member) =>
          take(request, response, { doors, member, done, act }),
      }),
    ),
  ];
}

type Taking = Omit<Scene, 'territory'> & { readonly done: Done; readonly act: Act };

async function take(request: Request, response: Response, taking: Taking): Promise<void> {
  const { doors, member, done, act } = taking;
  const form = await readForm(request, response);
  const code = form('territoire');
  const territory = member.territories.includes(code) ? territoryOf(code) : undefined;
  if (!territory) return sendProblem(response, 'not-found', member);
  const scene = { doors, member, territory };
  const answer = await act(form, scene);
  if (answer.kind === 'not-found') return sendProblem(response, 'not-found', member);
  if (answer.kind === 'done' && answer.warning === undefined)
    return response.redirect(303, `/astreintes?territoire=${code}&fait=${done}`);
  if (answer.kind === 'done')
    return show(response, scene, { done: `${DONE[done]} ${answer.warning}` });
  response.status(409);
  return show(response, scene, { refused: answer.message });
}

async function add(form: FormRead, { doors, member: by, territory }: Scene): Promise<RotaAnswer> {
  const wish = readAdd(form, territory.zone);
  return wish ? doors.rota.add({ by, territory: territory.code, ...wish }) : UNREADABLE;
}

async function plan(form: FormRead, { doors, member: by, territory }: Scene): Promise<RotaAnswer> {
  const wish = readPlan(form);
  return wish ? doors.rota.plan({ by, territory: territory.code, ...wish }) : UNREADABLE;
}

async function remove(form: FormRead, { doors, member: by }: Scene): Promise<RotaAnswer> {
  const id = readId(form('astreinte'));
  return id ? doors.rota.remove({ by, id }) : UNREADABLE;
}

async function swap(form: FormRead, { doors, member: by }: Scene): Promise<RotaAnswer> {
  const [one, other] = [readId(form('une')), readId(form('autre'))];
  return one && other ? doors.rota.swap({ by, one, other }) : UNREADABLE;
}

async function keepAbsence(form: FormRead, { doors, member: by }: Scene): Promise<RotaAnswer> {
  const days = readAbsence(form);
  const reason = form('motif').trim().slice(0, 80) || null;
  return days ? doors.rota.keepAbsence({ by, ...days, reason }) : UNREADABLE;
}

async function dropAbsence(form: FormRead, { doors, member: by }: Scene): Promise<RotaAnswer> {
  const days = readAbsence(form);
  return days ? doors.rota.dropAbsence({ by, ...days }) : UNREADABLE;
}

async function show(
  response: Response,
  { doors, member, territory }: Scene,
  told: Told,
): Promise<void> {
  const now = doors.clock.now();
  const { code, zone } = territory;
  const today = localDate(now, zone);
  const monday = addDays(today, 1 - weekdayOf(today));
  const within = {
    from: at(monday, '00:00', zone),
    to: at(addDays(monday, WEEKS_SHOWN * 7), '00:00', zone),
  };
  const { rota } = doors.views(member);
  const [spans, current, everyone] = await Promise.all([
    rota.spans([code], within),
    rota.spans(member.territories, { from: now, to: now + 1 }),
    rota.people(member.territories, today),
  ]);
  const people = everyone.filter(({ territories }) => territories.includes(code));
  const parts = { member, now, monday, territory, spans, current, people, everyone };
  send(response, rotaPage(parts, told));
}
