/** Stands for everybody, where a team could stand: no team has an empty id. */
export const ORGANISATION = '';

/** The team above each team; absent or null at the top. */
export type Parents = ReadonlyMap<string, string | null>;

/** A team and those above it, nearest first, the organisation last. */
export function teamsAbove(team: string | null, parents: Parents): string[] {
  const above: string[] = [];
  const seen = new Set<string>();
  for (let at = team; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    seen.add(at);
    above.push(at);
  }
  return [...above, ORGANISATION];
}

/** The people of each team with those of its parts, and of the organisation. O(people · depth). */
export function rollUp<Member extends { readonly team: string | null }>(
  members: readonly Member[],
  parents: Parents,
): Map<string, Member[]> {
  const groups = new Map<string, Member[]>();
  const chains = new Map<string | null, string[]>();
  for (const member of members) {
    const chain = chains.get(member.team) ?? teamsAbove(member.team, parents);
    chains.set(member.team, chain);
    for (const team of chain) {
      const group = groups.get(team);
      if (group) group.push(member);
      else groups.set(team, [member]);
    }
  }
  return groups;
}
