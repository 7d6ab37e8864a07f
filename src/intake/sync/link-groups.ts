import type { Link, LinkGroup } from '../../facts/row/definition';

/**
 * Collects links by the node at their other end, which is the one that several rows share: it is looked up and locked once,
 * and in the order of ids, so that two syncs at once cannot wait for each other.
 */
export class LinkGroups {
  private readonly byName = new Map<string, Map<string, LinkGroup['links']>>();

  add(own: string, links: Readonly<Record<string, readonly Link[]>>): void {
    for (const name in links) {
      const list = links[name];
      if (!list?.length) continue;
      let groups = this.byName.get(name);
      if (!groups) this.byName.set(name, (groups = new Map()));
      for (const link of list) {
        const turned: LinkGroup['links'][number] = link.length === 1 ? [own] : [own, ...link.slice(1)];
        const group = groups.get(link[0]);
        if (group) group.push(turned);
        else groups.set(link[0], [turned]);
      }
    }
  }

  /** The groups of one kind of link, sorted by id; empty where there are none. */
  of(name: string): LinkGroup[] {
    const groups = [...(this.byName.get(name) ?? [])];
    return groups.sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, links]) => ({ id, links }));
  }
}
