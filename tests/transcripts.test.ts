import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BOOK } from '../flows/index.js';
import { replay } from '../scripts/flow/transcript.js';

const folder = path.join(import.meta.dirname, 'transcripts');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .sort();
const plays = files.map((name) => {
  const text = readFileSync(path.join(folder, name), 'utf8');
  return { name, title: text.split('\n')[0]?.replace(/^# /, '') ?? name, text };
});
const steps = Object.values(BOOK.flows).flatMap((flow) =>
  Object.entries(flow.nodes).map(([node, { kind }]) => ({ flow: flow.id, node, kind })),
);

describe('conversations, as they were agreed', () => {
  it.each(plays)('$name: $title', async ({ name, text }) => {
    await expect(replay(text).text).toMatchFileSnapshot(path.join(folder, name));
  });

  it('reach every ending of every flow', () => {
    const endings = Object.values(BOOK.flows).flatMap((flow) =>
      Object.values(flow.nodes).flatMap((node) =>
        node.kind === 'end' ? [`${flow.id}/${node.ending}`] : [],
      ),
    );
    const reached = new Set(
      plays.flatMap(({ text }) => [...replay(text).text.matchAll(/fin : (\S+)/g)].map((m) => m[1])),
    );
    expect(endings.length).toBeGreaterThan(20);
    expect(endings.filter((ending) => !reached.has(ending))).toEqual([]);
  });

  it('come in by every door that the program opens', () => {
    const opened = new Set(
      plays.flatMap(({ text }) => [...text.matchAll(/▷ (\S+)/g)].map((m) => m[1])),
    );
    expect(BOOK.doors.filter((door) => !opened.has(door))).toEqual([]);
  });

  it('pass every step of every flow', () => {
    const passed = new Set(
      plays.flatMap(({ text }) => replay(text).passed.map(({ flow, node }) => `${flow}/${node}`)),
    );
    const missed = steps.filter(({ flow, node }) => !passed.has(`${flow}/${node}`));
    expect(missed).toEqual([]);
  });
});
