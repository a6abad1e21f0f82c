import type { Agendas } from './agendas.js';
import type { Cards } from './cards.js';
import type { Cases, Numbers } from './cases.js';
import type { Conversations } from './conversations.js';
import type { Diary } from './diary.js';
import type { Digests } from './digests.js';
import type { Homes } from './home.js';
import type { CallBacks, Calls, Line, Voicemails } from './hotline.js';
import type { Identities } from './identity.js';
import type { InboundQueue } from './inbound.js';
import type { Ladder } from './ladder.js';
import type { Ledger } from './ledger.js';
import type { OutsideAgendas } from './outside-agendas.js';
import type { Rota } from './rota.js';
import type { Staff } from './staff.js';
import type { Surveys } from './surveys.js';
import type { VisitDay } from './visit-day.js';
import type { Visits } from './visits.js';
import type { Wordings } from './wordings.js';

/** Everything one transaction can read and write: all of it holds, or none. */
export type Tx = {
  readonly cases: Cases;
  readonly numbers: Numbers;
  readonly ledger: Ledger;
  readonly diary: Diary;
  readonly conversations: Conversations;
  readonly inbound: InboundQueue;
  readonly visits: Visits;
  readonly visitDay: VisitDay;
  readonly agendas: Agendas;
  readonly outsideAgendas: OutsideAgendas;
  readonly cards: Cards;
  readonly staff: Staff;
  readonly identities: Identities;
  readonly wordings: Wordings;
  readonly surveys: Surveys;
  readonly calls: Calls;
  readonly callBacks: CallBacks;
  readonly voicemails: Voicemails;
  readonly line: Line;
  readonly homes: Homes;
  readonly digests: Digests;
  readonly ladder: Ladder;
  readonly rota: Rota;
};

export type Store = { transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> };
