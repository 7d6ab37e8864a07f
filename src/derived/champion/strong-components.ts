/**
 * Strongly connected components of a directed graph (Tarjan 1972, with a stack of its own: a chain of 100,000 people would
 * overflow the call stack). Gives each node's component; `next(node, i)` is its i-th successor, -1 after the last.
 */
export function strongComponents(nodes: number, next: (node: number, i: number) => number): Int32Array {
  const component = new Int32Array(nodes).fill(-1);
  const order = new Int32Array(nodes).fill(-1);
  const low = new Int32Array(nodes);
  const position = new Int32Array(nodes);
  const open: number[] = [];
  const path: number[] = [];
  let visited = 0;
  let found = 0;
  const enter = (node: number) => {
    order[node] = low[node] = visited++;
    open.push(node);
    path.push(node);
  };
  for (let root = 0; root < nodes; root++) {
    if (order[root] !== -1) continue;
    enter(root);
    while (path.length) {
      const node = path.at(-1)!;
      const successor = next(node, position[node]!++);
      if (successor >= 0) {
        if (order[successor] === -1) enter(successor);
        else if (component[successor] === -1) low[node] = Math.min(low[node]!, order[successor]!);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[node]!);
      if (low[node] === order[node]) {
        for (let member = -1; member !== node;) component[(member = open.pop()!)] = found;
        found++;
      }
    }
  }
  return component;
}
