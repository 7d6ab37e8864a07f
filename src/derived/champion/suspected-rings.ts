import { componentsOf } from '../../strong-components';
import { atOnce } from '../../steps';
import { findPair, type PairGraph } from './pair-graph';
import { CHAMPION_PARAMETERS, type ChampionParameters } from './parameters';

/** People who vouch mostly for each other: a flag for somebody to look at, never a penalty. */
export interface Ring {
  readonly people: readonly number[];
  /** Share of everything they vouch, and of everything vouched for them, that stays among them; the smaller of the two. */
  readonly inside: number;
}

/**
 * Components of the graph of vouches that are returned, of 3 to 40 people, who keep more than .8 of what they give and of what
 * they get to themselves; the largest first. O(pairs).
 */
export function suspectedRings(graph: PairGraph, P: ChampionParameters = CHAMPION_PARAMETERS): Ring[] {
  const component = atOnce(componentsOf(graph.people, (person, i) => nextReturned(graph, person, i)));
  const members = new Map<number, number[]>();
  component.forEach((of, person) => {
    const own = members.get(of);
    if (own) own.push(person);
    else members.set(of, [person]);
  });
  const inside = shareInside(graph, component);
  return [...members]
    .map(([of, people]): Ring => ({ people, inside: inside(of) }))
    .filter(({ people, inside: share }) => people.length >= P.ring.least && people.length <= P.ring.most && share > P.ring.inside)
    .sort((a, b) => b.people.length - a.people.length || a.people[0]! - b.people[0]!);
}

/** The i-th pair into the person: its other side where the vouch is returned, else the person themselves, which changes nothing. */
function nextReturned(graph: PairGraph, person: number, i: number): number {
  const pair = graph.offsets[person]! + i;
  if (pair >= graph.offsets[person + 1]!) return -1;
  const by = graph.from[pair]!;
  const back = graph.vouch[pair]! > 0 ? findPair(graph, person, by) : -1;
  return back >= 0 && graph.vouch[back]! > 0 ? by : person;
}

function shareInside({ people, offsets, from, vouch }: PairGraph, component: Int32Array): (of: number) => number {
  const given = new Float64Array(people);
  const received = new Float64Array(people);
  const kept = new Float64Array(people);
  for (let to = 0; to < people; to++)
    for (let pair = offsets[to]!; pair < offsets[to + 1]!; pair++) {
      const [giver, taker] = [component[from[pair]!]!, component[to]!];
      given[giver]! += vouch[pair]!;
      received[taker]! += vouch[pair]!;
      if (giver === taker) kept[giver]! += vouch[pair]!;
    }
  return (of) => (kept[of]! > 0 ? kept[of]! / Math.max(given[of]!, received[of]!) : 0);
}
