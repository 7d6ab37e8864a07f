import { Writable } from 'node:stream';
import { pino } from 'pino';
import { useApp } from '../testkit';
import { until } from '../until';
import { TreeResolver } from './tree';

const lines: string[] = [];
const stream = new Writable({
  write(chunk, _encoding, done) {
    lines.push(String(chunk));
    done();
  },
});
const service = useApp({ logger: pino({ level: 'info' }, stream), resolvers: [new TreeResolver()] });

beforeEach(() => void lines.splice(0));

/** The lines of one request, once its last one is there. */
async function logged(): Promise<Record<string, unknown>[]> {
  await until(() => lines.some((line) => line.includes('"msg":"request"')));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('a request is one line: operation, roles, status, duration, id', async () => {
  const caller = { as: 'EMPLOYEE', sub: 'anna.schmidt', headers: { 'x-request-id': 'r-1' } } as const;
  await service().execute('query Search($how: DateTime!) { sameTime(at: $how) }', { how: '2026-03-01' }, caller);
  const [line, ...more] = await logged();
  expect(more).toEqual([]);
  expect(line).toMatchObject({
    requestId: 'r-1',
    operation: 'query Search',
    roles: ['EMPLOYEE'],
    status: 200,
    ms: expect.any(Number) as unknown,
  });
});

test('no token, subject, variable, literal or address is in the log', async () => {
  const caller = { as: 'EMPLOYEE', sub: 'anna.schmidt' } as const;
  await service().ask('query($how: String!) { a: fail(how: $how) b: fail(how: "geheim") }', { how: 'notFound' }, caller);
  const text = JSON.stringify(await logged());
  const token = (await service().token(caller)) ?? '';
  for (const personal of ['anna.schmidt', token.split('.')[1] ?? '', 'notFound', '127.0.0.1', 'fail('])
    expect(text).not.toContain(personal);
});

test('what was not expected is logged with its stack and the id the client was told', async () => {
  const answer = await service().ask('{ fail(how: "?") }', {}, { as: 'EMPLOYEE' });
  const error = (await logged()).find(({ level }) => level === 50);
  expect(error).toMatchObject({
    requestId: answer.errors[0]?.extensions?.['requestId'],
    path: 'fail',
    err: { stack: expect.stringContaining('tree.ts') as unknown },
  });
});
