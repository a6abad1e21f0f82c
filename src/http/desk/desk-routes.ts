import type { Clock } from '../../app/ports/time-and-chance.js';
import type { ViewsFor } from '../../app/views/views.js';
import type { MemberRoute } from '../guard.js';
import { send } from '../layout.js';
import { deskPage } from './desk-page.js';

/** The list of what needs a person, read-only: cards are worked from the desk's channel. */
export function deskRoutes({ views, clock }: { views: ViewsFor; clock: Clock }): MemberRoute[] {
  return [
    {
      method: 'get',
      path: '/bureau',
      access: 'read-cards',
      async handle(_request, response, member) {
        const cards = await views(member).desk.openCards(member.territories);
        send(response, deskPage(member, cards, clock.now()));
      },
    },
  ];
}
