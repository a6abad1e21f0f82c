import { afterEach, expect, it } from 'vitest';
import { CHANNEL, openWorkspace, refusalOf, type Workspace } from './workspace.js';

let place: Workspace;
afterEach(() => place.close());

const say = () => place.app.client.chat.postMessage({ channel: CHANNEL, text: 'bonjour' });
const history = async () =>
  (await place.app.client.conversations.history({ channel: CHANNEL })).messages;

it('knows its own bot and refuses any other token', async () => {
  place = await openWorkspace();
  const me = await place.app.client.auth.test();
  expect([me.user_id, me.bot_id, me.team_id]).toEqual(['U0BOT', 'B0ALLERVERS', 'T0ALLERVERS']);
  const none = await fetch(`${place.url}/api/auth.test`, { method: 'POST' });
  expect(await none.json()).toEqual({ ok: false, error: 'not_authed' });
  await place.close();
  place = await openWorkspace({ token: 'xoxb-stolen' });
  expect((await refusalOf(say())).error).toBe('invalid_auth');
});

it('refuses methods it does not have, as Slack does', async () => {
  place = await openWorkspace();
  const answer = await refusalOf(place.app.client.apiCall('stars.list'));
  expect(answer.error).toBe('unknown_method');
});

it('limits the rate on demand, with the seconds to wait', async () => {
  place = await openWorkspace();
  const fault = { kind: 'rate_limited', method: 'chat.postMessage', retry_after: 7 };
  await place.post('/_emulator/slack/faults', fault);
  const answer = await fetch(`${place.url}/api/chat.postMessage`, { method: 'POST' });
  expect(answer.status).toBe(429);
  expect(answer.headers.get('retry-after')).toBe('7');
  await expect(say()).resolves.toMatchObject({ ok: true });
});

it('breaks down: an error page, a named error, an outage until it is cleared', async () => {
  place = await openWorkspace();
  await place.post('/_emulator/slack/faults', { kind: 'server_error' });
  expect((await refusalOf(say())).code).toBe('slack_webapi_http_error');
  await place.post('/_emulator/slack/faults', { kind: 'error', error: 'fatal_error' });
  expect((await refusalOf(say())).error).toBe('fatal_error');
  await place.post('/_emulator/slack/faults', { kind: 'outage' });
  for (const _try of [1, 2]) {
    expect((await refusalOf(say())).code).toBe('slack_webapi_request_error');
  }
  await fetch(`${place.url}/_emulator/slack/faults`, { method: 'DELETE' });
  await expect(say()).resolves.toMatchObject({ ok: true });
  expect(await history()).toHaveLength(1);
});

it('can lose the answer of a call it has obeyed', async () => {
  place = await openWorkspace();
  await place.post('/_emulator/slack/faults', { kind: 'lost_answer', method: 'chat.postMessage' });
  expect((await refusalOf(say())).code).toBe('slack_webapi_request_error');
  expect(await history()).toHaveLength(1);
});

it('says what a fault may be when it is asked for an unknown one', async () => {
  place = await openWorkspace();
  const answer = await place.post('/_emulator/slack/faults', { kind: 'earthquake' });
  expect(answer).toMatchObject({ ok: false, error: expect.stringContaining('rate_limited') });
});

it('keeps the calls it was given without their token, until it is reset', async () => {
  place = await openWorkspace();
  await say();
  const calls = async () => {
    const answer = await fetch(`${place.url}/_emulator/slack/calls?method=chat.postMessage`);
    return ((await answer.json()) as { calls: unknown[] }).calls;
  };
  expect(await calls()).toEqual([
    expect.objectContaining({ ok: true, args: { channel: CHANNEL, text: 'bonjour' } }),
  ]);
  await place.post('/_emulator/slack/faults', { kind: 'slow', delay_ms: 1 });
  await place.post('/_emulator/slack/reset', {});
  const faults = await fetch(`${place.url}/_emulator/slack/faults`);
  expect(await faults.json()).toEqual({ faults: [] });
  expect(await calls()).toEqual([]);
  expect(await history()).toEqual([]);
});
