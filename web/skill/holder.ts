/** Somebody who holds the skill, with the level believed of it. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly team: string | undefined;
  readonly score: number;
  readonly level: number | null;
  readonly confidence: number;
}
