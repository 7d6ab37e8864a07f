import { useApolloClient, useMutation } from '@apollo/client/react';
import { failureLine } from './failure-of';
import { type ListingFragment, SetListedDocument } from './operations.gen';
import { tell } from './toasts';

/** Agrees to be shown as a champion and found as a mentor, or takes that back; it counts at once, with one way back. */
export function useListed(): (person: ListingFragment, listed: boolean) => Promise<void> {
  const [send] = useMutation(SetListedDocument);
  const client = useApolloClient();
  const set = async (person: ListingFragment, listed: boolean, undo: boolean): Promise<void> => {
    const { availability, awayUntil } = person;
    const input = { availability, listed, ...(availability === 'AWAY' && { awayUntil }) };
    try {
      await send({
        variables: { person: person.id, input },
        optimisticResponse: { setAvailability: { ...person, listed } },
      });
    } catch (error) {
      tell(failureLine(error));
      return;
    }
    // Ranks of others show no gap, so every list that is shown is another one now.
    client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'champions' });
    client.cache.evict({ id: client.cache.identify({ __typename: 'Person', id: person.id }) ?? '', fieldName: 'championships' });
    client.cache.gc();
    tell(
      listed ? 'You are listed again.' : 'You are on no list any more, and are found as a mentor no longer.',
      undo ? () => void set({ ...person, listed }, !listed, false) : undefined,
    );
  };
  return (person, listed) => set(person, listed, true);
}
