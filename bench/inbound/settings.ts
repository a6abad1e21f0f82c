/** What servers and load generator agree on. */
export const AUTH_TOKEN = '0123456789abcdef0123456789abcdef';
export const PUBLIC_URL = 'https://aller-vers.example';
export const SMS_PATH = '/hooks/twilio/sms';
export const CONNECTIONS = 100;

/** What a server of the bench is told by its environment. */
export function serverSettings(): { databaseUrl: string; redisUrl: string; prefix: string } {
  const { DATABASE_URL = '', REDIS_URL = '', PREFIX = '' } = process.env;
  return { databaseUrl: DATABASE_URL, redisUrl: REDIS_URL, prefix: PREFIX };
}
