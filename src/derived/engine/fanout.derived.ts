import { FANOUT } from './fanout.kind';
import { FanoutService } from './fanout.service';
import type { DerivedKind } from './derived-kind';

export const fanout: DerivedKind = {
  kind: FANOUT,
  marksOnly: true,
  reads: ['skill.halfLifeMonths', 'skill.restricted', 'skill.replacedBy'],
  handler: ({ graph, clock, kinds }) => new FanoutService(graph, clock, kinds),
};
