import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addHousehold, addStaff } from '../statistics/household.js';
import { addCall, addVoicemail, type CallRow } from './line-rows.js';
import { startWeb, type TestWeb } from './web.js';

let web: TestWeb;
let cookie: string;
let karima: string;

beforeAll(async () => {
  web = await startWeb();
  const { key, id } = await addStaff(web.pool, { role: 'operateur', firstName: 'Karima' });
  karima = id;
  cookie = await web.signIn(key);
});
afterAll(() => web.close());

let serial = 0;

/** What the file of a household says of one call. */
async function told(call: CallRow, more?: (callId: string) => Promise<unknown>): Promise<string> {
  serial += 1;
  const reference = `93-2026-0007${serial}`;
  const home = await addHousehold(web.pool, { reference });
  const id = await addCall(web.pool, { caseId: home.id, e164: home.e164, ...call });
  await more?.(id);
  const page = await (await web.get(`/dossiers/${reference}`, cookie)).text();
  const line = /<ol class="line">(.*?)<\/ol>/s.exec(page)?.[1] ?? '';
  return line.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

describe('a call on the timeline', () => {
  it.each<[string, CallRow, RegExp]>([
    [
      'came in and was answered',
      { bridgedAt: '2026-11-23T08:31:00Z', waitingSince: '2026-11-23T08:30:30Z' },
      /Appel entrant répondu par Karima, issue à noter du 06 39 98/,
    ],
    ['came in, outcome noted', { code: '42' }, /Appel entrant visite prise/],
    ['was hung up at the menu', { takenBy: undefined! }, /Appel entrant a raccroché du/],
    [
      'was abandoned in the queue',
      { takenBy: undefined!, waitingSince: '2026-11-23T08:30:30Z', ending: 'une-personne' },
      /Appel entrant a raccroché en attendant/,
    ],
    [
      'asked to be called back',
      { takenBy: undefined!, ending: 'a-rappeler' },
      /Appel entrant à rappeler/,
    ],
    [
      'found the line down',
      { takenBy: undefined!, ending: 'ligne-en-panne' },
      /Appel entrant ligne en panne, à rappeler/,
    ],
    ['is under way', { state: 'talking' }, /Appel entrant en cours/],
    [
      'was made, and met a machine',
      { direction: 'out', code: '25' },
      /Appel passé par Karima répondeur, sans message au 06 39 98/,
    ],
    [
      'was a call-back, not yet noted',
      { direction: 'out', purpose: 'call-back' },
      /Rappel passé par Karima issue à noter/,
    ],
  ])('that %s', async (_, call, words) => {
    const takenBy = 'takenBy' in call ? {} : { takenBy: karima };
    expect(await told({ ...takenBy, ...call })).toMatch(words);
  });

  it('leads to the message that was left', async () => {
    const call = { ending: 'message-laisse' };
    const line = await told(call, (id) => addVoicemail(web.pool, id, { seconds: 31 }));
    expect(line).toMatch(/message vocal laissé .*Message vocal de 31 secondes pas encore écouté/);
  });
});
