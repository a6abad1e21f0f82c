import type { Response } from 'express';
import type { DeskWatch } from '../../app/ports/desk-watch.js';
import type { StaffId } from '../../domain/ids.js';
import { may } from '../../domain/roles.js';
import type { Member } from '../session.js';

/** Proxies close what is silent for a minute; a session that ended is noticed as fast. */
const HEARTBEAT_MS = 20_000;
/** Changes that come together are told once. */
const TOGETHER_MS = 200;
/** A browser opens six connections to a site at most: more pages would wait for each other. */
const MOST_PER_PERSON = 4;
/** A page that reads nothing for so long is gone. */
const MOST_UNREAD_BYTES = 16_384;

type Options = {
  readonly watch: DeskWatch;
  readonly heartbeatMs?: number;
};

/** A page that waits for news; `stillSignedIn` asks anew, and answers null once the session is over. */
export type WaitingPage = {
  readonly response: Response;
  readonly member: Member;
  stillSignedIn(): Promise<Member | null>;
  /** Whether the queue changed between the drawing of the page and now. */
  isBehind(): Promise<boolean>;
};

export type DeskStreams = {
  open(page: WaitingPage): Promise<void>;
  /** Ends every one of them: the program stops, and their pages ask again. */
  close(): void;
};

type Stream = { end(last?: 'fin' | 'ailleurs'): void };

/**
 * The open pages of one process, by server-sent events: « change » says that the queue changed and
 * not how, « fin » that the session is over, « ailleurs » that the person opened too many pages.
 */
export function createDeskStreams({ watch, heartbeatMs = HEARTBEAT_MS }: Options): DeskStreams {
  const streams = new Map<StaffId, Set<Stream>>();
  return {
    async open(page) {
      const own = streams.get(page.member.id) ?? new Set<Stream>();
      streams.set(page.member.id, own);
      const [oldest] = own;
      if (own.size >= MOST_PER_PERSON) oldest?.end('ailleurs');
      const { stream, tellIfBehind } = follow(page, {
        ...{ watch, heartbeatMs },
        onEnd(ended) {
          own.delete(ended);
          if (own.size === 0) streams.delete(page.member.id);
        },
      });
      own.add(stream);
      await tellIfBehind();
    },
    close() {
      for (const stream of [...streams.values()].flatMap((own) => [...own])) stream.end();
    },
  };
}

type Following = Required<Options> & { onEnd(stream: Stream): void };

function follow(page: WaitingPage, { watch, heartbeatMs, onEnd }: Following) {
  const { response } = page;
  let { member } = page;
  let soon: NodeJS.Timeout | undefined;
  let isOver = false;
  openEvents(response);

  const stream: Stream = {
    end(last) {
      if (isOver) return;
      isOver = true;
      clearTimeout(soon);
      clearInterval(beat);
      stop();
      onEnd(stream);
      if (last) response.write(eventOf(last));
      response.end();
    },
  };
  /** Checked before each thing that is told: nothing is told to a session that is over. */
  const tell = async (text: string) => {
    const present = await page.stillSignedIn().catch(() => undefined);
    if (isOver) return;
    // The database does not answer: the page asks again later.
    if (present === undefined || response.writableLength > MOST_UNREAD_BYTES) return stream.end();
    if (!present || !may(present.role, 'read-cards')) return stream.end('fin');
    member = present;
    response.write(text);
  };
  const changed = () => {
    if (isOver || soon) return;
    soon = setTimeout(() => {
      soon = undefined;
      void tell(eventOf('change'));
    }, TOGETHER_MS);
  };
  const beat = setInterval(() => void tell(': encore là\n\n'), heartbeatMs);
  beat.unref();
  const stop = watch.watch(() => member, changed);
  response.on('close', () => stream.end());
  const tellIfBehind = async () => {
    if (await page.isBehind().catch(() => true)) changed();
  };
  return { stream, tellIfBehind };
}

/**
 * `X-Accel-Buffering`: nginx and its kin pass each event on at once. `Connection`: a server that
 * stops need not wait for what would be kept for a next request.
 */
function openEvents(response: Response): void {
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
    Connection: 'close',
  });
  response.flushHeaders();
  response.write('retry: 3000\n\n');
}

const eventOf = (name: string): string => `event: ${name}\ndata: ${name}\n\n`;
