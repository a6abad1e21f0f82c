import type { Store } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { type BarAnswer, type Barring, barNumber, unbarNumber } from './bar-number.js';
import { type Heard, hearVoicemail, type Listening } from './hear-voicemail.js';

/** What the pages may ask of the messages left on the line. */
export type LineDesk = {
  hear(listening: Listening): Promise<Heard>;
  bar(barring: Barring): Promise<BarAnswer>;
  unbar(listening: Listening): Promise<BarAnswer>;
};

/** These use cases with their ports filled in, for the pages (compose-web.ts). */
export function createLineDesk(deps: { readonly store: Store; readonly clock: Clock }): LineDesk {
  return {
    hear: (listening) => hearVoicemail(deps, listening),
    bar: (barring) => barNumber(deps, barring),
    unbar: (listening) => unbarNumber(deps, listening),
  };
}
