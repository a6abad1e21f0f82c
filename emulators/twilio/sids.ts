import { randomBytes } from 'node:crypto';

/** A new identifier in Twilio's form: two letters and 32 hexadecimal digits. */
export function newSid(prefix: 'SM' | 'CA' | 'QU' | 'CF' | 'RE'): string {
  return prefix + randomBytes(16).toString('hex');
}
