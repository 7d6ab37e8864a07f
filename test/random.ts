import { setTimeout as pause } from 'node:timers/promises';

/** mulberry32: numbers from 0 to below 1, the same ones for the same seed everywhere. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The seed of this run: what SEED names, always the same one otherwise. */
export const RUN_SEED = Number(process.env['SEED'] ?? 1);

const chance = random(RUN_SEED);

/** Lets a moment of random length go by: what is done to the service next may come at any time, and nothing waits for it. */
export async function anyMoment(maxMs: number): Promise<void> {
  await pause(chance() * maxMs);
}
