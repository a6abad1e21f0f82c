import type { Tables } from './tables.js';

/** Beyond so many stops the bound by windows costs more than it saves. */
const MOST_STOPS = 400;

/**
 * No plan that serves all stops has fewer tours: by their load, and by who can follow whom. Every
 * stop but the last of a tour has a follower of its own, so that there are at least as many tours
 * as stops that no largest matching of stops and followers gives one.
 */
export function fewestPossible(tables: Tables): number {
  const { stops, demand, capacity } = tables;
  const largest = Math.max(1, ...capacity);
  const all = demand.reduce((sum, one) => sum + one, 0);
  const byLoad = Math.max(1, Math.ceil(all / largest - 1e-9));
  return stops > MOST_STOPS ? byLoad : Math.max(byLoad, stops - mostFollowed(tables));
}

/** Kuhn's augmenting paths. */
function mostFollowed({ stops, nodes, opens, closes, service, timeFrom }: Tables): number {
  const all = Array.from({ length: stops }, (_, stop) => stop);
  const followers = all.map((stop) => {
    const leaves = (opens[stop] ?? 0) + (service[stop] ?? 0);
    const reaches = (other: number) =>
      leaves + (timeFrom[stop * nodes + other] ?? 0) <= (closes[other] ?? 0);
    return all.filter((other) => other !== stop && reaches(other));
  });
  const follows = new Int32Array(stops).fill(-1);
  const give = (stop: number, isSeen: Uint8Array): boolean => {
    for (const other of followers[stop] ?? []) {
      if (isSeen[other] === 1) continue;
      isSeen[other] = 1;
      const rival = follows[other] ?? -1;
      if (rival >= 0 && !give(rival, isSeen)) continue;
      follows[other] = stop;
      return true;
    }
    return false;
  };
  return all.filter((stop) => give(stop, new Uint8Array(stops))).length;
}
