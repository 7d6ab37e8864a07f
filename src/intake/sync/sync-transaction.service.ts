import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { affectedBy } from '../../derived/affects';
import { bump } from '../../derived/engine/bump.service';
import type { DerivationKey } from '../../derived/engine/key';
import { lockHierarchy } from '../../graph/queries.gen';
import type { Transaction } from '../../graph/query';
import { factsOfPeople, joinPeople } from '../identity/join-people.service';
import { withoutAlike } from './alike';
import { outcomesOf, type RowOutcome } from './answer';
import { accepted, addedLinks, type Change, changeOf, type Stored, without } from './change';
import { closingLinks, cycleNote } from './closing-links';
import { ConcurrentChange } from './conflicts';
import type { BaseRow, Identities, KnownNode, LinkGroup, SyncDefinition } from '../../facts/row/definition';
import type { Fact } from '../../facts/row/fact';
import { SyncRowStatus } from '../../facts/row/kind';
import { LinkGroups } from './link-groups';
import { slices } from './slices';
import { mergeRow } from './merge';
import { namedOf, renamePeople, takeOwnIds } from './own-ids';
import { isIncomplete, type Plan, planRows, rejectImpossible, rejectIncomplete } from './plan';
import { type KnownReferences, missingOf, ownIds, type OwnIds, settleReferences } from './references';
import { readAlike, readKnownReferences, readRestricted } from './references.service';
import { withSource } from './sources';
import { type CheckedRow, validateRows } from './validate';
import { inTurns, mapInTurns } from '../../turns';

/**
 * One attempt at a call, inside its transaction: reads what the rows concern, decides in TypeScript, locks what is to change
 * (and gives up where it changed meanwhile), then writes the differences. New nodes and edges are CREATEd: of two callers
 * that send the same new rows at once one meets the constraint and starts again, where MERGE would double the edges.
 */
export class SyncTransaction {
  constructor(
    private readonly tx: Transaction,
    private readonly definition: SyncDefinition,
    private readonly rows: readonly { id: string }[],
    private readonly source: string,
    private readonly now: number,
    /** A link that cannot be made rejects its row. */
    private readonly strict: boolean,
  ) {}

  /** Derived units that became dirty. */
  readonly touched: DerivationKey[] = [];

  /** Gives the outcome of each row, in their order. */
  async apply(): Promise<RowOutcome[]> {
    const { definition, source, rows } = this;
    // The database reads while the rows are checked.
    const nodes = definition.identify ? undefined : inBackground(this.readKnown(rows));
    await nextTurn();
    const { candidates, rejected } = await inTurns(validateRows(definition, rows));
    const knownReferences = inBackground(readKnownReferences(this.tx, definition, candidates));
    await nextTurn();
    const identities = await this.identify(candidates);
    const known = await (nodes ?? this.readKnown([...rows, ...candidates.map(({ row }) => row)]));
    rejectImpossible(definition, candidates, known, source);
    const references = await knownReferences;
    renamePeople(definition, candidates, identities, references);
    await this.settle(candidates, references, ownIds(definition, candidates, rejected, new Set(known.keys())));
    const plan = planRows(candidates, known, source);
    const drafts = [
      ...(await mapInTurns(plan.create, (candidate) => this.changeOf(candidate, this.renamed(candidate, references)))),
      ...(await this.updates(plan, references)),
    ];
    await this.rejectUnproved(drafts, references);
    const changes = await this.withoutCycles(drafts);
    await this.writeAll(changes, plan, identities);
    const statuses = new Map<string, SyncRowStatus>();
    for (const { merged, how } of changes) {
      if ('create' in how) statuses.set(merged.id, 'CREATED');
      else if (!how.update.empty || how.stored.known.retired) statuses.set(merged.id, 'UPDATED');
    }
    for (const { notes } of plan.outdated) notes.length = 0;
    return outcomesOf(rows.length, candidates, rejected, statuses);
  }

  /** Takes out what leads nowhere; ids that are almost known are told. */
  private async settle(candidates: readonly CheckedRow<BaseRow>[], references: KnownReferences, own: OwnIds): Promise<void> {
    const missing = missingOf(this.definition, candidates, references, own);
    const alike = await readAlike(this.tx, missing, own);
    settleReferences(this.definition, candidates, references, own, alike);
    if (this.strict) for (const candidate of candidates) rejectIncomplete(candidate);
  }

  /** In the order of locks: what becomes dirty, what is changed, what is joined. */
  private async writeAll(changes: readonly Change[], plan: Plan<BaseRow>, identities: Identities | undefined): Promise<void> {
    const joins = identities?.joins ?? [];
    const facts = [...changes.flatMap((change) => this.facts(change)), ...(await factsOfPeople(this.tx, joins.flat()))];
    this.touched.push(...(await bump(this.tx, affectedBy(facts), this.now)));
    await this.lock(changes);
    if (identities) await this.verify(identities, changes);
    await this.write(
      changes,
      plan.remember.map(({ id, ...set }) => ({ id, bump: 0, set: { ...set } })),
    );
    await identities?.remember(this.tx, namedOf(changes, identities), this.context);
    await joinPeople(this.tx, joins, { reason: 'ADDRESS', by: this.source, now: this.now });
  }

  private facts({ candidate, merged, links, how }: Change): Fact[] {
    const { facts, ending } = this.definition;
    const { id } = merged;
    if (!facts) return [];
    if ('create' in how) return facts({ id, created: true, set: how.create.properties, links, added: links, removed: {} });
    const { retired } = how.stored.known;
    if (how.update.empty && !retired) return [];
    const restored = retired ? ending.restore(candidate.row, merged) : {};
    const { set, added, removed } = how.update;
    return facts({ id, created: false, set: { ...restored, ...set }, links, added, removed });
  }

  /** Gives rows the ids under which the graph has what they are about. */
  private async identify(candidates: readonly CheckedRow<BaseRow>[]): Promise<Identities | undefined> {
    const rows = candidates.map(({ row }) => row);
    const identities = await this.definition.identify?.(this.tx, rows, this.source);
    if (identities) takeOwnIds(candidates, identities.personOf);
    return identities;
  }

  private async readKnown(rows: readonly { id: string }[]): Promise<Map<string, KnownNode>> {
    const found = await this.tx.run(this.definition.queries.known, { ids: [...new Set(rows.map(({ id }) => id))] });
    return new Map(found.flatMap(({ known }) => known.map((node) => [node.id, node])));
  }

  /** What a row says of a replaced skill it says of its successor. */
  private renamed({ row }: CheckedRow<BaseRow>, { replaced }: KnownReferences): BaseRow {
    return replaced.size ? (this.definition.renameSkills?.(row, (id) => replaced.get(id) ?? id) ?? row) : row;
  }

  private changeOf(candidate: CheckedRow<BaseRow>, merged: BaseRow, stored?: Stored): Change {
    return changeOf(this.definition, candidate, merged, stored, this.context);
  }

  private async updates({ compare }: ReturnType<typeof planRows<BaseRow>>, references: KnownReferences): Promise<Change[]> {
    if (!compare.length) return [];
    const rows = await this.tx.run(this.definition.queries.rows, { ids: compare.map(({ known }) => known.id) });
    const stored = new Map(rows.map((row) => [row.id, row]));
    return mapInTurns(compare, ({ candidate, known }) => {
      const node = stored.get(known.id);
      if (!node || node.hash !== known.hash) throw new ConcurrentChange(known.id);
      const before: BaseRow = { ...node.row, id: known.id };
      const given = this.renamed(candidate, references);
      const merged = mergeRow(before, this.definition.settle?.(given, before, this.context) ?? given);
      const refusal = this.definition.refuses?.(before, merged);
      if (refusal) candidate.rejection = refusal;
      return this.changeOf(candidate, merged, { row: before, known, rev: node.rev });
    });
  }

  /** Looks at the complete rows: what makes a claim of it may stand in the row sent or be stored already. */
  private async rejectUnproved(changes: readonly Change[], references: KnownReferences): Promise<void> {
    const { needsProof } = this.definition;
    const claims = accepted(changes).flatMap((change) => {
      const skill = needsProof?.(change.merged);
      return skill === undefined ? [] : [{ change, skill }];
    });
    if (!claims.length) return;
    const restricted = await readRestricted(
      this.tx,
      claims.map(({ skill }) => skill),
      references,
    );
    for (const { change, skill } of claims) {
      if (!restricted.has(skill)) continue;
      const message = `The skill ${skill} is restricted: it only accepts evidence of the kinds MANAGER, ASSESSMENT and CERTIFICATE.`;
      change.candidate.rejection = { code: 'RESTRICTED_SKILL', field: 'skill', message };
    }
  }

  private get context() {
    return { source: this.source, now: this.now };
  }

  /** The changes without links that close a circle. One call at a time may change a hierarchy, so that two cannot close one between them. */
  private async withoutCycles(drafts: readonly Change[]): Promise<Change[]> {
    let changes = accepted(drafts);
    for (const hierarchy of this.definition.hierarchies ?? []) {
      if (!changes.some((change) => addedLinks(change, hierarchy.links).length)) continue;
      await this.tx.run(lockHierarchy, { key: hierarchy.key, token: randomUUID() });
      const ids = [...new Set(changes.flatMap(({ links }) => (links[hierarchy.links] ?? []).map(([other]) => other)))].sort();
      const stored = (await this.tx.run(hierarchy.reachable, { ids })).flatMap(({ links }) => links);
      const closing = await inTurns(closingLinks({ hierarchy, stored }, changes));
      const byChange = new Map(closing.map((one) => [one.change, one]));
      changes = changes.map((change) => {
        const found = byChange.get(change);
        if (!found) return change;
        change.candidate.notes.push(cycleNote(hierarchy, found));
        return without(change, this.definition, hierarchy, found.links, this.context);
      });
      if (this.strict) changes.forEach(({ candidate }) => rejectIncomplete(candidate));
    }
    return accepted(changes);
  }

  private async lock(changes: readonly Change[]): Promise<void> {
    const read = new Map(changes.flatMap(({ how, merged }) => ('update' in how ? [[merged.id, how] as const] : [])));
    if (!read.size) return;
    const locked = await this.tx.run(this.definition.queries.lock, { ids: [...read.keys()].sort(), token: randomUUID() });
    for (const { id, hash, rev } of locked) {
      const before = read.get(id);
      if (before?.stored.known.hash !== hash || before.stored.rev !== rev) throw new ConcurrentChange(id);
    }
    if (locked.length < read.size) throw new ConcurrentChange('A row');
  }

  private async verify(identities: Identities, changes: readonly Change[]): Promise<void> {
    const added = changes.map(({ how }) => ('create' in how ? how.create.links : how.update.added));
    if (!(await identities.verify(this.tx, added))) throw new ConcurrentChange('An address');
  }

  private async write(changes: readonly Change[], remembered: { id: string; bump: number; set: Record<string, unknown> }[]): Promise<void> {
    const { queries, ending, finish } = this.definition;
    const added = new LinkGroups();
    const removed = new LinkGroups();
    const created: Record<string, unknown>[] = [];
    const updated = [...remembered];
    // One for all: that it is the same is seen without looking into it.
    const unversioned = withSource(NOBODY, this.source, null);
    await mapInTurns(changes, ({ candidate, merged, how }) => {
      const { id } = merged;
      // Without a hash the same row is looked at again when it is sent again.
      const hash = isIncomplete(candidate) ? null : candidate.hash;
      if ('create' in how) {
        // Into the object that was built for it: a copy of so many properties costs more than all else here.
        const sources = merged.version == null ? unversioned : withSource(NOBODY, this.source, merged.version);
        created.push(Object.assign(how.create.properties, sources, { id, hash }));
        added.add(id, how.create.links);
      } else {
        const { known } = how.stored;
        const restored = known.retired ? { ...ending.restore(candidate.row, merged), retired: null } : {};
        const sources = withSource(known, this.source, candidate.row.version);
        const bump = how.update.empty && !known.retired ? 0 : 1;
        updated.push({ id, bump, set: { ...restored, ...how.update.set, ...sources, hash } });
        added.add(id, how.update.added);
        removed.add(id, how.update.removed);
      }
    });
    for (const rows of slices(created, ROWS_AT_ONCE, sizeOfRow)) await this.tx.send(queries.create, withoutAlike(rows));
    for (const rows of slices(updated, ROWS_AT_ONCE, sizeOfRow)) await this.tx.send(queries.update, { rows });
    for (const [name, { add, remove }] of Object.entries(queries.links ?? {})) {
      for (const groups of slices(removed.of(name), LINKS_AT_ONCE, sizeOfGroup)) await this.tx.send(remove, { groups });
      for (const groups of slices(added.of(name), LINKS_AT_ONCE, sizeOfGroup)) await this.tx.send(add, { groups });
    }
    await finish?.(
      this.tx,
      changes.map(({ merged }) => merged),
    );
  }
}

/** It is awaited later, and a failure is reported then. */
function inBackground<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

/** What is packed for the database at a time: all of a large call would hold everything else up. Rows count by their long texts too. */
const ROWS_AT_ONCE = 1_000;
const LINKS_AT_ONCE = 5_000;
const LONG_TEXT = 1_000;

const sizeOfGroup = ({ links }: LinkGroup) => links.length;
function sizeOfRow(row: object): number {
  let size = 1;
  for (const value of Object.values(row)) if (typeof value === 'string') size += Math.floor(value.length / LONG_TEXT);
  return size;
}

/** Of a node that no source has named yet. */
const NOBODY = { sources: [], versions: [] };
