import net from 'node:net';

/** Asks the system for a free port of the loopback interface. */
export function freePort(): Promise<number> {
  return listenOnce(0);
}

/** The wished port when nobody listens on it, else another one; 0 wishes for any. */
export async function portNear(wished: number): Promise<{ port: number; taken: boolean }> {
  for (const host of ['127.0.0.1', undefined]) {
    const free = await listenOnce(wished, host).catch(() => null);
    if (free === null) return { port: await freePort(), taken: true };
    if (wished === 0) return { port: free, taken: false };
  }
  return { port: wished, taken: false };
}

function listenOnce(port: number, host: string | undefined = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
