import { useMutation, useQuery } from '@apollo/client/react';
import { failureOf } from '../parts/failure-of';
import { tell } from '../parts/toasts';
import {
  type PairingFilterInput,
  RemoveViewDocument,
  type SavedViewFragment,
  SavedViewsDocument,
  SaveViewDocument,
} from './operations.gen';

/** The views that one keeps and others share; saved and removed, the latter with a way back. */
export function useSavedViews() {
  const { data } = useQuery(SavedViewsDocument, { fetchPolicy: 'cache-and-network' });
  const again = { refetchQueries: [SavedViewsDocument], awaitRefetchQueries: true };
  const [send] = useMutation(SaveViewDocument, again);
  const [sendRemoval] = useMutation(RemoveViewDocument, again);
  const save = async (name: string, filter: PairingFilterInput, shared: boolean) => {
    await send({ variables: { name, filter, shared } });
  };
  const remove = ({ id, name, filter: { __typename, ...filter }, shared }: SavedViewFragment & { filter: { __typename?: string } }) =>
    void sendRemoval({ variables: { id } }).then(
      () => tell(`The view “${name}” is removed.`, () => void save(name, filter, shared).catch(tellFailure)),
      tellFailure,
    );
  return { views: data?.savedPlanViews.edges.map(({ node }) => node) ?? [], save, remove };
}

function tellFailure(error: unknown): void {
  tell(failureOf(error).message);
}
