/** A row's field: nullable for GraphQL, since its value is checked row by row and a bad one must never refuse the call. */
export const ROW_FIELD = { nullable: true } as const;
