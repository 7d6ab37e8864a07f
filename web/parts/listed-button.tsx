import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { PersonListingDocument } from './operations.gen';
import { Skeleton } from './states';
import { useListed } from './use-listed';

/** Leaves the lists of champions, or comes back to them; only for oneself. */
export function ListedButton({ person, slim = false }: { readonly person: string; readonly slim?: boolean }): ReactNode {
  const { data } = useQuery(PersonListingDocument, { variables: { person } });
  const set = useListed();
  const own = data?.person;
  if (!own) return data ? null : <Skeleton rows={1} />;
  return (
    <Button className={slim ? 'button slim no-print' : 'button no-print'} onPress={() => void set(own, !own.listed)}>
      {own.listed ? 'Leave the lists' : 'Be listed'}
    </Button>
  );
}
