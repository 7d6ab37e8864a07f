import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { type Found, Lookup } from '../parts/lookup';
import { Price, type Two } from './pin-dialog';
import { useMentors } from './use-plan';

/** What the question is about. */
export interface WhyNotPairProps {
  readonly plan: string;
  readonly program: string;
  readonly mentee: Two['mentee'];
  readonly onPin: (two: Two) => void;
}

/** Why not some other mentor for a mentee: the rule broken, or what it would cost. */
export function WhyNotPair({ plan, program, mentee, onPin }: WhyNotPairProps): ReactNode {
  const [mentor, setMentor] = useState<Found>();
  const mentors = useMentors(program);
  const useFound = (text: string) => ({ found: named(mentors, text), loading: false });
  return (
    <div className="page why-not-pair no-print">
      <Lookup
        label="Why not …?"
        autoFocus
        placeholder="Another mentor of the program"
        useFound={useFound}
        shown={mentor?.name ?? ''}
        onPick={setMentor}
      />
      {mentor && (
        <>
          <Price plan={plan} mentor={mentor.id} mentee={mentee.id} />
          <Button className="button slim" onPress={() => onPin({ mentor, mentee })}>
            Pin {mentor.name} with {mentee.name}
          </Button>
        </>
      )}
    </div>
  );
}

const MOST = 8;

/** The enrolled mentors with the words in their names. */
export function named(mentors: ReturnType<typeof useMentors>, text: string): Found[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return mentors
    .filter(({ person }) => words.every((word) => person.name.toLocaleLowerCase().includes(word)))
    .slice(0, MOST)
    .map(({ person, capacity }) => ({ id: person.id, name: person.name, detail: capacity === 1 ? '1 place' : `${capacity} places` }));
}
