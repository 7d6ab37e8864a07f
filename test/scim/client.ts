import type { Caller, TestApp } from '../testkit';

/** An answer of the SCIM endpoint. */
export interface ScimAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown> & { readonly Resources?: Record<string, unknown>[] };
}

const PROVIDER: Caller = { as: 'HR_SYNC', sub: 'identity-provider' };

/** Sends a request as an identity provider does. */
export async function scim(service: TestApp, method: string, path: string, body?: unknown, caller: Caller = PROVIDER): Promise<ScimAnswer> {
  const token = await service.token(caller);
  const response = await fetch(`${service.url.replace(/\/graphql$/, '')}/scim/v2${path}`, {
    method,
    headers: { 'content-type': 'application/scim+json', ...(token && { authorization: `Bearer ${token}` }), ...caller.headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? (JSON.parse(text) as ScimAnswer['body']) : {} };
}

/** The body of a PATCH with these operations. */
export function patch(...operations: object[]): object {
  return { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations };
}

export const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
