import type { ById } from '../../graphql/loading';
import type { RequestRecord } from './request.service';

export const REQUESTS: ById<RequestRecord> = { name: 'mentor requests' };
