import { PassThrough, Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { understandCommand } from '../../src/cli/understand-command.js';

async function answers(...lines: string[]): Promise<Record<string, unknown>[]> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  await understandCommand(Readable.from(`${lines.join('\n')}\n`), { out, err });
  const said = String(out.read()).trimEnd().split('\n');
  return said.map((line) => JSON.parse(line) as Record<string, unknown>);
}

it('answers each line in order, and names the one it cannot read', async () => {
  const [slot, other, bad, zone, last] = await answers(
    'le 2 svp',
    '{"text":"demain 14h","now":"2026-11-30T10:20:00","zone":"Indian/Reunion","slots":[]}',
    '{"texte":"oui"',
    '{"text":"oui","zone":"Lune/Mer"}',
    'STOP',
  );
  expect(slot).toMatchObject({ intent: 'accept_slot', slot: 2, dates: ['2026-12-09T17:30'] });
  expect(other).toMatchObject({ intent: 'propose_other', dates: ['2026-12-01T14:00'] });
  expect(bad?.error).toMatch(/^Ligne 3 : /);
  expect(zone?.error).toMatch(/^Ligne 4 : /);
  expect(last).toMatchObject({ intent: 'stop', slot: null, risk: '' });
});
