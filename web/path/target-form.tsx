import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Lookup } from '../parts/lookup';
import { NumberField } from '../parts/number-field';
import { useRolesFound, useSkillsFound } from '../parts/use-found';
import type { PersonSearch } from '../searches';
import { PathGoalsDocument, PathTargetDocument } from './operations.gen';
import { USUAL_LEVEL } from './target';

const route = getRouteApi('/people/$person');

/** Where the path is to lead: a role, or a skill up to a level; and how many hours there are. All of it stands in the address. */
export function TargetForm({ person }: { readonly person: string }): ReactNode {
  const { role, target, level = USUAL_LEVEL, hours } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: named } = useQuery(PathTargetDocument, { variables: { role: role ?? '', skill: target ?? '' }, skip: !role && !target });
  const set = (change: Partial<PersonSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  return (
    <div className="page">
      <div className="filters no-print">
        <Lookup
          label="Towards the role"
          placeholder="Type a few letters"
          useFound={useRolesFound}
          shown={role ? (named?.role?.name ?? '') : ''}
          onPick={({ id }) => set({ role: id, target: undefined, level: undefined })}
        />
        <Lookup
          label="Or towards the skill"
          placeholder="Type a few letters"
          useFound={useSkillsFound}
          shown={target ? (named?.skill?.name ?? '') : ''}
          onPick={({ id }) => set({ target: id, role: undefined })}
        />
        {target && (
          <NumberField
            label="Up to level"
            value={level}
            min={1}
            max={5}
            step={1}
            onChange={(next) => next !== undefined && set({ level: Math.round(next) })}
          />
        )}
        {(role ?? target) && (
          <>
            <NumberField
              label="Hours there are"
              value={hours}
              min={1}
              max={10_000}
              step={10}
              onChange={(next) => set({ hours: next === undefined ? undefined : Math.round(next) })}
            />
            <Button
              className="button plain"
              onPress={() => set({ role: undefined, target: undefined, level: undefined, hours: undefined })}
            >
              Another target
            </Button>
          </>
        )}
      </div>
      {!role && !target && <GoalLinks person={person} choose={set} />}
    </div>
  );
}

interface GoalLinksProps {
  readonly person: string;
  readonly choose: (change: Partial<PersonSearch>) => void;
}

/** The goals that stand in the profile, each as a target. */
function GoalLinks({ person, choose }: GoalLinksProps): ReactNode {
  const { data } = useQuery(PathGoalsDocument, { variables: { person } });
  const goals = data?.person?.goals ?? [];
  if (goals.length === 0) return null;
  return (
    <div className="row" role="group" aria-label="Goals">
      <span className="soft small">Goals:</span>
      {goals.map(({ level, skill, role }) => (
        <Button
          key={`${skill?.id} ${role?.id}`}
          className="button slim"
          onPress={() => choose(role ? { role: role.id } : { target: skill?.id, level: level ?? undefined })}
        >
          {role?.name ?? skill?.name}
          {skill && level && ` at level ${level}`}
        </Button>
      ))}
    </div>
  );
}
