import fc from 'fast-check';
import { pairGraph, type PairGraph } from '../../src/derived/champion/pair-graph';
import type { InEdges } from '../../src/derived/champion/leaky-page-rank';
import { VOUCH_KINDS, type Vouch, VouchLog } from '../../src/derived/champion/vouch-log';

export const REFERENCE = Date.UTC(2026, 0, 1);
export const DAY = 86_400_000;

export function logOf(vouches: readonly Vouch[]): VouchLog {
  const log = new VouchLog();
  for (const vouch of vouches) log.add(vouch);
  return log;
}

/** One accepted piece of work, fresh and whole unless said otherwise. */
export function vouch(from: number, to: number, rest: Partial<Vouch> = {}): Vouch {
  return { from, to, kind: 'ACCEPTED', at: REFERENCE, share: 1, outcome: 1, ...rest };
}

export const graphOf = (vouches: readonly Vouch[], people: number): PairGraph => pairGraph(logOf(vouches), people, REFERENCE);

export const nobody = (people: number) => new Int32Array(people).fill(-1);
export const unverified = (people: number) => new Float64Array(people).fill(Number.NaN);

/** Vouches among `people`, of all kinds, outcomes and ages. */
export const someVouches = (people: number, most = 60): fc.Arbitrary<Vouch[]> =>
  fc.array(
    fc.record({
      from: fc.nat(people - 1),
      to: fc.nat(people - 1),
      kind: fc.constantFrom(...VOUCH_KINDS),
      at: fc.integer({ min: 0, max: 2000 }).map((days) => REFERENCE - days * DAY),
      share: fc.constantFrom(1, 0.5, 0.25),
      outcome: fc.constantFrom(1, 1, 0.5, 0),
    }),
    { maxLength: most },
  );

/** Edges given one by one. */
export function edgesOf(nodes: number, list: readonly (readonly [from: number, to: number, weight: number, arriving: number])[]): InEdges {
  const sorted = [...list].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  const offsets = new Int32Array(nodes + 1);
  for (const [, to] of sorted) offsets[to + 1]!++;
  for (let node = 0; node < nodes; node++) offsets[node + 1]! += offsets[node]!;
  return {
    offsets,
    from: Int32Array.from(sorted, ([from]) => from),
    weight: Float64Array.from(sorted, ([, , weight]) => weight),
    arriving: Float64Array.from(sorted, ([, , , arriving]) => arriving),
  };
}
