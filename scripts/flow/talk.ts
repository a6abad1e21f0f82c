// The prompt: a person plays the household, and moves the clock.
import { createInterface } from 'node:readline/promises';
import { BOOK } from '../../flows/index.js';
import { DAY, HOUR, type Instant, MINUTE } from '../../src/domain/ids.js';
import { at } from '../../src/domain/time/local-time.js';
import { rehearse } from './rehearsal.js';
import { moveOf, stamp, worldOf } from './transcript.js';
import { ZONE } from './world.js';

const HELP = `  Écrivez comme un ménage ; au téléphone, une touche (1, *), ou les mots dits.
  /+20m /+3h /+2j   le temps passe (et le silence parle, s'il arrive à son terme)
  /silence          le temps passe jusqu'au bout de l'attente
  /fin              s'arrête là
`;
const UNITS: Readonly<Record<string, number>> = { m: MINUTE, h: HOUR, j: DAY };
const write = (text: string) => void process.stdout.write(text);

/** Plays a conversation at the prompt; answers the script of what was done, to be replayed. */
export async function talk(door: string, worlds: readonly string[]): Promise<string> {
  const scene = openScene(door, worlds);
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const ask = () => {
    prompt.setPrompt(`${stamp(scene.now())}  ${scene.mark()} `);
    prompt.prompt();
  };
  ask();
  for await (const line of prompt) {
    const typed = line.trim();
    if (typed === '/fin') break;
    const passed = /^\/\+(\d+)([mhj])$/.exec(typed);
    if (passed) scene.passUntil(scene.now() + Number(passed[1]) * (UNITS[passed[2] ?? ''] ?? 0));
    else if (typed === '/silence') scene.passUntil(scene.waitEnd());
    else if (typed.startsWith('/')) write(HELP);
    else if (typed !== '') scene.play(scene.said(typed));
    if (scene.ended()) break;
    ask();
  }
  prompt.close();
  return scene.script();
}

/** One conversation under way, with its own clock. */
function openScene(door: string, worlds: readonly string[]) {
  const head = worlds.map((name) => `monde : ${name}`);
  const rehearsal = rehearse(worldOf(head));
  const script = ['# conversation jouée à la main', ...head];
  let now = at('2026-11-30', '09:00', ZONE);
  const isCall = () => BOOK.flows[rehearsal.session()?.flow ?? '']?.channel === 'voice';
  const ended = () => rehearsal.session()?.status === 'ended';
  const waitEnd = () => rehearsal.session()?.waitUntil ?? Number.POSITIVE_INFINITY;
  const play = (words: string) => {
    const move = moveOf(words);
    if (!move) return;
    const lines = rehearsal.play(move, now).map((line) => `    ${line}\n`);
    write(`${stamp(now)}  ${words}\n${lines.join('')}`);
    script.push(`${stamp(now)}  ${words}`);
  };
  write(`${HELP}\n`);
  play(`▷ ${door}`);
  return {
    play,
    ended,
    waitEnd,
    now: () => now,
    /** « ☎ » while the conversation is a call, « ← » while it is texts. */
    mark: () => (isCall() ? '☎' : '←'),
    /** On the line a single sign is a key, anything else is said. */
    said: (typed: string) =>
      isCall() ? `${/^[\d*#]$/.test(typed) ? '☎' : '🗣'} ${typed}` : `← ${typed}`,
    script: () => `${script.join('\n')}\n`,
    /** A wait that runs out on the way is heard at its own minute. */
    passUntil(until: Instant) {
      for (let end = waitEnd(); !ended() && end <= until; end = waitEnd()) {
        now = end;
        play('~ silence');
      }
      if (Number.isFinite(until)) now = Math.max(now, until);
    },
  };
}
