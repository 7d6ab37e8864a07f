import { useMutation, useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { PersonCard } from '../parts/avatar';
import { failureOf } from '../parts/failure-of';
import { Lookup } from '../parts/lookup';
import { Empty, FailureNote, More, Skeleton } from '../parts/states';
import { tell } from '../parts/toasts';
import { usePeopleFound } from '../parts/use-found';
import { date } from '../parts/words';
import { EnrolCsv } from './enrol-csv';
import { EnrolmentsDocument, type EnrolmentRowFragment, type ProgramSide, WithdrawDocument } from './operations.gen';
import { useEnrol } from './use-enrol';

interface Props {
  readonly program: string;
  readonly side: ProgramSide;
}

/** Who is enrolled on one side, and the ways in: a person at a time, or a file. */
export function Enrolments({ program, side }: Props): ReactNode {
  const { data, error, fetchMore, refetch } = useQuery(EnrolmentsDocument, {
    variables: { program, side },
    fetchPolicy: 'cache-and-network',
  });
  const enrol = useEnrol(program);
  const page = data?.program?.enrolments;
  const word = side === 'MENTOR' ? 'mentor' : 'mentee';
  const add = async (person: string, name: string) => {
    const [rejected] = await enrol([{ person, side }]);
    tell(rejected ? `${name} was not enrolled: ${rejected.message ?? rejected.code ?? ''}` : `${name} is enrolled as a ${word}.`);
  };
  return (
    <div className="page">
      <div className="filters no-print">
        <Lookup
          label={`Enrol a ${word}`}
          placeholder="Type a few letters of a name"
          useFound={usePeopleFound}
          onPick={({ id, name }) => void add(id, name).catch((failed: unknown) => tell(failureOf(failed).message))}
        />
        <EnrolCsv program={program} side={side} />
      </div>
      {error && <FailureNote error={error} retry={() => void refetch()} />}
      {!page && !error && <Skeleton rows={5} />}
      {page && (
        <div className="card">
          {page.edges.length === 0 && <Empty title={`No ${word}s yet`}>Enrol people one by one above, or many with a file.</Empty>}
          <ul className="list" aria-label={`Enrolled ${word}s`}>
            {page.edges.map(({ node }) => (
              <Enrolled key={node.person.id} program={program} enrolment={node} />
            ))}
          </ul>
        </div>
      )}
      {page && <More list={page} fetchMore={fetchMore} />}
    </div>
  );
}

function Enrolled({ program, enrolment }: { readonly program: string; readonly enrolment: EnrolmentRowFragment }): ReactNode {
  const { person, side, capacity, waiting, since, skills, prefers } = enrolment;
  const [withdraw] = useMutation(WithdrawDocument, { refetchQueries: [EnrolmentsDocument] });
  const enrol = useEnrol(program);
  const back = () =>
    void enrol([
      {
        person: person.id,
        side,
        prefers: prefers.map(({ id }) => id),
        ...(side === 'MENTOR' ? { capacity } : { skills: skills.map(({ skill, level }) => ({ skill: skill.id, level })) }),
      },
    ]).catch((failed: unknown) => tell(failureOf(failed).message));
  const take = () =>
    void withdraw({ variables: { program, person: person.id, side } }).then(
      () => tell(`${person.name} is enrolled no longer.`, back),
      (failed: unknown) => tell(failureOf(failed).message),
    );
  const about = [
    side === 'MENTOR'
      ? capacity === 1
        ? '1 place'
        : `${capacity} places`
      : skills.map(({ skill, level }) => `${skill.name} ${level}`).join(', '),
    prefers.length > 0 && `asks for ${prefers.map(({ name }) => name).join(', ')}`,
    `since ${date(since)}`,
  ];
  return (
    <li className="row between">
      <PersonCard person={person} about={about.filter(Boolean).join(' · ')} />
      <span className="row">
        {waiting !== null && <span className="badge warn">waiting, place {waiting}</span>}
        <Button className="button slim" aria-label={`Withdraw ${person.name}`} onPress={take}>
          Withdraw
        </Button>
      </span>
    </li>
  );
}
