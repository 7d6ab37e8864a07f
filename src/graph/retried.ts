import { setTimeout as after } from 'node:timers/promises';
import { isRetryableError } from 'neo4j-driver';

/** The first wait; each further one is twice as long. */
const FIRST_WAIT_MS = 50;

/**
 * Does `work` again where the driver says that it may succeed another time (a lost connection, a deadlock), for `patienceMs` milliseconds
 * from the first failure. Waits differ by chance, so that those who failed together do not come back together. Throws the last error.
 */
export async function retried<T>(work: () => Promise<T>, patienceMs: number): Promise<T> {
  let until: number | undefined;
  for (let wait = FIRST_WAIT_MS; ; wait *= 2) {
    try {
      return await work();
    } catch (error) {
      until ??= performance.now() + patienceMs;
      if (!isRetryableError(error as Error) || performance.now() + wait > until) throw error;
      await after(wait * (0.8 + 0.4 * Math.random()));
    }
  }
}
