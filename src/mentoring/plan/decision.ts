export type Decision = 'APPROVE' | 'REJECT' | 'REOPEN';

/** What becomes of a pair, or why the decision cannot be taken. */
export type Outcome = { readonly status: 'APPROVED' | 'REJECTED' | 'PROPOSED' } | { readonly code: string; readonly refusal: string };

/** The status after a decision. A decision that is there already is taken again without harm. */
export function nextStatus(status: string, decision: Decision, reason: string | null): Outcome {
  if (status === 'PINNED') return { code: 'CONFLICT', refusal: 'The pair is pinned. Unpin it first.' };
  if (status === 'ACTIVE' || status === 'ENDED') return { code: 'CONFLICT', refusal: 'The pair is a mentoring now.' };
  if (decision === 'APPROVE') return { status: 'APPROVED' };
  if (decision === 'REOPEN') return { status: 'PROPOSED' };
  return reason === null ? { code: 'BAD_USER_INPUT', refusal: 'A rejection needs a reason.' } : { status: 'REJECTED' };
}
