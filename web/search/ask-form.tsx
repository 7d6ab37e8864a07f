import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField } from 'react-aria-components/SearchField';
import { Check } from '../parts/check';
import { Lookup } from '../parts/lookup';
import { useTeamsFound } from '../parts/use-found';
import { TeamNameDocument } from './operations.gen';

const route = getRouteApi('/ask');

/** The question and what narrows it. */
export function AskForm(): ReactNode {
  const { q = '', team, free, mentor } = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);
  const { data } = useQuery(TeamNameDocument, { variables: { id: team ?? '' }, skip: !team });
  const narrow = (change: { team?: string | undefined; free?: true | undefined; mentor?: true | undefined }) =>
    void navigate({ search: (now) => ({ ...now, ...change }) });
  return (
    <form
      className="ask no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ search: (now) => ({ ...now, q: text.trim() || undefined, why: undefined }) });
      }}
    >
      <div className="ask-field">
        <SearchField className="field" value={text} onChange={setText} autoFocus={!q}>
          <Label className="only-read">Your question</Label>
          <Input className="input" placeholder="A skill, a problem, a question" />
        </SearchField>
        <Button type="submit" className="button primary">
          Ask
        </Button>
      </div>
      <div className="filters">
        <Check isSelected={free ?? false} onChange={(on) => narrow({ free: on || undefined })}>
          Free now
        </Check>
        <Check isSelected={mentor ?? false} onChange={(on) => narrow({ mentor: on || undefined })}>
          Can take a mentee
        </Check>
        <div className="row">
          <Lookup
            label="In the team"
            hideLabel
            placeholder="Any team"
            useFound={useTeamsFound}
            shown={team ? (data?.team?.name ?? '') : ''}
            onPick={({ id }) => narrow({ team: id })}
          />
          {team && (
            <Button className="button plain slim" onPress={() => narrow({ team: undefined })}>
              Any team
            </Button>
          )}
        </div>
      </div>
    </form>
  );
}
