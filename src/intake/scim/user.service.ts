import { findDirectoryUsers, findDirectoryUsersByKeys } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { applyPatch } from './apply-patch';
import type { Resource } from './attribute';
import { type Condition, conditionsOf, type Key, keysOf } from './conditions';
import { USER_FIELDS, USER_KEYS } from './fields';
import { matches, parseFilter } from './filter';
import type { ListQuery } from './list';
import type { Operation } from './patch';
import { resolverOf } from './path';
import { readResource } from './read-resource';
import { notFound, ScimError, taken } from './scim-error';
import { USERS } from './user-schema';
import { changedFields, isHidden, toRow, toUser, userNameOf, type UserRecord, type UserRow } from './user-resource';
import type { ScimWriter } from './write.service';

/** People as identity providers see and write them. Each call sends the same few statements, however many people there are. */
export class ScimUserService {
  constructor(
    private readonly graph: Graph,
    private readonly writer: ScimWriter,
  ) {}

  /** One user. Throws ScimError 404 where there is none, or a directory deleted them. */
  async get(id: string, base: string): Promise<Resource> {
    return toUser(await this.record(id), base);
  }

  /** A page of users. Throws ScimError invalidFilter for a filter on what has no field of its own. */
  async list({ filter, startIndex, count }: ListQuery, base: string): Promise<{ total: number; resources: Resource[] }> {
    const tree = filter === undefined ? undefined : parseFilter(filter, resolverOf(USERS));
    const keys = tree && keysOf(tree, USER_FIELDS, USER_KEYS);
    if (tree && keys) {
      const found = (await this.byKeys(keys)).filter((record) => !isHidden(record)).map((record) => toUser(record, base));
      const passed = found.filter((user) => matches(tree, user));
      return { total: passed.length, resources: passed.slice(startIndex - 1, startIndex - 1 + count) };
    }
    const conditions = tree && conditionsOf(tree, USER_FIELDS);
    if (tree && !conditions) throw new ScimError(400, 'invalidFilter', `Users can be filtered by ${Object.keys(USER_FIELDS).join(', ')}.`);
    const any = conditions?.map((branch) => branch.map((condition): [...Condition] => [...condition])) ?? null;
    const [page] = await this.graph.run(findDirectoryUsers, { any, skip: startIndex - 1, limit: count });
    return { total: page?.total ?? 0, resources: (page?.users ?? []).map((record) => toUser(record, base)) };
  }

  /**
   * Adds a user. Who was there before, from another source or deleted, is taken over: the person whose id is the externalId
   * (else the userName in lower case), or the only one with that mail address. Throws ScimError 409 for a user that is known.
   */
  async create(body: unknown, actor: string, base: string): Promise<Resource> {
    const row = toRow(readResource(body, USERS));
    const wanted = row.externalId ?? row.userName;
    const emails = spellings(row.email, row.userName);
    const found = await this.lookUp({ ids: [wanted], userNames: [row.userName], emails });
    if (found.some((record) => isKnown(record) && (record.id === wanted || userNameOf(record) === row.userName)))
      throw taken('A user with this userName or externalId already exists.');
    const free = found.filter((record) => !isKnown(record));
    const [first, second] = free.filter(({ email }) => email !== null && emails.includes(email));
    const id = free.find((record) => record.id === wanted)?.id ?? (first && !second ? first.id : wanted);
    await this.writer.person({ ...row, id, removed: null }, actor);
    return this.get(id, base);
  }

  /** Replaces all that directories write of a user: what is absent is cleared. */
  async replace(id: string, body: unknown, actor: string, base: string): Promise<Resource> {
    const row = toRow(readResource(body, USERS));
    await this.checkFree(id, row.userName);
    await this.writer.person({ ...row, id }, actor);
    return this.get(id, base);
  }

  /** Changes what the operations name, and nothing else. */
  async patch(id: string, operations: readonly Operation[], actor: string, base: string): Promise<Resource> {
    const before = readResource(toUser(await this.record(id), base), USERS);
    const changed: Partial<UserRow> = changedFields(toRow(before), toRow(applyPatch(before, operations, USERS)));
    if (changed.userName !== undefined) await this.checkFree(id, changed.userName);
    if (Object.keys(changed).length > 0) await this.writer.person({ ...changed, id }, actor);
    return this.get(id, base);
  }

  /** Ends a user: the person becomes inactive, keeps their history, and is not seen by directories any more. */
  async delete(id: string, actor: string): Promise<void> {
    await this.record(id);
    const cleared = { userName: null, externalId: null, directory: null };
    await this.writer.person({ id, active: false, removed: true, ...cleared }, actor);
  }

  /** Those of these ids that directories see. */
  async known(ids: readonly string[]): Promise<Set<string>> {
    const found = ids.length > 0 ? await this.lookUp({ ids }) : [];
    return new Set(found.filter((record) => !isHidden(record)).map((record) => record.id));
  }

  private async record(id: string): Promise<UserRecord> {
    const [record] = await this.lookUp({ ids: [id] });
    if (!record || isHidden(record)) throw notFound('user', id);
    return record;
  }

  private async checkFree(id: string, userName: string): Promise<void> {
    const found = await this.lookUp({ ids: [id], userNames: [userName] });
    const own = found.find((record) => record.id === id);
    if (!own || isHidden(own)) throw notFound('user', id);
    if (found.some((record) => record.id !== id && record.userName === userName)) throw taken('Another person already has this userName.');
  }

  private byKeys(keys: readonly Key[]): Promise<UserRecord[]> {
    const of = (wanted: string) => keys.flatMap(([field, value]) => (field === wanted ? [value] : []));
    // Who has no name from a directory goes by the mail address or the id.
    const named = spellings(...of('userName'));
    return this.lookUp({
      ids: [...of('id'), ...named],
      externalIds: of('externalId'),
      userNames: named,
      emails: [...spellings(...of('email')), ...named],
    });
  }

  private async lookUp(keys: Partial<Record<'ids' | 'userNames' | 'externalIds' | 'emails', readonly string[]>>): Promise<UserRecord[]> {
    const list = (name: keyof typeof keys) => [...(keys[name] ?? [])];
    const params = { ids: list('ids'), userNames: list('userNames'), externalIds: list('externalIds'), emails: list('emails') };
    const [row] = await this.graph.run(findDirectoryUsersByKeys, params);
    return row?.users ?? [];
  }
}

/** Whether a directory has named the person, and not deleted them. */
function isKnown(record: UserRecord): boolean {
  return record.userName !== null && !isHidden(record);
}

/** Addresses as sent and in lower case: the index of addresses counts case. */
function spellings(...texts: (string | null)[]): string[] {
  return [...new Set(texts.flatMap((text) => (text === null ? [] : [text, text.toLowerCase()])))];
}
