import { dateFilter } from './dates.js';
import { apiError, notFound } from './errors.js';
import { readMessageForm } from './message-checks.js';
import { messageJson } from './message-json.js';
import { isFinal, moveMessage, sendMessage } from './message-life.js';
import { pageOf } from './paging.js';
import { type Reply, type Rest, type RestHandler, refusal } from './rest.js';
import type { Message } from './store.js';
import type { World } from './world.js';

/** Registers the Message resource: create, list, fetch, update (redact, cancel), delete. */
export function registerMessages(rest: Rest, world: World): void {
  const { store, accountSid } = world;
  const show = (status: number, message: Message): Reply => ({
    status,
    body: messageJson(message, accountSid),
  });

  /** Hands the named message to a handler, or answers 404. */
  const named =
    (handler: (message: Message, form: URLSearchParams) => Reply): RestHandler =>
    ({ params, form, url }) => {
      const message = store.messages.get(params.sid ?? '');
      return message ? handler(message, form) : refusal(notFound(url.pathname));
    };

  rest.route('POST', '/Messages.json', ({ form }) => {
    const read = readMessageForm(form, (number) => store.phone(number).behaviour);
    if ('error' in read) return refusal(read.error);
    return show(201, sendMessage(world, read.draft));
  });

  rest.route('GET', '/Messages.json', ({ url }) => {
    const page = pageOf(store.messages, url, messageFilter(url.searchParams));
    const messages = page.items.map((message) => messageJson(message, accountSid));
    return { status: 200, body: { ...page.frame, messages } };
  });

  rest.route(
    'GET',
    '/Messages/:sid.json',
    named((message) => show(200, message)),
  );

  rest.route(
    'POST',
    '/Messages/:sid.json',
    named((message, form) => updateMessage(world, message, form) ?? show(200, message)),
  );

  rest.route(
    'DELETE',
    '/Messages/:sid.json',
    named((message) => {
      if (!isFinal(message)) return refusal(inProgress('delete'));
      store.messages.remove(message.sid);
      return { status: 204 };
    }),
  );
}

function updateMessage(world: World, message: Message, form: URLSearchParams): Reply | undefined {
  if (form.get('Status') === 'canceled') {
    if (message.status !== 'scheduled')
      return refusal(apiError(30409, 'This message cannot be canceled', 409));
    moveMessage(world, message, 'canceled');
  }
  const body = form.get('Body');
  if (body === null) return undefined;
  if (body !== '') return refusal(apiError(20001, "Parameter 'Body' may only be empty"));
  if (!isFinal(message)) return refusal(inProgress('update'));
  message.body = '';
  message.updatedAt = world.clock.now();
  return undefined;
}

function inProgress(verb: string) {
  return apiError(20009, `Cannot ${verb} this resource before it is complete`, 409);
}

function messageFilter(query: URLSearchParams): (message: Message) => boolean {
  const to = query.get('To');
  const from = query.get('From');
  const isInTime = dateFilter(query, 'DateSent');
  return (message) =>
    (!to || message.to === to) && (!from || message.from === from) && isInTime(message.sentAt);
}
