import type { Recording } from '../../app/ports/telephone.js';

/** Where recordings are fetched from, and with which account. */
export type MediaAccess = {
  readonly accountSid: string;
  readonly authToken: string;
  /** Host instead of Twilio's, when set. */
  readonly baseUrl: string | undefined;
  readonly timeoutMs: number;
};

const TWILIO = 'https://api.twilio.com';
/** A minute and a half of telephone sound is under 2 MB; more is no message. */
const MOST_BYTES = 10 * 1024 * 1024;
const NOT_FOUND = 404;
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  'audio/wav': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/wave': 'audio/wav',
  'audio/mpeg': 'audio/mpeg',
};

/**
 * The sound of a recording, at most 10 MB: the SDK reads text only. `gone`: there is no such
 * sound, or none yet. `unknown`: no answer, or one that is no sound.
 */
export async function fetchRecording(
  { accountSid, authToken, baseUrl = TWILIO, timeoutMs }: MediaAccess,
  recordingSid: string,
): Promise<Recording | { readonly kind: 'gone' | 'unknown' }> {
  const path = `/2010-04-01/Accounts/${accountSid}/Recordings/${recordingSid}.wav`;
  const credentials = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
  try {
    const response = await fetch(new URL(path, baseUrl), {
      headers: { Authorization: `Basic ${credentials}` },
      signal: AbortSignal.timeout(timeoutMs),
    });
    const type = response.headers.get('content-type')?.split(';', 1)[0]?.trim() ?? '';
    const mediaType = MEDIA_TYPES[type.toLowerCase()];
    if (response.ok && mediaType !== undefined) {
      const audio = await bytesOf(response);
      if (audio) return { mediaType, audio };
    }
    await response.body?.cancel();
    return { kind: response.status === NOT_FOUND ? 'gone' : 'unknown' };
  } catch {
    return { kind: 'unknown' };
  }
}

/** Null as soon as it grows over the limit. */
async function bytesOf({ body }: Response): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
