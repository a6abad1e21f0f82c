import type { Rate } from './contact-rate.js';
import type { TryGroup } from './tries.js';

/** What became of the calls that left (statistics 4.3, 10); the denominators stand with them. */
export type CallsOutReport = {
  /** Calls placed: those that count as tries. */
  readonly placed: number;
  /** A person or a machine picked up. */
  readonly answered: Rate;
  readonly byAPerson: Rate;
  /** The network did its part: answered, busy, declined or left ringing. */
  readonly networkReached: Rate;
  /** Machines among the calls picked up: never a contact. */
  readonly machines: Rate;
  /** The household itself, among the people who answered. */
  readonly rightParty: Rate;
};

const MACHINE = /^2[56]$/;
const PERSON = /^(27|[34].)$/;
const NO_ANSWER = /^2[234]$/;

/** Rates of the calls among the tries of a cohort, by a person or by the machine. */
export function callsOutReport(groups: readonly TryGroup[]): CallsOutReport {
  const calls = groups.filter(
    ({ channel, direction }) => direction === 'out' && /^(human_call|ivr)$/.test(channel),
  );
  const count = (...codes: readonly RegExp[]) =>
    calls
      .filter(({ code }) => codes.some((one) => one.test(code)))
      .reduce((sum, { tries }) => sum + tries, 0);
  const placed = count(/^[1-4]/);
  const answered = count(MACHINE, PERSON);
  const share = (numerator: number): Rate => ({ numerator, denominator: placed });
  return {
    placed,
    answered: share(answered),
    byAPerson: share(count(PERSON)),
    networkReached: share(count(MACHINE, PERSON, NO_ANSWER)),
    machines: { numerator: count(MACHINE), denominator: answered },
    rightParty: { numerator: count(/^4/), denominator: count(/^[34]/) },
  };
}
