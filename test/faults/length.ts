/** `npm test` takes the short counts, `npm run test:faults` the whole ones; RUNS names another one. */
export const FULL = process.env['FAULTS'] === 'full';

/** How often something is repeated. */
export function runs(short: number, full: number): number {
  return Number(process.env['RUNS'] ?? (FULL ? full : short));
}

/** What jest gives a test that says nothing: so long that it ends only one that hangs. Some take several times as long. */
export const PATIENCE_MS = 600_000;
