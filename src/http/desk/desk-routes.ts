import type { Request, Response } from 'express';
import type { DeskRow } from '../../app/views/desk-view.js';
import { CARD_REASONS } from '../../domain/escalation/card.js';
import { type CardId, MINUTE } from '../../domain/ids.js';
import { type MemberRoute, watcherOf } from '../guard.js';
import { send } from '../layout.js';
import { queryChoice, queryText, territoriesAsked } from '../query.js';
import { readId } from '../read-id.js';
import type { Member } from '../session.js';
import { actRoutes } from './act-routes.js';
import { cardRoutes } from './card-routes.js';
import { type DeskPageParts, deskPage } from './desk-page.js';
import { DONE, type Done } from './desk-words.js';
import type { DeskDoors } from './doors.js';
import { EVENTS_PATH } from './live.js';
import { queue, versionOf } from './queue.js';
import { deskVisitRoutes } from './visit-routes.js';

/** Minutes that a person waits: shorter silences of Slack mend themselves. */
const SLACK_PATIENCE = 5 * MINUTE;

/** The desk: the queue, its cards with their acts, and the events that keep both fresh. */
export function deskRoutes(doors: DeskDoors): MemberRoute[] {
  return [
    {
      method: 'get',
      path: '/bureau',
      access: 'read-cards',
      async handle(request, response, member) {
        const done = queryChoice(request, 'fait', Object.keys(DONE) as Done[]);
        await showQueue(request, response, {
          ...{ doors, member, told: done === null ? null : { done } },
        });
      },
    },
    {
      method: 'get',
      path: '/bureau/morceau',
      access: 'read-cards',
      byItself: true,
      async handle(request, response, member) {
        send(response, queue(await readQueue(request, { doors, member })));
      },
    },
    {
      method: 'get',
      path: EVENTS_PATH,
      access: 'read-cards',
      byItself: true,
      handle: (request, response, member) => listen(request, response, { doors, member }),
    },
    ...cardRoutes(doors),
    ...deskVisitRoutes(doors),
    ...actRoutes(doors, (request, response, { member, refused }) =>
      showQueue(request, response, { doors, member, told: { refused } }),
    ),
  ];
}

type Scene = { readonly doors: DeskDoors; readonly member: Member };

async function readQueue(request: Request, { doors, member }: Scene) {
  const { asked, territories } = territoriesAsked(request, member);
  const reason = queryChoice(request, 'raison', CARD_REASONS);
  const all = await doors.views(member).desk.openCards(member.territories);
  const isAsked = (card: DeskRow) =>
    (asked === null || (card.territory !== null && territories.includes(card.territory))) &&
    (reason === null || card.reason === reason);
  const now = doors.clock.now();
  return { member, all, cards: all.filter(isAsked), filter: { territory: asked, reason }, now };
}

async function showQueue(
  request: Request,
  response: Response,
  { told, ...scene }: Scene & Pick<DeskPageParts, 'told'>,
): Promise<void> {
  const { clock, views } = scene.doors;
  const parts = await readQueue(request, scene);
  const before = parts.now - clock.lived(SLACK_PATIENCE);
  const slack = await views(scene.member).desk.waitingForSlack(before);
  send(response, deskPage({ ...parts, slack, told }));
}

/** `depuis` is what the page shows: it is told at once when that is already of the past. */
function listen(request: Request, response: Response, { doors, member }: Scene): Promise<void> {
  const { desk } = doors.views(member);
  const [shown, cardId] = [queryText(request, 'depuis'), readId<CardId>(request.query.carte)];
  return doors.streams.open({
    response,
    member,
    stillSignedIn: () => watcherOf(request, doors),
    async isBehind() {
      const card = cardId && (await desk.card(cardId, member.territories));
      const cards = card ? [card] : await desk.openCards(member.territories);
      return versionOf(cards) !== shown;
    },
  });
}
