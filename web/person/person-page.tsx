import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { Page } from '../parts/page';
import { Empty, FailureNote, Skeleton } from '../parts/states';
import { PERSON_TABS } from '../searches';
import { holdsAny, useSession } from '../session';
import { AskMentorButton } from '../parts/ask-mentor-button';
import { oneOf } from '../parts/search-params';
import { ClaimButton } from './claim-button';
import { Contributions } from './contributions';
import { Gaps } from './gaps';
import { EndorseButton } from './endorse-button';
import { PersonDocument, type PersonHeadFragment } from './operations.gen';
import { PersonHead } from './person-head';
import { Requests } from './requests';
import { Skills } from './skills';
import './person.css';

// With the layout of its picture; whoever looks at skills need not wait for it.
const PathTab = lazy(async () => ({ default: (await import('../path/path-tab')).PathTab }));

const route = getRouteApi('/people/$person');

/** One person: what is believed of them and why, and what they did. */
export function PersonPage(): ReactNode {
  const { person: id } = route.useParams();
  const { tab = 'skills' } = route.useSearch();
  const navigate = route.useNavigate();
  const session = useSession();
  const own = session?.person === id;
  // A manager of others is refused by the service, which knows who reports to whom.
  const seesGaps = own || (session !== undefined && holdsAny(session, 'MANAGER', 'LD'));
  const { data, error, refetch } = useQuery(PersonDocument, { variables: { id } });
  if (error) return <FailureNote error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const { person } = data;
  if (!person) return <Empty title="Nobody has this id">People are found by their names in the field above.</Empty>;
  return (
    <Page
      derived
      title={person.name}
      heading={<PersonHead person={person} own={own} />}
      actions={own ? <ClaimButton /> : <ForOthers person={person} />}
    >
      <Tabs
        selectedKey={tab}
        onSelectionChange={(key) =>
          void navigate({
            search: ({ role }) => ({ tab: oneOf(PERSON_TABS, key), ...(key === 'gaps' || key === 'path' ? { role } : {}) }),
            replace: true,
          })
        }
      >
        <TabList className="tabs" aria-label={`About ${person.name}`}>
          <Tab id="skills" className="tab">
            Skills
          </Tab>
          <Tab id="contributions" className="tab">
            Contributions
          </Tab>
          {seesGaps && (
            <Tab id="gaps" className="tab">
              Goals and gaps
            </Tab>
          )}
          {seesGaps && (
            <Tab id="path" className="tab">
              Path
            </Tab>
          )}
          {own && (
            <Tab id="requests" className="tab">
              Requests
            </Tab>
          )}
        </TabList>
        <TabPanel id="skills">
          <Skills person={id} own={own} />
        </TabPanel>
        <TabPanel id="contributions">
          <Contributions person={id} />
        </TabPanel>
        <TabPanel id="gaps">
          <Gaps person={id} own={own} />
        </TabPanel>
        <TabPanel id="path">
          <Suspense fallback={<Skeleton rows={5} />}>
            <PathTab person={id} />
          </Suspense>
        </TabPanel>
        <TabPanel id="requests">
          <Requests />
        </TabPanel>
      </Tabs>
    </Page>
  );
}

function ForOthers({ person }: { readonly person: PersonHeadFragment }): ReactNode {
  return (
    <>
      <AskMentorButton mentor={person} skills={[]} />
      <EndorseButton person={person} />
    </>
  );
}
