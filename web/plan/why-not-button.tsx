import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { WhyNotPairProps } from './why-not-pair';

const WhyNotPair = lazy(async () => ({ default: (await import('./why-not-pair')).WhyNotPair }));

/** Opens the question why not some other mentor; what finds mentors by their names is loaded then. */
export function WhyNotButton(props: WhyNotPairProps): ReactNode {
  const [asked, setAsked] = useState(false);
  const button = (
    <Button className="button slim no-print" onPress={() => setAsked(true)}>
      Why not …?
    </Button>
  );
  return <Suspense fallback={button}>{asked ? <WhyNotPair {...props} /> : button}</Suspense>;
}
