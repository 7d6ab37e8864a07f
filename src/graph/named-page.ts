/** One page of ids in the order of names. */
export interface NamedPage {
  readonly total: number;
  readonly items: { id: string; name: string }[];
}
