import { rfc2822 } from '../../dates.js';
import { apiError } from '../../errors.js';
import { pageOf } from '../../paging.js';
import { type Rest, refusal } from '../../rest.js';
import type { Voice } from '../leg.js';
import { averageWait, createQueue, findQueue } from '../queues.js';
import type { Queue } from '../records.js';
import { badParameter, named } from './answers.js';

const LONGEST_NAME = 64;
const LARGEST = 5000;

/** Registers the Queue resource: create, list, fetch, update, delete. */
export function registerQueues(rest: Rest, voice: Voice): void {
  const { store } = voice.world;
  const find = ({ sid = '' }: Record<string, string>) => store.queues.get(sid);
  const show = (queue: Queue) => ({ status: 200, body: queueJson(voice, queue) });

  rest.route('POST', '/Queues.json', ({ form }) => {
    const name = form.get('FriendlyName') ?? '';
    const size = Number(form.get('MaxSize') ?? 100);
    if (name === '' || name.length > LONGEST_NAME)
      return refusal(badParameter('FriendlyName must have 1 to 64 characters'));
    if (!isSize(size)) return refusal(badParameter('MaxSize must lie between 1 and 5000'));
    if (findQueue(voice, name)) return refusal(apiError(22003, 'Queue already exists'));
    return { ...show(createQueue(voice, name, size)), status: 201 };
  });
  rest.route('GET', '/Queues.json', ({ url }) => {
    const page = pageOf(store.queues, url, () => true);
    return {
      status: 200,
      body: { ...page.frame, queues: page.items.map((queue) => queueJson(voice, queue)) },
    };
  });
  rest.route('GET', '/Queues/:sid.json', named(find, show));
  rest.route(
    'POST',
    '/Queues/:sid.json',
    named(find, (queue, form) => {
      const size = Number(form.get('MaxSize') ?? queue.maxSize);
      if (!isSize(size)) return refusal(badParameter('MaxSize must lie between 1 and 5000'));
      Object.assign(queue, {
        maxSize: size,
        name: form.get('FriendlyName') ?? queue.name,
        updatedAt: voice.timeline.now(),
      });
      return show(queue);
    }),
  );
  rest.route(
    'DELETE',
    '/Queues/:sid.json',
    named(find, (queue) => {
      if (queue.members.length > 0) return refusal(apiError(22005, 'Queue is not empty'));
      store.queues.remove(queue.sid);
      return { status: 204 };
    }),
  );
}

function queueJson(voice: Voice, queue: Queue) {
  const { accountSid } = voice.world;
  return {
    account_sid: accountSid,
    average_wait_time: Math.round(averageWait(voice, queue) / 1000),
    current_size: queue.members.length,
    date_created: rfc2822(queue.createdAt),
    date_updated: rfc2822(queue.updatedAt),
    friendly_name: queue.name,
    max_size: queue.maxSize,
    sid: queue.sid,
    uri: `/2010-04-01/Accounts/${accountSid}/Queues/${queue.sid}.json`,
  };
}

function isSize(size: number): boolean {
  return Number.isInteger(size) && size >= 1 && size <= LARGEST;
}
