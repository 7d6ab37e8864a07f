import { HR } from '../seed';
import type { TestApp } from '../testkit';

export interface Shown {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly emails: readonly string[];
  readonly title: string | null;
  readonly active: boolean;
  readonly team: { readonly id: string } | null;
  readonly manager: { readonly id: string } | null;
}

const FIELDS = 'id name email emails title active team { id } manager { id }';

/** The person that an id stands for. */
export async function personOf(service: TestApp, id: string): Promise<Shown | null> {
  const query = `query ($id: ID!) { person(id: $id) { ${FIELDS} } }`;
  return (await service.execute<{ person: Shown | null }>(query, { id }, HR)).person;
}

/** The ids of those whom an address reaches. */
export async function reached(service: TestApp, email: string): Promise<string[]> {
  const query = 'query ($emails: [String!]!) { resolvePeople(emails: $emails) { email people { id } } }';
  const { resolvePeople } = await service.execute<{ resolvePeople: { people: { id: string }[] }[] }>(query, { emails: [email] }, HR);
  return resolvePeople.flatMap(({ people }) => people.map(({ id }) => id));
}

export interface Alias {
  readonly id: string;
  readonly name: string | null;
  readonly reason: string;
  readonly by: string;
  readonly person: { readonly id: string };
}

/** The other ids of a person, the latest first. */
export async function aliasesOf(service: TestApp, person: string): Promise<Alias[]> {
  const query = 'query ($person: ID) { personAliases(person: $person) { totalCount edges { node { id name reason by person { id } } } } }';
  const { personAliases } = await service.execute<{ personAliases: { edges: { node: Alias }[] } }>(query, { person }, HR);
  return personAliases.edges.map(({ node }) => node);
}

export async function merge(service: TestApp, person: string, into: string): Promise<Shown> {
  const query = `mutation ($person: ID!, $into: ID!) { mergePeople(person: $person, into: $into) { ${FIELDS} } }`;
  return (await service.execute<{ mergePeople: Shown }>(query, { person, into }, HR)).mergePeople;
}

export async function split(service: TestApp, alias: string): Promise<Shown> {
  const query = `mutation ($alias: ID!) { splitPerson(alias: $alias) { ${FIELDS} } }`;
  return (await service.execute<{ splitPerson: Shown }>(query, { alias }, HR)).splitPerson;
}
