import type { IncomingMessage } from 'node:http';

/** Twilio's own webhooks stay under 10 KiB. */
const LIMIT_BYTES = 64 * 1024;

/** What came of reading a body; nothing is said when the sender went away. */
export type BodyReader = {
  done(body: string): void;
  tooLarge(): void;
};

/** Reads a whole request body as UTF-8, up to 64 KiB. Calls back once, or never when the sender left. */
export function readBody(req: IncomingMessage, { done, tooLarge }: BodyReader): void {
  const chunks: Buffer[] = [];
  let size = Number(req.headers['content-length']) > LIMIT_BYTES ? LIMIT_BYTES : 0;
  req.on('data', (chunk: Buffer) => {
    const isWithin = size <= LIMIT_BYTES;
    size += chunk.length;
    if (size <= LIMIT_BYTES) chunks.push(chunk);
    else if (isWithin) tooLarge();
  });
  req.on('end', () => {
    if (size > LIMIT_BYTES) return;
    const [first] = chunks;
    const whole = chunks.length > 1 ? Buffer.concat(chunks) : first;
    done(whole?.toString('utf8') ?? '');
  });
  // A sender that leaves in the middle is answered by nobody; Twilio delivers again.
  req.on('error', () => undefined);
}
