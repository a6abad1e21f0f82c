import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { realClock } from '../../../emulators/clock.js';
import { SENDER, type Stage, startStage, TENANT } from './harness.js';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
beforeEach(() => {
  stage.emulator.reset();
  stage.events.length = 0;
});
afterEach(() => stage.emulator.settle());
afterAll(() => stage.close());

describe('the control API', () => {
  it('shows the thread of a handset, oldest first', async () => {
    await stage.client.messages.create(stage.text);
    await stage.control('POST', '/settle');
    await stage.control('POST', '/inbound', { from: TENANT, body: 'Qui êtes-vous ?' });
    const { json } = await stage.control('GET', '/phones');
    const messages = [
      { direction: 'in', peer: SENDER, body: 'Bonjour', status: 'delivered' },
      { direction: 'out', peer: SENDER, body: 'Qui êtes-vous ?', status: 'received' },
    ];
    expect(json).toMatchObject([{ number: TENANT, behaviour: 'normal', messages }]);
    expect((await stage.control('GET', `/phones/${TENANT}`)).json).toMatchObject({ messages });
  });

  it('shows nothing on a handset before the carrier delivered it', async () => {
    stage.emulator.setPhone(TENANT, { behaviour: 'off' });
    await stage.client.messages.create(stage.text);
    await stage.emulator.settle();
    expect((await stage.control('GET', '/phones')).json).toMatchObject([{ messages: [] }]);
    expect((await stage.control('GET', '/messages')).json).toMatchObject([
      { status: 'undelivered', error_code: 30003 },
    ]);
  });

  it('sets how a handset behaves', async () => {
    const set = (change: object) => stage.control('POST', `/phones/${TENANT}`, change);
    expect((await set({ behaviour: 'stop', calls: 'busy' })).json).toEqual({
      number: TENANT,
      behaviour: 'stop',
      calls: 'busy',
    });
    expect((await set({ behaviour: 'asleep' })).status).toBe(400);
    expect((await stage.control('POST', '/phones/maison', { behaviour: 'off' })).status).toBe(400);
  });

  it('tells the pages each change as it happens', async () => {
    await stage.client.messages.create(stage.text);
    await stage.emulator.settle();
    const seen = stage.events.map(
      (event) => event.type === 'twilio.message' && event.message.status,
    );
    expect(seen).toEqual(['queued', 'sent', 'delivered']);
  });

  it('shows the webhooks sent', async () => {
    await stage.control('POST', '/inbound', { from: TENANT, body: 'oui' });
    await stage.emulator.settle();
    expect((await stage.control('GET', '/webhooks')).json).toMatchObject([
      { url: `${stage.product.url}/hooks/twilio/sms`, attempt: 1, outcome: 204 },
    ]);
  });

  it('forgets all when reset, also what was under way', async () => {
    const slow = await startStage({ clock: realClock(), delays: { sent: 3_600_000 } });
    await slow.client.messages.create(slow.text);
    await slow.control('DELETE', '');
    await slow.emulator.settle();
    expect((await slow.control('GET', '/phones')).json).toEqual([]);
    expect(slow.emulator.store.messages.all()).toEqual([]);
    await slow.close();
  });
});
