import { useQuery } from '@apollo/client/react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { CSSProperties, ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { SkillLink } from '../parts/avatar';
import type { Row } from '../parts/csv';
import { CsvButton } from '../parts/csv-button';
import { Empty, FailureNote, More, Skeleton } from '../parts/states';
import { dateTime, percent } from '../parts/words';
import { CellPeople } from './cell-people';
import { CoverageMapDocument, type CoverageMapQuery, type MapCellFragment } from './operations.gen';

const route = getRouteApi('/coverage');

type TeamRow = CoverageMapQuery['skillCoverage']['edges'][number]['node'];

/** Teams by skills: how likely each is to be short of people, as a number and a shade; a cell opens who is behind it. */
export function CoverageMap({ team }: { readonly team: string | undefined }): ReactNode {
  const { cell } = route.useSearch();
  const { whole, shown } = useCoverage(team);
  const { data, loading, error, refetch, fetchMore } = shown;
  if (error) return <FailureNote error={error} retry={() => void refetch()} />;
  if (!data || loading) return <Skeleton rows={6} />;
  const { edges } = data.skillCoverage;
  const parts = edges.map(({ node }) => node);
  // Beside its parts, where both are about the same skills.
  const rows = whole && skillsOf(whole) === skillsOf(parts[0]) ? [whole, ...parts] : parts;
  const skills = rows[0]?.cells.map(({ skill }) => skill) ?? [];
  if (team && edges.length === 0)
    return (
      <div className="card">
        <Empty title="This team has no parts">
          The map compares teams.{' '}
          <Link from="/coverage" to="/coverage" search={(now) => ({ ...now, tab: 'risks' })}>
            Risks
          </Link>{' '}
          shows what this one is short of, worst first.
        </Empty>
      </div>
    );
  if (skills.length === 0)
    return (
      <div className="card">
        <Empty title="Nothing to show">
          No team here has people whose roles ask for skills. Sync roles with requirements, then people with their roles.
        </Empty>
      </div>
    );
  const [cellTeam, cellSkill] = cell?.split(' ') ?? [];
  return (
    <div className="page">
      <div className="row small no-print">
        <Legend />
        <CsvButton name="coverage" headings={HEADINGS} rows={() => csvRows(rows)} />
      </div>
      <div className="card scroll" tabIndex={0} role="region" aria-label="Map of teams and skills">
        <table className="map">
          <caption className="only-read">Probability that fewer people than needed are qualified, by skill and team</caption>
          <thead>
            <tr>
              <th scope="col">Skill</th>
              {rows.map(({ team: one, people }) => (
                <th key={one.id} scope="col" className="map-team">
                  <Link from="/coverage" to="/coverage" search={(now) => ({ ...now, team: one.id, cell: undefined })}>
                    {one.name}
                  </Link>{' '}
                  <span className="nowrap">{people} people</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {skills.map((skill, place) => (
              <tr key={skill.id}>
                <th scope="row">
                  <SkillLink skill={skill} />
                </th>
                {rows.map((row) => {
                  const own = row.cells[place];
                  return (
                    own && <Cell key={row.team.id} cell={own} team={row.team} open={cellTeam === row.team.id && cellSkill === skill.id} />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More list={data.skillCoverage} fetchMore={fetchMore} />
      {cellTeam && cellSkill && <CellPeople team={cellTeam} skill={cellSkill} rows={rows} />}
      {data.skillCoverage.computedAt && <p className="soft small">Computed {dateTime(data.skillCoverage.computedAt)}.</p>}
    </div>
  );
}

const skillsOf = (row: TeamRow | undefined) => row?.cells.map(({ skill }) => skill.id).join(' ');

/** The parts of the team; of everything, and where one team stands above all, that one with its parts. */
function useCoverage(team: string | undefined) {
  const all = useQuery(CoverageMapDocument, { variables: { team: team ?? null } });
  const [top, ...others] = all.data?.skillCoverage.edges ?? [];
  const only = team === undefined && others.length === 0 ? top?.node.team.id : undefined;
  const parts = useQuery(CoverageMapDocument, { variables: { team: only ?? null }, skip: only === undefined });
  return only !== undefined && (!parts.data || parts.data.skillCoverage.edges.length > 0)
    ? { whole: top?.node, shown: parts }
    : { whole: undefined, shown: all };
}

interface CellProps {
  readonly cell: MapCellFragment;
  readonly team: { readonly id: string; readonly name: string };
  readonly open: boolean;
}

function Cell({ cell, team, open }: CellProps): ReactNode {
  const navigate = route.useNavigate();
  const { skill, requiredLevel, coverageRisk, expectedQualified, needed, people } = cell;
  if (requiredLevel === null)
    return (
      <td className="map-cell soft" aria-label="No role asks for it">
        –
      </td>
    );
  if (coverageRisk === null) return <td className="map-cell hidden-cell">fewer than 5</td>;
  const key = `${team.id} ${skill.id}`;
  return (
    <td
      className="map-cell"
      style={{ '--risk': `${Math.round(100 * coverageRisk)}%` } as CSSProperties}
      data-strong={coverageRisk >= 0.5 || undefined}
    >
      <Button
        className="map-button"
        aria-expanded={open}
        onPress={() => void navigate({ search: (now) => ({ ...now, cell: open ? undefined : key }), replace: true, resetScroll: false })}
      >
        <span className="only-read">{`${skill.name}, ${team.name}, ${people === 0 ? 'likely to be short: ' : ''}`}</span>
        <span>
          {people === 0 ? 'no evidence' : percent(coverageRisk)}
          {people !== 0 && <span className="only-read"> likely to be short</span>}
        </span>{' '}
        <small>
          {`${(expectedQualified ?? 0).toFixed(1)} of ${needed}`}
          <span className="only-read">{` at level ${requiredLevel}`}</span>
        </small>{' '}
        {people !== 0 && (expectedQualified ?? 0) > 0 && (expectedQualified ?? 0) < 1.5 && <small className="single">hangs on one</small>}
      </Button>
    </td>
  );
}

function Legend(): ReactNode {
  return (
    <span className="soft">
      The darker, the likelier to be short of people. Below: how many are expected to be qualified, of how many needed. “no evidence”:
      nobody knows; “–”: no role asks for it.
    </span>
  );
}

const HEADINGS = ['team', 'people', 'skill', 'level', 'needed', 'expected', 'risk', 'known'];

function csvRows(rows: readonly TeamRow[]): Row[] {
  return rows.flatMap(({ team, people, cells }) =>
    cells.map(({ skill, requiredLevel, needed, expectedQualified, coverageRisk, people: known }) => [
      team.name,
      people,
      skill.name,
      requiredLevel,
      needed,
      expectedQualified,
      coverageRisk,
      known,
    ]),
  );
}
