/** Who someone is at a provider: the two together, for ever (OpenID Connect Core, 2). */
export type ProviderIdentity = { readonly issuer: string; readonly subject: string };

/** What the browser keeps while it is at the provider, and nobody else may know. */
export type SignInChecks = {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE; null for a provider that knows none. */
  readonly verifier: string | null;
};

/** Someone whom the provider vouches for; nothing of their name or address is asked or kept. */
export type SignedIn = ProviderIdentity & {
  /** Of the provider's own session, which back-channel logout names. */
  readonly sid: string | null;
  /** Asked back by the provider when the session ends. */
  readonly idToken: string;
};

/** The provider does not answer; the next try asks it again. */
export type ProviderAway = { readonly kind: 'away' };

/** What a provider says, behind the person's back: a session of theirs is over. */
export type LogoutNews = {
  readonly issuer: string;
  readonly subject: string | null;
  readonly sid: string | null;
  readonly jti: string;
  /** Epoch seconds. */
  readonly expiresAt: number;
};

/** An OpenID Connect provider; expected trouble is an answer. */
export type SignInProvider = {
  readonly issuer: string;
  /** Where to send the browser. */
  begin(): Promise<
    { readonly kind: 'go'; readonly url: string; readonly checks: SignInChecks } | ProviderAway
  >;
  /** `url` is the whole address on which the browser came back. `why` is for the log. */
  finish(
    url: string,
    checks: SignInChecks,
  ): Promise<
    | { readonly kind: 'signed-in'; readonly who: SignedIn }
    | { readonly kind: 'refused'; readonly why: string }
    | ProviderAway
  >;
  /** Where to send the browser to end the provider's session too; null when it knows no such page. */
  endAddress(idToken: string): Promise<string | null>;
  readLogout(
    token: string,
  ): Promise<
    | { readonly kind: 'over'; readonly news: LogoutNews }
    | { readonly kind: 'refused'; readonly why: string }
    | ProviderAway
  >;
};
