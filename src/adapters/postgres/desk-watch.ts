import pg from 'pg';
import type { DeskWatch } from '../../app/ports/desk-watch.js';
import type { Log } from '../../app/ports/log.js';
import type { Reader } from '../../app/ports/staff.js';

/** Told by the triggers of the migration desk_pages. */
const CHANNEL = 'aller_vers_desk';
const CONNECT_MS = 5_000;

type Options = {
  readonly url: string;
  readonly log: Log;
  /** Real milliseconds before a lost connection is opened again. */
  readonly retryMs?: number;
  /** Real milliseconds between two questions that tell a dead connection from a quiet one. */
  readonly checkMs?: number;
};

/** Where a card changed; nulls: of no territory that is known, of no operator. */
type Place = { readonly territory: string | null; readonly operator: string | null };
type Watcher = { readonly reader: () => Reader; readonly onChange: () => void };

/**
 * One listening connection for a whole process, however many pages are open; opened with the first
 * of them. Lost, it is opened again, and everybody is told, since something may have been missed.
 */
export function createDeskWatch(options: Options): DeskWatch & { close(): Promise<void> } {
  const watchers = new Set<Watcher>();
  const tell = (isConcerned: (reader: Reader) => boolean) => {
    for (const { reader, onChange } of [...watchers]) if (isConcerned(reader())) onChange();
  };
  const line = createLine(options, {
    onBack: () => tell(() => true),
    onPlace: (place) => tell((reader) => sees(reader, place)),
  });
  return {
    watch(reader, onChange) {
      const watcher = { reader, onChange };
      watchers.add(watcher);
      line.open();
      return () => void watchers.delete(watcher);
    },
    close() {
      watchers.clear();
      return line.close();
    },
  };
}

/** As the database's own policies say it (migration row_level_security). */
function sees(reader: Reader, { territory, operator }: Place): boolean {
  const isOurs = reader.operator === null || operator === null || operator === reader.operator;
  return (territory === null || reader.territories.includes(territory)) && isOurs;
}

type News = { onBack(): void; onPlace(place: Place): void };

function createLine({ url, log, retryMs = 1_000, checkMs = 30_000 }: Options, news: News) {
  let present: pg.Client | null = null;
  let isClosed = false;
  let retry: NodeJS.Timeout | undefined;
  let check: NodeJS.Timeout | undefined;

  const lose = (client: pg.Client) => {
    if (present !== client) return;
    present = null;
    clearInterval(check);
    client.end().catch(() => undefined);
    if (isClosed) return;
    log.warn({}, 'desk pages: connection lost');
    retry = setTimeout(open, retryMs);
    retry.unref();
  };

  function open(): void {
    if (present || isClosed) return;
    clearTimeout(retry);
    const client = new pg.Client({
      ...{ connectionString: url, application_name: 'aller-vers desk pages', keepAlive: true },
      ...{ connectionTimeoutMillis: CONNECT_MS, query_timeout: CONNECT_MS },
    });
    present = client;
    client.on('error', () => lose(client));
    client.on('end', () => lose(client));
    client.on('notification', ({ payload }) => news.onPlace(placeOf(payload)));
    client
      .connect()
      .then(() => client.query(`LISTEN ${CHANNEL}`))
      .then(() => {
        check = setInterval(() => {
          client.query('SELECT 1').catch(() => lose(client));
        }, checkMs);
        check.unref();
        news.onBack();
      })
      .catch(() => lose(client));
  }

  return {
    open,
    async close() {
      isClosed = true;
      clearTimeout(retry);
      clearInterval(check);
      const client = present;
      present = null;
      await client?.end().catch(() => undefined);
    },
  };
}

/** Our own trigger's words; what cannot be read concerns everyone. */
function placeOf(payload: string | undefined): Place {
  try {
    const { territory, operator } = JSON.parse(payload ?? '') as Partial<Place>;
    return { territory: territory ?? null, operator: operator ?? null };
  } catch {
    return { territory: null, operator: null };
  }
}
