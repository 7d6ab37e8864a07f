/** One person's part in one contribution that shows a skill. */
export interface SkillEvent {
  readonly contribution: string;
  readonly at: number;
  readonly size: number | null;
  /** How many skills the contribution shows. */
  readonly skills: number;
  readonly part: string;
}
