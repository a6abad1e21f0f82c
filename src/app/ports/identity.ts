import type { StaffId } from '../../domain/ids.js';
import type { ProviderIdentity } from './sign-in-provider.js';
import type { StaffMember } from './staff.js';

/** What is known of someone's ways in, for the page « Mon compte ». */
export type Account = {
  readonly slackUserId: string | null;
  /** The provider they are bound to; null while no invitation was accepted. */
  readonly issuer: string | null;
  /** How many sessions of theirs are open, this one included. */
  readonly sessions: number;
};

/** A Slack user who asks to be linked; `slackName` is what Slack calls them. */
export type SlackAsker = { readonly slackUserId: string; readonly slackName: string };

export type SlackLinkAsked =
  /** For the page `/compte/slack`; told to that Slack user alone, and good once. */
  | { readonly kind: 'asked'; readonly token: string }
  | { readonly kind: 'linked-already'; readonly firstName: string };

/**
 * Ties between a person of the product and who they are elsewhere. Lives are in real seconds, as
 * those of a session: a person sits before them. Codes and tokens are known by their hash alone.
 */
export type Identities = {
  /** The active person bound to that identity. */
  memberOf(identity: ProviderIdentity): Promise<StaffMember | null>;
  /** Whom the invitation is for, while it may be used; locked until the transaction ends. */
  invited(codeHash: string): Promise<StaffMember | null>;
  /** Binds the person to that identity and to no other; their invitation is used up. False: it is someone else's. */
  bind(staffId: StaffId, identity: ProviderIdentity): Promise<boolean>;
  /** In the place of what that Slack user asked before. */
  askSlackLink(asker: SlackAsker & { tokenHash: string; seconds: number }): Promise<void>;
  /** Who asked with that token, while it may be used; locked until the transaction ends. */
  slackAsker(tokenHash: string): Promise<SlackAsker | null>;
  forgetSlackAsk(tokenHash: string): Promise<void>;
  account(staffId: StaffId, idleSeconds: number): Promise<Account>;
  /** null unlinks. The Slack user must be nobody else's. */
  setSlackUser(staffId: StaffId, slackUserId: string | null): Promise<void>;
  /** The sessions that a provider ended: the one that `sid` names, else all of that subject. Returns how many. */
  closeProviderSessions(ended: {
    readonly issuer: string;
    readonly subject: string | null;
    readonly sid: string | null;
  }): Promise<number>;
  closeSessionsOf(staffId: StaffId): Promise<number>;
  /** Keeps the id of a logout token until it expires (epoch seconds); false when it was heard before. */
  hearOnce(token: { issuer: string; jti: string; expiresAt: number }): Promise<boolean>;
};
