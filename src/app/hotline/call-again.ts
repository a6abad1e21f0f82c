import type { CaseFile } from '../../domain/case.js';
import type { LegEnd } from '../../domain/hotline/call.js';
import { callAgainAt } from '../../domain/hotline/call-retries.js';
import { DAY, type Instant } from '../../domain/ids.js';
import { askAPerson } from '../contact/ask-a-person.js';
import { placeOf } from '../contact/gate-facts.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Tx } from '../ports/store.js';
import type { LineDeps } from './line-deps.js';
import type { OnCall } from './on-turn.js';

/** Tries of one round: older ones belong to another. */
const A_ROUND = 7 * DAY;
/** Rang, busy, failed, a machine: nobody was spoken to (statistics 4.2). */
const NOBODY = new Set(['14', '22', '23', '25', '26']);

/**
 * A person called a household and reached nobody: the call is due again at another hour, three
 * times at most in a round, as a task for a person like the first. Said twice, it is due once.
 */
export async function callAgain(
  tx: Tx,
  deps: LineDeps,
  { on, end }: { readonly on: OnCall; readonly end: LegEnd },
): Promise<void> {
  const { call, file, now } = on;
  if (call.purpose !== 'desk' || !file) return;
  const lately = await tx.ledger.ofCase(file.id, now - A_ROUND);
  const tries = lately.filter(
    ({ channel, code, id }) =>
      channel === 'human_call' && (NOBODY.has(code) || id === call.attemptId),
  ).length;
  const dueAt = callAgainAt({
    ...{ end, tries, now },
    setting: await tx.line.setting(file.territory),
    where: { place: placeOf(file), calendar: deps.calendar },
  });
  if (dueAt === null) return;
  await tx.diary.write({
    kind: 'call-due',
    caseId: file.id,
    payload: { after: call.id },
    dueAt,
    key: `call-due:${call.id}`,
  });
}

/** The hour to call again has come: a card asks for it, unless the household was met meanwhile. */
export async function callDue(
  deps: LineDeps,
  entry: DiaryEntry<'call-due'>,
): Promise<'asked' | 'over'> {
  return deps.store.transaction(async (tx) => {
    const now = deps.clock.now();
    if (entry.caseId) await tx.cases.lock(entry.caseId);
    const file = entry.caseId ? await tx.cases.find(entry.caseId) : null;
    const isOver = !file || (await overBecause(tx, file, now));
    await tx.diary.finish(entry.id, isOver ? 'over' : 'asked');
    if (isOver || !file) return 'over';
    await askAPerson(tx, deps, { file, reason: 'call-due', now });
    return 'asked';
  });
}

async function overBecause(tx: Tx, file: CaseFile, now: Instant): Promise<boolean> {
  if (file.status !== 'open' || (await tx.visits.bookedFor(file.id))) return true;
  const lately = await tx.ledger.ofCase(file.id, now - A_ROUND);
  // Someone of the household was spoken to since, by whatever channel.
  const [last] = lately.filter(({ channel }) => channel === 'human_call').slice(-1);
  return last !== undefined && last.code >= '30' && last.code < '90';
}
