import type { Source } from './sources';

/** Groups of files that import each other in a circle, types included (Tarjan's strongly connected components, 1972). */
export function fileCycles(sources: readonly Source[]): string[][] {
  const edges = new Map(sources.map(({ path, named }) => [path, named]));
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (path: string): void => {
    const at = index.size;
    index.set(path, at);
    low.set(path, at);
    stack.push(path);
    for (const next of edges.get(path) ?? []) {
      if (!edges.has(next)) continue;
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(path, Math.min(low.get(path) ?? at, low.get(next) ?? at));
    }
    if (low.get(path) !== at) return;
    const circle = stack.splice(stack.indexOf(path));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const { path } of sources) if (!index.has(path)) visit(path);
  return circles;
}
