/** A kind of derived data: its name, as keys and jobs carry it, and its place in the order of locks. */
export interface Kind {
  readonly name: string;
  /** Later stages read what earlier ones write; every transaction locks derivations in this order. */
  readonly stage: number;
  /** How much is still to come where one unit is due: one, unless a unit stands for many of other kinds. */
  readonly standsFor?: number;
}
