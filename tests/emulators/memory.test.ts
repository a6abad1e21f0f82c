import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmulators } from '../../emulators/start.js';

describe('a world that is started again', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'aller-vers-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('still knows its texts, its handsets and its channel; another file is another world', async () => {
    const memory = path.join(folder, 'world.json');
    const first = await startEmulators({ memory });
    first.twilio.setPhone('+33639981001', { behaviour: 'off' });
    await fetch(`${first.url}/_emulator/slack/say`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ channel: 'C0ALLERVERS', user: 'U0KARIMA', text: 'bonjour' }),
    });
    const said = [...(first.slack.store.channels.get('C0ALLERVERS')?.messages ?? [])];
    expect(said).toHaveLength(1);
    await first.close();

    const again = await startEmulators({ memory });
    expect(again.slack.store.channels.get('C0ALLERVERS')?.messages).toEqual(said);
    expect(again.twilio.store.phone('+33639981001').behaviour).toBe('off');
    await again.close();

    const other = await startEmulators({ memory: path.join(folder, 'other.json') });
    expect(other.slack.store.channels.get('C0ALLERVERS')?.messages).toEqual([]);
    await other.close();
  });
});
