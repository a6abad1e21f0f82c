import { onShift } from '../../domain/hotline/on-shift.js';
import type { Instant } from '../../domain/ids.js';
import { type Territory, territoryOf } from '../../domain/territories.js';
import type { Calendar } from '../../domain/time/calendar.js';
import { localDate } from '../../domain/time/local-time.js';
import type { TeamMate, TeamTold } from '../ports/desk-questions.js';
import type { StaffMember } from '../ports/staff.js';
import type { Colleague } from '../views/team-view.js';
import type { QuestionDeps } from './question-deps.js';

/** `/equipe`: territory by territory, who is at work, who is away, and how many cards each holds. */
export async function aboutTeam(
  { views, clock, calendar, onCall }: QuestionDeps,
  staff: StaffMember,
): Promise<TeamTold> {
  const now = clock.now();
  const colleagues = await views(staff).team.colleagues(staff);
  const teams = staff.territories.map(async (code) => {
    const place = territoryOf(code);
    if (!place) return [];
    const here = colleagues.filter(({ territories }) => territories.includes(code));
    const mates = here.map((one) => mateOf(one, { place, calendar, now }));
    return [{ territory: code, mates, onCall: await onCall(code, now) }];
  });
  return { kind: 'told', teams: (await Promise.all(teams)).flat() };
}

type At = { readonly place: Territory; readonly calendar: Calendar; readonly now: Instant };

function mateOf(colleague: Colleague, { place, calendar, now }: At): TeamMate {
  const { firstName, held } = colleague;
  const today = localDate(now, place.zone);
  const absence = colleague.absences.find(({ from, to }) => from <= today && today <= to);
  if (absence) return { firstName, held, standing: 'away', until: absence.to };
  const standing = onShift(colleague, now, { place, calendar }) ? 'on-shift' : 'off';
  return { firstName, held, standing, until: null };
}
