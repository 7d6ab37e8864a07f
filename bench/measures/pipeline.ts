import { post } from '../client';
import { type Context, type Measure, type Row } from '../measure';
import { alternate, compare, judged, median } from '../pairs';

/** What a run of the server `pipeline` gives. */
interface Run {
  readonly seconds: number;
  /** Milliseconds from adding a job to its start; of single jobs only. */
  readonly starts: readonly number[];
}

/** Derivations, queue and fence with a scorer that computes nothing, against a bare BullMQ worker that sends the same statements. */
export const pipeline: Measure = { id: 'P8', name: 'pipeline', run };

const UNITS = 2_000;
const SINGLE = 100;

async function run({ startServer, options, organisation }: Context): Promise<Row[]> {
  const server = await startServer('pipeline');
  const send = async (side: 'ours' | 'bare', count: number, single: boolean): Promise<Run> => {
    const ids = organisation.people.slice(0, count).map(({ id }) => id);
    const { status, body } = await post(server.url, JSON.stringify({ side, ids, single }));
    if (status !== 200) throw new Error(`The pipeline answered ${status}: ${body.slice(0, 300)}`);
    return JSON.parse(body) as Run;
  };
  const units = Math.min(UNITS, organisation.size);
  try {
    for (const side of ['ours', 'bare'] as const) for (const single of [true, false]) await send(side, single ? SINGLE : units, single);
    const many = await alternate(
      options.pairs,
      () => send('ours', units, false),
      () => send('bare', units, false),
    );
    const single = await alternate(
      options.pairs,
      () => send('ours', SINGLE, true),
      () => send('bare', SINGLE, true),
    );
    const start = median(single.flatMap(({ ours }) => ours.starts));
    const id = 'P8';
    return [
      compare(
        many,
        ({ seconds }) => units / seconds,
        { id, what: `pipeline, ${units} units due at once`, unit: 'units/s' },
        { atLeast: 0.6 },
      ),
      compare(
        single,
        ({ seconds }) => SINGLE / seconds,
        { id, what: 'pipeline, one unit after another', unit: 'units/s' },
        { atLeast: 0.6 },
      ),
      {
        ...compare(single, ({ starts }) => median(starts), { id, what: 'pipeline, add to start, p50', unit: 'ms' }, {}),
        ...judged(start, { atMost: 5 }, ' ms'),
      },
    ];
  } finally {
    await server.stop();
  }
}
