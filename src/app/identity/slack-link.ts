import type { StaffId } from '../../domain/ids.js';
import type { SlackAsker, SlackLinkAsked } from '../ports/identity.js';
import type { IdentityDeps } from './identity-deps.js';

/** Real seconds during which the link given in Slack may be confirmed. */
const LINK_SECONDS = 15 * 60;

/** A Slack user asks to be linked. Nothing is given yet: someone signed in must say « that is me ». */
export function askSlackLink(
  { store, keys }: IdentityDeps,
  asker: SlackAsker,
): Promise<SlackLinkAsked> {
  return store.transaction(async (tx) => {
    const member = await tx.staff.bySlackUser(asker.slackUserId);
    if (member) return { kind: 'linked-already', firstName: member.firstName };
    const { key: token, hash: tokenHash } = keys.fresh();
    await tx.identities.askSlackLink({ ...asker, tokenHash, seconds: LINK_SECONDS });
    return { kind: 'asked', token };
  });
}

export type SlackLinked =
  /** `replaced`: the Slack user who was theirs before, and is nobody's now. */
  | { readonly kind: 'linked'; readonly asker: SlackAsker; readonly replaced: string | null }
  | { readonly kind: 'over' }
  /** That Slack user is another person's of the team. */
  | { readonly kind: 'taken' };

/** Someone signed in says that the Slack user who asked is themselves. */
export function linkSlack(
  { store, clock }: IdentityDeps,
  { staffId, tokenHash }: { readonly staffId: StaffId; readonly tokenHash: string },
): Promise<SlackLinked> {
  return store.transaction(async (tx) => {
    const asker = await tx.identities.slackAsker(tokenHash);
    if (!asker) return { kind: 'over' };
    await tx.identities.forgetSlackAsk(tokenHash);
    const log = (action: string) =>
      tx.staff.logAccess({ staffId, action, caseId: null, at: clock.now() });
    const holder = await tx.staff.bySlackUser(asker.slackUserId);
    if (holder && holder.id !== staffId) {
      await log('refused:link-slack');
      return { kind: 'taken' };
    }
    const before = (await tx.identities.account(staffId, 0)).slackUserId;
    await tx.identities.setSlackUser(staffId, asker.slackUserId);
    await log('link-slack');
    return { kind: 'linked', asker, replaced: before === asker.slackUserId ? null : before };
  });
}

/** From now on the buttons of that Slack user do nothing. */
export function unlinkSlack({ store, clock }: IdentityDeps, staffId: StaffId): Promise<void> {
  return store.transaction(async (tx) => {
    await tx.identities.setSlackUser(staffId, null);
    await tx.staff.logAccess({ staffId, action: 'unlink-slack', caseId: null, at: clock.now() });
  });
}
