import type { Tables } from './tables.js';

/** No plan has fewer tours. */
export function fewestPossible(tables: Tables): number {
  const { stops, demand, capacity } = tables;
  const all = demand.reduce((a, b) => a + b, 0);
  const largest = Math.max(...capacity);
  const byLoad = largest === Number.POSITIVE_INFINITY ? 1 : Math.ceil(all / largest - 1e-9);
  return Math.max(byLoad, stops - mostFollowings(tables));
}

function mostFollowings(tables: Tables): number {
  const { stops, nodes, opens, closes, service, timeFrom } = tables;
  const follows: number[][] = Array.from({ length: stops }, (_, a) =>
    Array.from({ length: stops }, (_, b) => b).filter(
      (b) =>
        a !== b &&
        Math.max(opens[a] ?? 0, 0) + (service[a] ?? 0) + (timeFrom[a * nodes + b] ?? 0) <=
          (closes[b] ?? 0),
    ),
  );
  const match = new Int32Array(stops).fill(-1);
  const tryOne = (a: number, seen: Uint8Array): boolean => {
    for (const b of follows[a] ?? []) {
      if (seen[b]) continue;
      seen[b] = 1;
      if ((match[b] ?? -1) < 0 || tryOne(match[b] ?? 0, seen)) {
        match[b] = a;
        return true;
      }
    }
    return false;
  };
  let n = 0;
  for (let a = 0; a < stops; a += 1) if (tryOne(a, new Uint8Array(stops))) n += 1;
  return n;
}
