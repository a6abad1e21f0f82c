import { isPassReason, PASS_REASONS } from '../../domain/escalation/pass-reasons.js';
import { SLACK_AWAY } from '../../domain/escalation/slack-away.js';
import type { StaffId } from '../../domain/ids.js';
import type { DeskChannel, DeskNews } from '../ports/cards.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { cardIdOf, postponeShowing } from './showing.js';

/**
 * Worker's act for `tell-desk`: says under a card's message that it went to somebody, or that it is
 * back from its pause or from an owner who was silent, or that a worker is waited for. Waits for the
 * card to be shown; nothing when it was closed meanwhile, nor where there is no channel: the page
 * says whose it is.
 */
export async function tellDesk(
  { store, clock, desk }: { store: Store; clock: Clock; desk: DeskChannel | null },
  entry: DiaryEntry<'tell-desk'>,
): Promise<'told' | 'over' | 'later'> {
  return store.transaction(async (tx) => {
    const now = clock.now();
    const card = await tx.cards.find(cardIdOf(entry));
    const news = card && (await newsOf(tx, entry));
    const isOld = news?.what === 'passed' && card?.owner?.id !== entry.payload.to;
    if (!desk || !card || !news || card.state === 'closed' || isOld) {
      await tx.diary.finish(entry.id, 'over');
      return 'over';
    }
    if (!card.slack || !(await tx.cards.claimShowing(card.id))) {
      await postponeShowing(tx, entry, { clock, afterSeconds: 2, why: 'attend son affichage' });
      return 'later';
    }
    const said = await desk.tell(card, news, {
      ...{ now, mayHaveLeft: entry.tries > 1, key: entry.id },
    });
    if (said.kind === 'later') {
      const { afterSeconds } = said;
      await postponeShowing(tx, entry, { clock, afterSeconds, why: SLACK_AWAY });
      return 'later';
    }
    await tx.diary.finish(entry.id, 'told');
    return 'told';
  });
}

async function newsOf(tx: Tx, { payload }: DiaryEntry<'tell-desk'>): Promise<DeskNews | null> {
  const { what, by, reason } = payload;
  const to = payload.to === null ? null : (payload.to as StaffId);
  const member = to && (await tx.staff.byId(to));
  const call = to && (await tx.staff.slackUserOf(to));
  if (what === 'back' || what === 'check-out') return { what, call };
  if (what === 'silent') return { what, from: by };
  if (!member) return null;
  const why = isPassReason(reason) ? PASS_REASONS[reason] : reason;
  return { what, call, to: member.firstName, by, why };
}
