import { useMutation, useQuery } from '@apollo/client/react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { failureOf } from '../parts/failure-of';
import { Page } from '../parts/page';
import { Empty, FailureNote, Skeleton } from '../parts/states';
import { tell } from '../parts/toasts';
import { counted, sentenceCase } from '../parts/words';
import type { ProgramSearch } from '../searches';
import { Enrolments } from './enrolments';
import { DraftPlanDocument, ProgramDocument, type ProgramQuery } from './operations.gen';
import { Plans } from './plans';
import { ProgramSettings } from './program-settings';
import { WaitingList } from './waiting-list';
import './program.css';

const route = getRouteApi('/programs/$program');

type Program = NonNullable<ProgramQuery['program']>;

/** One program: its plans, how it pairs, and who is enrolled. */
export function ProgramPage(): ReactNode {
  const { program: id } = route.useParams();
  const { data, error, refetch } = useQuery(ProgramDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (error && !data) return <FailureNote error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={5} />;
  if (!data.program) return <Empty title="There is no such program">Choose one from the list of programs.</Empty>;
  return <Shown program={data.program} />;
}

function Shown({ program }: { readonly program: Program }): ReactNode {
  const { tab = 'plans' } = route.useSearch();
  const navigate = route.useNavigate();
  const { id, name, format, mentors, mentees } = program;
  const choose = (next: string) =>
    void navigate({ search: { tab: next === 'plans' ? undefined : (next as ProgramSearch['tab']) }, replace: true, resetScroll: false });
  const tabs = [
    { id: 'plans', label: 'Plans', shown: <Plans program={program} /> },
    { id: 'mentors', label: `Mentors ${mentors}`, shown: <Enrolments program={id} side="MENTOR" /> },
    { id: 'mentees', label: `Mentees ${mentees}`, shown: <Enrolments program={id} side="MENTEE" /> },
    { id: 'waiting', label: 'Waiting list', shown: <WaitingList program={id} /> },
    { id: 'settings', label: 'Settings', shown: <ProgramSettings key={id} program={program} /> },
  ];
  return (
    <Page
      title={name}
      about={`${sentenceCase(format)}, ${counted(mentors, 'mentor')} and ${counted(mentees, 'mentee')}.`}
      actions={<DraftButton program={id} />}
    >
      <Tabs selectedKey={tab} onSelectionChange={(key) => choose(String(key))}>
        <TabList className="tabs" aria-label="Program">
          {tabs.map((one) => (
            <Tab key={one.id} id={one.id} className="tab">
              {one.label}
            </Tab>
          ))}
        </TabList>
        {tabs.map((one) => (
          <TabPanel key={one.id} id={one.id}>
            {one.shown}
          </TabPanel>
        ))}
      </Tabs>
    </Page>
  );
}

function DraftButton({ program }: { readonly program: string }): ReactNode {
  const navigate = useNavigate();
  const [draft, { loading }] = useMutation(DraftPlanDocument, { refetchQueries: [ProgramDocument] });
  const go = async () => {
    const { data } = await draft({ variables: { program } });
    if (data) await navigate({ to: '/plans/$plan', params: { plan: data.draftPairingPlan.id } });
  };
  return (
    <Button
      className="button primary"
      isDisabled={loading}
      onPress={() => void go().catch((error: unknown) => tell(failureOf(error).message))}
    >
      Draft a plan
    </Button>
  );
}
