import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { Check } from './check';
import { NumberField } from './number-field';
import { percent } from './words';

const WEIGHTS = {
  skill: ['Skill', 'knows what is to be learned'],
  gap: ['Distance in level', 'not too close, not too far'],
  teaching: ['Teaching', 'earlier mentorings went well'],
  timeZone: ['Shared hours', 'working hours in common'],
  language: ['Language', 'speak one that both know well'],
  goals: ['Common goals', 'work on the same or want to learn it'],
  preference: ['Preference', 'asked for each other'],
  bridge: ['Bridge', 'come from different departments'],
} as const;

type Weight = keyof typeof WEIGHTS;

/** How a program pairs. */
export interface Settings {
  readonly objective: 'BEST_TOTAL' | 'MOST_PEOPLE';
  readonly minOverlapHours: number;
  readonly excludeManagers: boolean;
  readonly excludeSameTeam: boolean;
  readonly loadPenalty: number;
  readonly stability: number;
  readonly weights: Readonly<Record<Weight, number>>;
}

/** The settings alone, as the service takes them. */
export function plainSettings({
  objective,
  minOverlapHours,
  excludeManagers,
  excludeSameTeam,
  loadPenalty,
  stability,
  weights,
}: Settings): Settings {
  const names = Object.keys(WEIGHTS) as Weight[];
  return {
    objective,
    minOverlapHours,
    excludeManagers,
    excludeSameTeam,
    loadPenalty,
    stability,
    weights: Object.fromEntries(names.map((name) => [name, weights[name]])) as Record<Weight, number>,
  };
}

interface Props {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

/** Weights as sliders, with the share of the sum that each comes to, and the rules. */
export function PairingSettingsFields({ settings, onChange }: Props): ReactNode {
  const set = (change: Partial<Settings>) => onChange({ ...settings, ...change });
  const sum = Object.values(settings.weights).reduce((total, weight) => total + weight, 0) || 1;
  return (
    <div className="settings">
      <fieldset className="weights">
        <legend>What counts</legend>
        {(Object.keys(WEIGHTS) as Weight[]).map((name) => (
          <WeightSlider
            key={name}
            name={name}
            value={settings.weights[name]}
            share={settings.weights[name] / sum}
            onChange={(value) => set({ weights: { ...settings.weights, [name]: value } })}
          />
        ))}
      </fieldset>
      <div className="form">
        <RadioGroup
          className="field"
          value={settings.objective}
          onChange={(value) => set({ objective: value === 'MOST_PEOPLE' ? 'MOST_PEOPLE' : 'BEST_TOTAL' })}
        >
          <Label>What the plan aims at</Label>
          <Radio value="BEST_TOTAL" className="radio">
            <span className="ring" aria-hidden />
            <Meant name="The best total">the sum of all scores is the highest there is; somebody hard to match may go without</Meant>
          </Radio>
          <Radio value="MOST_PEOPLE" className="radio">
            <span className="ring" aria-hidden />
            <Meant name="Most people, then the best total">
              as many as can be have somebody, at the cost of better pairs where it must
            </Meant>
          </Radio>
        </RadioGroup>
        <Check isSelected={settings.excludeManagers} onChange={(excludeManagers) => set({ excludeManagers })}>
          <Meant name="Nobody is mentored by a manager above them">up to four levels above; such a pair can only be pinned by hand</Meant>
        </Check>
        <Check isSelected={settings.excludeSameTeam} onChange={(excludeSameTeam) => set({ excludeSameTeam })}>
          <Meant name="Nobody is mentored within their team">such a pair can only be pinned by hand</Meant>
        </Check>
        <NumberField
          label="Working hours a day in common, at least"
          hint="Whoever shares fewer is no pair; 0 leaves time zones to the weights."
          {...{ min: 0, max: 8, step: 0.5 }}
          value={settings.minOverlapHours}
          onChange={(value) => set({ minOverlapHours: value ?? 0 })}
        />
        <NumberField
          label="Taken off for each further mentee of a mentor"
          hint="In score points: spreads mentees over mentors; 0 lets the best mentors fill up first."
          {...{ min: 0, max: 1, step: 0.01 }}
          value={settings.loadPenalty}
          onChange={(value) => set({ loadPenalty: value ?? 0 })}
        />
        <NumberField
          label="Added to a pair of the last plan"
          hint="In score points: keeps pairs together unless another one is better by more than this."
          {...{ min: 0, max: 1, step: 0.01 }}
          value={settings.stability}
          onChange={(value) => set({ stability: value ?? 0 })}
        />
      </div>
    </div>
  );
}

/** A setting's name with what it does. */
function Meant({ name, children }: { readonly name: string; readonly children: string }): ReactNode {
  return (
    <span>
      {name} <span className="soft small meant">{children}</span>
    </span>
  );
}

interface SliderProps {
  readonly name: Weight;
  readonly value: number;
  readonly share: number;
  readonly onChange: (value: number) => void;
}

function WeightSlider({ name, value, share, onChange }: SliderProps): ReactNode {
  const [label, meaning] = WEIGHTS[name];
  return (
    <Slider className="slider" value={value} minValue={0} maxValue={1} step={0.05} onChange={onChange}>
      <Label>
        {label} <span className="soft small">{meaning}</span>
      </Label>
      <SliderOutput className="number small">{percent(share)}</SliderOutput>
      <SliderTrack className="slider-track">
        {({ state }) => (
          <>
            <span className="slider-filled" style={{ width: `${100 * state.getThumbPercent(0)}%` }} />
            <SliderThumb className="slider-thumb" />
          </>
        )}
      </SliderTrack>
    </Slider>
  );
}
