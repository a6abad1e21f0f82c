import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the two map services behave next: as they should, slow, broken, or unable to say. */
export type MapFault = 'none' | 'silent' | 'broken' | 'no-way' | 'too-many';

export type MapServices = {
  readonly url: string;
  /** Paths asked for, with their queries. */
  readonly asked: string[];
  fault: MapFault;
  /** What the address service answers, by the words it is asked; else nothing is found. */
  readonly gazetteer: Map<string, { lat: number; lon: number; type: string; score: number }>;
  close(): Promise<void>;
};

/**
 * OSRM's `/table/v1/driving` and the Base Adresse Nationale's `/search` on the loopback, with
 * their formats and their refusals. Driving takes 90 seconds a kilometre, and a minute more
 * towards the east, so that the two ways differ.
 */
export async function startMapServices(): Promise<MapServices> {
  const asked: string[] = [];
  const gazetteer: MapServices['gazetteer'] = new Map();
  const server = createServer((request, response): unknown => {
    const url = new URL(request.url ?? '/', 'http://loopback');
    asked.push(`${url.pathname}${url.search}`);
    if (services.fault === 'silent') return null;
    const answer = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      return response.end(JSON.stringify(body));
    };
    if (services.fault === 'broken') return answer(502, { code: 'BadGateway' });
    if (url.pathname.startsWith('/table/v1/driving/')) return table(url, services.fault, answer);
    if (url.pathname === '/search/') return search(url, gazetteer, services.fault, answer);
    return answer(404, { code: 'InvalidUrl' });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const services: MapServices = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    fault: 'none',
    gazetteer,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return services;
}

type Answer = (status: number, body: object) => unknown;

function table(url: URL, fault: MapFault, answer: Answer): unknown {
  const points = (url.pathname.split('/').pop() ?? '')
    .split(';')
    .map((pair) => pair.split(',').map(Number) as [number, number]);
  if (points.some(([lon, lat]) => !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)))
    return answer(400, { code: 'InvalidQuery', message: 'Coordinates are invalid' });
  if (points.length > 100) return answer(400, { code: 'TooBig', message: 'Too many coordinates' });
  const some = (name: string) =>
    url.searchParams.get(name)?.split(';').map(Number) ?? points.map((_, index) => index);
  const [sources, destinations] = [some('sources'), some('destinations')];
  if ([...sources, ...destinations].some((index) => !points[index]))
    return answer(400, { code: 'InvalidOptions', message: 'Index out of bounds' });
  const durations = sources.map((from) =>
    destinations.map((to) => (fault === 'no-way' ? null : drive(points[from], points[to]))),
  );
  return answer(200, { code: 'Ok', durations, sources: [], destinations: [] });
}

function drive(from: [number, number] | undefined, to: [number, number] | undefined): number {
  if (!from || !to || (from[0] === to[0] && from[1] === to[1])) return 0;
  const km = Math.hypot((to[1] - from[1]) * 111, (to[0] - from[0]) * 73);
  return Math.round(km * 90 + (to[0] > from[0] ? 60 : 0));
}

function search(
  url: URL,
  known: MapServices['gazetteer'],
  fault: MapFault,
  answer: Answer,
): unknown {
  if (fault === 'too-many') return answer(429, { code: 429, message: 'Too many requests' });
  const words = url.searchParams.get('q') ?? '';
  if (words.length < 3)
    return answer(400, { code: 400, message: 'q must contain between 3 and 200 chars' });
  const hit = known.get(words);
  const postcode = url.searchParams.get('postcode') ?? '';
  const type = url.searchParams.get('type');
  const features =
    hit && (type === null || type === hit.type)
      ? [
          {
            type: 'Feature',
            geometry: { type: 'Point', coordinates: [hit.lon, hit.lat] },
            properties: { label: words, type: hit.type, score: hit.score, postcode },
          },
        ]
      : [];
  return answer(200, { type: 'FeatureCollection', version: 'draft', features, query: words });
}
