import type { ReactNode } from 'react';

/** How somebody leaves the lists. */
export function LeftOut(): ReactNode {
  return (
    <section className="card no-print" aria-labelledby="left-out">
      <div className="card-body">
        <h2 id="left-out">Would you rather not be listed?</h2>
        <p className="soft">
          Only people who agree are shown. Tell whoever keeps your entry in the HR system to take the consent back (the field{' '}
          <code>listed</code>): from that sync on you are on no list, and neither counts nor ranks of others show that you were.
        </p>
      </div>
    </section>
  );
}
