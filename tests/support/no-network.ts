// Whatever library opens a connection, it ends here: the suite speaks to this machine only.
import net from 'node:net';

type Connect = (this: net.Socket, ...args: unknown[]) => net.Socket;

const connect = net.Socket.prototype.connect as unknown as Connect;

net.Socket.prototype.connect = function guarded(this: net.Socket, ...args: unknown[]): net.Socket {
  const host = hostOf(args);
  if (host !== undefined && !isLoopback(host)) {
    throw new Error(`Les tests ne sortent pas de la machine : connexion à ${host} refusée`);
  }
  return connect.apply(this, args);
} as typeof net.Socket.prototype.connect;

/** `undefined` stands for this machine: a socket file, or a port alone. */
function hostOf(args: unknown[]): string | undefined {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof first === 'object' && first !== null) {
    const { host, path } = first as { host?: string; path?: string };
    return path ? undefined : host;
  }
  const port = typeof first === 'number' || /^\d+$/.test(String(first));
  return port && typeof args[1] === 'string' ? args[1] : undefined;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\./.test(host);
}
