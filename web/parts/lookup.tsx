import { useEffect, useState, type ReactNode, type RefObject } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';

/** Something that can be picked. */
export interface Found {
  readonly id: string;
  readonly name: string;
  /** What tells it from others of that name. */
  readonly detail: string;
}

interface Props {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
  /** What the text finds; a hook, called at each render with the text as it stands after a pause. */
  readonly useFound: (text: string) => { readonly found: readonly Found[]; readonly loading: boolean };
  readonly onPick: (found: Found) => void;
  /** Shown in the field, for example what is picked now. */
  readonly shown?: string;
  readonly input?: RefObject<HTMLInputElement | null>;
  readonly hint?: ReactNode;
}

const PAUSE_MS = 120;

/** A field in which one types to find a person, a skill or a team, and picks one by arrows and Enter. */
export function Lookup({ label, hideLabel, autoFocus = false, placeholder, useFound, onPick, shown = '', input, hint }: Props): ReactNode {
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const { found, loading } = useFound(useAfterPause(text.trim() === shown ? '' : text.trim()));
  // What is picked offers nothing more: a list that came back over the page would also hide it from screen readers.
  const items = text.trim() && text !== shown ? found : [];
  return (
    <ComboBox
      className="field combo"
      items={items}
      inputValue={text}
      onInputChange={setText}
      defaultFilter={() => true}
      selectedKey={null}
      onSelectionChange={(key) => {
        const picked = items.find(({ id }) => id === key);
        if (!picked) return;
        setText(shown);
        onPick(picked);
      }}
      allowsEmptyCollection={text.trim().length > 1 && text !== shown && !loading}
      onBlur={() => setText(shown)}
    >
      <Label className={hideLabel ? 'only-read' : 'label'}>{label}</Label>
      <Input ref={input ?? null} autoFocus={autoFocus} className="input" placeholder={placeholder ?? ''} />
      {hint}
      <Popover className="popover">
        <ListBox<Found> className="options" renderEmptyState={() => <p className="options-empty">Nothing is called that.</p>}>
          {({ id, name, detail }) => (
            <ListBoxItem id={id} textValue={name} className="option">
              {name}
              {detail && <span className="soft small">{detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function useAfterPause(text: string): string {
  const [later, setLater] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setLater(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return later;
}
