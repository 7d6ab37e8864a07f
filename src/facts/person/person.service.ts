import {
  findAddressesOfPeople,
  findMembersOfTeams,
  findOwnIds,
  findPeople,
  findPeopleByIds,
  findPeopleByMailboxes,
  type FoundPerson,
  searchPeople,
} from '../../graph/queries.gen';
import type { NamedPage } from '../../graph/named-page';
import type { Graph } from '../../graph/query';
import { prefixQuery } from '../../graph/lucene';
import { reachedBy } from './addresses';
import type { Availability } from './availability';
import { mailboxOf } from './mailbox';
import type { TeamRecord } from '../team/team.service';

/** A person with their team and the ids of what else they belong to. */
export interface PersonRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly title: string | null;
  readonly active: boolean;
  readonly location: string | null;
  readonly timeZone: string | null;
  readonly languages: string[];
  readonly availability: Availability;
  readonly awayUntil: Date | null;
  readonly mentorCapacity: number;
  readonly listed: boolean;
  readonly startedOn: Date | null;
  readonly attributes: Record<string, unknown>;
  readonly team: TeamRecord | null;
  readonly managerId: string | null;
  readonly roleIds: string[];
}

export interface PeopleFilter {
  readonly teams?: string[] | null | undefined;
  readonly roles?: string[] | null | undefined;
  readonly locations?: string[] | null | undefined;
  readonly active?: boolean | null | undefined;
  readonly search?: string | null | undefined;
}

/** A person with the address to write to. */
export type AddressesKey = Pick<PersonRecord, 'id' | 'email'>;

/** A page of the members of a team. */
export interface MembersKey {
  readonly team: string;
  readonly limit: number;
  readonly after: readonly [name: string, id: string] | undefined;
}

export class PersonService {
  constructor(private readonly graph: Graph) {}

  /** The people with these ids, which may be other ids of theirs, in the order of the ids; undefined for unknown ones. */
  async byIds(ids: readonly string[]): Promise<(PersonRecord | undefined)[]> {
    const [row] = await this.graph.run(findPeopleByIds, { ids: [...ids] });
    const found = new Map((row?.people ?? []).map(({ asked, ...person }) => [asked, toRecord(person)]));
    return ids.map((id) => found.get(id));
  }

  /** The own ids of people, in the order of ids that may be other ones of theirs; what is nobody's stays as it is. One statement. */
  async ownIds(ids: readonly string[]): Promise<string[]> {
    const found = new Map((await this.graph.run(findOwnIds, { ids: [...ids] })).map(({ asked, id }) => [asked, id]));
    return ids.map((id) => found.get(id) ?? id);
  }

  /** Every address a source gave for each person, the one to write to first, one spelling of each; in the order of the people. One statement. */
  async emails(people: readonly AddressesKey[]): Promise<string[][]> {
    const rows = await this.graph.run(findAddressesOfPeople, { ids: people.map(({ id }) => id) });
    const found = new Map(rows.map(({ person, addresses }) => [person, [...addresses].sort()]));
    return people.map(({ id, email }) => {
      const all = [...(email === null ? [] : [email]), ...(found.get(id) ?? [])];
      return reachedBy('', all).map(([, , address]) => address);
    });
  }

  /** The ids of those whom each address reaches, active people first; in the order of the addresses. */
  async byAddresses(addresses: readonly string[]): Promise<string[][]> {
    const mailboxes = addresses.map(mailboxOf);
    const rows = await this.graph.run(findPeopleByMailboxes, { mailboxes: [...new Set(mailboxes)].sort() });
    const found = new Map(rows.map(({ mailbox, people }) => [mailbox, people]));
    return mailboxes.map((mailbox) => found.get(mailbox) ?? []);
  }

  /** A page of people by name. Without `active` in the filter people of both kinds are listed. */
  async list(filter: PeopleFilter, limit: number, after: readonly [name: string, id: string] | undefined): Promise<NamedPage> {
    const params = {
      active: filter.active ?? null,
      teams: filter.teams ?? null,
      roles: filter.roles ?? null,
      locations: filter.locations ?? null,
      afterName: after?.[0] ?? null,
      afterId: after?.[1] ?? null,
      limit,
    };
    const query = filter.search == null ? undefined : prefixQuery(filter.search);
    if (filter.search != null && !query) return { total: 0, items: [] };
    const [row] = query ? await this.graph.run(searchPeople, { ...params, query }) : await this.graph.run(findPeople, params);
    return { total: row?.total ?? 0, items: row?.people ?? [] };
  }

  /** A page of the active members of each team, in the order of the keys. One statement. */
  async members(keys: readonly MembersKey[]): Promise<NamedPage[]> {
    const rows = keys.map(({ team, limit, after }, row) => ({
      row,
      id: team,
      afterName: after?.[0] ?? null,
      afterId: after?.[1] ?? null,
      limit,
    }));
    const found = new Map((await this.graph.run(findMembersOfTeams, { rows })).map((row) => [row.row, row]));
    return keys.map((_, row) => ({ total: found.get(row)?.total ?? 0, items: found.get(row)?.people ?? [] }));
  }
}

function toRecord({ startedOn, awayUntil, attributes, availability, ...person }: Omit<FoundPerson, 'asked'>): PersonRecord {
  return {
    ...person,
    availability: availability as Availability,
    startedOn: startedOn === null ? null : new Date(startedOn),
    awayUntil: awayUntil === null ? null : new Date(awayUntil),
    attributes: JSON.parse(attributes) as Record<string, unknown>,
  };
}
