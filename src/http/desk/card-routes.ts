import type { Request, Response } from 'express';
import type { DeskRow, TeamMate } from '../../app/views/desk-view.js';
import { ACT_PERMISSIONS, offeredActs } from '../../domain/escalation/act-permissions.js';
import type { CallOutcome } from '../../domain/hotline/call-outcome.js';
import type { CardId } from '../../domain/ids.js';
import { may } from '../../domain/roles.js';
import { likeliest } from '../calls/to-note-panel.js';
import type { MemberRoute } from '../guard.js';
import { send } from '../layout.js';
import { sendProblem } from '../problem-page.js';
import { queryChoice } from '../query.js';
import { readId } from '../read-id.js';
import type { Member } from '../session.js';
import type { FormParts } from './act-forms.js';
import { type CardPageParts, cardPage, cardParts } from './card-page.js';
import { DONE, type Done } from './desk-words.js';
import type { DeskDoors } from './doors.js';
import { subjectOf } from './queue.js';

const PAGE = '/bureau/:id';

/** One card's page, and its parts alone for the script. */
export function cardRoutes(doors: DeskDoors): MemberRoute[] {
  return [
    {
      method: 'get',
      path: PAGE,
      access: 'read-cards',
      async handle(request, response, member) {
        const done = queryChoice(request, 'fait', Object.keys(DONE) as Done[]);
        await showCard(
          response,
          { doors, member, card: await cardOf(request, doors, member) },
          { done },
        );
      },
    },
    {
      method: 'get',
      path: `${PAGE}/morceau`,
      access: 'read-cards',
      byItself: true,
      async handle(request, response, member) {
        const card = await cardOf(request, doors, member);
        if (!card) return sendProblem(response, 'not-found', member);
        send(response, cardParts(await partsOf({ doors, member, card }, {})));
      },
    },
  ];
}

export type CardScene = {
  readonly doors: DeskDoors;
  readonly member: Member;
  readonly card: DeskRow | null;
};
type Known = CardScene & { readonly card: DeskRow };
type Told = Partial<Pick<CardPageParts, 'done' | 'fault' | 'counted'>>;

/** The card of the address, as its reader may see it. */
export async function cardOf(
  request: Request,
  { views }: DeskDoors,
  member: Member,
): Promise<DeskRow | null> {
  const id = readId<CardId>(request.params.id);
  return id && views(member).desk.card(id, member.territories);
}

/** The card's page with what is told on it; another territory's cannot be told from none. */
export async function showCard(
  response: Response,
  { card, ...scene }: CardScene,
  told: Told,
): Promise<void> {
  if (!card) return sendProblem(response, 'not-found', scene.member);
  send(response, cardPage(await partsOf({ ...scene, card }, told)));
}

async function partsOf(scene: Known, told: Told): Promise<CardPageParts> {
  const { doors, member, card } = scene;
  const [colleagues, likely] = await Promise.all([colleaguesOf(scene), likelyOf(scene)]);
  const forms: FormParts = {
    address: `/bureau/${card.cardId}`,
    fault: told.fault ?? null,
    counted: told.counted ?? null,
    now: doors.clock.now(),
    zone: card.zone,
    ...{ colleagues, likely },
  };
  return { ...forms, member, card, done: told.done ?? null };
}

/** Whom « Passer à » offers; the use case itself refuses anybody else. */
async function colleaguesOf({ doors, member, card }: Known): Promise<TeamMate[]> {
  if (card.territory === null || !may(member.role, ACT_PERMISSIONS.pass)) return [];
  const team = await doors.views(member).desk.team(card.territory);
  return team.filter(({ id, role }) => id !== card.ownerId && may(role, ACT_PERMISSIONS.take));
}

/** As the page of the calls proposes it. */
async function likelyOf({ doors, member, card }: Known): Promise<CallOutcome | null> {
  const { first, more } = offeredActs(subjectOf(card), member);
  if (![...first, ...more].includes('outcome')) return null;
  const reader = { staffId: member.id, territories: member.territories };
  const mine = await doors.views(member).calls.toNote(reader);
  const found = mine.find(({ cardId }) => cardId === card.cardId);
  return found ? likeliest(found, doors.clock.lived) : null;
}
