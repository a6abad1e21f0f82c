// The commands of the roster on a database of their own, as typed in a terminal.
import os from 'node:os';
import { Writable } from 'node:stream';
import pg from 'pg';
import { main } from '../../src/cli/main.js';
import { createTestDatabase } from '../support/database.js';

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** Splits a line as a shell does, quotes included. */
const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** Runs `npx aller-vers <line>`. */
export async function typed(line: string, url: string) {
  const [out, err] = [new Sink(), new Sink()];
  const args = [...words(line), '--database-url', url];
  const code = await main(args, { root: os.tmpdir(), terminal: { out, err } });
  return { code, out: out.text, err: err.text };
}

export async function openTerminal() {
  const database = await createTestDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => undefined);
  const rows = async <T>(sql: string, ...values: unknown[]): Promise<T[]> =>
    (await pool.query(sql, values)).rows;
  return {
    pool,
    rows,
    url: database.url,
    run: (line: string) => typed(line, database.url),
    /** Row by row: the database refuses to truncate what is kept for ever. */
    async empty() {
      for (const table of ['web_session', 'card', 'slot_offer', 'visit', 'pair', 'staff']) {
        await rows(`DELETE FROM ${table}`);
      }
    },
    async close() {
      await pool.end();
      await database.close();
    },
  };
}

export type Console = Awaited<ReturnType<typeof openTerminal>>;

/** The key that a command showed, alone on its line. */
export const keyIn = (text: string): string => /^ {2}(\S{32})$/m.exec(text)?.[1] ?? 'none';
