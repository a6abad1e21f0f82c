import { callJson } from './call-json.js';
import { dateFilter } from './dates.js';
import { type ApiError, apiError, notFound } from './errors.js';
import { magicCallError } from './magic-numbers.js';
import { isWebUrl } from './message-checks.js';
import { isE164 } from './numbers.js';
import { pageOf } from './paging.js';
import { methodOf, readCall } from './read-call.js';
import { type Reply, type Rest, type RestHandler, refusal } from './rest.js';
import type { Call } from './store.js';
import { endCall, isOver } from './voice/call-moves.js';
import type { Voice } from './voice/leg.js';
import { placeCall } from './voice/place-call.js';
import { redirect } from './voice/run-leg.js';

/** Registers the Call resource: create, list, fetch, update (redirect, end), delete. */
export function registerCalls(rest: Rest, voice: Voice): void {
  const { store, accountSid } = voice.world;
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
    return error ? refusal(error) : show(201, placeCall(voice, readCall(form)));
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
    named((call, form) => updateCall(voice, call, form) ?? show(200, call)),
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
  return checkCallbacks(form);
}

function checkCallbacks(form: URLSearchParams): ApiError | undefined {
  for (const name of ['StatusCallback', 'FallbackUrl', 'AsyncAmdStatusCallback']) {
    const callback = form.get(name);
    if (callback && !isWebUrl(callback))
      return apiError(21609, `The '${name}' URL ${callback} is not a valid URL.`);
  }
  return undefined;
}

function updateCall(voice: Voice, call: Call, form: URLSearchParams): Reply | undefined {
  const status = form.get('Status');
  const [url, twiml] = [form.get('Url'), form.get('Twiml')];
  const leg = voice.legs.get(call.sid);
  const mayRedirect = leg && call.status === 'in-progress';
  if (isOver(call) || ((url || twiml) && !status && !mayRedirect))
    return refusal(apiError(21220, 'Call is not in-progress. Cannot redirect.'));
  if (status === 'completed' || status === 'canceled') {
    const isAnswered = call.status === 'in-progress';
    if (isAnswered && status === 'canceled') return undefined;
    endCall(voice, call, isAnswered ? 'completed' : 'canceled');
    return undefined;
  }
  const callback = form.get('StatusCallback');
  if (callback) {
    call.statusCallback = callback;
    call.statusCallbackMethod = methodOf(form, 'StatusCallbackMethod');
  }
  if (!leg || (!url && !twiml)) return undefined;
  if (url) redirect(leg, { kind: 'url', url, method: methodOf(form, 'Method') });
  else redirect(leg, { kind: 'twiml', twiml: twiml ?? '', base: call.url });
  return undefined;
}

function callFilter(query: URLSearchParams): (call: Call) => boolean {
  const same = (name: string, value: string | null) =>
    !query.get(name) || query.get(name) === value;
  const hasStarted = dateFilter(query, 'StartTime');
  const hasEnded = dateFilter(query, 'EndTime');
  return (call) =>
    same('To', call.to) &&
    same('From', call.from) &&
    same('Status', call.status) &&
    same('ParentCallSid', call.parentSid) &&
    hasStarted(call.startedAt) &&
    hasEnded(call.endedAt);
}
