import { contributions } from './contributions';
import { dayBefore } from './dates';
import { evidence } from './evidence';
import { people } from './people';
import { roles } from './roles';
import type { ContributionRow, EvidenceRow, PersonRow, RoleRow, SkillRow, TeamRow } from './rows';
import { skills } from './skills';
import { teams } from './teams';

export interface SampleOrganisation {
  skills: SkillRow[];
  teams: TeamRow[];
  roles: RoleRow[];
  people: PersonRow[];
  evidence: EvidenceRow[];
  contributions: ContributionRow[];
}

/** Kestrel Junction as of a day: its year ends the day before. The same day gives the same rows. */
export function sampleOrganisation(today: Date): SampleOrganisation {
  const midnight = dayBefore(today, 0);
  return { skills, teams, roles, people: people(midnight), evidence: evidence(midnight), contributions: contributions(midnight) };
}
