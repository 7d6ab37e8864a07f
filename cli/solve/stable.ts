import { CliError } from '../errors';
import { fileEntry } from '../files/entries';
import { readRecords } from '../files/records';
import { blockingPairs, deferredAcceptance } from '../../src/mentoring/assignment/deferred-acceptance';
import type { Solved } from './answer';

/** Somebody with the ids they name, best first, and how many places they have. */
export interface Wishes {
  readonly id: string;
  readonly places: number;
  readonly named: readonly string[];
}

/** Mentees from a table with the columns id and rol (their list, as "[A,B]"). */
export async function readMentees(path: string): Promise<Wishes[]> {
  const wishes: Wishes[] = [];
  for await (const { id, rol } of readRecords(await fileEntry(path), { id: 'id', rol: 'rol' }, { strict: true }))
    wishes.push({ id, places: 1, named: listOf(id, rol) });
  return distinct(wishes, path);
}

/** Mentors from a table with the columns id, numberOfPos (their places) and rol. */
export async function readMentors(path: string): Promise<Wishes[]> {
  const wishes: Wishes[] = [];
  for await (const { id, numberOfPos, rol } of readRecords(
    await fileEntry(path),
    { id: 'id', numberOfPos: 'numberOfPos', rol: 'rol' },
    { strict: true },
  )) {
    if (!/^\d{1,6}$/.test(numberOfPos.trim())) throw new CliError(`${id}: numberOfPos "${numberOfPos}" is not a whole number from 0 on.`);
    wishes.push({ id, places: Number(numberOfPos), named: listOf(id, rol) });
  }
  return distinct(wishes, path);
}

/** The stable matching that is best for every mentee. Ids that are named and have no row count for nothing. */
export function solveStable(mentees: readonly Wishes[], mentors: readonly Wishes[]): Solved {
  const preferences = {
    mentees: numbered(mentees, mentors),
    mentors: numbered(mentors, mentees),
    capacities: mentors.map(({ places }) => places),
  };
  const matched = deferredAcceptance(preferences);
  const pairs = Array.from(matched, (mentor, mentee) => ({ mentor, mentee })).filter(({ mentor }) => mentor >= 0);
  const places = preferences.capacities.reduce((sum, capacity) => sum + capacity, 0);
  return {
    objective: null,
    bound: null,
    optimal: null,
    unmatched: mentees.length - pairs.length,
    freePlaces: places - pairs.length,
    blockingPairs: blockingPairs(preferences, matched).length,
    assignment: pairs.map(({ mentor, mentee }) => ({ mentee: mentees[mentee]!.id, mentor: mentors[mentor]!.id })),
  };
}

function numbered(from: readonly Wishes[], to: readonly Wishes[]): number[][] {
  const numbers = new Map(to.map(({ id }, number) => [id, number]));
  return from.map(({ named }) => named.flatMap((id) => numbers.get(id) ?? []));
}

function listOf(id: string, text: string): string[] {
  const inside = /^\s*\[(.*)\]\s*$/s.exec(text)?.[1];
  if (inside === undefined) throw new CliError(`${id}: rol must be a list such as [A,B]; it is "${text}".`);
  const named = inside.split(',').map((item) => item.trim());
  return [...new Set(named.filter((item) => item !== ''))];
}

function distinct(wishes: Wishes[], path: string): Wishes[] {
  const seen = new Set<string>();
  for (const { id } of wishes) {
    if (seen.has(id)) throw new CliError(`${path}: ${id} stands in it twice.`);
    seen.add(id);
  }
  return wishes;
}
