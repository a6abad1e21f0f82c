// The two calls. Scripts hold the handsets; everything between them is the product's own doing.
import type { Emulators } from '../../emulators/start.js';
import { CALL_OUTCOMES, type CallOutcome } from '../../src/domain/hotline/call-outcome.js';
import { DISPOSITIONS, type DispositionCode } from '../../src/domain/ledger/dispositions.js';
import { waitUntil } from '../lib/wait-until.js';
import type { Narrator } from './narrator.js';
import { openDesk } from './slack-desk.js';
import { LINE, type Stage, TENANT, WORKER } from './stage.js';

type Script = NonNullable<Parameters<Emulators['twilio']['receiveCall']>[0]['script']>;
export type Play = (stage: Stage, narrator: Narrator) => Promise<void>;

const PATIENCE_MS = 60_000;
const SLACK = 'Slack';
const LEDGER = 'Registre';

const CALLER: Script = [
  { when: 'tapez 1', do: { press: '1' } },
  {
    when: 'je vous écoute',
    do: { speak: 'Bonjour, j’ai reçu votre message. Je ne sais plus par où commencer.' },
  },
  { when: 'cela vous irait', do: { speak: 'Mardi à dix heures, oui, merci beaucoup.' } },
  { when: 'au revoir', do: 'hang-up' },
];
const TAKES_THE_CALL: Script = [
  { when: 'tapez 1', do: { press: '1' } },
  { when: 'silence', do: { speak: 'Bonjour, ici Karima. Je vous écoute.' } },
  {
    when: 'commencer',
    do: { speak: 'Vous avez bien fait d’appeler. On vient en parler mardi, cela vous irait ?' },
  },
  { when: 'merci', do: { speak: 'C’est noté. À mardi, au revoir.' } },
];

const CALLED: Script = [
  { when: 'ici karima', do: { speak: 'Oui, bonjour. Merci de me rappeler.' } },
  { when: 'comment ça va', do: { speak: 'C’est difficile en ce moment, je veux bien de l’aide.' } },
  { when: 'au revoir', do: { speak: 'Merci, au revoir.' } },
];
const CALLS: Script = [
  { when: 'tapez 1', do: { press: '1' } },
  { when: 'silence', do: { speak: 'Bonjour, ici Karima. Vous vouliez qu’on vous rappelle.' } },
  { when: 'merci', do: { speak: 'Dites-moi, comment ça va en ce moment ?' } },
  {
    when: 'difficile',
    do: { speak: 'On va regarder cela ensemble. Je vous envoie des jours par SMS. Au revoir.' },
  },
  { when: 'merci', do: 'hang-up' },
];

/** A tenant rings, waits, a worker takes the call, they talk, and what came of it is noted. */
export const incoming: Play = async (stage, narrator) => {
  const { twilio } = stage.emulators;
  twilio.setPhone(WORKER.number, { calls: 'answer', script: TAKES_THE_CALL });
  await textArrived(stage);
  twilio.receiveCall({ from: TENANT.number, to: LINE, script: CALLER });
  await noteOutcome(stage, narrator, 'visit-booked');
  await tellLedger(stage, narrator, 'inbound_call');
};

/** « Appeler » on a card: the worker's telephone rings first, then the tenant's. */
export const outgoing: Play = async (stage, narrator) => {
  const { twilio } = stage.emulators;
  twilio.setPhone(WORKER.number, { calls: 'answer', script: CALLS });
  twilio.setPhone(TENANT.number, { calls: 'answer', script: CALLED });
  await textArrived(stage);
  twilio.receiveSms({ from: TENANT.number, body: 'Vous pouvez me rappeler svp ?' });
  const desk = openDesk(stage);
  const card = await desk.card('Demande de rappel', 'card_call');
  narrator.tell(stage.now(), SLACK, `une carte paraît : « ${card.text} »`);
  narrator.tell(stage.now(), WORKER.name, 'appuie sur « Appeler »');
  await desk.press(card, 'card_call');
  narrator.tell(stage.now(), SLACK, `à Karima seule : « ${await desk.whisper()} »`);
  await noteOutcome(stage, narrator, 'informed');
  await tellLedger(stage, narrator, 'human_call');
};

/** The first text of the file, which gives the line's number. */
async function textArrived({ emulators }: Stage): Promise<void> {
  await until('Le premier SMS', async () =>
    emulators.twilio
      .handsets()
      .some(({ number, messages }) => number === TENANT.number && messages.length > 0),
  );
}

async function noteOutcome(stage: Stage, narrator: Narrator, outcome: CallOutcome) {
  await until('La fin de l’appel', () => callsAreOver(stage));
  const desk = openDesk(stage);
  const card = await desk.card('Issue à noter', 'card_outcome');
  narrator.tell(stage.now(), SLACK, `une carte attend l’issue : « ${card.text} »`);
  narrator.tell(stage.now(), WORKER.name, `note l’issue : « ${CALL_OUTCOMES[outcome].label} »`);
  await desk.press(card, 'card_outcome');
  await desk.choose(outcome);
  await desk.settled(card, 'card_outcome');
  narrator.tell(stage.now(), SLACK, 'la carte est close');
}

async function callsAreOver({ emulators, query }: Stage): Promise<boolean> {
  const calls = emulators.twilio.store.calls.all();
  const open = await query("SELECT 1 FROM phone_call WHERE state <> 'over'");
  return calls.length > 1 && calls.every(({ endedAt }) => endedAt !== null) && open.length === 0;
}

/** What stays of it for the supervisors. */
async function tellLedger(stage: Stage, narrator: Narrator, channel: string): Promise<void> {
  const rows = await stage.query<{ code: DispositionCode; reference: string }>(
    `SELECT code, reference FROM attempt_now JOIN case_file ON case_file.id = case_id
     WHERE channel = $1 ORDER BY at`,
    [channel],
  );
  const what = channel === 'inbound_call' ? 'appel reçu' : 'appel passé';
  for (const { code, reference } of rows)
    narrator.tell(
      stage.now(),
      LEDGER,
      `${what}, dossier ${reference} : ${DISPOSITIONS[code].label}`,
    );
}

const until = (what: string, ready: () => Promise<boolean>) =>
  waitUntil(what, ready, { timeoutMs: PATIENCE_MS });
