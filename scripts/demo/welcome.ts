import { type ProductClock, sayTime } from './product-clock.js';
import type { DemoAddresses } from './settings.js';

const DAY_SECONDS = 86_400;

/** What `scripts/demo/seed.ts` prints: the key of one person of each role. */
export interface AccessKeys {
  superviseur?: string;
  /** A second supervisor: approves the texts that the first proposes. */
  relecture?: string;
  operateur?: string;
}

interface Welcome {
  addresses: DemoAddresses;
  clock: ProductClock;
  speed: number;
  keys: AccessKeys;
}

/** What to open and what to do there. */
export function welcome({ addresses, clock, speed, keys }: Welcome): string {
  const emulators = `http://127.0.0.1:${addresses.emulatorPort}`;
  const web = `http://127.0.0.1:${addresses.webPort}`;
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
  ${web}/connexion
      La plateforme : « Se connecter avec mon compte professionnel », puis choisissez une personne ;
      ou une clé d’accès (elle change à chaque démarrage) :
      ${keys.superviseur ?? '—'}   superviseur : entonnoir, taux de contact, dossiers, textes
      ${keys.relecture ?? '—'}   un second superviseur, qui approuve les textes proposés
      ${keys.operateur ?? '—'}   opérateur : cartes à traiter, dossiers

  npx aller-vers import FICHIER.csv --dry-run
      Dans un autre terminal : ce que deviendrait un autre fichier du secrétariat.

Journaux : .state/logs/   ·   Repartir de zéro : npm start -- --fresh   ·   Arrêter : Ctrl-C
`;
}
