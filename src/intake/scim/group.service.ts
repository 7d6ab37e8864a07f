import { told } from '../../shortened';
import { randomUUID } from 'node:crypto';
import { findDirectoryGroups, findDirectoryGroupsByIds } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import type { Resource } from './attribute';
import { type Condition, conditionsOf } from './conditions';
import { GROUP_FIELDS } from './fields';
import { parseFilter } from './filter';
import { type GroupRecord, memberChanges, type MemberChanges, readGroup, toGroup } from './group-resource';
import { GROUPS } from './group-schema';
import type { ListQuery } from './list';
import type { Operation } from './patch';
import { resolverOf } from './path';
import { invalidValue, notFound, ScimError, taken } from './scim-error';
import type { ScimUserService } from './user.service';
import type { ScimWriter } from './write.service';

/** Teams as identity providers see and write them. A person is in one team: the last group that names somebody wins. */
export class ScimGroupService {
  constructor(
    private readonly graph: Graph,
    private readonly writer: ScimWriter,
    private readonly users: ScimUserService,
  ) {}

  /** One group; members are read only where they are wanted. Throws ScimError 404. */
  async get(id: string, members: boolean, base: string): Promise<Resource> {
    return toGroup(await this.record(id, members), base);
  }

  /** A page of groups. Throws ScimError invalidFilter for a filter on what has no field of its own. */
  async list({ filter, skip, count }: ListQuery, members: boolean, base: string): Promise<{ total: number; resources: Resource[] }> {
    const tree = filter === undefined ? undefined : parseFilter(filter, resolverOf(GROUPS));
    const conditions = tree && conditionsOf(tree, GROUP_FIELDS);
    if (tree && !conditions)
      throw new ScimError(400, 'invalidFilter', `Groups can be filtered by ${Object.keys(GROUP_FIELDS).join(', ')}.`);
    const { total, groups } = await this.find(conditions, members, skip, count);
    return { total, resources: groups.map((record) => toGroup(record, base)) };
  }

  /** Adds a group. Its id is the externalId; without one it gets a new id, and its name must be free. Throws ScimError 409. */
  async create(body: unknown, actor: string, base: string): Promise<Resource> {
    const { displayName, externalId, members = [] } = readGroup(body);
    const id = externalId ?? randomUUID();
    const same: Condition[] = externalId === null ? [['name', 'eq', displayName.toLowerCase(), false]] : [['id', 'eq', id, false]];
    const { groups } = await this.find([same], false, 0, 1);
    // A team of another source with that id is taken over; one that a directory has named is not made twice.
    if (groups[0] && (externalId === null || groups[0].externalId !== null))
      throw taken(`A group with this ${externalId === null ? 'displayName' : 'externalId'} already exists.`);
    await this.checkMembers(members);
    await this.writer.team({ id, name: displayName, externalId, retired: null }, actor);
    await this.join(id, members, actor);
    return this.get(id, true, base);
  }

  /** Replaces name and members; who is not among them leaves the team. Members that are not named at all stay. */
  async replace(id: string, body: unknown, actor: string, base: string): Promise<Resource> {
    const { displayName, externalId, members } = readGroup(body);
    const before = await this.record(id, members !== undefined);
    await this.checkMembers(members ?? []);
    await this.writer.team({ id, name: displayName, externalId }, actor);
    if (members) await this.changeMembers(id, { all: true, add: members, remove: [] }, before, actor);
    return this.get(id, true, base);
  }

  /** Changes what the operations name. Members are not read unless all of them are replaced. */
  async patch(id: string, operations: readonly Operation[], actor: string): Promise<void> {
    const { fields, members } = memberChanges(operations);
    const before = await this.record(id, members.all);
    await this.checkMembers(members.add);
    if (Object.keys(fields).length > 0) await this.writer.team({ id, ...fields }, actor);
    await this.changeMembers(id, members, before, actor);
  }

  /** Ends a group: its people leave it, the team is retired. */
  async delete(id: string, actor: string): Promise<void> {
    const before = await this.record(id, true);
    await this.changeMembers(id, { all: true, add: [], remove: [] }, before, actor);
    await this.writer.team({ id, retired: true, externalId: null }, actor);
  }

  private async changeMembers(id: string, { all, add, remove }: MemberChanges, before: GroupRecord, actor: string): Promise<void> {
    const staying = new Set(add);
    const leaving = all ? before.members.filter((one) => !staying.has(one)) : await this.present(remove);
    const was = new Set(before.members);
    const rows = leaving.map((person) => ({ id: person, leave: id }));
    if (rows.length > 0) await this.writer.people(rows, actor);
    await this.join(
      id,
      add.filter((person) => !was.has(person)),
      actor,
    );
  }

  private async join(id: string, members: readonly string[], actor: string): Promise<void> {
    const rows = members.map((person) => ({ id: person, team: id }));
    if (rows.length > 0) await this.writer.people(rows, actor);
  }

  private async present(ids: readonly string[]): Promise<string[]> {
    const known = await this.users.known(ids);
    return ids.filter((id) => known.has(id));
  }

  private async checkMembers(ids: readonly string[]): Promise<void> {
    const known = await this.users.known(ids);
    const missing = ids.find((id) => !known.has(id));
    if (missing !== undefined) throw invalidValue(told`members: there is no user with the id ${missing}.`);
  }

  private async record(id: string, members: boolean): Promise<GroupRecord> {
    const [row] = await this.graph.run(findDirectoryGroupsByIds, { ids: [id], members });
    const record = row?.groups[0];
    if (!record) throw notFound('group', id);
    return record;
  }

  private async find(conditions: Condition[][] | undefined, members: boolean, skip: number, limit: number) {
    const any = conditions?.map((branch) => branch.map((condition): [...Condition] => [...condition])) ?? null;
    const [page] = await this.graph.run(findDirectoryGroups, { any, members, skip, limit });
    return { total: page?.total ?? 0, groups: page?.groups ?? [] };
  }
}
