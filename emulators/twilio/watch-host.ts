import type { Router } from '../router.js';

/** Hears under which host each request reached this emulator: recordings are told to be there. */
export function watchHost(router: Router, see: (host: string) => void): Router {
  return {
    ...router,
    route: (method, pattern, handler) =>
      router.route(method, pattern, (context) => {
        if (context.req.headers.host) see(context.req.headers.host);
        return handler(context);
      }),
  };
}
