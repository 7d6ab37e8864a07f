import { readFileSync } from 'node:fs';
import type { Source } from './sources';

/** The rooms of src in the order in which data flows: a room imports only from rooms above it. Rooms of one line do not see each other. */
export const ROOMS: readonly (readonly string[])[] = [
  [
    'errors',
    'hash',
    'kept',
    'moment',
    'patience',
    'portions',
    'priority-queue',
    'random',
    'shortened',
    'steps',
    'strong-components',
    'time',
    'turns',
    'well-formed',
    'within',
    'config',
  ],
  ['graph'],
  ['access'],
  ['graphql'],
  ['server'],
  ['facts'],
  ['derived'],
  ['intake', 'answers'],
  ['mentoring'],
  ['jobs'],
  ['parts'],
  ['features', 'app', 'main'],
];

/** The rooms of facts, in the order of the list in src/facts/facts.ts: a field lives with what it returns, so a kind knows only those above it. */
export const FACT_ROOMS: readonly string[] = ['row', ...roomsOfList(readFileSync('src/facts/facts.ts', 'utf8'))];

function roomsOfList(text: string): string[] {
  const rooms = new Map([...text.matchAll(/^import \{ (\w+) \} from '\.\/([\w-]+)\//gm)].map(([, name, room]) => [name, room ?? '']));
  const listed = /FACTS[^=]*= \[([^\]]*)\]/.exec(text)?.[1] ?? '';
  return listed.split(',').flatMap((name) => rooms.get(name.trim()) ?? []);
}

/** An import from one room of src into another. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly file: string;
  readonly imported: string;
}

/** The room a file of src belongs to: the folder, or the file itself where it lies beside the rooms. */
export function roomOf(path: string): string | undefined {
  return /^src\/([\w-]+)/.exec(path)?.[1];
}

/** Every import that leaves its room, those of types included. */
export function arrowsOf(sources: readonly Source[]): Arrow[] {
  return sources.flatMap(({ path, named }) =>
    named.flatMap((imported) => {
      const [from, to] = [roomOf(path), roomOf(imported)];
      return from && to && from !== to ? [{ from, to, file: path, imported }] : [];
    }),
  );
}

/** Whether an arrow runs against the order of rooms, or between rooms that may not see each other. */
export function runsUp({ from, to }: Arrow): boolean {
  const lineOf = (room: string) => ROOMS.findIndex((line) => line.includes(room));
  const [here, there] = [lineOf(from), lineOf(to)];
  if (here < 0 || there < 0) return true;
  const last = ROOMS.length - 1;
  return there > here || (there === here && here !== 0 && here !== last);
}

/** Imports between kinds of facts that run against their order. */
export function factArrowsUp(sources: readonly Source[]): string[] {
  const kindOf = (path: string) => FACT_ROOMS.indexOf(/^src\/facts\/([\w-]+)\//.exec(path)?.[1] ?? '');
  return sources.flatMap(({ path, named }) =>
    named.filter((imported) => kindOf(path) >= 0 && kindOf(imported) > kindOf(path)).map((imported) => `${path} imports ${imported}`),
  );
}
