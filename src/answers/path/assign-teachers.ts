import { PATH_PARAMETERS as P } from './parameters';
import type { StepTeachers, Teaching } from './teachers';

const TEACHING: readonly Teaching[] = ['mentors', 'shadowing', 'ahead'];

/**
 * Shares colleagues out over the steps of a path: nobody stands on more than 30% of the steps (on one where there are few), nor twice on
 * the same one. Everyone's first choice is filled before anyone's second, mentors first, and among the steps those first that have the
 * fewest to choose from, so that whoever can help with a rare skill is not spent on a common one. O(steps · offered · candidates).
 */
export function assignTeachers(steps: readonly StepTeachers[]): StepTeachers[] {
  const most = Math.max(1, Math.floor(P.mentorShare * steps.length));
  const places = new Map<string, number>();
  const assigned = steps.map(() => ({ mentors: [], shadowing: [], ahead: [] }) as { [Kind in Teaching]: StepTeachers[Kind][number][] });
  const taken = steps.map(() => new Set<string>());
  const rounds = Math.max(...Object.values(P.offered));
  for (let round = 0; round < rounds; round++)
    for (const kind of TEACHING) {
      if (round >= P.offered[kind]) continue;
      const scarcest = steps.map((_, step) => step).sort((a, b) => steps[a]![kind].length - steps[b]![kind].length || a - b);
      for (const step of scarcest) {
        const next = steps[step]![kind].find(({ person }) => !taken[step]!.has(person) && (places.get(person) ?? 0) < most);
        if (!next) continue;
        places.set(next.person, (places.get(next.person) ?? 0) + 1);
        taken[step]!.add(next.person);
        assigned[step]![kind].push(next);
      }
    }
  return assigned;
}
