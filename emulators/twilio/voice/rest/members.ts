import { rfc2822 } from '../../dates.js';
import { isWebUrl } from '../../message-checks.js';
import { pageOf } from '../../paging.js';
import { methodOf } from '../../read-call.js';
import { type Rest, refusal } from '../../rest.js';
import type { Voice } from '../leg.js';
import { seconds } from '../queues.js';
import type { Queue, QueueMember } from '../records.js';
import { redirect } from '../run-leg.js';
import { badParameter, named, pageableByCall } from './answers.js';

const ROOT = '/Queues/:queue/Members';

type Place = { queue: Queue; member: QueueMember };

/** Registers the members of a queue: list, fetch, and update, which takes one out of it. */
export function registerMembers(rest: Rest, voice: Voice): void {
  const { store } = voice.world;
  const findQueue = ({ queue = '' }: Record<string, string>) => store.queues.get(queue);
  const find = (params: Record<string, string>): Place | undefined => {
    const queue = findQueue(params);
    const isFront = params.sid === 'Front';
    const member = queue?.members.find(({ callSid }) => isFront || callSid === params.sid);
    return queue && member && { queue, member };
  };
  const show = (place: Place) => ({ status: 200, body: memberJson(voice, place) });

  rest.route('GET', `${ROOT}.json`, (context) =>
    named(findQueue, (queue) => {
      const page = pageOf(pageableByCall(queue.members), context.url, () => true);
      const members = page.items.map((member) => memberJson(voice, { queue, member }));
      return { status: 200, body: { ...page.frame, queue_members: members } };
    })(context),
  );
  rest.route('GET', `${ROOT}/:sid.json`, named(find, show));
  rest.route(
    'POST',
    `${ROOT}/:sid.json`,
    named(find, (place, form) => {
      const url = form.get('Url') ?? '';
      const leg = voice.legs.get(place.member.callSid);
      if (!isWebUrl(url)) return refusal(badParameter('Url is not a valid URL'));
      const shown = show(place);
      const method = methodOf(form, 'Method');
      const waited = (voice.timeline.now() - place.member.enqueuedAt) / voice.timeline.pace;
      const params = { QueueSid: place.queue.sid, QueueTime: seconds(waited) };
      if (leg) redirect(leg, { kind: 'url', url, method, params });
      return shown;
    }),
  );
}

function memberJson(voice: Voice, { queue, member }: Place) {
  const root = `/2010-04-01/Accounts/${voice.world.accountSid}/Queues/${queue.sid}`;
  return {
    call_sid: member.callSid,
    date_enqueued: rfc2822(member.enqueuedAt),
    position: queue.members.findIndex(({ callSid }) => callSid === member.callSid) + 1,
    queue_sid: queue.sid,
    uri: `${root}/Members/${member.callSid}.json`,
    wait_time: Number(seconds((voice.timeline.now() - member.enqueuedAt) / voice.timeline.pace)),
  };
}
