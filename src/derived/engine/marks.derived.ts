import type { DerivedKind } from './derived-kind';
import type { Kind } from './kind';
import { marksKindOf } from './marks.kind';
import { MarksService } from './marks.service';

/** What large batches of this kind are still to mark, done for all of them together. */
export function marks(kind: Kind): DerivedKind {
  return {
    kind: marksKindOf(kind),
    reads: [],
    waitsFor: [kind],
    marksOnly: true,
    handler: ({ graph, clock, kinds }) =>
      new MarksService(
        marksKindOf(kind),
        graph,
        clock,
        kinds.map((one) => one.kind),
      ),
  };
}
