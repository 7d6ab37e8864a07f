/** A line of the table. */
export interface Row {
  readonly what: string;
  readonly value: string;
  readonly note: string;
}

export function row(what: string, value: string | number, note = ''): Row {
  return { what, value: String(value), note };
}

/** What came of some work, and the seconds it took: by the clock, and of processor. */
export function timed<T>(work: () => T): { readonly result: T; readonly took: string; readonly cpu: string } {
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  const result = work();
  const { user, system } = process.cpuUsage(cpu);
  return { result, took: inSeconds(performance.now() - begun), cpu: `${inSeconds((user + system) / 1e3)} of processor` };
}

/** Milliseconds as seconds. */
export function inSeconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`;
}
