import type { Instant } from '../../domain/ids.js';

/** First names of those on call for a territory at an instant; null where no rota is kept. */
export type OnCallNow = (territory: string, at: Instant) => Promise<readonly string[] | null>;
