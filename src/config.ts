import { z } from 'zod';

/** Settings of the provider of texts. `sender` is raw: its kind is read by the domain. */
export interface TwilioConfig {
  accountSid: string;
  authToken: string;
  sender: string;
  /** Base URL used instead of Twilio's, when set. */
  apiUrl: string | undefined;
}

export interface SlackConfig {
  botToken: string;
  signingSecret: string;
  channel: string;
  /** Base URL of the Web API (with its trailing slash) used instead of Slack's, when set. */
  apiUrl: string | undefined;
}

/** `undefined` is real time; else time runs `speed` times faster from `origin` (both epoch milliseconds). */
export type ClockConfig = { origin: number; startedAt: number; speed: number } | undefined;

/** A provider of OpenID Connect who signs people in; ProConnect is one. */
export interface OidcConfig {
  issuer: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  /** Levels of assurance of which one is required, when any. */
  acrValues: string | undefined;
}

/** Who may sign in with a personal access key. */
export type AccessKeysConfig = (typeof KEY_HOLDERS)[number];

/** What a command in a terminal needs. */
export interface CliConfig {
  databaseUrl: string;
  /** The Base Adresse Nationale's search, without a final slash; undefined: positions are not known. */
  banUrl: string | undefined;
  logLevel: LogLevel;
  clock: ClockConfig;
  /** People sign in at a provider, and are invited. */
  hasProvider: boolean;
  accessKeys: AccessKeysConfig;
  /** Without a final slash; undefined when the environment does not say it. */
  publicUrl: string | undefined;
}

/** What the workers need; the web server needs it too. */
export interface WorkerConfig extends CliConfig {
  redisUrl: string;
  redisPrefix: string;
  /** Without a final slash. */
  publicUrl: string;
  twilio: TwilioConfig;
  /** undefined: the team works on the desk's page alone. */
  slack: SlackConfig | undefined;
  /** As written in the texts. */
  hotlineNumber: string;
  /** Shown to those whom the line calls, when the hotline is a short number. */
  callerNumber: string | undefined;
  /** An OSRM server, without a final slash; undefined: travel is estimated. */
  osrmUrl: string | undefined;
  /** For how many days a message left on the line is kept. */
  voicemailDays: number;
  organisation: string;
  leaseSeconds: number;
  sweepIntervalMs: number;
}

export interface WebConfig extends WorkerConfig {
  port: number;
  /** undefined: people sign in with access keys alone. */
  oidc: OidcConfig | undefined;
}

export type LogLevel = (typeof LOG_LEVELS)[number];
export type Loaded<T> = { ok: true; config: T } | { ok: false; problems: string[] };
type Env = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const KEY_HOLDERS = ['tous', 'administrateur', 'personne'] as const;

const matching = (pattern: RegExp) => z.string().regex(pattern);
const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const address = z.url({ protocol: /^https?$/ });

/** Each setting with what it must look like, in the words of whoever deploys. */
const settings = {
  DATABASE_URL: [
    z.url({ protocol: /^postgres(ql)?$/ }),
    'postgresql://utilisateur:mot-de-passe@hôte:5432/base',
  ],
  REDIS_URL: [z.url({ protocol: /^rediss?$/ }), 'redis://hôte:6379 (rediss:// pour TLS)'],
  REDIS_PREFIX: [
    matching(/^[a-z0-9-]{1,40}$/).default('aller-vers'),
    'lettres minuscules, chiffres et tirets, 40 au plus',
  ],
  PUBLIC_URL: [
    address.refine(isPublic).transform((text) => text.replace(/\/+$/, '')),
    'https://aller-vers.exemple.fr, sans chemin (http:// seulement pour 127.0.0.1 ou localhost)',
  ],
  PORT: [whole(0, 65_535).default(3000), 'un port, de 0 (au choix du système) à 65535'],
  TWILIO_ACCOUNT_SID: [
    matching(/^AC[0-9a-f]{32}$/i),
    '« AC » suivi de 32 caractères hexadécimaux (console Twilio, Account SID)',
  ],
  TWILIO_AUTH_TOKEN: [
    matching(/^[0-9a-f]{32}$/i),
    '32 caractères hexadécimaux (console Twilio, Auth Token)',
  ],
  TWILIO_SENDER: [
    matching(/^(?:(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}|3\d{4}|\+3393[789]\d{6})$/),
    'un nom de 11 lettres ou chiffres au plus (sens unique), un numéro court de 5 chiffres (3xxxx), ou un numéro +33937, +33938 ou +33939 suivi de 6 chiffres',
  ],
  TWILIO_API_URL: [address.optional(), "une adresse http(s) ; à laisser vide pour l'API de Twilio"],
  SLACK: [
    z.enum(['on', 'off']).optional(),
    '« off » pour travailler sans Slack, sur la page du bureau seule',
  ],
  SLACK_BOT_TOKEN: [
    matching(/^xoxb-\S+$/).optional(),
    '« xoxb- » suivi du jeton (Slack, OAuth & Permissions)',
  ],
  SLACK_SIGNING_SECRET: [
    matching(/^[0-9a-f]{32}$/i).optional(),
    '32 caractères hexadécimaux (Slack, Basic Information)',
  ],
  SLACK_CHANNEL: [
    matching(/^[CG][A-Z0-9]{4,}$/).optional(),
    "l'identifiant du canal (C0123456789)",
  ],
  SLACK_API_URL: [
    address.transform((text) => text.replace(/\/*$/, '/')).optional(),
    "une adresse http(s) finissant par /api/ ; à laisser vide pour l'API de Slack",
  ],
  OIDC_ISSUER: [
    address.refine(isSafe).optional(),
    "l'adresse https de l'émetteur, telle que le fournisseur d'identité l'écrit (http:// seulement pour 127.0.0.1 ou localhost)",
  ],
  OIDC_CLIENT_ID: [z.string().optional(), "l'identifiant donné par le fournisseur d'identité"],
  OIDC_CLIENT_SECRET: [z.string().optional(), "le secret donné par le fournisseur d'identité"],
  OIDC_SCOPE: [
    matching(/^(?:\S+ )*openid(?: \S+)*$/).default('openid'),
    '« openid », et ce que le fournisseur exige en plus, séparés par une espace',
  ],
  OIDC_ACR_VALUES: [
    z.string().optional(),
    'les niveaux de garantie exigés (eidas1), séparés par une espace',
  ],
  ACCESS_KEYS: [z.enum(KEY_HOLDERS).optional(), `l'un de ${KEY_HOLDERS.join(', ')}`],
  HOTLINE_NUMBER: [
    matching(/^(?:\+33 ?|0)[1-9](?:[ .]?\d){8}$|^3\d(?: ?\d){2}$/),
    'le numéro de la ligne, tel que les ménages le liront (01 99 00 40 00)',
  ],
  CALLER_NUMBER: [
    matching(/^(?:\+(?:33|262) ?|0)[1-9](?:[ .]?\d){8}$/).optional(),
    'le numéro montré à ceux que la ligne appelle, si HOTLINE_NUMBER est un numéro court (01 99 00 40 00)',
  ],
  VOICEMAIL_DAYS: [whole(1, 365).default(30), 'un nombre entier de jours, de 1 à 365'],
  OSRM_URL: [
    address.transform((text) => text.replace(/\/+$/, '')).optional(),
    'l’adresse d’un serveur OSRM (http://osrm:5000) ; à laisser vide pour des temps de route estimés',
  ],
  BAN_URL: [
    address
      .refine(isSafe)
      .transform((text) => text.replace(/\/+$/, ''))
      .optional(),
    'l’adresse https du service de la Base Adresse Nationale ; à laisser vide pour ne rien lui demander',
  ],
  ORGANISATION: [
    z.string().trim().min(2).max(30),
    'le nom montré aux ménages, de 2 à 30 caractères (Logement Plus)',
  ],
  LOG_LEVEL: [z.enum(LOG_LEVELS).default('info'), `l'un de ${LOG_LEVELS.join(', ')}`],
  CLOCK_ORIGIN: [
    z.iso.datetime({ offset: true }).transform(Date.parse).optional(),
    'une date ISO (2026-11-23T08:55:00+01:00)',
  ],
  CLOCK_STARTED: [whole(0, 8.64e15).optional(), 'des millisecondes depuis 1970'],
  CLOCK_SPEED: [
    z.coerce.number().positive().max(1e6).optional(),
    'un nombre positif (1 : temps réel)',
  ],
  LEASE_SECONDS: [whole(1, 3600).default(60), 'un nombre entier de secondes, de 1 à 3600'],
  SWEEP_INTERVAL_MS: [
    whole(50, 600_000).default(1000),
    'un nombre entier de millisecondes, de 50 à 600000',
  ],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

type Name = keyof typeof settings;
type Values = { [N in Name]: z.output<(typeof settings)[N][0]> };

const CLI = [
  'DATABASE_URL',
  'LOG_LEVEL',
  'CLOCK_ORIGIN',
  'CLOCK_STARTED',
  'CLOCK_SPEED',
  'OIDC_ISSUER',
  'ACCESS_KEYS',
  'BAN_URL',
] as const satisfies Name[];
/** A provider is named whole, or not at all; Slack too. */
const PROVIDER = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
const SLACK = ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_CHANNEL'] as const;
const WEB_ONLY: readonly Name[] = [
  ...['PORT', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_SCOPE', 'OIDC_ACR_VALUES'],
] as Name[];
const ALL = Object.keys(settings) as Name[];

/** Every setting the program knows, by the name of its environment variable. */
export const settingNames: readonly string[] = ALL;

/** Settings of the web server (`npm run serve`). Problems are in French and never hold a value. */
export function loadWebConfig(env: Env = process.env): Loaded<WebConfig> {
  return finish(read(ALL, env), (values) => ({
    ...worker(values),
    port: values.PORT,
    oidc: provider(values),
  }));
}

/** Settings of the workers (`npm run work`). */
export function loadWorkerConfig(env: Env = process.env): Loaded<WorkerConfig> {
  return finish(
    read(
      ALL.filter((name) => !WEB_ONLY.includes(name)),
      env,
    ),
    worker,
  );
}

/** Settings of the commands (`npx aller-vers …`); `change` goes before the environment. */
export function loadCliConfig(env: Env = process.env, change: Env = {}): Loaded<CliConfig> {
  const given = { ...env, ...change };
  const [schema] = settings.PUBLIC_URL;
  const { data: publicUrl } = schema.safeParse(given.PUBLIC_URL?.trim());
  return finish(read(CLI, given), (values) => ({ ...cli(values), publicUrl }));
}

function finish<V, T>(loaded: Loaded<V>, build: (values: V) => T): Loaded<T> {
  return loaded.ok ? { ok: true, config: build(loaded.config) } : loaded;
}

function read<N extends Name>(names: readonly N[], env: Env): Loaded<Pick<Values, N>> {
  const problems: string[] = [];
  const values: Partial<Record<Name, unknown>> = {};
  for (const name of names) {
    const [schema, looks] = settings[name];
    const text = env[name]?.trim();
    const parsed = schema.safeParse(text === '' ? undefined : text);
    if (parsed.success) values[name] = parsed.data;
    else problems.push(`${name} ${text ? 'est mal formé' : 'manque'} : attendu ${looks}.`);
  }
  const named = PROVIDER.filter((name) => env[name]?.trim());
  if (names.includes('OIDC_CLIENT_ID' as N) && named.length > 0 && named.length < PROVIDER.length) {
    problems.push(`${PROVIDER.join(', ')} vont ensemble : les trois, ou aucun.`);
  }
  if (names.includes('SLACK_CHANNEL' as N)) problems.push(...slackProblems(env));
  const clock = [env.CLOCK_ORIGIN, env.CLOCK_STARTED, env.CLOCK_SPEED].filter(Boolean).length;
  if (clock !== 0 && clock !== 3) {
    problems.push(
      'CLOCK_ORIGIN, CLOCK_STARTED et CLOCK_SPEED vont ensemble : les trois, ou aucun.',
    );
  }
  if (problems.length > 0) return { ok: false, problems };
  // Every name of N was parsed by its own schema above.
  return { ok: true, config: values as Pick<Values, N> };
}

/** A part of Slack's settings without the rest is a mistake, unless Slack is said to be off. */
function slackProblems(env: Env): string[] {
  const isOff = env.SLACK?.trim() === 'off';
  const missing = SLACK.filter((name) => !env[name]?.trim());
  const isWanted = missing.length < SLACK.length || env.SLACK?.trim() === 'on';
  if (isOff || !isWanted) return [];
  return missing.map((name) => `${name} manque : attendu ${settings[name][1]}, ou SLACK=off.`);
}

function cli(values: Pick<Values, (typeof CLI)[number]>): Omit<CliConfig, 'publicUrl'> {
  const { CLOCK_ORIGIN: origin, CLOCK_STARTED: startedAt, CLOCK_SPEED: speed } = values;
  const given = origin !== undefined && startedAt !== undefined && speed !== undefined;
  return {
    databaseUrl: values.DATABASE_URL,
    banUrl: values.BAN_URL,
    logLevel: values.LOG_LEVEL,
    clock: given ? { origin, startedAt, speed } : undefined,
    hasProvider: values.OIDC_ISSUER !== undefined,
    // Where people sign in at a provider, a key is the way in when that provider is down.
    accessKeys: values.ACCESS_KEYS ?? (values.OIDC_ISSUER ? 'administrateur' : 'tous'),
  };
}

function provider(values: Values): OidcConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: secret } = values;
  if (!issuer || !clientId || !secret) return undefined;
  const { OIDC_SCOPE: scope, OIDC_ACR_VALUES: acrValues } = values;
  return { issuer, clientId, clientSecret: secret, scope, acrValues };
}

function worker(values: Values): WorkerConfig {
  return {
    ...cli(values),
    redisUrl: values.REDIS_URL,
    redisPrefix: values.REDIS_PREFIX,
    publicUrl: values.PUBLIC_URL,
    twilio: {
      accountSid: values.TWILIO_ACCOUNT_SID,
      authToken: values.TWILIO_AUTH_TOKEN,
      sender: values.TWILIO_SENDER,
      apiUrl: values.TWILIO_API_URL,
    },
    slack: slack(values),
    hotlineNumber: values.HOTLINE_NUMBER,
    callerNumber: values.CALLER_NUMBER,
    osrmUrl: values.OSRM_URL,
    voicemailDays: values.VOICEMAIL_DAYS,
    organisation: values.ORGANISATION,
    leaseSeconds: values.LEASE_SECONDS,
    sweepIntervalMs: values.SWEEP_INTERVAL_MS,
  };
}

function slack(values: Values): SlackConfig | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret } = values;
  const { SLACK_CHANNEL: channel, SLACK_API_URL: apiUrl } = values;
  if (values.SLACK === 'off' || !botToken || !signingSecret || !channel) return undefined;
  return { botToken, signingSecret, channel, apiUrl };
}

function isPublic(text: string): boolean {
  if (!isSafe(text)) return false;
  const url = new URL(text);
  return url.pathname === '/' && url.search === '';
}

/** What travels to it can be read on this machine alone. */
function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
