import { plainName } from './full-name';
import { mailboxOf } from './mailbox';

/** Somebody who is stored, and one of the mailboxes that reach them. */
export interface Holder {
  readonly mailbox: string;
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  /** The sources that named them. */
  readonly sources: readonly string[];
  /** People from whom they were split. */
  readonly apart: readonly string[];
}

/** A row as far as it says who it is about; the mailbox to write to first. */
export interface Claim {
  readonly id: string;
  readonly name: string | undefined;
  /** False where the row says that they have left. */
  readonly active: boolean;
  readonly mailboxes: readonly string[];
}

export interface Matches {
  /** The person that a row's id stands for, where that is not their own id. */
  readonly personOf: ReadonlyMap<string, string>;
  /** Stored people whom a row shows to be one: the second becomes the first. */
  readonly joins: readonly (readonly [kept: string, joined: string])[];
}

/**
 * Finds the people that rows are about. An id that is known, as a person's own or as another one of theirs, decides. An unknown
 * one stands for whoever has the row's address, unless the same source names them by another id: two ids of one source are two
 * people, whatever they share. Who has left is only taken for somebody of the same name, since addresses are given to others;
 * where several people share an address the name decides too. Names alone never do. Does not depend on the order of the rows.
 */
export function matchPeople(
  claims: readonly Claim[],
  source: string,
  { people, aliases, holders }: { people: ReadonlySet<string>; aliases: ReadonlyMap<string, string>; holders: readonly Holder[] },
): Matches {
  const byMailbox = grouped(holders, ({ mailbox }) => mailbox);
  const known = ({ id }: Claim) => (people.has(id) ? id : aliases.get(id));
  // Whoever occurs in this call by an id of the source is named by it.
  const called = new Set(claims.flatMap((claim) => known(claim) ?? []));
  const named = (holder: Holder) => holder.sources.includes(source) || called.has(holder.id);
  const candidates = (claim: Claim, mailbox: string, own?: string) => {
    const reached = byMailbox.get(mailbox) ?? [];
    if (reached.length > MOST_SHARING) return undefined;
    return likely(
      reached.filter((holder) => holder.id === own || !named(holder) || isAddressOf(claim, holder.id)),
      claim,
    );
  };

  const found = claims.flatMap((claim) => {
    if (known(claim) !== undefined) return [];
    const holder = firstOf(claim.mailboxes, (mailbox) => candidates(claim, mailbox));
    return holder ? [{ claim, holder }] : [];
  });
  const wanted = grouped(found, ({ holder }) => holder.id);
  const personOf = new Map<string, string>();
  for (const [id, rivals] of wanted) {
    const chosen = rivals.length === 1 ? rivals : rivals.filter(({ claim, holder }) => sameName(claim.name, holder.name));
    if (chosen.length === 1 && chosen[0]) personOf.set(chosen[0].claim.id, id);
  }
  for (const claim of claims) {
    const own = aliases.get(claim.id);
    if (own !== undefined && !people.has(claim.id)) personOf.set(claim.id, own);
  }
  const own = (claim: Claim) => personOf.get(claim.id) ?? (people.has(claim.id) ? claim.id : undefined);
  const sources = new Map(holders.map((holder) => [holder.id, holder.sources]));
  return { personOf, joins: joinsOf(claims, candidates, own, sources) };
}

/** An address of more people than these is a role's, such as info@, and nobody is known by it. */
const MOST_SHARING = 20;

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = find(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

/** Other people than the row's own who have one of its addresses, and whom no source tells apart from it. */
function joinsOf(
  claims: readonly Claim[],
  candidates: (claim: Claim, mailbox: string, own: string) => Holder | undefined,
  personOf: (claim: Claim) => string | undefined,
  sources: ReadonlyMap<string, readonly string[]>,
): [string, string][] {
  const toldApart = (claim: Claim, own: string, { id, sources: of, apart }: Holder) =>
    apart.includes(own) || (of.some((source) => sources.get(own)?.includes(source)) && !isAddressOf(claim, id) && !isAddressOf(claim, own));
  const joins = new Map<string, string | undefined>();
  for (const claim of claims) {
    const own = personOf(claim);
    if (own === undefined) continue;
    for (const mailbox of claim.mailboxes) {
      const holder = candidates(claim, mailbox, own);
      if (!holder || holder.id === own || toldApart(claim, own, holder)) continue;
      // Claimed by two: nobody can tell whose it is.
      joins.set(holder.id, joins.has(holder.id) && joins.get(holder.id) !== own ? undefined : own);
    }
  }
  const kept = new Set(joins.values());
  return [...joins]
    .flatMap(([joined, own]): [string, string][] => (own === undefined || kept.has(joined) ? [] : [[own, joined]]))
    .sort(([, a], [, b]) => (a < b ? -1 : 1));
}

/** The one of the people with an address whom a row can mean. */
export function likely<Of extends Pick<Holder, 'name' | 'active'>>(
  holders: readonly Of[],
  claim: { readonly name: string | undefined; readonly active: boolean },
): Of | undefined {
  const active = holders.filter((holder) => holder.active);
  if (claim.active && active.length === 1) return active[0];
  const alike = (active.length > 0 ? active : holders).filter((holder) => sameName(holder.name, claim.name));
  return alike.length === 1 ? alike[0] : undefined;
}

/** An id that is an address says no more than the address: who has it was known by nothing else. */
function isAddressOf({ mailboxes }: Claim, id: string): boolean {
  return id.includes('@') && mailboxes.includes(mailboxOf(id));
}

function sameName(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && plainName(a) === plainName(b);
}
