import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { saveCsv } from '../parts/csv';
import { counted } from '../parts/words';
import type { EnrolmentInput } from './operations.gen';
import type { RejectedRow } from './use-enrol';

interface Props {
  readonly sent: readonly EnrolmentInput[];
  readonly rejected: readonly RejectedRow[];
}

/** What became of each row that was sent; those that were not taken come first, and as a file to mend. */
export function EnrolmentOutcomes({ sent, rejected }: Props): ReactNode {
  const why = new Map(rejected.map((row) => [row.index, row.message ?? row.code ?? 'not taken']));
  const outcomes = sent.map(({ person }, index) => ({ index, person: String(person), message: why.get(index) }));
  const ordered = [...outcomes.filter(({ message }) => message !== undefined), ...outcomes.filter(({ message }) => message === undefined)];
  const save = () =>
    saveCsv(
      'rejected enrolments',
      ['row', 'id', 'message'],
      ordered.flatMap(({ index, person, message }) => (message === undefined ? [] : [[index + 1, person, message]])),
    );
  return (
    <div className="page">
      <div role="status" className={rejected.length ? 'notice warn' : 'notice'}>
        {counted(sent.length - rejected.length, 'person is', 'people are')} enrolled, {rejected.length} rejected.{' '}
        {rejected.length > 0 && (
          <Button className="button slim" onPress={save}>
            Rejected rows as CSV
          </Button>
        )}
      </div>
      <div className="scroll outcomes" tabIndex={0} role="region" aria-label="Outcome of each row">
        <table className="slim">
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Id</th>
              <th scope="col">Outcome</th>
            </tr>
          </thead>
          <tbody>
            {ordered.map(({ index, person, message }) => (
              <tr key={index}>
                <td>{index + 1}</td>
                <td>{person}</td>
                <td className={message === undefined ? 'soft' : 'warn-text'}>{message ?? 'enrolled'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
