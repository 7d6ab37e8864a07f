import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { SkillLink } from '../parts/avatar';
import { CsvButton } from '../parts/csv-button';
import { Level } from '../parts/level';
import { Lookup } from '../parts/lookup';
import { Empty, FailureNote, Skeleton } from '../parts/states';
import { useRolesFound } from '../parts/use-found';
import { percent } from '../parts/words';
import { Goals } from './goals';
import { type GapRowFragment, PersonGapsDocument } from './operations.gen';

const route = getRouteApi('/people/$person');

/** What somebody lacks for the roles they hold, or for another one: what costs most first, with nothing known apart from low. */
export function Gaps({ person, own }: { readonly person: string; readonly own: boolean }): ReactNode {
  const { role } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(PersonGapsDocument, { variables: { id: person, role: role ?? null } });
  const report = data?.person?.gaps;
  return (
    <div className="page">
      <Goals person={person} own={own} />
      <h2 className="gaps-heading">Gaps</h2>
      <div className="filters no-print">
        <Lookup
          label="Against the role"
          placeholder="The roles held"
          useFound={useRolesFound}
          shown={role ? (report?.role?.name ?? '') : ''}
          onPick={({ id }) => void navigate({ search: { tab: 'gaps', role: id }, replace: true })}
        />
        {role && (
          <Button className="button plain" onPress={() => void navigate({ search: { tab: 'gaps' }, replace: true })}>
            The roles held
          </Button>
        )}
      </div>
      {error && <FailureNote error={error} retry={() => void refetch()} />}
      {!report && !error && <Skeleton />}
      {report && report.readiness === null && (
        <div className="card">
          <Empty title="Nothing is asked">No role with requirements stands here; choose one above.</Empty>
        </div>
      )}
      {report && report.readiness !== null && (
        <>
          <div className="row">
            <span className="badge accent">{percent(report.readiness)} ready</span>
            {report.unknown >= 0.3 && (
              <span className="soft">Much of the rest is not known: ask what they can do before you train them.</span>
            )}
            <CsvButton
              name="gaps"
              headings={['skill', 'required level', 'level', 'likely at it', 'levels missing', 'critical', 'evidence']}
              rows={() =>
                report.gaps.map((gap) => [
                  gap.skill.name,
                  gap.requiredLevel,
                  gap.level,
                  gap.meetsProbability,
                  gap.expectedShortfall,
                  gap.critical,
                  gap.evidenced,
                ])
              }
            />
          </div>
          <ul className="card list skills">
            {report.gaps.map((gap) => (
              <GapItem key={`${gap.skill.id} ${gap.requiredLevel}`} gap={gap} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function GapItem({ gap }: { readonly gap: GapRowFragment }): ReactNode {
  const { skill, level, requiredLevel, meetsProbability, expectedShortfall, evidenced, critical, importance } = gap;
  return (
    <li className="skill-row">
      <span className="row">
        <SkillLink skill={skill} />
        {critical && <span className="badge bad">critical</span>}
        {importance < 0.5 && <span className="badge">optional</span>}
      </span>
      {evidenced ? <Level level={level} /> : <span className="badge warn">no evidence</span>}
      <span className="small">
        {percent(meetsProbability)} likely at level {requiredLevel}
        {expectedShortfall >= 0.1 && <span className="soft">, {expectedShortfall.toFixed(1)} levels missing</span>}
      </span>
    </li>
  );
}
