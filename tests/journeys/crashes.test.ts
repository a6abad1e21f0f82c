import { Redis } from 'ioredis';
import { describe, expect, it, type TestContext, vi } from 'vitest';
import { household, phoneOf, receiveFile } from '../support/caseload.js';
import { openPrograms, type Program, type Town } from './programs.js';

vi.setConfig({ testTimeout: 180_000 });

const PATIENT = { timeout: 90_000, interval: 100 };
const FIRST_TEXT = /je suis Logement Plus/;

const numbered = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => index + from);
const between = (least: number, most: number) =>
  least + Math.floor(Math.random() * (most - least + 1));

/** Told which test it is for: two run side by side. */
async function openTown(test: TestContext): Promise<Town> {
  const town = await openPrograms();
  test.onTestFinished(() => town.close());
  return town;
}

/** Real waiting for other processes, on a condition and within bounds. */
const eventually = (condition: () => void | Promise<void>) => vi.waitFor(condition, PATIENT);

const outgoing = (town: Town) =>
  town.emulators.twilio.store.messages.all().filter(({ direction }) => direction !== 'inbound');

const firstTextsTo = (town: Town, n: number) =>
  outgoing(town).filter(({ to, handsetText }) => to === phoneOf(n) && FIRST_TEXT.test(handsetText));

async function count(town: Town, what: string): Promise<number> {
  const [row] = await town.query<{ n: string }>(`SELECT count(*) AS n FROM ${what}`);
  return Number(row?.n);
}

/** All that was due is done: each household has its first text, taken by the provider and recorded. */
const everyTextRecorded = (town: Town, households: number) =>
  eventually(async () => {
    expect(await count(town, "diary WHERE kind = 'send-text' AND state <> 'done'")).toBe(0);
    const sent =
      "attempt_now WHERE purpose = 'cadence' AND status IN ('submitted', 'sent', 'delivered')";
    expect(await count(town, sent)).toBe(households);
  });

const everyMessageProcessed = (town: Town) =>
  eventually(async () => {
    expect(await count(town, 'inbound_event WHERE processed_at IS NULL')).toBe(0);
  });

/** Sids of incoming messages that the product has answered with 2xx. */
const acceptedSids = (town: Town): Set<string> =>
  new Set(
    town.emulators.twilio
      .webhooks()
      .filter(({ url, outcome }) => url.endsWith('/sms') && outcome === 200)
      .map(({ params }) => String(params.MessageSid)),
  );

describe.concurrent('processes that die', () => {
  it('kill -9 of workers while forty texts leave, and of workers and web while answers come in: one first text each, each accepted message once', async (test) => {
    const households = 40;
    const town = await openTown(test);
    const { twilio } = town.emulators;
    await receiveFile(
      town,
      numbered(households).map((n) => household(n)),
    );

    // The workers die twice while they send.
    let [web, worker]: Program[] = await Promise.all([town.startWeb(), town.startWorker()]);
    for (const moment of [between(2, 12), between(16, 30)]) {
      await eventually(() => expect(outgoing(town).length).toBeGreaterThanOrEqual(moment));
      await worker?.kill();
      worker = await town.startWorker();
    }

    // Households answer; the web server dies among their answers, and the workers once more.
    await eventually(() => expect(outgoing(town).length).toBeGreaterThanOrEqual(25));
    const texted = new Set(outgoing(town).map(({ to }) => to));
    const sids = [...texted].map(
      (from) => twilio.receiveSms({ from, body: 'qui êtes-vous ?' }).sid,
    );
    const moment = between(1, 10);
    await eventually(() => expect(acceptedSids(town).size).toBeGreaterThanOrEqual(moment));
    await Promise.all([web?.kill(), worker?.kill()]);
    const accepted = acceptedSids(town);
    const stored = await town.query<{ event_sid: string }>('SELECT event_sid FROM inbound_event');
    expect(stored.map(({ event_sid }) => event_sid)).toEqual(expect.arrayContaining([...accepted]));
    [web, worker] = await Promise.all([town.startWeb(), town.startWorker()]);

    // The provider delivers again, also what it was told is taken.
    for (const sid of sids) twilio.redeliver(sid, 2);
    await eventually(() => expect(acceptedSids(town).size).toBe(sids.length));
    await everyMessageProcessed(town);
    await everyTextRecorded(town, households);

    for (const n of numbered(households)) expect([n, firstTextsTo(town, n).length]).toEqual([n, 1]);
    const heard = await town.query<{ provider_sid: string }>(
      "SELECT provider_sid FROM message_text JOIN attempt ON attempt.id = attempt_id WHERE direction = 'in'",
    );
    expect(heard.map(({ provider_sid }) => provider_sid).sort()).toEqual([...sids].sort());
    const answered = outgoing(town).filter(({ handsetText }) => /mandatée/.test(handsetText));
    expect(new Set(answered.map(({ to }) => to))).toEqual(texted);
    expect(answered).toHaveLength(texted.size);
  });

  it('FLUSHALL while texts leave loses no future act; with Redis stopped, answers are taken, and heard when it is back', async (test) => {
    const households = 15;
    const town = await openTown(test);
    const { twilio } = town.emulators;
    await receiveFile(
      town,
      numbered(households).map((n) => household(n)),
    );
    await Promise.all([town.startWeb(), town.startWorker()]);

    const moment = between(1, 10);
    await eventually(() => expect(outgoing(town).length).toBeGreaterThanOrEqual(moment));
    const redis = new Redis(town.redis.url);
    await redis.flushall();
    redis.disconnect();
    await everyTextRecorded(town, households);
    for (const n of numbered(households)) expect([n, firstTextsTo(town, n).length]).toEqual([n, 1]);
    expect(await count(town, "diary WHERE kind = 'cadence-step' AND state = 'waiting'")).toBe(
      households,
    );

    await town.redis.stop();
    const sids = numbered(10).map((n) => twilio.receiveSms({ from: phoneOf(n), body: 'oui' }).sid);
    await eventually(() => expect(acceptedSids(town)).toEqual(new Set(sids)));
    expect(await count(town, "inbound_event WHERE kind = 'sms' AND processed_at IS NULL")).toBe(10);

    await town.redis.start();
    await everyMessageProcessed(town);
    expect(await count(town, "attempt WHERE direction = 'in'")).toBe(10);
  });
});
