import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { SkillLink } from '../parts/avatar';
import { saveCsv } from '../parts/csv';
import { Empty, FailureNote, Skeleton } from '../parts/states';
import { counted } from '../parts/words';
import { type LearningPathInput, LearningPathDocument, type LearningPathQuery, PathTargetDocument } from './operations.gen';
import { PathPicture } from './path-picture';
import { Recommended } from './recommended';
import { StepItem } from './step-item';
import { inputOf } from './target';
import { TargetForm } from './target-form';
import './path.css';

const route = getRouteApi('/people/$person');

type Path = LearningPathQuery['learningPath'];

/** How somebody gets from what they can do to a role or a skill, and which skills are worth it. */
export function PathTab({ person }: { readonly person: string }): ReactNode {
  const input = inputOf(route.useSearch());
  return (
    <div className="page">
      <TargetForm person={person} />
      {input ? (
        <Planned person={person} input={input} />
      ) : (
        <div className="card">
          <Empty title="Where to?">
            Choose a role or a skill above, or one of the skills below: the way to it is planned from what is known today.
          </Empty>
        </div>
      )}
      <Recommended person={person} />
    </div>
  );
}

interface Props {
  readonly person: string;
  readonly input: LearningPathInput;
}

function Planned({ person, input }: Props): ReactNode {
  const { data, previousData, error, refetch } = useQuery(LearningPathDocument, { variables: { person, input } });
  const role = input.role ?? '';
  const wanted = input.skills?.[0];
  const { data: named } = useQuery(PathTargetDocument, { variables: { role, skill: wanted?.skill ?? '' } });
  const goal = (role ? named?.role?.name : named?.skill && `${named.skill.name}, level ${wanted?.level}`) ?? 'Target';
  if (error) return <FailureNote error={error} retry={() => void refetch()} />;
  const path = (data ?? previousData)?.learningPath;
  if (!path) return <Skeleton rows={5} />;
  return (
    <>
      <Unmet path={path} />
      {path.steps.length === 0 && path.unmet.length === 0 && (
        <div className="card">
          <Empty title="Nothing is left to learn">Everything that is asked for is known already.</Empty>
        </div>
      )}
      {path.steps.length > 0 && <Steps path={path} goal={goal} />}
    </>
  );
}

function Steps({ path, goal }: { readonly path: Path; readonly goal: string }): ReactNode {
  return (
    <section className="page" aria-labelledby="path">
      <div className="card-head">
        <h2 id="path">
          {counted(path.steps.length, 'step')}, about {counted(Math.round(path.totalHours), 'hour')}
        </h2>
        <Button className="button slim no-print" onPress={() => save(path, goal)}>
          CSV
        </Button>
      </div>
      <PathPicture steps={path.steps} goal={goal} />
      <ol className="card list">
        {path.steps.map((step) => (
          <StepItem key={step.position} step={step} />
        ))}
      </ol>
    </section>
  );
}

/** What the path does not lead to, and why. */
function Unmet({ path: { unmet } }: { readonly path: Path }): ReactNode {
  if (unmet.length === 0) return null;
  return (
    <section className="notice warn" aria-labelledby="unmet">
      <h2 id="unmet">Not reached</h2>
      <ul className="path-unmet">
        {unmet.map(({ skill, level, reason }) => (
          <li key={`${skill.id} ${level}`}>
            <SkillLink skill={skill} />, level {level}: {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}

function save({ person, steps }: Path, goal: string): void {
  const headings = ['step', 'skill', 'from level', 'to level', 'hours', 'after', 'why', 'mentors'];
  const rows = steps.map(({ position, skill, fromLevel, toLevel, hours, after, because, mentors }) => [
    position,
    skill.name,
    fromLevel,
    toLevel,
    Math.round(hours),
    after.join(' '),
    because.join(' '),
    mentors.map((one) => one.person.name).join('; '),
  ]);
  saveCsv(`path of ${person.name} to ${goal}`, headings, rows);
}
