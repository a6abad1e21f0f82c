import { territoryOf } from '../territories.js';

/** The clock a card is read on: the household's; Paris when the number belongs to no case. */
export function deskZone(territory: string | null | undefined): string {
  return territoryOf(territory ?? '')?.zone ?? 'Europe/Paris';
}
