// The demo's settings: those of the emulators, whatever the terminal's environment holds.
import { settingNames } from '../../src/config.js';
import { statePaths } from './state.js';

const CREDENTIALS = {
  TWILIO_ACCOUNT_SID: `AC${'d0'.repeat(16)}`,
  TWILIO_AUTH_TOKEN: 'de'.repeat(16),
  SLACK_BOT_TOKEN: 'xoxb-demonstration',
  SLACK_SIGNING_SECRET: 'd5'.repeat(16),
  OIDC_CLIENT_ID: 'aller-vers-demonstration',
  OIDC_CLIENT_SECRET: 'd1'.repeat(16),
};
/** A short code: households can answer it. */
const SENDER = '38999';

export interface DemoAddresses {
  databaseUrl: string;
  redisUrl: string;
  webPort: number;
  emulatorPort: number;
}

/** Names of real settings found in the environment, which the demo sets aside. */
export function realSettings(env: NodeJS.ProcessEnv): string[] {
  return settingNames.filter(
    (name) => /^(?:TWILIO|SLACK|OIDC|PUBLIC|HOTLINE|ORGANISATION)/.test(name) && env[name],
  );
}

/** Every setting of the product in the demo, but the clock. */
export function demoSettings(addresses: DemoAddresses): Record<string, string> {
  const emulators = `http://127.0.0.1:${addresses.emulatorPort}`;
  return {
    ...CREDENTIALS,
    DATABASE_URL: addresses.databaseUrl,
    REDIS_URL: addresses.redisUrl,
    REDIS_PREFIX: 'aller-vers-demo',
    PUBLIC_URL: `http://127.0.0.1:${addresses.webPort}`,
    PORT: String(addresses.webPort),
    TWILIO_SENDER: SENDER,
    TWILIO_API_URL: emulators,
    SLACK_API_URL: `${emulators}/api/`,
    SLACK_CHANNEL: 'C0ALLERVERS',
    OIDC_ISSUER: `${emulators}/oidc`,
    // The page of the demonstration signs in with one click, by a key.
    ACCESS_KEYS: 'tous',
    HOTLINE_NUMBER: '01 99 00 40 00',
    ORGANISATION: 'Logement Plus',
    LOG_LEVEL: 'info',
  };
}

/** Settings of the emulators (emulators/start.ts). */
export function emulatorSettings(addresses: DemoAddresses): Record<string, string> {
  return {
    ...CREDENTIALS,
    EMULATOR_PORT: String(addresses.emulatorPort),
    PRODUCT_URL: `http://127.0.0.1:${addresses.webPort}`,
    TWILIO_NUMBER: SENDER,
    EMULATOR_MEMORY: statePaths.emulators,
    PERSONAS: process.env.PERSONAS ?? 'on',
    PERSONAS_SEED: process.env.PERSONAS_SEED ?? '1',
  };
}

/** The terminal's environment without any setting of the product. */
export function bareEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const names = new Set(settingNames);
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.has(name)));
}
