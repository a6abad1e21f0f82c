import { z } from 'zod';
import type { Gazetteer, Located, PostalAddress } from '../../app/ports/travel.js';
import type { Spot } from '../../domain/travel/spot.js';

const answerSchema = z.object({
  features: z.array(
    z.object({
      geometry: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
      properties: z.object({
        type: z.string(),
        score: z.number(),
        postcode: z.string().optional(),
      }),
    }),
  ),
});

/** Kinds of answers of the Base Adresse Nationale. */
const PRECISIONS: Readonly<Record<string, Spot['precision']>> = {
  housenumber: 'address',
  street: 'street',
  locality: 'street',
  municipality: 'commune',
};
/** Below it, the service itself advises to have the address read by a person. */
const LEAST_SCORE = 0.5;

/**
 * The Base Adresse Nationale's `/search` (its public service, or one of one's own). An answer in
 * another département, or of a low score, is not believed: the commune is then asked for alone.
 * Addresses go to that service and nowhere else: no log, no error bears them.
 */
export function createBan({ url, timeoutMs }: { url: string; timeoutMs: number }): Gazetteer {
  const search = async (words: string, postcode: string, type?: string): Promise<Located> => {
    const query = new URLSearchParams({ q: words, postcode, limit: '1', ...(type && { type }) });
    try {
      const response = await fetch(`${url}/search/?${query}`, {
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (response.status === 429 || response.status >= 500) return { kind: 'away' };
      if (!response.ok) return { kind: 'unknown' };
      return believe(answerSchema.parse(await response.json()), postcode);
    } catch (error) {
      return error instanceof z.ZodError ? { kind: 'unknown' } : { kind: 'away' };
    }
  };
  return {
    async locate({ address, postcode, commune }: PostalAddress) {
      if (!postcode) return { kind: 'unknown' };
      const whole = address ? await search(`${address} ${commune ?? ''}`.trim(), postcode) : null;
      if (whole && whole.kind !== 'unknown') return whole;
      return commune ? search(commune, postcode, 'municipality') : { kind: 'unknown' };
    },
  };
}

function believe({ features }: z.infer<typeof answerSchema>, postcode: string): Located {
  const [best] = features;
  const precision = best && PRECISIONS[best.properties.type];
  if (!best || !precision || best.properties.score < LEAST_SCORE) return { kind: 'unknown' };
  const theirs = best.properties.postcode;
  if (theirs && theirs.slice(0, 2) !== postcode.slice(0, 2)) return { kind: 'unknown' };
  const [lon, lat] = best.geometry.coordinates;
  return { kind: 'found', spot: { lat, lon, precision } };
}
