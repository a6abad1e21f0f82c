import type { Message, Phone, Store } from './store.js';

/** A text as it stands on a handset. */
type HandsetMessage = {
  sid: string;
  /** Seen from the handset: `in` came to it, `out` was written on it. */
  direction: 'in' | 'out';
  peer: string;
  body: string;
  /** Emulated time at which it was written or arrived, ISO 8601. */
  at: string;
  status: string;
};

/** A tenant's handset with all it shows. */
export type Handset = Phone & { messages: HandsetMessage[] };

/** Every handset that was ever written to, from or set up; the thread oldest first. */
export function listHandsets(store: Store): Handset[] {
  const threads = new Map<string, HandsetMessage[]>();
  for (const { number } of store.phones()) threads.set(number, []);
  for (const message of store.messages.all()) {
    const number = message.direction === 'inbound' ? (message.from ?? '') : message.to;
    const thread = threads.get(number) ?? [];
    threads.set(number, thread);
    if (isOnHandset(message)) thread.push(show(message));
  }
  return [...threads].map(([number, messages]) => ({
    ...store.phone(number),
    messages: messages.sort((a, b) => a.at.localeCompare(b.at)),
  }));
}

/** A text reaches the handset only when the carrier has delivered it. */
function isOnHandset({ direction, arrivedAt }: Message): boolean {
  return direction === 'inbound' || arrivedAt !== null;
}

function show(message: Message): HandsetMessage {
  const isOut = message.direction === 'inbound';
  return {
    sid: message.sid,
    direction: isOut ? 'out' : 'in',
    peer: isOut ? message.to : (message.from ?? ''),
    body: message.handsetText,
    at: new Date(message.arrivedAt ?? message.createdAt).toISOString(),
    status: message.status,
  };
}
