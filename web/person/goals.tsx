import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Heading } from 'react-aria-components/Heading';
import { FormButtons } from '../parts/form-buttons';
import { DialogButton } from '../parts/dialog-button';
import { type Found, Lookup } from '../parts/lookup';
import { NumberField } from '../parts/number-field';
import { FailureNote, Skeleton } from '../parts/states';
import { useRolesFound, useSkillsFound } from '../parts/use-found';
import { type GoalRowFragment, PersonGoalsDocument } from './operations.gen';
import { type Goaled, useGoals } from './use-goals';

/** What somebody wants to learn, the most important first; each goal has its way. */
export function Goals({ person, own }: { readonly person: string; readonly own: boolean }): ReactNode {
  const { data, error } = useQuery(PersonGoalsDocument, { variables: { id: person } });
  if (error) return <FailureNote error={error} />;
  if (!data?.person) return <Skeleton rows={1} />;
  return <Shown person={data.person} own={own} />;
}

function Shown({ person, own }: { readonly person: Goaled; readonly own: boolean }): ReactNode {
  const { goals } = person;
  const set = useGoals(person);
  const add = (goal: GoalRowFragment) => {
    const others = goals.filter((one) => keyOf(one) !== keyOf(goal));
    set([...others, goal], `${nameOf(goal)} is a goal now.`);
  };
  return (
    <section className="card" aria-labelledby="goals">
      <div className="card-body">
        <div className="card-head">
          <h2 id="goals">Goals</h2>
          <DialogButton label="Add a goal" slim>
            {(close) => <GoalForm add={add} close={close} />}
          </DialogButton>
        </div>
        {goals.length === 0 && (
          <p className="soft">{own ? 'Name what you want to learn: mentors and recommendations go by it.' : 'No goals are named.'}</p>
        )}
        <ul className="row">
          {goals.map((goal) => (
            <li key={keyOf(goal)} className="chip">
              <Link
                to="/people/$person"
                params={{ person: person.id }}
                search={{ tab: 'path', role: goal.role?.id, target: goal.skill?.id, level: goal.level ?? undefined }}
              >
                {nameOf(goal)}
              </Link>
              <Button
                className="chip-away no-print"
                aria-label={`Remove the goal ${nameOf(goal)}`}
                onPress={() =>
                  set(
                    goals.filter((one) => one !== goal),
                    `${nameOf(goal)} is no goal any more.`,
                  )
                }
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

const keyOf = ({ skill, role }: GoalRowFragment) => (role ? `role ${role.id}` : `skill ${skill?.id}`);
const nameOf = ({ skill, role, level }: GoalRowFragment) =>
  `${role?.name ?? skill?.name ?? 'A goal'}${level === null ? '' : `, level ${level}`}`;

interface FormProps {
  readonly add: (goal: GoalRowFragment) => void;
  readonly close: () => void;
}

function GoalForm({ add, close }: FormProps): ReactNode {
  const [skill, setSkill] = useState<Found>();
  const [role, setRole] = useState<Found>();
  const [level, setLevel] = useState<number>();
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (skill) add({ skill: named(skill, 'Skill'), role: null, level: level ?? null, importance: 1 });
        else if (role) add({ skill: null, role: named(role, 'Role'), level: null, importance: 1 });
        else return;
        close();
      }}
    >
      <Heading slot="title" level={2}>
        Add a goal
      </Heading>
      <p className="soft">A skill, up to a level if one is named, or a role with all that it asks for.</p>
      <Lookup
        label="Skill"
        placeholder="Type a few letters"
        useFound={useSkillsFound}
        shown={skill?.name ?? ''}
        onPick={(found) => (setSkill(found), setRole(undefined))}
      />
      {skill && (
        <NumberField
          label="Up to level (optional)"
          value={level}
          min={1}
          max={5}
          step={1}
          onChange={(next) => setLevel(next === undefined ? undefined : Math.round(next))}
        />
      )}
      <Lookup
        label="Or a role"
        placeholder="Type a few letters"
        useFound={useRolesFound}
        shown={role?.name ?? ''}
        onPick={(found) => (setRole(found), setSkill(undefined))}
      />
      <FormButtons send="Add it" isDisabled={!skill && !role} onCancel={close} />
    </form>
  );
}

const named = <T extends string>({ id, name }: Found, type: T) => ({ __typename: type, id, name });
