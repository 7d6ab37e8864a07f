import { type Context, type Measure, plain, type Row } from '../measure';
import { judged, median } from '../pairs';

/** What a start costs until the `ready` line, the first measure of memory, and the longest a deployment waits. */
export const start: Measure = { id: 'P15', name: 'start', run };

async function run(context: Context): Promise<Row[]> {
  const cpu: number[] = [];
  const wall: number[] = [];
  const rss: number[] = [];
  for (let i = 0; i < context.options.pairs; i++) {
    const service = await context.startService();
    const usage = await service.usage();
    cpu.push(usage.cpu / 1e6);
    wall.push(service.startMs / 1000);
    rss.push(usage.rss / 1e6);
    await service.stop();
  }
  return [
    plain({ id: 'P15', what: 'start to ready, CPU', unit: 's', ours: median(cpu), ...judged(median(cpu), { atMost: 2 }, ' s') }),
    plain({ id: 'P15', what: 'start to ready, wall', unit: 's', ours: median(wall), goal: '', met: undefined }),
    plain({ id: 'P12', what: 'memory after the start', unit: 'MB', ours: median(rss), ...judged(median(rss), { atMost: 180 }, ' MB') }),
  ];
}
