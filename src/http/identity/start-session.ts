import type { Request, Response } from 'express';
import type { SignedIn } from '../../app/ports/sign-in-provider.js';
import type { StaffId } from '../../domain/ids.js';
import type { GuardDoors } from '../guard.js';
import { cookieName, cookieOptions, freshToken, secretHash, tokenOf } from '../session.js';

/** Signs the browser in with a token that nobody has seen before; the session it had ends. */
export async function startSession(
  { request, response }: { readonly request: Request; readonly response: Response },
  doors: GuardDoors,
  { staffId, provider }: { readonly staffId: StaffId; readonly provider: SignedIn | null },
): Promise<void> {
  const former = tokenOf(request, doors.session);
  if (former !== null) await doors.staff.closeSession(secretHash(former));
  const token = freshToken();
  const seconds = doors.session.sessionSeconds;
  await doors.staff.openSession({ tokenHash: secretHash(token), staffId, seconds, provider });
  response.cookie(cookieName(doors.session), token, {
    ...cookieOptions(doors.session),
    maxAge: seconds * 1000,
  });
}
