import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { VARIABLE_NAMES } from '../../src/config';

interface Service {
  readonly image?: string;
  readonly command?: string | string[];
  readonly environment?: Record<string, string | number>;
  readonly healthcheck?: { test: string[] };
  readonly depends_on?: Record<string, { condition: string }>;
  readonly ports?: string[];
  readonly container_name?: string;
}

const text = readFileSync('docker-compose.yml', 'utf8');
const { services } = parse(text, { merge: true }) as { services: Record<string, Service> };

test('the four services are there, each with a health check', () => {
  expect(Object.keys(services).sort()).toEqual(['api', 'neo4j', 'redis', 'worker']);
  for (const service of Object.values(services)) expect(service.healthcheck?.test.length).toBeGreaterThan(1);
});

test('API and worker wait until the databases are well', () => {
  for (const name of ['api', 'worker']) {
    expect(services[name]?.depends_on).toEqual({ neo4j: { condition: 'service_healthy' }, redis: { condition: 'service_healthy' } });
  }
});

test('every variable that is passed is one the service reads', () => {
  for (const name of ['api', 'worker']) {
    const passed = Object.keys(services[name]?.environment ?? {});
    expect(passed.filter((variable) => !(VARIABLE_NAMES as readonly string[]).includes(variable))).toEqual([]);
    expect(passed).toEqual(
      expect.arrayContaining(['NODE_ENV', 'NEO4J_URI', 'NEO4J_PASSWORD', 'REDIS_URL', 'AUTH_ISSUER', 'AUTH_AUDIENCE', 'AUTH_JWKS_URL']),
    );
  }
});

test('no password has a default, and what is needed must be given', () => {
  for (const name of ['NEO4J_PASSWORD', 'REDIS_PASSWORD', 'AUTH_ISSUER', 'AUTH_AUDIENCE', 'AUTH_JWKS_URL']) {
    const uses = [...text.matchAll(new RegExp(`\\$\\{${name}(.)`, 'g'))].map(([, sign]) => sign);
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((sign) => sign !== ':')).toEqual([]);
    expect(text).not.toMatch(new RegExp(`\\$\\{${name}:?-`));
  }
});

test('Redis keeps jobs: append-only file, nothing evicted', () => {
  expect(String(services['redis']?.command)).toMatch(/--appendonly yes.*--maxmemory-policy noeviction/);
});

test('workers can be scaled: no fixed name, no port', () => {
  expect(services['worker']).not.toHaveProperty('ports');
  expect(services['worker']).not.toHaveProperty('container_name');
  expect(String(services['worker']?.command)).toContain('dist/workers/main.js');
});
