import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';

/** Somebody in the picture. */
export interface Node {
  readonly id: string;
  readonly name: string;
  /** In the units of the picture. */
  readonly radius: number;
  x: number;
  y: number;
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  /** How often the two worked together. */
  readonly times: number;
}

const STEPS = 240;
/** About as wide as a name, in the units of the picture. */
const NAME = 120;

/** Places people so that those who worked together stand close; the same people always stand at the same places. */
export function layOut(people: readonly Omit<Node, 'x' | 'y'>[], edges: readonly Edge[], width: number, height: number): Node[] {
  const nodes: Node[] = people.map((person, place) => ({
    ...person,
    x: width / 2 + 18 * Math.sqrt(place) * Math.cos(2.4 * place),
    y: height / 2 + 18 * Math.sqrt(place) * Math.sin(2.4 * place),
  }));
  const links = edges.map(({ from, to, times }) => ({ source: from, target: to, times }));
  forceSimulation(nodes)
    .randomSource(() => 0.5)
    .force(
      'link',
      forceLink<Node, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(110)
        .strength(({ times }) => Math.min(0.6, 0.1 * times)),
    )
    .force('apart', forceManyBody().strength(-320))
    .force(
      'collide',
      forceCollide<Node>().radius(({ radius }) => radius + 24),
    )
    .force('center', forceCenter(width / 2, height / 2))
    .force('x', forceX(width / 2).strength(0.04))
    .force('y', forceY(height / 2).strength(0.09))
    .stop()
    .tick(STEPS);
  spread(nodes, 'x', NAME / 2, width - NAME / 2);
  spread(nodes, 'y', 24, height - 36);
  return nodes;
}

/** Stretches the places along one axis over the room there is, so that names stand apart. */
function spread(nodes: readonly Node[], axis: 'x' | 'y', from: number, to: number): void {
  const places = nodes.map((node) => node[axis]);
  const [low, high] = [Math.min(...places), Math.max(...places)];
  for (const node of nodes) node[axis] = high > low ? from + ((node[axis] - low) / (high - low)) * (to - from) : (from + to) / 2;
}
