/** Tells the workers what became dirty; quick, and never throws. */
export type Wake = (units: readonly { readonly kind: string; readonly shard: number }[]) => Promise<void>;
