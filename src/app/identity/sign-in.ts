import type { ProviderIdentity } from '../ports/sign-in-provider.js';
import type { StaffMember } from '../ports/staff.js';
import type { IdentityDeps } from './identity-deps.js';

export type SignInAnswer =
  /** `bound`: their invitation was just used. */
  | { readonly kind: 'welcome'; readonly member: StaffMember; readonly bound: boolean }
  /** Known to the provider, and to nobody here. */
  | { readonly kind: 'unlinked' }
  /** Used, out of date, replaced by another, or never was. */
  | { readonly kind: 'invitation-over' }
  /** The invitation is for one person, and the identity is another's. */
  | { readonly kind: 'identity-taken' };

/**
 * Whom the provider vouches for, found by issuer and subject alone: never by an e-mail address or
 * a name, which others may take. An invitation binds them for the next times.
 */
export function signIn(
  { store, clock }: IdentityDeps,
  { who, codeHash }: { readonly who: ProviderIdentity; readonly codeHash: string | null },
): Promise<SignInAnswer> {
  return store.transaction(async (tx) => {
    const log = (action: string, member: StaffMember | null) =>
      tx.staff.logAccess({ staffId: member?.id ?? null, action, caseId: null, at: clock.now() });
    const known = await tx.identities.memberOf(who);
    const invited = codeHash === null ? null : await tx.identities.invited(codeHash);
    // An old invitation opened again by whoever used it leads in all the same.
    if (known && (invited === null || invited.id === known.id)) {
      if (invited) await tx.identities.bind(known.id, who);
      return { kind: 'welcome', member: known, bound: false };
    }
    if (invited === null) {
      await log('refused:sign-in', null);
      return { kind: codeHash === null ? 'unlinked' : 'invitation-over' };
    }
    if (!(await tx.identities.bind(invited.id, who))) {
      await log('refused:bind-identity', invited);
      return { kind: 'identity-taken' };
    }
    // Whoever was signed in as that person by the identity of before is no more.
    await tx.identities.closeSessionsOf(invited.id);
    await log('bind-identity', invited);
    return { kind: 'welcome', member: invited, bound: true };
  });
}
