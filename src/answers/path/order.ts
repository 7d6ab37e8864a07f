import { PATH_PARAMETERS as P } from './parameters';

/** A step as far as its place depends on it. */
export interface Orderable {
  readonly skill: number;
  readonly hours: number;
  /** Other steps it waits for, by place in the list. */
  readonly after: readonly number[];
}

/** Up to so many steps what waits for each is counted to the end; beyond, only what waits for it directly. */
const COUNTED = 2_000;

/**
 * An order in which every step comes after those it waits for. Of the steps that can be next come first: those of skills that
 * are begun, once two are; then what most steps wait for, then the least hours, then what more colleagues can teach, then the number
 * of the skill. Gives places in the list. O(steps²/32) for what waits, O(steps·ready) for the choice.
 */
export function orderSteps(steps: readonly Orderable[], mentorsAtHand: (step: number) => number = () => 0): number[] {
  const waiting = steps.map(({ after }) => after.length);
  const next: number[][] = steps.map(() => []);
  steps.forEach(({ after }, step) => after.forEach((before) => next[before]!.push(step)));
  const unlocks = unlocked(next, steps);
  const left = new Map<number, number>();
  for (const { skill } of steps) left.set(skill, (left.get(skill) ?? 0) + 1);
  const open = new Set<number>();
  const better = (a: number, b: number) =>
    unlocks[b]! - unlocks[a]! ||
    steps[a]!.hours - steps[b]!.hours ||
    mentorsAtHand(b) - mentorsAtHand(a) ||
    steps[a]!.skill - steps[b]!.skill ||
    a - b;
  const ready = steps.flatMap((_, step) => (waiting[step] === 0 ? [step] : []));
  const order: number[] = [];
  while (ready.length) {
    const begun = open.size >= P.parallel ? ready.filter((step) => open.has(steps[step]!.skill)) : [];
    const step = (begun.length ? begun : ready).reduce((a, b) => (better(a, b) <= 0 ? a : b));
    ready.splice(ready.indexOf(step), 1);
    order.push(step);
    const { skill } = steps[step]!;
    left.set(skill, left.get(skill)! - 1);
    if (left.get(skill) === 0) open.delete(skill);
    else open.add(skill);
    for (const one of next[step]!) if (--waiting[one]! === 0) ready.push(one);
  }
  return order;
}

/** How many steps wait for each, directly and through others. */
function unlocked(next: readonly (readonly number[])[], steps: readonly Orderable[]): number[] {
  if (steps.length > COUNTED) return next.map((list) => list.length);
  const words = Math.ceil(steps.length / 32);
  const sets: (Uint32Array | undefined)[] = steps.map(() => undefined);
  for (const step of backwards(next, steps)) {
    const set = new Uint32Array(words);
    for (const one of next[step]!) {
      set[one >> 5]! |= 1 << (one & 31);
      const theirs = sets[one]!;
      for (let i = 0; i < words; i++) set[i]! |= theirs[i]!;
    }
    sets[step] = set;
  }
  return sets.map((set) => (set ? bits(set) : 0));
}

/** Last steps first: each after all that wait for it. */
function backwards(next: readonly (readonly number[])[], steps: readonly Orderable[]): number[] {
  const left = next.map((list) => list.length);
  const list = steps.flatMap((_, step) => (left[step] === 0 ? [step] : []));
  for (let i = 0; i < list.length; i++) for (const before of steps[list[i]!]!.after) if (--left[before]! === 0) list.push(before);
  return list;
}

function bits(words: Uint32Array): number {
  let count = 0;
  for (let word of words) for (; word; word &= word - 1) count++;
  return count;
}
