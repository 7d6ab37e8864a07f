import type { Ability } from './ability';
import type { Catalogue, Prerequisite } from './catalogue';
import { PATH_PARAMETERS as P } from './parameters';
import type { Action } from './planning-problem';

/** A level of a skill. */
export interface Point {
  readonly skill: number;
  readonly level: number;
}

/** Raises a skill by one level, or takes one of several alternatives for nothing. */
export type Meaning = Raise | Choice;

export interface Raise {
  readonly kind: 'raise';
  readonly point: Point;
  /** Hours without belief and discount. */
  readonly fullHours: number;
  /** P that the person has reached the level already; above 0 only where that is worth verifying. */
  readonly verify: number;
  /** A related skill at the same level that makes it cheaper, and by what share. */
  readonly discount: { readonly skill: number; readonly share: number; readonly held: boolean } | undefined;
}

export interface Choice {
  readonly kind: 'choice';
  /** The step that needs one of the alternatives, and the one that is taken. */
  readonly of: Point;
  readonly taken: Point;
  readonly alternatives: readonly Point[];
}

/** A need that costs nothing because it is held. */
export interface Held {
  readonly point: Point;
  readonly of: Point;
  readonly alternatives: readonly Point[];
}

/** All that may play a part on the way to the targets, as facts and actions of a planning problem. */
export interface LearningProblem {
  readonly actions: readonly Action[];
  readonly meanings: readonly Meaning[];
  readonly facts: number;
  /** The point of each fact; undefined for "one of several alternatives". */
  readonly points: readonly (Point | undefined)[];
  readonly held: readonly Held[];
  /** The fact of a point; undefined where it is held or plays no part. */
  factOf(point: Point): number | undefined;
}

const keyOf = ({ skill, level }: Point) => skill * 8 + level;

/**
 * Goes back from the targets through all they may need: levels below, prerequisites, every alternative. What is held with a
 * probability of at least .6 ends the way; from .3 on a step is a verification and costs (1 - P) of its hours. Related skills that
 * are held, or that stand in the problem themselves, make a step cheaper. O(points and prerequisites that play a part).
 */
export function learningProblem(catalogue: Catalogue, ability: Ability, targets: readonly Point[]): LearningProblem {
  return new ProblemBuilder(catalogue, ability).build(targets);
}

class ProblemBuilder {
  private readonly facts = new Map<number, number>();
  private readonly points: (Point | undefined)[] = [];
  private readonly actions: Action[] = [];
  private readonly meanings: Meaning[] = [];
  private readonly held: Held[] = [];
  private readonly open: Point[] = [];

  constructor(
    private readonly catalogue: Catalogue,
    private readonly ability: Ability,
  ) {}

  build(targets: readonly Point[]): LearningProblem {
    const needs = new Map<number, number[]>();
    for (const target of targets) this.need(target);
    for (let point = this.open.pop(); point; point = this.open.pop()) needs.set(keyOf(point), this.needsOf(point));
    // Which related skills play a part is known only now.
    for (const [key, list] of needs) this.addRaises({ skill: key >> 3, level: key & 7 }, list);
    const { actions, meanings, points, held, facts } = this;
    return { actions, meanings, points, held, facts: points.length, factOf: (point) => facts.get(keyOf(point)) };
  }

  /** The fact of a point; undefined where it is held. */
  private need(point: Point): number | undefined {
    if (this.ability.holds(point.skill, point.level)) return undefined;
    const key = keyOf(point);
    let fact = this.facts.get(key);
    if (fact === undefined) {
      this.facts.set(key, (fact = this.points.length));
      this.points.push(point);
      this.open.push(point);
    }
    return fact;
  }

  private needsOf(point: Point): number[] {
    const below = point.level > 1 ? this.need({ skill: point.skill, level: point.level - 1 }) : undefined;
    const needs = below === undefined ? [] : [below];
    for (const group of groupsOf(this.catalogue.prerequisitesOf(point.skill), point.level)) {
      const met = group.find(({ skill, level }) => this.ability.holds(skill, level));
      if (met) this.held.push({ point: met, of: point, alternatives: group });
      else if (group.length === 1) needs.push(this.need(group[0]!)!);
      else needs.push(this.choice(point, group));
    }
    return [...new Set(needs)];
  }

  /** A fact of its own that any of the alternatives makes true. */
  private choice(of: Point, alternatives: readonly Point[]): number {
    const fact = this.points.length;
    this.points.push(undefined);
    for (const taken of alternatives) {
      this.actions.push({ adds: fact, needs: [this.need(taken)!], cost: 0 });
      this.meanings.push({ kind: 'choice', of, taken, alternatives });
    }
    return fact;
  }

  private addRaises(point: Point, needs: readonly number[]): void {
    // Nobody can start on what the catalogue no longer has.
    if (!this.catalogue.active[point.skill]) return;
    const probability = this.ability.probability(point.skill, point.level);
    const verify = probability >= P.verifyFrom ? probability : 0;
    const fullHours = this.catalogue.hours[point.skill]! * P.levelFactors[point.level - 1]!;
    const add = (discount: Raise['discount'], extra: readonly number[]) => {
      const cost = fullHours * (1 - verify) * (1 - (discount?.share ?? 0));
      this.actions.push({ adds: this.facts.get(keyOf(point))!, needs: [...new Set([...needs, ...extra])], cost });
      this.meanings.push({ kind: 'raise', point, fullHours, verify, discount });
    };
    const { held, learnt } = this.discounts(point);
    add(held, []);
    for (const { discount, fact } of learnt) if (discount.share > (held?.share ?? 0)) add(discount, [fact]);
  }

  /** The best discount of what is held, and those of what may be learnt on the way. */
  private discounts({ skill, level }: Point) {
    let held: Raise['discount'];
    const learnt: { discount: NonNullable<Raise['discount']>; fact: number }[] = [];
    for (const { skill: other, similarity } of this.catalogue.relatedOf(skill)) {
      const share = discountFor(similarity);
      if (share === 0) continue;
      if (this.ability.holds(other, level)) {
        if (share > (held?.share ?? 0)) held = { skill: other, share, held: true };
        continue;
      }
      const fact = this.facts.get(keyOf({ skill: other, level }));
      if (fact !== undefined) learnt.push({ discount: { skill: other, share, held: false }, fact });
    }
    return { held, learnt };
  }
}

/** What is needed for exactly this level: lists of alternatives, one of each must be met. */
export function groupsOf(prerequisites: readonly Prerequisite[], level: number): Point[][] {
  const groups = new Map<string, Point[]>();
  prerequisites.forEach((one, i) => {
    if (one.forLevel !== level) return;
    const key = one.group === '' ? `#${i}` : `=${one.group}`;
    const group = groups.get(key);
    const point = { skill: one.skill, level: one.level };
    if (group) group.push(point);
    else groups.set(key, [point]);
  });
  return [...groups.values()];
}

/** Share that a related skill takes off: 0 where it is not similar enough, else from .15 to .5 in proportion. */
export function discountFor(similarity: number): number {
  const { fromSimilarity, least, most } = P.discount;
  if (similarity < fromSimilarity) return 0;
  return least + ((most - least) * (Math.min(1, similarity) - fromSimilarity)) / (1 - fromSimilarity);
}
