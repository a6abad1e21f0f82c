import type { Request } from 'express';

/**
 * Whether a form came from one of our own pages. Browsers say so in Sec-Fetch-Site; older
 * ones in Origin. A request that says nothing is refused.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = request.get('origin');
  if (origin === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).host === request.get('host');
}
