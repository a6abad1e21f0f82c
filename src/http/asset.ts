import type { Route } from './guard.js';

const FOR_EVER = 'public, max-age=31536000, immutable';

type Asset = { readonly type: string; readonly text: string; readonly keep?: 'no-cache' };

/** A file of ours, for anyone to read; kept for ever, unless it is to be asked for each time. */
export function asset(path: string, { type, text, keep }: Asset): Route {
  return {
    method: 'get',
    path,
    access: 'public',
    handle(_request, response) {
      response.set('Cache-Control', keep ?? FOR_EVER);
      response.type(type).send(text);
    },
  };
}
