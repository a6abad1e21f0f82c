import type { Recording } from '../../app/ports/telephone.js';

/** Where recordings are fetched from, and with which account. */
export type MediaAccess = {
  readonly accountSid: string;
  readonly authToken: string;
  /** Instead of Twilio's, when set; without final slash. */
  readonly baseUrl: string | undefined;
  readonly timeoutMs: number;
};

const TWILIO = 'https://api.twilio.com';
/** A minute and a half of telephone sound is under 2 MB; more is no message. */
const MOST_BYTES = 10 * 1024 * 1024;
const NOT_FOUND = 404;

/** The sound of a recording: the SDK has no words for it. `gone`: the provider no longer holds it. */
export async function fetchRecording(
  { accountSid, authToken, baseUrl = TWILIO, timeoutMs }: MediaAccess,
  recordingSid: string,
): Promise<Recording | { readonly kind: 'gone' | 'unknown' }> {
  const url = `${baseUrl}/2010-04-01/Accounts/${accountSid}/Recordings/${recordingSid}.wav`;
  const credentials = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
  try {
    const response = await fetch(url, {
      headers: { Authorization: `Basic ${credentials}` },
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status === NOT_FOUND) return { kind: 'gone' };
    if (!response.ok) return { kind: 'unknown' };
    const audio = new Uint8Array(await response.arrayBuffer());
    if (audio.byteLength > MOST_BYTES) return { kind: 'unknown' };
    return { mediaType: response.headers.get('content-type') ?? 'audio/wav', audio };
  } catch {
    return { kind: 'unknown' };
  }
}
