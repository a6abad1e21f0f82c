import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClock } from '../../src/adapters/system/clock.js';
import { createIds } from '../../src/adapters/system/ids.js';
import { createLogger, maskPrivate } from '../../src/adapters/system/logger.js';
import { createTestClock } from '../support/clock.js';

describe('the clock', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('shows real time, or time that runs faster from an origin', () => {
    vi.useFakeTimers({ now: 1_000_000 });
    const fast = createClock({ origin: 5_000, startedAt: 999_000, speed: 4320 });
    expect(createClock().now()).toBe(1_000_000);
    expect(fast.now()).toBe(5_000 + 1000 * 4320);
  });
});

describe('ids', () => {
  it('are UUIDs of version 7 that bear the clock and sort as they were made', () => {
    const clock = createTestClock();
    const ids = createIds(clock);
    const made = Array.from({ length: 10_000 }, () => ids.uuid());
    clock.advance(-60_000);
    made.push(ids.uuid());
    clock.advance(3_600_000);
    made.push(ids.uuid());
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
    for (const id of made) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    const time = Number.parseInt(made.at(-1)!.replaceAll('-', '').slice(0, 12), 16);
    expect(time).toBe(clock.now());
  });
});

describe('the log', () => {
  function lines(write: (log: ReturnType<typeof createLogger>) => void): string {
    const written: string[] = [];
    write(createLogger({ level: 'info', name: 'test' }, { write: (line) => written.push(line) }));
    return written.join('');
  }

  it('holds no number, word, name or key, wherever it stood', () => {
    const text = lines((log) => {
      log.info({ to: '+33639981001', body: 'bonjour', case: { lastName: 'BELKACEMI' } }, 'parti');
      log.child({ job: 'j1' }).info({ err: new Error('Key (e164)=(+33639981001) exists') });
      log.info('Appel de 06 39 98 10 01 et de 0262.91.00.01 avec xoxb-1-secret');
    });
    expect(text).not.toMatch(/639 ?98|10 01|91\.00|bonjour|BELKACEMI|xoxb-1/);
    expect(text).toContain('"job":"j1"');
  });

  it.each([
    '06 39 98 10 01',
    '0639981001',
    '06.39.98.10.01',
    '06-39-98-10-01',
    '+33 6 39 98 10 01',
    '+33(0)639981001',
    '0033639981001',
    '+262639981001',
    '%2B33639981001',
  ])('masks %s', (number) => {
    expect(maskPrivate(`de ${number}, hier`)).toBe('de [numéro], hier');
  });

  it.each([
    '{"time":1795420500000}',
    '0199a233-4455-7667-8899-001122334455',
    '2026-11-23T08:55:00.000+01:00',
    '93-2026-01874',
    'SM01990040000199004000019900400001',
  ])('leaves %s', (text) => {
    expect(maskPrivate(text)).toBe(text);
  });

  it('masks the password of a database address', () => {
    expect(maskPrivate('postgresql://aller:vers@base:5432/x')).toBe(
      'postgresql://aller:[clé]@base:5432/x',
    );
  });
});
