import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../app/ports/log.js';

/** Bolt's words in our log: messages and error names only, never a payload (no personal data). */
export function boltLogger(log: Log): Logger {
  const say = (parts: unknown[]) =>
    parts.map((part) => (typeof part === 'string' ? part : nameOf(part))).join(' ');
  const facts = { from: 'bolt' };
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts) => log.warn(facts, say(parts)),
    error: (...parts) => log.error(facts, say(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

function nameOf(part: unknown): string {
  if (!(part instanceof Error)) return '';
  const { code } = part as { code?: unknown };
  return typeof code === 'string' ? code : part.name;
}
