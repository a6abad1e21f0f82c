import { at } from '../../src/domain/time/local-time.js';
import type { ReplyContext } from '../../src/domain/understanding/reply-context.js';
import { understand } from '../../src/domain/understanding/understand.js';

const ZONE = 'Europe/Paris';

/** Monday 30 November 2026, 10:20: three slots were offered. */
export const OFFER: ReplyContext = {
  now: at('2026-11-30', '10:20', ZONE),
  zone: ZONE,
  slots: [
    { number: 1, startsAt: at('2026-12-08', '10:00', ZONE) },
    { number: 2, startsAt: at('2026-12-09', '17:30', ZONE) },
    { number: 3, startsAt: at('2026-12-12', '10:30', ZONE) },
  ],
};

export const read = (text: string) => understand(text, OFFER);
