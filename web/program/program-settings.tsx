import { useMutation } from '@apollo/client/react';
import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { PairingSettingsFields, plainSettings } from '../parts/pairing-settings';
import { FailureNote } from '../parts/states';
import { tell } from '../parts/toasts';
import type { ProgramQuery } from './operations.gen';
import { UpdateProgramDocument } from './operations.gen';

interface Props {
  readonly program: NonNullable<ProgramQuery['program']>;
}

/** How the plans of a program are made from now on; plans that are there keep theirs. */
export function ProgramSettings({ program: { id, settings, proposedWeights } }: Props): ReactNode {
  const saved = plainSettings(settings);
  const [next, setNext] = useState(saved);
  const [failed, setFailed] = useState<unknown>();
  const [update] = useMutation(UpdateProgramDocument);
  const changed = JSON.stringify(saved) !== JSON.stringify(next);
  const save = (to: typeof saved, undo?: typeof saved) =>
    update({ variables: { id, settings: to } }).then(() => {
      setFailed(undefined);
      setNext(to);
      tell('Saved. Plans drafted from now on use it.', undo && (() => void save(undo)));
    }, setFailed);
  return (
    <div className="card">
      <div className="card-body">
        {proposedWeights && (
          <p className="notice">
            {proposedWeights.decisions} decisions speak for other weights: those that were held out fit better with them (
            {proposedWeights.after.toFixed(3)} instead of {proposedWeights.before.toFixed(3)}, the mean log loss).{' '}
            <Button className="button slim" onPress={() => setNext(plainSettings({ ...next, weights: proposedWeights.weights }))}>
              Show them
            </Button>
          </p>
        )}
        <PairingSettingsFields settings={next} onChange={setNext} />
        {failed !== undefined && <FailureNote error={failed} />}
        <div className="buttons">
          <Button className="button primary" isDisabled={!changed} onPress={() => void save(next, saved)}>
            Save
          </Button>
          <Button className="button" isDisabled={!changed} onPress={() => setNext(saved)}>
            As it was
          </Button>
        </div>
      </div>
    </div>
  );
}
