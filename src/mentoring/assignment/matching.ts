import { type AssignmentProblem, menteeCount, mentorCount } from './problem';

/** Which edge each mentee has, with the mentees of each mentor as a linked list, so that one can move in constant time. */
export class Matching {
  /** -1: none. */
  readonly edges: Int32Array;
  /** Places taken, by mentor. */
  readonly used: Int32Array;
  private readonly first: Int32Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;

  constructor(private readonly problem: AssignmentProblem) {
    this.edges = new Int32Array(menteeCount(problem)).fill(-1);
    this.used = new Int32Array(mentorCount(problem));
    this.first = new Int32Array(mentorCount(problem)).fill(-1);
    this.next = new Int32Array(menteeCount(problem)).fill(-1);
    this.previous = new Int32Array(menteeCount(problem)).fill(-1);
  }

  /** The same matching from its edges. */
  static of(problem: AssignmentProblem, edges: Int32Array): Matching {
    const matching = new Matching(problem);
    edges.forEach((edge, mentee) => edge >= 0 && matching.match(mentee, edge));
    return matching;
  }

  /** The mentor of a mentee, -1 where there is none. */
  mentorOf(mentee: number): number {
    const edge = this.edges[mentee]!;
    return edge < 0 ? -1 : this.problem.mentors[edge]!;
  }

  /** For walks over a mentor's mentees without an iterator: -1 ends them. */
  firstOf(mentor: number): number {
    return this.first[mentor]!;
  }

  nextOf(mentee: number): number {
    return this.next[mentee]!;
  }

  match(mentee: number, edge: number): void {
    const mentor = this.problem.mentors[edge]!;
    const head = this.first[mentor]!;
    this.edges[mentee] = edge;
    this.next[mentee] = head;
    this.previous[mentee] = -1;
    if (head >= 0) this.previous[head] = mentee;
    this.first[mentor] = mentee;
    this.used[mentor]!++;
  }

  unmatch(mentee: number): void {
    const mentor = this.mentorOf(mentee);
    if (mentor < 0) return;
    const [before, after] = [this.previous[mentee]!, this.next[mentee]!];
    if (before >= 0) this.next[before] = after;
    else this.first[mentor] = after;
    if (after >= 0) this.previous[after] = before;
    this.edges[mentee] = -1;
    this.used[mentor]!--;
  }
}
