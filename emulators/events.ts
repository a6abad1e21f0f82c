import type { ServerResponse } from 'node:http';
import type { Router } from './router.js';

const HEARTBEAT_MS = 15_000;

/** Live news for the pages, as server-sent events at `/_emulator/events`. */
export type EventHub = {
  register(router: Router): void;
  publish(event: { type: string }): void;
  close(): void;
};

/** Builds a hub; publishing with nobody listening costs nothing. */
export function createEventHub(): EventHub {
  const listeners = new Set<ServerResponse>();
  const beat = setInterval(() => {
    for (const res of listeners) res.write(': still here\n\n');
  }, HEARTBEAT_MS).unref();
  return {
    register: (router) =>
      router.route('GET', '/_emulator/events', ({ req, res }) => {
        res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
        res.write('retry: 2000\n\n');
        listeners.add(res);
        req.on('close', () => listeners.delete(res));
      }),
    publish: (event) => {
      if (listeners.size === 0) return;
      const line = `data: ${JSON.stringify(event)}\n\n`;
      for (const res of listeners) res.write(line);
    },
    close: () => {
      clearInterval(beat);
      for (const res of listeners) res.end();
      listeners.clear();
    },
  };
}
