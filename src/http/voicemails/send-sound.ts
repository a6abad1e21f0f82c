import type { Request, Response } from 'express';
import type { Sound } from '../../app/views/voicemail-view.js';

/** What browsers play; anything else is handed over as bytes. */
const AUDIO = /^audio\/[\w.+-]+$/;

/**
 * A sound, whole or the part that a player asks for (RFC 9110, 14): one range at most, several
 * are answered with the whole, one outside the sound with 416.
 */
export function sendSound(request: Request, response: Response, { mediaType, audio }: Sound): void {
  const whole = audio.byteLength;
  response.set('Accept-Ranges', 'bytes');
  response.type(AUDIO.test(mediaType) ? mediaType : 'application/octet-stream');
  // A malformed range is none (RFC 9110, 14.2).
  const ranges = request.range(whole);
  if (ranges === -1) {
    response.status(416).set('Content-Range', `bytes */${whole}`).end();
    return;
  }
  const isOne = Array.isArray(ranges) && ranges.type === 'bytes' && ranges.length === 1;
  const [range] = isOne ? ranges : [];
  const { start, end } = range ?? { start: 0, end: whole - 1 };
  if (range) response.status(206).set('Content-Range', `bytes ${start}-${end}/${whole}`);
  const part = audio.subarray(start, end + 1);
  response.set('Content-Length', String(part.byteLength)).end(part);
}
