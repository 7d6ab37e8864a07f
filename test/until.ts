import { setTimeout as pause } from 'node:timers/promises';

/** So late that it will not come: only to name the condition in a test that hangs, before jest ends it. */
const NEVER_MS = 500_000;

/** Waits until a condition holds; gives how many ms that took, to be printed and never to be judged. */
export async function until(condition: () => Promise<boolean> | boolean, everyMs = 20): Promise<number> {
  const begun = performance.now();
  while (!(await condition())) {
    if (performance.now() - begun > NEVER_MS) throw new Error(`never came: ${condition}`);
    await pause(everyMs);
  }
  return performance.now() - begun;
}
