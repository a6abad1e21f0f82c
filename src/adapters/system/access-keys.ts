import { createHash, randomBytes } from 'node:crypto';
import type { AccessKeys } from '../../app/ports/roster.js';

/** Personal access keys: 192 bits of chance, so that their plain SHA-256 cannot be searched backwards. */
export const accessKeys: AccessKeys = {
  fresh() {
    const key = randomBytes(24).toString('base64url');
    return { key, hash: createHash('sha256').update(key).digest('hex') };
  },
};
