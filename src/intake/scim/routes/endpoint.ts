import type { Resource, ResourceKind } from '../attribute';
import type { ListQuery } from '../list';
import type { Projection } from '../project';

/** One kind of resource as its routes need it. */
export interface Endpoint {
  readonly kind: ResourceKind;
  /** Whether what is read for this projection is the whole resource, so that it has a version. */
  isWhole(seen: Projection): boolean;
  get(id: string, seen: Projection, base: string): Promise<Resource>;
  list(query: ListQuery, seen: Projection, base: string): Promise<{ total: number; resources: Resource[] }>;
  create(body: unknown, actor: string, base: string): Promise<Resource>;
  replace(id: string, body: unknown, actor: string, base: string): Promise<Resource>;
  /** Gives the resource where it is at hand. */
  patch(id: string, body: unknown, actor: string, base: string): Promise<Resource | undefined>;
  delete(id: string, actor: string): Promise<void>;
}
