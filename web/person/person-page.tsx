import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { Page } from '../parts/page';
import { Empty, FailureNote, Skeleton } from '../parts/states';
import { holdsAny, useSession } from '../session';
import { ClaimButton } from './claim-button';
import { Contributions } from './contributions';
import { Gaps } from './gaps';
import { EndorseButton } from './endorse-button';
import { PersonDocument } from './operations.gen';
import { PersonHead } from './person-head';
import { Skills } from './skills';
import './person.css';

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
      heading={<PersonHead person={person} />}
      actions={own ? <ClaimButton /> : <EndorseButton person={person} />}
    >
      <Tabs
        selectedKey={tab}
        onSelectionChange={(key) =>
          void navigate({ search: { tab: key === 'contributions' || key === 'gaps' ? key : undefined }, replace: true })
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
              Gaps
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
          <Gaps person={id} />
        </TabPanel>
      </Tabs>
    </Page>
  );
}
