import type { ViewsFor } from '../../app/views/views.js';
import type { MemberRoute } from '../guard.js';
import { send } from '../layout.js';
import { queryWeek, territoriesAsked } from '../query.js';
import { toursPage } from './tours-page.js';

/** The weeks of the pairs' days; the newest unless another is asked for. */
export const toursRoute = ({ views }: { readonly views: ViewsFor }): MemberRoute => ({
  method: 'get',
  path: '/pilotage/tournees',
  access: 'read-statistics',
  async handle(request, response, member) {
    const { pairDays } = views(member);
    const { asked, territories } = territoriesAsked(request, member);
    const weeks = await pairDays.weeks(member.territories);
    const week = queryWeek(request, 'semaine', weeks) ?? weeks[0] ?? null;
    const days = week === null ? [] : await pairDays.days(territories, week);
    send(response, toursPage({ member, territory: asked, week, weeks, days }));
  },
});
