import type { DeskActs } from '../../app/ports/desk.js';
import type { Clock } from '../../app/ports/time-and-chance.js';
import type { ViewsFor } from '../../app/views/views.js';
import type { GuardDoors } from '../guard.js';
import type { DeskStreams } from './streams.js';

/** What the desk's pages need of the rest. */
export type DeskDoors = GuardDoors & {
  readonly views: ViewsFor;
  readonly clock: Clock;
  readonly desk: DeskActs;
  readonly streams: DeskStreams;
};
