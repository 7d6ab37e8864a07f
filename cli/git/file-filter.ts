import type { Attributed, Attributes } from './attributes';
import type { Commit, FileChange } from './commit';
import type { LeftOutByUser } from './leave-out';
import { isLeftOut } from './left-out';

/** Why a changed file says nothing about what the author knows. */
export type ForeignFile = 'binary' | 'submodule' | 'link' | 'path' | 'marked' | 'attributes' | 'pattern';

export type FileCounts = Record<ForeignFile | 'read', number>;

export interface FileFilter {
  /** The commits with those files alone that their authors wrote. */
  apply(commits: AsyncIterable<Commit>): AsyncGenerator<Commit>;
  readonly counts: FileCounts;
}

interface Rules {
  attributes: Attributes | undefined;
  marked: ReadonlySet<string>;
  byUser: Pick<LeftOutByUser, 'path'>;
}

/** Commits whose files are asked for together: one question to git for all of them. */
const TOGETHER = 1_000;

/** Leaves out of commits what no person wrote, and counts it. What .gitattributes say goes before what a name seems to say. */
export function createFileFilter({ attributes, marked, byUser }: Rules): FileFilter {
  const counts: FileCounts = { read: 0, binary: 0, submodule: 0, link: 0, path: 0, marked: 0, attributes: 0, pattern: 0 };
  const asked = new Set<string>();
  const said = new Map<string, Attributed>();

  const reasonOf = ({ path, lines, pointer }: FileChange): ForeignFile | undefined => {
    if (pointer) return pointer;
    if (byUser.path(path)) return 'pattern';
    const attributed = said.get(path);
    if (attributed === 'foreign') return 'attributes';
    if (lines === null) return 'binary';
    if (attributed === 'own') return undefined;
    return isLeftOut(path) ? 'path' : marked.has(path) ? 'marked' : undefined;
  };
  const counted = (file: FileChange): boolean => {
    counts.read++;
    const reason = reasonOf(file);
    if (reason) counts[reason]++;
    return reason === undefined;
  };
  const learn = async (commits: readonly Commit[]) => {
    const fresh = new Set(commits.flatMap(({ files }) => files.map(({ path }) => path)).filter((path) => !asked.has(path)));
    if (!attributes || fresh.size === 0) return;
    for (const path of fresh) asked.add(path);
    for (const [path, what] of await attributes.of([...fresh])) said.set(path, what);
  };
  return {
    counts,
    async *apply(commits) {
      if (!attributes) for await (const commit of commits) yield { ...commit, files: commit.files.filter(counted) };
      else
        for await (const some of together(commits)) {
          await learn(some);
          for (const commit of some) yield { ...commit, files: commit.files.filter(counted) };
        }
    },
  };
}

async function* together(commits: AsyncIterable<Commit>): AsyncGenerator<Commit[]> {
  let some: Commit[] = [];
  for await (const commit of commits) {
    some.push(commit);
    if (some.length < TOGETHER) continue;
    yield some;
    some = [];
  }
  yield some;
}
