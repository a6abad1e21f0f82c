// `npm run flow -- NAME`: hold the conversation yourself, the clock under your hand.
import { readFileSync, writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { BOOK } from '../flows/index.js';
import { draw, drawBook } from './flow/draw.js';
import { talk } from './flow/talk.js';
import { replay } from './flow/transcript.js';
import { WORLDS } from './flow/world.js';

type Options = { draw?: boolean; entry?: string; save?: string; monde: string[] };

const list = Object.values(BOOK.flows).map(
  ({ id, title, entries }) =>
    `  ${id.padEnd(24)} ${title}\n${' '.repeat(27)}${Object.keys(entries).join(', ')}`,
);

await new Command('npm run flow --')
  .argument('[nom]', 'une conversation, ou un fichier .txt à rejouer')
  .option('--entry <entrée>', 'par où elle commence (la première sinon)')
  .option('--save <fichier>', 'garde ce qui est dit (ou dessiné)')
  .option('--draw', 'écrit le diagramme Mermaid, de toutes sans nom')
  .addOption(
    new Option('--monde <monde...>', 'ce que le monde a de particulier')
      .choices(Object.keys(WORLDS))
      .default([]),
  )
  .addHelpText('after', `\nConversations et entrées :\n${list.join('\n')}`)
  .action(async (name: string | undefined, options: Options, command: Command) => {
    if (name?.endsWith('.txt')) process.stdout.write(replay(readFileSync(name, 'utf8')).text);
    else if (options.draw && name === undefined) write(drawBook(), options.save);
    else if (name === undefined) command.outputHelp();
    else await play(name, options);
  })
  .parseAsync();

function write(text: string, file: string | undefined): void {
  if (file) writeFileSync(file, text);
  else process.stdout.write(text);
}

async function play(name: string, { draw: drawn, entry, save, monde }: Options): Promise<void> {
  const flow = BOOK.flows[name];
  const first = entry ?? Object.keys(flow?.entries ?? {})[0] ?? '';
  if (!flow || !Object.hasOwn(flow.entries, first)) {
    const known = flow ? Object.keys(flow.entries) : Object.keys(BOOK.flows);
    process.stderr.write(
      `« ${flow ? first : name} » n'existe pas. Il y a : ${known.join(', ')}.\n`,
    );
    process.exitCode = 1;
    return;
  }
  if (drawn) {
    return write(`${draw(flow)}\n`, save);
  }
  const script = await talk(`${name}/${first}`, monde);
  if (save) writeFileSync(save, replay(script).text);
}
