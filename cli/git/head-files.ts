import type { Repository } from './repository';
import { gitStream } from './run-git';

/** Files at the head of a history that say something about others. */
export interface HeadFiles {
  /** True where some .gitattributes is there. */
  attributes: boolean;
  /** Paths of lists of revisions that only reformat. */
  revisionLists: string[];
}

/** .git-blame-ignore-revs and what projects call it otherwise, at the top or in a folder. */
const REVISION_LIST = /(?:^|\/)\.?(?:git-)?(?:blame-)?ignore-?rev(?:ision)?s(?:-file)?(?:\.txt)?$/i;

/** Looks through the paths at the head, as a stream. */
export async function findHeadFiles({ folder, head }: Repository): Promise<HeadFiles> {
  const found: HeadFiles = { attributes: false, revisionLists: [] };
  let rest = '';
  for await (const chunk of gitStream(folder, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', head])) {
    const paths = (rest + chunk).split('\0');
    rest = paths.pop() ?? '';
    for (const path of paths) {
      if (path.endsWith('.gitattributes')) found.attributes = true;
      else if (REVISION_LIST.test(path)) found.revisionLists.push(path);
    }
  }
  return found;
}
