import type { Shelf } from './store.js';

/** What a page is cut out of. */
export type Pageable<T extends { sid: string }> = Pick<Shelf<T>, 'all' | 'place'>;

/** One page of a list, newest first, with the addresses of its neighbours. */
export type Page<T> = {
  items: T[];
  frame: {
    first_page_uri: string;
    next_page_uri: string | null;
    previous_page_uri: string | null;
    uri: string;
    page: number;
    page_size: number;
    start: number;
    end: number;
  };
};

const DEFAULT_SIZE = 50;
const LARGEST_SIZE = 1000;
const PAGING = ['PageSize', 'Page', 'PageToken'];

/**
 * Cuts a page out of the matching items. A page token names the item it continues after (`PA`) or
 * before (`PB`), so that pages do not shift when new items arrive between two requests.
 */
export function pageOf<T extends { sid: string }>(
  shelf: Pageable<T>,
  url: URL,
  matches: (item: T) => boolean,
): Page<T> {
  const query = url.searchParams;
  const wanted = Number.parseInt(query.get('PageSize') ?? '', 10) || DEFAULT_SIZE;
  const size = Math.min(Math.max(wanted, 1), LARGEST_SIZE);
  const page = Math.max(Number.parseInt(query.get('Page') ?? '', 10) || 0, 0);
  const all = shelf.all().filter(matches).reverse();
  const start = startOf(all, query.get('PageToken'), { shelf, size, page });
  const items = all.slice(start, start + size);

  const address = (number: number, token?: string) =>
    pageUri(url, { size, number, ...(token && { token }) });
  const hasNext = start + size < all.length;
  return {
    items,
    frame: {
      first_page_uri: address(0),
      next_page_uri: hasNext ? address(page + 1, `PA${items.at(-1)?.sid}`) : null,
      previous_page_uri: page > 0 && items[0] ? address(page - 1, `PB${items[0].sid}`) : null,
      uri: address(page, query.get('PageToken') ?? undefined),
      page,
      page_size: size,
      start: page * size,
      end: page * size + Math.max(items.length - 1, 0),
    },
  };
}

function startOf<T extends { sid: string }>(
  all: T[],
  token: string | null,
  { shelf, size, page }: { shelf: Pageable<T>; size: number; page: number },
): number {
  if (!token) return page * size;
  const place = shelf.place(token.slice(2));
  const isBefore = token.startsWith('PB');
  const index = all.findIndex(({ sid }) => shelf.place(sid) < place + (isBefore ? 1 : 0));
  if (index < 0) return all.length;
  return isBefore ? Math.max(index - size, 0) : index;
}

function pageUri(url: URL, page: { size: number; number: number; token?: string }): string {
  const query = new URLSearchParams(url.searchParams);
  for (const name of PAGING) query.delete(name);
  query.append('PageSize', String(page.size));
  query.append('Page', String(page.number));
  if (page.token) query.append('PageToken', page.token);
  return `${url.pathname}?${query}`;
}
