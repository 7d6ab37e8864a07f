// What a sync knows of nodes before it looks at them closely; retired ones are ended because no source names them any longer.
// @fragment
// @type KnownNode: {id: string, hash: string?, retired: boolean, sources: string[], versions: float[]}
RETURN
  collect(n {
    .id,
    .hash,
    retired: coalesce(n.retired, false),
    .sources,
    .versions
  }) AS known