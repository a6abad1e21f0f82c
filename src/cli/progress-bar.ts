import type { Terminal } from './terminal.js';

const WIDTH = 30;
const EVERY_MS = 100;

export type ProgressBar = {
  show(progress: { bytesRead: number; rows: number }): void;
  clear(): void;
};

/** A bar on the terminal's error stream, by bytes read of the file; nothing when it is no terminal. */
export function progressBar(err: Terminal['err'], bytes: number): ProgressBar {
  if (err.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  const started = performance.now();
  let shown = 0;
  return {
    show({ bytesRead, rows }) {
      const now = performance.now();
      if (now - shown < EVERY_MS) return;
      shown = now;
      const part = Math.min(1, bytesRead / bytes);
      const bar = '█'.repeat(Math.round(part * WIDTH)).padEnd(WIDTH, '░');
      const pace = Math.round((rows / (now - started)) * 1000);
      const count = rows.toLocaleString('fr-FR');
      err.write(`\r${bar} ${Math.round(part * 100)} % · ${count} lignes · ${pace}/s `);
    },
    clear() {
      if (shown > 0) err.write('\r\x1b[K');
    },
  };
}
