import { callJson } from './call-json.js';
import { type CallDraft, endCall, fetchTwiml, isOver, startCall } from './call-life.js';
import { dateFilter } from './dates.js';
import { type ApiError, apiError, notFound } from './errors.js';
import { magicCallError } from './magic-numbers.js';
import { isWebUrl } from './message-checks.js';
import { isE164 } from './numbers.js';
import { pageOf } from './paging.js';
import { type Reply, type Rest, type RestHandler, refusal } from './rest.js';
import type { Call } from './store.js';
import type { World } from './world.js';

/** Registers the Call resource: create, list, fetch, update (redirect, end), delete. */
export function registerCalls(rest: Rest, world: World): void {
  const { store, accountSid } = world;
  const show = (status: number, call: Call): Reply => ({
    status,
    body: callJson(call, accountSid),
  });

  /** Hands the named call to a handler, or answers 404. */
  const named =
    (handler: (call: Call, form: URLSearchParams) => Reply): RestHandler =>
    ({ params, form, url }) => {
      const call = store.calls.get(params.sid ?? '');
      return call ? handler(call, form) : refusal(notFound(url.pathname));
    };

  rest.route('POST', '/Calls.json', ({ form }) => {
    const error = checkCall(form);
    return error ? refusal(error) : show(201, startCall(world, readCall(form)));
  });

  rest.route('GET', '/Calls.json', ({ url }) => {
    const page = pageOf(store.calls, url, callFilter(url.searchParams));
    const calls = page.items.map((call) => callJson(call, accountSid));
    return { status: 200, body: { ...page.frame, calls } };
  });

  rest.route(
    'GET',
    '/Calls/:sid.json',
    named((call) => show(200, call)),
  );

  rest.route(
    'POST',
    '/Calls/:sid.json',
    named((call, form) => updateCall(world, call, form) ?? show(200, call)),
  );

  rest.route(
    'DELETE',
    '/Calls/:sid.json',
    named((call) => {
      if (!isOver(call)) return refusal(apiError(20009, 'Call is still in progress', 409));
      store.calls.remove(call.sid);
      return { status: 204 };
    }),
  );
}

function readCall(form: URLSearchParams): CallDraft {
  const method = (name: string) => (form.get(name)?.toUpperCase() === 'GET' ? 'GET' : 'POST');
  const events = form.getAll('StatusCallbackEvent').flatMap((value) => value.split(/[\s,]+/));
  return {
    direction: 'outbound-api',
    from: form.get('From') ?? '',
    to: form.get('To') ?? '',
    url: form.get('Url'),
    method: method('Method'),
    twiml: form.get('Url') ? null : form.get('Twiml'),
    statusCallback: form.get('StatusCallback') || null,
    statusCallbackMethod: method('StatusCallbackMethod'),
    statusCallbackEvents: events.length > 0 ? events : ['completed'],
  };
}

function checkCall(form: URLSearchParams): ApiError | undefined {
  const text = (name: string) => form.get(name) ?? '';
  const [to, from, url] = [text('To'), text('From'), text('Url')];
  if (!to) return apiError(21201, "No 'To' number is specified");
  if (!from) return apiError(21213, "'From' parameter is required");
  if (!url && !text('Twiml') && !text('ApplicationSid'))
    return apiError(21205, 'Url parameter is required.');
  if (url && !isWebUrl(url)) return apiError(21205, `Url is not a valid URL: ${url}`);
  const magic = magicCallError(from, to);
  if (magic) return magic;
  if (!isE164(from)) return apiError(21212, `Invalid 'From' Phone Number: ${from}`);
  if (!isE164(to)) return apiError(21217, `Phone number '${to}' does not appear to be valid`);
  const callback = text('StatusCallback');
  if (callback && !isWebUrl(callback))
    return apiError(21609, `The 'StatusCallback' URL ${callback} is not a valid URL.`);
  return undefined;
}

function updateCall(world: World, call: Call, form: URLSearchParams): Reply | undefined {
  const status = form.get('Status');
  const url = form.get('Url');
  const twiml = form.get('Twiml');
  const mayRedirect = call.status === 'in-progress';
  if (isOver(call) || ((url || twiml) && !status && !mayRedirect))
    return refusal(apiError(21220, 'Call is not in-progress. Cannot redirect.'));
  if (status === 'completed' || status === 'canceled') {
    const isAnswered = call.status === 'in-progress';
    if (isAnswered && status === 'canceled') return undefined;
    endCall(world, call, isAnswered ? 'completed' : 'canceled');
    return undefined;
  }
  if (twiml && !url) Object.assign(call, { url: null, twiml });
  if (url) {
    call.url = url;
    world.pending.run(async (task) => void (await fetchTwiml(world, call, task)));
  }
  return undefined;
}

function callFilter(query: URLSearchParams): (call: Call) => boolean {
  const same = (name: string, value: string) => !query.get(name) || query.get(name) === value;
  const hasStarted = dateFilter(query, 'StartTime');
  const hasEnded = dateFilter(query, 'EndTime');
  return (call) =>
    same('To', call.to) &&
    same('From', call.from) &&
    same('Status', call.status) &&
    !query.get('ParentCallSid') &&
    hasStarted(call.startedAt) &&
    hasEnded(call.endedAt);
}
