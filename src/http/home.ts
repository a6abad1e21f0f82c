import { may, type Permission } from '../domain/roles.js';
import type { MemberRoute } from './guard.js';
import { sendProblem } from './problem-page.js';

/** Where each role begins its day: first page it may open, cards before figures for those who answer them. */
const FIRST_PAGES: readonly { needs: readonly Permission[]; path: string }[] = [
  { needs: ['read-cards', 'send-text'], path: '/bureau' },
  { needs: ['read-statistics'], path: '/pilotage' },
  { needs: ['read-case'], path: '/dossiers' },
];

/** `/` leads to the page of one's role. */
export function homeRoute(): MemberRoute {
  return {
    method: 'get',
    path: '/',
    access: 'signed-in',
    handle(_request, response, member) {
      const first = FIRST_PAGES.find(({ needs }) => needs.every((p) => may(member.role, p)));
      if (first) response.redirect(303, first.path);
      else sendProblem(response, 'forbidden', member);
    },
  };
}
