import { ORGANISATION, type Parents } from './roll-up';

/** A figure about fewer people tells of each of them. */
export const FEWEST_SHOWN = 5;

/** Somewhere in the tree: everybody in it, those beyond what is shown of its parts, and the largest parts that are shown. */
interface Node {
  readonly team: string;
  readonly people: number;
  rest: number;
  parts: Node[];
}

/**
 * Teams whose figures may be shown, so that no sum or difference of shown figures is about one to four people. `people` counts those
 * behind the figure of each team with its parts, the organisation included. Beside teams that are too small themselves, the smallest
 * other part is left out where a team less its shown parts would leave one to four (complementary suppression; Willenborg and de Waal,
 * "Elements of Statistical Disclosure Control", 2001). What can be worked out from nested sums is made of the rests of the shown
 * teams, and each of these is empty or has five people. The same for every question, so two answers give away no more than one.
 */
export function shownTeams(people: ReadonlyMap<string, number>, parents: Parents): Set<string> {
  const children = new Map<string, string[]>();
  for (const team of [...people.keys()].sort()) {
    if (team === ORGANISATION) continue;
    const above = parents.get(team) ?? ORGANISATION;
    children.set(above, [...(children.get(above) ?? []), team]);
  }
  const shown = new Set<string>();
  const visit = (team: string): Node | undefined => {
    const parts = (children.get(team) ?? []).flatMap((part) => visit(part) ?? []);
    const node = settle({ team, people: people.get(team) ?? 0, rest: 0, parts }, shown);
    if (node) shown.add(team);
    return node;
  };
  visit(ORGANISATION);
  return shown;
}

/** Hides parts until the rest of the team is empty or large enough; undefined where the team itself is too small. */
function settle(node: Node, shown: Set<string>): Node | undefined {
  if (node.people < FEWEST_SHOWN) return undefined;
  node.rest = node.people - node.parts.reduce((sum, part) => sum + part.people, 0);
  while (node.rest > 0 && node.rest < FEWEST_SHOWN) {
    const hidden = node.parts.reduce((best, part) => (cheaper(part, best) ? part : best));
    shown.delete(hidden.team);
    node.rest += hidden.rest;
    node.parts = [...node.parts.filter((part) => part !== hidden), ...hidden.parts];
  }
  return node;
}

/** The smaller part costs less to hide; one without a rest of its own would not help. */
function cheaper(a: Node, b: Node): boolean {
  if (a.rest > 0 !== b.rest > 0) return a.rest > 0;
  return a.people < b.people;
}
