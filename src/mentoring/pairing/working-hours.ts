import { offsetHours } from '../../facts/person/time-zone';
import { DAY_MS, HOUR_MS } from '../../time';

/** Everyone works from nine to five by their own clock. */
const WORKING_HOURS = 8;
/** Weeks ahead that are looked at, so that daylight saving counts for as long as it holds. */
const WEEKS = 26;

/**
 * Working hours that two time zones share on a day, on average over the half-year from `at`: zones that change their clocks
 * on different days share more in some weeks than in others. Offsets and pairs are kept, as an organisation has few.
 */
export class WorkingHours {
  private readonly offsets = new Map<string, Float64Array | undefined>();
  private readonly pairs = new Map<string, number>();

  /** at: epoch milliseconds. */
  constructor(private readonly at: number) {}

  /** 0 to 8; undefined where a zone is not known. */
  shared(a: string | null, b: string | null): number | undefined {
    if (a === null || b === null) return undefined;
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const known = this.pairs.get(key);
    if (known !== undefined) return known;
    const [x, y] = [this.offsetsOf(a), this.offsetsOf(b)];
    if (!x || !y) return undefined;
    let sum = 0;
    for (let week = 0; week < WEEKS; week++) sum += overlap(x[week]! - y[week]!);
    this.pairs.set(key, sum / WEEKS);
    return sum / WEEKS;
  }

  private offsetsOf(zone: string): Float64Array | undefined {
    if (this.offsets.has(zone)) return this.offsets.get(zone);
    const start = Math.floor(this.at / HOUR_MS) * HOUR_MS;
    const offsets = Array.from({ length: WEEKS }, (_, week) => offsetHours(zone, start + week * 7 * DAY_MS));
    const known = offsets.every((offset) => offset !== undefined) ? Float64Array.from(offsets as number[]) : undefined;
    this.offsets.set(zone, known);
    return known;
  }
}

/** Hours that two working days share whose clocks differ by so many hours: around the globe the next day may come nearer. */
function overlap(apart: number): number {
  const hours = Math.abs(apart) % 24;
  return Math.max(0, WORKING_HOURS - Math.min(hours, 24 - hours));
}
