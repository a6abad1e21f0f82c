// `npm run call -- entrant | sortant`: a whole call through the real product, told in the terminal.
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { Emulators } from '../emulators/start.js';
import { createNarrator } from './call/narrator.js';
import { incoming, outgoing, type Play } from './call/plays.js';
import { onStage, TENANT, WORKER } from './call/stage.js';

const PLAYS: Readonly<Record<string, { readonly title: string; readonly play: Play }>> = {
  entrant: {
    title: 'Appel entrant : une locataire appelle la ligne, et Karima prend l’appel.',
    play: incoming,
  },
  sortant: {
    title: 'Appel sortant : Karima appelle depuis une carte ; son téléphone sonne d’abord.',
    play: outgoing,
  },
};
const FASTEST = 60;

await new Command('npm run call --')
  .description('Joue un appel entier, du début à la fin, et dit ce que chacun entend.')
  .addArgument(new Argument('<sens>', 'l’appel à jouer').choices(Object.keys(PLAYS)))
  .addOption(
    new Option('--vitesse <n>', 'combien de fois plus vite que la vie (1 : au rythme de la vie)')
      .argParser(readSpeed)
      .default(10),
  )
  .action(async (name: string, { vitesse }: { vitesse: number }) => {
    const chosen = PLAYS[name];
    if (!chosen) return;
    await perform(chosen, vitesse).catch((error: unknown) => {
      process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    });
  })
  .parseAsync();

function readSpeed(text: string): number {
  const speed = Number(text.replace(',', '.'));
  if (speed >= 1 && speed <= FASTEST) return speed;
  throw new InvalidArgumentError(`de 1 à ${FASTEST}`);
}

async function perform({ title, play }: (typeof PLAYS)[string], speed: number): Promise<void> {
  const write = (text: string) => void process.stdout.write(text);
  const names = new Map([
    [TENANT.number, TENANT.name],
    [WORKER.number, WORKER.name],
  ]);
  const nameOf = (number: string) => names.get(number) ?? number;
  let emulators: Emulators | undefined;
  const narrator = createNarrator({
    write,
    nameOf,
    handsetOf(sid) {
      const screen = emulators?.twilio.callScreen(sid);
      if (!screen) return undefined;
      const [other] = screen.talkingTo ?? [];
      const company = other && emulators?.twilio.callScreen(other);
      return {
        owner: nameOf(screen.number),
        company: company ? nameOf(company.number) : null,
        isCaller: screen.direction === 'inbound',
      };
    },
  });
  write(`${title}\n\n`);
  await onStage({ speed, onCarrierEvent: narrator.hear }, async (stage) => {
    emulators = stage.emulators;
    await play(stage, narrator);
  });
  write('\nFin. Rien ne tourne plus.\n');
}
