import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { ListedButton } from '../parts/listed-button';
import { PersonListingDocument } from '../parts/operations.gen';
import { useSession } from '../session';

/** How somebody leaves the lists, and comes back. */
export function LeftOut(): ReactNode {
  const session = useSession();
  const person = session?.person;
  const { data } = useQuery(PersonListingDocument, { variables: { person: person ?? '' }, skip: !person });
  const listed = data?.person?.listed ?? true;
  return (
    <section className="card no-print" aria-labelledby="left-out">
      <div className="card-body left-out">
        <div>
          <h2 id="left-out">{listed ? 'Would you rather not be listed?' : 'You are not listed'}</h2>
          <p className="soft">
            {listed
              ? 'Only people who agree are shown. Whoever leaves is on no list from then on and is found as a mentor no longer; neither counts nor ranks of others show that they were.'
              : 'You are on no list of champions and are not found as a mentor. What you know and did is kept; come back whenever you like.'}
            {!person && ' Each person does this for themselves, here or on their profile.'}
          </p>
        </div>
        {person && <ListedButton person={person} />}
      </div>
    </section>
  );
}
