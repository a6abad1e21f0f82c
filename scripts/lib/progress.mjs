// One line a step, with its seconds; a step longer than a second shows that it is alive.
const SECOND = 1000;

/** Runs a job and shows it as a line in the terminal; `hidden` shows it only once it takes long. */
export async function step(label, job, { hidden = false } = {}) {
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / SECOND).toFixed(1).replace('.', ',');
  const live = process.stdout.isTTY === true;
  let shown = false;
  const timer = setInterval(() => {
    if (live) process.stdout.write(`\r\u001b[K… ${label} (${seconds()} s)`);
    else if (!shown) process.stdout.write(`… ${label}\n`);
    shown = true;
  }, SECOND);
  try {
    const result = await job();
    clearInterval(timer);
    if (shown && live) process.stdout.write('\r\u001b[K');
    if (shown || !hidden) process.stdout.write(`✓ ${label} (${seconds()} s)\n`);
    return result;
  } catch (error) {
    clearInterval(timer);
    if (shown && live) process.stdout.write('\r\u001b[K');
    process.stdout.write(`✗ ${label}\n`);
    throw error;
  }
}

/** A line above the step under way. */
export function say(line) {
  process.stdout.write(process.stdout.isTTY ? `\r\u001b[K${line}\n` : `${line}\n`);
}
