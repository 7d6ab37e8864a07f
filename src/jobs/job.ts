import { z } from 'zod';

/** A job: its name and what its payload must be. Producers and handlers share the definition, and both check the payload. */
export interface JobDefinition<Payload> {
  readonly name: string;
  readonly schema: z.ZodType<Payload>;
}

/** Payloads hold kinds, shards and ids only: Redis keeps them in clear. */
export function defineJob<Schema extends z.ZodType>(name: string, schema: Schema): JobDefinition<z.output<Schema>> {
  return { name, schema: schema as z.ZodType<z.output<Schema>> };
}
