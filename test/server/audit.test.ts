import { serverAudits } from 'graphql-http';
import { useApp } from '../testkit';

const service = useApp();

/**
 * Recommendations that are not followed: a request that cannot be run answers 400 also to clients that accept only
 * application/json, so that proxies, logs and alarms see it.
 */
const KNOWN_WARNINGS: readonly string[] = [
  'SHOULD use 200 status code on document parsing failure when accepting application/json',
  'SHOULD use 200 status code on document validation failure when accepting application/json',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
];

test('GraphQL over HTTP: no error, and only the warnings we know', async () => {
  const token = await service().token({ as: 'EMPLOYEE' });
  const fetchFn = (url: string, init: RequestInit = {}) =>
    fetch(url, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${token}`, 'apollo-require-preflight': 'audit' },
    });

  const failed: Record<'warn' | 'error' | 'notice', string[]> = { warn: [], error: [], notice: [] };
  for (const audit of serverAudits({ url: service().url, fetchFn })) {
    const result = await audit.fn();
    if (result.status !== 'ok') failed[result.status].push(result.name);
  }
  expect(failed.error).toEqual([]);
  expect(failed.warn.sort()).toEqual([...KNOWN_WARNINGS].sort());
});
