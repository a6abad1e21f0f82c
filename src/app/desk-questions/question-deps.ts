import type { Calendar } from '../../domain/time/calendar.js';
import type { OnCallNow } from '../ports/on-call.js';
import type { Store } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import type { ViewsFor } from '../views/views.js';

export type QuestionDeps = {
  readonly store: Store;
  readonly views: ViewsFor;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly onCall: OnCallNow;
};
