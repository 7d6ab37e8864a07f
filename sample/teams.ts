import type { TeamRow } from './rows';

// Kestrel Junction is made up: about 60 people who write software for rail freight.
export const teams: TeamRow[] = [
  { id: 't-kestrel', name: 'Kestrel Junction' },
  { id: 't-engineering', name: 'Engineering', parent: 't-kestrel' },
  { id: 't-customers', name: 'Product and Customers', parent: 't-kestrel' },

  { id: 't-platform', name: 'Platform', parent: 't-engineering' },
  { id: 't-planning', name: 'Slot Planning', parent: 't-engineering' },
  { id: 't-tracking', name: 'Wagon Tracking', parent: 't-engineering' },
  { id: 't-data', name: 'Data and Forecasts', parent: 't-engineering' },
  { id: 't-product-design', name: 'Product and Design', parent: 't-customers' },
  { id: 't-customer-operations', name: 'Customer Operations', parent: 't-customers' },
];
