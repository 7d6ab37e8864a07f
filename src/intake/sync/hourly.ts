import { HOUR_MS } from '../../time';

/**
 * Work that is done at most once an hour, when there is an occasion; the first hour begins now. What fails is tried again an
 * hour later: nothing may hang on it.
 */
export function hourly(clock: () => number, work: (now: number) => Promise<unknown>): () => void {
  let last = clock();
  return () => {
    const now = clock();
    if (now - last < HOUR_MS) return;
    last = now;
    work(now).catch(() => undefined);
  };
}
