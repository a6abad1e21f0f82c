import type { IdentityDesk } from '../../app/identity/identity-desk.js';
import type { KeyHolders } from '../../app/identity/key-holders.js';
import type { Log } from '../../app/ports/log.js';
import type { SignInProvider } from '../../app/ports/sign-in-provider.js';
import type { GuardDoors } from '../guard.js';

/** What the pages of identity need. */
export type IdentityDoors = GuardDoors & {
  readonly identities: IdentityDesk;
  /** null: people sign in with access keys alone. */
  readonly provider: SignInProvider | null;
  readonly keyHolders: KeyHolders;
  /** Without a last slash. */
  readonly publicUrl: string;
  readonly log: Log;
};
