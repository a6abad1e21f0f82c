import type { CallDraft } from './voice/open-leg.js';
import type { HttpMethod, MachineDetection } from './voice/records.js';

const DEFAULT_TIMEOUT = 60;

/** Reads the form of a call's creation, which was checked before. */
export function readCall(form: URLSearchParams): CallDraft {
  const events = form.getAll('StatusCallbackEvent').flatMap((value) => value.split(/[\s,]+/));
  const fallback = form.get('FallbackUrl');
  return {
    direction: 'outbound-api',
    status: 'queued',
    from: form.get('From') ?? '',
    to: form.get('To') ?? '',
    url: form.get('Url') || null,
    method: methodOf(form, 'Method'),
    twiml: form.get('Url') ? null : form.get('Twiml'),
    fallback: fallback ? { url: fallback, method: methodOf(form, 'FallbackMethod') } : null,
    timeout: Number(form.get('Timeout')) || DEFAULT_TIMEOUT,
    timeLimit: Number(form.get('TimeLimit')) || null,
    sendDigits: form.get('SendDigits') || null,
    detection: readDetection(form),
    statusCallback: form.get('StatusCallback') || null,
    statusCallbackMethod: methodOf(form, 'StatusCallbackMethod'),
    statusCallbackEvents: events.length > 0 ? events : ['completed'],
  };
}

function readDetection(form: URLSearchParams): MachineDetection | null {
  const mode = form.get('MachineDetection');
  if (mode !== 'Enable' && mode !== 'DetectMessageEnd') return null;
  const url = form.get('AsyncAmdStatusCallback');
  return {
    mode,
    isAsync: form.get('AsyncAmd')?.toLowerCase() === 'true',
    callback: url ? { url, method: methodOf(form, 'AsyncAmdStatusCallbackMethod') } : null,
  };
}

/** GET when a field says so. */
export function methodOf(form: URLSearchParams, name: string): HttpMethod {
  return form.get(name)?.toUpperCase() === 'GET' ? 'GET' : 'POST';
}
