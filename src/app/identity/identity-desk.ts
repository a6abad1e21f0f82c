import type { StaffId } from '../../domain/ids.js';
import type { Account, SlackAsker, SlackLinkAsked } from '../ports/identity.js';
import type { LogoutNews, ProviderIdentity } from '../ports/sign-in-provider.js';
import type { StaffMember } from '../ports/staff.js';
import { endSessions, providerEnded } from './end-sessions.js';
import type { IdentityDeps } from './identity-deps.js';
import { type SignInAnswer, signIn } from './sign-in.js';
import { askSlackLink, linkSlack, type SlackLinked, unlinkSlack } from './slack-link.js';

/** What the doors may ask about who people are elsewhere. */
export type IdentityDesk = {
  signIn(asked: { who: ProviderIdentity; codeHash: string | null }): Promise<SignInAnswer>;
  /** Whom an invitation is for, while it may be used. */
  invited(codeHash: string): Promise<StaffMember | null>;
  account(staffId: StaffId, idleSeconds: number): Promise<Account>;
  endSessions(staffId: StaffId): Promise<number>;
  providerEnded(news: LogoutNews): ReturnType<typeof providerEnded>;
  askSlackLink(asker: SlackAsker): Promise<SlackLinkAsked>;
  /** Who asked with that token, while it may be confirmed. */
  slackAsker(tokenHash: string): Promise<SlackAsker | null>;
  linkSlack(asked: { staffId: StaffId; tokenHash: string }): Promise<SlackLinked>;
  unlinkSlack(staffId: StaffId): Promise<void>;
};

/** These use cases with their ports filled in, for the pages and for Slack (compose.ts). */
export function createIdentityDesk(deps: IdentityDeps): IdentityDesk {
  const { store } = deps;
  return {
    signIn: (asked) => signIn(deps, asked),
    invited: (codeHash) => store.transaction((tx) => tx.identities.invited(codeHash)),
    account: (staffId, idleSeconds) =>
      store.transaction((tx) => tx.identities.account(staffId, idleSeconds)),
    endSessions: (staffId) => endSessions(deps, staffId),
    providerEnded: (news) => providerEnded(deps, news),
    askSlackLink: (asker) => askSlackLink(deps, asker),
    slackAsker: (tokenHash) => store.transaction((tx) => tx.identities.slackAsker(tokenHash)),
    linkSlack: (asked) => linkSlack(deps, asked),
    unlinkSlack: (staffId) => unlinkSlack(deps, staffId),
  };
}
