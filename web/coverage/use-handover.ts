import { useMutation } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { tell } from '../parts/toasts';
import { counted } from '../parts/words';
import { enrolmentsOf, type Part } from './handover';
import { ProposeEnrolmentsDocument, ProposeProgramDocument } from './operations.gen';

/** Makes a program of the parts and opens it; who was not enrolled is told. Fails where the program cannot be made. */
export function useHandover(): (name: string, mentors: readonly Part[], mentees: readonly Part[]) => Promise<void> {
  const [create, { client }] = useMutation(ProposeProgramDocument);
  const [enrol] = useMutation(ProposeEnrolmentsDocument);
  const navigate = useNavigate();
  return async (name, mentors, mentees) => {
    const { data: made } = await create({ variables: { input: { id: `pr-${crypto.randomUUID()}`, name, format: 'MENTORING' } } });
    if (!made) return;
    const program = made.createProgram.id;
    const { data } = await enrol({ variables: { program, rows: enrolmentsOf(mentors, mentees) } });
    client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'programs' });
    const rejected = data?.enroll.rejectedRows ?? [];
    const reason = rejected[0]?.message ?? rejected[0]?.code;
    tell(
      rejected.length > 0
        ? `${counted(rejected.length, 'person was', 'people were')} not enrolled: ${reason ?? ''}`
        : 'The program is made. Draft a plan when the enrolments are as you want them.',
    );
    await navigate({ to: '/programs/$program', params: { program }, search: { tab: 'mentees' } });
  };
}
