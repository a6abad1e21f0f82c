import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';

import { ACCOUNT_SID, AUTH_TOKEN, json, provider, RECORDING } from './own-provider.js';

describe('a message’s sound', () => {
  const sound = (type: string, bytes: Buffer): RequestListener => {
    return (_req, res) => void res.writeHead(200, { 'Content-Type': type }).end(bytes);
  };
  const bytes = Buffer.from([0x52, 0x49, 0x46, 0x46, 0xff, 0xfe, 0x00, 0x80]);

  it.each([
    ['audio/x-wav', 'audio/wav'],
    ['audio/wav; codec=pcm', 'audio/wav'],
    ['audio/mpeg', 'audio/mpeg'],
  ])('is fetched byte for byte with the account’s credentials: %s', async (type, mediaType) => {
    const { asked, telephone } = await provider(sound(type, bytes));
    const recording = await telephone.recording(RECORDING);
    expect(recording).toEqual({ mediaType, audio: new Uint8Array(bytes) });
    expect(asked).toMatchObject([{ method: 'GET', account: `${ACCOUNT_SID}:${AUTH_TOKEN}` }]);
    expect(asked[0]!.url.pathname).toBe(
      `/2010-04-01/Accounts/${ACCOUNT_SID}/Recordings/${RECORDING}.wav`,
    );
  });

  it('of more than ten megabytes, or that is no sound, is not taken', async () => {
    const large = await provider(sound('audio/wav', Buffer.alloc(10 * 1024 * 1024 + 1)));
    expect(await large.telephone.recording(RECORDING)).toEqual({ kind: 'unknown' });
    const page = await provider(sound('text/html', bytes));
    expect(await page.telephone.recording(RECORDING)).toEqual({ kind: 'unknown' });
    const broken = await provider(json(500, {}));
    expect(await broken.telephone.recording(RECORDING)).toEqual({ kind: 'unknown' });
  });

  it.each([
    ['processing', 'unknown'],
    ['completed', 'unknown'],
    ['absent', 'gone'],
    ['deleted', 'gone'],
  ])('that is not there, of a recording « %s », is %s', async (status, kind) => {
    const { telephone } = await provider((req, res) =>
      json(req.url?.endsWith('.json') ? 200 : 404, { sid: RECORDING, status })(req, res),
    );
    expect(await telephone.recording(RECORDING)).toEqual({ kind });
  });

  it('is gone when its recording is', async () => {
    const { telephone } = await provider(json(404, { code: 20404, status: 404, message: 'no' }));
    expect(await telephone.recording(RECORDING)).toEqual({ kind: 'gone' });
  });

  it('is deleted; what was deleted before counts as well, a failure does not', async () => {
    const { asked, telephone } = await provider((_req, res) => void res.writeHead(204).end());
    expect(await telephone.deleteRecording(RECORDING)).toBe(true);
    expect(asked[0]).toMatchObject({ method: 'DELETE' });
    const gone = await provider(json(404, { code: 20404, status: 404, message: 'no' }));
    expect(await gone.telephone.deleteRecording(RECORDING)).toBe(true);
    const away = await provider(json(503, {}));
    expect(await away.telephone.deleteRecording(RECORDING)).toBe(false);
  });
});
