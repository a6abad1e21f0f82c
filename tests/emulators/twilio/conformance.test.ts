import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SENDER, type Stage, startStage, TENANT } from './harness.js';
import documented from './resource-fields.json' with { type: 'json' };

type Field = { types: string[]; enum?: string[]; pattern?: string; format?: string };

const RFC_2822 = /^(Sun|Mon|Tue|Wed|Thu|Fri|Sat), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0000$/;

/** What of an answer is not as Twilio's published description has it. */
function deviations(kind: keyof typeof documented, answer: Record<string, unknown>): string[] {
  const fields: Record<string, Field> = documented[kind];
  const unknown = Object.keys(answer).filter((name) => !(name in fields));
  const wrong = Object.entries(fields).filter(([name, field]) => !conforms(answer[name], field));
  return [...unknown.map((name) => `${name}: not documented`), ...wrong.map(([name]) => name)];
}

function conforms(value: unknown, field: Field): boolean {
  if (value === null) return field.types.includes('null');
  const type = Number.isInteger(value) ? 'integer' : Array.isArray(value) ? 'array' : typeof value;
  if (!field.types.includes(type)) return false;
  if (typeof value !== 'string') return true;
  if (field.enum && !field.enum.includes(value)) return false;
  if (field.pattern && !new RegExp(field.pattern).test(value)) return false;
  return field.format !== 'rfc2822' || RFC_2822.test(value);
}

describe("answers have every field of Twilio's published description, of its type", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage();
  });
  afterAll(() => stage.close());

  const ask = async (path: string, form?: Record<string, string>) => {
    const init = form && { method: 'POST', body: new URLSearchParams(form) };
    return (await (await stage.rest(path, init)).json()) as Record<string, unknown>;
  };

  it('a message: created, delivered, undelivered, inbound, of a service', async () => {
    const created = await ask('/Messages.json', { To: TENANT, From: SENDER, Body: 'Bonjour' });
    expect(deviations('message', created)).toEqual([]);
    const MessagingServiceSid = `MG${'0'.repeat(32)}`;
    const accepted = await ask('/Messages.json', { To: TENANT, MessagingServiceSid, Body: 'a' });
    expect(deviations('message', accepted)).toEqual([]);
    const off = '+33639980009';
    stage.emulator.setPhone(off, { behaviour: 'off' });
    const undelivered = await ask('/Messages.json', { To: off, From: SENDER, Body: 'a' });
    const inbound = stage.emulator.receiveSms({ from: TENANT, body: 'oui' });
    await stage.emulator.settle();
    for (const { sid } of [created, accepted, undelivered, inbound])
      expect(deviations('message', await ask(`/Messages/${sid}.json`))).toEqual([]);
  });

  it('a call: created and completed', async () => {
    const created = await ask('/Calls.json', { To: TENANT, From: SENDER, Twiml: '<Response/>' });
    expect(deviations('call', created)).toEqual([]);
    await stage.emulator.settle();
    expect(deviations('call', await ask(`/Calls/${created.sid}.json`))).toEqual([]);
  });

  it('a conference, its participants, a queue, its members, a recording', async () => {
    stage.product.serve({
      '/hooks/twilio/voice': ({ From }) =>
        From === TENANT
          ? '<Dial><Conference participantLabel="elle">salle</Conference></Dial>'
          : '<Enqueue>accueil</Enqueue>',
      '/record': '<Record action="/end"/>',
    });
    const { emulator } = stage;
    emulator.receiveCall({ from: TENANT });
    emulator.receiveCall({ from: '+33639980002' });
    emulator.setPhone('+33639980003', { script: [{ when: 'bip', do: { speak: 'bonjour' } }] });
    const Url = `${stage.product.url}/record`;
    const call = await ask('/Calls.json', { To: '+33639980003', From: SENDER, Url });
    await emulator.settle();
    const first = async (path: string, list: keyof typeof documented, key: string) => {
      const page = await ask(path);
      expect(deviations(list, page), path).toEqual([]);
      return ((page[key] ?? []) as Record<string, unknown>[])[0] ?? {};
    };
    const conference = await first('/Conferences.json', 'conferenceList', 'conferences');
    expect(deviations('conference', conference)).toEqual([]);
    const within = `/Conferences/${conference.sid}/Participants.json`;
    const participant = await first(within, 'participantList', 'participants');
    expect(deviations('participant', participant)).toEqual([]);
    const queue = await first('/Queues.json', 'queueList', 'queues');
    expect(deviations('queue', queue)).toEqual([]);
    const member = await first(`/Queues/${queue.sid}/Members.json`, 'memberList', 'queue_members');
    expect(deviations('member', member)).toEqual([]);
    const recording = await first('/Recordings.json', 'recordingList', 'recordings');
    expect(deviations('recording', recording)).toEqual([]);
    const ofCall = await first(`/Calls/${call.sid}/Recordings.json`, 'recordingList', 'recordings');
    expect(deviations('callRecording', ofCall)).toEqual([]);
  });

  it('a page of messages and of calls', async () => {
    for (const page of [0, 1, 9])
      expect(
        deviations('messageList', await ask(`/Messages.json?PageSize=2&Page=${page}`)),
      ).toEqual([]);
    expect(deviations('callList', await ask('/Calls.json'))).toEqual([]);
  });
});
