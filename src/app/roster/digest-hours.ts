import type { DigestHours } from '../../domain/escalation/digest-hours.js';
import type { Territory } from '../../domain/territories.js';
import type { RosterTools } from './tools.js';

/** When the digests of a territory's team leave. */
export function showDigests(tools: RosterTools, { code }: Territory): Promise<DigestHours> {
  return tools.store.transaction((roster) => roster.digestHours(code));
}

/** What is not said stays; null stops that digest. Holds from the next day on. */
export function setDigests(
  tools: RosterTools,
  { territory, hours }: { readonly territory: Territory; readonly hours: Partial<DigestHours> },
): Promise<DigestHours> {
  return tools.store.transaction(async (roster) => {
    const set = { ...(await roster.digestHours(territory.code)), ...hours };
    await roster.saveDigestHours(territory.code, set);
    return set;
  });
}
