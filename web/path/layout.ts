import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';

/** Something to be placed; sizes in the units of the picture. */
export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** A box with the middle of where it lies. */
export interface Placed extends Box {
  readonly x: number;
  readonly y: number;
}

/** A line from one box to another, bent where it goes round others. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Placed[];
  readonly lines: readonly Line[];
}

/** Places boxes from left to right, each behind all that it waits for; the same boxes always lie at the same places. */
export function layOut(boxes: readonly Box[], edges: readonly (readonly [from: string, to: string])[]): Layout {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({ rankdir: 'LR', nodesep: 18, ranksep: 34, edgesep: 12, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of boxes) graph.setNode(id, { width, height });
  for (const [from, to] of edges) graph.setEdge(from, to);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    boxes: boxes.map((box) => {
      const { x = 0, y = 0 } = graph.node(box.id);
      return { ...box, x, y };
    }),
    lines: edges.map(([from, to]) => ({ from, to, points: graph.edge(from, to).points ?? [] })),
  };
}
