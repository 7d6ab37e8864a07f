import { useQuery } from '@apollo/client/react';
import { useEffect, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { PairingSettingsFields, plainSettings, type Settings } from '../parts/pairing-settings';
import { FailureNote } from '../parts/states';
import { useSending } from '../parts/use-sending';
import { WhatIfDocument } from './operations.gen';
import { Places, type Placed } from './places';
import { PlanDiff } from './plan-diff';
import { useSolveWith } from './use-solve-with';

export interface WhatIfProps {
  readonly plan: string;
  readonly program: string;
  readonly settings: Settings;
  readonly load: readonly { readonly mentees: number; readonly mentors: number }[];
  readonly close: () => void;
}

/** Other weights, rules and places: shows what the plan would become. Nothing is written until it is solved again with them. */
export function WhatIf({ plan, program, settings, load, close }: WhatIfProps): ReactNode {
  const before = plainSettings(settings);
  const [after, setAfter] = useState(before);
  const [places, setPlaces] = useState<readonly Placed[]>([]);
  const { failed, send } = useSending();
  const changed = places.length > 0 || JSON.stringify(before) !== JSON.stringify(after);
  const solve = useSolveWith(plan, program);
  return (
    <>
      <h2>What if …</h2>
      <div className="what-if">
        <div className="form">
          <PairingSettingsFields settings={after} onChange={setAfter} />
          <Places program={program} places={places} onChange={setPlaces} />
        </div>
        <Preview plan={plan} settings={after} places={places} load={load} changed={changed} />
      </div>
      {failed !== undefined && <FailureNote error={failed} />}
      <div className="buttons">
        <Button className="button primary" isDisabled={!changed} onPress={() => send(() => solve(after, places).then(close))}>
          Solve again with these
        </Button>
        <Button
          className="button"
          isDisabled={!changed}
          onPress={() => {
            setAfter(before);
            setPlaces([]);
          }}
        >
          As it was
        </Button>
        <Button className="button" onPress={close}>
          Close
        </Button>
      </div>
    </>
  );
}

interface PreviewProps extends Pick<WhatIfProps, 'plan' | 'settings' | 'load'> {
  readonly places: readonly Placed[];
  readonly changed: boolean;
}

const PAUSE_MS = 300;

function Preview({ plan, settings, places, load, changed }: PreviewProps): ReactNode {
  const asked = JSON.stringify({ settings, capacities: places.map(({ mentor, capacity }) => ({ mentor: mentor.id, capacity })) });
  const [paused, setPaused] = useState(asked);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(asked), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  const variables = { plan, ...(JSON.parse(paused) as { settings: Settings; capacities: { mentor: string; capacity: number }[] }) };
  const { data, previousData, error } = useQuery(WhatIfDocument, { variables, skip: !changed, fetchPolicy: 'network-only' });
  const diff = (data ?? previousData)?.previewPairingPlan;
  if (!changed)
    return <p className="soft">Move a slider, change a rule or the places of a mentor: here stands what the plan would become.</p>;
  if (error) return <FailureNote error={error} />;
  if (!diff) return <p role="status">The plan is solved …</p>;
  return <PlanDiff diff={diff} load={load} stale={!data || paused !== asked} />;
}
