import type { Gazetteer } from '../../app/ports/travel.js';

/** No service is set: nothing is known of where an address is, and nothing is made up. */
export const noGazetteer: Gazetteer = { locate: async () => ({ kind: 'unknown' }) };
