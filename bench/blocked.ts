import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph } from '../src/graph/query';
import { send } from './send';

const EVERY_MS = 200;

/** How many transactions wait for a lock of another one, looked at from time to time; `stop` gives the mean. */
export function watchBlocked(graph: Graph): { stop(): Promise<number> } {
  let stopped = false;
  let blocked = 0;
  let looks = 0;
  const looking = (async () => {
    for (; !stopped; looks++) {
      const [row] = await send(graph, "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*) AS blocked", {});
      blocked += Number(row?.['blocked']);
      await sleep(EVERY_MS);
    }
  })();
  return {
    async stop() {
      stopped = true;
      await looking;
      return blocked / looks;
    },
  };
}
