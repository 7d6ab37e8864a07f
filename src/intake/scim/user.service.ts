import { findDirectoryUsers, findDirectoryUsersByKeys } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { addressesOf } from '../../facts/person/addresses';
import { mailboxOf } from '../../facts/person/mailbox';
import { likely } from '../../facts/person/match-people';
import { told } from '../../shortened';
import { inTurns } from '../../turns';
import { applyPatch } from './apply-patch';
import type { Resource } from './attribute';
import { type Condition, conditionsOf, type Key, keysOf } from './conditions';
import { emailsOf, newNoAddress } from './directory';
import { USER_FIELDS, USER_KEYS } from './fields';
import { matches, parseFilter } from './filter';
import type { ListQuery } from './list';
import type { Operation } from './patch';
import { resolverOf } from './path';
import { isObject, readResource } from './read-resource';
import { invalidValue, notFound, ScimError, taken } from './scim-error';
import { USERS } from './user-schema';
import { isHidden, saidOf, toUser, userNameOf, type UserRecord } from './user-resource';
import { namedFields, nullsOf, patchedFields, replacingFields, toRow } from './user-row';
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
  async list({ filter, skip, count }: ListQuery, base: string): Promise<{ total: number; resources: Resource[] }> {
    const tree = filter === undefined ? undefined : parseFilter(filter, resolverOf(USERS));
    const keys = tree && keysOf(tree, USER_FIELDS, USER_KEYS);
    if (tree && keys) {
      const found = (await this.byKeys(keys)).filter((record) => !isHidden(record)).map((record) => toUser(record, base));
      const passed = found.filter((user) => matches(tree, user));
      return { total: passed.length, resources: passed.slice(skip, skip + count) };
    }
    const conditions = tree && conditionsOf(tree, USER_FIELDS);
    if (tree && !conditions) throw new ScimError(400, 'invalidFilter', `Users can be filtered by ${Object.keys(USER_FIELDS).join(', ')}.`);
    const any = conditions?.map((branch) => branch.map((condition): [...Condition] => [...condition])) ?? null;
    const [page] = await this.graph.run(findDirectoryUsers, { any, skip, limit: count });
    return { total: page?.total ?? 0, resources: (page?.users ?? []).map((record) => toUser(record, base)) };
  }

  /**
   * Adds a user. Who was there before, from another source or deleted, is taken over with all that the request does not name:
   * the person whose id is the externalId (else the userName in lower case), or whom the mail addresses reach. Throws ScimError
   * 409 for an active user that is known; one that was deactivated is restored.
   */
  async create(body: unknown, actor: string, base: string): Promise<Resource> {
    const user = readResource(body, USERS);
    const row = toRow(user);
    const wanted = row.externalId ?? row.userName;
    const mailboxes = addressesOf({ ...row, emails: emailsOf(user) }).map(mailboxOf);
    const found = await this.lookUp({ ids: [wanted], userNames: [row.userName], mailboxes });
    const named = found.filter((record) => isKnown(record) && (record.id === wanted || userNameOf(record) === row.userName));
    if (named.some(({ active }) => active) || named.length > 1) throw taken('A user with this userName or externalId already exists.');
    const free = found.filter((record) => !isKnown(record));
    const reached = mailboxes.flatMap(
      (mailbox) =>
        likely(
          free.filter((record) => record.mailboxes.includes(mailbox)),
          row,
        ) ?? [],
    );
    const there = named[0] ?? free.find((record) => isOf(record, wanted)) ?? reached[0];
    const written = there ? { ...restored(there), ...namedFields(user) } : row;
    await this.writer.person({ ...written, id: there?.id ?? wanted, removed: null }, actor);
    return this.get(there?.id ?? wanted, base);
  }

  /** Replaces what a directory writes of a user: what is absent is cleared where the directory had said it. */
  async replace(id: string, body: unknown, actor: string, base: string): Promise<Resource> {
    const user = readResource(body, USERS);
    const record = await this.checkFree(id, toRow(user).userName);
    const before = toRow(readResource(toUser(record, base), USERS));
    const nulls = isObject(body) ? nullsOf(body) : new Set<string>();
    await this.writer.person({ ...replacingFields(user, nulls, before, saidOf(record)), id }, actor);
    return this.get(id, base);
  }

  /** Changes what the operations name, and nothing else. */
  async patch(id: string, operations: readonly Operation[], actor: string, base: string): Promise<Resource> {
    const record = await this.record(id);
    const before = readResource(toUser(record, base), USERS);
    const after = await inTurns(applyPatch(before, operations, USERS));
    const wrong = newNoAddress(before, after);
    if (wrong !== undefined) throw invalidValue(told`emails: ${wrong} is no mail address.`);
    const changed = patchedFields(before, after, saidOf(record));
    // Whoever goes by the mail address keeps the name when the address changes.
    const kept = record.userName === null && changed.email !== undefined ? { userName: userNameOf(record) } : {};
    const row = { ...kept, ...changed };
    if (row.userName !== undefined) await this.checkFree(id, row.userName);
    if (Object.keys(row).length > 0) await this.writer.person({ ...row, id }, actor);
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
    return new Set(found.filter((record) => !isHidden(record)).flatMap((record) => [record.id, ...record.otherIds]));
  }

  private async record(id: string): Promise<UserRecord> {
    const [record] = await this.lookUp({ ids: [id] });
    if (!record || isHidden(record)) throw notFound('user', id);
    return record;
  }

  private async checkFree(id: string, userName: string): Promise<UserRecord> {
    // A name is taken too by those who go by their mail address or id.
    const found = await this.lookUp({ ids: [id, userName], userNames: [userName], emails: [userName] });
    const own = found.find((record) => isOf(record, id));
    if (!own || isHidden(own)) throw notFound('user', id);
    if (found.some((record) => record.id !== own.id && !isHidden(record) && userNameOf(record) === userName))
      throw taken('Another person already has this userName.');
    return own;
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

  private async lookUp(keys: Partial<Record<KeyName, readonly string[]>>): Promise<UserRecord[]> {
    const list = (name: KeyName) => [...(keys[name] ?? [])];
    const mailboxes = list('mailboxes');
    const params = { ids: list('ids'), userNames: list('userNames'), externalIds: list('externalIds'), emails: list('emails'), mailboxes };
    const [row] = await this.graph.run(findDirectoryUsersByKeys, params);
    return row?.users ?? [];
  }
}

type KeyName = 'ids' | 'userNames' | 'externalIds' | 'emails' | 'mailboxes';

/** Whether an id is the person's, or another one of theirs. */
function isOf({ id, otherIds }: UserRecord, wanted: string): boolean {
  return id === wanted || otherIds.includes(wanted);
}

/** Whoever a directory deleted or made inactive is active again once it adds them, unless it says otherwise. */
function restored(record: UserRecord): { active?: boolean } {
  return !record.active && (record.removed || saidOf(record)['active'] === false) ? { active: true } : {};
}

/** Whether a directory has named the person, and not deleted them. */
function isKnown(record: UserRecord): boolean {
  return record.userName !== null && !isHidden(record);
}

/** Addresses as sent and in lower case: the index of addresses counts case. */
function spellings(...texts: (string | null)[]): string[] {
  return [...new Set(texts.flatMap((text) => (text === null ? [] : [text, text.toLowerCase()])))];
}
