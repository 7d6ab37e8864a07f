import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Heading } from 'react-aria-components/Heading';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { FormButtons } from '../parts/form-buttons';
import { Check } from '../parts/check';
import { Choose } from '../parts/choose';
import { DialogButton } from '../parts/dialog-button';
import { FailureNote } from '../parts/states';
import { useSending } from '../parts/use-sending';
import { useSavedViews } from './use-saved-views';
import { filterOf, isShown, searchOf } from './view-filter';

const route = getRouteApi('/plans/$plan');

/** Filters kept under a name: picked, saved as they stand, and removed with a way back. */
export function SavedViews(): ReactNode {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { views, save, remove } = useSavedViews();
  const picked = views.find((view) => isShown(view, search));
  const pick = (id: string | undefined) => {
    const view = views.find((one) => one.id === id);
    void navigate({ search: (now) => ({ ...now, ...searchOf(view?.filter ?? {}) }), replace: true, resetScroll: false });
  };
  const choices = views.map(({ id, name, own, owner }) => ({ id, name: own ? name : `${name} (of ${owner?.name ?? 'somebody else'})` }));
  return (
    <>
      {views.length > 0 && <Choose label="Saved views" any="None" choices={choices} value={picked?.id} onChange={pick} />}
      {!picked && (
        <DialogButton label="Save view …">
          {(close) => <SaveForm close={close} onSave={(name, shared) => save(name, filterOf(search), shared)} />}
        </DialogButton>
      )}
      {picked?.own && (
        <Button className="button" onPress={() => remove(picked)}>
          Remove view
        </Button>
      )}
    </>
  );
}

interface FormProps {
  readonly close: () => void;
  readonly onSave: (name: string, shared: boolean) => Promise<void>;
}

const LONGEST_NAME = 100;

function SaveForm({ close, onSave }: FormProps): ReactNode {
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const { failed, send } = useSending();
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        send(() => onSave(name, shared).then(close));
      }}
    >
      <Heading slot="title" level={2}>
        Save these filters as a view
      </Heading>
      <p className="soft">Filters, tab and order of this table, for every plan. A view of yours with the same name is replaced.</p>
      <TextField className="field" value={name} onChange={setName} autoFocus maxLength={LONGEST_NAME}>
        <Label>Name</Label>
        <Input className="input" />
      </TextField>
      <Check isSelected={shared} onChange={setShared}>
        Others who review plans see it too
      </Check>
      {failed !== undefined && <FailureNote error={failed} />}
      <FormButtons send="Save" isDisabled={!name.trim()} onCancel={close} />
    </form>
  );
}
