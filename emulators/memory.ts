import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { SlackMessage, SlackStore } from './slack/store.js';
import type { Call, Message, Phone, Store } from './twilio/store.js';

/** What a world that is started again must still know: texts, calls, handsets, channels. */
type Memory = {
  messages: Message[];
  calls: Call[];
  phones: Phone[];
  channels: Record<string, SlackMessage[]>;
};

type World = { twilio: { store: Store }; slack: { store: SlackStore } };

/** Writes the world down, beside and renamed: a crash leaves the former file, never half of one. */
export function keepMemory(file: string, { twilio, slack }: World): void {
  const memory: Memory = {
    messages: twilio.store.messages.all(),
    calls: twilio.store.calls.all(),
    phones: twilio.store.phones(),
    channels: Object.fromEntries(
      [...slack.store.channels.values()].map(({ id, messages }) => [id, messages]),
    ),
  };
  writeFileSync(`${file}.new`, JSON.stringify(memory), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Brings back what `keepMemory` wrote; nothing when there is no such file. */
export function recall(file: string, { twilio, slack }: World): void {
  if (!existsSync(file)) return;
  const memory = JSON.parse(readFileSync(file, 'utf8')) as Memory;
  for (const message of memory.messages) twilio.store.messages.add(message);
  for (const call of memory.calls) twilio.store.calls.add(call);
  for (const phone of memory.phones) Object.assign(twilio.store.phone(phone.number), phone);
  for (const [id, messages] of Object.entries(memory.channels)) {
    slack.store.channels.get(id)?.messages.push(...messages);
  }
}
