import type { Store, Tx } from '../../app/ports/store.js';
import type { Clock, Ids } from '../../app/ports/time-and-chance.js';
import { createAgendas } from './agendas.js';
import { createCallBacks } from './call-backs.js';
import { createCalls } from './calls.js';
import { createCards } from './cards.js';
import { createCases } from './cases.js';
import { createConversations } from './conversations.js';
import { createDiary } from './diary.js';
import { createDigests } from './digests.js';
import type { PrismaClient } from './generated/client.js';
import { createHomes } from './homes.js';
import { createIdentities } from './identities.js';
import { createInboundQueue } from './inbound-queue.js';
import { createLadder } from './ladder.js';
import { createLedger } from './ledger.js';
import { createLine } from './line.js';
import { createNumbers } from './numbers.js';
import { createOutsideAgendas } from './outside-agendas.js';
import { type PrismaTx, txSql } from './prisma-tx.js';
import { createRota } from './rota.js';
import { createStaff } from './staff.js';
import { createSurveys } from './surveys.js';
import { createTours } from './tours.js';
import { createVisitDay } from './visit-day.js';
import { createVisits } from './visits.js';
import { createVoicemails } from './voicemails.js';
import { createWordings } from './wordings.js';

/** Waiting for a connection, and for a whole transaction: the slowest speaks to Slack (show-card). */
const LIMITS = { maxWait: 10_000, timeout: 20_000 };

/** The Store port: one interactive transaction, every repository inside it. */
export function createStore(prisma: PrismaClient, time: { clock: Clock; ids: Ids }): Store {
  return {
    transaction: (work) => prisma.$transaction((tx) => work(repositories(tx, time)), LIMITS),
  };
}

function repositories(tx: PrismaTx, time: { clock: Clock; ids: Ids }): Tx {
  const sql = txSql(tx);
  return {
    cases: createCases(tx),
    numbers: createNumbers(tx),
    ledger: createLedger(tx),
    diary: createDiary(tx, time),
    conversations: createConversations(tx),
    inbound: createInboundQueue(sql),
    visits: createVisits(tx),
    visitDay: createVisitDay(tx),
    tours: createTours(tx),
    agendas: createAgendas(sql),
    outsideAgendas: createOutsideAgendas(sql),
    cards: createCards(sql),
    staff: createStaff(sql),
    identities: createIdentities(sql),
    wordings: createWordings(tx),
    surveys: createSurveys(tx),
    calls: createCalls(tx),
    callBacks: createCallBacks(tx),
    voicemails: createVoicemails(tx),
    line: createLine(tx),
    homes: createHomes(sql),
    digests: createDigests(sql),
    ladder: createLadder(sql),
    rota: createRota(sql),
  };
}
