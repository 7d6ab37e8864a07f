import type { Reader } from '../../access/reader';
import { findPersonSkills, findSkillsOfPeople, readPersonFacts, readSkillTraits } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { calibrated } from './calibrated';
import { believe, type ProficiencyStatus, type ProficiencyTerm } from './belief';
import { levelOf } from './disclosed';
import { levelProbabilities } from './normal';
import { PROFICIENCY_PARAMETERS } from './parameters';
import { personFacts } from './person-facts';
import { startOfDay } from '../../time';

/** What is believed of one person in one skill, as far as its reader may see it. */
export interface PersonSkillRecord {
  readonly personId: string;
  readonly skillId: string;
  readonly level: number | null;
  readonly mean: number;
  readonly standardDeviation: number;
  /** Lower bound by which a person's skills are ordered. */
  readonly lcb: number;
  readonly confidence: number;
  readonly status: ProficiencyStatus;
  readonly explanation: readonly ProficiencyTerm[];
  readonly conflicts: readonly { readonly kind: string; readonly level: number }[];
  readonly championPercentile: number | null;
  readonly computedAt: Date;
}

export interface PersonSkillKey {
  readonly person: string;
  readonly skill: string;
  readonly reader: Reader;
}

export interface SkillsPageKey {
  readonly person: string;
  readonly reader: Reader;
  readonly limit: number;
  readonly after: readonly [lcb: number, skill: string] | undefined;
}

export interface SkillsPage {
  readonly total: number;
  readonly items: PersonSkillRecord[];
}

/** A belief as it is stored for its reader; explanation and conflicts are JSON texts. */
interface StoredBelief {
  readonly skillId: string;
  readonly mean: number;
  readonly sd: number;
  readonly lcb: number;
  readonly level: number | null;
  readonly confidence: number;
  readonly status: string;
  readonly explanation: string;
  readonly conflicts: string;
  readonly championPercentile: number | null;
  readonly computedAt: number;
  /** Whether it is only what everyone may know. */
  readonly coarse: boolean;
}

/** Reads what the workers computed of people's skills. */
export class PersonSkillService {
  constructor(private readonly graph: Graph) {}

  /** The belief of each pair, in the order of the keys; undefined where nothing is known. One statement. */
  async pairs(keys: readonly PersonSkillKey[]): Promise<(PersonSkillRecord | undefined)[]> {
    const pairs = keys.map(({ person, skill, reader }, pair) => ({ pair, id: person, skillId: skill, viewer: reader.id, all: reader.all }));
    const rows = new Map((await this.graph.run(findPersonSkills, { pairs })).map((row) => [row.pair, row]));
    return keys.map(({ person }, pair) => {
      const row = rows.get(pair);
      return row && toRecord(person, row.belief);
    });
  }

  /** A page of the skills of each person, in the order of the keys. One statement. */
  async pages(keys: readonly SkillsPageKey[]): Promise<SkillsPage[]> {
    const rows = keys.map(({ person, reader, limit, after }, row) => ({
      row,
      id: person,
      viewer: reader.id,
      all: reader.all,
      afterLcb: after?.[0] ?? null,
      afterId: after?.[1] ?? null,
      limit,
    }));
    const found = new Map((await this.graph.run(findSkillsOfPeople, { rows })).map((row) => [row.row, row]));
    return keys.map(({ person }, row) => {
      const page = found.get(row);
      return { total: page?.total ?? 0, items: (page?.beliefs ?? []).map((belief) => toRecord(person, belief)) };
    });
  }

  /** The belief that the facts give at a moment, computed here and not stored, as the person themselves sees it. */
  async ofFacts(personId: string, skillId: string, now: number): Promise<PersonSkillRecord> {
    const [[facts], [traits]] = await Promise.all([
      this.graph.run(readPersonFacts, { people: [personId] }),
      this.graph.run(readSkillTraits, { skills: [skillId] }),
    ]);
    const trait = traits?.skills.find(({ id }) => id === skillId);
    const restricted = new Set(trait?.restricted ? [skillId] : []);
    const of = personFacts(facts?.contributions ?? [], facts?.evidence ?? [], restricted, now).bySkill.get(skillId);
    const halfLife = trait?.halfLifeMonths ?? null;
    const { sd, ...belief } = believe(
      { levels: of?.levels ?? [], outcomes: of?.outcomes ?? [], halfLife },
      startOfDay(now),
      calibrated(traits?.calibration),
    );
    const lcb = belief.mean - sd / 2;
    return { personId, skillId, ...belief, standardDeviation: sd, lcb, championPercentile: null, computedAt: new Date(now) };
  }
}

/** What is told coarsely of a belief gives the level, the confidence and whether that is enough; the hidden numbers do not. */
function toRecord(personId: string, { sd, explanation, conflicts, computedAt, status, coarse, ...rest }: StoredBelief): PersonSkillRecord {
  const stored = { level: rest.level, confidence: rest.confidence, status: status as ProficiencyStatus };
  return {
    ...rest,
    ...(coarse ? toldCoarsely(rest.mean, sd, stored.status) : stored),
    personId,
    standardDeviation: sd,
    explanation: JSON.parse(explanation) as ProficiencyTerm[],
    conflicts: JSON.parse(conflicts) as { kind: string; level: number }[],
    computedAt: new Date(computedAt),
  };
}

function toldCoarsely(mean: number, sd: number, status: ProficiencyStatus): Pick<PersonSkillRecord, 'level' | 'confidence' | 'status'> {
  const confidence = Math.max(...levelProbabilities(mean, sd));
  const sure = confidence < PROFICIENCY_PARAMETERS.uncertainBelow ? 'UNCERTAIN' : 'VERIFIED';
  return { level: levelOf(mean, sd), confidence, status: status === 'UNCERTAIN' || status === 'VERIFIED' ? sure : status };
}
