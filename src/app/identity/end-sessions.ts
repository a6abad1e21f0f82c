import type { StaffId } from '../../domain/ids.js';
import type { LogoutNews } from '../ports/sign-in-provider.js';
import type { IdentityDeps } from './identity-deps.js';

/** « Se déconnecter partout ». Returns how many sessions ended. */
export function endSessions({ store, clock }: IdentityDeps, staffId: StaffId): Promise<number> {
  return store.transaction(async (tx) => {
    const closed = await tx.identities.closeSessionsOf(staffId);
    await tx.staff.logAccess({ staffId, action: 'end-sessions', caseId: null, at: clock.now() });
    return closed;
  });
}

/** The provider ended a session: ours that it opened end too. `heard-before`: that word was told already. */
export function providerEnded(
  { store }: IdentityDeps,
  news: LogoutNews,
): Promise<{ readonly kind: 'ended'; readonly sessions: number } | { kind: 'heard-before' }> {
  return store.transaction(async (tx) => {
    if (!(await tx.identities.hearOnce(news))) return { kind: 'heard-before' };
    return { kind: 'ended', sessions: await tx.identities.closeProviderSessions(news) };
  });
}
