import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { Lookup } from '../parts/lookup';
import { Page } from '../parts/page';
import { Empty } from '../parts/states';
import { useTeamsFound } from '../parts/use-found';
import type { CoverageSearch } from '../searches';
import { holdsAny, useSession } from '../session';
import { CoverageMap } from './coverage-map';
import { InVain } from './in-vain';
import { Leavers } from './leavers';
import { CoverageTeamDocument } from './operations.gen';
import { Risks } from './risks';
import { SupplyDemand } from './supply-demand';
import './coverage.css';

const route = getRouteApi('/coverage');

const TABS: readonly { readonly id: NonNullable<CoverageSearch['tab']> | 'map'; readonly label: string; readonly onlyLd?: true }[] = [
  { id: 'map', label: 'Map' },
  { id: 'risks', label: 'Risks' },
  { id: 'leavers', label: 'If people left' },
  { id: 'supply', label: 'Supply and demand' },
  { id: 'vain', label: 'Searched in vain', onlyLd: true },
];

/** Where the organisation is thin, and what happens when somebody leaves. */
export function CoveragePage(): ReactNode {
  const { tab = 'map', team } = route.useSearch();
  const navigate = route.useNavigate();
  const session = useSession();
  const { data: named } = useQuery(CoverageTeamDocument, { variables: { id: team ?? '' }, skip: !team });
  const seesAll = session !== undefined && holdsAny(session, 'LD');
  return (
    <Page
      derived
      title="Coverage and risk"
      about="What the roles of teams ask for against what people can do. Nothing known is told apart from a low level, and figures of fewer than five people are hidden."
    >
      <div className="filters no-print">
        <Lookup
          label="Team, with its parts"
          placeholder={seesAll ? 'The whole organisation' : 'A team that you lead'}
          useFound={useTeamsFound}
          shown={team ? (named?.team?.name ?? '') : ''}
          onPick={({ id }) => void navigate({ search: (now) => ({ ...now, team: id, cell: undefined }) })}
        />
        {team && (
          <Button
            className="button plain"
            onPress={() => void navigate({ search: (now) => ({ ...now, team: undefined, cell: undefined }) })}
          >
            {seesAll ? 'The whole organisation' : 'Another team'}
          </Button>
        )}
      </div>
      {!team && !seesAll ? (
        <div className="card">
          <Empty title="Of which team?">Choose a team in which everybody reports to you, directly or through others.</Empty>
        </div>
      ) : (
        <Tabs
          selectedKey={tab}
          onSelectionChange={(key) => {
            const next = TABS.find(({ id }) => id === key)?.id;
            void navigate({ search: (now) => ({ ...now, tab: next === 'map' ? undefined : next }), replace: true });
          }}
        >
          <TabList className="tabs" aria-label="Coverage">
            {TABS.filter(({ onlyLd }) => seesAll || !onlyLd).map(({ id, label }) => (
              <Tab key={id} id={id} className="tab">
                {label}
              </Tab>
            ))}
          </TabList>
          <TabPanel id="map">
            <CoverageMap team={team} />
          </TabPanel>
          <TabPanel id="risks">
            <Risks team={team} />
          </TabPanel>
          <TabPanel id="leavers">
            <Leavers team={team} />
          </TabPanel>
          <TabPanel id="supply">
            <SupplyDemand team={team} />
          </TabPanel>
          <TabPanel id="vain">
            <InVain />
          </TabPanel>
        </Tabs>
      )}
    </Page>
  );
}
