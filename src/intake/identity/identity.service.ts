import { randomUUID } from 'node:crypto';
import { type Actor, recordAudit } from '../../access/audit.service';
import { affectedBy } from '../../derived/affects';
import { bump } from '../../derived/engine/bump.service';
import type { DerivationKey } from '../../derived/engine/key';
import type { Wake } from '../../derived/engine/wake';
import { BadUserInput, Conflict, NotFound, Unavailable } from '../../errors';
import {
  cutReportingCircles,
  type FoundAlias,
  findPeopleByKeys,
  findPersonAliases,
  lockHierarchy,
  readPeopleConcerned,
  readPersonAlias,
  splitPerson,
  syncQueries,
} from '../../graph/queries.gen';
import { personSync } from '../../facts/person/person.sync';
import type { Graph, Transaction } from '../../graph/query';
import { ConcurrentChange } from '../sync/conflicts';
import { factsOfPeople, joinPeople, readPeople } from './join-people.service';
import { splitRow, type StoredRow } from './joined-rows';
import { writeRows } from './person-rows.service';
import { told } from '../../shortened';

/** A call that another one on the same people got ahead of is run again from its first read. */
const ATTEMPTS = 5;

/** Another id of a person. */
export interface AliasRecord {
  readonly id: string;
  readonly personId: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly reason: string;
  readonly since: number;
  readonly by: string;
}

/** Who is one person and who is two, as HR says it. Each call sends the same statements, whatever hangs on the people. */
export class IdentityService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
    private readonly wake: Wake,
    private readonly written: () => void,
  ) {}

  /** A page of the other ids that people have, the latest first. */
  async aliases(
    person: string | null,
    limit: number,
    after: readonly [at: number, id: string] | undefined,
  ): Promise<{ total: number; items: AliasRecord[] }> {
    const [row] = await this.graph.run(findPersonAliases, { person, beforeAt: after?.[0] ?? null, beforeId: after?.[1] ?? null, limit });
    return { total: row?.total ?? 0, items: row?.aliases ?? [] };
  }

  /**
   * Makes a person another id of `into` and gives the id of the one who stays. Throws NotFound where one of them is unknown,
   * BadUserInput where both are the same, and Conflict where one leads the other.
   */
  async merge(person: string, into: string, { id: actor, requestId }: Actor): Promise<string> {
    return this.write('mergePeople', async (tx, now) => {
      await lockManagers(tx);
      const [kept, joined] = await peopleOf(tx, [into, person]);
      if (kept === joined)
        throw new BadUserInput([{ path: 'person', message: `person: ${person} and ${into} are the same person already.` }]);
      const [concerned] = await tx.run(readPeopleConcerned, { ids: [kept, joined] });
      if (concerned?.inLine) throw new Conflict(`One of ${kept} and ${joined} leads the other: nobody reports to themselves.`);
      const dirty = await bump(tx, affectedBy(await factsOfPeople(tx, [kept, joined])), now);
      const [stillKept, stillJoined] = await peopleOf(tx, [into, person]);
      if (stillKept !== kept || stillJoined !== joined) throw new ConcurrentChange(person);
      await joinPeople(tx, [[kept, joined]], { reason: 'MERGE', by: actor, now });
      for (const target of [kept, joined]) await recordAudit(tx, { actor, action: 'mergePeople', target, at: now, requestId });
      return { dirty, result: kept };
    });
  }

  /** Makes another id of a person a person again. Throws NotFound where the id is no other id of anybody. */
  async split(alias: string, { id: actor, requestId }: Actor): Promise<void> {
    return this.write('splitPerson', async (tx, now) => {
      await lockManagers(tx);
      const [found] = await tx.run(readPersonAlias, { alias });
      if (!found) throw new NotFound(told`No person has ${alias} as another id: there is nothing to split.`);
      const { person } = found;
      const ownFacts = await factsOfPeople(tx, [person]);
      const facts = [...ownFacts, ...ownFacts.filter(({ id }) => id === person).map((fact) => ({ ...fact, id: alias }))];
      const dirty = await bump(tx, affectedBy(facts), now);
      const [still] = await tx.run(readPersonAlias, { alias });
      if (still?.person !== person || still.holder !== found.holder) throw new ConcurrentChange(alias);
      await tx.run(syncQueries.people.lock, { ids: [person], token: randomUUID() });
      await this.giveBack(tx, alias, found);
      await tx.run(splitPerson, { alias, person });
      await tx.run(cutReportingCircles, { ids: [alias, person] });
      for (const target of [person, alias]) await recordAudit(tx, { actor, action: 'splitPerson', target, at: now, requestId });
      return { dirty, result: undefined };
    });
  }

  /** Takes from a person what came with another id of theirs. */
  private async giveBack(tx: Transaction, alias: string, found: FoundAlias): Promise<void> {
    const person = (await readPeople(tx, [found.person])).get(found.person);
    if (!person) return;
    const { row, sources, versions } = person;
    const before = JSON.parse(found.before) as StoredRow & { sources?: string[] };
    // What came by way of a third one is told apart by its addresses alone.
    const own = found.holder === found.person ? before : { ...row, reachedAt: [] };
    const stays = sources.map((source) => !found.sources.includes(source) || (before.sources ?? []).includes(source));
    const left = { sources: sources.filter((_, i) => stays[i]), versions: versions.filter((_, i) => stays[i]) };
    const after = splitRow(row, own, { ...(found.row as unknown as StoredRow), id: alias });
    await writeRows(tx, [{ before: row, after, set: left.sources.length > 0 ? left : {} }]);
  }

  private async write<T>(
    name: string,
    work: (tx: Transaction, now: number) => Promise<{ dirty: readonly DerivationKey[]; result: T }>,
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        const { dirty, result } = await this.graph.write(name, (tx) => work(tx, this.clock()));
        this.written();
        await this.wake(dirty);
        return result;
      } catch (error) {
        if (!(error instanceof ConcurrentChange)) throw error;
        if (attempt === ATTEMPTS) throw new Unavailable(1, 'Other calls are changing the same people right now. Try again in 1 s.');
      }
    }
  }
}

/** As a sync of managers does first, so that no circle is closed between the two. */
async function lockManagers(tx: Transaction): Promise<void> {
  for (const { key } of personSync.hierarchies ?? []) await tx.run(lockHierarchy, { key, token: randomUUID() });
}

/** The own ids of people, in the order of the ids given. */
async function peopleOf(tx: Transaction, ids: readonly [string, string]): Promise<[string, string]> {
  const [found] = await tx.run(findPeopleByKeys, { ids: [...ids], mailboxes: [] });
  const aliases = new Map(found?.aliases.map(([alias = '', person = '']) => [alias, person]));
  const own = ids.map((id) => {
    const person = found?.people.includes(id) ? id : aliases.get(id);
    if (person === undefined) throw new NotFound(told`There is no person with the id ${id}.`);
    return person;
  });
  return [own[0] ?? '', own[1] ?? ''];
}
