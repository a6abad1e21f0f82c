// A file that leaves a server listening fails: the leak would hang the product's own stop as well.
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll } from 'vitest';

const open = new Set<net.Server>();
const listen = net.Server.prototype.listen as (this: net.Server, ...args: unknown[]) => net.Server;

net.Server.prototype.listen = function tracked(this: net.Server, ...args: unknown[]): net.Server {
  open.add(this);
  this.once('close', () => open.delete(this));
  return listen.apply(this, args);
} as typeof net.Server.prototype.listen;

afterAll(async () => {
  const listening = () => [...open].filter((server) => server.listening);
  if (listening().length > 0) await pause(50);
  const left = listening().map((server) => JSON.stringify(server.address()));
  if (left.length > 0) throw new Error(`Serveurs laissés ouverts : ${left.join(', ')}`);
});
