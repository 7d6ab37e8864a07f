/* Made from cypher/ by `npm run codegen`; do not edit. */
import { rule } from 'neo4j-driver';
import type { CypherQuery } from './query';

/** Creates contributions; their contributors and skills follow. */
export const createContributions: CypherQuery<{ rows: Record<string, unknown>[] }, Record<string, never>> = {
  name: 'createContributions',
  access: 'write',
  text: "UNWIND $rows AS row\nCREATE (n:Contribution)\nSET\n  n = row,\n  n.rev = 1,\n  n.at = toInteger(row.at),\n  n.difficulty = toInteger(row.difficulty)",
  params: { rows: rule.asList() },
  row: {  },
};

/** Contributions by id with their people and skills; unknown ids are left out. */
export const findContributionsByIds: CypherQuery<{ ids: string[] }, { contributions: { id: string; kind: string; title: string; text: string | null; url: string | null; at: number; outcome: number | null; difficulty: number | null; size: number | null; source: string; contributors: { personId: string; part: string }[]; skillIds: string[] }[] }> = {
  name: 'findContributionsByIds',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (c:Contribution {id: id})\nRETURN\n  collect(c {\n    .id,\n    .kind,\n    .title,\n    .text,\n    .url,\n    .at,\n    .outcome,\n    .difficulty,\n    .size,\n    .source,\n    contributors:\n      [(p:Person)-[k:CONTRIBUTED]->(c) | {personId: p.id, part: k.part} ],\n    skillIds: [(c)-[:SHOWS]->(s:Skill) | s.id ]\n  }) AS contributions",
  params: { ids: rule.asList() },
  row: { contributions: rule.asList() },
};

/** Ids of contributions of some people, newest first, ties by id. */
export const findContributionsOfPeople: CypherQuery<{ people: string[]; skills: string[] | null; kinds: string[] | null; from: number | null; until: number | null; source: string | null; afterAt: number | null; afterId: string | null; limit: number }, { total: number; contributions: { id: string; at: number }[] }> = {
  name: 'findContributionsOfPeople',
  access: 'read',
  text: "MATCH (p:Person)-[:CONTRIBUTED]->(c:Contribution)\nWHERE p.id IN $people\nWITH DISTINCT c\nWHERE\n  c.status = 'ACTIVE' AND\n  c.at >= coalesce($from, -8640000000000000) AND\n  c.at <= coalesce($until, 8640000000000000) AND\n  ($kinds IS NULL OR c.kind IN $kinds) AND\n  ($source IS NULL OR c.source = $source) AND\n  ($skills IS NULL OR\n    EXISTS {\n      (c)-[:SHOWS]->(s:Skill)\n      WHERE s.id IN $skills\n    })\nWITH c\nORDER BY c.at DESC, c.id\nWITH collect(c {.id, .at}) AS found\nRETURN\n  size(found) AS total,\n  [\n    c IN found\n    WHERE\n      $afterAt IS NULL OR\n      c.at < $afterAt OR\n      (c.at = $afterAt AND c.id > $afterId)\n  ][..$limit] AS contributions",
  params: { people: rule.asList(), skills: rule.asList({ optional: true }), kinds: rule.asList({ optional: true }), from: rule.asNumber({ optional: true, isInteger: true }), until: rule.asNumber({ optional: true, isInteger: true }), source: rule.asString({ optional: true }), afterAt: rule.asNumber({ optional: true, isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), contributions: rule.asList() },
};

/** Ids of contributions that show some skills, newest first, ties by id. */
export const findContributionsOfSkills: CypherQuery<{ skills: string[]; kinds: string[] | null; from: number | null; until: number | null; source: string | null; afterAt: number | null; afterId: string | null; limit: number }, { total: number; contributions: { id: string; at: number }[] }> = {
  name: 'findContributionsOfSkills',
  access: 'read',
  text: "MATCH (s:Skill)<-[:SHOWS]-(c:Contribution)\nWHERE s.id IN $skills\nWITH DISTINCT c\nWHERE\n  c.status = 'ACTIVE' AND\n  c.at >= coalesce($from, -8640000000000000) AND\n  c.at <= coalesce($until, 8640000000000000) AND\n  ($kinds IS NULL OR c.kind IN $kinds) AND\n  ($source IS NULL OR c.source = $source)\nWITH c\nORDER BY c.at DESC, c.id\nWITH collect(c {.id, .at}) AS found\nRETURN\n  size(found) AS total,\n  [\n    c IN found\n    WHERE\n      $afterAt IS NULL OR\n      c.at < $afterAt OR\n      (c.at = $afterAt AND c.id > $afterId)\n  ][..$limit] AS contributions",
  params: { skills: rule.asList(), kinds: rule.asList({ optional: true }), from: rule.asNumber({ optional: true, isInteger: true }), until: rule.asNumber({ optional: true, isInteger: true }), source: rule.asString({ optional: true }), afterAt: rule.asNumber({ optional: true, isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), contributions: rule.asList() },
};

/** What a source has of contributions that are not ended, with ids beginning with a prefix. */
export const findContributionsOfSource: CypherQuery<{ source: string; idPrefix: string }, { known: { id: string; hash: string | null; retired: boolean; sources: string[]; versions: number[] }[] }> = {
  name: 'findContributionsOfSource',
  access: 'read',
  text: "MATCH (n:Contribution)\nWHERE\n  n.id STARTS WITH $idPrefix AND $source IN n.sources AND n.status = 'ACTIVE'\nWITH n\nORDER BY n.id\nRETURN\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS known",
  params: { source: rule.asString(), idPrefix: rule.asString() },
  row: { known: rule.asList() },
};

/** Ids of contributions, newest first, ties by id. */
export const findContributions: CypherQuery<{ kinds: string[] | null; from: number; until: number; source: string | null; afterAt: number; afterId: string | null; limit: number }, { total: number; contributions: { id: string; at: number }[] }> = {
  name: 'findContributions',
  access: 'read',
  text: "CALL () {\n  MATCH (c:Contribution)\n  WHERE\n    c.at >= $from AND\n    c.at <= $until AND\n    c.status = 'ACTIVE' AND\n    ($kinds IS NULL OR c.kind IN $kinds) AND\n    ($source IS NULL OR c.source = $source)\n  RETURN count(c) AS total\n}\nCALL () {\n  MATCH (c:Contribution)\n  WHERE\n    c.at >= $from AND\n    c.at <= $until AND\n    c.at <= $afterAt AND\n    ($afterId IS NULL OR c.at < $afterAt OR c.id > $afterId) AND\n    c.status = 'ACTIVE' AND\n    ($kinds IS NULL OR c.kind IN $kinds) AND\n    ($source IS NULL OR c.source = $source)\n  WITH c\n  ORDER BY c.at DESC, c.id\n  LIMIT $limit\n  RETURN collect(c {.id, .at}) AS contributions\n}\nRETURN total, contributions",
  params: { kinds: rule.asList({ optional: true }), from: rule.asNumber({ isInteger: true }), until: rule.asNumber({ isInteger: true }), source: rule.asString({ optional: true }), afterAt: rule.asNumber({ isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), contributions: rule.asList() },
};

/** Adds CONTRIBUTED edges between contribution and person. */
export const linkContributors: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'linkContributors',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Person {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Contribution {id: l[0]})\nCREATE (other)-[:CONTRIBUTED {part: l[1]}]->(n)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds SHOWS edges between contribution and skill. */
export const linkShownSkills: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'linkShownSkills',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Contribution {id: l[0]})\nCREATE (n)-[:SHOWS]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Locks contributions and tells whether they are still as they were read. */
export const lockContributions: CypherQuery<{ ids: string[]; token: string }, { id: string; hash: string | null; rev: number }> = {
  name: 'lockContributions',
  access: 'write',
  text: "UNWIND $ids AS id\nMATCH (n:Contribution {id: id})\nSET n.lock = $token\nRETURN n.id AS id, n.hash AS hash, n.rev AS rev",
  params: { ids: rule.asList(), token: rule.asString() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }) },
};

/** Each of these contributions as the row that would make it. */
export const readContributionRows: CypherQuery<{ ids: string[] }, { id: string; hash: string | null; rev: number; row: Record<string, unknown> }> = {
  name: 'readContributionRows',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Contribution {id: id})\nRETURN\n  n.id AS id,\n  n.hash AS hash,\n  n.rev AS rev,\n  n {\n    .kind,\n    .title,\n    .text,\n    .url,\n    .at,\n    .outcome,\n    .difficulty,\n    .size,\n    contributors:\n      [(p:Person)-[k:CONTRIBUTED]->(n) | {person: p.id, part: k.part} ],\n    skills: [(n)-[:SHOWS]->(s:Skill) | s.id ]\n  } AS row",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }), row: { optional: false } },
};

/** Which of these contributions there are, with the hash of the last row and the sources that named them. */
export const readKnownContributions: CypherQuery<{ ids: string[] }, { known: { id: string; hash: string | null; retired: boolean; sources: string[]; versions: number[] }[] }> = {
  name: 'readKnownContributions',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Contribution {id: id})\nRETURN\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS known",
  params: { ids: rule.asList() },
  row: { known: rule.asList() },
};

/** Ids of contributions that match a full-text query, newest first, ties by id; at most 1,000 matches are looked at. */
export const searchContributions: CypherQuery<{ query: string; people: string[] | null; skills: string[] | null; kinds: string[] | null; from: number; until: number; source: string | null; afterAt: number | null; afterId: string | null; limit: number }, { total: number; contributions: { id: string; at: number }[] }> = {
  name: 'searchContributions',
  access: 'read',
  text: "CALL\n  db.index.fulltext.queryNodes(\n    'contribution_text',\n    $query,\n    {limit: 1000}\n  )\n  YIELD node AS c\n  WHERE\n    c.status = 'ACTIVE' AND\n    c.at >= $from AND\n    c.at <= $until AND\n    ($kinds IS NULL OR c.kind IN $kinds) AND\n    ($source IS NULL OR c.source = $source) AND\n    ($people IS NULL OR\n      EXISTS {\n        (p:Person)-[:CONTRIBUTED]->(c)\n        WHERE p.id IN $people\n      }) AND\n    ($skills IS NULL OR\n      EXISTS {\n        (c)-[:SHOWS]->(s:Skill)\n        WHERE s.id IN $skills\n      })\nWITH c\nORDER BY c.at DESC, c.id\nWITH collect(c {.id, .at}) AS found\nRETURN\n  size(found) AS total,\n  [\n    c IN found\n    WHERE\n      $afterAt IS NULL OR\n      c.at < $afterAt OR\n      (c.at = $afterAt AND c.id > $afterId)\n  ][..$limit] AS contributions",
  params: { query: rule.asString(), people: rule.asList({ optional: true }), skills: rule.asList({ optional: true }), kinds: rule.asList({ optional: true }), from: rule.asNumber({ isInteger: true }), until: rule.asNumber({ isInteger: true }), source: rule.asString({ optional: true }), afterAt: rule.asNumber({ optional: true, isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), contributions: rule.asList() },
};

/** Takes CONTRIBUTED edges between contribution and person away. */
export const unlinkContributors: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'unlinkContributors',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Person {id: g.id})\nUNWIND g.links AS l\nMATCH (other)-[k:CONTRIBUTED {part: l[1]}]->(n:Contribution {id: l[0]})\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes SHOWS edges between contribution and skill away. */
export const unlinkShownSkills: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'unlinkShownSkills',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Contribution {id: l[0]})-[k:SHOWS]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Sets what changed of contributions; bump is 1 where it counts as a change. */
export const updateContributions: CypherQuery<{ rows: { id: string; bump: number; set: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'updateContributions',
  access: 'write',
  text: "UNWIND $rows AS row\nMATCH (n:Contribution {id: row.id})\nSET n += row.set, n.rev = n.rev + toInteger(row.bump)\nSET n.at = toInteger(n.at), n.difficulty = toInteger(n.difficulty)",
  params: { rows: rule.asList() },
  row: {  },
};

/** Creates evidence; its edges follow. */
export const createEvidence: CypherQuery<{ rows: Record<string, unknown>[] }, Record<string, never>> = {
  name: 'createEvidence',
  access: 'write',
  text: "UNWIND $rows AS row\nCREATE (n:Evidence)\nSET\n  n = row,\n  n.rev = 1,\n  n.at = toInteger(row.at),\n  n.expiresAt = toInteger(row.expiresAt)",
  params: { rows: rule.asList() },
  row: {  },
};

/** What a source has of evidence that are not ended, with ids beginning with a prefix. */
export const findEvidenceOfSource: CypherQuery<{ source: string; idPrefix: string }, { known: { id: string; hash: string | null; retired: boolean; sources: string[]; versions: number[] }[] }> = {
  name: 'findEvidenceOfSource',
  access: 'read',
  text: "MATCH (n:Evidence)\nWHERE\n  n.id STARTS WITH $idPrefix AND\n  $source IN n.sources AND\n  n.status <> 'WITHDRAWN'\nWITH n\nORDER BY n.id\nRETURN\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS known",
  params: { source: rule.asString(), idPrefix: rule.asString() },
  row: { known: rule.asList() },
};

/** Adds BY edges between evidence and person. */
export const linkAuthors: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'linkAuthors',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Person {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Evidence {id: l[0]})\nCREATE (n)-[:BY]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds OF edges between evidence and skill. */
export const linkEvidenceSkills: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'linkEvidenceSkills',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Evidence {id: l[0]})\nCREATE (n)-[:OF]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds ABOUT edges between evidence and person. */
export const linkSubjects: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'linkSubjects',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Person {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Evidence {id: l[0]})\nCREATE (n)-[:ABOUT]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Locks evidence and tells whether they are still as they were read. */
export const lockEvidence: CypherQuery<{ ids: string[]; token: string }, { id: string; hash: string | null; rev: number }> = {
  name: 'lockEvidence',
  access: 'write',
  text: "UNWIND $ids AS id\nMATCH (n:Evidence {id: id})\nSET n.lock = $token\nRETURN n.id AS id, n.hash AS hash, n.rev AS rev",
  params: { ids: rule.asList(), token: rule.asString() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }) },
};

/** Each of these evidence as the row that would make it. */
export const readEvidenceRows: CypherQuery<{ ids: string[] }, { id: string; hash: string | null; rev: number; row: Record<string, unknown> }> = {
  name: 'readEvidenceRows',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Evidence {id: id})\nRETURN\n  n.id AS id,\n  n.hash AS hash,\n  n.rev AS rev,\n  n {\n    .kind,\n    .at,\n    .expiresAt,\n    .note,\n    level: n.raw,\n    scale:\n      CASE\n        WHEN n.scaleMin IS NULL THEN null\n        ELSE {min: n.scaleMin, max: n.scaleMax}\n      END,\n    person: head([(n)-[:ABOUT]->(p:Person) | p.id ]),\n    by: head([(n)-[:BY]->(p:Person) | p.id ]),\n    skill: head([(n)-[:OF]->(s:Skill) | s.id ])\n  } AS row",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }), row: { optional: false } },
};

/** Which of these evidence there are, with the hash of the last row and the sources that named them. */
export const readKnownEvidence: CypherQuery<{ ids: string[] }, { known: { id: string; hash: string | null; retired: boolean; sources: string[]; versions: number[] }[] }> = {
  name: 'readKnownEvidence',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Evidence {id: id})\nRETURN\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS known",
  params: { ids: rule.asList() },
  row: { known: rule.asList() },
};

/** Takes BY edges between evidence and person away. */
export const unlinkAuthors: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'unlinkAuthors',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Person {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Evidence {id: l[0]})-[k:BY]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes OF edges between evidence and skill away. */
export const unlinkEvidenceSkills: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'unlinkEvidenceSkills',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Evidence {id: l[0]})-[k:OF]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes ABOUT edges between evidence and person away. */
export const unlinkSubjects: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'unlinkSubjects',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Person {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Evidence {id: l[0]})-[k:ABOUT]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Sets what changed of evidence; bump is 1 where it counts as a change. */
export const updateEvidence: CypherQuery<{ rows: { id: string; bump: number; set: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'updateEvidence',
  access: 'write',
  text: "UNWIND $rows AS row\nMATCH (n:Evidence {id: row.id})\nSET n += row.set, n.rev = n.rev + toInteger(row.bump)\nSET n.at = toInteger(n.at), n.expiresAt = toInteger(n.expiresAt)",
  params: { rows: rule.asList() },
  row: {  },
};

/** Of these people, those who pass a search's filters. */
export const filterPeople: CypherQuery<{ people: string[]; teams: string[] | null; roles: string[] | null; locations: string[] | null; languages: string[] | null; exclude: string[] | null; available: boolean | null; hasMentorCapacity: boolean | null; now: number }, { ids: string[] }> = {
  name: 'filterPeople',
  access: 'read',
  text: "UNWIND $people AS id\nMATCH (p:Person {id: id})\nWHERE\n  p.active AND\n  ($teams IS NULL OR\n    EXISTS {\n      (p)-[:MEMBER_OF]->(:Team)-[:PART_OF*0..12]->(t:Team)\n      WHERE t.id IN $teams\n    }) AND\n  ($roles IS NULL OR\n    EXISTS {\n      (p)-[:HOLDS]->(r:Role)\n      WHERE r.id IN $roles\n    }) AND\n  ($locations IS NULL OR p.location IN $locations) AND\n  ($languages IS NULL OR any(x IN p.languages WHERE x IN $languages)) AND\n  ($exclude IS NULL OR NOT p.id IN $exclude) AND\n  (coalesce($available, false) = false OR\n    (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now)) AND\n  (coalesce($hasMentorCapacity, false) = false OR p.mentorCapacity > 0)\nRETURN collect(p.id) AS ids",
  params: { people: rule.asList(), teams: rule.asList({ optional: true }), roles: rule.asList({ optional: true }), locations: rule.asList({ optional: true }), languages: rule.asList({ optional: true }), exclude: rule.asList({ optional: true }), available: rule.asBoolean({ optional: true }), hasMentorCapacity: rule.asBoolean({ optional: true }), now: rule.asNumber({ isInteger: true }) },
  row: { ids: rule.asList() },
};

/** The skills that ids and names lead to (replaced ones to their successors), by how often they are used, and the newest contribution known then. */
export const readSearchSkills: CypherQuery<{ ids: string[]; names: string[]; until: number }, { skills: { asked: string; id: string; name: string; spelling: string | null; preferred: boolean; uses: number }[]; newest: number | null }> = {
  name: 'readSearchSkills',
  access: 'read',
  text: "CALL () {\n  UNWIND $ids AS asked\n  MATCH (s:Skill {id: asked})\n  OPTIONAL MATCH (s)-[:REPLACED_BY]->(successor:Skill)\n  WITH asked, coalesce(successor, s) AS s\n  RETURN\n    collect({\n      asked: asked,\n      id: s.id,\n      name: s.name,\n      spelling: null,\n      preferred: true,\n      uses: 0\n    }) AS byId\n}\nCALL () {\n  UNWIND $names AS asked\n  MATCH (n:SkillName {normalised: asked})-[k:NAMES]->(s:Skill)\n  OPTIONAL MATCH (s)-[:REPLACED_BY]->(successor:Skill)\n  WITH asked, n, k, coalesce(successor, s) AS s\n  WHERE s.status <> 'RETIRED'\n  RETURN\n    collect({\n      asked: asked,\n      id: s.id,\n      name: s.name,\n      spelling: n.text,\n      preferred: k.preferred,\n      uses: COUNT { (s)<-[:SHOWS]-() }\n    }) AS byName\n}\nCALL () {\n  OPTIONAL MATCH (c:Contribution)\n  WHERE c.at <= $until\n  WITH c.at AS at\n  ORDER BY at DESC\n  LIMIT 1\n  RETURN max(at) AS newest\n}\nRETURN byId + byName AS skills, newest",
  params: { ids: rule.asList(), names: rule.asList(), until: rule.asNumber({ isInteger: true }) },
  row: { skills: rule.asList(), newest: rule.asNumber({ optional: true, isInteger: true }) },
};

/** Who did what in each asked skill and the skills below it, and everything else those people did, for ranking by what was known until then. */
export const readSkillFacts: CypherQuery<{ skills: string[]; until: number }, { people: { id: string; events: unknown[][]; parts: string[]; times: number[]; sizes: number[] }[]; narrower: { skill: string; id: string; broaderIds: string[] }[] }> = {
  name: 'readSkillFacts',
  access: 'read',
  text: "CALL () {\n  UNWIND $skills AS skill\n  MATCH (:Skill {id: skill})<-[:BROADER*1..6]-(s:Skill)\n  WITH DISTINCT skill, s\n  LIMIT 3000\n  RETURN\n    collect({\n      skill: skill,\n      id: s.id,\n      broaderIds: [(s)-[:BROADER]->(b:Skill) | b.id ]\n    }) AS narrower\n}\nWITH\n  narrower,\n  reduce(\n    ids = $skills,\n    x IN narrower |\n      CASE\n        WHEN x.id IN ids THEN ids\n        ELSE ids + x.id\n      END) AS wanted\nCALL (wanted) {\n  UNWIND wanted AS skill\n  MATCH (s:Skill {id: skill})<-[:SHOWS]-(c:Contribution)\n  WHERE c.status = 'ACTIVE' AND c.at <= $until\n  WITH s, c, COUNT { (c)-[:SHOWS]->() } AS skillCount\n  MATCH (p:Person)-[k:CONTRIBUTED]->(c)\n  WHERE p.active\n  WITH p, collect([s.id, c.id, c.at, c.size, skillCount, k.part]) AS events\n  CALL (p) {\n    MATCH (p)-[k:CONTRIBUTED]->(c:Contribution)\n    WHERE c.status = 'ACTIVE' AND c.at <= $until AND c.skillKeys <> ''\n    RETURN\n      collect(k.part) AS parts,\n      collect(c.at) AS times,\n      collect(coalesce(c.size, -1)) AS sizes\n  }\n  RETURN\n    collect({id: p.id, events: events, parts: parts, times: times, sizes: sizes}) AS people\n}\nRETURN people, narrower",
  params: { skills: rule.asList(), until: rule.asNumber({ isInteger: true }) },
  row: { people: rule.asList(), narrower: rule.asList() },
};

/** Contributions that match a full-text query best, with their people, by score, ties by id. */
export const readTextHits: CypherQuery<{ query: string; until: number; limit: number }, { hits: { id: string; score: number; at: number; contributors: string[][] }[] }> = {
  name: 'readTextHits',
  access: 'read',
  text: "CALL\n  db.index.fulltext.queryNodes(\n    'contribution_text',\n    $query,\n    {limit: $limit}\n  )\n  YIELD node AS c, score\n  WHERE c.status = 'ACTIVE' AND c.at <= $until\nWITH c, score\nORDER BY score DESC, c.id\nRETURN\n  collect({\n    id: c.id,\n    score: score,\n    at: c.at,\n    contributors:\n      [(p:Person)-[k:CONTRIBUTED]->(c) WHERE p.active | [p.id, k.part] ]\n  }) AS hits",
  params: { query: rule.asString(), until: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { hits: rule.asList() },
};

/** Creates people; their edges follow. */
export const createPeople: CypherQuery<{ rows: Record<string, unknown>[] }, Record<string, never>> = {
  name: 'createPeople',
  access: 'write',
  text: "UNWIND $rows AS row\nCREATE (n:Person)\nSET\n  n = row,\n  n.rev = 1,\n  n.startedOn = toInteger(row.startedOn),\n  n.awayUntil = toInteger(row.awayUntil),\n  n.mentorCapacity = toInteger(row.mentorCapacity)",
  params: { rows: rule.asList() },
  row: {  },
};

/** People by id, with the ids of their team, manager and roles; unknown ids are left out. */
export const findPeopleByIds: CypherQuery<{ ids: string[] }, { people: { id: string; name: string; email: string | null; title: string | null; active: boolean; location: string | null; timeZone: string | null; languages: string[]; startedOn: number | null; availability: string; awayUntil: number | null; mentorCapacity: number; listed: boolean; attributes: string; teamId: string | null; managerId: string | null; roleIds: string[] }[] }> = {
  name: 'findPeopleByIds',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (p:Person {id: id})\nRETURN\n  collect(p {\n    .id,\n    .name,\n    .email,\n    .title,\n    .active,\n    .location,\n    .timeZone,\n    .languages,\n    .startedOn,\n    .availability,\n    .awayUntil,\n    .mentorCapacity,\n    .listed,\n    .attributes,\n    teamId: head([(p)-[:MEMBER_OF]->(t:Team) | t.id ]),\n    managerId: head([(p)-[:REPORTS_TO]->(m:Person) | m.id ]),\n    roleIds: [(p)-[:HOLDS]->(r:Role) | r.id ]\n  }) AS people",
  params: { ids: rule.asList() },
  row: { people: rule.asList() },
};

/** What a source has of people that are not ended, with ids beginning with a prefix. */
export const findPeopleOfSource: CypherQuery<{ source: string; idPrefix: string }, { known: { id: string; hash: string | null; retired: boolean; sources: string[]; versions: number[] }[] }> = {
  name: 'findPeopleOfSource',
  access: 'read',
  text: "MATCH (n:Person)\nWHERE n.id STARTS WITH $idPrefix AND $source IN n.sources AND n.active\nWITH n\nORDER BY n.id\nRETURN\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS known",
  params: { source: rule.asString(), idPrefix: rule.asString() },
  row: { known: rule.asList() },
};

/** Ids of people by name, ties by id; teams count with the teams below them. */
export const findPeople: CypherQuery<{ active: boolean | null; teams: string[] | null; roles: string[] | null; locations: string[] | null; afterName: string | null; afterId: string | null; limit: number }, { total: number; people: { id: string; name: string }[] }> = {
  name: 'findPeople',
  access: 'read',
  text: "CALL () {\n  MATCH (p:Person)\n  WHERE\n    ($active IS NULL OR p.active = $active) AND\n    ($teams IS NULL OR\n      EXISTS {\n        (p)-[:MEMBER_OF]->(:Team)-[:PART_OF*0..12]->(t:Team)\n        WHERE t.id IN $teams\n      }) AND\n    ($roles IS NULL OR\n      EXISTS {\n        (p)-[:HOLDS]->(r:Role)\n        WHERE r.id IN $roles\n      }) AND\n    ($locations IS NULL OR p.location IN $locations)\n  RETURN count(p) AS total\n}\nCALL () {\n  MATCH (p:Person)\n  WHERE\n    p.name >= coalesce($afterName, '') AND\n    ($active IS NULL OR p.active = $active) AND\n    ($afterName IS NULL OR p.name > $afterName OR p.id > $afterId) AND\n    ($teams IS NULL OR\n      EXISTS {\n        (p)-[:MEMBER_OF]->(:Team)-[:PART_OF*0..12]->(t:Team)\n        WHERE t.id IN $teams\n      }) AND\n    ($roles IS NULL OR\n      EXISTS {\n        (p)-[:HOLDS]->(r:Role)\n        WHERE r.id IN $roles\n      }) AND\n    ($locations IS NULL OR p.location IN $locations)\n  WITH p\n  ORDER BY p.name, p.id\n  LIMIT $limit\n  RETURN collect(p {.id, .name}) AS people\n}\nRETURN total, people",
  params: { active: rule.asBoolean({ optional: true }), teams: rule.asList({ optional: true }), roles: rule.asList({ optional: true }), locations: rule.asList({ optional: true }), afterName: rule.asString({ optional: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), people: rule.asList() },
};

/** Adds HOLDS edges between person and role. */
export const linkHeldRoles: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'linkHeldRoles',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Role {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Person {id: l[0]})\nCREATE (n)-[:HOLDS]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds REPORTS_TO edges between person and person. */
export const linkManagers: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'linkManagers',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Person {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Person {id: l[0]})\nCREATE (n)-[:REPORTS_TO]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds MEMBER_OF edges between person and team. */
export const linkMemberships: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'linkMemberships',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Team {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Person {id: l[0]})\nCREATE (n)-[:MEMBER_OF]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Locks people and tells whether they are still as they were read. */
export const lockPeople: CypherQuery<{ ids: string[]; token: string }, { id: string; hash: string | null; rev: number }> = {
  name: 'lockPeople',
  access: 'write',
  text: "UNWIND $ids AS id\nMATCH (n:Person {id: id})\nSET n.lock = $token\nRETURN n.id AS id, n.hash AS hash, n.rev AS rev",
  params: { ids: rule.asList(), token: rule.asString() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }) },
};

/** Which of these people there are, with the hash of the last row and the sources that named them. */
export const readKnownPeople: CypherQuery<{ ids: string[] }, { known: { id: string; hash: string | null; retired: boolean; sources: string[]; versions: number[] }[] }> = {
  name: 'readKnownPeople',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Person {id: id})\nRETURN\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS known",
  params: { ids: rule.asList() },
  row: { known: rule.asList() },
};

/** Who reports to whom, from these people upwards. */
export const readManagersAbove: CypherQuery<{ ids: string[] }, { links: unknown[][] }> = {
  name: 'readManagersAbove',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (start:Person {id: id})\nMATCH ANY SHORTEST (start)-[:REPORTS_TO]->*(n:Person)\nWITH DISTINCT n\nMATCH (n)-[k:REPORTS_TO]->(other:Person)\nRETURN collect([n.id, other.id]) AS links",
  params: { ids: rule.asList() },
  row: { links: rule.asList() },
};

/** Each of these people as the row that would make it. */
export const readPersonRows: CypherQuery<{ ids: string[] }, { id: string; hash: string | null; rev: number; row: Record<string, unknown> }> = {
  name: 'readPersonRows',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Person {id: id})\nRETURN\n  n.id AS id,\n  n.hash AS hash,\n  n.rev AS rev,\n  n {\n    .name,\n    .email,\n    .title,\n    .active,\n    .location,\n    .timeZone,\n    .languages,\n    .startedOn,\n    .availability,\n    .awayUntil,\n    .mentorCapacity,\n    .listed,\n    .attributes,\n    team: head([(n)-[:MEMBER_OF]->(t:Team) | t.id ]),\n    manager: head([(n)-[:REPORTS_TO]->(p:Person) | p.id ]),\n    roles: [(n)-[:HOLDS]->(r:Role) | r.id ]\n  } AS row",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }), row: { optional: false } },
};

/** Ids of people whose name or title matches a full-text query, by name, ties by id; at most 1,000 matches are looked at. */
export const searchPeople: CypherQuery<{ query: string; active: boolean | null; teams: string[] | null; roles: string[] | null; locations: string[] | null; afterName: string | null; afterId: string | null; limit: number }, { total: number; people: { id: string; name: string }[] }> = {
  name: 'searchPeople',
  access: 'read',
  text: "CALL\n  db.index.fulltext.queryNodes(\n    'person_text',\n    $query,\n    {limit: 1000}\n  )\n  YIELD node AS p\n  WHERE\n    ($active IS NULL OR p.active = $active) AND\n    ($teams IS NULL OR\n      EXISTS {\n        (p)-[:MEMBER_OF]->(:Team)-[:PART_OF*0..12]->(t:Team)\n        WHERE t.id IN $teams\n      }) AND\n    ($roles IS NULL OR\n      EXISTS {\n        (p)-[:HOLDS]->(r:Role)\n        WHERE r.id IN $roles\n      }) AND\n    ($locations IS NULL OR p.location IN $locations)\nWITH p\nORDER BY p.name, p.id\nWITH collect(p {.id, .name}) AS found\nRETURN\n  size(found) AS total,\n  [\n    p IN found\n    WHERE\n      $afterName IS NULL OR\n      p.name > $afterName OR\n      (p.name = $afterName AND p.id > $afterId)\n  ][..$limit] AS people",
  params: { query: rule.asString(), active: rule.asBoolean({ optional: true }), teams: rule.asList({ optional: true }), roles: rule.asList({ optional: true }), locations: rule.asList({ optional: true }), afterName: rule.asString({ optional: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), people: rule.asList() },
};

/** Takes HOLDS edges between person and role away. */
export const unlinkHeldRoles: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'unlinkHeldRoles',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Role {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Person {id: l[0]})-[k:HOLDS]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes REPORTS_TO edges between person and person away. */
export const unlinkManagers: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'unlinkManagers',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Person {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Person {id: l[0]})-[k:REPORTS_TO]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes MEMBER_OF edges between person and team away. */
export const unlinkMemberships: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'unlinkMemberships',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Team {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Person {id: l[0]})-[k:MEMBER_OF]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Sets what changed of people; bump is 1 where it counts as a change. */
export const updatePeople: CypherQuery<{ rows: { id: string; bump: number; set: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'updatePeople',
  access: 'write',
  text: "UNWIND $rows AS row\nMATCH (n:Person {id: row.id})\nSET n += row.set, n.rev = n.rev + toInteger(row.bump)\nSET\n  n.startedOn = toInteger(n.startedOn),\n  n.awayUntil = toInteger(n.awayUntil),\n  n.mentorCapacity = toInteger(n.mentorCapacity)",
  params: { rows: rule.asList() },
  row: {  },
};

/** Creates roles; their edges follow. */
export const createRoles: CypherQuery<{ rows: Record<string, unknown>[] }, Record<string, never>> = {
  name: 'createRoles',
  access: 'write',
  text: "UNWIND $rows AS row\nCREATE (n:Role)\nSET n = row, n.rev = 1",
  params: { rows: rule.asList() },
  row: {  },
};

/** Roles by id with their requirements, most important first, then by skill id; unknown ids are left out. */
export const findRolesByIds: CypherQuery<{ ids: string[] }, { roles: { id: string; name: string; description: string | null; aliases: string[]; requirements: { skillId: string; level: number; importance: number; critical: boolean }[] }[] }> = {
  name: 'findRolesByIds',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Role {id: id})\nCALL (n) {\n  OPTIONAL MATCH (n)-[r:REQUIRES]->(s:Skill)\n  WITH r, s\n  ORDER BY r.importance DESC, s.id\n  RETURN\n    collect(r {.level, .importance, .critical, skillId: s.id}) AS requirements\n}\nRETURN\n  collect(n {.id, .name, .description, .aliases, requirements: requirements}) AS roles",
  params: { ids: rule.asList() },
  row: { roles: rule.asList() },
};

/** What a source has of roles that are not ended, with ids beginning with a prefix. */
export const findRolesOfSource: CypherQuery<{ source: string; idPrefix: string }, { known: { id: string; hash: string | null; retired: boolean; sources: string[]; versions: number[] }[] }> = {
  name: 'findRolesOfSource',
  access: 'read',
  text: "MATCH (n:Role)\nWHERE\n  n.id STARTS WITH $idPrefix AND $source IN n.sources AND n.status = 'ACTIVE'\nWITH n\nORDER BY n.id\nRETURN\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS known",
  params: { source: rule.asString(), idPrefix: rule.asString() },
  row: { known: rule.asList() },
};

/** Ids of roles by name, ties by id; search is a part of the name in any case. */
export const findRoles: CypherQuery<{ search: string | null; afterName: string | null; afterId: string | null; limit: number }, { total: number; roles: { id: string; name: string }[] }> = {
  name: 'findRoles',
  access: 'read',
  text: "MATCH (n:Role)\nWHERE\n  n.status = 'ACTIVE' AND\n  ($search IS NULL OR toLower(n.name) CONTAINS toLower($search))\nWITH n\nORDER BY n.name, n.id\nWITH collect(n {.id, .name}) AS found\nRETURN\n  size(found) AS total,\n  [\n    n IN found\n    WHERE\n      $afterName IS NULL OR\n      n.name > $afterName OR\n      (n.name = $afterName AND n.id > $afterId)\n  ][..$limit] AS roles",
  params: { search: rule.asString({ optional: true }), afterName: rule.asString({ optional: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), roles: rule.asList() },
};

/** Adds REQUIRES edges between role and skill. */
export const linkRequirements: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'linkRequirements',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Role {id: l[0]})\nCREATE (n)-[:REQUIRES {level: l[1], importance: l[2], critical: l[3]}]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Locks roles and tells whether they are still as they were read. */
export const lockRoles: CypherQuery<{ ids: string[]; token: string }, { id: string; hash: string | null; rev: number }> = {
  name: 'lockRoles',
  access: 'write',
  text: "UNWIND $ids AS id\nMATCH (n:Role {id: id})\nSET n.lock = $token\nRETURN n.id AS id, n.hash AS hash, n.rev AS rev",
  params: { ids: rule.asList(), token: rule.asString() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }) },
};

/** Which of these roles there are, with the hash of the last row and the sources that named them. */
export const readKnownRoles: CypherQuery<{ ids: string[] }, { known: { id: string; hash: string | null; retired: boolean; sources: string[]; versions: number[] }[] }> = {
  name: 'readKnownRoles',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Role {id: id})\nRETURN\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS known",
  params: { ids: rule.asList() },
  row: { known: rule.asList() },
};

/** Each of these roles as the row that would make it. */
export const readRoleRows: CypherQuery<{ ids: string[] }, { id: string; hash: string | null; rev: number; row: Record<string, unknown> }> = {
  name: 'readRoleRows',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Role {id: id})\nRETURN\n  n.id AS id,\n  n.hash AS hash,\n  n.rev AS rev,\n  n {\n    .name,\n    .description,\n    .aliases,\n    requirements:\n      [\n        (n)-[r:REQUIRES]->(s:Skill)\n        | {\n          skill: s.id,\n          level: r.level,\n          importance: r.importance,\n          critical: r.critical\n        }\n      ]\n  } AS row",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }), row: { optional: false } },
};

/** Takes REQUIRES edges between role and skill away. */
export const unlinkRequirements: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'unlinkRequirements',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH\n  (n:Role {id: l[0]})-\n    [k:REQUIRES {level: l[1], importance: l[2], critical: l[3]}]->\n  (other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Sets what changed of roles; bump is 1 where it counts as a change. */
export const updateRoles: CypherQuery<{ rows: { id: string; bump: number; set: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'updateRoles',
  access: 'write',
  text: "UNWIND $rows AS row\nMATCH (n:Role {id: row.id})\nSET n += row.set, n.rev = n.rev + toInteger(row.bump)",
  params: { rows: rule.asList() },
  row: {  },
};

/** Creates skills; their names and edges follow. */
export const createSkills: CypherQuery<{ rows: Record<string, unknown>[] }, Record<string, never>> = {
  name: 'createSkills',
  access: 'write',
  text: "UNWIND $rows AS row\nCREATE (n:Skill)\nSET n = row, n.rev = 1",
  params: { rows: rule.asList() },
  row: {  },
};

/** Ids of the skills directly below each skill, by name, ties by id; at most `limit` each. */
export const findNarrower: CypherQuery<{ ids: string[]; limit: number }, { id: string; narrower: string[] }> = {
  name: 'findNarrower',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Skill {id: id})\nCALL (n) {\n  MATCH (n)<-[:BROADER]-(s:Skill)\n  WHERE s.status = 'ACTIVE'\n  WITH s\n  ORDER BY s.name, s.id\n  LIMIT $limit\n  RETURN collect(s.id) AS narrower\n}\nRETURN n.id AS id, narrower",
  params: { ids: rule.asList(), limit: rule.asNumber({ isInteger: true }) },
  row: { id: rule.asString(), narrower: rule.asList() },
};

/** Skills by id with aliases, hierarchy, related skills (strongest first) and prerequisites; unknown ids are left out. */
export const findSkillsByIds: CypherQuery<{ ids: string[] }, { skills: { id: string; name: string; description: string | null; restricted: boolean; hours: number | null; halfLifeMonths: number | null; aliases: string[]; broaderIds: string[]; related: { skillId: string; similarity: number }[]; prerequisites: { skillId: string; level: number; forLevel: number; group: string }[]; replacedById: string | null }[] }> = {
  name: 'findSkillsByIds',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Skill {id: id})\nCALL (n) {\n  OPTIONAL MATCH (n)-[r:RELATED]-(s:Skill)\n  WITH s, max(r.similarity) AS similarity\n  ORDER BY similarity DESC, s.id\n  RETURN\n    [\n      x IN collect({skillId: s.id, similarity: similarity})\n      WHERE x.skillId IS NOT NULL\n    ][..100] AS related\n}\nCALL (n) {\n  OPTIONAL MATCH (n)-[r:PREREQUISITE]->(s:Skill)\n  WITH r, s\n  ORDER BY r.forLevel, r.group, s.id\n  RETURN collect(r {.level, .forLevel, .group, skillId: s.id}) AS prerequisites\n}\nRETURN\n  collect(n {\n    .id,\n    .name,\n    .description,\n    .restricted,\n    .hours,\n    .halfLifeMonths,\n    aliases: [(m:SkillName)-[k:NAMES]->(n) WHERE NOT k.preferred | m.text ],\n    broaderIds: [(n)-[:BROADER]->(b:Skill) | b.id ],\n    related: related,\n    prerequisites: prerequisites,\n    replacedById: head([(n)-[:REPLACED_BY]->(b:Skill) | b.id ])\n  }) AS skills",
  params: { ids: rule.asList() },
  row: { skills: rule.asList() },
};

/** What a source has of skills that are not ended, with ids beginning with a prefix. */
export const findSkillsOfSource: CypherQuery<{ source: string; idPrefix: string }, { known: { id: string; hash: string | null; retired: boolean; sources: string[]; versions: number[] }[] }> = {
  name: 'findSkillsOfSource',
  access: 'read',
  text: "MATCH (n:Skill)\nWHERE\n  n.id STARTS WITH $idPrefix AND $source IN n.sources AND n.status = 'ACTIVE'\nWITH n\nORDER BY n.id\nRETURN\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS known",
  params: { source: rule.asString(), idPrefix: rule.asString() },
  row: { known: rule.asList() },
};

/** Ids of active skills by name, ties by id. */
export const findSkills: CypherQuery<{ afterName: string | null; afterId: string | null; limit: number }, { total: number; skills: { id: string; name: string }[] }> = {
  name: 'findSkills',
  access: 'read',
  text: "CALL () {\n  MATCH (n:Skill)\n  WHERE n.status = 'ACTIVE'\n  RETURN count(n) AS total\n}\nCALL () {\n  MATCH (n:Skill)\n  WHERE\n    n.name >= coalesce($afterName, '') AND\n    n.status = 'ACTIVE' AND\n    ($afterName IS NULL OR n.name > $afterName OR n.id > $afterId)\n  WITH n\n  ORDER BY n.name, n.id\n  LIMIT $limit\n  RETURN collect(n {.id, .name}) AS skills\n}\nRETURN total, skills",
  params: { afterName: rule.asString({ optional: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), skills: rule.asList() },
};

/** Adds BROADER edges between skills. */
export const linkBroader: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'linkBroader',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (s:Skill {id: l[0]})\nCREATE (s)-[:BROADER]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds PREREQUISITE edges: level of the other skill, for which level, alternatives' group ('' stands alone). */
export const linkPrerequisites: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'linkPrerequisites',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (s:Skill {id: l[0]})\nCREATE\n  (s)-\n    [:PREREQUISITE {\n        level: toInteger(l[1]),\n        forLevel: toInteger(l[2]),\n        group: l[3]\n      }]->\n  (other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds RELATED edges between skills, with their similarity. */
export const linkRelated: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'linkRelated',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (s:Skill {id: l[0]})\nCREATE (s)-[:RELATED {similarity: l[1]}]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds REPLACED_BY edges between skills. */
export const linkReplacedBy: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'linkReplacedBy',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (s:Skill {id: l[0]})\nCREATE (s)-[:REPLACED_BY]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds spellings to skills: key, text, normalised, squashed, initials, preferred. */
export const linkSkillNames: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'linkSkillNames',
  access: 'write',
  text: "UNWIND $groups AS g\nUNWIND g.links AS l\nMATCH (s:Skill {id: l[0]})\nCREATE\n  (n:SkillName\n    {key: g.id, text: l[1], normalised: l[2], squashed: l[3], initials: l[4]})\nCREATE (n)-[:NAMES {preferred: l[5]}]->(s)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Locks skills and tells whether they are still as they were read. */
export const lockSkills: CypherQuery<{ ids: string[]; token: string }, { id: string; hash: string | null; rev: number }> = {
  name: 'lockSkills',
  access: 'write',
  text: "UNWIND $ids AS id\nMATCH (n:Skill {id: id})\nSET n.lock = $token\nRETURN n.id AS id, n.hash AS hash, n.rev AS rev",
  params: { ids: rule.asList(), token: rule.asString() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }) },
};

/** Which skill is below which, from these skills upwards. */
export const readBroaderAbove: CypherQuery<{ ids: string[] }, { links: unknown[][] }> = {
  name: 'readBroaderAbove',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (start:Skill {id: id})\nMATCH ANY SHORTEST (start)-[:BROADER]->*(n:Skill)\nWITH DISTINCT n\nMATCH (n)-[k:BROADER]->(other:Skill)\nRETURN collect([n.id, other.id]) AS links",
  params: { ids: rule.asList() },
  row: { links: rule.asList() },
};

/** Which of these skills there are, with the hash of the last row and the sources that named them. */
export const readKnownSkills: CypherQuery<{ ids: string[] }, { known: { id: string; hash: string | null; retired: boolean; sources: string[]; versions: number[] }[] }> = {
  name: 'readKnownSkills',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Skill {id: id})\nRETURN\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS known",
  params: { ids: rule.asList() },
  row: { known: rule.asList() },
};

/** Which skill needs which, from these skills on. */
export const readPrerequisitesBelow: CypherQuery<{ ids: string[] }, { links: unknown[][] }> = {
  name: 'readPrerequisitesBelow',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (start:Skill {id: id})\nMATCH ANY SHORTEST (start)-[:PREREQUISITE]->*(n:Skill)\nWITH DISTINCT n\nMATCH (n)-[k:PREREQUISITE]->(other:Skill)\nRETURN collect([n.id, other.id, k.level, k.forLevel, k.group]) AS links",
  params: { ids: rule.asList() },
  row: { links: rule.asList() },
};

/** Each of these skills as the row that would make it. */
export const readSkillRows: CypherQuery<{ ids: string[] }, { id: string; hash: string | null; rev: number; row: Record<string, unknown> }> = {
  name: 'readSkillRows',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Skill {id: id})\nRETURN\n  n.id AS id,\n  n.hash AS hash,\n  n.rev AS rev,\n  n {\n    .name,\n    .description,\n    .restricted,\n    .hours,\n    .halfLifeMonths,\n    aliases: [(m:SkillName)-[k:NAMES]->(n) WHERE NOT k.preferred | m.text ],\n    broader: [(n)-[:BROADER]->(b:Skill) | b.id ],\n    related:\n      [(n)-[r:RELATED]->(b:Skill) | {skill: b.id, similarity: r.similarity} ],\n    prerequisites:\n      [\n        (n)-[r:PREREQUISITE]->(b:Skill)\n        | {skill: b.id, level: r.level, forLevel: r.forLevel, group: r.group}\n      ],\n    replacedBy: head([(n)-[:REPLACED_BY]->(b:Skill) | b.id ])\n  } AS row",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }), row: { optional: false } },
};

/** Which skill was replaced by which, from these skills on. */
export const readSuccessors: CypherQuery<{ ids: string[] }, { links: unknown[][] }> = {
  name: 'readSuccessors',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (start:Skill {id: id})\nMATCH ANY SHORTEST (start)-[:REPLACED_BY]->*(n:Skill)\nWITH DISTINCT n\nMATCH (n)-[k:REPLACED_BY]->(other:Skill)\nRETURN collect([n.id, other.id]) AS links",
  params: { ids: rule.asList() },
  row: { links: rule.asList() },
};

/** Moves everything of replaced skills to their successors: evidence, contributions, requirements, hierarchy, older ids. Each pair: old id, new id, and their keys in the full-text index of contributions. */
export const replaceSkills: CypherQuery<{ pairs: string[][] }, Record<string, never>> = {
  name: 'replaceSkills',
  access: 'write',
  text: "UNWIND $pairs AS pair\nMATCH (old:Skill {id: pair[0]})\nMATCH (new:Skill {id: pair[1]})\nCALL (old, new) {\n  MATCH (e:Evidence)-[k:OF]->(old)\n  CREATE (e)-[:OF]->(new)\n  DELETE k\n}\nCALL (old, new, pair) {\n  MATCH (c:Contribution)-[k:SHOWS]->(old)\n  SET c.skillKeys = replace(c.skillKeys, pair[2], pair[3])\n  DELETE k\n  WITH c, new\n  WHERE NOT EXISTS { (c)-[:SHOWS]->(new) }\n  CREATE (c)-[:SHOWS]->(new)\n}\nCALL (old, new) {\n  MATCH (r:Role)-[k:REQUIRES]->(old)\n  WITH\n    r,\n    k,\n    new,\n    k.level AS level,\n    k.importance AS importance,\n    k.critical AS critical\n  DELETE k\n  WITH r, new, level, importance, critical\n  WHERE NOT EXISTS { (r)-[:REQUIRES]->(new) }\n  CREATE\n    (r)-[:REQUIRES {level: level, importance: importance, critical: critical}]->\n    (new)\n}\nCALL (old, new) {\n  MATCH (s:Skill)-[k:BROADER]->(old)\n  DELETE k\n  WITH s, new\n  WHERE s <> new AND NOT EXISTS { (s)-[:BROADER]->(new) }\n  CREATE (s)-[:BROADER]->(new)\n}\nCALL (old, new) {\n  MATCH (s:Skill)-[k:PREREQUISITE]->(old)\n  WITH s, k, new, k.level AS level, k.forLevel AS forLevel, k.group AS group\n  DELETE k\n  WITH s, new, level, forLevel, group\n  WHERE\n    s <> new AND\n    NOT EXISTS {\n    (s)-[:PREREQUISITE {forLevel: forLevel, group: group}]->(new)\n    }\n  CREATE\n    (s)-[:PREREQUISITE {level: level, forLevel: forLevel, group: group}]->(new)\n}\nCALL (old, new) {\n  MATCH (s:Skill)-[k:RELATED]-(old)\n  WITH s, k, new, k.similarity AS similarity\n  DELETE k\n  WITH s, new, similarity\n  WHERE s <> new AND NOT EXISTS { (s)-[:RELATED]-(new) }\n  CREATE (s)-[:RELATED {similarity: similarity}]->(new)\n}\nCALL (old, new) {\n  MATCH (s:Skill)-[k:REPLACED_BY]->(old)\n  DELETE k\n  WITH s, new\n  CREATE (s)-[:REPLACED_BY]->(new)\n}",
  params: { pairs: rule.asList() },
  row: {  },
};

/** Spellings for a typeahead: exact (0), same without separators (1), initials (2), prefix (3), a word's prefix (4), fuzzy (5). */
export const searchSkillNames: CypherQuery<{ normalised: string; squashed: string; words: string; fuzzy: string; limit: number }, { names: { id: string; text: string; rank: number; preferred: boolean }[] }> = {
  name: 'searchSkillNames',
  access: 'read',
  text: "CALL () {\n  MATCH (n:SkillName {normalised: $normalised})\n  RETURN n, 0 AS rank\n    UNION\n  MATCH (n:SkillName {squashed: $squashed})\n  RETURN n, 1 AS rank\n    UNION\n  MATCH (n:SkillName {initials: $squashed})\n  RETURN n, 2 AS rank\n    UNION\n  MATCH (n:SkillName)\n  WHERE n.normalised STARTS WITH $normalised\n  WITH n\n  ORDER BY n.normalised\n  LIMIT $limit\n  RETURN n, 3 AS rank\n    UNION\n  CALL\n    db.index.fulltext.queryNodes(\n      'skill_name_text',\n      $words,\n      {limit: $limit}\n    )\n    YIELD node AS n\n  RETURN n, 4 AS rank\n    UNION\n  CALL\n    db.index.fulltext.queryNodes(\n      'skill_name_text',\n      $fuzzy,\n      {limit: $limit}\n    )\n    YIELD node AS n\n  RETURN n, 5 AS rank\n}\nMATCH (n)-[k:NAMES]->(s:Skill)\nWHERE s.status = 'ACTIVE'\nWITH s, n, k, min(rank) AS rank\nORDER BY rank, size(n.normalised), n.normalised, s.id\nRETURN\n  collect({id: s.id, text: n.text, rank: rank, preferred: k.preferred}) AS names",
  params: { normalised: rule.asString(), squashed: rule.asString(), words: rule.asString(), fuzzy: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { names: rule.asList() },
};

/** Takes BROADER edges between skills away. */
export const unlinkBroader: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'unlinkBroader',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (:Skill {id: l[0]})-[k:BROADER]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes PREREQUISITE edges between skills away. */
export const unlinkPrerequisites: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'unlinkPrerequisites',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH\n  (:Skill {id: l[0]})-\n    [k:PREREQUISITE {level: l[1], forLevel: l[2], group: l[3]}]->\n  (other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes RELATED edges between skills away. */
export const unlinkRelated: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'unlinkRelated',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (:Skill {id: l[0]})-[k:RELATED {similarity: l[1]}]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes REPLACED_BY edges between skills away. */
export const unlinkReplacedBy: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'unlinkReplacedBy',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (:Skill {id: l[0]})-[k:REPLACED_BY]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes spellings away. */
export const unlinkSkillNames: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'unlinkSkillNames',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (n:SkillName {key: g.id})\nDETACH DELETE n",
  params: { groups: rule.asList() },
  row: {  },
};

/** Sets what changed of skills; bump is 1 where it counts as a change. */
export const updateSkills: CypherQuery<{ rows: { id: string; bump: number; set: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'updateSkills',
  access: 'write',
  text: "UNWIND $rows AS row\nMATCH (n:Skill {id: row.id})\nSET n += row.set, n.rev = n.rev + toInteger(row.bump)",
  params: { rows: rule.asList() },
  row: {  },
};

/** Takes an idempotency key until the transaction ends, and gives what was answered under it since `oldest`. */
export const claimSyncRequest: CypherQuery<{ key: string; bodyHash: string; now: number; oldest: number }, { bodyHash: string; answer: string | null }> = {
  name: 'claimSyncRequest',
  access: 'write',
  text: "MERGE (r:SyncRequest {key: $key})\n  ON CREATE SET r.bodyHash = $bodyHash, r.at = $now\nSET r.lock = $bodyHash\nWITH r\nCALL (r) {\n  WITH *\n  WHERE r.at < $oldest\n  SET r.bodyHash = $bodyHash, r.at = $now, r.answer = null\n}\nRETURN r.bodyHash AS bodyHash, r.answer AS answer",
  params: { key: rule.asString(), bodyHash: rule.asString(), now: rule.asNumber({ isInteger: true }), oldest: rule.asNumber({ isInteger: true }) },
  row: { bodyHash: rule.asString(), answer: rule.asString({ optional: true }) },
};

/** Records a sync run. */
export const createSyncRun: CypherQuery<{ run: Record<string, unknown> }, Record<string, never>> = {
  name: 'createSyncRun',
  access: 'write',
  text: "CREATE (r:SyncRun)\nSET\n  r = $run,\n  r.startedAt = toInteger($run.startedAt),\n  r.finishedAt = toInteger($run.finishedAt)",
  params: { run: { optional: false } },
  row: {  },
};

/** The rejected rows of a run, in row order, as JSON texts. */
export const findRejectedRows: CypherQuery<{ id: string }, { rows: string[] }> = {
  name: 'findRejectedRows',
  access: 'read',
  text: "MATCH (r:SyncRun {id: $id})\nRETURN r.rejectedRows AS rows",
  params: { id: rule.asString() },
  row: { rows: rule.asList() },
};

/** Sync runs, latest first, ties by id; of one source, or one run, where asked. */
export const findSyncRuns: CypherQuery<{ id: string | null; source: string | null; beforeAt: number | null; beforeId: string | null; limit: number }, { total: number; runs: { id: string; source: string; kind: string; startedAt: number; finishedAt: number; created: number; updated: number; unchanged: number; retired: number; rejected: number }[] }> = {
  name: 'findSyncRuns',
  access: 'read',
  text: "CALL () {\n  MATCH (r:SyncRun)\n  WHERE\n    r.startedAt >= 0 AND\n    ($source IS NULL OR r.source = $source) AND\n    ($id IS NULL OR r.id = $id)\n  RETURN count(r) AS total\n}\nCALL () {\n  MATCH (r:SyncRun)\n  WHERE\n    r.startedAt >= 0 AND\n    ($source IS NULL OR r.source = $source) AND\n    ($id IS NULL OR r.id = $id) AND\n    ($beforeAt IS NULL OR\n      r.startedAt < $beforeAt OR\n      (r.startedAt = $beforeAt AND r.id > $beforeId))\n  WITH r\n  ORDER BY r.startedAt DESC, r.id\n  LIMIT $limit\n  RETURN\n    collect(r {\n      .id,\n      .source,\n      .kind,\n      .startedAt,\n      .finishedAt,\n      .created,\n      .updated,\n      .unchanged,\n      .retired,\n      .rejected\n    }) AS runs\n}\nRETURN total, runs",
  params: { id: rule.asString({ optional: true }), source: rule.asString({ optional: true }), beforeAt: rule.asNumber({ optional: true, isInteger: true }), beforeId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), runs: rule.asList() },
};

/** Whether nobody and nothing was ever synced. */
export const isGraphEmpty: CypherQuery<Record<string, never>, { empty: boolean }> = {
  name: 'isGraphEmpty',
  access: 'read',
  text: "RETURN NOT EXISTS { (:Person) } AND NOT EXISTS { (:Skill) } AS empty",
  params: {  },
  row: { empty: rule.asBoolean() },
};

/** Takes the lock of a hierarchy until the transaction ends. */
export const lockHierarchy: CypherQuery<{ key: string; token: string }, Record<string, never>> = {
  name: 'lockHierarchy',
  access: 'write',
  text: "MERGE (l:Lock {key: $key})\nSET l.token = $token",
  params: { key: rule.asString(), token: rule.asString() },
  row: {  },
};

/** Of the ids given, those that are unknown, the skills that others replaced, and the restricted ones. */
export const readReferences: CypherQuery<{ people: string[]; teams: string[]; roles: string[]; skills: string[] }, { noPeople: string[]; noTeams: string[]; noRoles: string[]; noSkills: string[]; replaced: string[][]; restricted: string[] }> = {
  name: 'readReferences',
  access: 'read',
  text: "CALL () {\n  UNWIND $people AS id\n  OPTIONAL MATCH (p:Person {id: id})\n  WITH id, p\n  WHERE p IS NULL\n  RETURN collect(id) AS noPeople\n}\nCALL () {\n  UNWIND $teams AS id\n  OPTIONAL MATCH (t:Team {id: id})\n  WITH id, t\n  WHERE t IS NULL\n  RETURN collect(id) AS noTeams\n}\nCALL () {\n  UNWIND $roles AS id\n  OPTIONAL MATCH (r:Role {id: id})\n  WITH id, r\n  WHERE r IS NULL\n  RETURN collect(id) AS noRoles\n}\nCALL () {\n  UNWIND $skills AS id\n  OPTIONAL MATCH (s:Skill {id: id})\n  WITH id, s\n  WHERE s IS NULL\n  RETURN collect(id) AS noSkills\n}\nCALL () {\n  UNWIND $skills AS id\n  MATCH (:Skill {id: id})-[:REPLACED_BY]->(s:Skill)\n  RETURN collect([id, s.id]) AS replaced\n}\nCALL () {\n  UNWIND $skills AS id\n  MATCH (s:Skill {id: id})\n  WHERE s.restricted\n  RETURN collect(id) AS restricted\n}\nRETURN noPeople, noTeams, noRoles, noSkills, replaced, restricted",
  params: { people: rule.asList(), teams: rule.asList(), roles: rule.asList(), skills: rule.asList() },
  row: { noPeople: rule.asList(), noTeams: rule.asList(), noRoles: rule.asList(), noSkills: rule.asList(), replaced: rule.asList(), restricted: rule.asList() },
};

/** Keeps the answer of an idempotency key. */
export const storeSyncAnswer: CypherQuery<{ key: string; answer: string }, Record<string, never>> = {
  name: 'storeSyncAnswer',
  access: 'write',
  text: "MATCH (r:SyncRequest {key: $key})\nSET r.answer = $answer",
  params: { key: rule.asString(), answer: rule.asString() },
  row: {  },
};

/** Creates teams; their edges follow. */
export const createTeams: CypherQuery<{ rows: Record<string, unknown>[] }, Record<string, never>> = {
  name: 'createTeams',
  access: 'write',
  text: "UNWIND $rows AS row\nCREATE (n:Team)\nSET n = row, n.rev = 1",
  params: { rows: rule.asList() },
  row: {  },
};

/** Teams by id; unknown ids are left out. */
export const findTeamsByIds: CypherQuery<{ ids: string[] }, { teams: { id: string; name: string; parentId: string | null }[] }> = {
  name: 'findTeamsByIds',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (t:Team {id: id})\nRETURN\n  collect(t {.id, .name, parentId: head([(t)-[:PART_OF]->(b:Team) | b.id ])}) AS teams",
  params: { ids: rule.asList() },
  row: { teams: rule.asList() },
};

/** What a source has of teams that are not ended, with ids beginning with a prefix. */
export const findTeamsOfSource: CypherQuery<{ source: string; idPrefix: string }, { known: { id: string; hash: string | null; retired: boolean; sources: string[]; versions: number[] }[] }> = {
  name: 'findTeamsOfSource',
  access: 'read',
  text: "MATCH (n:Team)\nWHERE\n  n.id STARTS WITH $idPrefix AND $source IN n.sources AND n.status = 'ACTIVE'\nWITH n\nORDER BY n.id\nRETURN\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS known",
  params: { source: rule.asString(), idPrefix: rule.asString() },
  row: { known: rule.asList() },
};

/** Ids of teams by name, ties by id; search is a part of the name in any case. */
export const findTeams: CypherQuery<{ search: string | null; afterName: string | null; afterId: string | null; limit: number }, { total: number; teams: { id: string; name: string }[] }> = {
  name: 'findTeams',
  access: 'read',
  text: "MATCH (n:Team)\nWHERE\n  n.status = 'ACTIVE' AND\n  ($search IS NULL OR toLower(n.name) CONTAINS toLower($search))\nWITH n\nORDER BY n.name, n.id\nWITH collect(n {.id, .name}) AS found\nRETURN\n  size(found) AS total,\n  [\n    n IN found\n    WHERE\n      $afterName IS NULL OR\n      n.name > $afterName OR\n      (n.name = $afterName AND n.id > $afterId)\n  ][..$limit] AS teams",
  params: { search: rule.asString({ optional: true }), afterName: rule.asString({ optional: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), teams: rule.asList() },
};

/** Adds PART_OF edges between team and team. */
export const linkParents: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'linkParents',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Team {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Team {id: l[0]})\nCREATE (n)-[:PART_OF]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Locks teams and tells whether they are still as they were read. */
export const lockTeams: CypherQuery<{ ids: string[]; token: string }, { id: string; hash: string | null; rev: number }> = {
  name: 'lockTeams',
  access: 'write',
  text: "UNWIND $ids AS id\nMATCH (n:Team {id: id})\nSET n.lock = $token\nRETURN n.id AS id, n.hash AS hash, n.rev AS rev",
  params: { ids: rule.asList(), token: rule.asString() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }) },
};

/** Which of these teams there are, with the hash of the last row and the sources that named them. */
export const readKnownTeams: CypherQuery<{ ids: string[] }, { known: { id: string; hash: string | null; retired: boolean; sources: string[]; versions: number[] }[] }> = {
  name: 'readKnownTeams',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Team {id: id})\nRETURN\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS known",
  params: { ids: rule.asList() },
  row: { known: rule.asList() },
};

/** Each of these teams as the row that would make it. */
export const readTeamRows: CypherQuery<{ ids: string[] }, { id: string; hash: string | null; rev: number; row: Record<string, unknown> }> = {
  name: 'readTeamRows',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Team {id: id})\nRETURN\n  n.id AS id,\n  n.hash AS hash,\n  n.rev AS rev,\n  n {.name, parent: head([(n)-[:PART_OF]->(t:Team) | t.id ])} AS row",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }), row: { optional: false } },
};

/** Which team is part of which, from these teams upwards. */
export const readTeamsAbove: CypherQuery<{ ids: string[] }, { links: unknown[][] }> = {
  name: 'readTeamsAbove',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (start:Team {id: id})\nMATCH ANY SHORTEST (start)-[:PART_OF]->*(n:Team)\nWITH DISTINCT n\nMATCH (n)-[k:PART_OF]->(other:Team)\nRETURN collect([n.id, other.id]) AS links",
  params: { ids: rule.asList() },
  row: { links: rule.asList() },
};

/** Takes PART_OF edges between team and team away. */
export const unlinkParents: CypherQuery<{ groups: { id: string; links: unknown[][] }[] }, Record<string, never>> = {
  name: 'unlinkParents',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Team {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Team {id: l[0]})-[k:PART_OF]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Sets what changed of teams; bump is 1 where it counts as a change. */
export const updateTeams: CypherQuery<{ rows: { id: string; bump: number; set: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'updateTeams',
  access: 'write',
  text: "UNWIND $rows AS row\nMATCH (n:Team {id: row.id})\nSET n += row.set, n.rev = n.rev + toInteger(row.bump)",
  params: { rows: rule.asList() },
  row: {  },
};

/** Schema changes in order; each statement may be run again. */
export const migrations: readonly { version: number; name: string; statements: readonly string[] }[] = [
  { version: 1, name: '001-constraints', statements: ["CREATE CONSTRAINT person_id IF NOT EXISTS\nFOR (n:Person)\nREQUIRE n.id IS UNIQUE","CREATE CONSTRAINT team_id IF NOT EXISTS\nFOR (n:Team)\nREQUIRE n.id IS UNIQUE","CREATE CONSTRAINT role_id IF NOT EXISTS\nFOR (n:Role)\nREQUIRE n.id IS UNIQUE","CREATE CONSTRAINT skill_id IF NOT EXISTS\nFOR (n:Skill)\nREQUIRE n.id IS UNIQUE","CREATE CONSTRAINT skill_name_key IF NOT EXISTS\nFOR (n:SkillName)\nREQUIRE n.key IS UNIQUE","CREATE CONSTRAINT evidence_id IF NOT EXISTS\nFOR (n:Evidence)\nREQUIRE n.id IS UNIQUE","CREATE CONSTRAINT contribution_id IF NOT EXISTS\nFOR (n:Contribution)\nREQUIRE n.id IS UNIQUE","CREATE CONSTRAINT sync_run_id IF NOT EXISTS\nFOR (n:SyncRun)\nREQUIRE n.id IS UNIQUE"] },
  { version: 2, name: '002-indexes', statements: ["CREATE INDEX skill_name_normalised IF NOT EXISTS\nFOR (n:SkillName)\nON (n.normalised)","CREATE INDEX skill_name_squashed IF NOT EXISTS\nFOR (n:SkillName)\nON (n.squashed)","CREATE INDEX skill_name_initials IF NOT EXISTS\nFOR (n:SkillName)\nON (n.initials)","CREATE INDEX person_email IF NOT EXISTS\nFOR (n:Person)\nON (n.email)","CREATE INDEX contribution_at IF NOT EXISTS\nFOR (n:Contribution)\nON (n.at)","CREATE INDEX sync_run_source IF NOT EXISTS\nFOR (n:SyncRun)\nON (n.source, n.startedAt)","CREATE INDEX sync_run_started IF NOT EXISTS\nFOR (n:SyncRun)\nON (n.startedAt)","CREATE FULLTEXT INDEX skill_name_text IF NOT EXISTS\nFOR (n:SkillName)\nON EACH [n.text]","CREATE FULLTEXT INDEX person_text IF NOT EXISTS\nFOR (n:Person)\nON EACH [n.name, n.title]\nOPTIONS {indexConfig: {`fulltext.eventually_consistent`: true}}","CREATE FULLTEXT INDEX contribution_text IF NOT EXISTS\nFOR (n:Contribution)\nON EACH [n.title, n.text, n.skillKeys]\nOPTIONS {\n  indexConfig: {\n    `fulltext.analyzer`: 'english',\n    `fulltext.eventually_consistent`: true\n  }\n}"] },
  { version: 3, name: '003-name-indexes', statements: ["CREATE INDEX person_name IF NOT EXISTS\nFOR (n:Person)\nON (n.name)","CREATE INDEX skill_name IF NOT EXISTS\nFOR (n:Skill)\nON (n.name)"] },
  { version: 5, name: '005-sync', statements: ["CREATE CONSTRAINT sync_request_key IF NOT EXISTS\nFOR (n:SyncRequest)\nREQUIRE n.key IS UNIQUE","CREATE CONSTRAINT lock_key IF NOT EXISTS\nFOR (n:Lock)\nREQUIRE n.key IS UNIQUE","CREATE INDEX sync_request_at IF NOT EXISTS\nFOR (n:SyncRequest)\nON (n.at)"] },
];
