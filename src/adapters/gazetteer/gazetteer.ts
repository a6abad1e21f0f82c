import type { Gazetteer } from '../../app/ports/travel.js';
import { createBan } from './ban.js';
import { communes } from './communes.js';

/** Nobody waits behind a geocoding. */
const BAN_TIMEOUT_MS = 8_000;

/** Where addresses are: by the Base Adresse Nationale when it is set, else by commune. */
export function createGazetteer(banUrl: string | null | undefined): Gazetteer {
  return banUrl
    ? orCommune(createBan({ url: banUrl, timeoutMs: BAN_TIMEOUT_MS }), communes)
    : communes;
}

/** A service that knows doors; where it does not, or is away, the commune's centre stands in. */
export function orCommune(service: Gazetteer, communes: Gazetteer): Gazetteer {
  return {
    async locate(address) {
      const located = await service.locate(address);
      if (located.kind === 'found') return located;
      const centre = await communes.locate(address);
      if (located.kind === 'unknown') return centre;
      return centre.kind === 'found' ? { kind: 'away', meanwhile: centre.spot } : located;
    },
  };
}
