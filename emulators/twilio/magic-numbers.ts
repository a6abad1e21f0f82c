import { type ApiError, apiError } from './errors.js';

/** The numbers of Twilio's test credentials (+1 500 555 and four digits) and what each provokes. */
const MESSAGE_FROM: Record<string, [number, string]> = {
  '+15005550001': [21212, "The 'From' number +15005550001 is not a valid phone number."],
  '+15005550007': [
    21606,
    "The 'From' phone number provided (+15005550007) is not a valid message-capable Twilio phone number for this destination.",
  ],
  '+15005550008': [21611, "The 'From' number has exceeded the maximum number of queued messages"],
};
const MESSAGE_TO: Record<string, [number, string]> = {
  '+15005550001': [21211, "The 'To' number +15005550001 is not a valid phone number."],
  '+15005550002': [21612, "The 'To' phone number +15005550002 is not currently reachable via SMS"],
  '+15005550003': [
    21408,
    "Permission to send an SMS has not been enabled for the region indicated by the 'To' number: +15005550003",
  ],
  '+15005550004': [21610, 'Attempt to send to unsubscribed recipient'],
  '+15005550009': [21614, "'To' number is not a valid mobile number"],
};
const CALL_TO: Record<string, [number, string]> = {
  '+15005550001': [21217, "Phone number '+15005550001' does not appear to be valid"],
  '+15005550002': [21214, "'To' phone number cannot be reached"],
  '+15005550003': [21215, 'Account not authorized to call +15005550003'],
  '+15005550004': [21216, 'The number +15005550004 is blocked'],
};
const CALL_FROM_INVALID = '+15005550001';
const CALL_FROM_VALID = '+15005550006';

/** The refusal that a magic number provokes when a message is created, if one is among them. */
export function magicMessageError(from: string, to: string): ApiError | undefined {
  return toError(MESSAGE_FROM[from] ?? MESSAGE_TO[to]);
}

/** The same for a call; any other magic number is no verified caller. */
export function magicCallError(from: string, to: string): ApiError | undefined {
  if (from === CALL_FROM_INVALID) return apiError(21212, `Invalid 'From' Phone Number: ${from}`);
  if (from.startsWith('+1500555') && from !== CALL_FROM_VALID)
    return apiError(21210, `Source phone number not verified: ${from}`);
  return toError(CALL_TO[to]);
}

function toError(entry: [number, string] | undefined): ApiError | undefined {
  return entry && apiError(entry[0], entry[1]);
}
