import { readFileSync } from 'node:fs';
import { roleWords } from '../../src/access/access';
import { ConfigError, readConfig, VARIABLE_NAMES } from '../../src/config';

const LOCAL = { NEO4J_URI: 'bolt://127.0.0.1:7687', NEO4J_PASSWORD: 'secret', REDIS_URL: 'redis://:secret@127.0.0.1:6379' };
const ISSUER = { AUTH_ISSUER: 'https://id.example', AUTH_AUDIENCE: 'expertise', AUTH_JWKS_URL: 'https://id.example/keys' };

function refusal(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

test('locally the three addresses are enough', () => {
  expect(readConfig(LOCAL)).toEqual({
    production: false,
    neo4j: { uri: LOCAL.NEO4J_URI, username: 'neo4j', password: 'secret', database: 'neo4j' },
    redis: { url: LOCAL.REDIS_URL, prefix: 'expertise' },
    callsPerMinute: 6000,
    syncBacklog: 50_000,
    sharedAnswerMs: 2_000,
    host: '127.0.0.1',
    port: 4000,
    publicUrl: undefined,
    dataDir: '.data',
    sample: true,
    logLevel: 'info',
    issuer: undefined,
    console: undefined,
    modelDir: undefined,
    shownAttributes: [],
    widgetOrigins: [],
  });
});

test('in production it listens on all addresses, loads no sample and needs the issuer of the tokens', () => {
  expect(readConfig({ ...LOCAL, ...ISSUER, NODE_ENV: 'production' })).toMatchObject({ host: '0.0.0.0', sample: false, production: true });
  const message = refusal({ ...LOCAL, NODE_ENV: 'production' });
  for (const name of Object.keys(ISSUER)) expect(message).toContain(`${name} is missing`);
});

test('an issuer without its keys is refused locally too', () => {
  expect(refusal({ ...LOCAL, AUTH_ISSUER: 'x' })).toMatch(/AUTH_AUDIENCE is missing[^]*AUTH_JWKS_URL is missing/);
});

test('all mistakes are told at once, without secrets', () => {
  const message = refusal({
    NEO4J_URI: 'geheim',
    REDIS_URL: 'geheim',
    PORT: '70000',
    SAMPLE: 'maybe',
    LOG_LEVEL: 'loud',
    NODE_ENV: 'live',
  });
  for (const name of ['NEO4J_URI', 'NEO4J_PASSWORD', 'REDIS_URL', 'PORT', 'SAMPLE', 'LOG_LEVEL', 'NODE_ENV'])
    expect(message).toContain(name);
  expect(message).toContain('PORT holds "70000"; allowed: a port from 0 to 65535; 0 takes a free one.');
  expect(message).not.toContain('geheim');
});

test.each(['http://id.example/keys', 'id.example', 'file:///etc/passwd'])('keys must not travel in clear: %s', (AUTH_JWKS_URL) => {
  expect(refusal({ ...LOCAL, ...ISSUER, AUTH_JWKS_URL })).toContain('AUTH_JWKS_URL');
});

const CONSOLE = { CONSOLE_CLIENT_ID: 'console', CONSOLE_CLIENT_SECRET: 'streng geheimes Wort', CONSOLE_URL: 'https://x.example/' };

test('the console is a client of the issuer, whole or not at all', () => {
  expect(readConfig({ ...LOCAL, ...ISSUER }).console).toBeUndefined();
  expect(readConfig({ ...LOCAL, ...ISSUER, ...CONSOLE }).console).toEqual({
    clientId: 'console',
    clientSecret: 'streng geheimes Wort',
    origin: 'https://x.example',
    parameters: { scope: 'openid profile' },
  });
  for (const name of Object.keys(CONSOLE)) expect(refusal({ ...LOCAL, ...ISSUER, ...CONSOLE, [name]: '' })).toContain(`${name} is missing`);
  expect(refusal({ ...LOCAL, ...CONSOLE })).toContain('AUTH_ISSUER is missing');
  expect(refusal({ ...LOCAL, ...ISSUER, ...CONSOLE, AUTH_ISSUER: 'expertise' })).toContain('AUTH_ISSUER must be an https address');
  for (const CONSOLE_URL of ['http://x.example', 'https://x.example/console', 'https://u:p@x.example', 'https://x.example/?a', 'x.example'])
    expect(refusal({ ...LOCAL, ...ISSUER, ...CONSOLE, CONSOLE_URL })).toContain('CONSOLE_URL holds');
});

test('what the issuer is sent beside cannot replace what makes the sign-in safe', () => {
  const sent = (CONSOLE_AUTH_PARAMETERS: string) =>
    readConfig({ ...LOCAL, ...ISSUER, ...CONSOLE, CONSOLE_AUTH_PARAMETERS }).console?.parameters;
  expect(sent('scope=openid offline_access&audience=expertise')).toEqual({ scope: 'openid offline_access', audience: 'expertise' });
  expect(sent('resource=https://x.example')).toEqual({ scope: 'openid profile', resource: 'https://x.example' });
  for (const bad of [
    'state=1',
    'redirect_uri=https://evil.example',
    'code_challenge=x',
    'response_mode=fragment',
    'scope=profile',
    'a b=c',
  ])
    expect(() => sent(bad)).toThrow('CONSOLE_AUTH_PARAMETERS');
});

test('where roles stand and what the names of the issuer mean is checked at the start', () => {
  const words = (env: Record<string, string>) =>
    roleWords(readConfig({ ...LOCAL, ...ISSUER, ...env }).issuer?.roles ?? { claim: 'none', map: 'none' });
  expect(words({})).toEqual({ claim: 'roles', map: new Map() });
  const named = { AUTH_ROLES_CLAIM: 'realm_access.roles', AUTH_ROLES_MAP: 'a=LD,b=ADMIN' };
  expect(words(named)).toEqual({ claim: 'realm_access.roles', map: new Map(Object.entries({ a: ['LD'], b: ['ADMIN'] })) });
  expect(() => words({ AUTH_ROLES_MAP: '{"a": "BOSS"}' })).toThrow(/AUTH_ROLES_MAP holds .*BOSS.*the roles are EMPLOYEE, MANAGER/);
});

test('the public address is one without a slash at its end', () => {
  expect(readConfig({ ...LOCAL, PUBLIC_URL: 'https://x.example/graph/' }).publicUrl).toBe('https://x.example/graph');
  for (const PUBLIC_URL of ['x.example', 'ftp://x.example', 'https://u:p@x.example', 'https://x.example/?a', 'https://x.example/#a'])
    expect(refusal({ ...LOCAL, PUBLIC_URL })).toContain('PUBLIC_URL');
});

test('an empty variable counts as absent', () => {
  expect(readConfig({ ...LOCAL, PORT: '', AUTH_ISSUER: ' ' })).toMatchObject({ port: 4000, issuer: undefined });
});

test('.env.example documents every variable and no other', () => {
  const documented = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z0-9_]+)=/gm)].map(([, name]) => name);
  expect(new Set(documented)).toEqual(new Set(VARIABLE_NAMES));
  expect(documented).toHaveLength(VARIABLE_NAMES.length);
});

test('pages that may show the widget are named by exact origins, over https', () => {
  const origins = (list: string) => readConfig({ ...LOCAL, WIDGET_ORIGINS: list }).widgetOrigins;
  expect(origins('https://wiki.example.com, http://localhost:8080')).toEqual(['https://wiki.example.com', 'http://localhost:8080']);
  for (const list of [
    '*',
    'https://*.example.com',
    'https://wiki.example.com/',
    'http://wiki.example.com',
    'null',
    'https://Wiki.example.com',
  ])
    expect(refusal({ ...LOCAL, WIDGET_ORIGINS: list })).toContain('WIDGET_ORIGINS holds');
});
