import {
  type ClientRequest,
  type IncomingMessage,
  request as plainRequest,
  type RequestOptions,
} from 'node:http';
import { request as tlsRequest } from 'node:https';

/** How one attempt at a webhook ended; the words of Twilio's connection overrides for the failures. */
export type PostOutcome =
  | { kind: 'answered'; status: number; contentType: string; body: string }
  | { kind: 'ct' }
  | { kind: 'rt' };

/** One HTTP attempt; `ct` and `rt` are the connect and read limits in real milliseconds. */
type PostRequest = {
  url: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body: string;
  limits: { ct: number; rt: number };
  /** Gives the attempt up. */
  signal: AbortSignal;
};

/** Makes one request and says how it ended; a refused or slow connection is `ct`, the rest `rt`. */
export function httpPost({ url, body, limits, ...options }: PostRequest): Promise<PostOutcome> {
  return new Promise((resolve) => {
    let connected = false;
    const request = open(url, { ...options, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => finish({ kind: 'rt' }));
      response.on('end', () =>
        finish({
          kind: 'answered',
          status: response.statusCode ?? 0,
          contentType: response.headers['content-type'] ?? '',
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    let timer = setTimeout(() => finish({ kind: 'ct' }), limits.ct);
    function finish(outcome: PostOutcome): void {
      clearTimeout(timer);
      request.destroy();
      resolve(outcome);
    }
    const ready = url.startsWith('https:') ? 'secureConnect' : 'connect';
    request.on('socket', (socket) =>
      socket.once(ready, () => {
        connected = true;
        clearTimeout(timer);
        timer = setTimeout(() => finish({ kind: 'rt' }), limits.rt);
      }),
    );
    request.on('error', () => finish({ kind: connected ? 'rt' : 'ct' }));
    request.end(body);
  });
}

function open(
  url: string,
  options: RequestOptions,
  onResponse: (response: IncomingMessage) => void,
): ClientRequest {
  const send = url.startsWith('https:') ? tlsRequest : plainRequest;
  return send(new URL(url), options, onResponse);
}
