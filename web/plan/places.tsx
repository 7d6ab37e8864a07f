import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Lookup } from '../parts/lookup';
import { NumberField } from '../parts/number-field';
import { useMentors } from './use-plan';
import { named } from './why-not-pair';

/** A mentor with other places than they have; whom they prefer and exclude stays. */
export interface Placed {
  readonly mentor: { readonly id: string; readonly name: string };
  readonly capacity: number;
  readonly prefers: readonly string[];
  readonly excludes: readonly string[];
}

interface Props {
  readonly program: string;
  readonly places: readonly Placed[];
  readonly onChange: (places: readonly Placed[]) => void;
}

const MOST_PLACES = 100;

/** Mentors picked, each with a number of places. */
export function Places({ program, places, onChange }: Props): ReactNode {
  const mentors = useMentors(program);
  const add = (id: string) => {
    const found = mentors.find(({ person }) => person.id === id);
    if (!found || places.some(({ mentor }) => mentor.id === id)) return;
    const { person, capacity, prefers, excludes } = found;
    onChange([
      ...places,
      { mentor: person, capacity: capacity + 1, prefers: prefers.map((one) => one.id), excludes: excludes.map((one) => one.id) },
    ]);
  };
  return (
    <div className="form">
      <Lookup
        label="Places of a mentor"
        placeholder="A mentor of the program"
        useFound={(text) => ({ found: named(mentors, text), loading: false })}
        onPick={({ id }) => add(id)}
      />
      {places.map((placed) => (
        <div key={placed.mentor.id} className="row">
          <NumberField
            label={`Places of ${placed.mentor.name}`}
            {...{ min: 0, max: MOST_PLACES, step: 1 }}
            value={placed.capacity}
            onChange={(capacity) => onChange(places.map((one) => (one === placed ? { ...one, capacity: Math.round(capacity ?? 0) } : one)))}
          />
          <Button className="button plain slim" onPress={() => onChange(places.filter((one) => one !== placed))}>
            As it was
          </Button>
        </div>
      ))}
    </div>
  );
}
