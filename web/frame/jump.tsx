import { Suspense, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { later } from '../parts/later';
import { useKey } from './keys';

// What finds and offers things weighs as much as a small view.
const JumpField = later(async () => (await import('./jump-field')).JumpField);

/** The way to a person or a skill, above every view. */
export function Jump(): ReactNode {
  const [used, setUsed] = useState(false);
  const use = () => setUsed(true);
  useKey('/', use);
  const closed = (
    <Button className="input jump" onPress={use}>
      Find a person or a skill <kbd>/</kbd>
    </Button>
  );
  return <Suspense fallback={closed}>{used ? <JumpField /> : closed}</Suspense>;
}
