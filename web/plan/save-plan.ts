import { saveCsv } from '../parts/csv';
import type { PairRow } from './rows';

const HEADINGS = [
  'mentee',
  'mentee email',
  'mentor',
  'mentor email',
  'score',
  'decides',
  'cost to plan',
  'load of mentor',
  'status',
  'reason',
  'note',
];

/** Saves the pairs that are shown, with the addresses of both. */
export function savePlan(name: string, rows: readonly PairRow[]): void {
  saveCsv(
    name,
    HEADINGS,
    rows.map(({ mentee, mentor, score, decides, overrideCost, load, status, reason, note }) => [
      mentee.name,
      mentee.email,
      mentor.name,
      mentor.email,
      score,
      decides,
      overrideCost,
      load,
      status,
      reason,
      note,
    ]),
  );
}
