import { type ProductClock, sayTime } from './product-clock.js';
import type { DemoAddresses } from './settings.js';

const DAY_SECONDS = 86_400;

interface Welcome {
  addresses: DemoAddresses;
  clock: ProductClock;
  speed: number;
  /** What the seed printed: lines of addresses of its own, such as sign-in links. */
  seeded: string;
}

/** What to open and what to do there. */
export function welcome({ addresses, clock, speed, seeded }: Welcome): string {
  const emulators = `http://127.0.0.1:${addresses.emulatorPort}`;
  const day = DAY_SECONDS / speed;
  const pace =
    speed === 1
      ? 'au rythme de la vie'
      : `un jour en ${day >= 1 ? Math.round(day) : day.toFixed(2)} secondes`;
  return `
Aller-vers tourne. Horloge : ${sayTime(clock.now())}, ${pace}.

  ${emulators}/
      Les téléphones des ménages et le bureau Slack côte à côte : choisissez un ménage,
      lisez, répondez ; prenez une carte, écrivez au locataire.
  http://127.0.0.1:${addresses.webPort}/
      Pour les superviseurs : entonnoir, taux de contact, dossiers et leur historique.
${seeded ? `${seeded.replace(/^/gm, '  ')}\n` : ''}
Journaux : .state/logs/   ·   Repartir de zéro : npm start -- --fresh   ·   Arrêter : Ctrl-C
`;
}
