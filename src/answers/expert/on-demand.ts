import { believe } from '../../derived/proficiency/belief';
import { disclosedBelief, levelOf } from '../../derived/proficiency/disclosed';
import type { EndorserFacts, EvidenceColumns, PersonThen } from '../../graph/queries.gen';
import { addEvidence, countsAt, helpOf, outcomeOf, type SkillFacts } from '../../derived/proficiency/person-facts';
import { standingOf } from '../../derived/proficiency/standing';
import type { ProficiencyParameters } from '../../derived/proficiency/parameters';
import { wordOf } from '../../derived/proficiency/word';
import { creditOf } from '../../derived/credit/credit';
import type { AskedSkill } from './interpretation';
import type { AdjacentSkill } from './facts';
import { CREDIT_PARAMETERS as C } from '../../derived/credit/parameters';
import { EXPERT_PARAMETERS as P } from './parameters';
import type { AskedFacts, Candidate, AdjacentPart, SkillPart } from './rank';
import { standardOf } from '../../derived/ranking/score';
import { sumEvents, weightAt } from '../../derived/credit/sums';
import { startOfDay, startOfQuarter } from '../../time';

/** What of a skill changes how evidence counts. */
export interface SkillTraits {
  readonly id: string;
  readonly restricted: boolean;
  readonly halfLifeMonths: number | null;
}

/** What of somebody's circumstances was known then. */
export interface WorkThen {
  readonly help: number;
  readonly lastAt: number | null;
}

/**
 * Everyone with work or evidence in the asked skills, those below and those beside them, measured by what was known at `until`. Evidence
 * counts as `parameters` say, and as of a day before today by the beginning of its quarter: not everybody may read it, and stepping from
 * day to day would show the day on which it was given. Today's is what every search shows.
 */
export function candidatesOnDemand(
  people: readonly PersonThen[],
  skills: readonly SkillTraits[],
  { until, now }: { readonly until: number; readonly now: number },
  parameters: ProficiencyParameters,
): { readonly holders: ReadonlyMap<string, Candidate[]>; readonly work: ReadonlyMap<string, WorkThen> } {
  const traits = new Map(skills.map((skill) => [skill.id, skill]));
  const holders = new Map<string, Candidate[]>();
  const work = new Map<string, WorkThen>();
  const evidenceUntil = startOfDay(until) < startOfDay(now) ? startOfQuarter(until) : until;
  for (const person of people) {
    work.set(person.id, {
      help: person.kinds.reduce((sum, kind, i) => sum + helpOf(kind, person.parts[i] ?? '', person.times[i] ?? 0), 0),
      lastAt: person.times.length ? Math.max(...person.times) : null,
    });
    const total = totalOf(person);
    for (const [skill, facts] of factsBySkill(person, traits, evidenceUntil, parameters)) {
      const halfLife = traits.get(skill)?.halfLifeMonths ?? null;
      const observations = { levels: facts.levels, outcomes: facts.outcomes, halfLife };
      const day = startOfDay(until);
      const shown = disclosedBelief(observations, day, parameters);
      const whole = believe(observations, day, parameters);
      const { mean, sd } = shown ?? whole;
      const level = shown ? levelOf(mean, sd) : whole.level;
      const standing = standingOf(facts.levels, startOfDay(evidenceUntil));
      const holder = { person: person.id, ...sumEvents(facts.events), total, mean, sd, level, standing };
      const others = holders.get(skill);
      if (others) others.push(holder);
      else holders.set(skill, [holder]);
    }
  }
  return { holders, work };
}

/** The asked skills out of all holders, who set the standards, and those who pass the filter, who are shown. */
export function factsOnDemand(
  asked: readonly AskedSkill[],
  narrower: ReadonlyMap<string, readonly string[]>,
  neighbours: readonly AdjacentSkill[],
  holders: ReadonlyMap<string, readonly Candidate[]>,
  passes: (person: string) => boolean,
  reference: number,
): AskedFacts[] {
  const partOf = (skill: string): SkillPart[] => {
    const list = holders.get(skill);
    return list ? [{ skill, standard: standardOf(list, reference), holders: list.filter(({ person }) => passes(person)) }] : [];
  };
  return asked.map(({ id, weight, required, minLevel, via }) => {
    const below = narrower.get(id) ?? [];
    const parts = [id, ...below].flatMap(partOf);
    const held = [id, ...below].reduce((sum, skill) => sum + (holders.get(skill)?.length ?? 0), 0);
    const beside = neighbours.filter((neighbour) => neighbour.asked === id && held > 0 && held < P.fewHolders);
    return {
      skill: id,
      weight,
      required,
      minLevel,
      via,
      broad: below.length > 0,
      parts,
      neighbours: beside.flatMap((neighbour) =>
        partOf(neighbour.id).map((part): AdjacentPart => ({ ...part, via: neighbour.via, share: neighbour.share })),
      ),
    };
  });
}

function totalOf({ parts, times, sizes }: PersonThen): number {
  return parts.reduce((total, part, i) => {
    const size = sizes[i] ?? -1;
    return total + creditOf(part, size < 0 ? null : size) * weightAt(times[i] ?? 0, C.knowledgeHalfLife);
  }, 0);
}

function factsBySkill(
  person: PersonThen,
  traits: ReadonlyMap<string, SkillTraits>,
  evidenceUntil: number,
  parameters: ProficiencyParameters,
): Map<string, SkillFacts> {
  const bySkill = new Map<string, SkillFacts>();
  const of = (skill: string): SkillFacts => {
    const known = bySkill.get(skill) ?? { events: [], levels: [], outcomes: [] };
    bySkill.set(skill, known);
    return known;
  };
  for (const [skill, contribution, at, size, skills, part, outcome, difficulty] of person.events) {
    if (creditOf(part, size) > 0) of(skill).events.push({ contribution, at, size, skills, part });
    const graded = outcomeOf(part, size, outcome, difficulty, at);
    if (graded && !traits.get(skill)?.restricted) of(skill).outcomes.push(graded);
  }
  for (const [id, kind, level, at, expiresAt, status, skill, by, source, endorser] of person.evidence) {
    if (skill === null) continue;
    const halfLife = traits.get(skill)?.halfLifeMonths ?? null;
    const word = endorser ? wordThen(endorser, traits.get(skill)?.restricted ?? false, halfLife, evidenceUntil, parameters) : null;
    const item: EvidenceColumns = [id, kind, level, at, expiresAt, status, skill, by, source, word];
    if (countsAt(item, evidenceUntil)) addEvidence(of(skill), item);
  }
  return bySkill;
}

function wordThen(
  [contributions, evidence]: EndorserFacts,
  restricted: boolean,
  halfLife: number | null,
  until: number,
  parameters: ProficiencyParameters,
) {
  const facts: Pick<SkillFacts, 'levels' | 'outcomes'> = { levels: [], outcomes: [] };
  for (const [at, size, part, outcome, difficulty] of contributions) {
    const graded = outcomeOf(part, size, outcome, difficulty, at);
    if (graded && !restricted) facts.outcomes.push(graded);
  }
  for (const [kind, level, at, expiresAt, status, by, source] of evidence) {
    const item: EvidenceColumns = ['', kind, level, at, expiresAt, status, '', by, source, null];
    if (countsAt(item, until)) addEvidence(facts, item);
  }
  return wordOf(facts, halfLife, until, parameters);
}
