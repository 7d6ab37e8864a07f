import type { Catalogue } from './catalogue';
import type { Target } from './learning-plan';

/** Paths that are planned before anybody asks: from then on the runtime has compiled the planner, and more change nothing. */
const REHEARSED = 50;

/** Skills over the whole of a catalogue that can be learned and ask for others. O(skills + prerequisites). */
export function rehearsalTargets(catalogue: Catalogue): Target[] {
  const skills = [...catalogue.ids.keys()].filter((skill) => catalogue.active[skill] && catalogue.prerequisitesOf(skill).length > 0);
  const stride = Math.max(1, Math.floor(skills.length / REHEARSED));
  return skills
    .filter((_, place) => place % stride === 0)
    .slice(0, REHEARSED)
    .map((skill) => ({ skill, level: 1, importance: 1, role: undefined }));
}
