import { setTimeout as pause } from 'node:timers/promises';

export interface WaitOptions {
  timeoutMs: number;
  /** Ends the wait early: returns why there is no use waiting any longer. */
  hopeless?: () => string | undefined;
}

/** Asks until the answer is yes; throws in French when the time is up or when it became hopeless. */
export async function waitUntil(
  what: string,
  ready: () => Promise<boolean>,
  { timeoutMs, hopeless }: WaitOptions,
): Promise<void> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    if (await ready().catch(() => false)) return;
    const reason = hopeless?.();
    if (reason !== undefined) throw new Error(`${what} : ${reason}`);
    if (Date.now() > end) throw new Error(`${what} : rien après ${timeoutMs / 1000} s`);
    await pause(50);
  }
}
