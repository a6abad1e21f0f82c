import type { MissedCall } from '../../app/ports/line-doors.js';
import type { Log } from '../../app/ports/log.js';

const RETRY_MS = 5_000;
/** Hours of an outage; what is beyond is found by the night's reconciliation. */
const MOST = 1_000;

type Needs = {
  /** Remembers them all, or rejects and is asked again; told twice, it does nothing the second time. */
  readonly onMissed: (calls: readonly MissedCall[]) => Promise<void>;
  readonly log: Log;
  /** Real milliseconds between two tries. */
  readonly retryMs?: number;
};

export type MissedCalls = {
  add(call: MissedCall): void;
  close(): void;
};

/** Calls that heard the apology, kept until the database is back and takes them. */
export function createMissedCalls({ onMissed, log, retryMs = RETRY_MS }: Needs): MissedCalls {
  const calls = new Map<string, MissedCall>();
  let timer: NodeJS.Timeout | undefined;
  let isTelling = false;
  let isClosed = false;

  async function tell(): Promise<void> {
    timer = undefined;
    isTelling = true;
    const told = [...calls.values()];
    try {
      await onMissed(told);
      for (const { providerSid } of told) calls.delete(providerSid);
      log.info({ calls: told.length }, 'line: calls of the outage are to be called back');
    } catch (err) {
      log.warn({ calls: told.length, err }, 'line: calls of the outage are not yet remembered');
    }
    isTelling = false;
    wait();
  }

  function wait(): void {
    if (isClosed || isTelling || timer !== undefined || calls.size === 0) return;
    timer = setTimeout(() => void tell(), retryMs).unref();
  }

  return {
    add(call) {
      if (calls.size >= MOST && !calls.has(call.providerSid)) return;
      calls.set(call.providerSid, call);
      wait();
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
