import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ask, PATIENCE } from '../../cli/client';
import { CliError } from '../../cli/errors';
import { inBatches, syncRows } from '../../cli/sync-batches';
import type { PersonRow } from '../../cli/rows';
import { summary } from '../../cli/summary';
import { Tally } from '../../cli/tally';

type Step = { status?: number; body?: unknown; drop?: true };

/** A stand-in that gives prepared answers: what a real service does only under load or while it stops. */
async function withAnswers<T>(steps: Step[], work: (url: string, requests: () => number) => Promise<T>): Promise<T> {
  let requests = 0;
  const server: Server = createServer((request, response) => {
    const step = steps[Math.min(requests++, steps.length - 1)] ?? {};
    request.resume().on('end', () => {
      if (step.drop) return void request.socket.destroy();
      response.writeHead(step.status ?? 200).end(typeof step.body === 'string' ? step.body : JSON.stringify(step.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, () => requests);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const refused = (code: string, retryAfterSeconds?: number): Step => ({
  body: { errors: [{ message: 'Because.', extensions: { code, retryAfterSeconds } }] },
});
const done: Step = { body: { data: { ok: 1 } } };

describe('ask', () => {
  test.each([
    ['the service is busy', refused('RATE_LIMITED', 0.05)],
    ['the service is away', refused('UNAVAILABLE', 0.05)],
    ['a proxy speaks for it', { status: 503, body: '<html>' }],
    ['the connection breaks', { drop: true } as Step],
  ])('tries again where %s', async (_, step) => {
    const waits: string[] = [];
    await withAnswers([step, done], async (url, requests) => {
      expect(await ask({ url, token: 't', onWait: (_seconds, why) => waits.push(why) }, '{ ok }')).toEqual({ ok: 1 });
      expect(requests()).toBe(2);
      expect(waits).toHaveLength(1);
    });
  });

  test.each([
    [refused('UNAUTHENTICATED'), 'does not accept the token: Because.'],
    [refused('FORBIDDEN'), 'The token may not sync rows'],
    [refused('BAD_USER_INPUT'), 'refused the call: Because. (BAD_USER_INPUT)'],
    [{ status: 404, body: 'Not found' }, 'is not this service (HTTP status 404'],
  ])('gives up at once on %j', async (step, message) => {
    await withAnswers([step], async (url, requests) => {
      await expect(ask({ url, token: 't' }, '{ ok }')).rejects.toThrow(message);
      expect(requests()).toBe(1);
    });
  });

  test('gives up when its patience ends', async () => {
    await withAnswers([refused('RATE_LIMITED', 0.1)], async (url) => {
      const answer = ask({ url, token: 't' }, '{ ok }', {}, { ...PATIENCE, RATE_LIMITED: 0.25 });
      await expect(answer).rejects.toThrow('accepts no more rows for now: Because. Run the same command again later.');
      await expect(answer).rejects.toBeInstanceOf(CliError);
    });
  });
});

describe('inBatches', () => {
  const sizes = async (rows: string[], maxRows: number, maxBytes: number) => {
    const lengths = [];
    for await (const batch of inBatches(rows, maxRows, maxBytes)) lengths.push(batch.length);
    return lengths;
  };
  test('cuts by rows or by bytes, whichever comes first', async () => {
    expect(await sizes(Array(5).fill('x'), 2, 1000)).toEqual([2, 2, 1]);
    expect(await sizes(['ä'.repeat(10), 'ä'.repeat(10), 'x', 'y'.repeat(99), 'z'], 10, 40)).toEqual([1, 2, 1, 1]);
    expect(await sizes([], 10, 40)).toEqual([]);
  });
});

describe('syncRows', () => {
  const people = (count: number): PersonRow[] => Array.from({ length: count }, (_, index) => ({ id: `p${index}`, name: `P ${index}` }));

  test('prepares and sends batch after batch, counts, and keeps the first rejected rows', async () => {
    const order: string[] = [];
    const tally = new Tally();
    const sink = {
      async send(_kind: string, rows: { id: string }[]) {
        order.push(`sent ${rows.length}`);
        const rejected = rows.slice(0, 4).map(({ id }) => ({ id, code: 'BAD_VALUE', field: 'name', message: 'Too short.' }));
        return { counts: { created: rows.length - 4, updated: 0, unchanged: 0, rejected: 4 }, rejected, warned: [] };
      },
    };
    await syncRows(sink, tally, 'people', people(4_500), { before: async (rows) => void order.push(`before ${rows.length}`) });
    expect(order).toEqual(['before 2000', 'sent 2000', 'before 2000', 'sent 2000', 'before 500', 'sent 500']);
    expect(tally.counts.get('people')).toEqual({ created: 4_488, updated: 0, unchanged: 0, rejected: 12 });
    expect(tally.rejected.map((row) => row.id)).toEqual(['p0', 'p1', 'p2', 'p3', 'p2000']);
    expect(summary(tally, 2)).toBe(
      [
        '        created  updated  unchanged  rejected',
        'people    4,488        0          0        12',
        '4,500 rows in 2.0 s, 2,250 rows per second',
        '',
        'The first 5 of 12 rejected rows:',
        'kind    id     code       field  message',
        ...['p0   ', 'p1   ', 'p2   ', 'p3   ', 'p2000'].map((id) => `people  ${id}  BAD_VALUE  name   Too short.`),
      ].join('\n'),
    );
  });

  test('stops at the first failure', async () => {
    let calls = 0;
    const sink = { send: () => (calls++, Promise.reject(new CliError('No.'))) };
    await expect(syncRows(sink, new Tally(), 'people', people(9_000))).rejects.toThrow('No.');
    expect(calls).toBe(1);
  });
});
