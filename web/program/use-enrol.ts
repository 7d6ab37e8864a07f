import { useMutation } from '@apollo/client/react';
import { EnrollDocument, type EnrollMutation, type EnrolmentInput, EnrolmentsDocument } from './operations.gen';

export type RejectedRow = EnrollMutation['enroll']['rejectedRows'][number];

/** The service takes so many rows in one call; the body of a request stays under its limit. */
const AT_ONCE = 200;

/** Enrols people; gives the rows that were not taken, with their place among those given. Fails where nothing was taken. */
export function useEnrol(program: string) {
  const [send, { client }] = useMutation(EnrollDocument);
  return async (rows: readonly EnrolmentInput[]): Promise<RejectedRow[]> => {
    const rejected: RejectedRow[] = [];
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const { data } = await send({ variables: { program, rows: rows.slice(from, from + AT_ONCE) } });
      rejected.push(...(data?.enroll.rejectedRows ?? []).map((row) => ({ ...row, index: row.index + from })));
    }
    await client.refetchQueries({ include: [EnrolmentsDocument] });
    return rejected;
  };
}
