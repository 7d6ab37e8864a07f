import { useMutation } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { DialogButton } from '../parts/dialog-button';
import { tell } from '../parts/toasts';
import { useSession } from '../session';
import { EndorseSkillDocument } from './operations.gen';
import { SkillForm } from './skill-form';

/** Endorses a skill of a colleague; only people can vouch. */
export function EndorseButton({ person: { id, name } }: { readonly person: { readonly id: string; readonly name: string } }): ReactNode {
  const session = useSession();
  const [endorse] = useMutation(EndorseSkillDocument);
  if (!session?.person) return null;
  return (
    <DialogButton label="Endorse a skill">
      {(close) => (
        <SkillForm
          title={`Endorse a skill of ${name}`}
          about="Say what you have seen at work. Endorsing the same skill again replaces what you said before."
          send="Endorse"
          needsLevel={false}
          close={close}
          act={async ({ skill, level, note }) => {
            await endorse({ variables: { person: id, skill, level: level ?? null, note: note ?? null } });
            tell(`Endorsed. It counts for ${name} within a minute.`);
          }}
        />
      )}
    </DialogButton>
  );
}
