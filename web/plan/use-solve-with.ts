import { useMutation } from '@apollo/client/react';
import type { Settings } from '../parts/pairing-settings';
import { SetPlacesDocument, SolveAgainDocument } from './operations.gen';
import type { Placed } from './places';

/** Has the plan solved with other settings, and mentors enrolled with other places before. Fails with what the service refuses. */
export function useSolveWith(plan: string, program: string) {
  const [setPlaces] = useMutation(SetPlacesDocument);
  const [solve] = useMutation(SolveAgainDocument);
  return async (settings: Settings, places: readonly Placed[]) => {
    if (places.length) {
      const rows = places.map(({ mentor, capacity, prefers, excludes }) => ({
        person: mentor.id,
        side: 'MENTOR' as const,
        capacity,
        prefers: [...prefers],
        excludes: [...excludes],
      }));
      const { data } = await setPlaces({ variables: { program, rows } });
      const [rejected] = data?.enroll.rejectedRows ?? [];
      if (rejected) throw new Error(rejected.message ?? 'The places of a mentor could not be changed.');
    }
    await solve({ variables: { plan, settings } });
  };
}
