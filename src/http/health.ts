import type { PublicRoute } from './guard.js';

export type PartHealth = 'up' | 'down';
/** Asks each part of the service whether it answers; never rejects, and answers within seconds. */
export type HealthProbe = () => Promise<{ database: PartHealth; redis: PartHealth }>;

/** `GET /sante`, for the container's health check: states only, nothing of the settings. */
export function healthRoute(probe: HealthProbe): PublicRoute {
  return {
    method: 'get',
    path: '/sante',
    access: 'public',
    async handle(_request, response) {
      const parts = await probe();
      const up = parts.database === 'up' && parts.redis === 'up';
      response.set('Cache-Control', 'no-store');
      response.status(up ? 200 : 503).json({ status: up ? 'up' : 'down', ...parts });
    },
  };
}
