import { useMutation } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { tell } from '../parts/toasts';
import { DialogButton } from '../parts/dialog-button';
import { ClaimSkillDocument, PersonSkillDetailDocument, PersonSkillsDocument } from './operations.gen';
import { SkillForm } from './skill-form';

/** Claims a level in a skill of one's own. */
export function ClaimButton(): ReactNode {
  const [claim] = useMutation(ClaimSkillDocument, { refetchQueries: [PersonSkillsDocument, PersonSkillDetailDocument] });
  return (
    <DialogButton label="Claim a skill" primary>
      {(close) => (
        <SkillForm
          title="Claim a skill"
          about="What you say of yourself counts, less than what others have seen. Claiming a skill again replaces your earlier claim."
          send="Claim"
          needsLevel
          close={close}
          act={async ({ skill, level = 1, note }) => {
            await claim({ variables: { skill, level, note: note ?? null } });
            tell('Claimed. It counts within a minute.');
          }}
        />
      )}
    </DialogButton>
  );
}
