/** A refusal of the REST API: HTTP status and Twilio's error code and words. */
export type ApiError = { status: number; code: number; message: string };

/** Builds a refusal; most of Twilio's are HTTP 400. */
export function apiError(code: number, message: string, status = 400): ApiError {
  return { status, code, message };
}

/** The body in which Twilio writes a refusal. */
export function errorBody({ status, code, message }: ApiError) {
  return { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status };
}

/** The answer to wrong or missing credentials. */
export const NOT_AUTHENTICATED = apiError(20003, 'Authenticate', 401);

/** The answer for a resource or path that does not exist. */
export function notFound(path: string): ApiError {
  return apiError(20404, `The requested resource ${path} was not found`, 404);
}

/** Words of the codes a carrier reports after acceptance, as `error_message` of a message. */
export const DELIVERY_ERRORS: Record<number, string> = {
  30001: 'Queue overflow',
  30002: 'Account suspended',
  30003: 'Unreachable destination handset',
  30004: 'Message blocked',
  30005: 'Unknown destination handset',
  30006: 'Landline or unreachable carrier',
  30007: 'Message filtered',
  30008: 'Unknown error',
};
