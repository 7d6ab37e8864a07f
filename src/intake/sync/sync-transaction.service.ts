import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { affectedBy } from '../../derived/affects';
import { bump } from '../../derived/engine/bump.service';
import type { DerivationKey } from '../../derived/engine/key';
import { lockHierarchy, readReferences } from '../../graph/queries.gen';
import type { Transaction } from '../../graph/query';
import { outcomesOf, type RowOutcome } from './answer';
import { accepted, addsLinks, type Change } from './change';
import { ConcurrentChange } from './conflicts';
import type { BaseRow, KnownNode, SyncDefinition } from '../../facts/row/definition';
import type { Fact } from '../../facts/row/fact';
import { SyncRowStatus } from '../../facts/row/kind';
import { LinkGroups } from './link-groups';
import { differenceOf, mergeRow } from './merge';
import { planRows, rejectImpossible } from './plan';
import { idsReferenced, type KnownReferences, rejectUnknownReferences } from './references';
import { rejectCycles, type StoredHierarchy } from './reject-cycles';
import { withSource } from './sources';
import { type CheckedRow, validateRows } from './validate';

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
  ) {}

  /** Derived units that became dirty. */
  readonly touched: DerivationKey[] = [];

  /** Gives the outcome of each row, in their order. */
  async apply(): Promise<RowOutcome[]> {
    const { definition, source, rows } = this;
    // The database reads while the rows are checked.
    const knownNodes = inBackground(this.readKnown());
    await nextTurn();
    const { candidates, rejected } = validateRows(definition, rows);
    const knownReferences = inBackground(this.readReferences(candidates));
    await nextTurn();
    const known = await knownNodes;
    rejectImpossible(definition, candidates, known, source);
    const references = await knownReferences;
    rejectUnknownReferences(definition, candidates, references, new Set(known.keys()));
    const plan = planRows(candidates, known, source);
    const changes = [
      ...plan.create.map((candidate) => this.creation(this.renamed(candidate, references))),
      ...(await this.updates(plan, references)),
    ];
    await this.rejectUnproved(changes, references);
    // Other rows may point to rows that were rejected since.
    const rejectFollowers = () => rejectUnknownReferences(definition, candidates, references, new Set(known.keys()));
    if (accepted(changes).length < changes.length) rejectFollowers();
    await this.rejectCycles(changes, rejectFollowers);
    this.touched.push(...(await bump(this.tx, affectedBy(accepted(changes).flatMap((change) => this.facts(change))), this.now)));
    await this.lock(accepted(changes));
    await this.write(
      accepted(changes),
      plan.remember.map(({ id, ...set }) => ({ id, bump: 0, set: { ...set } })),
    );
    const statuses = new Map<string, SyncRowStatus>();
    for (const { merged, how } of accepted(changes)) {
      if ('create' in how) statuses.set(merged.id, 'CREATED');
      else if (!how.update.empty || how.known.retired) statuses.set(merged.id, 'UPDATED');
    }
    return outcomesOf(rows.length, candidates, rejected, statuses);
  }

  private facts({ candidate, merged, links, how }: Change): Fact[] {
    const { facts, ending } = this.definition;
    const { id } = merged;
    if (!facts) return [];
    if ('create' in how) return facts({ id, created: true, set: how.create.properties, links, added: links, removed: {} });
    if (how.update.empty && !how.known.retired) return [];
    const restored = how.known.retired ? ending.restore(candidate.row, merged) : {};
    const { set, added, removed } = how.update;
    return facts({ id, created: false, set: { ...restored, ...set }, links, added, removed });
  }

  private async readKnown(): Promise<Map<string, KnownNode>> {
    const [row] = await this.tx.run(this.definition.queries.known, { ids: this.rows.map(({ id }) => id) });
    return new Map((row?.known ?? []).map((node) => [node.id, node]));
  }

  private async readReferences(candidates: readonly CheckedRow<BaseRow>[]): Promise<KnownReferences> {
    const ids = idsReferenced(this.definition, candidates);
    const any = ids.people.length || ids.teams.length || ids.roles.length || ids.skills.length;
    const [row] = any ? await this.tx.run(readReferences, ids) : [];
    return {
      unknown: {
        Person: new Set(row?.noPeople),
        Team: new Set(row?.noTeams),
        Role: new Set(row?.noRoles),
        Skill: new Set(row?.noSkills),
      },
      replaced: new Map(row?.replaced.map(([from = '', to = '']) => [from, to])),
      skills: new Set(ids.skills),
      restricted: new Set(row?.restricted),
    };
  }

  /** What a row says of a replaced skill it says of its successor. */
  private renamed(candidate: CheckedRow<BaseRow>, { replaced }: KnownReferences): BaseRow & { candidate: CheckedRow<BaseRow> } {
    const row = replaced.size
      ? (this.definition.renameSkills?.(candidate.row, (id) => replaced.get(id) ?? id) ?? candidate.row)
      : candidate.row;
    return { ...row, candidate };
  }

  private creation({ candidate, ...merged }: BaseRow & { candidate: CheckedRow<BaseRow> }): Change {
    const create = this.definition.build(merged, this.context);
    return { candidate, merged, links: create.links, how: { create } };
  }

  private async updates({ compare }: ReturnType<typeof planRows<BaseRow>>, references: KnownReferences): Promise<Change[]> {
    if (!compare.length) return [];
    const rows = await this.tx.run(this.definition.queries.rows, { ids: compare.map(({ known }) => known.id) });
    const stored = new Map(rows.map((row) => [row.id, row]));
    return compare.map(({ candidate, known }) => {
      const node = stored.get(known.id);
      if (!node || node.hash !== known.hash) throw new ConcurrentChange(known.id);
      const before: BaseRow = { ...node.row, id: known.id };
      const { candidate: _, ...given } = this.renamed(candidate, references);
      const merged = mergeRow(before, this.definition.settle?.(given, before) ?? given);
      const update = differenceOf(this.definition, before, merged, this.context);
      return { candidate, merged, links: this.definition.build(merged, this.context).links, how: { update, known, rev: node.rev } };
    });
  }

  /** Looks at the complete rows: what makes a claim of it may stand in the row sent or be stored already. */
  private async rejectUnproved(changes: readonly Change[], references: KnownReferences): Promise<void> {
    const { needsProof } = this.definition;
    const claims = needsProof
      ? accepted(changes).flatMap((change) => {
          const skill = needsProof(change.merged);
          return skill === undefined ? [] : [{ change, skill }];
        })
      : [];
    if (!claims.length) return;
    const skills = [...new Set(claims.map(({ skill }) => skill))].filter((skill) => !references.skills.has(skill)).sort();
    const [row] = skills.length ? await this.tx.run(readReferences, { people: [], teams: [], roles: [], skills }) : [];
    const restricted = new Set([...references.restricted, ...(row?.restricted ?? [])]);
    for (const { change, skill } of claims) {
      if (!restricted.has(skill)) continue;
      const message = `The skill ${skill} is restricted: it only accepts evidence of the kinds MANAGER, ASSESSMENT and CERTIFICATE.`;
      change.candidate.rejection = { code: 'RESTRICTED_SKILL', field: 'skill', message };
    }
  }

  private get context() {
    return { source: this.source, now: this.now };
  }

  /** One at a time may change a hierarchy, so that two calls cannot close a circle between them. */
  private async rejectCycles(changes: readonly Change[], rejectFollowers: () => void): Promise<void> {
    const hierarchies: StoredHierarchy[] = [];
    for (const hierarchy of this.definition.hierarchies ?? []) {
      const changing = accepted(changes).filter((change) => addsLinks(change, hierarchy.links));
      if (!changing.length) continue;
      await this.tx.run(lockHierarchy, { key: hierarchy.key, token: randomUUID() });
      const ids = [...new Set(accepted(changes).flatMap(({ links }) => (links[hierarchy.links] ?? []).map(([other]) => other)))].sort();
      const [row] = await this.tx.run(hierarchy.reachable, { ids });
      hierarchies.push({ hierarchy, stored: row?.links ?? [] });
    }
    // A large call leaves the others a turn between two steps.
    for (const _ of rejectCycles(hierarchies, changes, rejectFollowers)) await nextTurn();
  }

  private async lock(changes: readonly Change[]): Promise<void> {
    const read = new Map(changes.flatMap(({ how, merged }) => ('update' in how ? [[merged.id, how] as const] : [])));
    if (!read.size) return;
    const locked = await this.tx.run(this.definition.queries.lock, { ids: [...read.keys()].sort(), token: randomUUID() });
    for (const { id, hash, rev } of locked) {
      const before = read.get(id);
      if (before?.known.hash !== hash || before.rev !== rev) throw new ConcurrentChange(id);
    }
    if (locked.length < read.size) throw new ConcurrentChange('A row');
  }

  private async write(changes: readonly Change[], remembered: { id: string; bump: number; set: Record<string, unknown> }[]): Promise<void> {
    const { queries, ending, finish } = this.definition;
    const added = new LinkGroups();
    const removed = new LinkGroups();
    const created: Record<string, unknown>[] = [];
    const updated = [...remembered];
    for (const { candidate, merged, how } of changes) {
      const { id } = merged;
      if ('create' in how) {
        created.push({ ...how.create.properties, ...withSource(NOBODY, this.source, merged.version), id, hash: candidate.hash });
        added.add(id, how.create.links);
      } else {
        const restored = how.known.retired ? { ...ending.restore(candidate.row, merged), retired: null } : {};
        const sources = withSource(how.known, this.source, candidate.row.version);
        const bump = how.update.empty && !how.known.retired ? 0 : 1;
        updated.push({ id, bump, set: { ...restored, ...how.update.set, ...sources, hash: candidate.hash } });
        added.add(id, how.update.added);
        removed.add(id, how.update.removed);
      }
    }
    if (created.length) await this.tx.send(queries.create, { rows: created });
    if (updated.length) await this.tx.send(queries.update, { rows: updated });
    for (const [name, { add, remove }] of Object.entries(queries.links ?? {})) {
      const without = removed.of(name);
      if (without.length) await this.tx.send(remove, { groups: without });
      const further = added.of(name);
      if (further.length) await this.tx.send(add, { groups: further });
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

/** Of a node that no source has named yet. */
const NOBODY = { sources: [], versions: [] };
