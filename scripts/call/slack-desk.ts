// Karima's Slack: she sees cards, presses their buttons and fills in their forms, and the product
// is told by signed requests as from Slack.
import { waitUntil } from '../lib/wait-until.js';
import { type Stage, WORKER } from './stage.js';

const PATIENCE_MS = 30_000;
const CHANNEL = 'C0ALLERVERS';

type Message = { ts: string; text: string; blocks?: { elements?: { action_id?: string }[] }[] };

export type Desk = {
  /** The card of that title that bears a button, once it stands in the channel. */
  card(title: string, action: string): Promise<Message>;
  press(card: Message, action: string): Promise<void>;
  /** What Slack then whispers to her alone. */
  whisper(): Promise<string>;
  /** Chooses in the form that opened, and sends it. */
  choose(value: string): Promise<void>;
  /** Once a card bears no such button any more. */
  settled(card: Message, action: string): Promise<Message>;
};

/** Her side of the workspace. */
export function openDesk({ emulators }: Stage): Desk {
  const { store } = emulators.slack;
  const messages = () => (store.channels.get(CHANNEL)?.messages ?? []) as unknown as Message[];
  const bears = ({ blocks = [] }: Message, action: string) =>
    blocks.some(({ elements = [] }) => elements.some(({ action_id: id }) => id === action));
  const mine = () => store.ephemerals.filter(({ user }) => user === WORKER.slack);
  const openForm = () =>
    [...store.views.values()].find(({ user, open }) => user === WORKER.slack && open);
  const act = async (path: string, body: object) => {
    const answer = await fetch(`${emulators.url}/_emulator/slack/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ user: WORKER.slack, ...body }),
    });
    if (!answer.ok) throw new Error(`Slack : ${path} ${answer.status} ${await answer.text()}`);
  };
  async function until<T>(what: string, look: () => T | undefined): Promise<T> {
    let seen: T | undefined;
    const ready = async () => {
      seen = look();
      return seen !== undefined;
    };
    await waitUntil(what, ready, { timeoutMs: PATIENCE_MS });
    if (seen === undefined) throw new Error(what);
    return seen;
  }
  let whispers = mine().length;

  return {
    card: (title, action) =>
      until('La carte dans Slack', () =>
        messages().findLast((card) => card.text.endsWith(title) && bears(card, action)),
      ),
    press: ({ ts }, action) => {
      whispers = mine().length;
      return act('click', { channel: CHANNEL, ts, action_id: action });
    },
    whisper: () => until('La réponse de Slack', () => mine()[whispers]?.message.text),
    async choose(value) {
      const form = await until('Le formulaire dans Slack', openForm);
      await act('submit', { view_id: form.id, values: { value } });
    },
    settled: ({ ts }, action) =>
      until('La carte à jour dans Slack', () =>
        messages().find((card) => card.ts === ts && !bears(card, action)),
      ),
  };
}
