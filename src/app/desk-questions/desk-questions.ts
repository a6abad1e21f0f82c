import { may, type Permission } from '../../domain/roles.js';
import type { CaseTold, DeskQuestions, NotAnswered } from '../ports/desk-questions.js';
import type { StaffMember } from '../ports/staff.js';
import { aboutCase } from './about-case.js';
import { aboutFigures } from './about-figures.js';
import { aboutTeam } from './about-team.js';
import type { QuestionDeps } from './question-deps.js';

/** The questions of the desk with their ports filled in, for the Slack adapter (compose.ts). */
export function createDeskQuestions(deps: QuestionDeps): DeskQuestions {
  const asking =
    <A extends { slackUserId: string }, T>(
      permission: Permission,
      answer: (deps: QuestionDeps, staff: StaffMember, asked: A) => Promise<T>,
    ) =>
    async (asked: A): Promise<T | NotAnswered> => {
      const asker = await askerOf(deps, asked.slackUserId, permission);
      return asker.kind === 'asker' ? answer(deps, asker.staff, asked) : asker;
    };
  return {
    aboutCase: asking<{ slackUserId: string; reference: string }, CaseTold>('read-case', aboutCase),
    aboutTeam: asking('read-cards', aboutTeam),
    aboutFigures: asking('read-statistics', aboutFigures),
  };
}

/** Who asks, when they may; a refusal is written in the access log, as everywhere. */
async function askerOf(
  { store, clock }: QuestionDeps,
  slackUserId: string,
  permission: Permission,
): Promise<{ readonly kind: 'asker'; readonly staff: StaffMember } | NotAnswered> {
  return store.transaction(async (tx) => {
    const staff = await tx.staff.bySlackUser(slackUserId);
    if (staff && may(staff.role, permission)) return { kind: 'asker', staff };
    const action = `refused:${permission}`;
    const at = clock.now();
    await tx.staff.logAccess({ staffId: staff?.id ?? null, action, caseId: null, at });
    return { kind: staff ? 'forbidden' : 'unlinked' };
  });
}
