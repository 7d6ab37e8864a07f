import type { Link, LinkGroup } from '../../facts/row/definition';

/**
 * Collects links by the node at their other end, which is the one that several rows share: it is looked up and locked once,
 * and in the order of ids, so that two syncs at once cannot wait for each other.
 */
export class LinkGroups {
  private readonly byName = new Map<string, Map<string, LinkGroup['links']>>();

  add(own: string, links: Readonly<Record<string, readonly Link[]>>): void {
    for (const [name, list] of Object.entries(links)) {
      if (!list.length) continue;
      const groups = this.byName.get(name) ?? new Map<string, LinkGroup['links']>();
      this.byName.set(name, groups);
      for (const [other, ...properties] of list) {
        const group = groups.get(other);
        if (group) group.push([own, ...properties]);
        else groups.set(other, [[own, ...properties]]);
      }
    }
  }

  /** The groups of one kind of link, sorted by id; empty where there are none. */
  of(name: string): LinkGroup[] {
    const groups = [...(this.byName.get(name) ?? [])];
    return groups.sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, links]) => ({ id, links }));
  }
}
