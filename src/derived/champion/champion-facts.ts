import { type Deed, vouchesOf } from './deed';
import { VouchLog } from './vouch-log';

/** Somebody as a skill's champions see them. */
export interface ChampionPerson {
  readonly id: string;
  readonly team: string | null;
  readonly manager: string | null;
  /** Holds the skill and is active: only these are ranked. */
  readonly holder: boolean;
  /** Agrees to be shown. */
  readonly listed: boolean;
  /** What is believed; null where nothing says a level. */
  readonly belief: { readonly mean: number; readonly sd: number } | null;
  /** Level by a manager, an assessment or a certificate; null where there is none. */
  readonly verified: number | null;
}

/** A contribution whose people are named by id. */
export interface NamedDeed extends Omit<Deed, 'parts'> {
  readonly parts: readonly (readonly [person: string, part: string])[];
}

const RECEIVING = new Set(['HELPED', 'PARTICIPANT']);

/** Everything the champions of one skill are made of, people by number in the order they were met. */
export class ChampionFacts {
  readonly ids: string[] = [];
  readonly log = new VouchLog();
  /** When each last did something in the skill, NaN where never. */
  readonly lastAt: number[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly known: (ChampionPerson | undefined)[] = [];

  /** Says who somebody is; people who only appear in deeds and endorsements are vouchers and never ranked. */
  addPerson(person: ChampionPerson): void {
    this.known[this.numberOf(person.id)] = person;
  }

  addDeed(deed: NamedDeed): void {
    const parts = deed.parts.map(([person, part]) => [this.numberOf(person), part] as const);
    for (const vouch of vouchesOf({ ...deed, parts })) this.log.add(vouch);
    for (const [person, part] of parts) if (!RECEIVING.has(part)) this.lastAt[person] = latest(this.lastAt[person], deed.at);
  }

  addEndorsement(by: string, of: string, at: number): void {
    this.log.add({ from: this.numberOf(by), to: this.numberOf(of), kind: 'ENDORSED', at, share: 1, outcome: 1 });
  }

  get count(): number {
    return this.ids.length;
  }

  person(number: number): ChampionPerson | undefined {
    return this.known[number];
  }

  /** Managers by number, -1 where there is none among these people. */
  managers(): Int32Array {
    return Int32Array.from(this.ids, (_, number) => this.numbers.get(this.known[number]?.manager ?? '') ?? -1);
  }

  verified(): Float64Array {
    return Float64Array.from(this.ids, (_, number) => this.known[number]?.verified ?? Number.NaN);
  }

  private numberOf(id: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const number = this.ids.length;
    this.numbers.set(id, number);
    this.ids.push(id);
    this.lastAt.push(Number.NaN);
    this.known.push(undefined);
    return number;
  }
}

function latest(known: number | undefined, at: number): number {
  return known === undefined || Number.isNaN(known) ? at : Math.max(known, at);
}
