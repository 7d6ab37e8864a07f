import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Repository } from './repository';
import { runGit, startGit } from './run-git';

/** What .gitattributes says of a path: it is not the author's work, or it is although its name says otherwise. */
export type Attributed = 'foreign' | 'own';

export interface Attributes {
  /** Of these paths, those of which something is said. */
  of(paths: readonly string[]): Promise<Map<string, Attributed>>;
}

const FOREIGN = ['linguist-generated', 'linguist-vendored', 'linguist-documentation', 'gitlab-generated'];
/** Files in large file storage: what the history holds is a pointer. */
const FILTER = 'filter';
const ASKED = [...FOREIGN, FILTER];

/**
 * Lends what the .gitattributes at the head say, for the length of some work; undefined where none of them says anything of the kind. git
 * itself reads them, against an index made for it: neither the working tree nor the user's index is touched or looked at.
 */
export async function withAttributes<Result>(
  repository: Repository,
  /** Where no .gitattributes is there, nothing is asked. */
  some: boolean,
  work: (attributes: Attributes | undefined) => Promise<Result>,
): Promise<Result> {
  if (!some) return work(undefined);
  const { folder, head } = repository;
  const pattern = ['-e', 'linguist-', '-e', 'gitlab-generated', '-e', 'filter=lfs'];
  const said = await runGit(folder, ['grep', '--quiet', '--fixed-strings', ...pattern, head, '--', ':(top,glob)**/.gitattributes']);
  if (said.code !== 0) return work(undefined);
  const place = await mkdtemp(join(tmpdir(), 'expertise-index-'));
  const env = { GIT_INDEX_FILE: join(place, 'index') };
  try {
    await runGit(folder, ['read-tree', head], '', env);
    return await work(ask(folder, env));
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

function ask(folder: string, env: NodeJS.ProcessEnv): Attributes {
  return {
    async of(paths) {
      const { child, ended } = startGit(folder, ['check-attr', '--stdin', '-z', '--cached', ...ASKED], env);
      child.stdin.end(paths.map((path) => `${path}\0`).join(''));
      child.stdout.setEncoding('utf8');
      let output = '';
      for await (const chunk of child.stdout) output += String(chunk);
      await ended;
      return read(output.split('\0'));
    },
  };
}

/** The answer: path, attribute and value, over and over. */
function read(cells: readonly string[]): Map<string, Attributed> {
  const said = new Map<string, Attributed>();
  for (let at = 0; at + 2 < cells.length; at += 3) {
    const [path = '', attribute = '', value = ''] = cells.slice(at, at + 3);
    if (attribute === FILTER ? value === 'lfs' : value === 'set' || value === 'true') said.set(path, 'foreign');
    else if (attribute !== FILTER && (value === 'unset' || value === 'false') && !said.has(path)) said.set(path, 'own');
  }
  return said;
}
