import { execute, post } from '../client';
import { HOSTILE } from '../hostile';
import { type Context, type Measure, plain, type Row } from '../measure';
import { EXPERT_SEARCH } from '../operations';
import { median } from '../pairs';

const WITHIN_MS = 50;
const PAUSE_MS = 100;

/** How soon hostile requests are refused, and how long they keep others waiting. */
export const hostile: Measure = { id: 'R15', name: 'hostile', run };

async function run({ startService, issuer, options }: Context): Promise<Row[]> {
  const service = await startService();
  try {
    // The first search compiles and plans: what it takes says nothing of what others do to it.
    const search = JSON.stringify({ query: EXPERT_SEARCH, variables: { input: { skills: [{ skill: 's30' }] }, first: 20 } });
    for (let i = 0; i < 5; i++) await execute(service.url, search, issuer.authorization.EMPLOYEE);
    const rows: Row[] = [];
    for (const { name, query } of HOSTILE) {
      const times: number[] = [];
      const pauses: number[] = [];
      let answer = { status: 0, body: '' };
      for (let i = 0; i < options.pairs; i++) {
        await service.watchLoop();
        const begun = performance.now();
        // A text of its own each time: an answer out of the cache of documents would tell nothing.
        answer = await post(service.url, JSON.stringify({ query: `${query} #${i}` }), issuer.authorization.EMPLOYEE);
        times.push(performance.now() - begun);
        pauses.push((await service.usage()).pause);
      }
      const refused = answer.status >= 400 && answer.status < 500;
      rows.push(
        plain({
          id: 'R15',
          what: name,
          unit: 'ms',
          ours: median(times),
          goal: `4xx, < ${WITHIN_MS} ms, pause < ${PAUSE_MS}`,
          met: refused && median(times) < WITHIN_MS && Math.max(...pauses) < PAUSE_MS,
          note: `${answer.status} ${codeOf(answer.body)}, first ${times[0]?.toFixed(0)} ms, longest pause ${Math.max(...pauses).toFixed(0)} ms`,
        }),
      );
    }
    const begun = performance.now();
    await execute(service.url, search, issuer.authorization.EMPLOYEE);
    rows.push(
      plain({ id: 'R15', what: 'a search after all that', unit: 'ms', ours: performance.now() - begun, goal: 'answered', met: true }),
    );
    return rows;
  } finally {
    await service.stop();
  }
}

function codeOf(body: string): string {
  const { errors } = JSON.parse(body) as { errors?: { extensions?: { code?: string } }[] };
  return errors?.[0]?.extensions?.code ?? '';
}
