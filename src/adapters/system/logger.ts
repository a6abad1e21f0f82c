import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

// Fields that may hold a person, a number, words or a key, at any of the first three depths.
const PRIVATE_FIELDS = [
  ...['phone', 'phones', 'e164', 'number', 'from', 'to', 'From', 'To', 'Caller', 'Called'],
  ...['body', 'Body', 'text', 'words', 'payload', 'firstName', 'lastName', 'fullName', 'birthDate'],
  ...['address', 'email', 'token', 'authToken', 'botToken', 'accessKey', 'password', 'secret'],
  ...['signingSecret', 'sessionSecret', 'authorization', 'cookie', 'detail', 'parameters'],
];
const DEPTHS = ['', '*.', '*.*.'];

// French numbers in every written form, and any other international one. Digits and letters
// on either side exclude ids, dates and epoch milliseconds.
const PHONES =
  /(?<![\w-])(?:(?:\+|00)33[ .-]?(?:\(0\) ?)?|0)[1-9](?:[ .-]?\d{2}){4}(?![\w-])|(?<!\w)(?:\+|%2B)\d(?:[ .-]?\d){7,14}(?!\w)/gi;
const KEYS = /\bxox[a-z]-[\w-]+|(?<=:\/\/[^:/@\s]*:)[^@/\s]+(?=@)/g;

/** Replaces what looks like a telephone number or a key in a line of log. */
export function maskPrivate(line: string): string {
  return line.replace(PHONES, '[numéro]').replace(KEYS, '[clé]');
}

/**
 * The product's log: JSON lines without personal data. Private fields are dropped by name, and
 * the finished line is masked once more, because messages and stacks of libraries quote values.
 * Children carry `job`, `caseId` or `attemptId`.
 */
export function createLogger(
  { level, name }: { level: string; name: string },
  destination: DestinationStream = process.stdout,
): Logger {
  const masked: DestinationStream = { write: (line) => destination.write(maskPrivate(line)) };
  const paths = DEPTHS.flatMap((depth) => PRIVATE_FIELDS.map((field) => `${depth}${field}`));
  return pino({ level, name, redact: { paths, censor: '[retiré]' } }, masked);
}
