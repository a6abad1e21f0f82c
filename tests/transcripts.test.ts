import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { OUTREACH } from '../flows/index.js';
import { replay } from '../scripts/flow/transcript.js';

const folder = path.join(import.meta.dirname, 'transcripts');
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const plays = files.map((name) => {
  const text = readFileSync(path.join(folder, name), 'utf8');
  return { name, title: text.split('\n')[0]?.replace(/^# /, '') ?? name, text };
});

describe('conversations, as they were agreed', () => {
  it.each(plays)('$name: $title', async ({ name, text }) => {
    await expect(replay(text).text).toMatchFileSnapshot(path.join(folder, name));
  });

  it('reach every ending of the flow', () => {
    const endings = Object.values(OUTREACH.nodes).flatMap((n) =>
      n.kind === 'end' ? [n.ending] : [],
    );
    const reached = new Set(plays.map(({ text }) => replay(text).ending));
    expect(endings.filter((ending) => !reached.has(ending))).toEqual([]);
  });

  it('come in by every door of the flow', () => {
    const opened = new Set(
      plays.flatMap(({ text }) => [...text.matchAll(/▷ (\S+)/g)].map((m) => m[1])),
    );
    expect(Object.keys(OUTREACH.entries).filter((entry) => !opened.has(entry))).toEqual([]);
  });

  it('visit every node of the flow', () => {
    const visited = new Set(plays.flatMap(({ text }) => replay(text).nodes));
    expect(Object.keys(OUTREACH.nodes).filter((node) => !visited.has(node))).toEqual([]);
  });
});
