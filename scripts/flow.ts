// `npm run flow`: hold the conversation yourself. `npm run flow -- FILE` plays a transcript again.
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { OUTREACH } from '../flows/index.js';
import { HOUR } from '../src/domain/ids.js';
import { at } from '../src/domain/time/local-time.js';
import { PLAIN_WORLD, rehearse, ZONE } from './flow/rehearsal.js';
import { moveOf, replay, stamp } from './flow/transcript.js';

const [first, second] = process.argv.slice(2);

if (first && first !== '--save') process.stdout.write(replay(readFileSync(first, 'utf8')).text);
else await talk(first === '--save' ? second : undefined);

/** A conversation at the prompt; kept as a transcript when a file is named. */
async function talk(save: string | undefined): Promise<void> {
  const rehearsal = rehearse(PLAIN_WORLD);
  const script = ['# conversation jouée à la main'];
  let now = at('2026-11-30', '10:00', ZONE);
  const say = (words: string) => {
    const move = moveOf(words);
    if (!move) return;
    const lines = rehearsal.play(move, now).map((line) => `    ${line}`);
    process.stdout.write(`${lines.join('\n')}\n`);
    script.push(`${stamp(now)}  ${words}`);
  };
  process.stdout.write(
    `Répondez comme un ménage. /silence fait passer le temps, /fin arrête.\nEntrées : ${Object.keys(OUTREACH.entries).join(', ')}\n\n`,
  );
  say('▷ premier-contact');
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  prompt.setPrompt('← ');
  prompt.prompt();
  for await (const line of prompt) {
    if (line.trim() === '/fin') break;
    now += line.trim() === '/silence' ? 100 * HOUR : HOUR;
    say(line.trim() === '/silence' ? '~ silence' : `← ${line}`);
    if (rehearsal.session()?.status === 'ended') break;
    prompt.prompt();
  }
  prompt.close();
  if (save) writeFileSync(save, replay(`${script.join('\n')}\n`).text);
}
