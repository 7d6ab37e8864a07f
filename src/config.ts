import { z } from 'zod';

/** Everything the service is told from outside. */
export interface Config {
  readonly production: boolean;
  readonly neo4j: { readonly uri: string; readonly username: string; readonly password: string; readonly database: string };
  readonly redis: { readonly url: string; readonly prefix: string };
  /** Requests a caller may send in a minute. */
  readonly callsPerMinute: number;
  /** Derived units that may be behind before syncs are refused. */
  readonly syncBacklog: number;
  /** How long the same caller may be given the same answer again while nothing is written, in ms; 0: never. */
  readonly sharedAnswerMs: number;
  readonly host: string;
  readonly port: number;
  /** Where clients find the service, without a slash at its end; undefined: where they say they do. */
  readonly publicUrl: string | undefined;
  readonly dataDir: string;
  readonly sample: boolean;
  readonly logLevel: string;
  /** Who signs the tokens; undefined locally, where the service signs its own. */
  readonly issuer: IssuerConfig | undefined;
  /** How people sign in to the console where an issuer signs the tokens; without it the console is off there. */
  readonly console: ConsoleConfig | undefined;
  readonly modelDir: string | undefined;
  /** Names of the attributes of people that everyone may read. */
  readonly shownAttributes: readonly string[];
  /** Origins of the pages that may show the widget. */
  readonly widgetOrigins: readonly string[];
}

/** The issuer of tokens; where its tokens name roles, and which (read and checked where tokens are). */
export interface IssuerConfig {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
  readonly roles: { readonly claim: string | undefined; readonly map: string | undefined };
}

/** The console as a client of the issuer. */
export interface ConsoleConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where browsers find the service: scheme, host and port. */
  readonly origin: string;
  /** What this issuer wants to be sent beside what OpenID Connect asks for; `scope` is always there. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Why a process cannot start, in a sentence for whoever starts it; where a variable is to blame, it names it. */
export class StartError extends Error {}

/** All mistakes of the environment in one message, one line each. */
export class ConfigError extends StartError {
  constructor(mistakes: readonly string[]) {
    super(['The environment cannot be used:', ...mistakes].join('\n  '));
  }
}

interface Variable {
  readonly schema: z.ZodType<string>;
  /** What is allowed, for whoever corrects it. */
  readonly allowed: string;
  /** Its value is never shown. */
  readonly secret?: true;
}

const text = z.string();
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

const VARIABLES = {
  NODE_ENV: { schema: z.enum(['production', 'development', 'test']), allowed: 'production, development or test' },
  NEO4J_URI: {
    schema: text.regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^\s@]+$/),
    allowed: 'an address like neo4j://host:7687 or neo4j+s://host, without user and password',
    secret: true,
  },
  NEO4J_USERNAME: { schema: text, allowed: 'a user of that Neo4j' },
  NEO4J_PASSWORD: { schema: text, allowed: 'the password of that user', secret: true },
  NEO4J_DATABASE: { schema: text.regex(/^[a-z][a-z0-9.-]{2,62}$/i), allowed: 'the name of a database of that Neo4j' },
  REDIS_URL: {
    schema: text.regex(/^rediss?:\/\/\S+$/),
    allowed: 'an address like redis://host:6379 or rediss://user:password@host',
    secret: true,
  },
  REDIS_PREFIX: { schema: text.regex(/^[\w-]{1,40}$/), allowed: 'at most 40 letters, digits, - and _' },
  RATE_LIMIT_PER_MINUTE: { schema: text.regex(/^[1-9]\d{0,8}$/), allowed: 'how many requests a caller may send in a minute, from 1' },
  SYNC_BACKLOG_LIMIT: { schema: text.regex(/^\d{1,9}$/), allowed: 'how many units may wait to be recomputed before syncs are refused' },
  SHARED_ANSWER_MS: {
    schema: text.regex(/^\d{1,5}$/),
    allowed: 'for how many milliseconds an answer may be given again while nothing is written, up to 99999',
  },
  HOST: { schema: text.regex(/^[\w.:-]+$/), allowed: 'a host name or address to listen on' },
  PORT: { schema: text.regex(/^\d{1,5}$/).refine((port) => Number(port) <= 65_535), allowed: 'a port from 0 to 65535; 0 takes a free one' },
  PUBLIC_URL: { schema: text.refine(isPlainUrl), allowed: 'the http or https address of the service as clients know it, without ? and #' },
  DATA_DIR: { schema: text, allowed: 'a folder that can be written' },
  SAMPLE: { schema: z.enum(['on', 'off']), allowed: 'on or off' },
  LOG_LEVEL: { schema: text.refine((level) => LOG_LEVELS.includes(level)), allowed: `one of ${LOG_LEVELS.join(', ')}` },
  AUTH_ISSUER: { schema: text, allowed: 'the "iss" claim of the tokens' },
  AUTH_AUDIENCE: { schema: text, allowed: 'the "aud" claim of the tokens' },
  AUTH_JWKS_URL: { schema: text.refine(isTrustworthyUrl), allowed: 'an https address (http on this machine only) of a JSON Web Key Set' },
  AUTH_ROLES_CLAIM: { schema: text, allowed: 'the path of the claim that holds the roles, for example realm_access.roles' },
  AUTH_ROLES_MAP: { schema: text, allowed: "the issuer's names of roles or groups with the roles they mean" },
  CONSOLE_CLIENT_ID: { schema: text, allowed: 'the id of the console as a client of the issuer' },
  CONSOLE_CLIENT_SECRET: { schema: text.min(16), allowed: 'the secret of that client, at least 16 characters', secret: true },
  CONSOLE_URL: {
    schema: text.refine((address) => isTrustworthyUrl(address) && isPlainUrl(address) && new URL(address).pathname === '/'),
    allowed: 'the https address (http on this machine only) under which browsers find the service, without a path',
  },
  CONSOLE_AUTH_PARAMETERS: {
    schema: text.refine(areAuthParameters),
    allowed: 'parameters such as scope=openid offline_access&audience=expertise, none of those that the sign-in sets; a scope holds openid',
  },
  MODEL_DIR: { schema: text, allowed: 'a folder with the sentence model' },
  SHOWN_ATTRIBUTES: { schema: text.max(5_000), allowed: 'names of attributes of people, separated by commas' },
  WIDGET_ORIGINS: {
    schema: text.refine((list) => namesOf(list).every(isTrustworthyOrigin)),
    allowed: 'origins such as https://wiki.example.com, separated by commas (https, or http on this machine; no path, no *)',
  },
} satisfies Record<string, Variable>;

type Name = keyof typeof VARIABLES;

/** Every variable that is read; `.env.example` documents them all. */
export const VARIABLE_NAMES = Object.keys(VARIABLES) as readonly Name[];

/** Reads the environment. Throws ConfigError that names every mistake; an empty variable counts as absent. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const values: Partial<Record<Name, string>> = {};
  const mistakes: string[] = [];
  for (const name of VARIABLE_NAMES) {
    const value = env[name]?.trim();
    if (!value) continue;
    const { schema, allowed, secret }: Variable = VARIABLES[name];
    if (schema.safeParse(value).success) values[name] = value;
    else mistakes.push(`${name} holds ${secret ? 'something else (not shown)' : JSON.stringify(value)}; allowed: ${allowed}.`);
  }
  const required = (name: Name): string => {
    if (values[name] === undefined && !env[name]?.trim()) mistakes.push(`${name} is missing; it must be: ${VARIABLES[name].allowed}.`);
    return values[name] ?? '';
  };

  const production = values.NODE_ENV === 'production';
  const named = (names: readonly Name[]) => names.some((name) => env[name]?.trim());
  const config: Config = {
    production,
    neo4j: {
      uri: required('NEO4J_URI'),
      username: values.NEO4J_USERNAME ?? 'neo4j',
      password: required('NEO4J_PASSWORD'),
      database: values.NEO4J_DATABASE ?? 'neo4j',
    },
    redis: { url: required('REDIS_URL'), prefix: values.REDIS_PREFIX ?? 'expertise' },
    callsPerMinute: Number(values.RATE_LIMIT_PER_MINUTE ?? 6_000),
    syncBacklog: Number(values.SYNC_BACKLOG_LIMIT ?? 50_000),
    sharedAnswerMs: Number(values.SHARED_ANSWER_MS ?? 2_000),
    host: values.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    port: Number(values.PORT ?? 4000),
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, ''),
    dataDir: values.DATA_DIR ?? '.data',
    sample: (values.SAMPLE ?? (production ? 'off' : 'on')) === 'on',
    logLevel: values.LOG_LEVEL ?? 'info',
    // In production nobody may be let in by keys of our own.
    issuer:
      production || named(ISSUER_VARIABLES) || named(CONSOLE_VARIABLES)
        ? {
            issuer: required('AUTH_ISSUER'),
            audience: required('AUTH_AUDIENCE'),
            jwksUrl: required('AUTH_JWKS_URL'),
            roles: { claim: values.AUTH_ROLES_CLAIM, map: values.AUTH_ROLES_MAP },
          }
        : undefined,
    console: named(CONSOLE_VARIABLES) ? consoleOf(required, values.CONSOLE_AUTH_PARAMETERS) : undefined,
    modelDir: values.MODEL_DIR,
    shownAttributes: namesOf(values.SHOWN_ATTRIBUTES),
    widgetOrigins: namesOf(values.WIDGET_ORIGINS),
  };
  if (config.console && values.AUTH_ISSUER !== undefined && !isTrustworthyUrl(values.AUTH_ISSUER))
    mistakes.push('AUTH_ISSUER must be an https address (http on this machine only) where people sign in to the console by it.');
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return config;
}

const ISSUER_VARIABLES = ['AUTH_ISSUER', 'AUTH_AUDIENCE', 'AUTH_JWKS_URL'] as const;
const CONSOLE_VARIABLES = ['CONSOLE_CLIENT_ID', 'CONSOLE_CLIENT_SECRET', 'CONSOLE_URL'] as const;

function consoleOf(required: (name: Name) => string, parameters = ''): ConsoleConfig {
  const url = required('CONSOLE_URL');
  return {
    clientId: required('CONSOLE_CLIENT_ID'),
    clientSecret: required('CONSOLE_CLIENT_SECRET'),
    origin: URL.canParse(url) ? new URL(url).origin : url,
    parameters: { scope: 'openid profile', ...Object.fromEntries(new URLSearchParams(parameters)) },
  };
}

/** What makes a sign-in safe is not for whoever configures it. */
const SET_BY_SIGN_IN = /^(client_|redirect_uri$|response_|state$|nonce$|code_|request|grant_type$|id_token_hint$)/;

function areAuthParameters(parameters: string): boolean {
  return [...new URLSearchParams(parameters)].every(
    ([name, value]) => /^\w+$/.test(name) && !SET_BY_SIGN_IN.test(name) && (name !== 'scope' || value.split(' ').includes('openid')),
  );
}

function isPlainUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password, search, hash } = new URL(address);
  return ['http:', 'https:'].includes(protocol) && !username && !password && !search && !hash;
}

/** Keys sent unencrypted could be replaced on the way, except inside one machine. */
function isTrustworthyUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}

/** Written as browsers send it: compared letter by letter, so a * would stand for nothing. */
function isTrustworthyOrigin(address: string): boolean {
  return isTrustworthyUrl(address) && new URL(address).origin === address && !address.includes('*');
}

function namesOf(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}
