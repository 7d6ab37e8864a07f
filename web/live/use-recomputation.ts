import { useState } from 'react';
import { RecomputationChangesDocument, RecomputationDocument, type RecomputationFragment } from './operations.gen';
import { useLive } from './use-live';

const RECOMPUTATION = { stream: RecomputationChangesDocument, query: RecomputationDocument, variables: {} };

/** How far derived data is behind, as it is now; undefined until that is known. */
export function useRecomputation(): RecomputationFragment | undefined {
  const [status, setStatus] = useState<RecomputationFragment>();
  useLive(RECOMPUTATION, ({ recomputation }) => setStatus(recomputation));
  return status;
}
