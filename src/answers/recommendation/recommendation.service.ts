import { createHash } from 'node:crypto';
import type { Reader } from '../../access/reader';
import { readDemand, readLearner } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { Kept } from '../../kept';
import type { Catalogue } from '../path/catalogue';
import type { CatalogueService } from '../path/catalogue.service';
import { abilityOf } from '../path/path-input';
import { named } from '../path/reasons';
import { checkLearner } from '../path/situation.service';
import { missingFor } from '../path/unlocked';
import { detailOf } from './details';
import type { ModelService, RoleModel } from './model.service';
import { RECOMMENDATION_PARAMETERS as P } from './parameters';
import { recommend, type RecommendationQuestion } from './recommend';
import { EMPTY, sparse } from './sparse';
import { wishesOf } from './wishes';

/** A skill worth learning next; points of the terms sum to the score. */
export interface Recommendation {
  readonly skillId: string;
  readonly score: number;
  readonly terms: readonly {
    readonly feature: string;
    readonly weight: number;
    readonly value: number;
    readonly points: number;
    readonly detail: string;
  }[];
}

type LearnerRow = NonNullable<(typeof readLearner)['_types']>['row'];

/** Answers that are kept for the same facts, each a few kB; and how long what the organisation asks for holds. */
const KEPT = 200;
const DEMAND_MS = 300_000;

/** Somebody of whom nothing is known and who wants nothing. */
const UNKNOWN: RecommendationQuestion = {
  held: [],
  role: EMPTY,
  colleagues: [],
  wishes: { goals: new Map(), gaps: new Map(), risk: new Map(), demand: new Map() },
  excluded: () => false,
  missing: () => undefined,
  count: 1,
};

/** Recommends skills worth learning next. */
export class RecommendationService {
  private readonly kept = new Kept<readonly Recommendation[]>(KEPT);
  private demand: { readonly skills: readonly [string, number][]; readonly at: number } | undefined;

  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
    private readonly catalogues: CatalogueService,
    private readonly models: ModelService,
  ) {}

  /** Makes the first answer as quick as later ones: the model is made, the statement planned by the database, the regression compiled. */
  async warmUp(): Promise<void> {
    await this.graph.run(readLearner, { person: '', viewer: '', all: false, risks: false, most: P.colleagues });
    const { model, kernel } = await this.models.current();
    const [role] = model.profiles;
    if (role) recommend(model, kernel, { ...UNKNOWN, role: role.row });
  }

  /**
   * The best `count` for a person, for those who may see what a path of theirs would be; what their team may lose counts for those who
   * may read that (`risks`). Two statements, more after a change of skills or roles.
   */
  async of(person: string, count: number, reader: Reader, risks: boolean): Promise<readonly Recommendation[]> {
    const [row] = await this.graph.run(readLearner, { person, viewer: reader.id, all: reader.all, risks, most: P.colleagues });
    const learner = checkLearner(row, person, reader);
    const demand = await this.currentDemand();
    const key = createHash('sha256')
      .update(JSON.stringify([learner, demand, count]))
      .digest('base64');
    const known = this.kept.get(key);
    if (known) return known;
    const [catalogue, model] = [await this.catalogues.at(learner), await this.models.at(learner)];
    const list = recommendFrom(learner, demand, catalogue, model, count);
    this.kept.set(key, list);
    return list;
  }

  private async currentDemand(): Promise<readonly [string, number][]> {
    if (this.demand && this.clock() - this.demand.at < DEMAND_MS) return this.demand.skills;
    const [row] = await this.graph.run(readDemand, { least: P.demand.least, limit: P.demand.most });
    this.demand = { skills: row?.skills ?? [], at: this.clock() };
    return this.demand.skills;
  }
}

function recommendFrom(
  learner: LearnerRow,
  demand: readonly [string, number][],
  catalogue: Catalogue,
  { ids, numbers, model, kernel }: RoleModel,
  count: number,
): readonly Recommendation[] {
  const ability = abilityOf(catalogue, learner.held);
  const inCatalogue = (skill: number) => catalogue.numberOf(ids[skill]!);
  const toNumbers = (skills: readonly string[]) => [...new Set(skills.flatMap((id) => numbers.get(id) ?? []))];
  const held = new Set(toNumbers(learner.held.map(([id]) => id)));
  const nameOf = (skill: number) => catalogue.names[inCatalogue(skill) ?? -1] ?? '';
  const needs = learner.roles.flatMap(({ requirements }) =>
    requirements.flatMap(([id, , importance]) => pair(numbers.get(id), importance)),
  );
  const question: RecommendationQuestion = {
    held: [...held],
    role: sparse(new Map(needs)),
    colleagues: learner.colleagues.map(([id, name, skills]) =>
      model.profileOf(id, name ?? '', sparse(toNumbers(skills).map((skill) => [skill, 1] as const))),
    ),
    wishes: wishesOf({ ...learner, demand }, (id) => numbers.get(id)),
    excluded: (skill) => {
      const number = inCatalogue(skill);
      // A successor of what the model still has stands in it itself, or will soon.
      return (
        number === undefined || catalogue.ids[number] !== ids[skill] || !catalogue.active[number] || catalogue.restricted[number] === 1
      );
    },
    missing: (skill) => {
      const groups = missingFor(catalogue, ability, inCatalogue(skill)!);
      const first = groups.map((group) => group.map((point) => named(catalogue, point)).join(' or '));
      return first.length ? `not before ${first.join(' and ')}` : undefined;
    },
    count,
  };
  const answer = recommend(model, kernel, question);
  return answer.list.map((recommended) => ({
    skillId: ids[recommended.skill]!,
    score: recommended.score,
    terms: recommended.points
      .filter(({ value, weight }) => value !== 0 && weight !== 0)
      .map(({ feature, weight, value }) => ({
        feature,
        weight,
        value,
        points: weight * value,
        detail: detailOf(feature, recommended, { model, question, answer, nameOf }),
      })),
  }));
}

const pair = (skill: number | undefined, value: number): [number, number][] => (skill === undefined || value <= 0 ? [] : [[skill, value]]);
