import { recordAudit } from '../../access/audit.service';
import { holdsAny, type Viewer } from '../../access/viewer';
import { affectedBy } from '../../derived/affects';
import { bump } from '../../derived/engine/bump.service';
import type { Wake } from '../../derived/engine/wake';
import { BadUserInput, Forbidden, NotFound } from '../../errors';
import { personSync } from '../../facts/person/person.sync';
import { readAvailability, setAvailability } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { told } from '../../shortened';

/** What is set; undefined stays as it is. Times in epoch milliseconds. */
export interface AvailabilityChange {
  readonly availability: 'FREE' | 'BUSY' | 'AWAY';
  readonly awayUntil: number | null | undefined;
  readonly mentorCapacity: number | undefined;
  readonly listed: boolean | undefined;
}

/** What people say of their time, and whether they agree to be shown. */
export class AvailabilityService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
    private readonly wake: Wake,
  ) {}

  /**
   * Sets how available a person is; what is the same already changes nothing. Throws Forbidden unless it is the viewer, somebody above
   * them (who cannot agree for them to be listed), or LD.
   */
  async set(person: string, change: AvailabilityChange, viewer: Viewer, requestId: string): Promise<void> {
    if (change.availability !== 'AWAY' && change.awayUntil != null)
      throw new BadUserInput([{ path: 'input.awayUntil', message: 'awayUntil goes with AWAY only.' }]);
    const units = await this.graph.write('set availability', async (tx) => {
      const now = this.clock();
      const [parts] = await tx.run(readAvailability, { person, viewer: viewer.subject });
      if (!parts) throw new NotFound(told`There is no person with the id ${person}.`);
      if (person !== viewer.subject && !parts.above && !holdsAny(viewer, 'LD'))
        throw new Forbidden('Availability is set by the person themselves, by a manager above them or by LD.');
      if (person !== viewer.subject && change.listed !== undefined && change.listed && !parts.now.listed)
        throw new Forbidden('Only the person themselves agrees to be listed.');
      const next = {
        availability: change.availability,
        awayUntil: change.availability === 'AWAY' ? (change.awayUntil === undefined ? parts.now.awayUntil : change.awayUntil) : null,
        mentorCapacity: change.mentorCapacity ?? parts.now.mentorCapacity,
        listed: change.listed ?? parts.now.listed,
      };
      const set = Object.fromEntries(Object.entries(next).filter(([name, value]) => parts.now[name as keyof typeof next] !== value));
      if (!Object.keys(set).length) return [];
      const facts = personSync.facts?.({ id: person, created: false, set, links: {}, added: {}, removed: {} }) ?? [];
      const dirty = await bump(tx, affectedBy(facts), now);
      await tx.run(setAvailability, { person, ...next });
      await recordAudit(tx, { actor: viewer.subject, action: 'setAvailability', target: person, at: now, requestId });
      return dirty;
    });
    await this.wake(units);
  }
}
