/* Made from cypher/ by `npm run codegen`; do not edit. */
import { rule } from 'neo4j-driver';
import type { CypherQuery } from './query';

export type BeliefRow = { skillId: string; mean: number; sd: number; lcb: number; level: number | null; confidence: number; status: string; explanation: string; conflicts: string; championPercentile: number | null; computedAt: number; coarse: boolean };
export type CatalogueColumns = { id: string; name: string; hours: number | null; restricted: boolean; status: string; replacedBy: string | null; prerequisites: [skill: string, level: number, forLevel: number, group: string][]; related: [skill: string, similarity: number][] };
export type ColleagueColumns = [id: string, name: string | null, skills: string[]];
export type ContributionColumns = [id: string, at: number, size: number | null, part: string, outcome: number | null, difficulty: number | null, status: string, skills: string[], kind: string];
export type DirectoryGroupRow = { id: string; name: string; externalId: string | null; rev: number; members: string[] };
export type DirectoryUserRow = { id: string; rev: number; name: string; email: string | null; title: string | null; active: boolean; location: string | null; timeZone: string | null; languages: string[]; userName: string | null; externalId: string | null; directory: string | null; removed: boolean; managerId: string | null; teamId: string | null; teamName: string | null; otherIds: string[]; mailboxes: string[] };
export type EndorserFacts = [contributions: [at: number, size: number | null, part: string, outcome: number | null, difficulty: number | null][], evidence: [kind: string, level: number | null, at: number, expiresAt: number | null, status: string, by: string | null, source: string][]];
export type EventColumns = [skill: string, contribution: string, at: number, size: number | null, skills: number, part: string];
export type EvidenceColumns = [id: string, kind: string, level: number | null, at: number, expiresAt: number | null, status: string, skill: string | null, by: string | null, source: string, endorser: Word | null];
export type EvidenceFront = [id: string, kind: string, level: number | null, at: number, expiresAt: number | null, status: string, skill: string | null, by: string | null, source: string];
export type FoundAlias = { person: string; holder: string; before: string; sources: string[]; row: Record<string, unknown> };
export type FoundPerson = { asked: string; id: string; name: string; email: string | null; title: string | null; active: boolean; location: string | null; timeZone: string | null; languages: string[]; startedOn: number | null; availability: string; awayUntil: number | null; mentorCapacity: number; listed: boolean; attributes: string; teamId: string | null; managerId: string | null; roleIds: string[] };
export type HeldColumns = [skill: string, mean: number, sd: number, level: number | null];
export type HolderColumns = [person: string, active: boolean, long: number, short: number, volume: number, total: number | null, mean: number, sd: number, level: number | null, standing: number | null, score: number | null, lead: number | null];
export type Holding = [long: number, short: number, volume: number, total: number | null, mean: number, sd: number, level: number | null, standing: number | null];
export type KnownNode = { id: string; hash: string | null; retired: boolean; sources: string[]; versions: number[] };
export type PersonThen = { id: string; events: [skill: string, contribution: string, at: number, size: number | null, skills: number, part: string, outcome: number | null, difficulty: number | null][]; evidence: [id: string, kind: string, level: number | null, at: number, expiresAt: number | null, status: string, skill: string | null, by: string | null, source: string, endorser: EndorserFacts | null][]; parts: string[]; kinds: string[]; times: number[]; sizes: number[] };
export type QuestionHitRow = { id: string; score: number; at: number; contributors: [person: string, part: string][]; skills: string[] };
export type ReadingColumns = [id: string, kind: string, at: number, outcome: number | null, difficulty: number | null];
export type SavedPathRow = { id: string; name: string; input: string; plan: string; savedAt: number };
export type SavedPlanViewRow = { id: string; owner: string; name: string; filter: string; shared: boolean; savedAt: number };
export type SkillStandard = [skill: string, bestKnowledge: number, bestCurrent: number, totalVolume: number, reference: number, holders: number | null];
export type TeacherRow = [person: string, long: number, short: number, volume: number, total: number | null, mean: number, sd: number, level: number | null, standing: number | null, availability: string, awayUntil: number | null, help: number | null, lastAt: number | null, location: string | null, timeZone: string | null, team: string | null, capacity: number, near: boolean];
export type TextHitRow = { id: string; score: number; at: number; contributors: [person: string, part: string][] };
export type TraitColumns = [availability: string, awayUntil: number | null, help: number | null, lastAt: number | null, location: string | null, timeZone: string | null, team: string | null];
export type Word = [mean: number | null, sd: number | null];

/** The person whom an id stands for, their own or another one of theirs, and whether they have left; no row where it is nobody's id, for example that of a service. */
export const readCaller: CypherQuery<{ id: string }, { id: string; left: boolean; name: string }> = {
  name: 'readCaller',
  access: 'read',
  text: "CALL () {\n  MATCH (p:Person {id: $id})\n  RETURN p\n    UNION\n  MATCH (:PersonAlias {id: $id})-[:ALIAS_OF*1..]->(p:Person)\n  RETURN p\n}\nRETURN p.id AS id, NOT p.active AS left, p.name AS name",
  params: { id: rule.asString() },
  row: { id: rule.asString(), left: rule.asBoolean(), name: rule.asString() },
};

/** Notes who changed what. */
export const createAuditEntry: CypherQuery<{ id: string; actor: string; action: string; target: string; at: number; requestId: string }, Record<string, never>> = {
  name: 'createAuditEntry',
  access: 'write',
  text: "CREATE\n  (a:AuditEntry\n    {\n      id: $id,\n      actor: $actor,\n      action: $action,\n      target: $target,\n      at: $at,\n      requestId: $requestId\n    })",
  params: { id: rule.asString(), actor: rule.asString(), action: rule.asString(), target: rule.asString(), at: rule.asNumber({ isInteger: true }), requestId: rule.asString() },
  row: {  },
};

/** Whether a call was noted: its transaction was committed. */
export const isAudited: CypherQuery<{ id: string }, { done: boolean }> = {
  name: 'isAudited',
  access: 'write',
  text: "OPTIONAL MATCH (a:AuditEntry {id: $id})\nRETURN a IS NOT NULL AS done",
  params: { id: rule.asString() },
  row: { done: rule.asBoolean() },
};

/** How much the champions of skills rest on: to read it in portions, and under the locks to tell whether it was read whole. */
export const countChampionFacts: CypherQuery<{ skills: string[] }, { id: string; contributions: number; evidence: number; holders: number }> = {
  name: 'countChampionFacts',
  access: 'read',
  text: "UNWIND $skills AS id\nMATCH (s:Skill {id: id})\nRETURN\n  s.id AS id,\n  COUNT { (s)<-[:SHOWS]-() } AS contributions,\n  COUNT { (s)<-[:OF]-() } AS evidence,\n  COUNT { (s)<-[:HAS_SKILL]-() } AS holders",
  params: { skills: rule.asList() },
  row: { id: rule.asString(), contributions: rule.asNumber({ isInteger: true }), evidence: rule.asNumber({ isInteger: true }), holders: rule.asNumber({ isInteger: true }) },
};

/** A page of the champions of a skill, in a team and its parts where one is named; a replaced skill stands for its successor. Whoever no longer agrees to be shown is left out at once, and their ranks are given so that nobody notices a gap. */
export const findChampions: CypherQuery<{ skill: string; team: string | null; afterPlace: number; afterId: string; limit: number }, { skill: string | null; teamKnown: boolean; computedAt: number | null; total: number; hidden: number[]; champions: { personId: string; tier: string; place: number; score: number; percentile: number; change: number; rankLow: number; rankHigh: number; peopleHelped: number; teamsReached: number; bridging: number; terms: string }[] }> = {
  name: 'findChampions',
  access: 'read',
  text: "OPTIONAL MATCH (asked:Skill {id: $skill})\nOPTIONAL MATCH (asked)-[:REPLACED_BY]->(successor:Skill)\nWITH coalesce(successor, asked) AS s\nOPTIONAL MATCH (d:Derivation {key: 'champion/' + s.id})\nWITH\n  s,\n  d,\n  EXISTS { (:Team {id: $team}) } AS teamKnown,\n  COLLECT {\n    MATCH (t:Team)-[:PART_OF*0..]->(:Team {id: $team})\n    RETURN t.id\n  } AS teams\nCALL (s, teams) {\n  MATCH (s)<-[c:CHAMPION_OF]-(p:Person)\n  WITH\n    c.rank AS rank,\n    p.active AND p.listed AS shown,\n    $team IS NULL OR\n    EXISTS {\n      (p)-[:MEMBER_OF]->(t:Team)\n      WHERE t.id IN teams\n    } AS inside\n  RETURN\n    sum(\n      CASE\n        WHEN shown AND inside THEN 1\n        ELSE 0\n      END) AS total,\n    collect(\n      CASE\n        WHEN NOT shown THEN rank\n      END) AS hidden\n}\nCALL (s, teams) {\n  MATCH (p:Person)-[c:CHAMPION_OF]->(:Skill)\n  WHERE\n    c.skillId = s.id AND\n    c.place <= $afterPlace AND\n    (c.place < $afterPlace OR p.id > $afterId) AND\n    p.active AND\n    p.listed AND\n    ($team IS NULL OR\n      EXISTS {\n        (p)-[:MEMBER_OF]->(t:Team)\n        WHERE t.id IN teams\n      })\n  WITH p, c\n  ORDER BY c.skillId DESC, c.place DESC, p.id\n  LIMIT $limit\n  RETURN\n    collect(c {\n      personId: p.id,\n      .tier,\n      .place,\n      .score,\n      .percentile,\n      .change,\n      .rankLow,\n      .rankHigh,\n      .peopleHelped,\n      .teamsReached,\n      .bridging,\n      .terms\n    }) AS champions\n}\nRETURN\n  s.id AS skill,\n  teamKnown,\n  d.computedAt AS computedAt,\n  total,\n  hidden,\n  champions",
  params: { skill: rule.asString(), team: rule.asString({ optional: true }), afterPlace: rule.asNumber(), afterId: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { skill: rule.asString({ optional: true }), teamKnown: rule.asBoolean(), computedAt: rule.asNumber({ optional: true, isInteger: true }), total: rule.asNumber({ isInteger: true }), hidden: rule.asList(), champions: rule.asList() },
};

/** A page of the skills that each of some people is listed for, the highest place first; none of who does not agree to be shown. */
export const findChampionships: CypherQuery<{ rows: { row: number; id: string; afterPlace: number; afterId: string }[]; limit: number }, { row: number; total: number; championships: { skillId: string; hidden: number[]; tier: string; place: number; score: number; percentile: number; change: number; rankLow: number; rankHigh: number; peopleHelped: number; teamsReached: number; bridging: number; terms: string }[] }> = {
  name: 'findChampionships',
  access: 'read',
  text: "UNWIND $rows AS r\nMATCH (p:Person {id: r.id})\nWHERE p.active AND p.listed\nCALL (r, p) {\n  MATCH (p)-[c:CHAMPION_OF]->(s:Skill)\n  WHERE c.place <= r.afterPlace AND (c.place < r.afterPlace OR s.id > r.afterId)\n  WITH c, s\n  ORDER BY c.place DESC, s.id\n  LIMIT $limit\n  RETURN\n    collect(c {\n      skillId: s.id,\n      hidden:\n        [\n          (s)<-[x:CHAMPION_OF]-(q:Person)\n          WHERE NOT (q.active AND q.listed)\n          | x.rank\n        ],\n      .tier,\n      .place,\n      .score,\n      .percentile,\n      .change,\n      .rankLow,\n      .rankHigh,\n      .peopleHelped,\n      .teamsReached,\n      .bridging,\n      .terms\n    }) AS championships\n}\nRETURN\n  toInteger(r.row) AS row,\n  COUNT { (p)-[:CHAMPION_OF]->(:Skill) } AS total,\n  championships",
  params: { rows: rule.asList(), limit: rule.asNumber({ isInteger: true }) },
  row: { row: rule.asNumber({ isInteger: true }), total: rule.asNumber({ isInteger: true }), championships: rule.asList() },
};

/** Skills in which somebody had a part, said something of somebody or was spoken of, in order. */
export const findSkillsOfPerson: CypherQuery<{ person: string; after: string; limit: number }, { ids: string[] }> = {
  name: 'findSkillsOfPerson',
  access: 'read',
  text: "MATCH (p:Person {id: $person})\nCALL (p) {\n  MATCH (p)-[:CONTRIBUTED]->(:Contribution)-[:SHOWS]->(s:Skill)\n  WHERE s.id > $after\n  RETURN s\n    UNION\n  MATCH (p)<-[:BY|ABOUT]-(:Evidence)-[:OF]->(s:Skill)\n  WHERE s.id > $after\n  RETURN s\n    UNION\n  MATCH (p)-[:HAS_SKILL|CHAMPION_OF]->(s:Skill)\n  WHERE s.id > $after\n  RETURN s\n}\nWITH DISTINCT s.id AS id\nORDER BY id\nLIMIT $limit\nRETURN collect(id) AS ids",
  params: { person: rule.asString(), after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { ids: rule.asList() },
};

/** A page of the groups that vouch mostly for each other, the largest first, of one skill where one is named. */
export const findSuspectedRings: CypherQuery<{ skill: string | null; afterSize: number; afterKey: string; limit: number }, { known: boolean; computedAt: number | null; total: number; rings: { key: string; skillId: string; size: number; inside: number; people: string[] }[] }> = {
  name: 'findSuspectedRings',
  access: 'read',
  text: "OPTIONAL MATCH (asked:Skill {id: $skill})\nOPTIONAL MATCH (asked)-[:REPLACED_BY]->(successor:Skill)\nWITH coalesce(successor, asked).id AS skill\nOPTIONAL MATCH (d:Derivation {key: 'champion/' + skill})\nCALL (skill) {\n  MATCH (r:SuspectedRing)\n  // True of all: counted in the index.\n  WHERE r.size > 0 AND ($skill IS NULL OR r.skillId = skill)\n  RETURN count(r) AS total\n}\nCALL (skill) {\n  MATCH (r:SuspectedRing)\n  WHERE\n    ($skill IS NULL OR r.skillId = skill) AND\n    r.size <= $afterSize AND\n    (r.size < $afterSize OR r.key > $afterKey)\n  WITH r\n  ORDER BY r.size DESC, r.key\n  LIMIT $limit\n  RETURN\n    collect(r {\n      .key,\n      .skillId,\n      .size,\n      .inside,\n      people:\n        COLLECT {\n          MATCH (p:Person)-[:IN_RING]->(r)\n          RETURN p.id\n          ORDER\n          BY\n          p.id\n        }\n    }) AS rings\n}\nRETURN\n  $skill IS NULL OR skill IS NOT NULL AS known,\n  d.computedAt AS computedAt,\n  total,\n  rings",
  params: { skill: rule.asString({ optional: true }), afterSize: rule.asNumber({ isInteger: true }), afterKey: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { known: rule.asBoolean(), computedAt: rule.asNumber({ optional: true, isInteger: true }), total: rule.asNumber({ isInteger: true }), rings: rule.asList() },
};

/** Who holds each of some skills, what is said of levels and by whom, and what is stored of the champions. */
export const readChampionFacts: CypherQuery<{ skills: string[] }, { id: string; reference: number | null; holders: unknown[][]; evidence: unknown[][]; champions: Record<string, unknown>[]; rings: { key: string; inside: number; people: string[] }[] }> = {
  name: 'readChampionFacts',
  access: 'read',
  text: "UNWIND $skills AS id\nMATCH (s:Skill {id: id})\nRETURN\n  s.id AS id,\n  s.championReference AS reference,\n  [\n    (s)<-[h:HAS_SKILL]-(p:Person)\n    | [\n      p.id,\n      p.active,\n      p.listed,\n      coalesce(h.shownMean, h.mean),\n      coalesce(h.shownSd, h.sd),\n      h.level,\n      h.championPercentile\n    ]\n  ] AS holders,\n  [\n    (s)<-[:OF]-(e:Evidence)\n    | CASE\n      WHEN\n        e.kind IN ['PEER', 'MANAGER', 'ASSESSMENT', 'CERTIFICATE']\n        THEN\n          [\n            e.kind,\n            e.level,\n            e.at,\n            e.expiresAt,\n            e.status,\n            head([(e)-[:ABOUT]->(p:Person) | p.id ]),\n            head([(e)-[:BY]->(b:Person) | b.id ])\n          ]\n      ELSE []\n    END\n  ] AS evidence,\n  [(s)<-[c:CHAMPION_OF]-(p:Person) | c {.*, person: p.id} ] AS champions,\n  [\n    (s)<-[:RING_IN]-(r:SuspectedRing)\n    | r {.key, .inside, people: [(p:Person)-[:IN_RING]->(r) | p.id ]}\n  ] AS rings",
  params: { skills: rule.asList() },
  row: { id: rule.asString(), reference: rule.asNumber({ optional: true, isInteger: true }), holders: rule.asList(), evidence: rule.asList(), champions: rule.asList(), rings: rule.asList() },
};

/** A page of the contributions that show each of some skills, in the order of their ids, with everyone who had a part in them. */
export const readDeeds: CypherQuery<{ pages: { id: string; after: string }[]; limit: number }, { id: string; last: string | null; deeds: unknown[][] }> = {
  name: 'readDeeds',
  access: 'read',
  text: "UNWIND $pages AS page\nMATCH (s:Skill {id: page.id})\nCALL (s, page) {\n  MATCH (s)<-[:SHOWS]-(c:Contribution)\n  WHERE c.id > page.after\n  WITH c\n  ORDER BY c.id\n  LIMIT $limit\n  RETURN\n    max(c.id) AS last,\n    collect([\n      c.kind,\n      c.at,\n      c.outcome,\n      c.status,\n      COUNT { (c)-[:SHOWS]->() },\n      [(p:Person)-[k:CONTRIBUTED]->(c) | [p.id, k.part] ]\n    ]) AS deeds\n}\nRETURN s.id AS id, last, deeds",
  params: { pages: rule.asList(), limit: rule.asNumber({ isInteger: true }) },
  row: { id: rule.asString(), last: rule.asString({ optional: true }), deeds: rule.asList() },
};

/** Team and manager of people. */
export const readPlaces: CypherQuery<{ people: string[] }, { places: unknown[][] }> = {
  name: 'readPlaces',
  access: 'read',
  text: "UNWIND $people AS id\nMATCH (p:Person {id: id})\nRETURN\n  collect([\n    p.id,\n    head([(p)-[:MEMBER_OF]->(t:Team) | t.id ]),\n    head([(p)-[:REPORTS_TO]->(m:Person) | m.id ])\n  ]) AS places",
  params: { people: rule.asList() },
  row: { places: rule.asList() },
};

/** Writes who is a champion of each skill, takes away who no longer is, and the moment it holds for. */
export const writeChampions: CypherQuery<{ skills: { id: string; reference: number; removed: string[]; champions: { person: string; set: Record<string, unknown> }[]; percentiles: Record<string, unknown> }[]; now: number }, Record<string, never>> = {
  name: 'writeChampions',
  access: 'write',
  text: "UNWIND $skills AS g\nMATCH (s:Skill {id: g.id})\nSET s.championReference = toInteger(g.reference)\nWITH s, g\nCALL (s, g) {\n  UNWIND g.removed AS id\n  MATCH (:Person {id: id})-[c:CHAMPION_OF]->(s)\n  DELETE c\n}\nCALL (s, g) {\n  UNWIND g.champions AS row\n  MATCH (p:Person {id: row.person})\n  MERGE (p)-[c:CHAMPION_OF]->(s)\n  SET\n    c += row.set,\n    c.rank = toInteger(row.set.rank),\n    c.rankLow = toInteger(row.set.rankLow),\n    c.rankHigh = toInteger(row.set.rankHigh),\n    c.peopleHelped = toInteger(row.set.peopleHelped),\n    c.teamsReached = toInteger(row.set.teamsReached),\n    c.skillId = s.id,\n    c.computedAt = $now\n}\nCALL (s, g) {\n  WITH s, g\n  WHERE size(keys(g.percentiles)) > 0\n  MATCH (s)<-[h:HAS_SKILL]-(p:Person)\n  WITH h, g.percentiles[p.id] AS percentile\n  WHERE percentile IS NOT NULL\n  // Below 0 stands for none: maps of parameters keep no nulls apart from what is absent.\n  SET h.championPercentile =\n      CASE\n        WHEN percentile >= 0 THEN percentile\n      END\n}",
  params: { skills: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Puts the groups that vouch mostly for each other in a skill in place of those that were found before. */
export const writeSuspectedRings: CypherQuery<{ skills: { id: string; rings: { key: string; inside: number; people: string[] }[] }[]; now: number }, Record<string, never>> = {
  name: 'writeSuspectedRings',
  access: 'write',
  text: "UNWIND $skills AS g\nMATCH (s:Skill {id: g.id})\nCALL (s) {\n  MATCH (s)<-[:RING_IN]-(r:SuspectedRing)\n  DETACH DELETE r\n}\nUNWIND g.rings AS ring\nCREATE\n  (r:SuspectedRing\n    {\n      key: ring.key,\n      skillId: s.id,\n      inside: ring.inside,\n      size: size(ring.people),\n      computedAt: $now\n    })-\n    [:RING_IN]->\n  (s)\nWITH r, ring\nUNWIND ring.people AS id\nMATCH (p:Person {id: id})\nCREATE (p)-[:IN_RING]->(r)",
  params: { skills: rule.asList(), now: rule.asNumber({ isInteger: true }) },
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

/** A page of the contributions of each of some people, newest first, ties by id; those that show a skill where one is named. */
export const findContributionsOfEach: CypherQuery<{ rows: { row: number; id: string; skill: string | null; afterAt: number | null; afterId: string | null; limit: number }[] }, { row: number; total: number; contributions: { id: string; at: number }[] }> = {
  name: 'findContributionsOfEach',
  access: 'read',
  text: "UNWIND $rows AS r\nMATCH (p:Person {id: r.id})\nCALL (r, p) {\n  MATCH (p)-[:CONTRIBUTED]->(c:Contribution)\n  WHERE\n    c.status = 'ACTIVE' AND\n    (r.skill IS NULL OR EXISTS { (c)-[:SHOWS]->(:Skill {id: r.skill}) })\n  WITH DISTINCT c\n  ORDER BY c.at DESC, c.id\n  RETURN collect(c {.id, .at}) AS found\n}\nRETURN\n  toInteger(r.row) AS row,\n  size(found) AS total,\n  [\n    c IN found\n    WHERE\n      r.afterAt IS NULL OR\n      c.at < r.afterAt OR\n      (c.at = r.afterAt AND c.id > r.afterId)\n  ][..toInteger(r.limit)] AS contributions",
  params: { rows: rule.asList() },
  row: { row: rule.asNumber({ isInteger: true }), total: rule.asNumber({ isInteger: true }), contributions: rule.asList() },
};

/** Ids of contributions of some people, newest first, ties by id. */
export const findContributionsOfPeople: CypherQuery<{ people: string[]; skills: string[] | null; kinds: string[] | null; from: number | null; until: number | null; source: string | null; afterAt: number | null; afterId: string | null; limit: number }, { total: number; contributions: { id: string; at: number }[] }> = {
  name: 'findContributionsOfPeople',
  access: 'read',
  text: "MATCH (p:Person)-[:CONTRIBUTED]->(c:Contribution)\nWHERE p.id IN $people\nWITH DISTINCT c\nWHERE\n  c.status = 'ACTIVE' AND\n  c.at >= coalesce($from, -8640000000000000) AND\n  c.at <= coalesce($until, 8640000000000000) AND\n  ($kinds IS NULL OR c.kind IN $kinds) AND\n  ($source IS NULL OR c.source = $source) AND\n  ($skills IS NULL OR\n    EXISTS {\n      (c)-[:SHOWS]->(s:Skill)\n      WHERE s.id IN $skills\n    })\nWITH c\nORDER BY c.at DESC, c.id\nWITH collect(c {.id, .at}) AS found\nRETURN size(found) AS total, [\n  x IN found\n  WHERE\n    $afterAt IS NULL OR\n    x.at < $afterAt OR\n    (x.at = $afterAt AND x.id > $afterId)\n][..$limit] AS contributions",
  params: { people: rule.asList(), skills: rule.asList({ optional: true }), kinds: rule.asList({ optional: true }), from: rule.asNumber({ optional: true, isInteger: true }), until: rule.asNumber({ optional: true, isInteger: true }), source: rule.asString({ optional: true }), afterAt: rule.asNumber({ optional: true, isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), contributions: rule.asList() },
};

/** Ids of contributions that show some skills, newest first, ties by id. */
export const findContributionsOfSkills: CypherQuery<{ skills: string[]; kinds: string[] | null; from: number | null; until: number | null; source: string | null; afterAt: number | null; afterId: string | null; limit: number }, { total: number; contributions: { id: string; at: number }[] }> = {
  name: 'findContributionsOfSkills',
  access: 'read',
  text: "MATCH (s:Skill)<-[:SHOWS]-(c:Contribution)\nWHERE s.id IN $skills\nWITH DISTINCT c\nWHERE\n  c.status = 'ACTIVE' AND\n  c.at >= coalesce($from, -8640000000000000) AND\n  c.at <= coalesce($until, 8640000000000000) AND\n  ($kinds IS NULL OR c.kind IN $kinds) AND\n  ($source IS NULL OR c.source = $source)\nWITH c\nORDER BY c.at DESC, c.id\nWITH collect(c {.id, .at}) AS found\nRETURN size(found) AS total, [\n  x IN found\n  WHERE\n    $afterAt IS NULL OR\n    x.at < $afterAt OR\n    (x.at = $afterAt AND x.id > $afterId)\n][..$limit] AS contributions",
  params: { skills: rule.asList(), kinds: rule.asList({ optional: true }), from: rule.asNumber({ optional: true, isInteger: true }), until: rule.asNumber({ optional: true, isInteger: true }), source: rule.asString({ optional: true }), afterAt: rule.asNumber({ optional: true, isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), contributions: rule.asList() },
};

/** Ids of contributions, newest first, ties by id. */
export const findContributions: CypherQuery<{ kinds: string[] | null; from: number; until: number; source: string | null; afterAt: number; afterId: string | null; limit: number }, { total: number; contributions: { id: string; at: number }[] }> = {
  name: 'findContributions',
  access: 'read',
  text: "CALL () {\n  MATCH (c:Contribution)\n  WHERE\n    c.at >= $from AND\n    c.at <= $until AND\n    c.status = 'ACTIVE' AND\n    ($kinds IS NULL OR c.kind IN $kinds) AND\n    ($source IS NULL OR c.source = $source)\n  RETURN count(c) AS total\n}\nCALL () {\n  MATCH (c:Contribution)\n  WHERE\n    c.at >= $from AND\n    c.at <= $until AND\n    c.at <= $afterAt AND\n    ($afterId IS NULL OR c.at < $afterAt OR c.id > $afterId) AND\n    c.status = 'ACTIVE' AND\n    ($kinds IS NULL OR c.kind IN $kinds) AND\n    ($source IS NULL OR c.source = $source)\n  WITH c\n  ORDER BY c.at DESC, c.id\n  LIMIT $limit\n  RETURN collect(c {.id, .at}) AS contributions\n}\nRETURN total, contributions",
  params: { kinds: rule.asList({ optional: true }), from: rule.asNumber({ isInteger: true }), until: rule.asNumber({ isInteger: true }), source: rule.asString({ optional: true }), afterAt: rule.asNumber({ isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), contributions: rule.asList() },
};

/** Each of these contributions as the row that would make it. */
export const readContributionRows: CypherQuery<{ ids: string[] }, { id: string; hash: string | null; rev: number; row: Record<string, unknown> }> = {
  name: 'readContributionRows',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Contribution {id: id})\nRETURN\n  n.id AS id,\n  n.hash AS hash,\n  n.rev AS rev,\n  n {\n    .kind,\n    .title,\n    .text,\n    .url,\n    .at,\n    .outcome,\n    .difficulty,\n    .size,\n    .contributorsAs,\n    contributors:\n      [(p:Person)-[k:CONTRIBUTED]->(n) | {person: p.id, part: k.part} ],\n    skills: [(n)-[:SHOWS]->(s:Skill) | s.id ]\n  } AS row",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }), row: { optional: false } },
};

/** Ids of contributions that match a full-text query, newest first, ties by id; at most 1,000 matches are looked at. */
export const searchContributions: CypherQuery<{ query: string; people: string[] | null; skills: string[] | null; kinds: string[] | null; from: number; until: number; source: string | null; afterAt: number | null; afterId: string | null; limit: number }, { total: number; contributions: { id: string; at: number }[] }> = {
  name: 'searchContributions',
  access: 'read',
  text: "CALL\n  db.index.fulltext.queryNodes(\n    'contribution_text',\n    $query,\n    {limit: 1000}\n  )\n  YIELD node AS c\n  WHERE\n    c.status = 'ACTIVE' AND\n    c.at >= $from AND\n    c.at <= $until AND\n    ($kinds IS NULL OR c.kind IN $kinds) AND\n    ($source IS NULL OR c.source = $source) AND\n    ($people IS NULL OR\n      EXISTS {\n        (p:Person)-[:CONTRIBUTED]->(c)\n        WHERE p.id IN $people\n      }) AND\n    ($skills IS NULL OR\n      EXISTS {\n        (c)-[:SHOWS]->(s:Skill)\n        WHERE s.id IN $skills\n      })\nWITH c\nORDER BY c.at DESC, c.id\nWITH collect(c {.id, .at}) AS found\nRETURN size(found) AS total, [\n  x IN found\n  WHERE\n    $afterAt IS NULL OR\n    x.at < $afterAt OR\n    (x.at = $afterAt AND x.id > $afterId)\n][..$limit] AS contributions",
  params: { query: rule.asString(), people: rule.asList({ optional: true }), skills: rule.asList({ optional: true }), kinds: rule.asList({ optional: true }), from: rule.asNumber({ isInteger: true }), until: rule.asNumber({ isInteger: true }), source: rule.asString({ optional: true }), afterAt: rule.asNumber({ optional: true, isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), contributions: rule.asList() },
};

/** Makes clean units due that were computed before a moment, only because time has passed; in the order of keys. */
export const ageDerivations: CypherQuery<{ kind: string; before: number; now: number; limit: number }, { aged: number }> = {
  name: 'ageDerivations',
  access: 'write',
  text: "MATCH (d:Derivation)\nWHERE d.kind = $kind AND d.clock < $before AND NOT d:Dirty AND NOT d:Failed\nWITH d\nORDER BY d.key\nLIMIT $limit\nSET d.lock = $kind\nWITH d\nWHERE NOT d:Dirty\nSET d.rev = d.rev + 1, d.dirtySince = $now, d :Dirty :Ageing\nRETURN count(d) AS aged",
  params: { kind: rule.asString(), before: rule.asNumber({ isInteger: true }), now: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { aged: rule.asNumber({ isInteger: true }) },
};

/** Makes derived units dirty, creating those that are new; the caller sorts the kinds by stage and the units by key. */
export const bumpDerivations: CypherQuery<{ kinds: { kind: string; units: [key: string, shard: number][] }[]; now: number }, Record<string, never>> = {
  name: 'bumpDerivations',
  access: 'write',
  text: "UNWIND $kinds AS k\nUNWIND k.units AS u\nMERGE (d:Derivation {key: u[0]})\n  ON CREATE SET\n    d.kind = k.kind,\n    d.shard = toInteger(u[1]),\n    d.rev = 1,\n    d.doneRev = 0,\n    d.dirtySince = $now,\n    d :Dirty\n  ON MATCH SET\n    d.rev = d.rev + 1,\n    d.dirtySince = coalesce(d.dirtySince, $now),\n    d.attempts = null,\n    d :Dirty\nREMOVE d :Failed :Ageing",
  params: { kinds: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** How many units are dirty and not merely ageing. Both counts come from the count store: no node is read, however many there are. */
export const countDirty: CypherQuery<Record<string, never>, { dirty: number; ageing: number }> = {
  name: 'countDirty',
  access: 'read',
  text: "CALL () {\n  MATCH (d:Dirty)\n  RETURN count(d) AS dirty\n}\nCALL () {\n  MATCH (a:Ageing)\n  RETURN count(a) AS ageing\n}\nRETURN dirty, ageing",
  params: {  },
  row: { dirty: rule.asNumber({ isInteger: true }), ageing: rule.asNumber({ isInteger: true }) },
};

/** How many units of a kind are dirty and not in pause, counted up to a limit. */
export const countDueOfKind: CypherQuery<{ kind: string; pausedAfter: number; limit: number }, { due: number }> = {
  name: 'countDueOfKind',
  access: 'read',
  text: "CALL () {\n  // The index holds only for conditions on all it is made of.\n  MATCH (d:Dirty {kind: $kind})\n  WHERE\n    d.shard >= 0 AND\n    d.dirtySince IS NOT NULL AND\n    coalesce(d.computedAt, 0) <= $pausedAfter\n  WITH d\n  LIMIT $limit\n  RETURN count(d) AS due\n}\nRETURN due",
  params: { kind: rule.asString(), pausedAfter: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { due: rule.asNumber({ isInteger: true }) },
};

/** How far derived data is behind: dirty units that are not merely ageing, the oldest, units given up, the last full check; and when anything was computed last. */
export const countDue: CypherQuery<{ kinds: string[] }, { pending: number; oldest: number | null; failed: number; checkedAt: number | null; differences: number | null; computedAt: number | null }> = {
  name: 'countDue',
  access: 'read',
  text: "CALL () {\n  MATCH (d:Dirty)\n  WHERE NOT d:Ageing\n  RETURN count(d) AS pending, min(d.dirtySince) AS oldest\n}\nCALL () {\n  MATCH (f:Failed)\n  RETURN count(f) AS failed\n}\nCALL () {\n  OPTIONAL MATCH (c:FullCheck {key: 'full-check'})\n  RETURN c.at AS checkedAt, c.differences AS differences\n}\nCALL () {\n  UNWIND $kinds AS kind\n  CALL (kind) {\n    MATCH (d:Derivation)\n    WHERE d.kind = kind AND d.clock > 0\n    RETURN d.clock AS at\n    ORDER BY d.kind DESC, d.clock DESC\n    LIMIT 1\n  }\n  RETURN max(at) AS computedAt\n}\nRETURN pending, oldest, failed, checkedAt, differences, computedAt",
  params: { kinds: rule.asList() },
  row: { pending: rule.asNumber({ isInteger: true }), oldest: rule.asNumber({ optional: true, isInteger: true }), failed: rule.asNumber({ isInteger: true }), checkedAt: rule.asNumber({ optional: true, isInteger: true }), differences: rule.asNumber({ optional: true, isInteger: true }), computedAt: rule.asNumber({ optional: true, isInteger: true }) },
};

/** Keeps which units a batch leaves to be made dirty, as a dirty unit of its own. */
export const createMarks: CypherQuery<{ unit: { key: string; kind: string; shard: number }; units: string[]; now: number }, Record<string, never>> = {
  name: 'createMarks',
  access: 'write',
  text: "CREATE\n  (:Derivation:Dirty\n    {\n      key: $unit.key,\n      kind: $unit.kind,\n      shard: toInteger($unit.shard),\n      rev: 1,\n      doneRev: 0,\n      dirtySince: $now,\n      units: $units\n    })",
  params: { unit: { optional: false }, units: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Locks units in the order given; names those that nobody computed at this revision or a later one meanwhile, and which of these have changed again since. */
export const fenceDerivations: CypherQuery<{ work: [key: string, rev: number][]; token: string }, { keys: string[]; moved: string[] }> = {
  name: 'fenceDerivations',
  access: 'write',
  text: "UNWIND $work AS w\nMATCH (d:Derivation {key: w[0]})\nSET d.lock = $token\nWITH d, w\nWHERE d.doneRev < w[1]\nRETURN\n  collect(d.key) AS keys,\n  collect(\n    CASE\n      WHEN d.rev > w[1] THEN d.key\n    END) AS moved",
  params: { work: rule.asList(), token: rule.asString() },
  row: { keys: rule.asList(), moved: rule.asList() },
};

/** Clean units of a kind after a key, in the order of keys, with the clock they were computed at. */
export const findDerivations: CypherQuery<{ kind: string; after: string; limit: number }, { units: { key: string; clock: number; rev: number }[] }> = {
  name: 'findDerivations',
  access: 'read',
  text: "MATCH (d:Derivation {kind: $kind})\nWHERE d.key > $after AND NOT d:Dirty AND NOT d:Failed AND d.clock IS NOT NULL\nWITH d\nORDER BY d.key\nLIMIT $limit\nRETURN collect(d {.key, .clock, .rev}) AS units",
  params: { kind: rule.asString(), after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { units: rule.asList() },
};

/** The oldest dirty units of a shard that may run: not in pause, and dirty since a moment. Where there are none: whether that moment holds others back, and when the first one in pause was computed. */
export const findDueKeys: CypherQuery<{ kind: string; shard: number; pausedAfter: number; dirtyUntil: number; limit: number }, { keys: string[]; held: boolean; nextPausedAt: number | null }> = {
  name: 'findDueKeys',
  access: 'read',
  text: "CALL () {\n  MATCH (d:Dirty {kind: $kind, shard: $shard})\n  WHERE\n    d.dirtySince <= $dirtyUntil AND coalesce(d.computedAt, 0) <= $pausedAfter\n  WITH d\n  ORDER BY d.kind, d.shard, d.dirtySince\n  LIMIT $limit\n  RETURN collect(d.key) AS keys\n}\nCALL (keys) {\n  UNWIND\n    CASE\n      WHEN size(keys) = 0 THEN [1]\n      ELSE []\n    END AS none\n  MATCH (d:Dirty {kind: $kind, shard: $shard})\n  WHERE d.dirtySince IS NOT NULL\n  RETURN\n    count(\n      CASE\n        WHEN coalesce(d.computedAt, 0) <= $pausedAfter THEN 1\n      END) > 0 AS held,\n    min(\n      CASE\n        WHEN d.computedAt > $pausedAfter THEN d.computedAt\n      END) AS nextPausedAt\n}\nRETURN keys, held, nextPausedAt",
  params: { kind: rule.asString(), shard: rule.asNumber({ isInteger: true }), pausedAfter: rule.asNumber({ isInteger: true }), dirtyUntil: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { keys: rule.asList(), held: rule.asBoolean(), nextPausedAt: rule.asNumber({ optional: true, isInteger: true }) },
};

/** Which kinds and shards have units that became dirty before a moment. */
export const findDueShards: CypherQuery<{ before: number }, { kind: string; shard: number }> = {
  name: 'findDueShards',
  access: 'read',
  text: "MATCH (d:Dirty)\nWHERE d.dirtySince <= $before\nRETURN DISTINCT d.kind AS kind, d.shard AS shard",
  params: { before: rule.asNumber({ isInteger: true }) },
  row: { kind: rule.asString(), shard: rule.asNumber({ isInteger: true }) },
};

/** People who have evidence of a skill or showed it, in order. */
export const findPeopleOfSkill: CypherQuery<{ skill: string; after: string; limit: number }, { ids: string[] }> = {
  name: 'findPeopleOfSkill',
  access: 'read',
  text: "MATCH (s:Skill {id: $skill})\nCALL (s) {\n  MATCH (s)<-[:OF]-(:Evidence)-[:ABOUT]->(p:Person)\n  WHERE p.id > $after\n  RETURN p\n    UNION\n  MATCH (s)<-[:SHOWS]-(:Contribution)<-[:CONTRIBUTED]-(p:Person)\n  WHERE p.id > $after\n  RETURN p\n    UNION\n  MATCH (s)<-[:HAS_SKILL]-(p:Person)\n  WHERE p.id > $after\n  RETURN p\n}\nWITH DISTINCT p.id AS id\nORDER BY id\nLIMIT $limit\nRETURN collect(id) AS ids",
  params: { skill: rule.asString(), after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { ids: rule.asList() },
};

/** People there is evidence about, in order. */
export const findPeopleWithEvidence: CypherQuery<{ after: string; limit: number }, { ids: string[] }> = {
  name: 'findPeopleWithEvidence',
  access: 'read',
  text: "MATCH (p:Person)\nWHERE p.id > $after AND EXISTS { (p)<-[:ABOUT]-(:Evidence) }\nWITH p.id AS id\nORDER BY id\nLIMIT $limit\nRETURN collect(id) AS ids",
  params: { after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { ids: rule.asList() },
};

/** Skills whose scores hold for another moment than this one, in order. */
export const findStaleRankings: CypherQuery<{ reference: number; after: string; limit: number }, { ids: string[] }> = {
  name: 'findStaleRankings',
  access: 'read',
  text: "MATCH (s:Skill)\nWHERE s.id > $after AND s.reference IS NOT NULL AND s.reference <> $reference\nWITH s\nORDER BY s.id\nLIMIT $limit\nRETURN collect(s.id) AS ids",
  params: { reference: rule.asNumber({ isInteger: true }), after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { ids: rule.asList() },
};

/** Records units as computed at a revision; clean only where nothing changed since that revision was read. */
export const finishDerivations: CypherQuery<{ work: [key: string, rev: number][]; now: number }, Record<string, never>> = {
  name: 'finishDerivations',
  access: 'write',
  text: "UNWIND $work AS w\nMATCH (d:Derivation {key: w[0]})\nSET\n  d.doneRev = toInteger(w[1]),\n  d.computedAt = $now,\n  d.clock = $now,\n  d.attempts = null,\n  d.reason = null\nWITH d, w\nWHERE d.rev = w[1]\nREMOVE d :Dirty :Ageing :Failed\nSET d.dirtySince = null",
  params: { work: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Units given up, by key. */
export const listFailed: CypherQuery<{ limit: number }, { key: string; reason: string | null; attempts: number | null; computedAt: number | null }> = {
  name: 'listFailed',
  access: 'read',
  text: "MATCH (d:Failed)\nWITH d\nORDER BY d.key\nLIMIT $limit\nRETURN\n  d.key AS key,\n  d.reason AS reason,\n  d.attempts AS attempts,\n  d.computedAt AS computedAt",
  params: { limit: rule.asNumber({ isInteger: true }) },
  row: { key: rule.asString(), reason: rule.asString({ optional: true }), attempts: rule.asNumber({ optional: true, isInteger: true }), computedAt: rule.asNumber({ optional: true, isInteger: true }) },
};

/** Which units are still to be made dirty, each once. */
export const readMarks: CypherQuery<{ keys: string[] }, { units: string[] }> = {
  name: 'readMarks',
  access: 'read',
  text: "UNWIND $keys AS key\nMATCH (d:Derivation {key: key})\nUNWIND d.units AS unit\nRETURN collect(DISTINCT unit) AS units",
  params: { keys: rule.asList() },
  row: { units: rule.asList() },
};

/** When the newest contribution known until then is dated. */
export const readNewestContribution: CypherQuery<{ until: number }, { newest: number | null }> = {
  name: 'readNewestContribution',
  access: 'read',
  text: "OPTIONAL MATCH (c:Contribution)\nWHERE c.at <= $until\nWITH c.at AS at\nORDER BY at DESC\nLIMIT 1\nRETURN max(at) AS newest",
  params: { until: rule.asNumber({ isInteger: true }) },
  row: { newest: rule.asNumber({ optional: true, isInteger: true }) },
};

/** The revisions of derived units, read before their inputs. */
export const readRevisions: CypherQuery<{ keys: string[] }, { units: { key: string; rev: number; doneRev: number }[] }> = {
  name: 'readRevisions',
  access: 'read',
  text: "UNWIND $keys AS key\nMATCH (d:Derivation {key: key})\nRETURN collect(d {.key, .rev, .doneRev}) AS units",
  params: { keys: rule.asList() },
  row: { units: rule.asList() },
};

/** Notes an error at a unit under its lock; after too many it is given up, unless something changed since the revision that was read. */
export const recordFailure: CypherQuery<{ key: string; rev: number; reason: string; attempts: number }, { failed: boolean }> = {
  name: 'recordFailure',
  access: 'write',
  text: "MATCH (d:Derivation {key: $key})\nSET d.lock = $key\nSET d.attempts = coalesce(d.attempts, 0) + 1, d.reason = $reason\nWITH d, d.attempts >= $attempts AND d.rev = $rev AS failed\nCALL (d, failed) {\n  WITH *\n  WHERE failed\n  REMOVE d :Dirty :Ageing\n  SET d :Failed\n}\nRETURN failed",
  params: { key: rule.asString(), rev: rule.asNumber({ isInteger: true }), reason: rule.asString(), attempts: rule.asNumber({ isInteger: true }) },
  row: { failed: rule.asBoolean() },
};

/** Remembers when everything was last compared with its facts, and how many units differed. */
export const recordFullCheck: CypherQuery<{ at: number; differences: number }, Record<string, never>> = {
  name: 'recordFullCheck',
  access: 'write',
  text: "MERGE (c:FullCheck {key: 'full-check'})\nSET c.at = $at, c.differences = $differences",
  params: { at: rule.asNumber({ isInteger: true }), differences: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Takes away what has been marked. */
export const removeMarks: CypherQuery<{ keys: string[] }, Record<string, never>> = {
  name: 'removeMarks',
  access: 'write',
  text: "UNWIND $keys AS key\nMATCH (d:Derivation {key: key})\nDELETE d",
  params: { keys: rule.asList() },
  row: {  },
};

/** Makes units that were given up due again; all of them where no keys are named. */
export const retryFailed: CypherQuery<{ keys: string[] | null; now: number }, { retried: number }> = {
  name: 'retryFailed',
  access: 'write',
  text: "MATCH (d:Failed)\nWHERE $keys IS NULL OR d.key IN $keys\nWITH d\nORDER BY d.key\nREMOVE d :Failed\nSET d :Dirty, d.rev = d.rev + 1, d.dirtySince = $now, d.attempts = null\nRETURN count(d) AS retried",
  params: { keys: rule.asList({ optional: true }), now: rule.asNumber({ isInteger: true }) },
  row: { retried: rule.asNumber({ isInteger: true }) },
};

/** Who is enrolled in a program, longest first, ties by person and side; and the mentees who never had a mentor there, longest first. */
export const findEnrolments: CypherQuery<{ program: string; side: string | null; afterSince: number | null; afterPerson: string | null; afterSide: string | null; limit: number }, { total: number; waiting: string[]; enrolments: { person: string; side: string; capacity: number; skillIds: string[]; skillLevels: number[]; prefers: string[]; excludes: string[]; since: number }[] }> = {
  name: 'findEnrolments',
  access: 'read',
  text: "MATCH (g:Program {id: $program})\nCALL (g) {\n  MATCH (g)<-[e:ENROLLED {side: 'MENTEE'}]-(p:Person)\n  WHERE NOT EXISTS { (p)<-[:MENTEE]-(:Mentoring)-[:OF_PROGRAM]->(g) }\n  WITH e, p\n  ORDER BY e.since, p.id\n  RETURN collect(p.id) AS waiting\n}\nCALL (g) {\n  MATCH (g)<-[e:ENROLLED]-(p:Person)\n  WHERE $side IS NULL OR e.side = $side\n  WITH e, p\n  ORDER BY e.since, p.id, e.side\n  RETURN\n    collect(e {\n      .side,\n      .capacity,\n      .skillIds,\n      .skillLevels,\n      .prefers,\n      .excludes,\n      .since,\n      person: p.id\n    }) AS found\n}\nRETURN\n  size(found) AS total,\n  waiting,\n  [\n    e IN found\n    WHERE\n      $afterSince IS NULL OR\n      e.since > $afterSince OR\n      (e.since = $afterSince AND\n        (e['person'] > $afterPerson OR\n          (e['person'] = $afterPerson AND e.side > $afterSide)))\n  ][..$limit] AS enrolments",
  params: { program: rule.asString(), side: rule.asString({ optional: true }), afterSince: rule.asNumber({ optional: true, isInteger: true }), afterPerson: rule.asString({ optional: true }), afterSide: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), waiting: rule.asList(), enrolments: rule.asList() },
};

/** Keeps the rows of the last call that were not taken, and marks the program as changed. */
export const finishEnrolment: CypherQuery<{ program: string; rejectedRows: string[] }, Record<string, never>> = {
  name: 'finishEnrolment',
  access: 'write',
  text: "MATCH (g:Program {id: $program})\nSET g.rejectedRows = $rejectedRows, g.rev = g.rev + 1",
  params: { program: rule.asString(), rejectedRows: rule.asList() },
  row: {  },
};

/** What enrolments may point at: people with whether they can take part, and skills by the one that replaced them. */
export const readEnrolmentReferences: CypherQuery<{ people: string[]; skills: string[] }, { people: { id: string; name: string; active: boolean; listed: boolean; mentorCapacity: number }[]; skills: string[] }> = {
  name: 'readEnrolmentReferences',
  access: 'read',
  text: "CALL () {\n  UNWIND $people AS id\n  MATCH (p:Person {id: id})\n  RETURN collect(p {.id, .name, .active, .listed, .mentorCapacity}) AS people\n}\nCALL () {\n  UNWIND $skills AS id\n  MATCH (s:Skill {id: id})\n  WHERE s.status = 'ACTIVE'\n  RETURN collect(s.id) AS skills\n}\nRETURN people, skills",
  params: { people: rule.asList(), skills: rule.asList() },
  row: { people: rule.asList(), skills: rule.asList() },
};

/** Ends an enrolment; how many there were. */
export const removeEnrolment: CypherQuery<{ program: string; person: string; side: string }, { removed: number }> = {
  name: 'removeEnrolment',
  access: 'write',
  text: "MATCH\n  (p:Person {id: $person})-[e:ENROLLED {side: $side}]->\n  (g:Program {id: $program})\nSET g.rev = g.rev + 1\nDELETE e\nRETURN count(e) AS removed",
  params: { program: rule.asString(), person: rule.asString(), side: rule.asString() },
  row: { removed: rule.asNumber({ isInteger: true }) },
};

/** Enrols people, each once on a side; whoever is enrolled keeps their place in the waiting list. */
export const writeEnrolments: CypherQuery<{ program: string; now: number; rows: { person: string; side: string; capacity: number; skillIds: string[]; skillLevels: number[]; prefers: string[]; excludes: string[] }[] }, Record<string, never>> = {
  name: 'writeEnrolments',
  access: 'write',
  text: "MATCH (g:Program {id: $program})\nUNWIND $rows AS row\nMATCH (p:Person {id: row.person})\nMERGE (p)-[e:ENROLLED {side: row.side}]->(g)\nSET\n  e.capacity = toInteger(row.capacity),\n  e.skillIds = row.skillIds,\n  e.skillLevels = [x IN row.skillLevels | toInteger(x)],\n  e.prefers = row.prefers,\n  e.excludes = row.excludes,\n  e.since = coalesce(e.since, $now),\n  e.unmatched = coalesce(e.unmatched, 0)",
  params: { program: rule.asString(), now: rule.asNumber({ isInteger: true }), rows: rule.asList() },
  row: {  },
};

/** Disputes evidence or settles its dispute; `dispute` outlives what the source says later. */
export const decideEvidence: CypherQuery<{ id: string; status: string; reason: string }, Record<string, never>> = {
  name: 'decideEvidence',
  access: 'write',
  text: "MATCH (e:Evidence {id: $id})\nSET\n  e.status = $status,\n  e.dispute = $status,\n  e.reason = $reason,\n  e.rev = e.rev + 1",
  params: { id: rule.asString(), status: rule.asString(), reason: rule.asString() },
  row: {  },
};

/** Ids of evidence that the viewer may see: about them, about those below them, and what they wrote; newest first, ties by id. */
export const findEvidenceAroundViewer: CypherQuery<{ skills: string[] | null; viewer: string; kinds: string[] | null; statuses: string[] | null; source: string | null; now: number; afterAt: number | null; afterId: string | null; limit: number }, { total: number; evidence: { id: string; at: number }[] }> = {
  name: 'findEvidenceAroundViewer',
  access: 'read',
  text: "CALL () {\n  MATCH (:Person {id: $viewer})<-[:ABOUT|BY]-(e:Evidence)\n  RETURN e\n    UNION\n  MATCH\n    (:Person {id: $viewer})<-[:REPORTS_TO*1..]-(:Person)<-[:ABOUT]-(e:Evidence)\n  RETURN e\n}\nWITH e, CASE\n  WHEN e.status IN ['ACTIVE', 'UPHELD'] AND e.expiresAt <= $now THEN 'EXPIRED'\n  ELSE e.status\nEND AS status\nWHERE\n  ($kinds IS NULL OR e.kind IN $kinds) AND\n  ($source IS NULL OR e.source = $source) AND\n  ($statuses IS NULL OR status IN $statuses) AND\n  ($skills IS NULL OR\n    EXISTS {\n      (e)-[:OF]->(s:Skill)\n      WHERE s.id IN $skills\n    })\nWITH e\nORDER BY e.at DESC, e.id\nWITH collect(e {.id, .at}) AS found\nRETURN size(found) AS total, [\n  x IN found\n  WHERE\n    $afterAt IS NULL OR\n    x.at < $afterAt OR\n    (x.at = $afterAt AND x.id > $afterId)\n][..$limit] AS evidence",
  params: { skills: rule.asList({ optional: true }), viewer: rule.asString(), kinds: rule.asList({ optional: true }), statuses: rule.asList({ optional: true }), source: rule.asString({ optional: true }), now: rule.asNumber({ isInteger: true }), afterAt: rule.asNumber({ optional: true, isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), evidence: rule.asList() },
};

/** Evidence by id; unknown ids are left out. Only for ids that a list has shown to the viewer. */
export const findEvidenceByIds: CypherQuery<{ ids: string[]; now: number }, { evidence: { id: string; kind: string; status: string; level: number | null; raw: number | null; scaleMin: number | null; scaleMax: number | null; at: number; expiresAt: number | null; source: string; note: string | null; reason: string | null; personId: string; skillId: string; authorId: string | null }[] }> = {
  name: 'findEvidenceByIds',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (e:Evidence {id: id})\nMATCH (e)-[:ABOUT]->(p:Person)\nMATCH (e)-[:OF]->(s:Skill)\nRETURN\n  collect(e {\n    .id,\n    .kind,\n    .level,\n    .raw,\n    .scaleMin,\n    .scaleMax,\n    .at,\n    .expiresAt,\n    .source,\n    .note,\n    .reason,\n    status: CASE\n      WHEN e.status IN ['ACTIVE', 'UPHELD'] AND e.expiresAt <= $now THEN 'EXPIRED'\n      ELSE e.status\n    END,\n    personId: p.id,\n    skillId: s.id,\n    authorId: head([(e)-[:BY]->(b:Person) | b.id ])\n  }) AS evidence",
  params: { ids: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: { evidence: rule.asList() },
};

/** Ids of evidence about some people that the viewer may see, newest first, ties by id. */
export const findEvidenceOfPeople: CypherQuery<{ people: string[]; skills: string[] | null; viewer: string; all: boolean; kinds: string[] | null; statuses: string[] | null; source: string | null; now: number; afterAt: number | null; afterId: string | null; limit: number }, { total: number; evidence: { id: string; at: number }[] }> = {
  name: 'findEvidenceOfPeople',
  access: 'read',
  text: "UNWIND $people AS id\nWITH DISTINCT id\nMATCH (p:Person {id: id})\nWITH\n  p,\n  $all OR\n  p.id = $viewer OR\n  $viewer IN [(p)-[:REPORTS_TO*1..]->(m:Person) | m.id ] AS insight\nMATCH (e:Evidence)-[:ABOUT]->(p)\nWHERE insight OR $viewer IN [(e)-[:BY]->(b:Person) | b.id ]\nWITH e, CASE\n  WHEN e.status IN ['ACTIVE', 'UPHELD'] AND e.expiresAt <= $now THEN 'EXPIRED'\n  ELSE e.status\nEND AS status\nWHERE\n  ($kinds IS NULL OR e.kind IN $kinds) AND\n  ($source IS NULL OR e.source = $source) AND\n  ($statuses IS NULL OR status IN $statuses) AND\n  ($skills IS NULL OR\n    EXISTS {\n      (e)-[:OF]->(s:Skill)\n      WHERE s.id IN $skills\n    })\nWITH e\nORDER BY e.at DESC, e.id\nWITH collect(e {.id, .at}) AS found\nRETURN size(found) AS total, [\n  x IN found\n  WHERE\n    $afterAt IS NULL OR\n    x.at < $afterAt OR\n    (x.at = $afterAt AND x.id > $afterId)\n][..$limit] AS evidence",
  params: { people: rule.asList(), skills: rule.asList({ optional: true }), viewer: rule.asString(), all: rule.asBoolean(), kinds: rule.asList({ optional: true }), statuses: rule.asList({ optional: true }), source: rule.asString({ optional: true }), now: rule.asNumber({ isInteger: true }), afterAt: rule.asNumber({ optional: true, isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), evidence: rule.asList() },
};

/** A page of the evidence behind each of some people's skills, as far as its reader may see it, newest first, ties by id. */
export const findEvidenceOfPersonSkills: CypherQuery<{ rows: { row: number; id: string; skillId: string; viewer: string; all: boolean; afterAt: number | null; afterId: string | null; limit: number }[] }, { row: number; total: number; evidence: { id: string; at: number }[] }> = {
  name: 'findEvidenceOfPersonSkills',
  access: 'read',
  text: "UNWIND $rows AS r\nMATCH (p:Person {id: r.id})\nCALL (p, r) {\n  WITH p, r, r.all OR\n  p.id = r.viewer OR\n  r.viewer IN [(p)-[:REPORTS_TO*1..]->(m:Person) | m.id ] AS insight\n  MATCH (e:Evidence)-[:ABOUT]->(p)\n  WHERE\n    EXISTS {\n      (e)-[:OF]->(s:Skill)\n      WHERE s.id = r.skillId\n    } AND\n    (insight OR r.viewer IN [(e)-[:BY]->(b:Person) | b.id ])\n  WITH e\n  ORDER BY e.at DESC, e.id\n  RETURN collect(e {.id, .at}) AS found\n}\nRETURN\n  toInteger(r.row) AS row,\n  size(found) AS total,\n  [\n    e IN found\n    WHERE\n      r.afterAt IS NULL OR\n      e.at < r.afterAt OR\n      (e.at = r.afterAt AND e.id > r.afterId)\n  ][..toInteger(r.limit)] AS evidence",
  params: { rows: rule.asList() },
  row: { row: rule.asNumber({ isInteger: true }), total: rule.asNumber({ isInteger: true }), evidence: rule.asList() },
};

/** Ids of evidence of some skills, for those who may see all, newest first, ties by id. */
export const findEvidenceOfSkills: CypherQuery<{ skills: string[]; kinds: string[] | null; statuses: string[] | null; source: string | null; now: number; afterAt: number | null; afterId: string | null; limit: number }, { total: number; evidence: { id: string; at: number }[] }> = {
  name: 'findEvidenceOfSkills',
  access: 'read',
  text: "UNWIND $skills AS id\nWITH DISTINCT id\nMATCH (e:Evidence)-[:OF]->(:Skill {id: id})\nWITH e, CASE\n  WHEN e.status IN ['ACTIVE', 'UPHELD'] AND e.expiresAt <= $now THEN 'EXPIRED'\n  ELSE e.status\nEND AS status\nWHERE\n  ($kinds IS NULL OR e.kind IN $kinds) AND\n  ($source IS NULL OR e.source = $source) AND\n  ($statuses IS NULL OR status IN $statuses)\nWITH e\nORDER BY e.at DESC, e.id\nWITH collect(e {.id, .at}) AS found\nRETURN size(found) AS total, [\n  x IN found\n  WHERE\n    $afterAt IS NULL OR\n    x.at < $afterAt OR\n    (x.at = $afterAt AND x.id > $afterId)\n][..$limit] AS evidence",
  params: { skills: rule.asList(), kinds: rule.asList({ optional: true }), statuses: rule.asList({ optional: true }), source: rule.asString({ optional: true }), now: rule.asNumber({ isInteger: true }), afterAt: rule.asNumber({ optional: true, isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), evidence: rule.asList() },
};

/** Ids of evidence, for those who may see all, newest first, ties by id; the page comes from the index of dates. */
export const findEvidence: CypherQuery<{ kinds: string[] | null; statuses: string[] | null; source: string | null; afterAt: number; afterId: string | null; limit: number; now: number }, { total: number; evidence: { id: string; at: number }[] }> = {
  name: 'findEvidence',
  access: 'read',
  text: "CALL () {\n  MATCH (e:Evidence)\n  WHERE e.at IS NOT NULL\n  WITH e, CASE\n    WHEN e.status IN ['ACTIVE', 'UPHELD'] AND e.expiresAt <= $now THEN 'EXPIRED'\n    ELSE e.status\n  END AS status\n  WHERE\n    ($kinds IS NULL OR e.kind IN $kinds) AND\n    ($source IS NULL OR e.source = $source) AND\n    ($statuses IS NULL OR status IN $statuses)\n  RETURN count(e) AS total\n}\nCALL () {\n  MATCH (e:Evidence)\n  WHERE\n    e.at <= $afterAt AND\n    ($afterId IS NULL OR e.at < $afterAt OR e.id > $afterId)\n  WITH e, CASE\n    WHEN e.status IN ['ACTIVE', 'UPHELD'] AND e.expiresAt <= $now THEN 'EXPIRED'\n    ELSE e.status\n  END AS status\n  WHERE\n    ($kinds IS NULL OR e.kind IN $kinds) AND\n    ($source IS NULL OR e.source = $source) AND\n    ($statuses IS NULL OR status IN $statuses)\n  WITH e\n  ORDER BY e.at DESC, e.id\n  LIMIT $limit\n  RETURN collect(e {.id, .at}) AS evidence\n}\nRETURN total, evidence",
  params: { kinds: rule.asList({ optional: true }), statuses: rule.asList({ optional: true }), source: rule.asString({ optional: true }), afterAt: rule.asNumber({ isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }), now: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), evidence: rule.asList() },
};

/** Locks evidence before its status is decided on. */
export const lockDisputed: CypherQuery<{ id: string; token: string }, { person: string; status: string; expiresAt: number | null }> = {
  name: 'lockDisputed',
  access: 'write',
  text: "MATCH (e:Evidence {id: $id})\nSET e.lock = $token\nWITH e\nMATCH (e)-[:ABOUT]->(p:Person)\nRETURN p.id AS person, e.status AS status, e.expiresAt AS expiresAt",
  params: { id: rule.asString(), token: rule.asString() },
  row: { person: rule.asString(), status: rule.asString(), expiresAt: rule.asNumber({ optional: true, isInteger: true }) },
};

/** Locks one who endorses, then counts what they endorsed lately: in all, and of one person; and how a dispute left the former one of this id. */
export const lockEndorser: CypherQuery<{ endorser: string; person: string; id: string; since: number; token: string }, { given: number; toPerson: number; former: string | null }> = {
  name: 'lockEndorser',
  access: 'write',
  text: "MATCH (a:Person {id: $endorser})\nSET a.lock = $token\nWITH a\nCALL (a) {\n  MATCH (a)<-[:BY]-(e:Evidence)-[:ABOUT]->(p:Person)\n  WHERE e.source = 'endorsement' AND e.at > $since AND e.id <> $id\n  RETURN\n    count(e) AS given,\n    count(\n      CASE\n        WHEN p.id = $person THEN 1\n      END) AS toPerson\n}\nCALL () {\n  OPTIONAL MATCH (f:Evidence {id: $id})\n  RETURN max(f.dispute) AS former\n}\nRETURN given, toPerson, former",
  params: { endorser: rule.asString(), person: rule.asString(), id: rule.asString(), since: rule.asNumber({ isInteger: true }), token: rule.asString() },
  row: { given: rule.asNumber({ isInteger: true }), toPerson: rule.asNumber({ isInteger: true }), former: rule.asString({ optional: true }) },
};

/** Whom evidence concerns and how the viewer stands to them. */
export const readDisputeParts: CypherQuery<{ id: string; viewer: string }, { person: string; skill: string; author: string | null; above: boolean }> = {
  name: 'readDisputeParts',
  access: 'read',
  text: "MATCH (s:Skill)<-[:OF]-(e:Evidence {id: $id})-[:ABOUT]->(p:Person)\nRETURN\n  p.id AS person,\n  s.id AS skill,\n  head([(e)-[:BY]->(b:Person) | b.id ]) AS author,\n  $viewer IN [(p)-[:REPORTS_TO*1..]->(m:Person) | m.id ] AS above",
  params: { id: rule.asString(), viewer: rule.asString() },
  row: { person: rule.asString(), skill: rule.asString(), author: rule.asString({ optional: true }), above: rule.asBoolean() },
};

/** Each of these evidence as the row that would make it. */
export const readEvidenceRows: CypherQuery<{ ids: string[] }, { id: string; hash: string | null; rev: number; row: Record<string, unknown> }> = {
  name: 'readEvidenceRows',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Evidence {id: id})\nRETURN\n  n.id AS id,\n  n.hash AS hash,\n  n.rev AS rev,\n  n {\n    .kind,\n    .at,\n    .expiresAt,\n    .note,\n    .dispute,\n    .personAs,\n    .byAs,\n    level: n.raw,\n    scale:\n      CASE\n        WHEN n.scaleMin IS NULL THEN null\n        ELSE {min: n.scaleMin, max: n.scaleMax}\n      END,\n    person: head([(n)-[:ABOUT]->(p:Person) | p.id ]),\n    by: head([(n)-[:BY]->(p:Person) | p.id ]),\n    skill: head([(n)-[:OF]->(s:Skill) | s.id ])\n  } AS row",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }), row: { optional: false } },
};

/** What a statement of one person about another's skill hangs on; a replaced skill stands for its successor. */
export const readStatementParts: CypherQuery<{ author: string; person: string; skill: string }, { authorActive: boolean | null; personActive: boolean | null; skill: string | null; skillStatus: string | null; restricted: boolean | null }> = {
  name: 'readStatementParts',
  access: 'read',
  text: "OPTIONAL MATCH (a:Person {id: $author})\nOPTIONAL MATCH (p:Person {id: $person})\nOPTIONAL MATCH (asked:Skill {id: $skill})\nOPTIONAL MATCH (asked)-[:REPLACED_BY]->(successor:Skill)\nWITH a, p, coalesce(successor, asked) AS s\nLIMIT 1\nRETURN\n  a.active AS authorActive,\n  p.active AS personActive,\n  s.id AS skill,\n  s.status AS skillStatus,\n  s.restricted AS restricted",
  params: { author: rule.asString(), person: rule.asString(), skill: rule.asString() },
  row: { authorActive: rule.asBoolean({ optional: true }), personActive: rule.asBoolean({ optional: true }), skill: rule.asString({ optional: true }), skillStatus: rule.asString({ optional: true }), restricted: rule.asBoolean({ optional: true }) },
};

/** Sets what changed of evidence; bump is 1 where it counts as a change. What comes back to life is as disputed or decided as before. */
export const updateEvidence: CypherQuery<{ rows: { id: string; bump: number; set: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'updateEvidence',
  access: 'write',
  text: "UNWIND $rows AS row\nMATCH (n:Evidence {id: row.id})\nSET n += row.set, n.rev = n.rev + toInteger(row.bump)\nSET\n  n.at = toInteger(n.at),\n  n.expiresAt = toInteger(n.expiresAt),\n  n.status =\n    CASE n.status\n      WHEN 'ACTIVE' THEN coalesce(n.dispute, 'ACTIVE')\n      ELSE n.status\n    END",
  params: { rows: rule.asList() },
  row: {  },
};

/** Writes what someone says of a person's skill here, in place of what they said of it before. */
export const writeStatement: CypherQuery<{ id: string; kind: string; source: string; owner: string; level: number | null; note: string | null; now: number; author: string; person: string; skill: string }, Record<string, never>> = {
  name: 'writeStatement',
  access: 'write',
  text: "MERGE (e:Evidence {id: $id})\nSET\n  e.kind = $kind,\n  e.source = $source,\n  e.sources = [$owner],\n  e.versions = [-1.0],\n  e.level = $level,\n  e.raw = $level,\n  e.note = $note,\n  e.at = $now,\n  e.status = 'ACTIVE',\n  e.dispute = null,\n  e.reason = null,\n  e.rev = coalesce(e.rev, 0) + 1\nWITH e\nMATCH (p:Person {id: $person})\nMERGE (e)-[:ABOUT]->(p)\nWITH e\nMATCH (s:Skill {id: $skill})\nMERGE (e)-[:OF]->(s)\nWITH e\nMATCH (a:Person {id: $author})\nMERGE (e)-[:BY]->(a)\nWITH e, a\n// Two statements of one skill remain where one skill became the other.\nMATCH (a)<-[:BY]-(o:Evidence {source: $source, status: 'ACTIVE'})\nWHERE\n  o.id <> $id AND\n  EXISTS { (o)-[:ABOUT]->(:Person {id: $person}) } AND\n  EXISTS {\n  (o)-[:OF]->(:Skill {id: $skill})\n  }\nSET o.status = 'WITHDRAWN', o.rev = o.rev + 1",
  params: { id: rule.asString(), kind: rule.asString(), source: rule.asString(), owner: rule.asString(), level: rule.asNumber({ optional: true }), note: rule.asString({ optional: true }), now: rule.asNumber({ isInteger: true }), author: rule.asString(), person: rule.asString(), skill: rule.asString() },
  row: {  },
};

/** How many people hold one of some skills and pass a search's filters, up to a cap. */
export const countCandidates: CypherQuery<{ skills: string[]; countLimit: number; filter: { teams: string[] | null; roles: string[] | null; locations: string[] | null; languages: string[] | null; exclude: string[] | null; available: boolean | null; hasMentorCapacity: boolean | null }; now: number }, { total: number }> = {
  name: 'countCandidates',
  access: 'read',
  text: "UNWIND $skills AS skill\nMATCH (p:Person)-[h:HAS_SKILL]->(:Skill)\nWHERE h.skillId = skill AND h.score > 0 AND p.active AND\n($filter.teams IS NULL OR\n  EXISTS {\n    (p)-[:MEMBER_OF]->(t:Team)\n    WHERE t.id IN $filter.teams\n  }) AND\n($filter.roles IS NULL OR\n  EXISTS {\n    (p)-[:HOLDS]->(r:Role)\n    WHERE r.id IN $filter.roles\n  }) AND\n($filter.locations IS NULL OR p.location IN $filter.locations) AND\n($filter.languages IS NULL OR\n  any(x IN p.languages WHERE x IN $filter.languages)) AND\n($filter.exclude IS NULL OR NOT p.id IN $filter.exclude) AND\n($filter.available IS NULL OR\n  (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now)) AND\n($filter.hasMentorCapacity IS NULL OR (p.mentorCapacity > 0 AND p.listed))\nWITH DISTINCT p\nLIMIT $countLimit\nRETURN count(p) AS total",
  params: { skills: rule.asList(), countLimit: rule.asNumber({ isInteger: true }), filter: { optional: false }, now: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }) },
};

/** The nearest skills with holders around skills that nobody has, over related, prerequisite and hierarchical edges, and the best holder of each. */
export const findBridges: CypherQuery<{ skills: string[]; limit: number; filter: { teams: string[] | null; roles: string[] | null; locations: string[] | null; languages: string[] | null; exclude: string[] | null; available: boolean | null; hasMentorCapacity: boolean | null }; now: number }, { bridges: { to: string; from: string; path: string[]; distance: number; person: string }[] }> = {
  name: 'findBridges',
  access: 'read',
  text: "UNWIND $skills AS asked\nMATCH (s:Skill {id: asked})\nCALL (s) {\n  MATCH path = (s)-[:RELATED|PREREQUISITE|BROADER*1..2]-(n:Skill)\n  WHERE n <> s AND n.status = 'ACTIVE'\n  WITH\n    n,\n    [x IN nodes(path) | x.id] AS ids,\n    reduce(\n      d = 0.0,\n      r IN\n      relationships(path) |\n        d +\n        CASE type(r)\n          WHEN 'RELATED' THEN 1 - r.similarity\n          WHEN 'PREREQUISITE' THEN 0.5\n          ELSE 0.6\n        END) AS distance\n  ORDER BY distance, n.id\n  WITH n, head(collect({ids: ids, distance: distance})) AS nearest\n  CALL (n) {\n    MATCH (p:Person)-[h:HAS_SKILL]->(:Skill)\n    WHERE h.skillId = n.id AND h.score > 0 AND p.active AND\n    ($filter.teams IS NULL OR\n      EXISTS {\n        (p)-[:MEMBER_OF]->(t:Team)\n        WHERE t.id IN $filter.teams\n      }) AND\n    ($filter.roles IS NULL OR\n      EXISTS {\n        (p)-[:HOLDS]->(r:Role)\n        WHERE r.id IN $filter.roles\n      }) AND\n    ($filter.locations IS NULL OR p.location IN $filter.locations) AND\n    ($filter.languages IS NULL OR\n      any(x IN p.languages WHERE x IN $filter.languages)) AND\n    ($filter.exclude IS NULL OR NOT p.id IN $filter.exclude) AND\n    ($filter.available IS NULL OR\n      (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now)) AND\n    ($filter.hasMentorCapacity IS NULL OR (p.mentorCapacity > 0 AND p.listed))\n    RETURN p.id AS person\n    ORDER BY h.skillId DESC, h.score DESC\n    LIMIT 3\n  }\n  WITH person, n, nearest\n  ORDER BY nearest.distance, n.id, person\n  WITH\n    person,\n    head(collect({from: n.id, ids: nearest.ids, distance: nearest.distance})) AS best\n  RETURN person, best\n  ORDER BY best.distance, person\n  LIMIT $limit\n}\nRETURN\n  collect({\n    to: s.id,\n    from: best.from,\n    path: reverse(best.ids),\n    distance: best.distance,\n    person: person\n  }) AS bridges",
  params: { skills: rule.asList(), limit: rule.asNumber({ isInteger: true }), filter: { optional: false }, now: rule.asNumber({ isInteger: true }) },
  row: { bridges: rule.asList() },
};

/** Who may be among the first of an expert search, with what explains their place. Everyone with something of what is asked gets an estimate out of stored scores and votes, which the index alone gives; only the best by it are read whole, with the best holder of each skill and who is asked about, and the estimate of the best who is left bounds everybody else. Skills that somebody holds, but few. */
export const findCandidates: CypherQuery<{ asked: { skills: { id: string; weight: number; broad: boolean; parts: string[]; beside: [skill: string, share: number][]; slack: number }[]; all: string[]; required: string[]; query: string | null; votes: [person: string, points: number][]; named: string[]; leftOut: string; team: string | null; anybody: boolean; broadShare: number; limit: number; least: number | null }; few: number; deep: number; text: { share: number; parts: Record<string, unknown>; reference: number; halfLife: number }; looked: number; hitLimit: number; until: number; filter: { teams: string[] | null; roles: string[] | null; locations: string[] | null; languages: string[] | null; exclude: string[] | null; available: boolean | null; hasMentorCapacity: boolean | null }; now: number }, { scarce: string[]; standards: SkillStandard[]; people: [person: string, availability: string, awayUntil: number | null, help: number | null, lastAt: number | null, location: string | null, timeZone: string | null, team: string | null, held: [skill: string, long: number, short: number, volume: number, total: number | null, mean: number, sd: number, level: number | null, standing: number | null][]][]; bests: [asked: string, best: number | null, most: number | null][]; found: number; rest: number | null; hits: TextHitRow[] }> = {
  name: 'findCandidates',
  access: 'read',
  text: "CALL () {\n  UNWIND [x IN $asked.skills WHERE size(x.beside) > 0] AS asked\n  CALL (asked) {\n    UNWIND asked.parts AS skill\n    MATCH ()-[h:HAS_SKILL]->()\n    WHERE h.skillId = skill AND h.score > 0\n    WITH h\n    LIMIT $few\n    RETURN count(h) AS held\n  }\n  WITH asked, held\n  WHERE 0 < held < $few\n  RETURN collect(asked.id) AS scarce\n}\nCALL () {\n  WITH $asked.query AS query\n  WHERE query IS NOT NULL\n  CALL\n    db.index.fulltext.queryNodes(\n      'contribution_text',\n      query,\n      {limit: $looked}\n    )\n    YIELD node AS c, score\n    WHERE c.status = 'ACTIVE' AND c.at <= $until\n  WITH c, score\n  ORDER BY score DESC, c.id\n  LIMIT $hitLimit\n  RETURN\n    collect({\n      id: c.id,\n      score: score,\n      at: c.at,\n      contributors:\n        [(p:Person)-[k:CONTRIBUTED]->(c) WHERE p.active | [p.id, k.part] ]\n    }) AS hits\n}\n// Who holds something of each asked skill, in the order of the index and without reading anything else of them.\nCALL (scarce) {\n  UNWIND $asked.skills AS asked\n  CALL (asked, scarce) {\n    CALL (asked, scarce) {\n      UNWIND asked.parts AS skill\n      CALL (skill) {\n        MATCH (p)-[h:HAS_SKILL]->()\n        WHERE\n          h.skillId = skill AND\n          h.score > 0 AND\n          ($asked.anybody OR (p.active AND\n          ($filter.teams IS NULL OR\n            EXISTS {\n              (p)-[:MEMBER_OF]->(t:Team)\n              WHERE t.id IN $filter.teams\n            }) AND\n          ($filter.roles IS NULL OR\n            EXISTS {\n              (p)-[:HOLDS]->(r:Role)\n              WHERE r.id IN $filter.roles\n            }) AND\n          ($filter.locations IS NULL OR p.location IN $filter.locations) AND\n          ($filter.languages IS NULL OR\n            any(x IN p.languages WHERE x IN $filter.languages)) AND\n          ($filter.exclude IS NULL OR NOT p.id IN $filter.exclude) AND\n          ($filter.available IS NULL OR\n            (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now)) AND\n          ($filter.hasMentorCapacity IS NULL OR (p.mentorCapacity > 0 AND p.listed))))\n        WITH p, h\n        ORDER BY h.skillId DESC, h.score DESC\n        LIMIT $deep\n        RETURN p, h, h.score AS score\n      }\n      RETURN\n        p,\n        h,\n        CASE\n          WHEN asked.broad THEN score * score\n          ELSE score\n        END AS own,\n        0.0 AS beside\n        UNION ALL\n      UNWIND\n        CASE\n          WHEN asked.id IN scarce THEN asked.beside\n          ELSE []\n        END AS pair\n      MATCH (p)-[h:HAS_SKILL]->()\n      WHERE\n        h.skillId = pair[0] AND\n        h.score > 0 AND\n        ($asked.anybody OR (p.active AND\n        ($filter.teams IS NULL OR\n          EXISTS {\n            (p)-[:MEMBER_OF]->(t:Team)\n            WHERE t.id IN $filter.teams\n          }) AND\n        ($filter.roles IS NULL OR\n          EXISTS {\n            (p)-[:HOLDS]->(r:Role)\n            WHERE r.id IN $filter.roles\n          }) AND\n        ($filter.locations IS NULL OR p.location IN $filter.locations) AND\n        ($filter.languages IS NULL OR\n          any(x IN p.languages WHERE x IN $filter.languages)) AND\n        ($filter.exclude IS NULL OR NOT p.id IN $filter.exclude) AND\n        ($filter.available IS NULL OR\n          (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now)) AND\n        ($filter.hasMentorCapacity IS NULL OR (p.mentorCapacity > 0 AND p.listed))))\n      RETURN p, h, 0.0 AS own, pair[1] * h.score AS beside\n    }\n    WITH p, collect(h) AS held, sum(own) AS own, sum(beside) AS beside\n    RETURN\n      collect([p, held, own, beside]) AS rows,\n      max(own) AS best,\n      max(size(held)) AS most\n  }\n  RETURN collect({asked: asked, rows: rows, best: best, most: most}) AS lists\n}\nCALL (lists, hits) {\n  CALL (lists, hits) {\n    UNWIND lists AS list\n    WITH\n      list,\n      list.asked AS asked,\n      CASE\n        WHEN\n          list.asked.broad AND list.best > 0\n          THEN list.asked.weight * $asked.broadShare / list.best\n        ELSE list.asked.weight\n      END AS weight,\n      CASE\n        WHEN\n          list.asked.broad\n          THEN sqrt(list.best) - 2 * list.asked.slack * sqrt(list.most)\n        ELSE sqrt(list.best)\n      END AS leading\n    UNWIND list.rows AS row\n    RETURN\n      row[0] AS p,\n      row[1] AS held,\n      weight * row[2] + asked.weight * row[3] AS x,\n      CASE\n        WHEN row[2] > 0 THEN asked.id\n      END AS own,\n      row[2] > 0 AND sqrt(row[2]) >= leading AS leads\n      UNION ALL\n    UNWIND $asked.votes AS vote\n    MATCH (p:Person {id: vote[0]})\n    WHERE p.active AND\n    ($filter.teams IS NULL OR\n      EXISTS {\n        (p)-[:MEMBER_OF]->(t:Team)\n        WHERE t.id IN $filter.teams\n      }) AND\n    ($filter.roles IS NULL OR\n      EXISTS {\n        (p)-[:HOLDS]->(r:Role)\n        WHERE r.id IN $filter.roles\n      }) AND\n    ($filter.locations IS NULL OR p.location IN $filter.locations) AND\n    ($filter.languages IS NULL OR\n      any(x IN p.languages WHERE x IN $filter.languages)) AND\n    ($filter.exclude IS NULL OR NOT p.id IN $filter.exclude) AND\n    ($filter.available IS NULL OR\n      (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now)) AND\n    ($filter.hasMentorCapacity IS NULL OR (p.mentorCapacity > 0 AND p.listed))\n    RETURN p, [] AS held, vote[1] AS x, null AS own, false AS leads\n      UNION ALL\n    CALL (hits) {\n      UNWIND hits AS hit\n      UNWIND hit.contributors AS by\n      WITH\n        by[0] AS id,\n        sum(\n          (hit.score / hits[0].score) ^ 2 *\n          coalesce($text.parts[by[1]], 0.0) *\n          2.0\n          ^\n          (-\n            CASE\n              WHEN hit.at < $text.reference THEN $text.reference - hit.at\n              ELSE 0\n            END /\n            $text.halfLife)) AS points\n      WITH collect([id, points]) AS votes, max(points) AS best\n      UNWIND votes AS vote\n      WITH vote, best\n      WHERE vote[1] > 0\n      RETURN vote[0] AS id, vote[1] / best AS share\n    }\n    MATCH (p:Person {id: id})\n    WHERE p.active AND\n    ($filter.teams IS NULL OR\n      EXISTS {\n        (p)-[:MEMBER_OF]->(t:Team)\n        WHERE t.id IN $filter.teams\n      }) AND\n    ($filter.roles IS NULL OR\n      EXISTS {\n        (p)-[:HOLDS]->(r:Role)\n        WHERE r.id IN $filter.roles\n      }) AND\n    ($filter.locations IS NULL OR p.location IN $filter.locations) AND\n    ($filter.languages IS NULL OR\n      any(x IN p.languages WHERE x IN $filter.languages)) AND\n    ($filter.exclude IS NULL OR NOT p.id IN $filter.exclude) AND\n    ($filter.available IS NULL OR\n      (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now)) AND\n    ($filter.hasMentorCapacity IS NULL OR (p.mentorCapacity > 0 AND p.listed))\n    RETURN p, [] AS held, $text.share * share AS x, null AS own, false AS leads\n  }\n  WITH\n    p,\n    collect(held) AS held,\n    sum(x) AS x,\n    collect(own) AS has,\n    max(leads) AS leads\n  WITH\n    p,\n    held,\n    x,\n    leads,\n    all(skill IN $asked.required WHERE skill IN has) AS fits\n  ORDER BY x DESC\n  RETURN\n    collect(\n      CASE\n        WHEN fits THEN [p, held, x]\n      END) AS everyone,\n    collect(\n      CASE\n        WHEN leads THEN [p, held, x, fits]\n      END) AS leaders\n}\nOPTIONAL MATCH (asking:Person {id: $asked.leftOut})\nWITH\n  scarce,\n  hits,\n  lists,\n  leaders,\n  CASE\n    WHEN asking IS NULL THEN everyone\n    ELSE [row IN everyone WHERE row[0] <> asking]\n  END AS everyone\nWITH\n  scarce,\n  hits,\n  lists,\n  leaders,\n  everyone,\n  CASE\n    WHEN $asked.least IS NULL THEN toInteger($asked.limit)\n    ELSE size([row IN everyone WHERE row[2] >= $asked.least])\n  END AS taken\n// Who is of the asker's team: of large ones it is asked of each person instead.\nCALL () {\n  OPTIONAL MATCH (t:Team {id: $asked.team})\n  WITH t, COUNT { (t)<-[:MEMBER_OF]-() } AS size\n  RETURN\n    CASE\n      WHEN t IS NULL THEN []\n      WHEN size <= 500 THEN [(t)<-[:MEMBER_OF]-(p:Person) | p ]\n    END AS mates\n}\nCALL (everyone, leaders, taken, mates) {\n  CALL (everyone, leaders, taken) {\n    UNWIND\n      everyone[..taken] +\n      [row IN leaders WHERE NOT row[3] OR row[2] <= everyone[taken][2]] AS row\n    RETURN row[0] AS p, reduce(all = [], some IN row[1] | all + some) AS held\n      UNION ALL\n    UNWIND $asked.named AS id\n    MATCH (p:Person {id: id})\n    WHERE p.active AND\n    ($filter.teams IS NULL OR\n      EXISTS {\n        (p)-[:MEMBER_OF]->(t:Team)\n        WHERE t.id IN $filter.teams\n      }) AND\n    ($filter.roles IS NULL OR\n      EXISTS {\n        (p)-[:HOLDS]->(r:Role)\n        WHERE r.id IN $filter.roles\n      }) AND\n    ($filter.locations IS NULL OR p.location IN $filter.locations) AND\n    ($filter.languages IS NULL OR\n      any(x IN p.languages WHERE x IN $filter.languages)) AND\n    ($filter.exclude IS NULL OR NOT p.id IN $filter.exclude) AND\n    ($filter.available IS NULL OR\n      (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now)) AND\n    ($filter.hasMentorCapacity IS NULL OR (p.mentorCapacity > 0 AND p.listed))\n    RETURN\n      p,\n      [\n        (p)-[h:HAS_SKILL]->(:Skill)\n        WHERE h.skillId IN $asked.all AND h.score > 0\n        | h\n      ] AS held\n  }\n  WITH p, held\n  WHERE p.active\n  RETURN\n    collect([\n      p.id,\n      p.availability,\n      p.awayUntil,\n      p.helpTotal,\n      p.lastWorkAt,\n      p.location,\n      p.timeZone,\n      CASE\n        WHEN mates IS NULL THEN head([(p)-[:MEMBER_OF]->(t:Team) | t.id ])\n        WHEN p IN mates THEN $asked.team\n      END,\n      [h IN held | [h.skillId, h.long,\n      h.short,\n      h.volume,\n      p.workTotal,\n      coalesce(h.shownMean, h.mean),\n      coalesce(h.shownSd, h.sd),\n      h.level,\n      h.standing]]\n    ]) AS people\n}\nCALL (people) {\n  UNWIND people AS person\n  UNWIND person[-1] AS holding\n  WITH DISTINCT holding[0] AS skill\n  MATCH (s:Skill {id: skill})\n  WHERE s.reference IS NOT NULL\n  RETURN\n    collect([\n      s.id,\n      s.bestKnowledge,\n      s.bestCurrent,\n      s.totalVolume,\n      s.reference,\n      s.holders\n    ]) AS standards\n}\nRETURN\n  scarce,\n  standards,\n  people,\n  [list IN lists | [list.asked.id, list.best, list.most]] AS bests,\n  size(everyone) AS found,\n  everyone[taken][2] AS rest,\n  hits",
  params: { asked: { optional: false }, few: rule.asNumber({ isInteger: true }), deep: rule.asNumber({ isInteger: true }), text: { optional: false }, looked: rule.asNumber({ isInteger: true }), hitLimit: rule.asNumber({ isInteger: true }), until: rule.asNumber({ isInteger: true }), filter: { optional: false }, now: rule.asNumber({ isInteger: true }) },
  row: { scarce: rule.asList(), standards: rule.asList(), people: rule.asList(), bests: rule.asList(), found: rule.asNumber({ isInteger: true }), rest: rule.asNumber({ optional: true }), hits: rule.asList() },
};

/** What people did in some skills until a moment, for the reasons of a page of experts. */
export const readEvents: CypherQuery<{ people: string[]; skills: string[]; until: number }, { id: string; events: EventColumns[] }> = {
  name: 'readEvents',
  access: 'read',
  text: "UNWIND $people AS id\nMATCH (p:Person {id: id})-[k:CONTRIBUTED]->(c:Contribution)-[:SHOWS]->(s:Skill)\nWHERE s.id IN $skills AND c.status = 'ACTIVE' AND c.at <= $until\nRETURN\n  id,\n  collect([s.id, c.id, c.at, c.size, COUNT { (c)-[:SHOWS]->() }, k.part]) AS events",
  params: { people: rule.asList(), skills: rule.asList(), until: rule.asNumber({ isInteger: true }) },
  row: { id: rule.asString(), events: rule.asList() },
};

/** What a question is about: the skills that ids and names lead to (replaced ones to their successors) by how often they are used, or names close to a word, places and teams of those names (with the teams below them, and so for the teams of the filter), where the viewer works, the newest contribution known then, and contributions that match its words. */
export const readQuestion: CypherQuery<{ asked: { ids: string[]; names: string[]; misspelt: string[]; fuzzy: string | null; whereabouts: string[]; teams: string[] | null; viewer: string | null; query: string | null }; until: number; leastSimilarity: number; neighbours: number; looked: number; limit: number }, { skills: { asked: string; id: string; name: string; spelling: string | null; preferred: boolean; close: boolean; uses: number; narrower: string[]; broader: string[]; similar: [id: string, similarity: number][] }[]; places: [spelling: string, location: string][]; teams: [spelling: string, id: string, below: string[]][]; within: string[]; viewer: { location: string | null; timeZone: string | null; team: string | null } | null; newest: number | null; hits: QuestionHitRow[] }> = {
  name: 'readQuestion',
  access: 'read',
  text: "CALL () {\n  UNWIND $asked.ids AS asked\n  MATCH (s:Skill {id: asked})\n  OPTIONAL MATCH (s)-[:REPLACED_BY]->(successor:Skill)\n  WITH asked, coalesce(successor, s) AS s\n  RETURN\n    collect({asked: asked, skill: s, spelling: null, preferred: true, uses: 0}) AS byId\n}\nCALL () {\n  UNWIND $asked.names AS asked\n  MATCH (n:SkillName {normalised: asked})-[k:NAMES]->(s:Skill)\n  OPTIONAL MATCH (s)-[:REPLACED_BY]->(successor:Skill)\n  WITH asked, n, k, coalesce(successor, s) AS s\n  WHERE s.status <> 'RETIRED'\n  WITH\n    asked,\n    collect({s: s, spelling: n.text, preferred: k.preferred}) AS senses\n  UNWIND senses AS sense\n  WITH asked, sense, sense.s AS s, size(senses) > 1 AS ambiguous\n  CALL (s, ambiguous) {\n    MATCH (s)<-[:SHOWS]-(c:Contribution)\n    WHERE ambiguous AND c.status = 'ACTIVE' AND c.at <= $until\n    RETURN count(c) AS uses\n  }\n  RETURN\n    collect({\n      asked: asked,\n      skill: s,\n      spelling: sense.spelling,\n      preferred: sense.preferred,\n      uses: uses\n    }) AS byName\n}\nCALL () {\n  WITH $asked.fuzzy AS fuzzy\n  WHERE fuzzy IS NOT NULL\n  CALL\n    db.index.fulltext.queryNodes(\n      'skill_name_text',\n      fuzzy,\n      {limit: 50}\n    )\n    YIELD node AS n\n    WHERE\n      any(\n        x IN $asked.misspelt\n        WHERE\n          n.normalised <> x AND\n          size(n.normalised) IN [size(x) - 1, size(x), size(x) + 1]\n      )\n  MATCH (n)-[k:NAMES]->(s:Skill)\n  WHERE s.status = 'ACTIVE'\n  WITH n, k, s\n  LIMIT 5\n  RETURN\n    collect({\n      asked: n.normalised,\n      skill: s,\n      spelling: n.text,\n      preferred: k.preferred,\n      close: true,\n      uses: 0\n    }) AS byLikeness\n}\nCALL (byId, byName, byLikeness) {\n  UNWIND byId + byName + byLikeness AS found\n  WITH found, found.skill AS s\n  CALL (s) {\n    MATCH (s)<-[:BROADER*1..]-(n:Skill)\n    WITH DISTINCT n\n    LIMIT 3000\n    RETURN collect(n.id) AS narrower\n  }\n  CALL (s) {\n    MATCH (s)-[r:RELATED|COOCCURS]-(n:Skill)\n    WHERE r.similarity >= $leastSimilarity AND n.status = 'ACTIVE'\n    WITH n.id AS id, max(r.similarity) AS similarity\n    ORDER BY similarity DESC, id\n    LIMIT $neighbours\n    RETURN collect([id, similarity]) AS similar\n  }\n  RETURN\n    collect({\n      asked: found.asked,\n      id: s.id,\n      name: s.name,\n      spelling: found.spelling,\n      preferred: found.preferred,\n      close: found.close IS NOT NULL,\n      uses: found.uses,\n      narrower: narrower,\n      broader: [(s)-[:BROADER]->(b:Skill) WHERE b.status = 'ACTIVE' | b.id ],\n      similar: similar\n    }) AS skills\n}\nCALL () {\n  UNWIND $asked.whereabouts AS spelling\n  CALL (spelling) {\n    MATCH (p:Person)\n    WHERE p.location = spelling OR p.location STARTS WITH spelling + ','\n    RETURN DISTINCT p.location AS location\n    LIMIT 5\n  }\n  RETURN collect([spelling, location]) AS places\n}\nCALL () {\n  UNWIND $asked.whereabouts AS spelling\n  MATCH (t:Team {name: spelling})\n  WHERE t.status = 'ACTIVE'\n  RETURN\n    collect([spelling, t.id, [(t)<-[:PART_OF*0..]-(below:Team) | below.id ]]) AS teams\n}\nCALL () {\n  UNWIND $asked.teams AS id\n  MATCH (:Team {id: id})<-[:PART_OF*0..]-(below:Team)\n  RETURN collect(DISTINCT below.id) AS within\n}\nCALL () {\n  OPTIONAL MATCH (p:Person {id: $asked.viewer})\n  RETURN p {\n    .location,\n    .timeZone,\n    team: head([(p)-[:MEMBER_OF]->(t:Team) | t.id ])\n  } AS viewer\n}\nCALL () {\n  OPTIONAL MATCH (c:Contribution)\n  WHERE c.at <= $until\n  WITH c.at AS at\n  ORDER BY at DESC\n  LIMIT 1\n  RETURN max(at) AS newest\n}\nCALL () {\n  WITH $asked.query AS query\n  WHERE query IS NOT NULL\n  CALL\n    db.index.fulltext.queryNodes(\n      'contribution_text',\n      query,\n      {limit: $looked}\n    )\n    YIELD node AS c, score\n    WHERE c.status = 'ACTIVE' AND c.at <= $until\n  WITH c, score\n  ORDER BY score DESC, c.id\n  LIMIT $limit\n  RETURN\n    collect({\n      id: c.id,\n      score: score,\n      at: c.at,\n      contributors:\n        [(p:Person)-[k:CONTRIBUTED]->(c) WHERE p.active | [p.id, k.part] ],\n      skills: [(c)-[:SHOWS]->(s:Skill) | s.id ]\n    }) AS hits\n}\nRETURN skills, places, teams, within, viewer, newest, hits",
  params: { asked: { optional: false }, until: rule.asNumber({ isInteger: true }), leastSimilarity: rule.asNumber(), neighbours: rule.asNumber({ isInteger: true }), looked: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { skills: rule.asList(), places: rule.asList(), teams: rule.asList(), within: rule.asList(), viewer: { optional: true }, newest: rule.asNumber({ optional: true, isInteger: true }), hits: rule.asList() },
};

/** What was known of skills until then: who did what in each, what is said of their level and by whom, and everything else that those people and the voters did. Praise of somebody who turned out to be the same person is what they say of themselves. */
export const readSkillFacts: CypherQuery<{ skills: string[]; voters: string[]; until: number }, { people: PersonThen[]; skills: { id: string; restricted: boolean; halfLifeMonths: number | null }[] }> = {
  name: 'readSkillFacts',
  access: 'read',
  text: "CALL () {\n  UNWIND $skills AS id\n  MATCH (s:Skill {id: id})\n  RETURN collect(s {.id, .restricted, .halfLifeMonths}) AS skills\n}\nCALL () {\n  CALL () {\n    UNWIND $skills AS id\n    MATCH (s:Skill {id: id})\n    CALL (s) {\n      MATCH (s)<-[:SHOWS]-(c:Contribution)\n      WHERE c.status = 'ACTIVE' AND c.at <= $until\n      WITH c, COUNT { (c)-[:SHOWS]->() } AS skillCount\n      MATCH (p:Person)-[k:CONTRIBUTED]->(c)\n      WHERE p.active\n      RETURN\n        p,\n        [s.id, c.id, c.at, c.size, skillCount, k.part, c.outcome, c.difficulty] AS event,\n        null AS item\n        UNION ALL\n      MATCH (s)<-[:OF]-(e:Evidence)-[:ABOUT]->(p:Person)\n      WHERE p.active AND e.at <= $until\n      OPTIONAL MATCH (e)-[:BY]->(b:Person)\n      RETURN\n        p,\n        null AS event,\n        [\n          e.id,\n          CASE\n            WHEN e.kind IN ['PEER', 'MENTORING'] AND b = p THEN 'SELF'\n            ELSE e.kind\n          END,\n          e.level,\n          e.at,\n          e.expiresAt,\n          e.status,\n          s.id,\n          b.id,\n          e.source,\n          CASE\n            WHEN\n              e.kind IN ['PEER', 'MENTORING']\n              THEN\n                [\n                  [\n                    (b)-[k:CONTRIBUTED]->(c:Contribution)-[:SHOWS]->(s)\n                    WHERE\n                      c.status = 'ACTIVE' AND\n                      c.at <= $until AND\n                      c.outcome IS NOT NULL\n                    | [c.at, c.size, k.part, c.outcome, c.difficulty]\n                  ],\n                  [\n                    (b)<-[:ABOUT]-(x:Evidence)-[:OF]->(s)\n                    WHERE x.at <= $until\n                    | [\n                      x.kind,\n                      x.level,\n                      x.at,\n                      x.expiresAt,\n                      x.status,\n                      head([(x)-[:BY]->(y:Person) | y.id ]),\n                      x.source\n                    ]\n                  ]\n                ]\n          END\n        ] AS item\n    }\n    RETURN p, event, item\n      UNION ALL\n    UNWIND $voters AS id\n    MATCH (p:Person {id: id})\n    WHERE p.active\n    RETURN p, null AS event, null AS item\n  }\n  WITH p, collect(event) AS events, collect(item) AS evidence\n  CALL (p) {\n    MATCH (p)-[k:CONTRIBUTED]->(c:Contribution)\n    WHERE c.status = 'ACTIVE' AND c.at <= $until AND c.skillKeys <> ''\n    RETURN\n      collect(k.part) AS parts,\n      collect(c.kind) AS kinds,\n      collect(c.at) AS times,\n      collect(coalesce(c.size, -1)) AS sizes\n  }\n  RETURN\n    collect({\n      id: p.id,\n      events: events,\n      evidence: evidence,\n      parts: parts,\n      kinds: kinds,\n      times: times,\n      sizes: sizes\n    }) AS people\n}\nRETURN people, skills",
  params: { skills: rule.asList(), voters: rule.asList(), until: rule.asNumber({ isInteger: true }) },
  row: { people: rule.asList(), skills: rule.asList() },
};

/** One person against a search: the rules of its filter that they pass, and which of the asked skills and those below they have. */
export const readStanding: CypherQuery<{ person: string; skills: string[]; filter: { teams: string[] | null; roles: string[] | null; locations: string[] | null; languages: string[] | null; exclude: string[] | null; available: boolean | null; hasMentorCapacity: boolean | null }; now: number }, { active: boolean; passes: Record<string, unknown>; held: string[] }> = {
  name: 'readStanding',
  access: 'read',
  text: "MATCH (p:Person {id: $person})\nRETURN\n  p.active AS active,\n  {\n    teams:\n      $filter.teams IS NULL OR\n      EXISTS {\n        (p)-[:MEMBER_OF]->(t:Team)\n        WHERE t.id IN $filter.teams\n      },\n    roles:\n      $filter.roles IS NULL OR\n      EXISTS {\n        (p)-[:HOLDS]->(r:Role)\n        WHERE r.id IN $filter.roles\n      },\n    locations:\n      $filter.locations IS NULL OR\n      coalesce(p.location IN $filter.locations, false),\n    languages:\n      $filter.languages IS NULL OR\n      any(x IN p.languages WHERE x IN $filter.languages),\n    excludePeople: $filter.exclude IS NULL OR NOT p.id IN $filter.exclude,\n    available:\n      $filter.available IS NULL OR\n      (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now),\n    hasMentorCapacity:\n      $filter.hasMentorCapacity IS NULL OR (p.mentorCapacity > 0 AND p.listed)\n  } AS passes,\n  [(p)-[:HAS_SKILL]->(s:Skill) WHERE s.id IN $skills | s.id ] AS held",
  params: { person: rule.asString(), skills: rule.asList(), filter: { optional: false }, now: rule.asNumber({ isInteger: true }) },
  row: { active: rule.asBoolean(), passes: { optional: false }, held: rule.asList() },
};

/** What the terms of a page of experts name: skills, titles of contributions, and of those whose evidence the viewer may read who vouches for them in the asked skills, with what is proven of each there. */
export const readTermFacts: CypherQuery<{ skills: string[]; contributions: string[]; vouched: { people: string[]; skills: string[]; viewer: string; all: boolean }; until: number }, { names: [skill: string, name: string][]; titles: [contribution: string, title: string][]; vouching: { person: string; skill: string; by: string; mean: number | null; sd: number | null }[] }> = {
  name: 'readTermFacts',
  access: 'read',
  text: "CALL () {\n  UNWIND $skills AS id\n  MATCH (s:Skill {id: id})\n  RETURN collect([id, s.name]) AS names\n}\nCALL () {\n  UNWIND $contributions AS id\n  MATCH (c:Contribution {id: id})\n  RETURN collect([id, c.title]) AS titles\n}\nCALL () {\n  UNWIND $vouched.people AS id\n  MATCH (p:Person {id: id})\n  WHERE\n    $vouched.all OR\n    id = $vouched.viewer OR\n    $vouched.viewer IN [(p)-[:REPORTS_TO*1..]->(m:Person) | m.id ]\n  MATCH (p)<-[:ABOUT]-(e:Evidence)-[:OF]->(s:Skill)\n  WHERE\n    e.kind = 'PEER' AND\n    e.status IN ['ACTIVE', 'UPHELD'] AND\n    e.at <= $until AND\n    coalesce(e.expiresAt, $until + 1) > $until AND\n    s.id IN $vouched.skills\n  MATCH (e)-[:BY]->(b:Person)\n  WHERE b <> p\n  OPTIONAL MATCH (b)-[h:HAS_SKILL]->(s)\n  RETURN\n    collect({\n      person: id,\n      skill: s.id,\n      by: b.id,\n      mean: h.directMean,\n      sd: h.directSd\n    }) AS vouching\n}\nRETURN names, titles, vouching",
  params: { skills: rule.asList(), contributions: rule.asList(), vouched: { optional: false }, until: rule.asNumber({ isInteger: true }) },
  row: { names: rule.asList(), titles: rule.asList(), vouching: rule.asList() },
};

/** Contributions that match a full-text query best, with their people, by score, ties by id. */
export const readTextHits: CypherQuery<{ query: string; until: number; looked: number; limit: number }, { hits: TextHitRow[] }> = {
  name: 'readTextHits',
  access: 'read',
  text: "CALL\n  db.index.fulltext.queryNodes(\n    'contribution_text',\n    $query,\n    {limit: $looked}\n  )\n  YIELD node AS c, score\n  WHERE c.status = 'ACTIVE' AND c.at <= $until\nWITH c, score\nORDER BY score DESC, c.id\nLIMIT $limit\nRETURN\n  collect({\n    id: c.id,\n    score: score,\n    at: c.at,\n    contributors:\n      [(p:Person)-[k:CONTRIBUTED]->(c) WHERE p.active | [p.id, k.part] ]\n  }) AS hits",
  params: { query: rule.asString(), until: rule.asNumber({ isInteger: true }), looked: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { hits: rule.asList() },
};

/** Of these people, those who pass a search's filters, with what changes how well they can be asked. */
export const readTraits: CypherQuery<{ people: string[]; filter: { teams: string[] | null; roles: string[] | null; locations: string[] | null; languages: string[] | null; exclude: string[] | null; available: boolean | null; hasMentorCapacity: boolean | null }; now: number }, { people: [person: string, availability: string, awayUntil: number | null, help: number | null, lastAt: number | null, location: string | null, timeZone: string | null, team: string | null][] }> = {
  name: 'readTraits',
  access: 'read',
  text: "UNWIND $people AS id\nMATCH (p:Person {id: id})\nWHERE p.active AND\n($filter.teams IS NULL OR\n  EXISTS {\n    (p)-[:MEMBER_OF]->(t:Team)\n    WHERE t.id IN $filter.teams\n  }) AND\n($filter.roles IS NULL OR\n  EXISTS {\n    (p)-[:HOLDS]->(r:Role)\n    WHERE r.id IN $filter.roles\n  }) AND\n($filter.locations IS NULL OR p.location IN $filter.locations) AND\n($filter.languages IS NULL OR\n  any(x IN p.languages WHERE x IN $filter.languages)) AND\n($filter.exclude IS NULL OR NOT p.id IN $filter.exclude) AND\n($filter.available IS NULL OR\n  (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now)) AND\n($filter.hasMentorCapacity IS NULL OR (p.mentorCapacity > 0 AND p.listed))\nRETURN collect([p.id, p.availability,\np.awayUntil,\np.helpTotal,\np.lastWorkAt,\np.location,\np.timeZone,\nhead([(p)-[:MEMBER_OF]->(t:Team) | t.id ])]) AS people",
  params: { people: rule.asList(), filter: { optional: false }, now: rule.asNumber({ isInteger: true }) },
  row: { people: rule.asList() },
};

/** How many inputs the coverage of skills has, counted under the locks of their derivations. */
export const countCoverageInputs: CypherQuery<{ skills: string[] }, { id: string; holders: number; places: number }> = {
  name: 'countCoverageInputs',
  access: 'read',
  text: "UNWIND $skills AS id\nMATCH (s:Skill {id: id})\nRETURN\n  s.id AS id,\n  COUNT { (s)<-[:HAS_SKILL]-() } AS holders,\n  COUNT {\n  (s)<-[:REQUIRES]-(:Role)<-[:HOLDS]-(p:Person)\n  WHERE p.active\n  } AS places",
  params: { skills: rule.asList() },
  row: { id: rule.asString(), holders: rule.asNumber({ isInteger: true }), places: rule.asNumber({ isInteger: true }) },
};

/** How many inputs the gaps of people have, counted under the locks of their derivations. */
export const countGapInputs: CypherQuery<{ people: string[] }, { id: string; held: number; roles: number; requirements: number }> = {
  name: 'countGapInputs',
  access: 'read',
  text: "UNWIND $people AS id\nMATCH (p:Person {id: id})\nRETURN\n  p.id AS id,\n  COUNT { (p)-[:HAS_SKILL]->() } AS held,\n  COUNT { (p)-[:HOLDS]->() } AS roles,\n  COUNT { (p)-[:HOLDS]->(:Role)-[:REQUIRES]->() } AS requirements",
  params: { people: rule.asList() },
  row: { id: rule.asString(), held: rule.asNumber({ isInteger: true }), roles: rule.asNumber({ isInteger: true }), requirements: rule.asNumber({ isInteger: true }) },
};

/** How ready people are: for the roles they hold as it is stored, or for a named role what it asks for and what is known of them. Whoever may not see it learns nothing. */
export const findGapsOfPeople: CypherQuery<{ rows: { row: number; id: string; role: string | null; viewer: string; all: boolean }[] }, { row: number; visible: boolean; roleKnown: boolean; computedAt: number | null; stored: Record<string, unknown>[]; asked: [skill: string, level: number, importance: number, critical: boolean, restricted: boolean, held: Record<string, unknown> | null][] }> = {
  name: 'findGapsOfPeople',
  access: 'read',
  text: "UNWIND $rows AS r\nMATCH (p:Person {id: r.id})\nWITH\n  r,\n  p,\n  r.all OR\n  p.id = r.viewer OR\n  r.viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ] AS visible\nOPTIONAL MATCH (role:Role {id: r.role})\nOPTIONAL MATCH (d:Derivation {key: 'gap/' + p.id})\nRETURN\n  toInteger(r.row) AS row,\n  visible,\n  role IS NOT NULL AS roleKnown,\n  CASE\n    WHEN visible THEN d.computedAt\n  END AS computedAt,\n  CASE\n    WHEN\n      visible AND r.role IS NULL\n      THEN [(p)-[g:READY_FOR]->(held:Role) | g {.*, roleId: held.id} ]\n    ELSE []\n  END AS stored,\n  CASE\n    WHEN\n      visible AND role IS NOT NULL\n      THEN\n        [\n          (role)-[q:REQUIRES]->(s:Skill)\n          | [\n            s.id,\n            q.level,\n            q.importance,\n            q.critical,\n            s.restricted,\n            head(\n              [\n                (p)-[h:HAS_SKILL]->(s)\n                | {\n                  mean: h.rankedMean,\n                  sd: h.rankedSd,\n                  level: h.level,\n                  lead: h.lead\n                }\n              ])\n          ]\n        ]\n    ELSE []\n  END AS asked",
  params: { rows: rule.asList() },
  row: { row: rule.asNumber({ isInteger: true }), visible: rule.asBoolean(), roleKnown: rule.asBoolean(), computedAt: rule.asNumber({ optional: true, isInteger: true }), stored: rule.asList(), asked: rule.asList() },
};

/** What the roles in teams ask for against what the people can do, worst first, ties by skill. */
export const findGapsOfTeams: CypherQuery<{ rows: { row: number; team: string; limit: number }[] }, { row: number; computedAt: number | null; cells: Record<string, unknown>[] }> = {
  name: 'findGapsOfTeams',
  access: 'read',
  text: "UNWIND $rows AS r\nMATCH (:Team {id: r.team})-[c:COVERS]->(:Skill)\nWHERE c.places > 0\nWITH r, c\nORDER BY c.coverageRisk DESC, c.busFactor, c.skillId\nWITH r, max(c.computedAt) AS computedAt, collect(c {.*}) AS cells\nRETURN toInteger(r.row) AS row, computedAt, cells[..toInteger(r.limit)] AS cells",
  params: { rows: rule.asList() },
  row: { row: rule.asNumber({ isInteger: true }), computedAt: rule.asNumber({ optional: true, isInteger: true }), cells: rule.asList() },
};

/** People whose roles ask for a skill, in order. */
export const findPeopleAskedForSkill: CypherQuery<{ skill: string; after: string; limit: number }, { ids: string[] }> = {
  name: 'findPeopleAskedForSkill',
  access: 'read',
  text: "MATCH (:Skill {id: $skill})<-[:REQUIRES]-(:Role)<-[:HOLDS]-(p:Person)\nWHERE p.id > $after\nWITH DISTINCT p.id AS id\nORDER BY id\nLIMIT $limit\nRETURN collect(id) AS ids",
  params: { skill: rule.asString(), after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { ids: rule.asList() },
};

/** People who hold a role, in order. */
export const findPeopleOfRole: CypherQuery<{ role: string; after: string; limit: number }, { ids: string[] }> = {
  name: 'findPeopleOfRole',
  access: 'read',
  text: "MATCH (:Role {id: $role})<-[:HOLDS]-(p:Person)\nWHERE p.id > $after\nWITH p.id AS id\nORDER BY id\nLIMIT $limit\nRETURN collect(id) AS ids",
  params: { role: rule.asString(), after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { ids: rule.asList() },
};

/** Skills that people of a team or of its parts have, or that their roles ask for, in order. */
export const findSkillsOfTeam: CypherQuery<{ team: string; after: string; limit: number }, { ids: string[] }> = {
  name: 'findSkillsOfTeam',
  access: 'read',
  text: "MATCH (:Team {id: $team})<-[:PART_OF*0..20]-(:Team)<-[:MEMBER_OF]-(p:Person)\nCALL (p) {\n  MATCH (p)-[:HAS_SKILL]->(s:Skill)\n  RETURN s.id AS id\n    UNION\n  MATCH (p)-[:HOLDS]->(:Role)-[:REQUIRES]->(s:Skill)\n  RETURN s.id AS id\n}\nWITH DISTINCT id\nWHERE id > $after\nORDER BY id\nLIMIT $limit\nRETURN collect(id) AS ids",
  params: { team: rule.asString(), after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { ids: rule.asList() },
};

/** Who has skills and whose roles ask for them, in which team, and what is stored of the coverage. */
export const readCoverageInputs: CypherQuery<{ skills: string[] }, { id: string; restricted: boolean; bestCurrent: number | null; holders: [person: string, team: string | null, mean: number, sd: number, level: number | null, lead: number | null][]; places: [person: string, team: string | null, level: number, importance: number, critical: boolean][]; stored: Record<string, unknown>[] }> = {
  name: 'readCoverageInputs',
  access: 'read',
  text: "UNWIND $skills AS id\nMATCH (s:Skill {id: id})\nRETURN\n  s.id AS id,\n  s.restricted AS restricted,\n  s.bestCurrent AS bestCurrent,\n  [\n    (s)<-[h:HAS_SKILL]-(p:Person)\n    | [p.id, p.coveredTeam, h.rankedMean, h.rankedSd, h.level, h.lead]\n  ] AS holders,\n  [\n    (s)<-[q:REQUIRES]-(:Role)<-[:HOLDS]-(p:Person)\n    WHERE p.active\n    | [p.id, p.coveredTeam, q.level, q.importance, q.critical]\n  ] AS places,\n  [(s)<-[c:COVERS]-() | c {.*} ] AS stored",
  params: { skills: rule.asList() },
  row: { id: rule.asString(), restricted: rule.asBoolean(), bestCurrent: rule.asNumber({ optional: true }), holders: rule.asList(), places: rule.asList(), stored: rule.asList() },
};

/** What gaps of people rest on (what was last published of their skills, the roles they hold), what is stored of them, and what those roles ask for. */
export const readGapInputs: CypherQuery<{ people: string[] }, { people: { id: string; active: boolean; team: string | null; coveredTeam: string | null; held: [skill: string, mean: number, sd: number, level: number | null, lead: number | null, restricted: boolean][]; roles: string[]; stored: Record<string, unknown>[] }[]; roles: { id: string; requirements: [skill: string, level: number, importance: number, critical: boolean][] }[] }> = {
  name: 'readGapInputs',
  access: 'read',
  text: "CALL () {\n  UNWIND $people AS id\n  MATCH (p:Person {id: id})\n  RETURN\n    collect(p {\n      .id,\n      .active,\n      team: head([(p)-[:MEMBER_OF]->(t:Team) | t.id ]),\n      .coveredTeam,\n      held:\n        [\n          (p)-[h:HAS_SKILL]->(s:Skill)\n          | [s.id, h.rankedMean, h.rankedSd, h.level, h.lead, s.restricted]\n        ],\n      roles: [(p)-[:HOLDS]->(r:Role) | r.id ],\n      stored: [(p)-[g:READY_FOR]->(r:Role) | g {.*, roleId: r.id} ]\n    }) AS people\n}\nCALL () {\n  UNWIND $people AS id\n  MATCH (:Person {id: id})-[:HOLDS]->(r:Role)\n  WITH DISTINCT r\n  RETURN\n    collect({\n      id: r.id,\n      requirements:\n        [\n          (r)-[q:REQUIRES]->(s:Skill)\n          | [s.id, q.level, q.importance, q.critical]\n        ]\n    }) AS roles\n}\nRETURN people, roles",
  params: { people: rule.asList() },
  row: { people: rule.asList(), roles: rule.asList() },
};

/** The team above each of these teams, and above those. */
export const readParentsOfTeams: CypherQuery<{ teams: string[] }, { parents: [team: string, above: string][] }> = {
  name: 'readParentsOfTeams',
  access: 'read',
  text: "UNWIND $teams AS id\nMATCH (:Team {id: id})-[:PART_OF*0..20]->(t:Team)-[:PART_OF]->(above:Team)\nRETURN collect(DISTINCT [t.id, above.id]) AS parents",
  params: { teams: rule.asList() },
  row: { parents: rule.asList() },
};

/** How many active people are in teams with their parts, and whether the viewer may see what they lack: all may be seen, or the viewer leads the team, which is that everybody else in it reports to them, directly or further up. */
export const readTeamScopes: CypherQuery<{ rows: { row: number; team: string; viewer: string; all: boolean; leads: boolean }[] }, { row: number; people: number; visible: boolean }> = {
  name: 'readTeamScopes',
  access: 'read',
  text: "UNWIND $rows AS r\nMATCH (t:Team {id: r.team})\nCALL (t) {\n  MATCH (t)<-[:PART_OF*0..20]-(:Team)<-[:MEMBER_OF]-(p:Person)\n  WHERE p.active\n  RETURN collect(DISTINCT p) AS people\n}\nCALL (r, people) {\n  UNWIND\n    CASE\n      WHEN r.leads AND NOT r.all THEN people\n      ELSE []\n    END AS p\n  WITH r, p\n  WHERE p.id <> r.viewer\n  RETURN\n    count(p) AS others,\n    count(\n      CASE\n        WHEN EXISTS { (p)-[:REPORTS_TO*1..20]->(:Person {id: r.viewer}) } THEN 1\n      END) AS below\n}\nRETURN\n  toInteger(r.row) AS row,\n  size(people) AS people,\n  r.all OR (others > 0 AND below = others) AS visible",
  params: { rows: rule.asList() },
  row: { row: rule.asNumber({ isInteger: true }), people: rule.asNumber({ isInteger: true }), visible: rule.asBoolean() },
};

/** Takes coverage away that nobody stands behind any longer; an empty team is everybody. */
export const removeCoverage: CypherQuery<{ rows: { team: string; skill: string }[] }, Record<string, never>> = {
  name: 'removeCoverage',
  access: 'write',
  text: "UNWIND $rows AS row\nMATCH (:Skill {id: row.skill})<-[c:COVERS]-()\nWHERE c.teamId = row.team\nDELETE c",
  params: { rows: rule.asList() },
  row: {  },
};

/** Takes away how ready people are for roles they hold no longer. */
export const removeReadiness: CypherQuery<{ rows: { role: string; person: string }[] }, Record<string, never>> = {
  name: 'removeReadiness',
  access: 'write',
  text: "UNWIND $rows AS row\nMATCH (r:Role {id: row.role})<-[g:READY_FOR]-(:Person {id: row.person})\nDELETE g",
  params: { rows: rule.asList() },
  row: {  },
};

/** Sets the teams that coverage counts people in. */
export const setCoveredTeams: CypherQuery<{ rows: { person: string; team: string | null }[] }, Record<string, never>> = {
  name: 'setCoveredTeams',
  access: 'write',
  text: "UNWIND $rows AS row\nMATCH (p:Person {id: row.person})\nSET p.coveredTeam = row.team",
  params: { rows: rule.asList() },
  row: {  },
};

/** Writes how well everybody together holds skills. */
export const writeOrganisationCoverage: CypherQuery<{ skills: { id: string; set: Record<string, unknown> }[]; now: number }, Record<string, never>> = {
  name: 'writeOrganisationCoverage',
  access: 'write',
  text: "MERGE (o:Organisation {key: 'organisation'})\nWITH o\nUNWIND $skills AS row\nMATCH (s:Skill {id: row.id})\nMERGE (o)-[c:COVERS]->(s)\nSET\n  c = row.set,\n  c.teamId = '',\n  c.skillId = row.id,\n  c.places = toInteger(row.set.places),\n  c.unknown = toInteger(row.set.unknown),\n  c.requiredLevel = toInteger(row.set.requiredLevel),\n  c.needed = toInteger(row.set.needed),\n  c.busFactor = toInteger(row.set.busFactor),\n  c.people = toInteger(row.set.people),\n  c.computedAt = $now",
  params: { skills: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Writes how ready people are for roles, in the order of roles: several workers at once then never wait for each other in a circle. */
export const writeReadiness: CypherQuery<{ groups: { id: string; people: { id: string; set: Record<string, unknown> }[] }[]; now: number }, Record<string, never>> = {
  name: 'writeReadiness',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (r:Role {id: g.id})\nUNWIND g.people AS row\nMATCH (p:Person {id: row.id})\nMERGE (p)-[k:READY_FOR]->(r)\nSET k += row.set, k.computedAt = $now",
  params: { groups: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Writes how well teams hold skills, in the order of teams: several workers at once then never wait for each other in a circle. */
export const writeTeamCoverage: CypherQuery<{ groups: { id: string; skills: { id: string; set: Record<string, unknown> }[] }[]; now: number }, Record<string, never>> = {
  name: 'writeTeamCoverage',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (t:Team {id: g.id})\nUNWIND g.skills AS row\nMATCH (s:Skill {id: row.id})\nMERGE (t)-[c:COVERS]->(s)\nSET\n  c = row.set,\n  c.teamId = g.id,\n  c.skillId = row.id,\n  c.places = toInteger(row.set.places),\n  c.unknown = toInteger(row.set.unknown),\n  c.requiredLevel = toInteger(row.set.requiredLevel),\n  c.needed = toInteger(row.set.needed),\n  c.busFactor = toInteger(row.set.busFactor),\n  c.people = toInteger(row.set.people),\n  c.computedAt = $now",
  params: { groups: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Takes away managers who report to the one they lead: people who became one, or two, may have closed a circle. */
export const cutReportingCircles: CypherQuery<{ ids: string[] }, Record<string, never>> = {
  name: 'cutReportingCircles',
  access: 'write',
  text: "UNWIND $ids AS id\nMATCH (p:Person {id: id})-[k:REPORTS_TO]->(m:Person)\nWHERE\n  m = p OR\n  EXISTS {\n    MATCH ANY SHORTEST (m)-[:REPORTS_TO]->+(p)\n  }\nDELETE k",
  params: { ids: rule.asList() },
  row: {  },
};

/** Who is known by ids and mailboxes: which of the ids are people's own, which are other ids of somebody, and whom the mailboxes reach. */
export const findPeopleByKeys: CypherQuery<{ ids: string[]; mailboxes: string[] }, { people: string[]; aliases: [alias: string, person: string][]; holders: { mailbox: string; id: string; name: string; active: boolean; sources: string[]; apart: string[] }[] }> = {
  name: 'findPeopleByKeys',
  access: 'read',
  text: "CALL () {\n  UNWIND $ids AS id\n  MATCH (p:Person {id: id})\n  RETURN collect(id) AS people\n}\nCALL () {\n  UNWIND $ids AS id\n  MATCH (:PersonAlias {id: id})-[:ALIAS_OF*1..]->(p:Person)\n  RETURN collect([id, p.id]) AS aliases\n}\nCALL () {\n  UNWIND $mailboxes AS mailbox\n  MATCH (:Mailbox {id: mailbox})<-[:REACHED_AT]-(p:Person)\n  WITH DISTINCT mailbox, p\n  ORDER BY mailbox, p.id\n  RETURN\n    collect({\n      mailbox: mailbox,\n      id: p.id,\n      name: p.name,\n      active: p.active,\n      sources: p.sources,\n      apart: [(p)-[:SPLIT_FROM]-(o:Person) | o.id ]\n    }) AS holders\n}\nRETURN people, aliases, holders",
  params: { ids: rule.asList(), mailboxes: rule.asList() },
  row: { people: rule.asList(), aliases: rule.asList(), holders: rule.asList() },
};

/** The people whom mailboxes reach, active ones first; twenty of those who share one. */
export const findPeopleByMailboxes: CypherQuery<{ mailboxes: string[] }, { mailbox: string; people: string[] }> = {
  name: 'findPeopleByMailboxes',
  access: 'read',
  text: "UNWIND $mailboxes AS mailbox\nMATCH (:Mailbox {id: mailbox})<-[:REACHED_AT]-(p:Person)\nWITH DISTINCT mailbox, p\nORDER BY mailbox, p.active DESC, p.id\nRETURN mailbox, collect(p.id)[..20] AS people",
  params: { mailboxes: rule.asList() },
  row: { mailbox: rule.asString(), people: rule.asList() },
};

/** A page of the other ids that people have, the latest first, of one person or of all. */
export const findPersonAliases: CypherQuery<{ person: string | null; beforeAt: number | null; beforeId: string | null; limit: number }, { total: number; aliases: { id: string; personId: string; name: string | null; email: string | null; reason: string; since: number; by: string }[] }> = {
  name: 'findPersonAliases',
  access: 'read',
  text: "MATCH (a:PersonAlias)-[:ALIAS_OF*1..]->(p:Person)\nWHERE $person IS NULL OR p.id = $person\nWITH a, p\nORDER BY a.since DESC, a.id\nWITH\n  collect(a {.id, .name, .email, .reason, .since, .by, personId: p.id}) AS found\nRETURN\n  size(found) AS total,\n  [\n    a IN found\n    WHERE\n      $beforeAt IS NULL OR\n      a.since < $beforeAt OR\n      (a.since = $beforeAt AND a.id > $beforeId)\n  ][..$limit] AS aliases",
  params: { person: rule.asString({ optional: true }), beforeAt: rule.asNumber({ optional: true, isInteger: true }), beforeId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), aliases: rule.asList() },
};

/** Makes people other ids of somebody: what others say of them and what they did moves, what they are stays where it is. Who had the same part in a contribution keeps theirs. Their mentoring and kept paths move too, and stay where they are after a split. */
export const joinPeople: CypherQuery<{ joins: { kept: string; joined: string; before: string }[]; reason: string; by: string; now: number }, Record<string, never>> = {
  name: 'joinPeople',
  access: 'write',
  text: "UNWIND $joins AS j\nMATCH (p:Person {id: j.kept})\nWITH j, p\nMATCH (q:Person {id: j.joined})\nCREATE (q)-[:ALIAS_OF]->(p)\nSET\n  q :PersonAlias,\n  q.reason = $reason,\n  q.by = $by,\n  q.since = $now,\n  q.before = j.before\nREMOVE q :Person\nWITH p, q, [q.id] + [(a:PersonAlias)-[:ALIAS_OF*1..]->(q) | a.id ] AS ids\nCALL (p, q) {\n  MATCH (e:Evidence)-[k:ABOUT]->(q)\n  SET e.personAs = coalesce(e.personAs, q.id)\n  CREATE (e)-[:ABOUT]->(p)\n  DELETE k\n}\nCALL (p, q) {\n  MATCH (e:Evidence)-[k:BY]->(q)\n  SET e.byAs = coalesce(e.byAs, q.id)\n  CREATE (e)-[:BY]->(p)\n  DELETE k\n}\nCALL (p, q, ids) {\n  MATCH (q)-[k:CONTRIBUTED]->(c:Contribution)\n  WHERE NOT k.part IN [(p)-[x:CONTRIBUTED]->(c) | x.part ]\n  WITH c, k, k.part AS part\n  DELETE k\n  CREATE (p)-[:CONTRIBUTED {part: part}]->(c)\n  SET\n    c.contributorsAs =\n      CASE\n        WHEN\n          any(id IN ids WHERE part + ' ' + id IN coalesce(c.contributorsAs, []))\n          THEN c.contributorsAs\n        ELSE coalesce(c.contributorsAs, []) + [part + ' ' + q.id]\n      END\n}\nCALL (p, q) {\n  MATCH (r:Person)-[k:REPORTS_TO]->(q)\n  SET r.managerAs = coalesce(r.managerAs, q.id)\n  CREATE (r)-[:REPORTS_TO]->(p)\n  DELETE k\n}\nCALL (p, q) {\n  MATCH (q)-[k:WANTS]->(goal)\n  WHERE NOT EXISTS { (p)-[:WANTS]->(goal) }\n  CREATE (p)-[w:WANTS]->(goal)\n  SET w = properties(k)\n}\nCALL (p, q) {\n  MATCH (q)-[k:KEEPS]->(path:SavedPath)\n  CREATE (p)-[:KEEPS]->(path)\n  DELETE k\n}\nCALL (p, q) {\n  MATCH (q)<-[k:MENTOR]-(x:Pairing|Mentoring|MentorRequest)\n  CREATE (x)-[:MENTOR]->(p)\n  DELETE k\n}\nCALL (p, q) {\n  MATCH (q)<-[k:MENTEE]-(x:Pairing|Mentoring|MentorRequest)\n  CREATE (x)-[:MENTEE]->(p)\n  DELETE k\n}\nCALL (p, q) {\n  MATCH (q)-[k:MENTORS]->(mentee:Person)\n  WHERE mentee <> p\n  CREATE (p)-[m:MENTORS]->(mentee)\n  SET m = properties(k)\n}\nCALL (p, q) {\n  MATCH (q)<-[k:MENTORS]-(mentor:Person)\n  WHERE mentor <> p\n  CREATE (mentor)-[m:MENTORS]->(p)\n  SET m = properties(k)\n}\nCALL (p, q) {\n  MATCH (q)-[k:ENROLLED]->(program:Program)\n  WHERE\n    NOT EXISTS {\n      (p)-[e:ENROLLED]->(program)\n      WHERE e.side = k.side\n    }\n  CREATE (p)-[m:ENROLLED]->(program)\n  SET m = properties(k)\n}\nCALL (p, q) {\n  MATCH (q)<-[k:LEFT_OUT]-(plan:PairingPlan)\n  CREATE (plan)-[m:LEFT_OUT]->(p)\n  SET m = properties(k)\n}\nCALL (q) {\n  MATCH\n    (q)-\n      [k:HAS_SKILL\n        |CHAMPION_OF\n        |IN_RING\n        |READY_FOR\n        |SPLIT_FROM\n        |MENTORS\n        |ENROLLED\n        |LEFT_OUT]-\n    ()\n  DELETE k\n}",
  params: { joins: rule.asList(), reason: rule.asString(), by: rule.asString(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Makes mailboxes that are new, locks them all, and gives whom they reach. */
export const lockMailboxes: CypherQuery<{ mailboxes: string[]; token: string }, { mailbox: string; people: string[] }> = {
  name: 'lockMailboxes',
  access: 'write',
  text: "UNWIND $mailboxes AS mailbox\nMERGE (m:Mailbox {id: mailbox})\nSET m.lock = $token\nWITH m\nORDER BY m.id\nRETURN m.id AS mailbox, [(m)<-[:REACHED_AT]-(p:Person) | p.id ] AS people",
  params: { mailboxes: rule.asList(), token: rule.asString() },
  row: { mailbox: rule.asString(), people: rule.asList() },
};

/** The other ids of people, with the sources that named them so; those who have none are left out. */
export const readOtherIds: CypherQuery<{ ids: string[] }, { id: string; otherIds: { id: string; sources: string[] }[] }> = {
  name: 'readOtherIds',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (p:Person {id: id})<-[:ALIAS_OF*1..]-(a:PersonAlias)\nRETURN p.id AS id, collect(a {.id, .sources}) AS otherIds",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), otherIds: rule.asList() },
};

/** What hangs on people or on other ids of theirs: skills in which they had a part, said something or were spoken of, whom they endorsed, and whether somebody of the list is above another in the reporting line. */
export const readPeopleConcerned: CypherQuery<{ ids: string[] }, { skills: string[]; endorsed: string[]; inLine: boolean }> = {
  name: 'readPeopleConcerned',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Person {id: id})\nWITH collect(n) AS people\nCALL (people) {\n  UNWIND people AS n\n  CALL (n) {\n    MATCH (n)-[:CONTRIBUTED]->(:Contribution)-[:SHOWS]->(s:Skill)\n    RETURN s\n      UNION\n    MATCH (n)<-[:BY|ABOUT]-(:Evidence)-[:OF]->(s:Skill)\n    RETURN s\n      UNION\n    MATCH (n)-[:HAS_SKILL|CHAMPION_OF]->(s:Skill)\n    RETURN s\n  }\n  RETURN collect(DISTINCT s.id) AS skills\n}\nCALL (people) {\n  UNWIND people AS n\n  MATCH (n)<-[:BY]-(:Evidence)-[:ABOUT]->(q:Person)\n  RETURN collect(DISTINCT q.id) AS endorsed\n}\nRETURN\n  skills,\n  endorsed,\n  any(\n    n IN people\n    WHERE\n      any(\n        m IN people\n        WHERE\n          m <> n AND\n          EXISTS {\n            MATCH ANY SHORTEST (n)-[:REPORTS_TO]->+(m)\n          }\n      )\n  ) AS inLine",
  params: { ids: rule.asList() },
  row: { skills: rule.asList(), endorsed: rule.asList(), inLine: rule.asBoolean() },
};

/** Another id of a person with what was said under it, and the person; undefined where the id is no such one. */
export const readPersonAlias: CypherQuery<{ alias: string }, { person: string; holder: string; before: string; sources: string[]; row: Record<string, unknown> }> = {
  name: 'readPersonAlias',
  access: 'read',
  text: "MATCH (n:PersonAlias {id: $alias})-[:ALIAS_OF]->(h)\nMATCH (n)-[:ALIAS_OF*1..]->(p:Person)\nRETURN\n  p.id AS person,\n  h.id AS holder,\n  n.before AS before,\n  n.sources AS sources,\n  n {\n    .name,\n    .email,\n    .title,\n    .active,\n    .location,\n    .timeZone,\n    .languages,\n    .startedOn,\n    .availability,\n    .awayUntil,\n    .mentorCapacity,\n    .listed,\n    .attributes,\n    .userName,\n    .externalId,\n    .directory,\n    .removed,\n    team: head([(n)-[:MEMBER_OF]->(t:Team) | t.id ]),\n    manager: head([(n)-[:REPORTS_TO]->(m:Person) | m.id ]),\n    roles: [(n)-[:HOLDS]->(r:Role) | r.id ],\n    reachedAt: [(n)-[k:REACHED_AT]->(m:Mailbox) | [m.id, k.source, k.address] ]\n  } AS row",
  params: { alias: rule.asString() },
  row: { person: rule.asString(), holder: rule.asString(), before: rule.asString(), sources: rule.asList(), row: { optional: false } },
};

/** Makes another id of somebody a person again: what was said of them and what they did under it moves back. */
export const splitPerson: CypherQuery<{ alias: string; person: string }, Record<string, never>> = {
  name: 'splitPerson',
  access: 'write',
  text: "MATCH (p:Person {id: $person})\nWITH p\nMATCH (a:PersonAlias {id: $alias})\nMATCH (a)-[k:ALIAS_OF]->()\nDELETE k\nCREATE (a)-[:SPLIT_FROM]->(p)\nSET a :Person, a.rev = a.rev + 1, a.hash = null\nREMOVE a :PersonAlias, a.reason, a.by, a.since, a.before\nWITH p, a, [a.id] + [(b:PersonAlias)-[:ALIAS_OF*1..]->(a) | b.id ] AS ids\nCALL (p, a, ids) {\n  MATCH (e:Evidence)-[k:ABOUT]->(p)\n  WHERE e.personAs IN ids\n  SET e.personAs =\n      CASE\n        WHEN e.personAs = a.id THEN null\n        ELSE e.personAs\n      END\n  CREATE (e)-[:ABOUT]->(a)\n  DELETE k\n}\nCALL (p, a, ids) {\n  MATCH (e:Evidence)-[k:BY]->(p)\n  WHERE e.byAs IN ids\n  SET e.byAs =\n      CASE\n        WHEN e.byAs = a.id THEN null\n        ELSE e.byAs\n      END\n  CREATE (e)-[:BY]->(a)\n  DELETE k\n}\nCALL (p, a, ids) {\n  MATCH (p)-[k:CONTRIBUTED]->(c:Contribution)\n  WHERE any(id IN ids WHERE k.part + ' ' + id IN c.contributorsAs)\n  WITH c, k, k.part AS part\n  DELETE k\n  CREATE (a)-[:CONTRIBUTED {part: part}]->(c)\n  SET c.contributorsAs = [x IN c.contributorsAs WHERE x <> part + ' ' + a.id]\n}\nCALL (p, a, ids) {\n  MATCH (r:Person)-[k:REPORTS_TO]->(p)\n  WHERE r.managerAs IN ids\n  SET r.managerAs =\n      CASE\n        WHEN r.managerAs = a.id THEN null\n        ELSE r.managerAs\n      END\n  CREATE (r)-[:REPORTS_TO]->(a)\n  DELETE k\n}",
  params: { alias: rule.asString(), person: rule.asString() },
  row: {  },
};

/** Keeps other ids of people, with what was said under them. */
export const writePersonAliases: CypherQuery<{ rows: { id: string; person: string; source: string; before: string; name: string | null; set: Record<string, unknown>; given: string[]; team: string | null; manager: string | null; roles: string[] | null; reachedAt: [mailbox: string, source: string, address: string][] }[]; now: number }, Record<string, never>> = {
  name: 'writePersonAliases',
  access: 'write',
  text: "UNWIND $rows AS row\nMATCH (p:Person {id: row.person})\nMERGE (a:PersonAlias {id: row.id})\n  ON CREATE SET\n    a.reason = 'ADDRESS',\n    a.since = $now,\n    a.by = row.source,\n    a.before = row.before,\n    a.name = coalesce(row.name, p.name),\n    a.active = true,\n    a.languages = [],\n    a.availability = 'FREE',\n    a.mentorCapacity = 0,\n    a.listed = true,\n    a.attributes = '{}',\n    a.rev = 0,\n    a.sources = [row.source],\n    a.versions = [-1.0]\nSET a += row.set\nSET\n  a.startedOn = toInteger(a.startedOn),\n  a.awayUntil = toInteger(a.awayUntil),\n  a.mentorCapacity = toInteger(a.mentorCapacity)\nWITH a, p, row\nCALL (a, p) {\n  WITH a, p\n  WHERE NOT EXISTS { (a)-[:ALIAS_OF]->() }\n  CREATE (a)-[:ALIAS_OF]->(p)\n}\nCALL (a, row) {\n  MATCH (a)-[k:MEMBER_OF|REPORTS_TO|HOLDS|REACHED_AT]->()\n  WHERE type(k) IN row.given\n  DELETE k\n}\nCALL (a, row) {\n  MATCH (t:Team {id: row.team})\n  CREATE (a)-[:MEMBER_OF]->(t)\n}\nCALL (a, row) {\n  MATCH (m:Person {id: row.manager})\n  CREATE (a)-[:REPORTS_TO]->(m)\n}\nCALL (a, row) {\n  UNWIND row.roles AS role\n  MATCH (r:Role {id: role})\n  CREATE (a)-[:HOLDS]->(r)\n}\nCALL (a, row) {\n  UNWIND row.reachedAt AS reached\n  MATCH (m:Mailbox {id: reached[0]})\n  CREATE (a)-[:REACHED_AT {source: reached[1], address: reached[2]}]->(m)\n}",
  params: { rows: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Notes a meeting of a mentoring. */
export const createMeeting: CypherQuery<{ mentoring: string; id: string; at: number; minutes: number | null; note: string | null; by: string }, Record<string, never>> = {
  name: 'createMeeting',
  access: 'write',
  text: "MATCH (k:Mentoring {id: $mentoring})\nCREATE (k)-[:HELD]->(h:Meeting {id: $id})\nSET h.at = $at, h.minutes = $minutes, h.note = $note, h.by = $by",
  params: { mentoring: rule.asString(), id: rule.asString(), at: rule.asNumber({ isInteger: true }), minutes: rule.asNumber({ optional: true, isInteger: true }), note: rule.asString({ optional: true }), by: rule.asString() },
  row: {  },
};

/** Begins mentorings, each with its edge. */
export const createMentorings: CypherQuery<{ rows: { id: string; mentor: string; mentee: string; program: string | null; pairing: string | null; request: string | null; skillIds: string[]; skillLevels: number[] }[]; now: number }, Record<string, never>> = {
  name: 'createMentorings',
  access: 'write',
  text: "UNWIND $rows AS row\nMATCH (m:Person {id: row.mentor})\nMATCH (e:Person {id: row.mentee})\nCREATE (k:Mentoring {id: row.id})\nSET\n  k.status = 'ACTIVE',\n  k.since = $now,\n  k.skillIds = row.skillIds,\n  k.skillLevels = [x IN row.skillLevels | toInteger(x)]\nCREATE (k)-[:MENTOR]->(m)\nCREATE (k)-[:MENTEE]->(e)\nCREATE\n  (m)-[:MENTORS {mentoring: row.id, program: row.program, since: $now}]->(e)\nWITH k, row\nCALL (k, row) {\n  MATCH (g:Program {id: row.program})\n  CREATE (k)-[:OF_PROGRAM]->(g)\n}\nCALL (k, row) {\n  MATCH (x:Pairing {id: row.pairing})\n  CREATE (k)-[:OF_PAIRING]->(x)\n}\nCALL (k, row) {\n  MATCH (r:MentorRequest {id: row.request})\n  CREATE (r)-[:BECAME]->(k)\n}",
  params: { rows: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Ends mentorings: their edges go, their pairings are over; a mentee who is left behind comes first in the next plan. */
export const endMentorings: CypherQuery<{ rows: { id: string; reason: string | null; leftBehind: boolean }[]; now: number; waits: number }, Record<string, never>> = {
  name: 'endMentorings',
  access: 'write',
  text: "UNWIND $rows AS row\nMATCH (k:Mentoring {id: row.id})\nSET k.status = 'ENDED', k.until = $now, k.endReason = row.reason\nWITH k, row\nCALL (k) {\n  MATCH (k)-[:MENTOR]->(:Person)-[x:MENTORS]->(:Person)\n  WHERE x.mentoring = k.id\n  DELETE x\n}\nCALL (k) {\n  MATCH (k)-[:OF_PAIRING]->(x:Pairing)\n  SET x.status = 'ENDED'\n}\nCALL (k, row) {\n  MATCH (k)-[:MENTEE]->(:Person)-[e:ENROLLED {side: 'MENTEE'}]->(g:Program)\n  WHERE row.leftBehind AND EXISTS { (k)-[:OF_PROGRAM]->(g) }\n  SET\n    e.unmatched =\n      CASE\n        WHEN e.unmatched > $waits THEN e.unmatched\n        ELSE $waits\n      END\n}",
  params: { rows: rule.asList(), now: rule.asNumber({ isInteger: true }), waits: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Mentorings by id with their meetings, newest first; unknown ids are left out. */
export const findMentoringsByIds: CypherQuery<{ ids: string[] }, { mentorings: { id: string; mentorId: string; menteeId: string; programId: string | null; status: string; since: number; until: number | null; endReason: string | null; skillIds: string[]; skillLevels: number[]; mentorOutcome: number | null; menteeOutcome: number | null; runnersUp: string | null; meetings: Record<string, unknown>[] }[] }> = {
  name: 'findMentoringsByIds',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (k:Mentoring {id: id})\nCALL (k) {\n  OPTIONAL MATCH (k)-[:HELD]->(h:Meeting)\n  WITH h\n  ORDER BY h.at DESC, h.id\n  RETURN collect(h {.at, .minutes, .note, .by}) AS meetings\n}\nRETURN\n  collect(k {\n    .id,\n    .status,\n    .since,\n    .until,\n    .endReason,\n    .skillIds,\n    .skillLevels,\n    .mentorOutcome,\n    .menteeOutcome,\n    meetings: meetings,\n    mentorId: head([(k)-[:MENTOR]->(m:Person) | m.id ]),\n    menteeId: head([(k)-[:MENTEE]->(e:Person) | e.id ]),\n    programId: head([(k)-[:OF_PROGRAM]->(g:Program) | g.id ]),\n    runnersUp: head([(k)-[:OF_PAIRING]->(x:Pairing) | x.runnersUp ])\n  }) AS mentorings",
  params: { ids: rule.asList() },
  row: { mentorings: rule.asList() },
};

/** Mentorings that run although one of the two has left. */
export const findMentoringsOfLeavers: CypherQuery<{ limit: number }, { mentorings: { id: string; mentor: string; mentee: string; mentorLeft: boolean; menteeLeft: boolean }[] }> = {
  name: 'findMentoringsOfLeavers',
  access: 'read',
  text: "MATCH (k:Mentoring)\nWHERE k.status IN ['ACTIVE', 'PAUSED']\nMATCH (k)-[:MENTOR]->(m:Person), (k)-[:MENTEE]->(e:Person)\nWHERE NOT m.active OR NOT e.active\nWITH k, m, e\nORDER BY m.id, k.id\nLIMIT $limit\nRETURN\n  collect({\n    id: k.id,\n    mentor: m.id,\n    mentee: e.id,\n    mentorLeft: NOT m.active,\n    menteeLeft: NOT e.active\n  }) AS mentorings",
  params: { limit: rule.asNumber({ isInteger: true }) },
  row: { mentorings: rule.asList() },
};

/** Mentorings that run or are paused, of people as mentors and as mentees, longest first; and how many mentees each has. */
export const findMentoringsOfPeople: CypherQuery<{ people: string[] }, { person: string; asMentor: string[]; asMentee: string[] }> = {
  name: 'findMentoringsOfPeople',
  access: 'read',
  text: "UNWIND $people AS person\nMATCH (p:Person {id: person})\nCALL (p) {\n  OPTIONAL MATCH (p)<-[:MENTOR]-(k:Mentoring)\n  WHERE k.status <> 'ENDED'\n  WITH k\n  ORDER BY k.since, k.id\n  RETURN collect(k.id) AS asMentor\n}\nCALL (p) {\n  OPTIONAL MATCH (p)<-[:MENTEE]-(k:Mentoring)\n  WHERE k.status <> 'ENDED'\n  WITH k\n  ORDER BY k.since, k.id\n  RETURN collect(k.id) AS asMentee\n}\nRETURN person, asMentor, asMentee",
  params: { people: rule.asList() },
  row: { person: rule.asString(), asMentor: rule.asList(), asMentee: rule.asList() },
};

/** Mentorings of a person, or of a program where no person is named, newest first, ties by id. */
export const findMentorings: CypherQuery<{ person: string | null; program: string | null; status: string | null; afterSince: number | null; afterId: string | null; limit: number }, { total: number; mentorings: { id: string; since: number }[] }> = {
  name: 'findMentorings',
  access: 'read',
  text: "CALL () {\n  MATCH (:Person {id: $person})<-[:MENTOR|MENTEE]-(k:Mentoring)\n  RETURN k\n    UNION\n  MATCH (:Program {id: $program})<-[:OF_PROGRAM]-(k:Mentoring)\n  WHERE $person IS NULL\n  RETURN k\n}\nWITH k\nWHERE\n  ($status IS NULL OR k.status = $status) AND\n  ($program IS NULL OR EXISTS { (k)-[:OF_PROGRAM]->(:Program {id: $program}) })\nWITH k\nORDER BY k.since DESC, k.id\nWITH collect(k {.id, .since}) AS found\nRETURN\n  size(found) AS total,\n  [\n    k IN found\n    WHERE\n      $afterSince IS NULL OR\n      k.since < $afterSince OR\n      (k.since = $afterSince AND k.id > $afterId)\n  ][..$limit] AS mentorings",
  params: { person: rule.asString({ optional: true }), program: rule.asString({ optional: true }), status: rule.asString({ optional: true }), afterSince: rule.asNumber({ optional: true, isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), mentorings: rule.asList() },
};

/** Locks a mentoring before it is changed, then tells how it stands. */
export const lockMentoring: CypherQuery<{ id: string; token: string }, { status: string; mentor: string; mentee: string; program: string | null; format: string | null; since: number; skillIds: string[]; skillLevels: number[]; mentorOutcome: number | null; menteeOutcome: number | null; levelReached: number | null }> = {
  name: 'lockMentoring',
  access: 'write',
  text: "MATCH (k:Mentoring {id: $id})\nSET k.lock = $token\nWITH k\nMATCH (k)-[:MENTOR]->(m:Person), (k)-[:MENTEE]->(e:Person)\nOPTIONAL MATCH (k)-[:OF_PROGRAM]->(g:Program)\nRETURN\n  k.status AS status,\n  m.id AS mentor,\n  e.id AS mentee,\n  g.id AS program,\n  g.format AS format,\n  k.since AS since,\n  k.skillIds AS skillIds,\n  k.skillLevels AS skillLevels,\n  k.mentorOutcome AS mentorOutcome,\n  k.menteeOutcome AS menteeOutcome,\n  k.levelReached AS levelReached",
  params: { id: rule.asString(), token: rule.asString() },
  row: { status: rule.asString(), mentor: rule.asString(), mentee: rule.asString(), program: rule.asString({ optional: true }), format: rule.asString({ optional: true }), since: rule.asNumber({ isInteger: true }), skillIds: rule.asList(), skillLevels: rule.asList(), mentorOutcome: rule.asNumber({ optional: true }), menteeOutcome: rule.asNumber({ optional: true }), levelReached: rule.asNumber({ optional: true, isInteger: true }) },
};

/** Locks people in the order given, then tells what their places depend on: their own limit, mentees now, and limit and mentees in a program. */
export const lockMentors: CypherQuery<{ ids: string[]; program: string | null; token: string }, { id: string; name: string; active: boolean; mentorCapacity: number; mentees: string[]; ofProgram: number; capacity: number | null }> = {
  name: 'lockMentors',
  access: 'write',
  text: "UNWIND $ids AS id\nMATCH (p:Person {id: id})\nSET p.lock = $token\nWITH p\nRETURN\n  p.id AS id,\n  p.name AS name,\n  p.active AS active,\n  p.mentorCapacity AS mentorCapacity,\n  [(p)-[:MENTORS]->(o:Person) | o.id ] AS mentees,\n  size([(p)-[k:MENTORS]->(:Person) WHERE k.program = $program | 1 ]) AS ofProgram,\n  head(\n    [\n      (p)-[e:ENROLLED {side: 'MENTOR'}]->(g:Program {id: $program})\n      | e.capacity\n    ]) AS capacity",
  params: { ids: rule.asList(), program: rule.asString({ optional: true }), token: rule.asString() },
  row: { id: rule.asString(), name: rule.asString(), active: rule.asBoolean(), mentorCapacity: rule.asNumber({ isInteger: true }), mentees: rule.asList(), ofProgram: rule.asNumber({ isInteger: true }), capacity: rule.asNumber({ optional: true, isInteger: true }) },
};

/** What grades the mentor of a mentoring: whether the two met, whether another mentoring of the two proved a level in one of the skills, and what is proven of the mentor in each of them. */
export const readMentorStanding: CypherQuery<{ id: string; contribution: string }, { met: boolean; again: boolean; words: Word[] }> = {
  name: 'readMentorStanding',
  access: 'read',
  text: "MATCH (k:Mentoring {id: $id})\nMATCH (k)-[:MENTOR]->(m:Person), (k)-[:MENTEE]->(e:Person)\nRETURN\n  EXISTS { (k)-[:HELD]->(:Meeting) } AS met,\n  EXISTS {\n    MATCH\n      (m)-[:CONTRIBUTED]->\n      (c:Contribution {source: 'mentoring'})<-[:CONTRIBUTED]-\n      (e)\n    WHERE\n      c.id <> $contribution AND\n      c.difficulty IS NOT NULL AND\n      EXISTS {\n        MATCH (c)-[:SHOWS]->(s:Skill)\n        WHERE s.id IN k.skillIds\n      }\n  } AS again,\n  COLLECT {\n    UNWIND k.skillIds AS skill\n    OPTIONAL MATCH (m)-[h:HAS_SKILL]->(:Skill {id: skill})\n    RETURN [h.directMean, h.directSd]\n  } AS words",
  params: { id: rule.asString(), contribution: rule.asString() },
  row: { met: rule.asBoolean(), again: rule.asBoolean(), words: rule.asList() },
};

/** Pauses a mentoring or goes on with it. */
export const setMentoringStatus: CypherQuery<{ id: string; status: string }, Record<string, never>> = {
  name: 'setMentoringStatus',
  access: 'write',
  text: "MATCH (k:Mentoring {id: $id})\nSET k.status = $status",
  params: { id: rule.asString(), status: rule.asString() },
  row: {  },
};

/** Writes the contribution that an ended mentoring is: the mentor helped, the mentee was helped. */
export const writeMentoringContribution: CypherQuery<{ id: string; kind: string; title: string; at: number; outcome: number | null; difficulty: number | null; skillKeys: string; skills: string[]; mentor: string; owner: string; mentee: string }, Record<string, never>> = {
  name: 'writeMentoringContribution',
  access: 'write',
  text: "MERGE (c:Contribution {id: $id})\n  ON CREATE SET\n    c.kind = $kind,\n    c.title = $title,\n    c.at = $at,\n    c.source = 'mentoring',\n    c.sources = [$owner],\n    c.versions = [-1.0],\n    c.status = 'ACTIVE',\n    c.skillKeys = $skillKeys\nSET\n  c.outcome = $outcome,\n  c.difficulty = $difficulty,\n  c.rev = coalesce(c.rev, 0) + 1\nWITH c\nMATCH (m:Person {id: $mentor})\nMATCH (e:Person {id: $mentee})\nMERGE (m)-[:CONTRIBUTED {part: 'HELPER'}]->(c)\nMERGE (e)-[:CONTRIBUTED {part: 'HELPED'}]->(c)\nWITH c\nUNWIND $skills AS skill\nMATCH (s:Skill {id: skill})\nMERGE (c)-[:SHOWS]->(s)",
  params: { id: rule.asString(), kind: rule.asString(), title: rule.asString(), at: rule.asNumber({ isInteger: true }), outcome: rule.asNumber({ optional: true }), difficulty: rule.asNumber({ optional: true, isInteger: true }), skillKeys: rule.asString(), skills: rule.asList(), mentor: rule.asString(), owner: rule.asString(), mentee: rule.asString() },
  row: {  },
};

/** Writes what an ended mentoring says of the level that the mentee reached; a restricted skill takes no word for proof. */
export const writeMentoringEvidence: CypherQuery<{ rows: { id: string; skill: string }[]; mentor: string; owner: string; mentee: string; level: number; at: number }, Record<string, never>> = {
  name: 'writeMentoringEvidence',
  access: 'write',
  text: "UNWIND $rows AS row\nMATCH (s:Skill {id: row.skill})\nWHERE NOT coalesce(s.restricted, false)\nMATCH (p:Person {id: $mentee})\nMATCH (m:Person {id: $mentor})\nMERGE (e:Evidence {id: row.id})\nSET\n  e.kind = 'MENTORING',\n  e.source = 'mentoring',\n  e.sources = [$owner],\n  e.versions = [-1.0],\n  e.level = $level,\n  e.raw = $level,\n  e.at = $at,\n  e.status = coalesce(e.dispute, 'ACTIVE'),\n  e.rev = coalesce(e.rev, 0) + 1\nMERGE (e)-[:ABOUT]->(p)\nMERGE (e)-[:OF]->(s)\nMERGE (e)-[:BY]->(m)",
  params: { rows: rule.asList(), mentor: rule.asString(), owner: rule.asString(), mentee: rule.asString(), level: rule.asNumber(), at: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Keeps what one of the two says of a mentoring. */
export const writeOutcome: CypherQuery<{ id: string; mentorOutcome: number | null; menteeOutcome: number | null; levelReached: number | null }, Record<string, never>> = {
  name: 'writeOutcome',
  access: 'write',
  text: "MATCH (k:Mentoring {id: $id})\nSET\n  k.mentorOutcome = $mentorOutcome,\n  k.menteeOutcome = $menteeOutcome,\n  k.levelReached = $levelReached",
  params: { id: rule.asString(), mentorOutcome: rule.asNumber({ optional: true }), menteeOutcome: rule.asNumber({ optional: true }), levelReached: rule.asNumber({ optional: true, isInteger: true }) },
  row: {  },
};

/** Contributions of some kinds in skills that the learner had no part in, the newest ones where there are many. */
export const findReading: CypherQuery<{ learner: string; skills: string[]; kinds: string[]; looked: number }, { skill: string; contributions: ReadingColumns[] }> = {
  name: 'findReading',
  access: 'read',
  text: "UNWIND $skills AS id\nMATCH (s:Skill {id: id})\nCALL (s) {\n  MATCH (s)<-[:SHOWS]-(c:Contribution)\n  WHERE\n    c.status = 'ACTIVE' AND\n    c.kind IN $kinds AND\n    NOT $learner IN [(p:Person)-[:CONTRIBUTED]->(c) | p.id ]\n  WITH c\n  LIMIT $looked\n  RETURN collect([c.id, c.kind, c.at, c.outcome, c.difficulty]) AS contributions\n}\nRETURN s.id AS skill, contributions",
  params: { learner: rule.asString(), skills: rule.asList(), kinds: rule.asList(), looked: rule.asNumber({ isInteger: true }) },
  row: { skill: rule.asString(), contributions: rule.asList() },
};

/** People to learn skills from: the best holders by stored score and those near the learner, without whoever is away or not listed. */
export const findTeachers: CypherQuery<{ learner: string; skills: string[]; limit: number; nearLimit: number; now: number }, { skill: string; restricted: boolean; bestKnowledge: number; bestCurrent: number; totalVolume: number; reference: number; holders: TeacherRow[] }> = {
  name: 'findTeachers',
  access: 'read',
  text: "MATCH (me:Person {id: $learner})\nCALL (me) {\n  CALL (me) {\n    MATCH (me)-[:MEMBER_OF]->(:Team)<-[:MEMBER_OF]-(p:Person)\n    WHERE p <> me AND p.active AND\n    p.listed AND\n    coalesce(p.awayUntil, 0) <= $now AND\n    NOT (p.availability = 'AWAY' AND p.awayUntil IS NULL)\n    RETURN p\n    LIMIT $nearLimit\n      UNION\n    MATCH (me)-[:HOLDS]->(:Role)<-[:HOLDS]-(p:Person)\n    WHERE p <> me AND p.active AND\n    p.listed AND\n    coalesce(p.awayUntil, 0) <= $now AND\n    NOT (p.availability = 'AWAY' AND p.awayUntil IS NULL)\n    RETURN p\n    LIMIT $nearLimit\n  }\n  RETURN collect(p) AS near\n}\nUNWIND $skills AS id\nMATCH (s:Skill {id: id})\nWHERE s.reference IS NOT NULL\nCALL (s, me, near) {\n  CALL (s, me, near) {\n    MATCH (p:Person)-[h:HAS_SKILL]->(:Skill)\n    WHERE h.skillId = s.id AND h.score > 0 AND p <> me AND p.active AND\n    p.listed AND\n    coalesce(p.awayUntil, 0) <= $now AND\n    NOT (p.availability = 'AWAY' AND p.awayUntil IS NULL)\n    WITH p, h\n    ORDER BY h.skillId DESC, h.score DESC\n    LIMIT $limit\n    RETURN p, h\n      UNION\n    UNWIND near AS p\n    MATCH (p)-[h:HAS_SKILL]->(s)\n    WHERE h.score > 0\n    RETURN p, h\n  }\n  RETURN\n    collect([\n      p.id,\n      h.long,\n      h.short,\n      h.volume,\n      p.workTotal,\n      coalesce(h.shownMean, h.mean),\n      coalesce(h.shownSd, h.sd),\n      h.level,\n      h.standing,\n      p.availability,\n      p.awayUntil,\n      p.helpTotal,\n      p.lastWorkAt,\n      p.location,\n      p.timeZone,\n      head([(p)-[:MEMBER_OF]->(t:Team) | t.id ]),\n      p.mentorCapacity - COUNT { (p)-[:MENTORS]->(:Person) },\n      p IN near\n    ]) AS holders\n}\nRETURN\n  s.id AS skill,\n  s.restricted AS restricted,\n  s.bestKnowledge AS bestKnowledge,\n  s.bestCurrent AS bestCurrent,\n  s.totalVolume AS totalVolume,\n  s.reference AS reference,\n  holders",
  params: { learner: rule.asString(), skills: rule.asList(), limit: rule.asNumber({ isInteger: true }), nearLimit: rule.asNumber({ isInteger: true }), now: rule.asNumber({ isInteger: true }) },
  row: { skill: rule.asString(), restricted: rule.asBoolean(), bestKnowledge: rule.asNumber(), bestCurrent: rule.asNumber(), totalVolume: rule.asNumber(), reference: rule.asNumber({ isInteger: true }), holders: rule.asList() },
};

/** Which version of the skills is stored. */
export const readCatalogueVersion: CypherQuery<Record<string, never>, { skillCount: number; skillRevisions: number; lastSkill: string | null }> = {
  name: 'readCatalogueVersion',
  access: 'read',
  text: "CALL () {\n  CALL () {\n    MATCH (s:Skill)\n    WHERE s.id > ''\n    WITH s.id AS id\n    ORDER BY id DESC\n    LIMIT 1\n    RETURN head(collect(id)) AS lastSkill\n  }\n  CALL () {\n    MATCH (s:Skill)\n    WHERE s.rev >= 0\n    RETURN count(s) AS skillCount, sum(s.rev) AS skillRevisions\n  }\n  RETURN skillCount, skillRevisions, lastSkill\n}\nRETURN skillCount, skillRevisions, lastSkill",
  params: {  },
  row: { skillCount: rule.asNumber({ isInteger: true }), skillRevisions: rule.asNumber({ isInteger: true }), lastSkill: rule.asString({ optional: true }) },
};

/** A part of all skills by id, with what leads to them. */
export const readCatalogue: CypherQuery<{ after: string; limit: number }, { skills: CatalogueColumns[] }> = {
  name: 'readCatalogue',
  access: 'read',
  text: "MATCH (s:Skill)\nWHERE s.id > $after\nWITH s\nORDER BY s.id\nLIMIT $limit\nRETURN\n  collect(s {\n    .id,\n    .name,\n    .hours,\n    .restricted,\n    .status,\n    replacedBy: head([(s)-[:REPLACED_BY]->(n:Skill) | n.id ]),\n    prerequisites:\n      [(s)-[k:PREREQUISITE]->(n:Skill) | [n.id, k.level, k.forLevel, k.group] ],\n    related: [(s)-[k:RELATED]-(n:Skill) | [n.id, k.similarity] ]\n  }) AS skills",
  params: { after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { skills: rule.asList() },
};

/** Whose saved path it is, and whether the viewer is that person or stands above them. */
export const readSavedPathOwner: CypherQuery<{ id: string; viewer: string }, { person: string; near: boolean }> = {
  name: 'readSavedPathOwner',
  access: 'read',
  text: "MATCH (p:Person)-[:KEEPS]->(k:SavedPath {id: $id})\nRETURN\n  p.id AS person,\n  p.id = $viewer OR $viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ] AS near",
  params: { id: rule.asString(), viewer: rule.asString() },
  row: { person: rule.asString(), near: rule.asBoolean() },
};

/** The learning paths that a person keeps, newest first, ties by id, a page of them; nothing for whoever may not see them. */
export const readSavedPaths: CypherQuery<{ person: string; viewer: string; all: boolean; afterAt: number | null; afterId: string | null; limit: number }, { total: number; paths: SavedPathRow[] }> = {
  name: 'readSavedPaths',
  access: 'read',
  text: "MATCH (p:Person {id: $person})\nWHERE\n  $all OR\n  p.id = $viewer OR\n  $viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ]\nCALL (p) {\n  MATCH (p)-[:KEEPS]->(k:SavedPath)\n  WITH k\n  ORDER BY k.savedAt DESC, k.id\n  RETURN collect(k) AS kept\n}\nRETURN\n  size(kept) AS total,\n  [\n    k IN\n    [\n      x IN kept\n      WHERE\n        $afterAt IS NULL OR\n        x.savedAt < $afterAt OR\n        (x.savedAt = $afterAt AND x.id > $afterId)\n    ][..toInteger($limit)]\n    | k {.id, .name, .input, .plan, .savedAt}\n  ] AS paths",
  params: { person: rule.asString(), viewer: rule.asString(), all: rule.asBoolean(), afterAt: rule.asNumber({ optional: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), paths: rule.asList() },
};

/** What a path of a person starts from: what is believed of them, and what the named roles ask for. Whoever may not see it learns nothing. */
export const readSituation: CypherQuery<{ person: string; roles: string[]; viewer: string; all: boolean }, { active: boolean; visible: boolean; workplace: { location: string | null; timeZone: string | null; team: string | null }; held: HeldColumns[]; roles: { id: string; name: string; requirements: [skill: string, level: number, importance: number][] }[]; skillCount: number; skillRevisions: number; lastSkill: string | null }> = {
  name: 'readSituation',
  access: 'read',
  text: "MATCH (p:Person {id: $person})\nWITH\n  p,\n  $all OR\n  p.id = $viewer OR\n  $viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ] AS visible\nCALL () {\n  UNWIND $roles AS id\n  MATCH (r:Role {id: id})\n  RETURN\n    collect({\n      id: r.id,\n      name: r.name,\n      requirements:\n        [(r)-[q:REQUIRES]->(s:Skill) | [s.id, q.level, q.importance] ]\n    }) AS roles\n}\nCALL () {\n  CALL () {\n    MATCH (s:Skill)\n    WHERE s.id > ''\n    WITH s.id AS id\n    ORDER BY id DESC\n    LIMIT 1\n    RETURN head(collect(id)) AS lastSkill\n  }\n  CALL () {\n    MATCH (s:Skill)\n    WHERE s.rev >= 0\n    RETURN count(s) AS skillCount, sum(s.rev) AS skillRevisions\n  }\n  RETURN skillCount, skillRevisions, lastSkill\n}\nRETURN\n  p.active AS active,\n  visible,\n  p {.location, .timeZone, team: head([(p)-[:MEMBER_OF]->(t:Team) | t.id ])} AS workplace,\n  CASE\n    WHEN\n      visible\n      THEN [(p)-[h:HAS_SKILL]->(:Skill) | [h.skillId, h.mean, h.sd, h.level] ]\n    ELSE []\n  END AS held,\n  roles,\n  skillCount,\n  skillRevisions,\n  lastSkill",
  params: { person: rule.asString(), roles: rule.asList(), viewer: rule.asString(), all: rule.asBoolean() },
  row: { active: rule.asBoolean(), visible: rule.asBoolean(), workplace: { optional: false }, held: rule.asList(), roles: rule.asList(), skillCount: rule.asNumber({ isInteger: true }), skillRevisions: rule.asNumber({ isInteger: true }), lastSkill: rule.asString({ optional: true }) },
};

/** Removes a saved path. */
export const removeSavedPath: CypherQuery<{ id: string }, { removed: number }> = {
  name: 'removeSavedPath',
  access: 'write',
  text: "MATCH (k:SavedPath {id: $id})\nDETACH DELETE k\nRETURN count(*) AS removed",
  params: { id: rule.asString() },
  row: { removed: rule.asNumber({ isInteger: true }) },
};

/** Keeps a learning path of a person, unless they keep too many already. */
export const writeSavedPath: CypherQuery<{ person: string; row: { id: string; name: string; input: string; plan: string; savedAt: number }; most: number }, { kept: boolean }> = {
  name: 'writeSavedPath',
  access: 'write',
  text: "MATCH (p:Person {id: $person})\nSET p.lock = $row.id\nWITH p\nWHERE COUNT { (p)-[:KEEPS]->(:SavedPath) } < $most\nCREATE (k:SavedPath)\nSET k = $row, k.savedAt = toInteger($row.savedAt)\nCREATE (p)-[:KEEPS]->(k)\nRETURN true AS kept",
  params: { person: rule.asString(), row: { optional: false }, most: rule.asNumber({ isInteger: true }) },
  row: { kept: rule.asBoolean() },
};

/** Every address that a source gave for each of these people; who has none is left out. */
export const findAddressesOfPeople: CypherQuery<{ ids: string[] }, { person: string; addresses: string[] }> = {
  name: 'findAddressesOfPeople',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (p:Person {id: id})-[k:REACHED_AT]->(:Mailbox)\nRETURN p.id AS person, collect(k.address) AS addresses",
  params: { ids: rule.asList() },
  row: { person: rule.asString(), addresses: rule.asList() },
};

/** What people want to learn: skills, and roles they want to be ready for. Whoever may not see it finds nothing. */
export const findGoalsOfPeople: CypherQuery<{ rows: { row: number; id: string; viewer: string; all: boolean }[] }, { row: number; goals: { skillId: string | null; roleId: string | null; level: number | null; importance: number }[] }> = {
  name: 'findGoalsOfPeople',
  access: 'read',
  text: "UNWIND $rows AS r\nMATCH (p:Person {id: r.id})\nWHERE\n  r.all OR\n  p.id = r.viewer OR\n  r.viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ]\nCALL (p) {\n  MATCH (p)-[w:WANTS]->(s:Skill)\n  RETURN {skillId: s.id, roleId: null, level: w.level, importance: w.importance} AS goal\n    UNION ALL\n  MATCH (p)-[w:WANTS]->(x:Role)\n  RETURN {skillId: null, roleId: x.id, level: null, importance: w.importance} AS goal\n}\nWITH r, goal\nORDER BY goal.importance DESC, coalesce(goal.skillId, goal.roleId)\nRETURN toInteger(r.row) AS row, collect(goal) AS goals",
  params: { rows: rule.asList() },
  row: { row: rule.asNumber({ isInteger: true }), goals: rule.asList() },
};

/** A page of the active members of each of some teams, those of the teams below included, by name, ties by id. */
export const findMembersOfTeams: CypherQuery<{ rows: { row: number; id: string; afterName: string | null; afterId: string | null; limit: number }[] }, { row: number; total: number; people: { id: string; name: string }[] }> = {
  name: 'findMembersOfTeams',
  access: 'read',
  text: "UNWIND $rows AS r\nMATCH (t:Team {id: r.id})\nCALL (t) {\n  MATCH (t)<-[:PART_OF*0..]-(:Team)<-[:MEMBER_OF]-(p:Person)\n  WHERE p.active\n  WITH p\n  ORDER BY p.name, p.id\n  RETURN collect(p {.id, .name}) AS members\n}\nRETURN\n  toInteger(r.row) AS row,\n  size(members) AS total,\n  [\n    m IN members\n    WHERE\n      r.afterName IS NULL OR\n      m.name > r.afterName OR\n      (m.name = r.afterName AND m.id > r.afterId)\n  ][..toInteger(r.limit)] AS people",
  params: { rows: rule.asList() },
  row: { row: rule.asNumber({ isInteger: true }), total: rule.asNumber({ isInteger: true }), people: rule.asList() },
};

/** Whom ids mean that are other ones of somebody; all the rest are left out. */
export const findOwnIds: CypherQuery<{ ids: string[] }, { asked: string; id: string }> = {
  name: 'findOwnIds',
  access: 'read',
  text: "UNWIND $ids AS asked\nMATCH (:PersonAlias {id: asked})-[:ALIAS_OF*1..]->(p:Person)\nRETURN asked, p.id AS id",
  params: { ids: rule.asList() },
  row: { asked: rule.asString(), id: rule.asString() },
};

/** People by their own id or another one of theirs, with the ids of their team, manager and roles; unknown ids are left out. */
export const findPeopleByIds: CypherQuery<{ ids: string[] }, { people: FoundPerson[] }> = {
  name: 'findPeopleByIds',
  access: 'read',
  text: "UNWIND $ids AS id\nCALL (id) {\n  MATCH (p:Person {id: id})\n  RETURN p\n    UNION\n  MATCH (:PersonAlias {id: id})-[:ALIAS_OF*1..]->(p:Person)\n  RETURN p\n}\n// A person has hundreds of edges and no order among them: they are walked once.\nCALL (p) {\n  OPTIONAL MATCH (p)-[k:MEMBER_OF|REPORTS_TO|HOLDS]->(n)\n  RETURN\n    head(collect(\n        CASE type(k)\n          WHEN 'MEMBER_OF' THEN n.id\n        END)) AS team,\n    head(collect(\n        CASE type(k)\n          WHEN 'REPORTS_TO' THEN n.id\n        END)) AS manager,\n    collect(\n      CASE type(k)\n        WHEN 'HOLDS' THEN n.id\n      END) AS roles\n}\nRETURN\n  collect(p {\n    asked: id,\n    .id,\n    .name,\n    .email,\n    .title,\n    .active,\n    .location,\n    .timeZone,\n    .languages,\n    .startedOn,\n    .availability,\n    .awayUntil,\n    .mentorCapacity,\n    .listed,\n    .attributes,\n    teamId: team,\n    managerId: manager,\n    roleIds: roles\n  }) AS people",
  params: { ids: rule.asList() },
  row: { people: rule.asList() },
};

/** What a source has of people who have not left: with ids beginning with a prefix, their own or another one by which it named them. */
export const findPeopleOfSource: CypherQuery<{ source: string; idPrefix: string }, { known: KnownNode[] }> = {
  name: 'findPeopleOfSource',
  access: 'read',
  text: "CALL () {\n  MATCH (n:Person)\n  WHERE n.id STARTS WITH $idPrefix\n  RETURN n\n    UNION\n  MATCH (a:PersonAlias)-[:ALIAS_OF*1..]->(n:Person)\n  WHERE $idPrefix <> '' AND a.id STARTS WITH $idPrefix AND $source IN a.sources\n  RETURN n\n}\nWITH n\nWHERE $source IN n.sources AND n.active\nWITH n\nORDER BY n.id\nWITH\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS listed\nUNWIND range(0, size(listed) - 1, 500) AS at\nRETURN listed[at..at + 500] AS known",
  params: { source: rule.asString(), idPrefix: rule.asString() },
  row: { known: rule.asList() },
};

/** Ids of people by name, ties by id; teams count with the teams below them. */
export const findPeople: CypherQuery<{ active: boolean | null; teams: string[] | null; roles: string[] | null; locations: string[] | null; afterName: string | null; afterId: string | null; limit: number }, { total: number; people: { id: string; name: string }[] }> = {
  name: 'findPeople',
  access: 'read',
  text: "CALL () {\n  MATCH (p:Person)\n  WHERE\n    ($active IS NULL OR p.active = $active) AND\n    ($teams IS NULL OR\n      EXISTS {\n        (p)-[:MEMBER_OF]->(:Team)-[:PART_OF*0..]->(t:Team)\n        WHERE t.id IN $teams\n      }) AND\n    ($roles IS NULL OR\n      EXISTS {\n        (p)-[:HOLDS]->(r:Role)\n        WHERE r.id IN $roles\n      }) AND\n    ($locations IS NULL OR p.location IN $locations)\n  RETURN count(p) AS total\n}\nCALL () {\n  MATCH (p:Person)\n  WHERE\n    p.name >= coalesce($afterName, '') AND\n    ($active IS NULL OR p.active = $active) AND\n    ($afterName IS NULL OR p.name > $afterName OR p.id > $afterId) AND\n    ($teams IS NULL OR\n      EXISTS {\n        (p)-[:MEMBER_OF]->(:Team)-[:PART_OF*0..]->(t:Team)\n        WHERE t.id IN $teams\n      }) AND\n    ($roles IS NULL OR\n      EXISTS {\n        (p)-[:HOLDS]->(r:Role)\n        WHERE r.id IN $roles\n      }) AND\n    ($locations IS NULL OR p.location IN $locations)\n  WITH p\n  ORDER BY p.name, p.id\n  LIMIT $limit\n  RETURN collect(p {.id, .name}) AS people\n}\nRETURN total, people",
  params: { active: rule.asBoolean({ optional: true }), teams: rule.asList({ optional: true }), roles: rule.asList({ optional: true }), locations: rule.asList({ optional: true }), afterName: rule.asString({ optional: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), people: rule.asList() },
};

/** How available a person is, and whether the viewer is above them; null where there is no such person. */
export const readAvailability: CypherQuery<{ person: string; viewer: string }, { active: boolean; above: boolean; now: { availability: string; awayUntil: number | null; mentorCapacity: number; listed: boolean } }> = {
  name: 'readAvailability',
  access: 'read',
  text: "MATCH (p:Person {id: $person})\nRETURN\n  p.active AS active,\n  $viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ] AS above,\n  p {.availability, .awayUntil, .mentorCapacity, .listed} AS now",
  params: { person: rule.asString(), viewer: rule.asString() },
  row: { active: rule.asBoolean(), above: rule.asBoolean(), now: { optional: false } },
};

/** Whether there is such a person, whether the viewer is above them, and what the skills and roles of their goals are: a replaced skill stands for its successor. */
export const readGoalParts: CypherQuery<{ person: string; viewer: string; skills: string[]; roles: string[] }, { active: boolean; above: boolean; knownSkills: [asked: string, id: string, status: string][]; knownRoles: string[] }> = {
  name: 'readGoalParts',
  access: 'read',
  text: "MATCH (p:Person {id: $person})\nCALL () {\n  UNWIND $skills AS id\n  MATCH (asked:Skill {id: id})\n  OPTIONAL MATCH (asked)-[:REPLACED_BY]->(successor:Skill)\n  WITH asked, coalesce(successor, asked) AS s\n  RETURN collect([asked.id, s.id, s.status]) AS knownSkills\n}\nCALL () {\n  UNWIND $roles AS id\n  MATCH (x:Role {id: id})\n  RETURN collect(x.id) AS knownRoles\n}\nRETURN\n  p.active AS active,\n  $viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ] AS above,\n  knownSkills,\n  knownRoles",
  params: { person: rule.asString(), viewer: rule.asString(), skills: rule.asList(), roles: rule.asList() },
  row: { active: rule.asBoolean(), above: rule.asBoolean(), knownSkills: rule.asList(), knownRoles: rule.asList() },
};

/** Each of these people as the row that would make it. */
export const readPersonRows: CypherQuery<{ ids: string[] }, { id: string; hash: string | null; rev: number; row: Record<string, unknown> }> = {
  name: 'readPersonRows',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Person {id: id})\nRETURN\n  n.id AS id,\n  n.hash AS hash,\n  n.rev AS rev,\n  n {\n    .name,\n    .email,\n    .title,\n    .active,\n    .location,\n    .timeZone,\n    .languages,\n    .startedOn,\n    .availability,\n    .awayUntil,\n    .mentorCapacity,\n    .listed,\n    .attributes,\n    .managerAs,\n    team: head([(n)-[:MEMBER_OF]->(t:Team) | t.id ]),\n    manager: head([(n)-[:REPORTS_TO]->(p:Person) | p.id ]),\n    roles: [(n)-[:HOLDS]->(r:Role) | r.id ],\n    reachedAt: [(n)-[k:REACHED_AT]->(m:Mailbox) | [m.id, k.source, k.address] ]\n  } AS row",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }), row: { optional: false } },
};

/** Ids of people whose name or title matches a full-text query, by name, ties by id; at most 1,000 matches are looked at. */
export const searchPeople: CypherQuery<{ query: string; active: boolean | null; teams: string[] | null; roles: string[] | null; locations: string[] | null; afterName: string | null; afterId: string | null; limit: number }, { total: number; people: { id: string; name: string }[] }> = {
  name: 'searchPeople',
  access: 'read',
  text: "CALL\n  db.index.fulltext.queryNodes(\n    'person_text',\n    $query,\n    {limit: 1000}\n  )\n  YIELD node AS p\n  WHERE\n    ($active IS NULL OR p.active = $active) AND\n    ($teams IS NULL OR\n      EXISTS {\n        (p)-[:MEMBER_OF]->(:Team)-[:PART_OF*0..]->(t:Team)\n        WHERE t.id IN $teams\n      }) AND\n    ($roles IS NULL OR\n      EXISTS {\n        (p)-[:HOLDS]->(r:Role)\n        WHERE r.id IN $roles\n      }) AND\n    ($locations IS NULL OR p.location IN $locations)\nWITH p\nORDER BY p.name, p.id\nWITH collect(p {.id, .name}) AS found\nRETURN\n  size(found) AS total,\n  [\n    p IN found\n    WHERE\n      $afterName IS NULL OR\n      p.name > $afterName OR\n      (p.name = $afterName AND p.id > $afterId)\n  ][..$limit] AS people",
  params: { query: rule.asString(), active: rule.asBoolean({ optional: true }), teams: rule.asList({ optional: true }), roles: rule.asList({ optional: true }), locations: rule.asList({ optional: true }), afterName: rule.asString({ optional: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), people: rule.asList() },
};

/** Sets how available a person is. */
export const setAvailability: CypherQuery<{ person: string; availability: string; awayUntil: number | null; mentorCapacity: number; listed: boolean }, Record<string, never>> = {
  name: 'setAvailability',
  access: 'write',
  text: "MATCH (p:Person {id: $person})\nSET\n  p.availability = $availability,\n  p.awayUntil = $awayUntil,\n  p.mentorCapacity = $mentorCapacity,\n  p.listed = $listed,\n  p.rev = p.rev + 1",
  params: { person: rule.asString(), availability: rule.asString(), awayUntil: rule.asNumber({ optional: true, isInteger: true }), mentorCapacity: rule.asNumber({ isInteger: true }), listed: rule.asBoolean() },
  row: {  },
};

/** Sets what a person wants to learn in place of what they wanted before. */
export const writeGoals: CypherQuery<{ person: string; skills: { id: string; level: number | null; importance: number }[]; roles: { id: string; importance: number }[] }, Record<string, never>> = {
  name: 'writeGoals',
  access: 'write',
  text: "MATCH (p:Person {id: $person})\nSET p.rev = p.rev + 1\nWITH p\nCALL (p) {\n  MATCH (p)-[w:WANTS]->()\n  DELETE w\n}\nCALL (p) {\n  UNWIND $skills AS goal\n  MATCH (s:Skill {id: goal.id})\n  CREATE\n    (p)-[:WANTS {level: toInteger(goal.level), importance: goal.importance}]->\n    (s)\n}\nCALL (p) {\n  UNWIND $roles AS goal\n  MATCH (x:Role {id: goal.id})\n  CREATE (p)-[:WANTS {importance: goal.importance}]->(x)\n}",
  params: { person: rule.asString(), skills: rule.asList(), roles: rule.asList() },
  row: {  },
};

/** The views that somebody keeps and those that others share, by name and id, a page of them. */
export const findSavedPlanViews: CypherQuery<{ viewer: string; afterName: string | null; afterId: string | null; limit: number }, { total: number; views: SavedPlanViewRow[] }> = {
  name: 'findSavedPlanViews',
  access: 'read',
  text: "CALL () {\n  MATCH (v:SavedPlanView {owner: $viewer})\n  RETURN v\n    UNION\n  MATCH (v:SavedPlanView {shared: true})\n  RETURN v\n}\nWITH v\nORDER BY v.name, v.id\nWITH collect(v) AS seen\nRETURN\n  size(seen) AS total,\n  [\n    v IN\n    [\n      x IN seen\n      WHERE\n        $afterId IS NULL OR\n        x.name > $afterName OR\n        (x.name = $afterName AND x.id > $afterId)\n    ][..toInteger($limit)]\n    | v {.id, .owner, .name, .filter, .shared, .savedAt}\n  ] AS views",
  params: { viewer: rule.asString(), afterName: rule.asString({ optional: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), views: rule.asList() },
};

/** Removes a view of somebody. */
export const removeSavedPlanView: CypherQuery<{ id: string; owner: string }, { removed: number }> = {
  name: 'removeSavedPlanView',
  access: 'write',
  text: "MATCH (v:SavedPlanView {id: $id, owner: $owner})\nDETACH DELETE v\nRETURN count(*) AS removed",
  params: { id: rule.asString(), owner: rule.asString() },
  row: { removed: rule.asNumber({ isInteger: true }) },
};

/** Keeps a view of somebody under its name, instead of the one of that name; nothing where they keep too many already. */
export const writeSavedPlanView: CypherQuery<{ key: string; owner: string; row: { id: string; name: string; filter: string; shared: boolean; savedAt: number }; most: number }, { id: string }> = {
  name: 'writeSavedPlanView',
  access: 'write',
  text: "OPTIONAL MATCH (known:SavedPlanView {key: $key})\nWITH known\nWHERE known IS NOT NULL OR COUNT { (:SavedPlanView {owner: $owner}) } < $most\nMERGE (v:SavedPlanView {key: $key})\n  ON CREATE SET v.owner = $owner, v.id = $row.id\nSET\n  v.name = $row.name,\n  v.filter = $row.filter,\n  v.shared = $row.shared,\n  v.savedAt = toInteger($row.savedAt)\nRETURN v.id AS id",
  params: { key: rule.asString(), owner: rule.asString(), row: { optional: false }, most: rule.asNumber({ isInteger: true }) },
  row: { id: rule.asString() },
};

/** Takes away what a draft proposed and nobody decided, and who was left out. */
export const clearProposals: CypherQuery<{ plan: string }, Record<string, never>> = {
  name: 'clearProposals',
  access: 'write',
  text: "MATCH (n:PairingPlan {id: $plan})\nCALL (n) {\n  MATCH (n)<-[:IN_PLAN]-(x:Pairing {status: 'PROPOSED'})\n  DETACH DELETE x\n}\nCALL (n) {\n  MATCH (n)-[l:LEFT_OUT]->(:Person)\n  DELETE l\n}",
  params: { plan: rule.asString() },
  row: {  },
};

/** How many plans of a program wait to be published since the last one that was. */
export const countDrafts: CypherQuery<{ program: string }, { drafts: number }> = {
  name: 'countDrafts',
  access: 'read',
  text: "MATCH (g:Program {id: $program})\nCALL (g) {\n  MATCH (g)<-[:OF_PROGRAM]-(n:PairingPlan)\n  RETURN max(n.publishedAt) AS published\n}\nCALL (g, published) {\n  MATCH (g)<-[:OF_PROGRAM]-(n:PairingPlan)\n  WHERE n.publishedAt IS NULL AND n.createdAt >= coalesce(published, 0)\n  RETURN count(n) AS drafts\n}\nRETURN drafts",
  params: { program: rule.asString() },
  row: { drafts: rule.asNumber({ isInteger: true }) },
};

/** How many mentees of a plan have a fixed pair, a proposal that waits, nobody, or only a pair that was rejected. */
export const countMenteesByOutcome: CypherQuery<{ plan: string }, { outcome: string; mentees: number }> = {
  name: 'countMenteesByOutcome',
  access: 'read',
  text: "MATCH (n:PairingPlan {id: $plan})\nCALL (n) {\n  MATCH (n)<-[:IN_PLAN]-(x:Pairing)-[:MENTEE]->(p:Person)\n  RETURN p, x.status AS status\n    UNION\n  MATCH (n)-[:LEFT_OUT {side: 'MENTEE'}]->(p:Person)\n  RETURN p, 'UNMATCHED' AS status\n}\nWITH p, collect(status) AS statuses\nWITH\n  CASE\n    WHEN 'APPROVED' IN statuses OR 'PINNED' IN statuses THEN 'FIXED'\n    WHEN 'PROPOSED' IN statuses THEN 'UNDECIDED'\n    WHEN 'UNMATCHED' IN statuses THEN 'UNMATCHED'\n    WHEN 'REJECTED' IN statuses THEN 'REJECTED'\n    ELSE 'GONE'\n  END AS outcome\nRETURN outcome, count(*) AS mentees\nORDER BY outcome",
  params: { plan: rule.asString() },
  row: { outcome: rule.asString(), mentees: rule.asNumber({ isInteger: true }) },
};

/** How many pairings of each status a plan has, and how many have nobody. */
export const countPairings: CypherQuery<{ plan: string }, { statuses: unknown[][]; unmatchedMentees: number; idleMentors: number }> = {
  name: 'countPairings',
  access: 'read',
  text: "MATCH (n:PairingPlan {id: $plan})\nCALL (n) {\n  MATCH (n)<-[:IN_PLAN]-(x:Pairing)\n  WITH x.status AS status, count(x) AS pairings\n  RETURN collect([status, pairings]) AS statuses\n}\nRETURN\n  statuses,\n  COUNT { (n)-[:LEFT_OUT {side: 'MENTEE'}]->() } AS unmatchedMentees,\n  COUNT { (n)-[:LEFT_OUT {side: 'MENTOR'}]->() } AS idleMentors",
  params: { plan: rule.asString() },
  row: { statuses: rule.asList(), unmatchedMentees: rule.asNumber({ isInteger: true }), idleMentors: rule.asNumber({ isInteger: true }) },
};

/** Creates a plan that is to be drafted. */
export const createPlan: CypherQuery<{ id: string; program: string; settings: string; seed: number; now: number }, Record<string, never>> = {
  name: 'createPlan',
  access: 'write',
  text: "MATCH (g:Program {id: $program})\nCREATE (n:PairingPlan {id: $id})-[:OF_PROGRAM]->(g)\nSET\n  n.status = 'DRAFTING',\n  n.settings = $settings,\n  n.seed = $seed,\n  n.createdAt = $now,\n  n.requestedAt = $now,\n  n.draft = 1,\n  n.progress = 0.0",
  params: { id: rule.asString(), program: rule.asString(), settings: rule.asString(), seed: rule.asNumber({ isInteger: true }), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Decides on pairings. */
export const decidePairings: CypherQuery<{ rows: { id: string; status: string; reason: string | null; note: string | null }[]; by: string; now: number }, Record<string, never>> = {
  name: 'decidePairings',
  access: 'write',
  text: "UNWIND $rows AS row\nMATCH (x:Pairing {id: row.id})\nSET\n  x.status = row.status,\n  x.reason = row.reason,\n  x.note = row.note,\n  x.reviewedBy = $by,\n  x.reviewedAt = $now",
  params: { rows: rule.asList(), by: rule.asString(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Takes pairings away. */
export const deletePairings: CypherQuery<{ ids: string[] }, Record<string, never>> = {
  name: 'deletePairings',
  access: 'write',
  text: "UNWIND $ids AS id\nMATCH (x:Pairing {id: id})\nDETACH DELETE x",
  params: { ids: rule.asList() },
  row: {  },
};

/** Ends fixed pairs that cannot be any more, with the reason. */
export const dropPairings: CypherQuery<{ rows: { id: string; note: string }[] }, Record<string, never>> = {
  name: 'dropPairings',
  access: 'write',
  text: "UNWIND $rows AS row\nMATCH (x:Pairing {id: row.id})\nSET x.status = 'ENDED', x.note = row.note",
  params: { rows: rule.asList() },
  row: {  },
};

/** Gives a draft up with the reason, where it is still the one asked for. */
export const failPlan: CypherQuery<{ id: string; draft: number; failure: string; token: string }, Record<string, never>> = {
  name: 'failPlan',
  access: 'write',
  text: "MATCH (n:PairingPlan {id: $id})\nSET n.lock = $token\nWITH n\nWHERE n.status = 'DRAFTING' AND n.draft = $draft\nSET n.status = 'FAILED', n.failure = $failure",
  params: { id: rule.asString(), draft: rule.asNumber({ isInteger: true }), failure: rule.asString(), token: rule.asString() },
  row: {  },
};

/** Plans that wait for their draft for a while: the job of some may be lost. */
export const findDrafting: CypherQuery<{ before: number }, { ids: string[] }> = {
  name: 'findDrafting',
  access: 'read',
  text: "MATCH (n:PairingPlan {status: 'DRAFTING'})\nWHERE n.requestedAt < $before\nRETURN collect(n.id) AS ids",
  params: { before: rule.asNumber({ isInteger: true }) },
  row: { ids: rule.asList() },
};

/** Who has nobody in a plan, mentees before mentors, in the order of the draft. */
export const findLeftOut: CypherQuery<{ plan: string; after: number; limit: number }, { total: number; people: { person: string; side: string; reason: string; place: number }[] }> = {
  name: 'findLeftOut',
  access: 'read',
  text: "MATCH (:PairingPlan {id: $plan})-[l:LEFT_OUT]->(p:Person)\nWITH l, p\nORDER BY l.place\nWITH collect(l {.side, .reason, .place, person: p.id}) AS found\nRETURN\n  size(found) AS total,\n  [l IN found WHERE l.place > $after][..$limit] AS people",
  params: { plan: rule.asString(), after: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), people: rule.asList() },
};

/** Pairings by id; unknown ids are left out. */
export const findPairingsByIds: CypherQuery<{ ids: string[] }, { pairings: { id: string; planId: string; mentorId: string; menteeId: string; status: string; score: number; terms: string; told: string; runnersUp: string; overrideCost: number; overridePeople: number; mentorPrice: number; odds: number; reason: string | null; note: string | null; reviewedBy: string | null }[] }> = {
  name: 'findPairingsByIds',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (x:Pairing {id: id})\nRETURN\n  collect(x {\n    .id,\n    .status,\n    .score,\n    .terms,\n    .told,\n    .runnersUp,\n    .overrideCost,\n    .overridePeople,\n    .mentorPrice,\n    .odds,\n    .reason,\n    .note,\n    .reviewedBy,\n    planId: head([(x)-[:IN_PLAN]->(n:PairingPlan) | n.id ]),\n    mentorId: head([(x)-[:MENTOR]->(m:Person) | m.id ]),\n    menteeId: head([(x)-[:MENTEE]->(e:Person) | e.id ])\n  }) AS pairings",
  params: { ids: rule.asList() },
  row: { pairings: rule.asList() },
};

/** Ids of a plan's pairings, best score first, ties by id. */
export const findPairings: CypherQuery<{ plan: string; status: string | null; afterScore: number | null; afterId: string | null; limit: number }, { total: number; pairings: { id: string; score: number }[] }> = {
  name: 'findPairings',
  access: 'read',
  text: "MATCH (:PairingPlan {id: $plan})<-[:IN_PLAN]-(x:Pairing)\nWHERE $status IS NULL OR x.status = $status\nWITH x\nORDER BY x.score DESC, x.id\nWITH collect(x {.id, .score}) AS found\nRETURN\n  size(found) AS total,\n  [\n    x IN found\n    WHERE\n      $afterScore IS NULL OR\n      x.score < $afterScore OR\n      (x.score = $afterScore AND x.id > $afterId)\n  ][..$limit] AS pairings",
  params: { plan: rule.asString(), status: rule.asString({ optional: true }), afterScore: rule.asNumber({ optional: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), pairings: rule.asList() },
};

/** Plans by id, with their program and the plan before them; unknown ids are left out. */
export const findPlansByIds: CypherQuery<{ ids: string[] }, { plans: { id: string; status: string; settings: string; createdAt: number; progress: number; total: number | null; upperBound: number | null; optimal: boolean | null; failure: string | null; load: string | null; programId: string; replacesId: string | null }[] }> = {
  name: 'findPlansByIds',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:PairingPlan {id: id})\nRETURN\n  collect(n {\n    .id,\n    .status,\n    .settings,\n    .createdAt,\n    .progress,\n    .total,\n    .upperBound,\n    .optimal,\n    .failure,\n    .load,\n    programId: head([(n)-[:OF_PROGRAM]->(g:Program) | g.id ]),\n    replacesId: head([(n)-[:REPLACES]->(o:PairingPlan) | o.id ])\n  }) AS plans",
  params: { ids: rule.asList() },
  row: { plans: rule.asList() },
};

/** Ids of the newest plans of each program, newest first, ties by id. */
export const findPlansOfPrograms: CypherQuery<{ programs: string[]; limit: number }, { program: string; plans: string[] }> = {
  name: 'findPlansOfPrograms',
  access: 'read',
  text: "UNWIND $programs AS program\nMATCH (g:Program {id: program})\nCALL (g) {\n  MATCH (g)<-[:OF_PROGRAM]-(n:PairingPlan)\n  WITH n\n  ORDER BY n.createdAt DESC, n.id\n  RETURN collect(n.id) AS plans\n}\nRETURN program, plans[..$limit] AS plans",
  params: { programs: rule.asList(), limit: rule.asNumber({ isInteger: true }) },
  row: { program: rule.asString(), plans: rule.asList() },
};

/** Marks a draft as computed. */
export const finishDraft: CypherQuery<{ plan: string; now: number; total: number; upperBound: number; optimal: boolean; versions: string; load: string }, Record<string, never>> = {
  name: 'finishDraft',
  access: 'write',
  text: "MATCH (n:PairingPlan {id: $plan})\nSET\n  n.status = 'DRAFT',\n  n.computedAt = $now,\n  n.progress = 1.0,\n  n.total = $total,\n  n.upperBound = $upperBound,\n  n.optimal = $optimal,\n  n.versions = $versions,\n  n.load = $load",
  params: { plan: rule.asString(), now: rule.asNumber({ isInteger: true }), total: rule.asNumber(), upperBound: rule.asNumber(), optimal: rule.asBoolean(), versions: rule.asString(), load: rule.asString() },
  row: {  },
};

/** Locks a plan before it or its pairings are changed. */
export const lockPlan: CypherQuery<{ id: string; token: string }, { status: string; draft: number; settings: string; program: string }> = {
  name: 'lockPlan',
  access: 'write',
  text: "MATCH (n:PairingPlan {id: $id})\nSET n.lock = $token\nWITH n\nMATCH (n)-[:OF_PROGRAM]->(g:Program)\nRETURN\n  n.status AS status,\n  n.draft AS draft,\n  n.settings AS settings,\n  g.id AS program",
  params: { id: rule.asString(), token: rule.asString() },
  row: { status: rule.asString(), draft: rule.asNumber({ isInteger: true }), settings: rule.asString(), program: rule.asString() },
};

/** Marks a plan as published in place of the one before it: fixed pairs are active, proposals are dismissed, and who has nobody waits a cycle longer. */
export const publishPlan: CypherQuery<{ plan: string; replaces: string | null; now: number }, Record<string, never>> = {
  name: 'publishPlan',
  access: 'write',
  text: "MATCH (n:PairingPlan {id: $plan})-[:OF_PROGRAM]->(g:Program)\nSET n.status = 'PUBLISHED', n.publishedAt = $now\nWITH n, g\nCALL (n) {\n  MATCH (n)<-[:IN_PLAN]-(x:Pairing {status: 'PROPOSED'})\n  DETACH DELETE x\n}\nCALL (n) {\n  MATCH (n)<-[:IN_PLAN]-(x:Pairing)\n  WHERE x.status IN ['APPROVED', 'PINNED']\n  SET x.status = 'ACTIVE'\n}\nCALL (g) {\n  MATCH (g)<-[e:ENROLLED {side: 'MENTEE'}]-(p:Person)\n  SET\n    e.unmatched =\n      CASE\n        WHEN\n          EXISTS {\n            MATCH (p)<-[k:MENTORS]-()\n            WHERE k.program = g.id\n          }\n          THEN 0\n        ELSE e.unmatched + 1\n      END\n}\nCALL (n) {\n  MATCH (o:PairingPlan {id: $replaces})\n  SET o.status = 'SUPERSEDED'\n  CREATE (n)-[:REPLACES]->(o)\n}",
  params: { plan: rule.asString(), replaces: rule.asString({ optional: true }), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Pairings to decide on, with their plan and people; unknown ids are left out. */
export const readDecided: CypherQuery<{ ids: string[] }, { pairings: { id: string; plan: string; status: string; mentor: string; mentee: string }[] }> = {
  name: 'readDecided',
  access: 'write',
  text: "UNWIND $ids AS id\nMATCH (x:Pairing {id: id})-[:IN_PLAN]->(n:PairingPlan)\nMATCH (x)-[:MENTOR]->(m:Person), (x)-[:MENTEE]->(e:Person)\nRETURN\n  collect(x {.id, .status, plan: n.id, mentor: m.id, mentee: e.id}) AS pairings",
  params: { ids: rule.asList() },
  row: { pairings: rule.asList() },
};

/** What leaders approved and rejected in the plans of a program: the terms, newest first. */
export const readDecisions: CypherQuery<{ program: string; limit: number }, { status: string; reason: string | null; terms: string }> = {
  name: 'readDecisions',
  access: 'read',
  text: "MATCH\n  (:Program {id: $program})<-[:OF_PROGRAM]-\n  (:PairingPlan)<-[:IN_PLAN]-\n  (x:Pairing)\nWHERE\n  x.reviewedAt IS NOT NULL AND\n  x.status IN ['APPROVED', 'ACTIVE', 'ENDED', 'REJECTED']\nWITH x\nORDER BY x.reviewedAt DESC, x.id\nLIMIT $limit\nRETURN x.status AS status, x.reason AS reason, x.terms AS terms",
  params: { program: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { status: rule.asString(), reason: rule.asString({ optional: true }), terms: rule.asString() },
};

/** Everyone enrolled in a program with all that pairing may know of them: traits, managers, beliefs, goals, requirements of their roles, and mentorings. */
export const readEnrolled: CypherQuery<{ program: string }, { side: string; capacity: number; skillIds: string[]; skillLevels: number[]; prefers: string[]; excludes: string[]; unmatched: number; person: { id: string; name: string; active: boolean; listed: boolean; location: string | null; timeZone: string | null; languages: string[]; startedOn: number | null; mentorCapacity: number; team: string | null; department: string | null }; managers: string[]; skills: unknown[][]; goals: unknown[][]; roleGoals: unknown[][]; required: unknown[][]; mentees: unknown[][]; mentored: boolean; outcomes: number[] }> = {
  name: 'readEnrolled',
  access: 'read',
  text: "MATCH (g:Program {id: $program})<-[e:ENROLLED]-(p:Person)\nRETURN\n  e.side AS side,\n  e.capacity AS capacity,\n  e.skillIds AS skillIds,\n  e.skillLevels AS skillLevels,\n  e.prefers AS prefers,\n  e.excludes AS excludes,\n  e.unmatched AS unmatched,\n  p {\n    .id,\n    .name,\n    .active,\n    .listed,\n    .location,\n    .timeZone,\n    .languages,\n    .startedOn,\n    .mentorCapacity,\n    team: head([(p)-[:MEMBER_OF]->(t:Team) | t.id ]),\n    department: head([(p)-[:MEMBER_OF]->(:Team)-[:PART_OF]->(d:Team) | d.id ])\n  } AS person,\n  [(p)-[:REPORTS_TO*1..4]->(m:Person) | m.id ] AS managers,\n  [\n    (p)-[h:HAS_SKILL]->(s:Skill)\n    WHERE h.level IS NOT NULL\n    | [s.id, h.mean, h.sd, h.score]\n  ] AS skills,\n  [(p)-[w:WANTS]->(s:Skill) | [s.id, w.level, w.importance] ] AS goals,\n  [\n    (p)-[w:WANTS]->(:Role)-[q:REQUIRES]->(s:Skill)\n    | [s.id, q.level, w.importance * q.importance]\n  ] AS roleGoals,\n  [\n    (p)-[:HOLDS]->(:Role)-[q:REQUIRES]->(s:Skill)\n    | [s.id, q.level, q.importance]\n  ] AS required,\n  [\n    (p)-[k:MENTORS]->(o:Person)\n    | [\n      o.id,\n      k.program,\n      head(\n        COLLECT {\n          MATCH (x:Program {id: k.program})\n          RETURN x.name\n        })\n    ]\n  ] AS mentees,\n  EXISTS {\n    MATCH (p)<-[k:MENTORS]-(:Person)\n    WHERE k.program = $program\n  } AS mentored,\n  [\n    (p)<-[:MENTOR]-(k:Mentoring)\n    WHERE k.status = 'ENDED' AND k.menteeOutcome IS NOT NULL\n    | k.menteeOutcome\n  ] AS outcomes\nORDER BY person.id, side",
  params: { program: rule.asString() },
  row: { side: rule.asString(), capacity: rule.asNumber({ isInteger: true }), skillIds: rule.asList(), skillLevels: rule.asList(), prefers: rule.asList(), excludes: rule.asList(), unmatched: rule.asNumber({ isInteger: true }), person: { optional: false }, managers: rule.asList(), skills: rule.asList(), goals: rule.asList(), roleGoals: rule.asList(), required: rule.asList(), mentees: rule.asList(), mentored: rule.asBoolean(), outcomes: rule.asList() },
};

/** The pairs of a plan that a person fixed. */
export const readFixed: CypherQuery<{ plan: string }, { pairs: { id: string; mentor: string; mentee: string }[] }> = {
  name: 'readFixed',
  access: 'write',
  text: "MATCH (:PairingPlan {id: $plan})<-[:IN_PLAN]-(x:Pairing)\nWHERE x.status IN ['APPROVED', 'PINNED']\nMATCH (x)-[:MENTOR]->(m:Person), (x)-[:MENTEE]->(e:Person)\nRETURN collect({id: x.id, mentor: m.id, mentee: e.id}) AS pairs",
  params: { plan: rule.asString() },
  row: { pairs: rule.asList() },
};

/** What groups of people are made of, by person. */
export const readGroupTraits: CypherQuery<{ ids: string[] }, { id: string; team: string | null; location: string | null; attributes: string }> = {
  name: 'readGroupTraits',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (p:Person {id: id})\nRETURN\n  p.id AS id,\n  head([(p)-[:MEMBER_OF]->(t:Team) | t.name ]) AS team,\n  p.location AS location,\n  p.attributes AS attributes",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), team: rule.asString({ optional: true }), location: rule.asString({ optional: true }), attributes: rule.asString() },
};

/** The pairings of a mentee in a plan. */
export const readPairingsOfMentee: CypherQuery<{ plan: string; mentee: string }, { pairings: { id: string; status: string; mentor: string }[] }> = {
  name: 'readPairingsOfMentee',
  access: 'write',
  text: "MATCH\n  (:PairingPlan {id: $plan})<-[:IN_PLAN]-\n  (x:Pairing)-[:MENTEE]->\n  (:Person {id: $mentee})\nMATCH (x)-[:MENTOR]->(m:Person)\nRETURN collect(x {.id, .status, mentor: m.id}) AS pairings",
  params: { plan: rule.asString(), mentee: rule.asString() },
  row: { pairings: rule.asList() },
};

/** What the places of mentors with fixed pairs in a plan depend on, as locking them tells it, for whoever only looks. */
export const readPlacesOfMentors: CypherQuery<{ plan: string }, { id: string; name: string; active: boolean; mentorCapacity: number; mentees: string[]; ofProgram: number; capacity: number | null }> = {
  name: 'readPlacesOfMentors',
  access: 'read',
  text: "MATCH\n  (g:Program)<-[:OF_PROGRAM]-(:PairingPlan {id: $plan})<-[:IN_PLAN]-(x:Pairing)\nWHERE x.status IN ['APPROVED', 'PINNED']\nMATCH (x)-[:MENTOR]->(p:Person)\nWITH DISTINCT g, p\nRETURN\n  p.id AS id,\n  p.name AS name,\n  p.active AS active,\n  p.mentorCapacity AS mentorCapacity,\n  [(p)-[:MENTORS]->(o:Person) | o.id ] AS mentees,\n  size([(p)-[k:MENTORS]->(:Person) WHERE k.program = g.id | 1 ]) AS ofProgram,\n  head([(p)-[e:ENROLLED {side: 'MENTOR'}]->(g) | e.capacity ]) AS capacity\nORDER BY id",
  params: { plan: rule.asString() },
  row: { id: rule.asString(), name: rule.asString(), active: rule.asBoolean(), mentorCapacity: rule.asNumber({ isInteger: true }), mentees: rule.asList(), ofProgram: rule.asNumber({ isInteger: true }), capacity: rule.asNumber({ optional: true, isInteger: true }) },
};

/** The mentees of a plan with what groups are made of, and the score of their pair where they have one. */
export const readPlanMentees: CypherQuery<{ plan: string }, { team: string | null; location: string | null; attributes: string; score: number | null }> = {
  name: 'readPlanMentees',
  access: 'read',
  text: "MATCH (n:PairingPlan {id: $plan})\nCALL (n) {\n  MATCH (n)<-[:IN_PLAN]-(x:Pairing)-[:MENTEE]->(p:Person)\n  WHERE x.status <> 'REJECTED'\n  RETURN p, max(x.score) AS score\n    UNION\n  MATCH (n)-[:LEFT_OUT {side: 'MENTEE'}]->(p:Person)\n  RETURN p, null AS score\n}\nRETURN\n  head([(p)-[:MEMBER_OF]->(t:Team) | t.name ]) AS team,\n  p.location AS location,\n  p.attributes AS attributes,\n  score",
  params: { plan: rule.asString() },
  row: { team: rule.asString({ optional: true }), location: rule.asString({ optional: true }), attributes: rule.asString(), score: rule.asNumber({ optional: true }) },
};

/** The pairs of a plan that are not rejected, best score first, ties by id. */
export const readPlanPairs: CypherQuery<{ plan: string }, { pairs: { mentor: string; mentee: string; score: number }[] }> = {
  name: 'readPlanPairs',
  access: 'read',
  text: "MATCH (:PairingPlan {id: $plan})<-[:IN_PLAN]-(x:Pairing)\nWHERE x.status <> 'REJECTED'\nMATCH (x)-[:MENTOR]->(m:Person), (x)-[:MENTEE]->(e:Person)\nWITH x, m, e\nORDER BY x.score DESC, x.id\nRETURN collect({mentor: m.id, mentee: e.id, score: x.score}) AS pairs",
  params: { plan: rule.asString() },
  row: { pairs: rule.asList() },
};

/** What tells whether the facts under a plan are still those it was computed from: changes of the program and of people enrolled, the levels of their skills, mentorings that run, what their roles ask for, and rejections in other plans. */
export const readPlanVersions: CypherQuery<{ program: string; plan: string }, { enrolments: number; people: number; leavers: number; skills: number; mentorings: number; roles: number; rejections: number }> = {
  name: 'readPlanVersions',
  access: 'read',
  text: "MATCH (g:Program {id: $program})\nCALL (g) {\n  MATCH (g)<-[:ENROLLED]-(p:Person)\n  WITH DISTINCT p\n  RETURN\n    sum(p.rev) AS people,\n    sum(\n      reduce(\n        sum = 0,\n        level IN\n        [(p)-[h:HAS_SKILL]->(:Skill) WHERE h.level IS NOT NULL | h.level ] |\n          sum + level * level + 1)) AS skills,\n    // Modulo, so that sums of moments stay whole numbers that JSON can hold.\n    sum(\n      reduce(\n        sum = 0,\n        since IN\n        [(p)-[k:MENTORS]->() | k.since ] |\n          sum + 1 + since % 1000000007)) AS mentorings,\n    sum(\n      reduce(\n        sum = 0, rev IN [(p)-[:HOLDS|WANTS]->(r:Role) | r.rev ] | sum + rev)) AS roles,\n    sum(\n      CASE\n        WHEN NOT p.active THEN 1\n        ELSE 0\n      END) AS leavers\n}\nCALL (g) {\n  MATCH\n    (g)<-[:OF_PROGRAM]-\n    (n:PairingPlan)<-[:IN_PLAN]-\n    (x:Pairing {status: 'REJECTED'})\n  WHERE n.id <> $plan\n  RETURN sum(1 + x.reviewedAt % 1000000007) AS rejections\n}\nRETURN\n  g.rev AS enrolments,\n  people,\n  leavers,\n  skills,\n  mentorings,\n  roles,\n  rejections",
  params: { program: rule.asString(), plan: rule.asString() },
  row: { enrolments: rule.asNumber({ isInteger: true }), people: rule.asNumber({ isInteger: true }), leavers: rule.asNumber({ isInteger: true }), skills: rule.asNumber({ isInteger: true }), mentorings: rule.asNumber({ isInteger: true }), roles: rule.asNumber({ isInteger: true }), rejections: rule.asNumber({ isInteger: true }) },
};

/** A plan as it was asked for, with its program's format; its last published forerunner and which pairs that had; and decisions of the program. */
export const readPlan: CypherQuery<{ id: string }, { status: string; draft: number; settings: string; seed: number; program: string; format: string; kept: string[][]; rejected: string[][]; previous: string[][] }> = {
  name: 'readPlan',
  access: 'read',
  text: "MATCH (n:PairingPlan {id: $id})-[:OF_PROGRAM]->(g:Program)\nCALL (n) {\n  MATCH (n)<-[:IN_PLAN]-(x:Pairing)\n  WHERE x.status IN ['APPROVED', 'PINNED']\n  MATCH (x)-[:MENTOR]->(m:Person), (x)-[:MENTEE]->(e:Person)\n  RETURN collect([m.id, e.id]) AS kept\n}\nCALL (g) {\n  MATCH\n    (g)<-[:OF_PROGRAM]-\n    (:PairingPlan)<-[:IN_PLAN]-\n    (x:Pairing {status: 'REJECTED'})\n  MATCH (x)-[:MENTOR]->(m:Person), (x)-[:MENTEE]->(e:Person)\n  RETURN collect([m.id, e.id]) AS rejected\n}\nCALL (g) {\n  OPTIONAL MATCH (g)<-[:OF_PROGRAM]-(l:PairingPlan)\n  WHERE l.status IN ['PUBLISHED', 'SUPERSEDED'] AND l.publishedAt IS NOT NULL\n  WITH l\n  ORDER BY l.publishedAt DESC\n  LIMIT 1\n  OPTIONAL MATCH (l)<-[:IN_PLAN]-(x:Pairing)\n  WHERE x.status IN ['ACTIVE', 'ENDED']\n  OPTIONAL MATCH (x)-[:MENTOR]->(m:Person)\n  OPTIONAL MATCH (x)-[:MENTEE]->(e:Person)\n  RETURN [p IN collect([m.id, e.id]) WHERE p[0] IS NOT NULL] AS previous\n}\nRETURN\n  n.status AS status,\n  n.draft AS draft,\n  n.settings AS settings,\n  n.seed AS seed,\n  g.id AS program,\n  g.format AS format,\n  kept,\n  rejected,\n  previous",
  params: { id: rule.asString() },
  row: { status: rule.asString(), draft: rule.asNumber({ isInteger: true }), settings: rule.asString(), seed: rule.asNumber({ isInteger: true }), program: rule.asString(), format: rule.asString(), kept: rule.asList(), rejected: rule.asList(), previous: rule.asList() },
};

/** The pairs of a plan that are to be published. */
export const readPublication: CypherQuery<{ plan: string }, { pairs: { pairing: string; mentor: string; mentee: string; skillIds: string[]; skillLevels: number[]; left: string | null; withdrawn: string | null; mentored: string | null; running: boolean; runningIn: string | null; mentorName: string; menteeName: string }[]; published: string | null }> = {
  name: 'readPublication',
  access: 'read',
  text: "MATCH (n:PairingPlan {id: $plan})-[:OF_PROGRAM]->(g:Program)\nCALL (n, g) {\n  MATCH (n)<-[:IN_PLAN]-(x:Pairing)\n  WHERE x.status IN ['APPROVED', 'PINNED']\n  MATCH (x)-[:MENTOR]->(m:Person), (x)-[:MENTEE]->(e:Person)\n  WITH g, x, m, e\n  ORDER BY m.id, e.id\n  RETURN\n    collect({\n      pairing: x.id,\n      mentor: m.id,\n      mentee: e.id,\n      skillIds: x.skillIds,\n      skillLevels: x.skillLevels,\n      left:\n        CASE\n          WHEN NOT m.active THEN m.name\n          WHEN NOT e.active THEN e.name\n        END,\n      withdrawn:\n        CASE\n          WHEN NOT EXISTS { (e)-[:ENROLLED {side: 'MENTEE'}]->(g) } THEN e.name\n        END,\n      mentored:\n        CASE\n          WHEN\n            EXISTS {\n              MATCH (e)<-[k:MENTORS]-(:Person)\n              WHERE k.program = g.id\n            }\n            THEN e.name\n        END,\n      running: EXISTS { (m)-[:MENTORS]->(e) },\n      runningIn:\n        head(\n          COLLECT {\n            MATCH (m)-[k:MENTORS]->(e)\n            MATCH (o:Program {id: k.program})\n            RETURN o.name\n          }),\n      mentorName: m.name,\n      menteeName: e.name\n    }) AS pairs\n}\nOPTIONAL MATCH (l:PairingPlan {status: 'PUBLISHED'})-[:OF_PROGRAM]->(g)\nRETURN pairs, max(l.id) AS published",
  params: { plan: rule.asString() },
  row: { pairs: rule.asList(), published: rule.asString({ optional: true }) },
};

/** Names of skills; unknown ids are left out. */
export const readSkillNames: CypherQuery<{ ids: string[] }, { names: string[][] }> = {
  name: 'readSkillNames',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (s:Skill {id: id})\nRETURN collect([s.id, s.name]) AS names",
  params: { ids: rule.asList() },
  row: { names: rule.asList() },
};

/** What a plan was computed from. */
export const readStoredVersions: CypherQuery<{ plan: string }, { program: string; status: string; versions: string | null }> = {
  name: 'readStoredVersions',
  access: 'read',
  text: "MATCH (n:PairingPlan {id: $plan})-[:OF_PROGRAM]->(g:Program)\nRETURN g.id AS program, n.status AS status, n.versions AS versions",
  params: { plan: rule.asString() },
  row: { program: rule.asString(), status: rule.asString(), versions: rule.asString({ optional: true }) },
};

/** Writes what a draft says of pairs that a person fixed; their status stays. */
export const renewKeptPairings: CypherQuery<{ plan: string; rows: { mentor: string; mentee: string; set: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'renewKeptPairings',
  access: 'write',
  text: "MATCH (n:PairingPlan {id: $plan})\nUNWIND $rows AS row\nMATCH (m:Person {id: row.mentor})<-[:MENTOR]-(x:Pairing)-[:IN_PLAN]->(n)\nWHERE\n  x.status IN ['APPROVED', 'PINNED'] AND\n  EXISTS {\n  (x)-[:MENTEE]->(:Person {id: row.mentee})\n  }\nSET\n  x += row.set,\n  x.lot = toInteger(row.set.lot),\n  x.overridePeople = toInteger(row.set.overridePeople),\n  x.skillLevels = [l IN row.set.skillLevels | toInteger(l)]",
  params: { plan: rule.asString(), rows: rule.asList() },
  row: {  },
};

/** Tells how far a draft is, where it is still the one asked for. */
export const reportProgress: CypherQuery<{ id: string; draft: number; progress: number }, Record<string, never>> = {
  name: 'reportProgress',
  access: 'write',
  text: "MATCH (n:PairingPlan {id: $id})\nWHERE n.status = 'DRAFTING' AND n.draft = $draft\nSET n.progress = $progress",
  params: { id: rule.asString(), draft: rule.asNumber({ isInteger: true }), progress: rule.asNumber() },
  row: {  },
};

/** Asks for a plan to be computed anew; null leaves its settings. */
export const requestDraft: CypherQuery<{ id: string; settings: string | null; now: number }, Record<string, never>> = {
  name: 'requestDraft',
  access: 'write',
  text: "MATCH (n:PairingPlan {id: $id})\nSET\n  n.status = 'DRAFTING',\n  n.settings = coalesce($settings, n.settings),\n  n.requestedAt = $now,\n  n.draft = n.draft + 1,\n  n.progress = 0.0,\n  n.failure = null",
  params: { id: rule.asString(), settings: rule.asString({ optional: true }), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Writes who has nobody in a plan, with the reason. */
export const writeLeftOut: CypherQuery<{ plan: string; rows: { person: string; side: string; reason: string; place: number }[] }, Record<string, never>> = {
  name: 'writeLeftOut',
  access: 'write',
  text: "MATCH (n:PairingPlan {id: $plan})\nUNWIND $rows AS row\nMATCH (p:Person {id: row.person})\nCREATE\n  (n)-\n    [:LEFT_OUT {\n        side: row.side,\n        reason: row.reason,\n        place: toInteger(row.place)\n      }]->\n  (p)",
  params: { plan: rule.asString(), rows: rule.asList() },
  row: {  },
};

/** Writes pairs that a draft proposes. */
export const writePairings: CypherQuery<{ plan: string; rows: { id: string; mentor: string; mentee: string; set: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'writePairings',
  access: 'write',
  text: "MATCH (n:PairingPlan {id: $plan})\nUNWIND $rows AS row\nMATCH (m:Person {id: row.mentor})\nMATCH (e:Person {id: row.mentee})\nCREATE (x:Pairing {id: row.id})\nSET\n  x += row.set,\n  x.lot = toInteger(row.set.lot),\n  x.overridePeople = toInteger(row.set.overridePeople),\n  x.skillLevels = [l IN row.set.skillLevels | toInteger(l)]\nCREATE (x)-[:IN_PLAN]->(n)\nCREATE (x)-[:MENTOR]->(m)\nCREATE (x)-[:MENTEE]->(e)",
  params: { plan: rule.asString(), rows: rule.asList() },
  row: {  },
};

/** How many facts people have, counted under the locks of their derivations. */
export const countPersonFacts: CypherQuery<{ people: string[] }, { id: string; contributions: number; evidence: number }> = {
  name: 'countPersonFacts',
  access: 'read',
  text: "UNWIND $people AS id\nMATCH (p:Person {id: id})\nRETURN\n  p.id AS id,\n  COUNT { (p)-[:CONTRIBUTED]->() } AS contributions,\n  COUNT { (p)<-[:ABOUT]-() } AS evidence",
  params: { people: rule.asList() },
  row: { id: rule.asString(), contributions: rule.asNumber({ isInteger: true }), evidence: rule.asNumber({ isInteger: true }) },
};

/** What is believed of people in skills, one row per pair if there is anything; a replaced skill stands for its successor. Whoever may not read the evidence sees it coarsely. */
export const findPersonSkills: CypherQuery<{ pairs: { pair: number; id: string; skillId: string; viewer: string; all: boolean }[] }, { pair: number; belief: BeliefRow }> = {
  name: 'findPersonSkills',
  access: 'read',
  text: "UNWIND $pairs AS r\nMATCH (asked:Skill {id: r.skillId})\nOPTIONAL MATCH (asked)-[:REPLACED_BY]->(successor:Skill)\nWITH r, coalesce(successor, asked).id AS skill\nMATCH (p:Person {id: r.id})-[h:HAS_SKILL]->(s:Skill)\nWHERE s.id = skill\nWITH\n  r,\n  h,\n  r.all OR\n  p.id = r.viewer OR\n  r.viewer IN [(p)-[:REPORTS_TO*1..]->(m:Person) | m.id ] AS insight,\n  p.listed OR p.id = r.viewer AS shown\nRETURN toInteger(r.pair) AS pair, h {\n  .skillId,\n  .level,\n  .confidence,\n  .status,\n  .computedAt,\n  coarse: NOT insight AND h.shownMean IS NOT NULL,\n  mean:\n    CASE\n      WHEN insight THEN h.mean\n      ELSE coalesce(h.shownMean, h.mean)\n    END,\n  sd:\n    CASE\n      WHEN insight THEN h.sd\n      ELSE coalesce(h.shownSd, h.sd)\n    END,\n  lcb: CASE\n    WHEN insight THEN h.lcb\n    ELSE coalesce(h.shownMean - h.shownSd / 2, h.lcb)\n  END,\n  explanation:\n    CASE\n      WHEN insight THEN h.explanation\n      ELSE coalesce(h.shownExplanation, h.explanation)\n    END,\n  championPercentile:\n    CASE\n      WHEN shown THEN h.championPercentile\n    END,\n  conflicts:\n    CASE\n      WHEN insight THEN h.conflicts\n      ELSE '[]'\n    END\n} AS belief",
  params: { pairs: rule.asList() },
  row: { pair: rule.asNumber({ isInteger: true }), belief: { optional: false } },
};

/** A page of the skills of each of some people, the surest to be high first (lcb), ties by skill id. Whoever may not read the evidence sees beliefs coarsely, and ordered so. */
export const findSkillsOfPeople: CypherQuery<{ rows: { row: number; id: string; viewer: string; all: boolean; afterLcb: number | null; afterId: string | null; limit: number }[] }, { row: number; total: number; beliefs: BeliefRow[] }> = {
  name: 'findSkillsOfPeople',
  access: 'read',
  text: "UNWIND $rows AS r\nMATCH (p:Person {id: r.id})\nWITH\n  r,\n  p,\n  r.all OR\n  p.id = r.viewer OR\n  r.viewer IN [(p)-[:REPORTS_TO*1..]->(m:Person) | m.id ] AS insight,\n  p.listed OR p.id = r.viewer AS shown\nCALL (p, insight) {\n  MATCH (p)-[h:HAS_SKILL]->(:Skill)\n  WITH h, CASE\n    WHEN insight THEN h.lcb\n    ELSE coalesce(h.shownMean - h.shownSd / 2, h.lcb)\n  END AS bound\n  ORDER BY bound DESC, h.skillId\n  RETURN collect({edge: h, bound: bound}) AS held\n}\nRETURN\n  toInteger(r.row) AS row,\n  size(held) AS total,\n  [\n    h IN\n    [\n      x IN held\n      WHERE\n        r.afterLcb IS NULL OR\n        x.bound < r.afterLcb OR\n        (x.bound = r.afterLcb AND x.edge.skillId > r.afterId)\n      | x.edge\n    ][..toInteger(r.limit)]\n    | h {\n      .skillId,\n      .level,\n      .confidence,\n      .status,\n      .computedAt,\n      coarse: NOT insight AND h.shownMean IS NOT NULL,\n      mean:\n        CASE\n          WHEN insight THEN h.mean\n          ELSE coalesce(h.shownMean, h.mean)\n        END,\n      sd:\n        CASE\n          WHEN insight THEN h.sd\n          ELSE coalesce(h.shownSd, h.sd)\n        END,\n      lcb: CASE\n        WHEN insight THEN h.lcb\n        ELSE coalesce(h.shownMean - h.shownSd / 2, h.lcb)\n      END,\n      explanation:\n        CASE\n          WHEN insight THEN h.explanation\n          ELSE coalesce(h.shownExplanation, h.explanation)\n        END,\n      championPercentile:\n        CASE\n          WHEN shown THEN h.championPercentile\n        END,\n      conflicts:\n        CASE\n          WHEN insight THEN h.conflicts\n          ELSE '[]'\n        END\n    }\n  ] AS beliefs",
  params: { rows: rule.asList() },
  row: { row: rule.asNumber({ isInteger: true }), total: rule.asNumber({ isInteger: true }), beliefs: rule.asList() },
};

/** Who was assessed or certified, by the newest such evidence that counts. */
export const readAssessedPeople: CypherQuery<{ now: number; limit: number }, { ids: string[] }> = {
  name: 'readAssessedPeople',
  access: 'read',
  text: "MATCH (e:Evidence)\nWHERE\n  e.at <= $now AND\n  e.kind IN ['ASSESSMENT', 'CERTIFICATE'] AND\n  e.status IN ['ACTIVE', 'UPHELD'] AND\n  e.level IS NOT NULL\nWITH e\nORDER BY e.at DESC\nLIMIT $limit\nMATCH (e)-[:ABOUT]->(p:Person)\nRETURN collect(DISTINCT p.id) AS ids",
  params: { now: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { ids: rule.asList() },
};

/** How kinds of evidence count here, where that was applied: JSON, as it was written. */
export const readCalibration: CypherQuery<Record<string, never>, { fit: string; appliedAt: number }> = {
  name: 'readCalibration',
  access: 'read',
  text: "MATCH (c:Calibration {key: 'proficiency'})\nRETURN c.fit AS fit, c.appliedAt AS appliedAt",
  params: {  },
  row: { fit: rule.asString(), appliedAt: rule.asNumber({ isInteger: true }) },
};

/** Everything that the beliefs and sums of people are made of, what is stored of them, and how many facts there are. Praise of somebody who turned out to be the same person is what they say of themselves. */
export const readPersonFacts: CypherQuery<{ people: string[] }, { id: string; active: boolean; holdsRole: boolean; workTotal: number | null; helpTotal: number | null; lastWorkAt: number | null; contributions: ContributionColumns[]; evidence: EvidenceColumns[]; held: Record<string, unknown>[]; endorsed: [person: string, skill: string | null][] }> = {
  name: 'readPersonFacts',
  access: 'read',
  text: "UNWIND $people AS id\nMATCH (p:Person {id: id})\nRETURN\n  p.id AS id,\n  p.active AS active,\n  EXISTS { (p)-[:HOLDS]->() } AS holdsRole,\n  p.workTotal AS workTotal,\n  p.helpTotal AS helpTotal,\n  p.lastWorkAt AS lastWorkAt,\n  [\n    (p)-[k:CONTRIBUTED]->(c:Contribution)\n    | [\n      c.id,\n      c.at,\n      c.size,\n      k.part,\n      c.outcome,\n      c.difficulty,\n      c.status,\n      [(c)-[:SHOWS]->(s:Skill) | s.id ],\n      c.kind\n    ]\n  ] AS contributions,\n  [\n    (e:Evidence)-[:ABOUT]->(p)\n    | [\n      e.id,\n      CASE\n        WHEN\n          e.kind IN ['PEER', 'MENTORING'] AND EXISTS { (e)-[:BY]->(p) }\n          THEN 'SELF'\n        ELSE e.kind\n      END,\n      e.level,\n      e.at,\n      e.expiresAt,\n      e.status,\n      head([(e)-[:OF]->(s:Skill) | s.id ]),\n      head([(e)-[:BY]->(b:Person) | b.id ]),\n      e.source,\n      head(\n        [\n          (e)-[:BY]->(b:Person)-[h:HAS_SKILL]->(s:Skill)\n          WHERE (e)-[:OF]->(s)\n          | [h.directMean, h.directSd]\n        ])\n    ]\n  ] AS evidence,\n  [\n    (p)-[h:HAS_SKILL]->(s:Skill)\n    | h {\n      .*,\n      skillId: s.id,\n      bestKnowledge: s.bestKnowledge,\n      bestCurrent: s.bestCurrent,\n      reference: s.reference\n    }\n  ] AS held,\n  [\n    (p)<-[:BY]-(e:Evidence)-[:ABOUT]->(q:Person)\n    WHERE e.kind IN ['PEER', 'MENTORING']\n    | [q.id, head([(e)-[:OF]->(s:Skill) | s.id ])]\n  ] AS endorsed",
  params: { people: rule.asList() },
  row: { id: rule.asString(), active: rule.asBoolean(), holdsRole: rule.asBoolean(), workTotal: rule.asNumber({ optional: true }), helpTotal: rule.asNumber({ optional: true }), lastWorkAt: rule.asNumber({ optional: true, isInteger: true }), contributions: rule.asList(), evidence: rule.asList(), held: rule.asList(), endorsed: rule.asList() },
};

/** What changes how evidence of a skill counts, and of all skills. */
export const readSkillTraits: CypherQuery<{ skills: string[] }, { skills: { id: string; halfLifeMonths: number | null; restricted: boolean }[]; calibration: string | null }> = {
  name: 'readSkillTraits',
  access: 'read',
  text: "CALL () {\n  UNWIND $skills AS id\n  MATCH (s:Skill {id: id})\n  WHERE s.halfLifeMonths IS NOT NULL OR s.restricted\n  RETURN collect(s {.id, .halfLifeMonths, .restricted}) AS skills\n}\nOPTIONAL MATCH (c:Calibration {key: 'proficiency'})\nRETURN skills, c.fit AS calibration",
  params: { skills: rule.asList() },
  row: { skills: rule.asList(), calibration: rule.asString({ optional: true }) },
};

/** Takes skills away that nothing speaks for any longer. */
export const removeBeliefs: CypherQuery<{ people: { id: string; skills: string[] }[] }, Record<string, never>> = {
  name: 'removeBeliefs',
  access: 'write',
  text: "UNWIND $people AS person\nMATCH (p:Person {id: person.id})\nUNWIND person.skills AS skill\nMATCH (p)-[h:HAS_SKILL]->(:Skill {id: skill})\nDELETE h",
  params: { people: rule.asList() },
  row: {  },
};

/** Writes what changed of people's skills, in the order of skills: several workers at once then never wait for each other in a circle. */
export const writeBeliefs: CypherQuery<{ people: { id: string; workTotal: number; helpTotal: number; lastWorkAt: number | null; skills: { skillId: string; set: Record<string, unknown> }[] }[]; now: number }, Record<string, never>> = {
  name: 'writeBeliefs',
  access: 'write',
  text: "UNWIND $people AS person\nMATCH (p:Person {id: person.id})\nSET\n  p.workTotal = person.workTotal,\n  p.helpTotal = person.helpTotal,\n  p.lastWorkAt = toInteger(person.lastWorkAt)\nWITH p, person\nUNWIND person.skills AS row\nWITH p, row\nORDER BY row.skillId\nMATCH (s:Skill {id: row.skillId})\nMERGE (p)-[h:HAS_SKILL]->(s)\nSET\n  h += row.set,\n  h.level = toInteger(row.set.level),\n  h.skillId = row.skillId,\n  h.computedAt = $now",
  params: { people: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Sets how kinds of evidence count from now on. */
export const writeCalibration: CypherQuery<{ fit: string; now: number }, Record<string, never>> = {
  name: 'writeCalibration',
  access: 'write',
  text: "MERGE (c:Calibration {key: 'proficiency'})\nSET c.fit = $fit, c.appliedAt = $now",
  params: { fit: rule.asString(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Whether the sample's programs are still to be made: its people are there, and the last plan was never computed, because the process that made them was killed or the beliefs came too late for it. */
export const areSampleProgramsDue: CypherQuery<{ person: string; program: string }, { due: boolean }> = {
  name: 'areSampleProgramsDue',
  access: 'read',
  text: "RETURN\n  EXISTS {\n    MATCH (p:Person {id: $person})\n    WHERE 'sample' IN p.sources\n  } AND\n  NOT EXISTS {\n    MATCH (:Program {id: $program})<-[:OF_PROGRAM]-(n:PairingPlan)\n    WHERE n.computedAt IS NOT NULL\n  } AS due",
  params: { person: rule.asString(), program: rule.asString() },
  row: { due: rule.asBoolean() },
};

/** Creates a program; false where its id is taken. */
export const createProgram: CypherQuery<{ id: string; name: string; format: string; settings: string; now: number; token: string }, { created: boolean }> = {
  name: 'createProgram',
  access: 'write',
  text: "MERGE (g:Program {id: $id})\n  ON CREATE SET\n    g.name = $name,\n    g.format = $format,\n    g.settings = $settings,\n    g.createdAt = $now,\n    g.rejectedRows = [],\n    g.rev = 1,\n    g.lock = $token\nRETURN g.lock = $token AS created",
  params: { id: rule.asString(), name: rule.asString(), format: rule.asString(), settings: rule.asString(), now: rule.asNumber({ isInteger: true }), token: rule.asString() },
  row: { created: rule.asBoolean() },
};

/** Programs by id, with how many are enrolled on each side; unknown ids are left out. */
export const findProgramsByIds: CypherQuery<{ ids: string[] }, { programs: { id: string; name: string; format: string; settings: string; rejectedRows: string[]; mentors: number; mentees: number }[] }> = {
  name: 'findProgramsByIds',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (g:Program {id: id})\nRETURN\n  collect(g {\n    .id,\n    .name,\n    .format,\n    .settings,\n    .rejectedRows,\n    mentors: COUNT { (g)<-[:ENROLLED {side: 'MENTOR'}]-() },\n    mentees: COUNT { (g)<-[:ENROLLED {side: 'MENTEE'}]-() }\n  }) AS programs",
  params: { ids: rule.asList() },
  row: { programs: rule.asList() },
};

/** A page of programs by name, ties by id. */
export const findPrograms: CypherQuery<{ afterName: string | null; afterId: string | null; limit: number }, { total: number; programs: { id: string; name: string }[] }> = {
  name: 'findPrograms',
  access: 'read',
  text: "MATCH (g:Program)\nWHERE g.name IS NOT NULL\nWITH g\nORDER BY g.name, g.id\nWITH collect(g {.id, .name}) AS found\nRETURN\n  size(found) AS total,\n  [\n    g IN found\n    WHERE\n      $afterName IS NULL OR\n      g.name > $afterName OR\n      (g.name = $afterName AND g.id > $afterId)\n  ][..$limit] AS programs",
  params: { afterName: rule.asString({ optional: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), programs: rule.asList() },
};

/** Locks a program before it or what belongs to it is changed. */
export const lockProgram: CypherQuery<{ id: string; token: string }, { format: string; settings: string }> = {
  name: 'lockProgram',
  access: 'write',
  text: "MATCH (g:Program {id: $id})\nSET g.lock = $token\nRETURN g.format AS format, g.settings AS settings",
  params: { id: rule.asString(), token: rule.asString() },
  row: { format: rule.asString(), settings: rule.asString() },
};

/** Changes a program's name and settings; null leaves them. */
export const updateProgram: CypherQuery<{ id: string; name: string | null; settings: string | null }, Record<string, never>> = {
  name: 'updateProgram',
  access: 'write',
  text: "MATCH (g:Program {id: $id})\nSET\n  g.name = coalesce($name, g.name),\n  g.settings = coalesce($settings, g.settings),\n  g.rev = g.rev + 1",
  params: { id: rule.asString(), name: rule.asString({ optional: true }), settings: rule.asString({ optional: true }) },
  row: {  },
};

/** How many people have skills, counted under the locks of their rankings. */
export const countHolders: CypherQuery<{ skills: string[] }, { id: string; holders: number }> = {
  name: 'countHolders',
  access: 'read',
  text: "UNWIND $skills AS id\nMATCH (s:Skill {id: id})\nRETURN s.id AS id, COUNT { (s)<-[:HAS_SKILL]-() } AS holders",
  params: { skills: rule.asList() },
  row: { id: rule.asString(), holders: rule.asNumber({ isInteger: true }) },
};

/** Of some people, by skill, those whose roles ask for the skill. */
export const findAskedPeople: CypherQuery<{ skills: { id: string; people: string[] }[] }, { people: string[] }> = {
  name: 'findAskedPeople',
  access: 'read',
  text: "UNWIND $skills AS row\nMATCH (s:Skill {id: row.id})\nUNWIND row.people AS id\nMATCH (p:Person {id: id})\nWHERE EXISTS { (p)-[:HOLDS]->(:Role)-[:REQUIRES]->(s) }\nRETURN collect(DISTINCT p.id) AS people",
  params: { skills: rule.asList() },
  row: { people: rule.asList() },
};

/** The holders of skills with their sums and beliefs, what is stored of the ranking, and the newest contribution known. */
export const readHolders: CypherQuery<{ skills: string[]; until: number }, { newest: number | null; skills: { id: string; reference: number | null; bestCurrent: number | null; ranked: number | null; holders: HolderColumns[] }[] }> = {
  name: 'readHolders',
  access: 'read',
  text: "CALL () {\n  OPTIONAL MATCH (c:Contribution)\n  WHERE c.at <= $until\n  WITH c.at AS at\n  ORDER BY at DESC\n  LIMIT 1\n  RETURN max(at) AS newest\n}\nCALL () {\n  UNWIND $skills AS id\n  MATCH (s:Skill {id: id})\n  RETURN\n    collect({\n      id: s.id,\n      reference: s.reference,\n      bestCurrent: s.bestCurrent,\n      ranked: s.holders,\n      holders:\n        [\n          (s)<-[h:HAS_SKILL]-(p:Person)\n          | [p.id, p.active, h.long,\n          h.short,\n          h.volume,\n          p.workTotal,\n          coalesce(h.shownMean, h.mean),\n          coalesce(h.shownSd, h.sd),\n          h.level,\n          h.standing, h.score, h.lead]\n        ]\n    }) AS skills\n}\nRETURN newest, skills",
  params: { skills: rule.asList(), until: rule.asNumber({ isInteger: true }) },
  row: { newest: rule.asNumber({ optional: true, isInteger: true }), skills: rule.asList() },
};

/** Writes what scores are relative to, and the scores and leads that moved, by person: of skills that have many other holders. */
export const writeMovedScores: CypherQuery<{ skills: { id: string; set: Record<string, unknown>; moved: [person: string, score: number | null, lead: number | null][] }[] }, Record<string, never>> = {
  name: 'writeMovedScores',
  access: 'write',
  text: "UNWIND $skills AS g\nMATCH (s:Skill {id: g.id})\nSET\n  s += g.set,\n  s.reference = toInteger(g.set.reference),\n  s.holders = toInteger(g.set.holders)\nWITH s, g\nUNWIND g.moved AS m\nMATCH (p:Person {id: m[0]})\nMATCH (p)-[h:HAS_SKILL]->(s)\nSET h.score = coalesce(m[1], h.score), h.lead = coalesce(m[2], h.lead)",
  params: { skills: rule.asList() },
  row: {  },
};

/** Writes what scores are relative to, and the scores and leads that moved, by skill. */
export const writeScores: CypherQuery<{ skills: { id: string; set: Record<string, unknown>; scores: Record<string, unknown>; leads: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'writeScores',
  access: 'write',
  text: "UNWIND $skills AS g\nMATCH (s:Skill {id: g.id})\nSET\n  s += g.set,\n  s.reference = toInteger(g.set.reference),\n  s.holders = toInteger(g.set.holders)\nWITH s, g\nMATCH (s)<-[h:HAS_SKILL]-(p:Person)\nWITH h, g.scores[p.id] AS score, g.leads[p.id] AS lead\nWHERE score IS NOT NULL OR lead IS NOT NULL\nSET h.score = coalesce(score, h.score), h.lead = coalesce(lead, h.lead)",
  params: { skills: rule.asList() },
  row: {  },
};

/** Skills that roles ask for more than people can do, the scarcest first; only what may be shown, and no finer than in quarters, since whoever knows the exact ratio knows how sure the few are who hold the skill. */
export const readDemand: CypherQuery<{ least: number; limit: number }, { skills: [skill: string, ratio: number][] }> = {
  name: 'readDemand',
  access: 'read',
  text: "MATCH (:Organisation)-[c:COVERS]->(:Skill)\nWHERE c.teamId = '' AND c.shown AND c.coverageRisk >= 0 AND c.ratio >= $least\nWITH c\nORDER BY c.ratio DESC, c.skillId\nLIMIT $limit\nRETURN collect([c.skillId, round(c.ratio * 4) / 4]) AS skills",
  params: { least: rule.asNumber(), limit: rule.asNumber({ isInteger: true }) },
  row: { skills: rule.asList() },
};

/** What recommendations to a person rest on: what is believed of them, what their roles ask for, what colleagues can do, what they want, and what the team may lose, where that is asked for. Whoever may not see it learns nothing; of a team only what may be shown of it. */
export const readLearner: CypherQuery<{ person: string; viewer: string; all: boolean; risks: boolean; most: number }, { active: boolean; visible: boolean; held: HeldColumns[]; roles: { name: string; requirements: [skill: string, level: number, importance: number, critical: boolean][] }[]; colleagues: ColleagueColumns[]; wanted: [skill: string, level: number | null, importance: number][]; wantedRoles: { name: string; importance: number; requirements: [skill: string, level: number, importance: number][] }[]; risks: [skill: string, risk: number][]; skillCount: number; skillRevisions: number; lastSkill: string | null; roleCount: number; roleRevisions: number; lastRole: string | null }> = {
  name: 'readLearner',
  access: 'read',
  text: "MATCH (p:Person {id: $person})\nWITH\n  p,\n  $all OR\n  p.id = $viewer OR\n  $viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ] AS visible\nCALL (p) {\n  CALL (p) {\n    MATCH (p)-[:MEMBER_OF]->(:Team)<-[:MEMBER_OF]-(c:Person)\n    WHERE c <> p AND c.active\n    RETURN c\n    LIMIT $most\n      UNION\n    MATCH (p)-[:HOLDS]->(:Role)<-[:HOLDS]-(c:Person)\n    WHERE c <> p AND c.active\n    RETURN c\n    LIMIT $most\n  }\n  RETURN collect(c) AS near\n}\nCALL (p) {\n  MATCH (p)-[:MEMBER_OF]->(t:Team)\n  WHERE $risks\n  MATCH (:Team)-[c:COVERS]->(:Skill)\n  WHERE c.teamId = t.id AND c.coverageRisk >= 0.2 AND c.shown\n  WITH c\n  ORDER BY c.teamId DESC, c.coverageRisk DESC\n  LIMIT 100\n  RETURN collect([c.skillId, c.coverageRisk]) AS risks\n}\nCALL () {\n  CALL () {\n    MATCH (s:Skill)\n    WHERE s.id > ''\n    WITH s.id AS id\n    ORDER BY id DESC\n    LIMIT 1\n    RETURN head(collect(id)) AS lastSkill\n  }\n  CALL () {\n    MATCH (s:Skill)\n    WHERE s.rev >= 0\n    RETURN count(s) AS skillCount, sum(s.rev) AS skillRevisions\n  }\n  RETURN skillCount, skillRevisions, lastSkill\n}\nCALL () {\n  CALL () {\n    MATCH (r:Role)\n    WHERE r.id > ''\n    WITH r.id AS id\n    ORDER BY id DESC\n    LIMIT 1\n    RETURN head(collect(id)) AS lastRole\n  }\n  CALL () {\n    MATCH (r:Role)\n    WHERE r.rev >= 0\n    RETURN count(r) AS roleCount, sum(r.rev) AS roleRevisions\n  }\n  RETURN roleCount, roleRevisions, lastRole\n}\nRETURN\n  p.active AS active,\n  visible,\n  CASE\n    WHEN\n      visible\n      THEN [(p)-[h:HAS_SKILL]->(:Skill) | [h.skillId, h.mean, h.sd, h.level] ]\n    ELSE []\n  END AS held,\n  [\n    (p)-[:HOLDS]->(r:Role)\n    | {\n      name: r.name,\n      requirements:\n        [\n          (r)-[q:REQUIRES]->(s:Skill)\n          | [s.id, q.level, q.importance, q.critical]\n        ]\n    }\n  ] AS roles,\n  [\n    c IN near\n    | [\n      c.id,\n      CASE\n        WHEN c.listed THEN c.name\n      END,\n      [(c)-[h:HAS_SKILL]->(:Skill) WHERE coalesce(h.level, 2) >= 2 | h.skillId ]\n    ]\n  ] AS colleagues,\n  CASE\n    WHEN\n      visible\n      THEN [(p)-[w:WANTS]->(s:Skill) | [s.id, w.level, w.importance] ]\n    ELSE []\n  END AS wanted,\n  CASE\n    WHEN\n      visible\n      THEN\n        [\n          (p)-[w:WANTS]->(r:Role)\n          | {\n            name: r.name,\n            importance: w.importance,\n            requirements:\n              [(r)-[q:REQUIRES]->(s:Skill) | [s.id, q.level, q.importance] ]\n          }\n        ]\n    ELSE []\n  END AS wantedRoles,\n  risks,\n  skillCount,\n  skillRevisions,\n  lastSkill,\n  roleCount,\n  roleRevisions,\n  lastRole",
  params: { person: rule.asString(), viewer: rule.asString(), all: rule.asBoolean(), risks: rule.asBoolean(), most: rule.asNumber({ isInteger: true }) },
  row: { active: rule.asBoolean(), visible: rule.asBoolean(), held: rule.asList(), roles: rule.asList(), colleagues: rule.asList(), wanted: rule.asList(), wantedRoles: rule.asList(), risks: rule.asList(), skillCount: rule.asNumber({ isInteger: true }), skillRevisions: rule.asNumber({ isInteger: true }), lastSkill: rule.asString({ optional: true }), roleCount: rule.asNumber({ isInteger: true }), roleRevisions: rule.asNumber({ isInteger: true }), lastRole: rule.asString({ optional: true }) },
};

/** Which version of the skills and of the roles is stored. */
export const readModelVersion: CypherQuery<Record<string, never>, { skillCount: number; skillRevisions: number; lastSkill: string | null; roleCount: number; roleRevisions: number; lastRole: string | null }> = {
  name: 'readModelVersion',
  access: 'read',
  text: "CALL () {\n  CALL () {\n    MATCH (s:Skill)\n    WHERE s.id > ''\n    WITH s.id AS id\n    ORDER BY id DESC\n    LIMIT 1\n    RETURN head(collect(id)) AS lastSkill\n  }\n  CALL () {\n    MATCH (s:Skill)\n    WHERE s.rev >= 0\n    RETURN count(s) AS skillCount, sum(s.rev) AS skillRevisions\n  }\n  RETURN skillCount, skillRevisions, lastSkill\n}\nCALL () {\n  CALL () {\n    MATCH (r:Role)\n    WHERE r.id > ''\n    WITH r.id AS id\n    ORDER BY id DESC\n    LIMIT 1\n    RETURN head(collect(id)) AS lastRole\n  }\n  CALL () {\n    MATCH (r:Role)\n    WHERE r.rev >= 0\n    RETURN count(r) AS roleCount, sum(r.rev) AS roleRevisions\n  }\n  RETURN roleCount, roleRevisions, lastRole\n}\nRETURN skillCount, skillRevisions, lastSkill, roleCount, roleRevisions, lastRole",
  params: {  },
  row: { skillCount: rule.asNumber({ isInteger: true }), skillRevisions: rule.asNumber({ isInteger: true }), lastSkill: rule.asString({ optional: true }), roleCount: rule.asNumber({ isInteger: true }), roleRevisions: rule.asNumber({ isInteger: true }), lastRole: rule.asString({ optional: true }) },
};

/** What some roles ask for; retired ones ask for nothing. */
export const readRoleProfiles: CypherQuery<{ ids: string[] }, { roles: { id: string; name: string; rev: number; requirements: [skill: string, importance: number][] }[] }> = {
  name: 'readRoleProfiles',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (r:Role {id: id})\nRETURN\n  collect({\n    id: r.id,\n    name: r.name,\n    rev: r.rev,\n    requirements:\n      [\n        (r)-[q:REQUIRES]->(s:Skill)\n        WHERE r.status = 'ACTIVE'\n        | [s.id, q.importance]\n      ]\n  }) AS roles",
  params: { ids: rule.asList() },
  row: { roles: rule.asList() },
};

/** How often each role has changed. */
export const readRoleRevisions: CypherQuery<Record<string, never>, { roles: [id: string, rev: number][] }> = {
  name: 'readRoleRevisions',
  access: 'read',
  text: "MATCH (r:Role)\nWHERE r.rev >= 0\nRETURN collect([r.id, r.rev]) AS roles",
  params: {  },
  row: { roles: rule.asList() },
};

/** Answers or withdraws a request. */
export const answerRequest: CypherQuery<{ id: string; status: string; reason: string | null; note: string | null }, Record<string, never>> = {
  name: 'answerRequest',
  access: 'write',
  text: "MATCH (r:MentorRequest {id: $id})\nSET r.status = $status, r.reason = $reason, r.note = $note",
  params: { id: rule.asString(), status: rule.asString(), reason: rule.asString({ optional: true }), note: rule.asString({ optional: true }) },
  row: {  },
};

/** Keeps a request to a mentor. */
export const createRequest: CypherQuery<{ id: string; mentor: string; mentee: string; skillIds: string[]; skillLevels: number[]; message: string | null; now: number; expiresAt: number }, Record<string, never>> = {
  name: 'createRequest',
  access: 'write',
  text: "MATCH (m:Person {id: $mentor})\nMATCH (e:Person {id: $mentee})\nCREATE (r:MentorRequest {id: $id})\nSET\n  r.status = 'OPEN',\n  r.message = $message,\n  r.skillIds = $skillIds,\n  r.skillLevels = [x IN $skillLevels | toInteger(x)],\n  r.at = $now,\n  r.expiresAt = $expiresAt\nCREATE (r)-[:MENTOR]->(m)\nCREATE (r)-[:MENTEE]->(e)",
  params: { id: rule.asString(), mentor: rule.asString(), mentee: rule.asString(), skillIds: rule.asList(), skillLevels: rule.asList(), message: rule.asString({ optional: true }), now: rule.asNumber({ isInteger: true }), expiresAt: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Ends open requests whose time is over. */
export const expireRequests: CypherQuery<{ now: number }, Record<string, never>> = {
  name: 'expireRequests',
  access: 'write',
  text: "MATCH (r:MentorRequest {status: 'OPEN'})\nWHERE r.expiresAt <= $now\nSET r.status = 'EXPIRED'",
  params: { now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Requests to mentors by id; unknown ids are left out. */
export const findRequestsByIds: CypherQuery<{ ids: string[] }, { requests: { id: string; mentorId: string; menteeId: string; skillIds: string[]; skillLevels: number[]; message: string | null; status: string; reason: string | null; note: string | null; at: number; expiresAt: number; mentoringId: string | null }[] }> = {
  name: 'findRequestsByIds',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (r:MentorRequest {id: id})\nRETURN\n  collect(r {\n    .id,\n    .skillIds,\n    .skillLevels,\n    .message,\n    .status,\n    .reason,\n    .note,\n    .at,\n    .expiresAt,\n    mentorId: head([(r)-[:MENTOR]->(m:Person) | m.id ]),\n    menteeId: head([(r)-[:MENTEE]->(e:Person) | e.id ]),\n    mentoringId: head([(r)-[:BECAME]->(k:Mentoring) | k.id ])\n  }) AS requests",
  params: { ids: rule.asList() },
  row: { requests: rule.asList() },
};

/** Requests that a person received or sent, newest first, ties by id; open ones whose time is over count as expired. */
export const findRequests: CypherQuery<{ person: string; received: boolean; status: string | null; now: number; afterAt: number | null; afterId: string | null; limit: number }, { total: number; requests: { id: string; at: number }[] }> = {
  name: 'findRequests',
  access: 'read',
  text: "MATCH (p:Person {id: $person})\nCALL (p) {\n  MATCH (p)<-[:MENTOR]-(r:MentorRequest)\n  WHERE $received\n  RETURN r\n    UNION\n  MATCH (p)<-[:MENTEE]-(r:MentorRequest)\n  WHERE NOT $received\n  RETURN r\n}\nWITH\n  r,\n  CASE\n    WHEN r.status = 'OPEN' AND r.expiresAt <= $now THEN 'EXPIRED'\n    ELSE r.status\n  END AS status\nWHERE $status IS NULL OR status = $status\nWITH r\nORDER BY r.at DESC, r.id\nWITH collect(r {.id, .at}) AS found\nRETURN\n  size(found) AS total,\n  [\n    r IN found\n    WHERE\n      $afterAt IS NULL OR\n      r.at < $afterAt OR\n      (r.at = $afterAt AND r.id > $afterId)\n  ][..$limit] AS requests",
  params: { person: rule.asString(), received: rule.asBoolean(), status: rule.asString({ optional: true }), now: rule.asNumber({ isInteger: true }), afterAt: rule.asNumber({ optional: true, isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), requests: rule.asList() },
};

/** Locks a request before it is answered, then tells how it stands. */
export const lockRequest: CypherQuery<{ id: string; token: string }, { status: string; expiresAt: number; skillIds: string[]; skillLevels: number[] }> = {
  name: 'lockRequest',
  access: 'write',
  text: "MATCH (r:MentorRequest {id: $id})\nSET r.lock = $token\nRETURN\n  r.status AS status,\n  r.expiresAt AS expiresAt,\n  r.skillIds AS skillIds,\n  r.skillLevels AS skillLevels",
  params: { id: rule.asString(), token: rule.asString() },
  row: { status: rule.asString(), expiresAt: rule.asNumber({ isInteger: true }), skillIds: rule.asList(), skillLevels: rule.asList() },
};

/** What a request to a mentor must know, under a lock on the one who asks: both people, their places, what is open between them, and skills that exist. */
export const readRequestParts: CypherQuery<{ mentor: string; mentee: string; skills: string[]; now: number; token: string }, { menteeActive: boolean; mentor: { name: string; active: boolean; listed: boolean; mentorCapacity: number } | null; mentees: string[]; openRequests: number; toMentor: number; skills: string[] }> = {
  name: 'readRequestParts',
  access: 'write',
  text: "MATCH (e:Person {id: $mentee})\nSET e.lock = $token\nWITH e\nOPTIONAL MATCH (m:Person {id: $mentor})\nCALL (e) {\n  MATCH (e)<-[:MENTEE]-(r:MentorRequest {status: 'OPEN'})-[:MENTOR]->(o:Person)\n  WHERE r.expiresAt > $now\n  RETURN\n    count(r) AS openRequests,\n    sum(\n      CASE\n        WHEN o.id = $mentor THEN 1\n        ELSE 0\n      END) AS toMentor\n}\nCALL () {\n  UNWIND $skills AS id\n  MATCH (s:Skill {id: id})\n  RETURN collect(s.id) AS skills\n}\nRETURN\n  e.active AS menteeActive,\n  m {.name, .active, .listed, .mentorCapacity} AS mentor,\n  CASE\n    WHEN m IS NULL THEN []\n    ELSE [(m)-[:MENTORS]->(o:Person) | o.id ]\n  END AS mentees,\n  openRequests,\n  toMentor,\n  skills",
  params: { mentor: rule.asString(), mentee: rule.asString(), skills: rule.asList(), now: rule.asNumber({ isInteger: true }), token: rule.asString() },
  row: { menteeActive: rule.asBoolean(), mentor: { optional: true }, mentees: rule.asList(), openRequests: rule.asNumber({ isInteger: true }), toMentor: rule.asNumber({ isInteger: true }), skills: rule.asList() },
};

/** Whom a request concerns; read before the two are locked. */
export const readRequest: CypherQuery<{ id: string }, { mentor: string; mentee: string }> = {
  name: 'readRequest',
  access: 'read',
  text: "MATCH (r:MentorRequest {id: $id})-[:MENTOR]->(m:Person)\nMATCH (r)-[:MENTEE]->(e:Person)\nRETURN m.id AS mentor, e.id AS mentee",
  params: { id: rule.asString() },
  row: { mentor: rule.asString(), mentee: rule.asString() },
};

/** Withdraws the other open requests of a mentee that ask for the same skills. */
export const withdrawOthers: CypherQuery<{ mentee: string; request: string; skills: string[] }, Record<string, never>> = {
  name: 'withdrawOthers',
  access: 'write',
  text: "MATCH (:Person {id: $mentee})<-[:MENTEE]-(r:MentorRequest {status: 'OPEN'})\nWHERE\n  r.id <> $request AND\n  (size($skills) = 0 OR\n    size(r.skillIds) = 0 OR\n    any(s IN r.skillIds WHERE s IN $skills))\nSET r.status = 'WITHDRAWN'",
  params: { mentee: rule.asString(), request: rule.asString(), skills: rule.asList() },
  row: {  },
};

/** How many spellings of skills there are. */
export const countSkillNames: CypherQuery<Record<string, never>, { names: number }> = {
  name: 'countSkillNames',
  access: 'read',
  text: "MATCH (n:SkillName)\nRETURN count(n) AS names",
  params: {  },
  row: { names: rule.asNumber({ isInteger: true }) },
};

/** What skills are called, the preferred name first and the others by text, their descriptions, and how many roles ask for them. */
export const readNamedSkills: CypherQuery<{ ids: string[] }, { skills: { id: string; names: string[]; description: string | null; roles: number }[] }> = {
  name: 'readNamedSkills',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (s:Skill {id: id})\nCALL (s) {\n  MATCH (n:SkillName)-[k:NAMES]->(s)\n  WITH n, k\n  ORDER BY k.preferred DESC, n.normalised\n  RETURN collect(n.text) AS names\n}\nRETURN\n  collect({\n    id: s.id,\n    names: names,\n    description: s.description,\n    roles: COUNT { (s)<-[:REQUIRES]-() }\n  }) AS skills",
  params: { ids: rule.asList() },
  row: { skills: rule.asList() },
};

/** Skills that texts may mean, in no order: at most limit per text by form, words and words alike, and where the text has a vector the 60 nearest meanings. name, names and inContext are cosines; null where text or skill has no vector. What a text has not is null: an index is then not read at all. */
export const readSkillCandidates: CypherQuery<{ texts: { squashed: string[]; initials: string | null; prefix: string | null; first: string | null; last: string | null; length: number | null; words: string | null; alike: string | null; vector: number[] | null; contextVector: number[] | null }[]; limit: number }, { text: number; candidates: { id: string; name: number | null; names: number | null; inContext: number | null }[] }> = {
  name: 'readSkillCandidates',
  access: 'read',
  text: "UNWIND range(0, size($texts) - 1) AS text\nWITH text, $texts[text] AS t\nCALL (t) {\n  CALL (t) {\n    MATCH (n:SkillName)\n    WHERE n.squashed IN t.squashed\n    RETURN n, 3.0 AS score\n      UNION ALL\n    MATCH (n:SkillName)\n    WHERE n.initials = t.initials\n    WITH n\n    LIMIT 50\n    RETURN n, 2.0 AS score\n      UNION ALL\n    // A numeronym: first letter, number of letters left out, last letter.\n    MATCH (n:SkillName)\n    WHERE\n      n.squashed STARTS WITH t.first AND\n      n.squashed ENDS WITH t.last AND\n      size(n.squashed) = t.length\n    WITH n\n    LIMIT 50\n    RETURN n, 2.0 AS score\n      UNION ALL\n    MATCH (n:SkillName)\n    WHERE n.squashed STARTS WITH t.prefix\n    WITH n\n    ORDER BY size(n.squashed), n.key\n    LIMIT 30\n    RETURN n, 1.5 AS score\n      UNION ALL\n    WITH t\n    WHERE t.words IS NOT NULL\n    CALL\n      db.index.fulltext.queryNodes(\n        'skill_name_english',\n        t.words,\n        {limit: 400}\n      )\n      YIELD node AS n, score AS found\n    WITH collect([n, found]) AS hits, max(found) AS best\n    UNWIND hits AS hit\n    RETURN hit[0] AS n, hit[1] / best AS score\n      UNION ALL\n    WITH t\n    WHERE t.alike IS NOT NULL\n    CALL\n      db.index.fulltext.queryNodes(\n        'skill_name_text',\n        t.alike,\n        {limit: 200}\n      )\n      YIELD node AS n, score AS found\n    WITH collect([n, found]) AS hits, max(found) AS best\n    UNWIND hits AS hit\n    RETURN hit[0] AS n, hit[1] / best AS score\n  }\n  MATCH (n)-[:NAMES]->(s:Skill)\n  WHERE s.status = 'ACTIVE'\n  WITH s, max(score) AS score\n  ORDER BY score DESC, s.id\n  LIMIT $limit\n  RETURN s\n    UNION\n  WITH t\n  WHERE t.vector IS NOT NULL\n  CALL\n    db.index.vector.queryNodes(\n      'skill_name_vector',\n      30,\n      t.vector\n    )\n    YIELD node AS s\n  WITH s\n  WHERE s.status = 'ACTIVE'\n  RETURN s\n    UNION\n  WITH t\n  WHERE t.vector IS NOT NULL\n  CALL\n    db.index.vector.queryNodes(\n      'skill_names_vector',\n      30,\n      t.vector\n    )\n    YIELD node AS s\n  WITH s\n  WHERE s.status = 'ACTIVE'\n  RETURN s\n}\nWITH\n  text,\n  s,\n  2 * vector.similarity.cosine(s.nameVector, t.vector) - 1 AS name,\n  2 * vector.similarity.cosine(s.namesVector, t.vector) - 1 AS names,\n  2 * vector.similarity.cosine(s.namesVector, t.contextVector) - 1 AS inContext\nRETURN\n  text,\n  collect({id: s.id, name: name, names: names, inContext: inContext}) AS candidates",
  params: { texts: rule.asList(), limit: rule.asNumber({ isInteger: true }) },
  row: { text: rule.asNumber({ isInteger: true }), candidates: rule.asList() },
};

/** A part of all active skills by id, with what they are called, the preferred name first, and their descriptions. */
export const readSkillTexts: CypherQuery<{ after: string; limit: number }, { skills: { id: string; names: string[]; description: string | null }[] }> = {
  name: 'readSkillTexts',
  access: 'read',
  text: "MATCH (s:Skill)\nWHERE s.id > $after AND s.status = 'ACTIVE'\nWITH s\nORDER BY s.id\nLIMIT $limit\nCALL (s) {\n  MATCH (n:SkillName)-[k:NAMES]->(s)\n  WITH n, k\n  ORDER BY k.preferred DESC\n  RETURN collect(n.text) AS names\n}\nWITH s, names\nORDER BY s.id\nRETURN collect({id: s.id, names: names, description: s.description}) AS skills",
  params: { after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { skills: rule.asList() },
};

/** How often skills were searched in vain since a day, 0 where fewer people asked than may be told. */
export const countUnmetSearches: CypherQuery<{ skills: string[]; from: number; fewest: number }, { skill: string; searches: number }> = {
  name: 'countUnmetSearches',
  access: 'read',
  text: "UNWIND $skills AS skill\nMATCH (u:UnmetDemand {skillId: skill})\nWHERE u.day >= $from\nUNWIND u.askers AS asker\nWITH skill, collect(DISTINCT asker) AS askers, collect(DISTINCT u) AS days\nRETURN\n  skill,\n  CASE\n    WHEN size(askers) < $fewest THEN 0\n    ELSE reduce(sum = 0, day IN days | sum + day.searches)\n  END AS searches",
  params: { skills: rule.asList(), from: rule.asNumber({ isInteger: true }), fewest: rule.asNumber({ isInteger: true }) },
  row: { skill: rule.asString(), searches: rule.asNumber({ isInteger: true }) },
};

/** Forgets what was searched in vain before a day. */
export const deleteOldUnmetDemand: CypherQuery<{ before: number; limit: number }, { gone: number }> = {
  name: 'deleteOldUnmetDemand',
  access: 'write',
  text: "MATCH (u:UnmetDemand)\nWHERE u.day < $before\nWITH u\nLIMIT $limit\nDETACH DELETE u\nRETURN count(u) AS gone",
  params: { before: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { gone: rule.asNumber({ isInteger: true }) },
};

/** The parts of a team (an empty id: the topmost teams) against skills: those named, or else the ones most at risk among what may be shown of the team. Cells that may not be shown come without what people can do. */
export const findCoverage: CypherQuery<{ team: string; skills: string[] | null; most: number }, { skillIds: string[]; teams: { id: string; people: number; cells: Record<string, unknown>[] }[] }> = {
  name: 'findCoverage',
  access: 'read',
  text: "CALL () {\n  WITH $skills AS asked\n  WHERE asked IS NOT NULL\n  UNWIND asked AS id\n  MATCH (s:Skill {id: id})\n  RETURN collect(s.id) AS named\n}\nCALL () {\n  WITH $skills AS asked\n  WHERE asked IS NULL\n  MATCH ()-[c:COVERS]->(:Skill)\n  WHERE c.teamId = $team AND c.coverageRisk >= 0 AND c.places > 0 AND c.shown\n  WITH c\n  ORDER BY c.coverageRisk DESC, c.busFactor, c.skillId\n  LIMIT $most\n  RETURN collect(c.skillId) AS worst\n}\nWITH named + worst AS skillIds\nCALL () {\n  WITH $team AS whole\n  WHERE whole <> ''\n  MATCH (:Team {id: whole})<-[:PART_OF]-(t:Team)\n  WHERE t.status = 'ACTIVE'\n  RETURN collect(t) AS parts\n}\nCALL () {\n  WITH $team AS whole\n  WHERE whole = ''\n  MATCH (t:Team)\n  WHERE t.status = 'ACTIVE' AND NOT EXISTS { (t)-[:PART_OF]->() }\n  RETURN collect(t) AS topmost\n}\nCALL (skillIds, parts, topmost) {\n  UNWIND parts + topmost AS t\n  RETURN\n    collect({\n      id: t.id,\n      people:\n        COUNT {\n        (t)<-[:PART_OF*0..20]-(:Team)<-[:MEMBER_OF]-(p:Person)\n        WHERE p.active\n        },\n      cells:\n        [\n          (t)-[c:COVERS]->(s:Skill)\n          WHERE s.id IN skillIds\n          | c {\n            .skillId,\n            .requiredLevel,\n            .needed,\n            mean:\n              CASE\n                WHEN c.shown THEN c.mean\n              END,\n            expectedQualified:\n              CASE\n                WHEN c.shown AND c.needed > 0 THEN c.expectedQualified\n              END,\n            coverageRisk:\n              CASE\n                WHEN c.shown AND c.needed > 0 THEN c.coverageRisk\n              END,\n            people:\n              CASE\n                WHEN c.shown THEN c.people\n              END,\n            .computedAt\n          }\n        ]\n    }) AS teams\n}\nRETURN skillIds, teams",
  params: { team: rule.asString(), skills: rule.asList({ optional: true }), most: rule.asNumber({ isInteger: true }) },
  row: { skillIds: rule.asList(), teams: rule.asList() },
};

/** The best holders of skills in a team with its parts, without some people, in the order of their scores. */
export const findHoldersInTeams: CypherQuery<{ rows: { row: number; skill: string; team: string; without: string[] }[]; limit: number }, { row: number; people: string[] }> = {
  name: 'findHoldersInTeams',
  access: 'read',
  text: "UNWIND $rows AS r\nCALL (r) {\n  MATCH\n    (:Team {id: r.team})<-[:PART_OF*0..20]-\n    (:Team)<-[:MEMBER_OF]-\n    (p:Person)-[h:HAS_SKILL]->\n    (s:Skill)\n  WHERE s.id = r.skill AND p.active AND NOT p.id IN r.without\n  WITH p, h\n  ORDER BY h.score DESC, p.id\n  LIMIT $limit\n  RETURN collect(p.id) AS people\n}\nRETURN toInteger(r.row) AS row, people",
  params: { rows: rule.asList(), limit: rule.asNumber({ isInteger: true }) },
  row: { row: rule.asNumber({ isInteger: true }), people: rule.asList() },
};

/** The best holders of skills, without some people, in the order of their scores. */
export const findHolders: CypherQuery<{ rows: { row: number; skill: string; without: string[] }[]; limit: number }, { row: number; people: string[] }> = {
  name: 'findHolders',
  access: 'read',
  text: "UNWIND $rows AS r\nCALL (r) {\n  MATCH (p:Person)-[h:HAS_SKILL]->(:Skill)\n  WHERE\n    h.skillId = r.skill AND h.score >= 0 AND p.active AND NOT p.id IN r.without\n  WITH p, h\n  ORDER BY h.skillId DESC, h.score DESC\n  LIMIT $limit\n  RETURN collect(p.id) AS people\n}\nRETURN toInteger(r.row) AS row, people",
  params: { rows: rule.asList(), limit: rule.asNumber({ isInteger: true }) },
  row: { row: rule.asNumber({ isInteger: true }), people: rule.asList() },
};

/** Skills that a team (an empty id is everybody) needs people for, worst first: the likelier to be short of them, then the fewer it hangs on, then by skill. */
export const findRisks: CypherQuery<{ team: string; afterRisk: number | null; afterBusFactor: number | null; afterSkill: string | null; limit: number }, { total: number; computedAt: number | null; risks: { skillId: string; coverageRisk: number; busFactor: number; requiredLevel: number; needed: number; expectedQualified: number }[] }> = {
  name: 'findRisks',
  access: 'read',
  text: "CALL () {\n  MATCH ()-[c:COVERS]->(:Skill)\n  WHERE c.teamId = $team AND c.coverageRisk >= 0 AND c.needed > 0\n  RETURN count(c) AS total, max(c.computedAt) AS computedAt\n}\nCALL () {\n  MATCH ()-[c:COVERS]->(:Skill)\n  WHERE\n    c.teamId = $team AND\n    c.coverageRisk >= 0 AND\n    c.needed > 0 AND\n    ($afterRisk IS NULL OR\n      c.coverageRisk < $afterRisk OR\n      (c.coverageRisk = $afterRisk AND\n        (c.busFactor > $afterBusFactor OR\n          (c.busFactor = $afterBusFactor AND c.skillId > $afterSkill))))\n  WITH c\n  ORDER BY c.coverageRisk DESC, c.busFactor, c.skillId\n  LIMIT $limit\n  RETURN\n    collect(c {\n      .skillId,\n      .coverageRisk,\n      .busFactor,\n      .requiredLevel,\n      .needed,\n      .expectedQualified\n    }) AS risks\n}\nRETURN total, computedAt, risks",
  params: { team: rule.asString(), afterRisk: rule.asNumber({ optional: true }), afterBusFactor: rule.asNumber({ optional: true }), afterSkill: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), computedAt: rule.asNumber({ optional: true, isInteger: true }), risks: rule.asList() },
};

/** What people of a team (an empty id is everybody) could do and what roles ask for, by skill, where that may be shown: the scarcest first, ties by skill; with the quarters kept of everybody. */
export const findSupplyAndDemand: CypherQuery<{ team: string; afterRatio: number | null; afterSkill: string | null; limit: number }, { total: number; computedAt: number | null; skills: { skillId: string; supply: number[]; demand: number[]; ratio: number; quarters: { from: number; supply: number[]; demand: number[] }[] }[] }> = {
  name: 'findSupplyAndDemand',
  access: 'read',
  text: "CALL () {\n  MATCH ()-[c:COVERS]->(:Skill)\n  WHERE c.teamId = $team AND c.coverageRisk >= 0 AND c.shown\n  RETURN count(c) AS total, max(c.computedAt) AS computedAt\n}\nCALL () {\n  MATCH ()-[c:COVERS]->(:Skill)\n  WHERE\n    c.teamId = $team AND\n    c.coverageRisk >= 0 AND\n    c.shown AND\n    ($afterRatio IS NULL OR\n      c.ratio < $afterRatio OR\n      (c.ratio = $afterRatio AND c.skillId > $afterSkill))\n  WITH c\n  ORDER BY c.ratio DESC, c.skillId\n  LIMIT $limit\n  CALL (c) {\n    WITH c\n    WHERE $team = ''\n    MATCH (q:SupplyPoint {skillId: c.skillId})\n    RETURN collect(q {.from, .supply, .demand}) AS quarters\n  }\n  RETURN\n    collect(c {.skillId, .supply, .demand, .ratio, quarters: quarters}) AS skills\n}\nRETURN total, computedAt, skills",
  params: { team: rule.asString(), afterRatio: rule.asNumber({ optional: true }), afterSkill: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), computedAt: rule.asNumber({ optional: true, isInteger: true }), skills: rule.asList() },
};

/** What was searched in vain since a day by enough different people, most searches first, ties by subject. */
export const findUnmetDemand: CypherQuery<{ from: number; fewest: number; afterSearches: number | null; afterSubject: string | null; limit: number }, { total: number; unmet: { subject: string; skillId: string | null; text: string | null; searches: number; lastAt: number }[] }> = {
  name: 'findUnmetDemand',
  access: 'read',
  text: "MATCH (u:UnmetDemand)\nWHERE u.day >= $from\nUNWIND u.askers AS asker\nWITH\n  u.subject AS subject,\n  collect(DISTINCT asker) AS askers,\n  collect(DISTINCT u) AS days\nWHERE size(askers) >= $fewest\nWITH\n  subject,\n  head(days) AS one,\n  reduce(sum = 0, day IN days | sum + day.searches) AS searches,\n  reduce(\n    last = 0, day IN days |\n      CASE\n        WHEN day.day > last THEN day.day\n        ELSE last\n      END) AS lastAt\nORDER BY searches DESC, subject\nWITH\n  collect({\n    subject: subject,\n    skillId: one.skillId,\n    text: one.text,\n    searches: searches,\n    lastAt: lastAt\n  }) AS found\nRETURN\n  size(found) AS total,\n  [\n    row IN found\n    WHERE\n      $afterSearches IS NULL OR\n      row.searches < $afterSearches OR\n      (row.searches = $afterSearches AND row.subject > $afterSubject)\n  ][..$limit] AS unmet",
  params: { from: rule.asNumber({ isInteger: true }), fewest: rule.asNumber({ isInteger: true }), afterSearches: rule.asNumber({ optional: true, isInteger: true }), afterSubject: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), unmet: rule.asList() },
};

/** Keeps what people could do and what roles ask for as the state of a quarter. */
export const keepSupply: CypherQuery<{ from: number; rows: { key: string; skillId: string; supply: number[]; demand: number[] }[] }, Record<string, never>> = {
  name: 'keepSupply',
  access: 'write',
  text: "UNWIND $rows AS row\nMERGE (q:SupplyPoint {key: row.key})\nSET\n  q.skillId = row.skillId,\n  q.from = $from,\n  q.supply = row.supply,\n  q.demand = row.demand",
  params: { from: rule.asNumber({ isInteger: true }), rows: rule.asList() },
  row: {  },
};

/** What the marks of askers are made with; the first caller sets it. */
export const readAskerSalt: CypherQuery<{ value: string }, { salt: string }> = {
  name: 'readAskerSalt',
  access: 'write',
  text: "MERGE (s:AskerSalt {key: 'unmet demand'})\n  ON CREATE SET s.value = $value\nRETURN s.value AS salt",
  params: { value: rule.asString() },
  row: { salt: rule.asString() },
};

/** Which of these people there are, and the skills they have that a team (an empty id is everybody) needs people for: with how many are needed and expected, and how many of these people have each. */
export const readLeavers: CypherQuery<{ people: string[]; team: string }, { known: string[]; skills: [skill: string, needed: number, expected: number, leaving: number][] }> = {
  name: 'readLeavers',
  access: 'read',
  text: "CALL () {\n  UNWIND $people AS id\n  MATCH (p:Person {id: id})\n  RETURN collect(p.id) AS known\n}\nCALL () {\n  UNWIND $people AS id\n  MATCH (:Person {id: id})-[:HAS_SKILL]->(s:Skill)\n  WITH s, count(*) AS leaving\n  MATCH (s)<-[c:COVERS]-()\n  WHERE c.teamId = $team AND c.needed > 0\n  RETURN collect([s.id, c.needed, c.expectedQualified, leaving]) AS skills\n}\nRETURN known, skills",
  params: { people: rule.asList(), team: rule.asString() },
  row: { known: rule.asList(), skills: rule.asList() },
};

/** What everybody together could do and what roles ask for, by skill, where that may be shown. */
export const readSupply: CypherQuery<Record<string, never>, { skills: { skillId: string; supply: number[]; demand: number[] }[] }> = {
  name: 'readSupply',
  access: 'read',
  text: "MATCH ()-[c:COVERS]->(:Skill)\nWHERE c.teamId = '' AND c.coverageRisk >= 0 AND c.shown\nRETURN collect(c {.skillId, .supply, .demand}) AS skills",
  params: {  },
  row: { skills: rule.asList() },
};

/** Counts searches that found nobody or nobody strong, with the marks of those who asked. */
export const recordUnmetDemand: CypherQuery<{ rows: { key: string; subject: string; skillId: string | null; text: string | null; mark: string }[]; day: number }, Record<string, never>> = {
  name: 'recordUnmetDemand',
  access: 'write',
  text: "UNWIND $rows AS row\nMERGE (u:UnmetDemand {key: row.key})\n  ON CREATE SET\n    u.subject = row.subject,\n    u.skillId = row.skillId,\n    u.text = row.text,\n    u.day = $day,\n    u.searches = 0,\n    u.askers = []\nSET\n  u.searches = u.searches + 1,\n  u.askers =\n    CASE\n      WHEN row.mark IN u.askers THEN u.askers\n      ELSE u.askers + row.mark\n    END",
  params: { rows: rule.asList(), day: rule.asNumber({ isInteger: true }) },
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

/** Each of these roles as the row that would make it. */
export const readRoleRows: CypherQuery<{ ids: string[] }, { id: string; hash: string | null; rev: number; row: Record<string, unknown> }> = {
  name: 'readRoleRows',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Role {id: id})\nRETURN\n  n.id AS id,\n  n.hash AS hash,\n  n.rev AS rev,\n  n {\n    .name,\n    .description,\n    .aliases,\n    requirements:\n      [\n        (n)-[r:REQUIRES]->(s:Skill)\n        | {\n          skill: s.id,\n          level: r.level,\n          importance: r.importance,\n          critical: r.critical\n        }\n      ]\n  } AS row",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }), row: { optional: false } },
};

/** Teams as a directory sees them; members are left out where they are not asked for. */
export const findDirectoryGroupsByIds: CypherQuery<{ ids: string[]; members: boolean }, { groups: DirectoryGroupRow[] }> = {
  name: 'findDirectoryGroupsByIds',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (t:Team {id: id})\nWHERE t.status = 'ACTIVE'\nRETURN collect(t {\n  .id,\n  .name,\n  .externalId,\n  .rev,\n  members:\n    CASE\n      WHEN\n        $members\n        THEN\n          [\n            (t)<-[:MEMBER_OF]-(p:Person)\n            WHERE p.active OR NOT coalesce(p.removed, false)\n            | p.id\n          ]\n      ELSE []\n    END\n}) AS groups",
  params: { ids: rule.asList(), members: rule.asBoolean() },
  row: { groups: rule.asList() },
};

/** A page of the teams a directory sees, by id. Conditions are [field, comparator, value, negated]: all of one list or all of another. */
export const findDirectoryGroups: CypherQuery<{ any: [field: string, comparator: string, value: unknown, negated: boolean][][] | null; skip: number; limit: number; members: boolean }, { total: number; groups: DirectoryGroupRow[] }> = {
  name: 'findDirectoryGroups',
  access: 'read',
  text: "MATCH (t:Team)\nWHERE\n  t.status = 'ACTIVE' AND\n  ($any IS NULL OR\n    any(\n      branch IN $any\n      WHERE\n        all(\n          c IN branch\n          WHERE\n            any(\n              v IN\n              CASE c[0]\n                WHEN 'id' THEN [t.id]\n                WHEN 'externalId' THEN [t.externalId]\n                WHEN 'name' THEN [toLower(t.name)]\n                ELSE [(t)<-[:MEMBER_OF]-(p:Person) | p.id ]\n              END\n              WHERE\n                coalesce(\n                  CASE c[1]\n                    WHEN 'eq' THEN v = c[2]\n                    WHEN 'co' THEN v CONTAINS c[2]\n                    WHEN 'sw' THEN v STARTS WITH c[2]\n                    WHEN 'ew' THEN v ENDS WITH c[2]\n                    WHEN 'gt' THEN v > c[2]\n                    WHEN 'ge' THEN v >= c[2]\n                    WHEN 'lt' THEN v < c[2]\n                    WHEN 'le' THEN v <= c[2]\n                    ELSE v IS NOT NULL\n                  END,\n                  false\n                )\n            ) <>\n            c[3]\n        )\n    ))\nWITH t\nORDER BY t.id\nWITH collect(t) AS found\nCALL (found) {\n  UNWIND found[$skip..$skip + $limit] AS t\n  RETURN collect(t {\n    .id,\n    .name,\n    .externalId,\n    .rev,\n    members:\n      CASE\n        WHEN\n          $members\n          THEN\n            [\n              (t)<-[:MEMBER_OF]-(p:Person)\n              WHERE p.active OR NOT coalesce(p.removed, false)\n              | p.id\n            ]\n        ELSE []\n      END\n  }) AS groups\n}\nRETURN size(found) AS total, groups",
  params: { any: rule.asList({ optional: true }), skip: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }), members: rule.asBoolean() },
  row: { total: rule.asNumber({ isInteger: true }), groups: rule.asList() },
};

/** People as a directory sees them, by any of its keys, other ids of theirs or mailboxes that reach them; those it deleted are among them. */
export const findDirectoryUsersByKeys: CypherQuery<{ ids: string[]; userNames: string[]; externalIds: string[]; emails: string[]; mailboxes: string[] }, { users: DirectoryUserRow[] }> = {
  name: 'findDirectoryUsersByKeys',
  access: 'read',
  text: "CALL () {\n  UNWIND $ids AS key\n  MATCH (p:Person {id: key})\n  RETURN p\n    UNION\n  UNWIND $ids AS key\n  MATCH (:PersonAlias {id: key})-[:ALIAS_OF*1..]->(p:Person)\n  RETURN p\n    UNION\n  UNWIND $userNames AS key\n  MATCH (p:Person {userName: key})\n  RETURN p\n    UNION\n  UNWIND $externalIds AS key\n  MATCH (p:Person {externalId: key})\n  RETURN p\n    UNION\n  UNWIND $emails AS key\n  MATCH (p:Person {email: key})\n  RETURN p\n    UNION\n  UNWIND $mailboxes AS key\n  MATCH (:Mailbox {id: key})<-[:REACHED_AT]-(p:Person)\n  RETURN p\n}\nWITH p\nORDER BY p.id\nWITH\n  p,\n  head([(p)-[:REPORTS_TO]->(m:Person) | m.id ]) AS manager,\n  head([(p)-[:MEMBER_OF]->(t:Team) WHERE t.status = 'ACTIVE' | t {.id, .name} ]) AS team\nRETURN collect(p {\n  .id,\n  .rev,\n  .name,\n  .email,\n  .title,\n  .active,\n  .location,\n  .timeZone,\n  .languages,\n  .userName,\n  .externalId,\n  .directory,\n  removed: coalesce(p.removed, false),\n  managerId: manager,\n  teamId: team.id,\n  teamName: team.name,\n  otherIds: [(p)<-[:ALIAS_OF*1..]-(a:PersonAlias) | a.id ],\n  mailboxes: [(p)-[:REACHED_AT]->(m:Mailbox) | m.id ]\n}) AS users",
  params: { ids: rule.asList(), userNames: rule.asList(), externalIds: rule.asList(), emails: rule.asList(), mailboxes: rule.asList() },
  row: { users: rule.asList() },
};

/** A page of the people a directory sees, by id. Conditions are [field, comparator, value, negated]: all of one list or all of another. */
export const findDirectoryUsers: CypherQuery<{ any: [field: string, comparator: string, value: unknown, negated: boolean][][] | null; skip: number; limit: number }, { total: number; users: DirectoryUserRow[] }> = {
  name: 'findDirectoryUsers',
  access: 'read',
  text: "MATCH (p:Person)\nWHERE\n  (p.active OR NOT coalesce(p.removed, false)) AND\n  ($any IS NULL OR\n    any(\n      branch IN $any\n      WHERE\n        all(\n          c IN branch\n          WHERE\n            coalesce(\n              any(\n                v IN\n                [\n                  CASE c[0]\n                    WHEN 'id' THEN p.id\n                    WHEN 'externalId' THEN p.externalId\n                    WHEN\n                      'userName'\n                      THEN coalesce(p.userName, toLower(p.email), toLower(p.id))\n                    WHEN 'name' THEN toLower(p.name)\n                    WHEN 'title' THEN toLower(p.title)\n                    WHEN 'email' THEN toLower(p.email)\n                    WHEN 'active' THEN p.active\n                  END\n                ]\n                WHERE\n                  CASE c[1]\n                    WHEN 'eq' THEN v = c[2]\n                    WHEN 'co' THEN v CONTAINS c[2]\n                    WHEN 'sw' THEN v STARTS WITH c[2]\n                    WHEN 'ew' THEN v ENDS WITH c[2]\n                    WHEN 'gt' THEN v > c[2]\n                    WHEN 'ge' THEN v >= c[2]\n                    WHEN 'lt' THEN v < c[2]\n                    WHEN 'le' THEN v <= c[2]\n                    ELSE v IS NOT NULL\n                  END\n              ),\n              false\n            ) <>\n            c[3]\n        )\n    ))\nWITH p\nORDER BY p.id\nWITH collect(p) AS found\nCALL (found) {\n  UNWIND found[$skip..$skip + $limit] AS p\n  WITH\n    p,\n    head([(p)-[:REPORTS_TO]->(m:Person) | m.id ]) AS manager,\n    head(\n      [(p)-[:MEMBER_OF]->(t:Team) WHERE t.status = 'ACTIVE' | t {.id, .name} ]) AS team\n  RETURN collect(p {\n    .id,\n    .rev,\n    .name,\n    .email,\n    .title,\n    .active,\n    .location,\n    .timeZone,\n    .languages,\n    .userName,\n    .externalId,\n    .directory,\n    removed: coalesce(p.removed, false),\n    managerId: manager,\n    teamId: team.id,\n    teamName: team.name,\n    otherIds: [(p)<-[:ALIAS_OF*1..]-(a:PersonAlias) | a.id ],\n    mailboxes: [(p)-[:REACHED_AT]->(m:Mailbox) | m.id ]\n  }) AS users\n}\nRETURN size(found) AS total, users",
  params: { any: rule.asList({ optional: true }), skip: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), users: rule.asList() },
};

/** Each of these people as the row that would make it, with what only directories say. */
export const readDirectoryPersonRows: CypherQuery<{ ids: string[] }, { id: string; hash: string | null; rev: number; row: Record<string, unknown> }> = {
  name: 'readDirectoryPersonRows',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Person {id: id})\nRETURN\n  n.id AS id,\n  n.hash AS hash,\n  n.rev AS rev,\n  n {\n    .name,\n    .email,\n    .title,\n    .active,\n    .location,\n    .timeZone,\n    .languages,\n    .startedOn,\n    .availability,\n    .awayUntil,\n    .mentorCapacity,\n    .listed,\n    .attributes,\n    .managerAs,\n    .userName,\n    .externalId,\n    .directory,\n    .removed,\n    team: head([(n)-[:MEMBER_OF]->(t:Team) | t.id ]),\n    manager: head([(n)-[:REPORTS_TO]->(p:Person) | p.id ]),\n    roles: [(n)-[:HOLDS]->(r:Role) | r.id ],\n    reachedAt: [(n)-[k:REACHED_AT]->(m:Mailbox) | [m.id, k.source, k.address] ]\n  } AS row",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }), row: { optional: false } },
};

/** Each of these teams as the row that would make it, with what only directories say. */
export const readDirectoryTeamRows: CypherQuery<{ ids: string[] }, { id: string; hash: string | null; rev: number; row: Record<string, unknown> }> = {
  name: 'readDirectoryTeamRows',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Team {id: id})\nRETURN\n  n.id AS id,\n  n.hash AS hash,\n  n.rev AS rev,\n  n {\n    .name,\n    .externalId,\n    .retired,\n    parent: head([(n)-[:PART_OF]->(t:Team) | t.id ])\n  } AS row",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }), row: { optional: false } },
};

/** Active skills that each occurs with, by similarity, ties by id. */
export const findCooccurring: CypherQuery<{ ids: string[] }, { id: string; cooccurring: { skillId: string; similarity: number }[] }> = {
  name: 'findCooccurring',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Skill {id: id})\nCALL (n) {\n  MATCH (n)-[r:COOCCURS]->(s:Skill)\n  WHERE s.status = 'ACTIVE'\n  WITH r, s\n  ORDER BY r.similarity DESC, s.id\n  RETURN collect({skillId: s.id, similarity: r.similarity}) AS cooccurring\n}\nRETURN id, cooccurring",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), cooccurring: rule.asList() },
};

/** Ids of active skills after an id, in their order. */
export const readActiveSkills: CypherQuery<{ after: string; limit: number }, { skills: string[] }> = {
  name: 'readActiveSkills',
  access: 'read',
  text: "MATCH (s:Skill)\nWHERE s.id > $after AND s.status = 'ACTIVE'\nWITH s.id AS id\nORDER BY id\nLIMIT $limit\nRETURN collect(id) AS skills",
  params: { after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { skills: rule.asList() },
};

/** Which skills each contribution shows, for contributions after an id, in the order of ids. */
export const readSkillsOfContributions: CypherQuery<{ after: string; limit: number }, { last: string | null; lists: string[][] }> = {
  name: 'readSkillsOfContributions',
  access: 'read',
  text: "MATCH (c:Contribution)\nWHERE c.id > $after\nWITH c\nORDER BY c.id\nLIMIT $limit\nWITH\n  max(c.id) AS last,\n  collect(\n    CASE\n      WHEN c.status = 'ACTIVE' THEN [(c)-[:SHOWS]->(s:Skill) | s.id ]\n      ELSE []\n    END) AS lists\nRETURN last, [x IN lists WHERE size(x) > 1] AS lists",
  params: { after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { last: rule.asString({ optional: true }), lists: rule.asList() },
};

/** Which skills each person holds, for people after an id, in the order of ids. */
export const readSkillsOfPeople: CypherQuery<{ after: string; limit: number }, { last: string | null; lists: string[][] }> = {
  name: 'readSkillsOfPeople',
  access: 'read',
  text: "MATCH (p:Person)\nWHERE p.id > $after\nWITH p\nORDER BY p.id\nLIMIT $limit\nRETURN\n  max(p.id) AS last,\n  collect([(p)-[h:HAS_SKILL]->(:Skill) | h.skillId ]) AS lists",
  params: { after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { last: rule.asString({ optional: true }), lists: rule.asList() },
};

/** Takes away what skills that are no longer active occur with. */
export const removeCooccurring: CypherQuery<Record<string, never>, { removed: number }> = {
  name: 'removeCooccurring',
  access: 'write',
  text: "MATCH (s:Skill)-[r:COOCCURS]->(:Skill)\nWHERE s.status <> 'ACTIVE'\nDELETE r\nRETURN count(r) AS removed",
  params: {  },
  row: { removed: rule.asNumber({ isInteger: true }) },
};

/** Replaces the skills that each occurs with, in the order of ids, where they are not those that are stored. */
export const writeCooccurring: CypherQuery<{ skills: { id: string; links: [skill: string, similarity: number][] }[]; now: number }, { written: number }> = {
  name: 'writeCooccurring',
  access: 'write',
  text: "UNWIND $skills AS row\nMATCH (s:Skill {id: row.id})\nOPTIONAL MATCH (s)-[old:COOCCURS]->(o:Skill)\nWITH s, row, old, o\nORDER BY o.id\nWITH s, row, collect(old) AS stored, collect([o.id, old.similarity]) AS links\nWHERE\n  size(stored) <> size(row.links) OR (size(stored) > 0 AND links <> row.links)\nFOREACH (old IN stored |\n  DELETE old\n)\nWITH s, row\nCALL (s, row) {\n  UNWIND row.links AS link\n  MATCH (o:Skill {id: link[0]})\n  CREATE (s)-[:COOCCURS {similarity: toFloat(link[1]), computedAt: $now}]->(o)\n}\nRETURN count(DISTINCT s) AS written",
  params: { skills: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: { written: rule.asNumber({ isInteger: true }) },
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

/** Ids of active skills by name, ties by id. */
export const findSkills: CypherQuery<{ afterName: string | null; afterId: string | null; limit: number }, { total: number; skills: { id: string; name: string }[] }> = {
  name: 'findSkills',
  access: 'read',
  text: "CALL () {\n  MATCH (n:Skill)\n  WHERE n.status = 'ACTIVE'\n  RETURN count(n) AS total\n}\nCALL () {\n  MATCH (n:Skill)\n  WHERE\n    n.name >= coalesce($afterName, '') AND\n    n.status = 'ACTIVE' AND\n    ($afterName IS NULL OR n.name > $afterName OR n.id > $afterId)\n  WITH n\n  ORDER BY n.name, n.id\n  LIMIT $limit\n  RETURN collect(n {.id, .name}) AS skills\n}\nRETURN total, skills",
  params: { afterName: rule.asString({ optional: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), skills: rule.asList() },
};

/** Adds spellings to skills: key, text, normalised, squashed, initials, preferred. */
export const linkSkillNames: CypherQuery<{ groups: { id: string; links: [own: string, text: string, normalised: string, squashed: string, initials: string, preferred: boolean][] }[] }, Record<string, never>> = {
  name: 'linkSkillNames',
  access: 'write',
  text: "UNWIND $groups AS g\nUNWIND g.links AS l\nMATCH (s:Skill {id: l[0]})\nCREATE\n  (n:SkillName\n    {key: g.id, text: l[1], normalised: l[2], squashed: l[3], initials: l[4]})\nCREATE (n)-[:NAMES {preferred: l[5]}]->(s)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Which skill each of these replaced skills led to in the end. */
export const readFinalSuccessors: CypherQuery<{ ids: string[] }, { pairs: [from: string, to: string][] }> = {
  name: 'readFinalSuccessors',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (old:Skill {id: id})\nMATCH ANY SHORTEST (old)-[:REPLACED_BY]->+(new:Skill)\nWHERE NOT EXISTS { (new)-[:REPLACED_BY]->() }\nRETURN collect([old.id, new.id]) AS pairs",
  params: { ids: rule.asList() },
  row: { pairs: rule.asList() },
};

/** Each of these skills as the row that would make it. */
export const readSkillRows: CypherQuery<{ ids: string[] }, { id: string; hash: string | null; rev: number; row: Record<string, unknown> }> = {
  name: 'readSkillRows',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Skill {id: id})\nRETURN\n  n.id AS id,\n  n.hash AS hash,\n  n.rev AS rev,\n  n {\n    .name,\n    .description,\n    .restricted,\n    .hours,\n    .halfLifeMonths,\n    aliases: [(m:SkillName)-[k:NAMES]->(n) WHERE NOT k.preferred | m.text ],\n    broader: [(n)-[:BROADER]->(b:Skill) | b.id ],\n    related:\n      [(n)-[r:RELATED]->(b:Skill) | {skill: b.id, similarity: r.similarity} ],\n    relatedBy:\n      [(n)<-[r:RELATED]-(b:Skill) | {skill: b.id, similarity: r.similarity} ],\n    prerequisites:\n      [\n        (n)-[r:PREREQUISITE]->(b:Skill)\n        | {skill: b.id, level: r.level, forLevel: r.forLevel, group: r.group}\n      ],\n    replacedBy: head([(n)-[:REPLACED_BY]->(b:Skill) | b.id ])\n  } AS row",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }), row: { optional: false } },
};

/** Moves everything of replaced skills to their last successors: evidence, contributions, requirements, goals, hierarchy, older ids. What would say the same twice, or lead from a skill back to itself, is left behind. Each pair: old id, new id, and their keys in the full-text index of contributions. */
export const replaceSkills: CypherQuery<{ pairs: string[][] }, Record<string, never>> = {
  name: 'replaceSkills',
  access: 'write',
  text: "UNWIND $pairs AS pair\nMATCH (old:Skill {id: pair[0]})\nMATCH (new:Skill {id: pair[1]})\nCALL (old, new) {\n  MATCH (e:Evidence)-[k:OF]->(old)\n  CREATE (e)-[:OF]->(new)\n  DELETE k\n}\nCALL (old, new, pair) {\n  MATCH (c:Contribution)-[k:SHOWS]->(old)\n  SET c.skillKeys = replace(c.skillKeys, pair[2], pair[3])\n  DELETE k\n  WITH c, new\n  WHERE NOT EXISTS { (c)-[:SHOWS]->(new) }\n  CREATE (c)-[:SHOWS]->(new)\n}\nCALL (old, new) {\n  MATCH (r:Role)-[k:REQUIRES]->(old)\n  WITH\n    r,\n    k,\n    new,\n    k.level AS level,\n    k.importance AS importance,\n    k.critical AS critical\n  DELETE k\n  WITH r, new, level, importance, critical\n  WHERE NOT EXISTS { (r)-[:REQUIRES]->(new) }\n  CREATE\n    (r)-[:REQUIRES {level: level, importance: importance, critical: critical}]->\n    (new)\n}\nCALL (old, new) {\n  MATCH (p:Person)-[k:WANTS]->(old)\n  WITH p, k, new, k.level AS level, k.importance AS importance\n  DELETE k\n  WITH p, new, level, importance\n  WHERE NOT EXISTS { (p)-[:WANTS]->(new) }\n  CREATE (p)-[:WANTS {level: level, importance: importance}]->(new)\n}\nCALL (old, new) {\n  MATCH (s:Skill)-[k:BROADER]->(old)\n  DELETE k\n  WITH s, new\n  WHERE\n    NOT EXISTS { (s)-[:BROADER]->(new) } AND\n    NOT EXISTS {\n      MATCH ANY SHORTEST (new)-[:BROADER]->*(s)\n    }\n  CREATE (s)-[:BROADER]->(new)\n}\nCALL (old, new) {\n  MATCH (old)-[k:BROADER]->(s:Skill)\n  DELETE k\n  WITH s, new\n  WHERE\n    NOT EXISTS { (new)-[:BROADER]->(s) } AND\n    NOT EXISTS {\n      MATCH ANY SHORTEST (s)-[:BROADER]->*(new)\n    }\n  CREATE (new)-[:BROADER]->(s)\n}\nCALL (old, new) {\n  MATCH (s:Skill)-[k:PREREQUISITE]->(old)\n  WITH s, k, new, k.level AS level, k.forLevel AS forLevel, k.group AS group\n  DELETE k\n  WITH s, new, level, forLevel, group\n  WHERE\n    NOT EXISTS {\n    (s)-[:PREREQUISITE {forLevel: forLevel, group: group}]->(new)\n    } AND\n    NOT EXISTS {\n      MATCH ANY SHORTEST (new)-[:PREREQUISITE]->*(s)\n    }\n  CREATE\n    (s)-[:PREREQUISITE {level: level, forLevel: forLevel, group: group}]->(new)\n}\nCALL (old, new) {\n  MATCH (old)-[k:PREREQUISITE]->(s:Skill)\n  WITH s, k, new, k.level AS level, k.forLevel AS forLevel, k.group AS group\n  DELETE k\n  WITH s, new, level, forLevel, group\n  WHERE\n    NOT EXISTS {\n    (new)-[:PREREQUISITE {forLevel: forLevel, group: group}]->(s)\n    } AND\n    NOT EXISTS {\n      MATCH ANY SHORTEST (s)-[:PREREQUISITE]->*(new)\n    }\n  CREATE\n    (new)-[:PREREQUISITE {level: level, forLevel: forLevel, group: group}]->(s)\n}\nCALL (old, new) {\n  MATCH (s:Skill)-[k:RELATED]-(old)\n  WITH s, k, new, k.similarity AS similarity\n  DELETE k\n  WITH s, new, similarity\n  WHERE s <> new AND NOT EXISTS { (s)-[:RELATED]-(new) }\n  CREATE (s)-[:RELATED {similarity: similarity}]->(new)\n}\nCALL (old, new) {\n  MATCH (s:Skill)-[k:REPLACED_BY]->(old)\n  DELETE k\n  WITH s, new\n  CREATE (s)-[:REPLACED_BY]->(new)\n}\nCALL (old, new) {\n  MATCH (old)-[k:REPLACED_BY]->(s:Skill)\n  WHERE s <> new\n  DELETE k\n  WITH DISTINCT old, new\n  CREATE (old)-[:REPLACED_BY]->(new)\n}",
  params: { pairs: rule.asList() },
  row: {  },
};

/** Spellings for a typeahead: exact (0), same without separators (1), initials (2), prefix (3), prefix without separators (4), a word's prefix (5), fuzzy (6, by score). A way whose parameter is null is left out. */
export const searchSkillNames: CypherQuery<{ normalised: string; squashed: string | null; squashedPrefix: string | null; words: string | null; fuzzy: string | null; limit: number }, { names: { id: string; text: string; rank: number; preferred: boolean }[] }> = {
  name: 'searchSkillNames',
  access: 'read',
  text: "CALL () {\n  MATCH (n:SkillName {normalised: $normalised})\n  RETURN n, 0 AS rank, 0.0 AS score\n    UNION ALL\n  MATCH (n:SkillName {squashed: $squashed})\n  RETURN n, 1 AS rank, 0.0 AS score\n    UNION ALL\n  MATCH (n:SkillName {initials: $squashed})\n  RETURN n, 2 AS rank, 0.0 AS score\n    UNION ALL\n  MATCH (n:SkillName)\n  WHERE n.normalised STARTS WITH $normalised\n  WITH n\n  ORDER BY n.normalised\n  LIMIT $limit\n  RETURN n, 3 AS rank, 0.0 AS score\n    UNION ALL\n  MATCH (n:SkillName)\n  WHERE n.squashed STARTS WITH $squashedPrefix\n  WITH n\n  ORDER BY n.squashed\n  LIMIT $limit\n  RETURN n, 4 AS rank, 0.0 AS score\n    UNION ALL\n  WITH $words AS words\n  WHERE words IS NOT NULL\n  CALL\n    db.index.fulltext.queryNodes(\n      'skill_name_text',\n      words,\n      {limit: $limit}\n    )\n    YIELD node AS n\n  RETURN n, 5 AS rank, 0.0 AS score\n    UNION ALL\n  WITH $fuzzy AS fuzzy\n  WHERE fuzzy IS NOT NULL\n  CALL\n    db.index.fulltext.queryNodes(\n      'skill_name_text',\n      fuzzy,\n      {limit: $limit}\n    )\n    YIELD node AS n, score\n  RETURN n, 6 AS rank, score\n}\nMATCH (n)-[k:NAMES]->(s:Skill)\nWHERE s.status = 'ACTIVE'\nWITH s, n, k, min(rank) AS rank, max(score) AS score\nORDER BY rank,\nCASE rank\n  WHEN 6 THEN - score\n  ELSE 0\nEND, size(n.normalised), n.normalised, s.id\nRETURN\n  collect({id: s.id, text: n.text, rank: rank, preferred: k.preferred}) AS names",
  params: { normalised: rule.asString(), squashed: rule.asString({ optional: true }), squashedPrefix: rule.asString({ optional: true }), words: rule.asString({ optional: true }), fuzzy: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { names: rule.asList() },
};

/** Takes spellings away. */
export const unlinkSkillNames: CypherQuery<{ groups: { id: string; links: [own: string, text: string, normalised: string, squashed: string, initials: string, preferred: boolean][] }[] }, Record<string, never>> = {
  name: 'unlinkSkillNames',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (n:SkillName {key: g.id})\nDETACH DELETE n",
  params: { groups: rule.asList() },
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

/** Creates people; their edges follow. What all of them hold alike comes once. */
export const createPeople: CypherQuery<{ rows: Record<string, unknown>[]; same: Record<string, unknown> }, Record<string, never>> = {
  name: 'createPeople',
  access: 'write',
  text: "UNWIND $rows AS row\nCREATE (n:Person)\nSET\n  n = row {.*, rev: 1, startedOn: toInteger(row.startedOn), awayUntil: toInteger(row.awayUntil), mentorCapacity: toInteger(row.mentorCapacity)},\n  n += $same",
  params: { rows: rule.asList(), same: { optional: false } },
  row: {  },
};

/** Creates teams; their edges follow. What all of them hold alike comes once. */
export const createTeams: CypherQuery<{ rows: Record<string, unknown>[]; same: Record<string, unknown> }, Record<string, never>> = {
  name: 'createTeams',
  access: 'write',
  text: "UNWIND $rows AS row\nCREATE (n:Team)\nSET\n  n = row {.*, rev: 1},\n  n += $same",
  params: { rows: rule.asList(), same: { optional: false } },
  row: {  },
};

/** Creates roles; their edges follow. What all of them hold alike comes once. */
export const createRoles: CypherQuery<{ rows: Record<string, unknown>[]; same: Record<string, unknown> }, Record<string, never>> = {
  name: 'createRoles',
  access: 'write',
  text: "UNWIND $rows AS row\nCREATE (n:Role)\nSET\n  n = row {.*, rev: 1},\n  n += $same",
  params: { rows: rule.asList(), same: { optional: false } },
  row: {  },
};

/** Creates skills; their edges follow. What all of them hold alike comes once. */
export const createSkills: CypherQuery<{ rows: Record<string, unknown>[]; same: Record<string, unknown> }, Record<string, never>> = {
  name: 'createSkills',
  access: 'write',
  text: "UNWIND $rows AS row\nCREATE (n:Skill)\nSET\n  n = row {.*, rev: 1},\n  n += $same",
  params: { rows: rule.asList(), same: { optional: false } },
  row: {  },
};

/** Creates evidence; their edges follow. What all of them hold alike comes once. */
export const createEvidence: CypherQuery<{ rows: Record<string, unknown>[]; same: Record<string, unknown> }, Record<string, never>> = {
  name: 'createEvidence',
  access: 'write',
  text: "UNWIND $rows AS row\nCREATE (n:Evidence)\nSET\n  n = row {.*, rev: 1, at: toInteger(row.at), expiresAt: toInteger(row.expiresAt)},\n  n += $same",
  params: { rows: rule.asList(), same: { optional: false } },
  row: {  },
};

/** Creates contributions; their edges follow. What all of them hold alike comes once. */
export const createContributions: CypherQuery<{ rows: Record<string, unknown>[]; same: Record<string, unknown> }, Record<string, never>> = {
  name: 'createContributions',
  access: 'write',
  text: "UNWIND $rows AS row\nCREATE (n:Contribution)\nSET\n  n = row {.*, rev: 1, at: toInteger(row.at), difficulty: toInteger(row.difficulty)},\n  n += $same",
  params: { rows: rule.asList(), same: { optional: false } },
  row: {  },
};

/** Records a sync run. */
export const createSyncRun: CypherQuery<{ run: Record<string, unknown> }, Record<string, never>> = {
  name: 'createSyncRun',
  access: 'write',
  text: "CREATE (r:SyncRun)\nSET\n  r = $run,\n  r.startedAt = toInteger($run.startedAt),\n  r.finishedAt = toInteger($run.finishedAt)",
  params: { run: { optional: false } },
  row: {  },
};

/** Deletes the oldest sync runs and stored answers from before these moments, at most `limit` of each. */
export const deleteOldSyncRuns: CypherQuery<{ runsBefore: number; answersBefore: number; limit: number }, { runs: number; answers: number }> = {
  name: 'deleteOldSyncRuns',
  access: 'write',
  text: "CALL () {\n  MATCH (r:SyncRun)\n  WHERE r.startedAt < $runsBefore\n  WITH r\n  ORDER BY r.startedAt\n  LIMIT $limit\n  DELETE r\n  RETURN count(*) AS runs\n}\nCALL () {\n  MATCH (r:SyncRequest)\n  WHERE r.at < $answersBefore\n  WITH r\n  ORDER BY r.at\n  LIMIT $limit\n  DELETE r\n  RETURN count(*) AS answers\n}\nRETURN runs, answers",
  params: { runsBefore: rule.asNumber({ isInteger: true }), answersBefore: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { runs: rule.asNumber({ isInteger: true }), answers: rule.asNumber({ isInteger: true }) },
};

/** Ids that are equal to these but for capitals and blanks around them; the ids given are in small letters. */
export const findAlike: CypherQuery<{ people: string[]; teams: string[]; roles: string[]; skills: string[] }, { people: string[]; teams: string[]; roles: string[]; skills: string[] }> = {
  name: 'findAlike',
  access: 'read',
  text: "CALL () {\n  WITH *\n  WHERE size($people) > 0\n  MATCH (n:Person)\n  WHERE n.id IS NOT NULL AND toLower(trim(n.id)) IN $people\n  RETURN collect(n.id) AS people\n}\nCALL () {\n  WITH *\n  WHERE size($teams) > 0\n  MATCH (n:Team)\n  WHERE n.id IS NOT NULL AND toLower(trim(n.id)) IN $teams\n  RETURN collect(n.id) AS teams\n}\nCALL () {\n  WITH *\n  WHERE size($roles) > 0\n  MATCH (n:Role)\n  WHERE n.id IS NOT NULL AND toLower(trim(n.id)) IN $roles\n  RETURN collect(n.id) AS roles\n}\nCALL () {\n  WITH *\n  WHERE size($skills) > 0\n  MATCH (n:Skill)\n  WHERE n.id IS NOT NULL AND toLower(trim(n.id)) IN $skills\n  RETURN collect(n.id) AS skills\n}\nRETURN people, teams, roles, skills",
  params: { people: rule.asList(), teams: rule.asList(), roles: rule.asList(), skills: rule.asList() },
  row: { people: rule.asList(), teams: rule.asList(), roles: rule.asList(), skills: rule.asList() },
};

/** What a source has of teams that are not ended, with ids beginning with a prefix. */
export const findTeamsOfSource: CypherQuery<{ source: string; idPrefix: string }, { known: KnownNode[] }> = {
  name: 'findTeamsOfSource',
  access: 'read',
  text: "MATCH (n:Team)\nWHERE n.id STARTS WITH $idPrefix AND $source IN n.sources AND n.status = 'ACTIVE'\nWITH n\nORDER BY n.id\nWITH\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS listed\nUNWIND range(0, size(listed) - 1, 500) AS at\nRETURN listed[at..at + 500] AS known",
  params: { source: rule.asString(), idPrefix: rule.asString() },
  row: { known: rule.asList() },
};

/** What a source has of roles that are not ended, with ids beginning with a prefix. */
export const findRolesOfSource: CypherQuery<{ source: string; idPrefix: string }, { known: KnownNode[] }> = {
  name: 'findRolesOfSource',
  access: 'read',
  text: "MATCH (n:Role)\nWHERE n.id STARTS WITH $idPrefix AND $source IN n.sources AND n.status = 'ACTIVE'\nWITH n\nORDER BY n.id\nWITH\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS listed\nUNWIND range(0, size(listed) - 1, 500) AS at\nRETURN listed[at..at + 500] AS known",
  params: { source: rule.asString(), idPrefix: rule.asString() },
  row: { known: rule.asList() },
};

/** What a source has of skills that are not ended, with ids beginning with a prefix. */
export const findSkillsOfSource: CypherQuery<{ source: string; idPrefix: string }, { known: KnownNode[] }> = {
  name: 'findSkillsOfSource',
  access: 'read',
  text: "MATCH (n:Skill)\nWHERE n.id STARTS WITH $idPrefix AND $source IN n.sources AND n.status = 'ACTIVE'\nWITH n\nORDER BY n.id\nWITH\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS listed\nUNWIND range(0, size(listed) - 1, 500) AS at\nRETURN listed[at..at + 500] AS known",
  params: { source: rule.asString(), idPrefix: rule.asString() },
  row: { known: rule.asList() },
};

/** What a source has of evidence that are not ended, with ids beginning with a prefix. */
export const findEvidenceOfSource: CypherQuery<{ source: string; idPrefix: string }, { known: KnownNode[] }> = {
  name: 'findEvidenceOfSource',
  access: 'read',
  text: "MATCH (n:Evidence)\nWHERE n.id STARTS WITH $idPrefix AND $source IN n.sources AND n.status <> 'WITHDRAWN'\nWITH n\nORDER BY n.id\nWITH\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS listed\nUNWIND range(0, size(listed) - 1, 500) AS at\nRETURN listed[at..at + 500] AS known",
  params: { source: rule.asString(), idPrefix: rule.asString() },
  row: { known: rule.asList() },
};

/** What a source has of contributions that are not ended, with ids beginning with a prefix. */
export const findContributionsOfSource: CypherQuery<{ source: string; idPrefix: string }, { known: KnownNode[] }> = {
  name: 'findContributionsOfSource',
  access: 'read',
  text: "MATCH (n:Contribution)\nWHERE n.id STARTS WITH $idPrefix AND $source IN n.sources AND n.status = 'ACTIVE'\nWITH n\nORDER BY n.id\nWITH\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS listed\nUNWIND range(0, size(listed) - 1, 500) AS at\nRETURN listed[at..at + 500] AS known",
  params: { source: rule.asString(), idPrefix: rule.asString() },
  row: { known: rule.asList() },
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

/** Whether nothing was ever synced, or the sample only in part, because the process that loaded it was killed. */
export const isSampleDue: CypherQuery<Record<string, never>, { due: boolean }> = {
  name: 'isSampleDue',
  access: 'read',
  text: "RETURN\n  (NOT EXISTS { (:Person) } AND NOT EXISTS { (:Skill) }) OR\n  (EXISTS { (:SyncRun {source: 'sample', actor: 'sample'}) } AND\n    NOT EXISTS {\n    (:SyncRun {source: 'sample', kind: 'CONTRIBUTIONS'})\n    }) AS due",
  params: {  },
  row: { due: rule.asBoolean() },
};

/** Adds MEMBER_OF edges of people, by the node at their other end. */
export const linkMemberships: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'linkMemberships',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Team {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Person {id: l[0]})\nCREATE (n)-[:MEMBER_OF]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds REPORTS_TO edges of people, by the node at their other end. */
export const linkManagers: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'linkManagers',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Person {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Person {id: l[0]})\nCREATE (n)-[:REPORTS_TO]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds HOLDS edges of people, by the node at their other end. */
export const linkHeldRoles: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'linkHeldRoles',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Role {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Person {id: l[0]})\nCREATE (n)-[:HOLDS]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds REACHED_AT edges of people, by the node at their other end. */
export const linkMailboxes: CypherQuery<{ groups: { id: string; links: [own: string, source: string, address: string][] }[] }, Record<string, never>> = {
  name: 'linkMailboxes',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Mailbox {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Person {id: l[0]})\nCREATE (n)-[:REACHED_AT {source: l[1], address: l[2]}]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds PART_OF edges of teams, by the node at their other end. */
export const linkParents: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'linkParents',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Team {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Team {id: l[0]})\nCREATE (n)-[:PART_OF]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds REQUIRES edges of roles, by the node at their other end. */
export const linkRequirements: CypherQuery<{ groups: { id: string; links: [own: string, level: number, importance: number, critical: boolean][] }[] }, Record<string, never>> = {
  name: 'linkRequirements',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Role {id: l[0]})\nCREATE (n)-[:REQUIRES {level: l[1], importance: l[2], critical: l[3]}]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds BROADER edges of skills, by the node at their other end. */
export const linkBroader: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'linkBroader',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Skill {id: l[0]})\nCREATE (n)-[:BROADER]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds RELATED edges of skills, by the node at their other end. */
export const linkRelated: CypherQuery<{ groups: { id: string; links: [own: string, similarity: number][] }[] }, Record<string, never>> = {
  name: 'linkRelated',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Skill {id: l[0]})\nCREATE (n)-[:RELATED {similarity: l[1]}]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds PREREQUISITE edges of skills, by the node at their other end. */
export const linkPrerequisites: CypherQuery<{ groups: { id: string; links: [own: string, level: number, forLevel: number, group: string][] }[] }, Record<string, never>> = {
  name: 'linkPrerequisites',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Skill {id: l[0]})\nCREATE (n)-[:PREREQUISITE {level: toInteger(l[1]), forLevel: toInteger(l[2]), group: l[3]}]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds REPLACED_BY edges of skills, by the node at their other end. */
export const linkReplacedBy: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'linkReplacedBy',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Skill {id: l[0]})\nCREATE (n)-[:REPLACED_BY]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds ABOUT edges of evidence, by the node at their other end. */
export const linkSubjects: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'linkSubjects',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Person {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Evidence {id: l[0]})\nCREATE (n)-[:ABOUT]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds BY edges of evidence, by the node at their other end. */
export const linkAuthors: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'linkAuthors',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Person {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Evidence {id: l[0]})\nCREATE (n)-[:BY]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds OF edges of evidence, by the node at their other end. */
export const linkEvidenceSkills: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'linkEvidenceSkills',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Evidence {id: l[0]})\nCREATE (n)-[:OF]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds CONTRIBUTED edges of contributions, by the node at their other end. */
export const linkContributors: CypherQuery<{ groups: { id: string; links: [own: string, part: string][] }[] }, Record<string, never>> = {
  name: 'linkContributors',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Person {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Contribution {id: l[0]})\nCREATE (other)-[:CONTRIBUTED {part: l[1]}]->(n)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds SHOWS edges of contributions, by the node at their other end. */
export const linkShownSkills: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'linkShownSkills',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Contribution {id: l[0]})\nCREATE (n)-[:SHOWS]->(other)",
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

/** Locks teams and tells whether they are still as they were read. */
export const lockTeams: CypherQuery<{ ids: string[]; token: string }, { id: string; hash: string | null; rev: number }> = {
  name: 'lockTeams',
  access: 'write',
  text: "UNWIND $ids AS id\nMATCH (n:Team {id: id})\nSET n.lock = $token\nRETURN n.id AS id, n.hash AS hash, n.rev AS rev",
  params: { ids: rule.asList(), token: rule.asString() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }) },
};

/** Locks roles and tells whether they are still as they were read. */
export const lockRoles: CypherQuery<{ ids: string[]; token: string }, { id: string; hash: string | null; rev: number }> = {
  name: 'lockRoles',
  access: 'write',
  text: "UNWIND $ids AS id\nMATCH (n:Role {id: id})\nSET n.lock = $token\nRETURN n.id AS id, n.hash AS hash, n.rev AS rev",
  params: { ids: rule.asList(), token: rule.asString() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }) },
};

/** Locks skills and tells whether they are still as they were read. */
export const lockSkills: CypherQuery<{ ids: string[]; token: string }, { id: string; hash: string | null; rev: number }> = {
  name: 'lockSkills',
  access: 'write',
  text: "UNWIND $ids AS id\nMATCH (n:Skill {id: id})\nSET n.lock = $token\nRETURN n.id AS id, n.hash AS hash, n.rev AS rev",
  params: { ids: rule.asList(), token: rule.asString() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }) },
};

/** Locks evidence and tells whether they are still as they were read. */
export const lockEvidence: CypherQuery<{ ids: string[]; token: string }, { id: string; hash: string | null; rev: number }> = {
  name: 'lockEvidence',
  access: 'write',
  text: "UNWIND $ids AS id\nMATCH (n:Evidence {id: id})\nSET n.lock = $token\nRETURN n.id AS id, n.hash AS hash, n.rev AS rev",
  params: { ids: rule.asList(), token: rule.asString() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }) },
};

/** Locks contributions and tells whether they are still as they were read. */
export const lockContributions: CypherQuery<{ ids: string[]; token: string }, { id: string; hash: string | null; rev: number }> = {
  name: 'lockContributions',
  access: 'write',
  text: "UNWIND $ids AS id\nMATCH (n:Contribution {id: id})\nSET n.lock = $token\nRETURN n.id AS id, n.hash AS hash, n.rev AS rev",
  params: { ids: rule.asList(), token: rule.asString() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }) },
};

/** Takes the lock of a hierarchy, or of a queue, until the transaction ends. */
export const lockHierarchy: CypherQuery<{ key: string; token: string }, Record<string, never>> = {
  name: 'lockHierarchy',
  access: 'write',
  text: "MERGE (l:Lock {key: $key})\nSET l.token = $token",
  params: { key: rule.asString(), token: rule.asString() },
  row: {  },
};

/** All REPORTS_TO edges that are reached from these people, along the arrows. */
export const readManagersOnward: CypherQuery<{ ids: string[] }, { links: [from: string, to: string][] }> = {
  name: 'readManagersOnward',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (from:Person {id: id})\nMATCH ANY SHORTEST (from)-[:REPORTS_TO]->*(n:Person)\nWITH DISTINCT n\nMATCH (n)-[k:REPORTS_TO]->(other:Person)\nWITH collect([n.id, other.id]) AS listed\n// In several rows: the driver reads a row in one piece.\nUNWIND range(0, size(listed) - 1, 2000) AS at\nRETURN listed[at..at + 2000] AS links",
  params: { ids: rule.asList() },
  row: { links: rule.asList() },
};

/** All PART_OF edges that are reached from these teams, along the arrows. */
export const readParentsOnward: CypherQuery<{ ids: string[] }, { links: [from: string, to: string][] }> = {
  name: 'readParentsOnward',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (from:Team {id: id})\nMATCH ANY SHORTEST (from)-[:PART_OF]->*(n:Team)\nWITH DISTINCT n\nMATCH (n)-[k:PART_OF]->(other:Team)\nWITH collect([n.id, other.id]) AS listed\n// In several rows: the driver reads a row in one piece.\nUNWIND range(0, size(listed) - 1, 2000) AS at\nRETURN listed[at..at + 2000] AS links",
  params: { ids: rule.asList() },
  row: { links: rule.asList() },
};

/** All BROADER edges that are reached from these skills, along the arrows. */
export const readBroaderOnward: CypherQuery<{ ids: string[] }, { links: [from: string, to: string][] }> = {
  name: 'readBroaderOnward',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (from:Skill {id: id})\nMATCH ANY SHORTEST (from)-[:BROADER]->*(n:Skill)\nWITH DISTINCT n\nMATCH (n)-[k:BROADER]->(other:Skill)\nWITH collect([n.id, other.id]) AS listed\n// In several rows: the driver reads a row in one piece.\nUNWIND range(0, size(listed) - 1, 2000) AS at\nRETURN listed[at..at + 2000] AS links",
  params: { ids: rule.asList() },
  row: { links: rule.asList() },
};

/** All PREREQUISITE edges that are reached from these skills, along the arrows. */
export const readPrerequisitesOnward: CypherQuery<{ ids: string[] }, { links: [from: string, to: string, level: number, forLevel: number, group: string][] }> = {
  name: 'readPrerequisitesOnward',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (from:Skill {id: id})\nMATCH ANY SHORTEST (from)-[:PREREQUISITE]->*(n:Skill)\nWITH DISTINCT n\nMATCH (n)-[k:PREREQUISITE]->(other:Skill)\nWITH collect([n.id, other.id, k.level, k.forLevel, k.group]) AS listed\n// In several rows: the driver reads a row in one piece.\nUNWIND range(0, size(listed) - 1, 2000) AS at\nRETURN listed[at..at + 2000] AS links",
  params: { ids: rule.asList() },
  row: { links: rule.asList() },
};

/** All REPLACED_BY edges that are reached from these skills, along the arrows. */
export const readReplacedByOnward: CypherQuery<{ ids: string[] }, { links: [from: string, to: string][] }> = {
  name: 'readReplacedByOnward',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (from:Skill {id: id})\nMATCH ANY SHORTEST (from)-[:REPLACED_BY]->*(n:Skill)\nWITH DISTINCT n\nMATCH (n)-[k:REPLACED_BY]->(other:Skill)\nWITH collect([n.id, other.id]) AS listed\n// In several rows: the driver reads a row in one piece.\nUNWIND range(0, size(listed) - 1, 2000) AS at\nRETURN listed[at..at + 2000] AS links",
  params: { ids: rule.asList() },
  row: { links: rule.asList() },
};

/** Which of these people there are, with the hash of the last row and the sources that named them. */
export const readKnownPeople: CypherQuery<{ ids: string[] }, { known: KnownNode[] }> = {
  name: 'readKnownPeople',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Person {id: id})\nWITH\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS listed\nUNWIND range(0, size(listed) - 1, 500) AS at\nRETURN listed[at..at + 500] AS known",
  params: { ids: rule.asList() },
  row: { known: rule.asList() },
};

/** Which of these teams there are, with the hash of the last row and the sources that named them. */
export const readKnownTeams: CypherQuery<{ ids: string[] }, { known: KnownNode[] }> = {
  name: 'readKnownTeams',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Team {id: id})\nWITH\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS listed\nUNWIND range(0, size(listed) - 1, 500) AS at\nRETURN listed[at..at + 500] AS known",
  params: { ids: rule.asList() },
  row: { known: rule.asList() },
};

/** Which of these roles there are, with the hash of the last row and the sources that named them. */
export const readKnownRoles: CypherQuery<{ ids: string[] }, { known: KnownNode[] }> = {
  name: 'readKnownRoles',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Role {id: id})\nWITH\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS listed\nUNWIND range(0, size(listed) - 1, 500) AS at\nRETURN listed[at..at + 500] AS known",
  params: { ids: rule.asList() },
  row: { known: rule.asList() },
};

/** Which of these skills there are, with the hash of the last row and the sources that named them. */
export const readKnownSkills: CypherQuery<{ ids: string[] }, { known: KnownNode[] }> = {
  name: 'readKnownSkills',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Skill {id: id})\nWITH\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS listed\nUNWIND range(0, size(listed) - 1, 500) AS at\nRETURN listed[at..at + 500] AS known",
  params: { ids: rule.asList() },
  row: { known: rule.asList() },
};

/** Which of these evidence there are, with the hash of the last row and the sources that named them. */
export const readKnownEvidence: CypherQuery<{ ids: string[] }, { known: KnownNode[] }> = {
  name: 'readKnownEvidence',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Evidence {id: id})\nWITH\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS listed\nUNWIND range(0, size(listed) - 1, 500) AS at\nRETURN listed[at..at + 500] AS known",
  params: { ids: rule.asList() },
  row: { known: rule.asList() },
};

/** Which of these contributions there are, with the hash of the last row and the sources that named them. */
export const readKnownContributions: CypherQuery<{ ids: string[] }, { known: KnownNode[] }> = {
  name: 'readKnownContributions',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Contribution {id: id})\nWITH\n  collect(n {\n    .id,\n    .hash,\n    retired: coalesce(n.retired, false),\n    .sources,\n    .versions\n  }) AS listed\nUNWIND range(0, size(listed) - 1, 500) AS at\nRETURN listed[at..at + 500] AS known",
  params: { ids: rule.asList() },
  row: { known: rule.asList() },
};

/** Of the ids given, those that are unknown or ended, whom other ids of people stand for, the skills that others replaced, and the restricted ones. */
export const readReferences: CypherQuery<{ people: string[]; teams: string[]; roles: string[]; skills: string[] }, { noPeople: string[]; aliases: [alias: string, person: string][]; noTeams: string[]; noRoles: string[]; noSkills: string[]; endedPeople: string[]; endedTeams: string[]; endedRoles: string[]; endedSkills: string[]; replaced: [from: string, to: string][]; restricted: string[] }> = {
  name: 'readReferences',
  access: 'read',
  text: "CALL () {\n  UNWIND $people AS id\n  OPTIONAL MATCH (p:Person {id: id})\n  WITH id, p\n  WHERE p IS NULL OR p.retired\n  OPTIONAL MATCH (:PersonAlias {id: id})-[:ALIAS_OF*1..]->(q:Person)\n  WHERE p IS NULL\n  RETURN\n    collect(\n      CASE\n        WHEN p IS NULL AND q IS NULL THEN id\n      END) AS noPeople,\n    collect(\n      CASE\n        WHEN q IS NOT NULL THEN [id, q.id]\n      END) AS aliases,\n    collect(p.id) AS endedPeople\n}\nCALL () {\n  UNWIND $teams AS id\n  OPTIONAL MATCH (t:Team {id: id})\n  WITH id, t\n  WHERE t IS NULL OR t.retired\n  RETURN\n    collect(\n      CASE\n        WHEN t IS NULL THEN id\n      END) AS noTeams,\n    collect(t.id) AS endedTeams\n}\nCALL () {\n  UNWIND $roles AS id\n  OPTIONAL MATCH (r:Role {id: id})\n  WITH id, r\n  WHERE r IS NULL OR r.retired\n  RETURN\n    collect(\n      CASE\n        WHEN r IS NULL THEN id\n      END) AS noRoles,\n    collect(r.id) AS endedRoles\n}\nCALL () {\n  UNWIND $skills AS id\n  OPTIONAL MATCH (s:Skill {id: id})\n  WITH id, s\n  WHERE s IS NULL OR s.retired\n  RETURN\n    collect(\n      CASE\n        WHEN s IS NULL THEN id\n      END) AS noSkills,\n    collect(s.id) AS endedSkills\n}\nCALL () {\n  UNWIND $skills AS id\n  MATCH (:Skill {id: id})-[:REPLACED_BY]->(s:Skill)\n  RETURN collect([id, s.id]) AS replaced\n}\nCALL () {\n  UNWIND $skills AS id\n  MATCH (s:Skill {id: id})\n  WHERE s.restricted\n  RETURN collect(id) AS restricted\n}\nRETURN\n  noPeople,\n  aliases,\n  noTeams,\n  noRoles,\n  noSkills,\n  endedPeople,\n  endedTeams,\n  endedRoles,\n  endedSkills,\n  replaced,\n  restricted",
  params: { people: rule.asList(), teams: rule.asList(), roles: rule.asList(), skills: rule.asList() },
  row: { noPeople: rule.asList(), aliases: rule.asList(), noTeams: rule.asList(), noRoles: rule.asList(), noSkills: rule.asList(), endedPeople: rule.asList(), endedTeams: rule.asList(), endedRoles: rule.asList(), endedSkills: rule.asList(), replaced: rule.asList(), restricted: rule.asList() },
};

/** Keeps the answer of an idempotency key. */
export const storeSyncAnswer: CypherQuery<{ key: string; answer: string }, Record<string, never>> = {
  name: 'storeSyncAnswer',
  access: 'write',
  text: "MATCH (r:SyncRequest {key: $key})\nSET r.answer = $answer",
  params: { key: rule.asString(), answer: rule.asString() },
  row: {  },
};

/** Takes MEMBER_OF edges of people away. */
export const unlinkMemberships: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'unlinkMemberships',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Team {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Person {id: l[0]})\nMATCH (n)-[k:MEMBER_OF]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes REPORTS_TO edges of people away. */
export const unlinkManagers: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'unlinkManagers',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Person {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Person {id: l[0]})\nMATCH (n)-[k:REPORTS_TO]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes HOLDS edges of people away. */
export const unlinkHeldRoles: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'unlinkHeldRoles',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Role {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Person {id: l[0]})\nMATCH (n)-[k:HOLDS]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes REACHED_AT edges of people away. */
export const unlinkMailboxes: CypherQuery<{ groups: { id: string; links: [own: string, source: string, address: string][] }[] }, Record<string, never>> = {
  name: 'unlinkMailboxes',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Mailbox {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Person {id: l[0]})\nMATCH (n)-[k:REACHED_AT {source: l[1], address: l[2]}]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes PART_OF edges of teams away. */
export const unlinkParents: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'unlinkParents',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Team {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Team {id: l[0]})\nMATCH (n)-[k:PART_OF]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes REQUIRES edges of roles away. */
export const unlinkRequirements: CypherQuery<{ groups: { id: string; links: [own: string, level: number, importance: number, critical: boolean][] }[] }, Record<string, never>> = {
  name: 'unlinkRequirements',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Role {id: l[0]})\nMATCH (n)-[k:REQUIRES {level: l[1], importance: l[2], critical: l[3]}]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes BROADER edges of skills away. */
export const unlinkBroader: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'unlinkBroader',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Skill {id: l[0]})\nMATCH (n)-[k:BROADER]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes RELATED edges of skills away. */
export const unlinkRelated: CypherQuery<{ groups: { id: string; links: [own: string, similarity: number][] }[] }, Record<string, never>> = {
  name: 'unlinkRelated',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Skill {id: l[0]})\nMATCH (n)-[k:RELATED {similarity: l[1]}]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes PREREQUISITE edges of skills away. */
export const unlinkPrerequisites: CypherQuery<{ groups: { id: string; links: [own: string, level: number, forLevel: number, group: string][] }[] }, Record<string, never>> = {
  name: 'unlinkPrerequisites',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Skill {id: l[0]})\nMATCH (n)-[k:PREREQUISITE {level: toInteger(l[1]), forLevel: toInteger(l[2]), group: l[3]}]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes REPLACED_BY edges of skills away. */
export const unlinkReplacedBy: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'unlinkReplacedBy',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Skill {id: l[0]})\nMATCH (n)-[k:REPLACED_BY]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes ABOUT edges of evidence away. */
export const unlinkSubjects: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'unlinkSubjects',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Person {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Evidence {id: l[0]})\nMATCH (n)-[k:ABOUT]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes BY edges of evidence away. */
export const unlinkAuthors: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'unlinkAuthors',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Person {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Evidence {id: l[0]})\nMATCH (n)-[k:BY]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes OF edges of evidence away. */
export const unlinkEvidenceSkills: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'unlinkEvidenceSkills',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Evidence {id: l[0]})\nMATCH (n)-[k:OF]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes CONTRIBUTED edges of contributions away. */
export const unlinkContributors: CypherQuery<{ groups: { id: string; links: [own: string, part: string][] }[] }, Record<string, never>> = {
  name: 'unlinkContributors',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Person {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Contribution {id: l[0]})\nMATCH (other)-[k:CONTRIBUTED {part: l[1]}]->(n)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes SHOWS edges of contributions away. */
export const unlinkShownSkills: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'unlinkShownSkills',
  access: 'write',
  text: "UNWIND $groups AS g\nMATCH (other:Skill {id: g.id})\nUNWIND g.links AS l\nMATCH (n:Contribution {id: l[0]})\nMATCH (n)-[k:SHOWS]->(other)\nDELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Sets what changed of people; bump is 1 where it counts as a change. */
export const updatePeople: CypherQuery<{ rows: { id: string; bump: number; set: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'updatePeople',
  access: 'write',
  text: "UNWIND $rows AS row\nMATCH (n:Person {id: row.id})\nWITH n, row.bump AS bump, row.set AS given\nSET n += given {.*, rev: n.rev + toInteger(bump), startedOn: CASE WHEN 'startedOn' IN keys(given) THEN toInteger(given.startedOn) ELSE n.startedOn END, awayUntil: CASE WHEN 'awayUntil' IN keys(given) THEN toInteger(given.awayUntil) ELSE n.awayUntil END, mentorCapacity: CASE WHEN 'mentorCapacity' IN keys(given) THEN toInteger(given.mentorCapacity) ELSE n.mentorCapacity END}",
  params: { rows: rule.asList() },
  row: {  },
};

/** Sets what changed of teams; bump is 1 where it counts as a change. */
export const updateTeams: CypherQuery<{ rows: { id: string; bump: number; set: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'updateTeams',
  access: 'write',
  text: "UNWIND $rows AS row\nMATCH (n:Team {id: row.id})\nWITH n, row.bump AS bump, row.set AS given\nSET n += given {.*, rev: n.rev + toInteger(bump)}",
  params: { rows: rule.asList() },
  row: {  },
};

/** Sets what changed of roles; bump is 1 where it counts as a change. */
export const updateRoles: CypherQuery<{ rows: { id: string; bump: number; set: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'updateRoles',
  access: 'write',
  text: "UNWIND $rows AS row\nMATCH (n:Role {id: row.id})\nWITH n, row.bump AS bump, row.set AS given\nSET n += given {.*, rev: n.rev + toInteger(bump)}",
  params: { rows: rule.asList() },
  row: {  },
};

/** Sets what changed of skills; bump is 1 where it counts as a change. */
export const updateSkills: CypherQuery<{ rows: { id: string; bump: number; set: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'updateSkills',
  access: 'write',
  text: "UNWIND $rows AS row\nMATCH (n:Skill {id: row.id})\nWITH n, row.bump AS bump, row.set AS given\nSET n += given {.*, rev: n.rev + toInteger(bump)}",
  params: { rows: rule.asList() },
  row: {  },
};

/** Sets what changed of contributions; bump is 1 where it counts as a change. */
export const updateContributions: CypherQuery<{ rows: { id: string; bump: number; set: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'updateContributions',
  access: 'write',
  text: "UNWIND $rows AS row\nMATCH (n:Contribution {id: row.id})\nWITH n, row.bump AS bump, row.set AS given\nSET n += given {.*, rev: n.rev + toInteger(bump), at: CASE WHEN 'at' IN keys(given) THEN toInteger(given.at) ELSE n.at END, difficulty: CASE WHEN 'difficulty' IN keys(given) THEN toInteger(given.difficulty) ELSE n.difficulty END}",
  params: { rows: rule.asList() },
  row: {  },
};

/** Ids of teams by name, ties by id; search is a part of the name in any case. */
export const findTeams: CypherQuery<{ search: string | null; afterName: string | null; afterId: string | null; limit: number }, { total: number; teams: { id: string; name: string }[] }> = {
  name: 'findTeams',
  access: 'read',
  text: "MATCH (n:Team)\nWHERE\n  n.status = 'ACTIVE' AND\n  ($search IS NULL OR toLower(n.name) CONTAINS toLower($search))\nWITH n\nORDER BY n.name, n.id\nWITH collect(n {.id, .name}) AS found\nRETURN\n  size(found) AS total,\n  [\n    n IN found\n    WHERE\n      $afterName IS NULL OR\n      n.name > $afterName OR\n      (n.name = $afterName AND n.id > $afterId)\n  ][..$limit] AS teams",
  params: { search: rule.asString({ optional: true }), afterName: rule.asString({ optional: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), teams: rule.asList() },
};

/** Ids of roles by name, ties by id; search is a part of the name in any case. */
export const findRoles: CypherQuery<{ search: string | null; afterName: string | null; afterId: string | null; limit: number }, { total: number; roles: { id: string; name: string }[] }> = {
  name: 'findRoles',
  access: 'read',
  text: "MATCH (n:Role)\nWHERE\n  n.status = 'ACTIVE' AND\n  ($search IS NULL OR toLower(n.name) CONTAINS toLower($search))\nWITH n\nORDER BY n.name, n.id\nWITH collect(n {.id, .name}) AS found\nRETURN\n  size(found) AS total,\n  [\n    n IN found\n    WHERE\n      $afterName IS NULL OR\n      n.name > $afterName OR\n      (n.name = $afterName AND n.id > $afterId)\n  ][..$limit] AS roles",
  params: { search: rule.asString({ optional: true }), afterName: rule.asString({ optional: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), roles: rule.asList() },
};

/** Teams by id; unknown ids are left out. */
export const findTeamsByIds: CypherQuery<{ ids: string[] }, { teams: { id: string; name: string; parentId: string | null }[] }> = {
  name: 'findTeamsByIds',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (t:Team {id: id})\nRETURN\n  collect(t {.id, .name, parentId: head([(t)-[:PART_OF]->(b:Team) | b.id ])}) AS teams",
  params: { ids: rule.asList() },
  row: { teams: rule.asList() },
};

/** Each of these teams as the row that would make it. */
export const readTeamRows: CypherQuery<{ ids: string[] }, { id: string; hash: string | null; rev: number; row: Record<string, unknown> }> = {
  name: 'readTeamRows',
  access: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Team {id: id})\nRETURN\n  n.id AS id,\n  n.hash AS hash,\n  n.rev AS rev,\n  n {.name, parent: head([(n)-[:PART_OF]->(t:Team) | t.id ])} AS row",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }), row: { optional: false } },
};

/** How many active skills have no vectors yet, or vectors older than the skill. */
export const countStaleVectors: CypherQuery<Record<string, never>, { waiting: number }> = {
  name: 'countStaleVectors',
  access: 'read',
  text: "MATCH (s:Skill)\nWHERE s.status = 'ACTIVE' AND (s.vectorRev IS NULL OR s.vectorRev <> s.rev)\nRETURN count(s) AS waiting",
  params: {  },
  row: { waiting: rule.asNumber({ isInteger: true }) },
};

/** Active skills whose vectors are missing or older than the skill, with up to a few names, the preferred one first. In random order: processes that work side by side then seldom take the same ones. */
export const readStaleVectors: CypherQuery<{ ids: string[] | null; names: number; limit: number }, { skills: { id: string; rev: number; names: string[]; hash: string | null }[] }> = {
  name: 'readStaleVectors',
  access: 'read',
  text: "MATCH (s:Skill)\nWHERE\n  ($ids IS NULL OR s.id IN $ids) AND\n  s.status = 'ACTIVE' AND\n  (s.vectorRev IS NULL OR s.vectorRev <> s.rev)\nWITH s\nORDER BY rand()\nLIMIT $limit\nCALL (s) {\n  MATCH (n:SkillName)-[k:NAMES]->(s)\n  WITH n\n  ORDER BY k.preferred DESC, n.normalised\n  LIMIT $names\n  RETURN collect(n.text) AS names\n}\nRETURN\n  collect({id: s.id, rev: s.rev, names: names, hash: s.vectorHash}) AS skills",
  params: { ids: rule.asList({ optional: true }), names: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { skills: rule.asList() },
};

/** Stores vectors of skills with the revision they were made of; a row without vectors only says that they still hold. What was changed meanwhile stays stale. */
export const storeSkillVectors: CypherQuery<{ rows: { id: string; rev: number; hash: string; nameVector: number[] | null; namesVector: number[] | null }[] }, Record<string, never>> = {
  name: 'storeSkillVectors',
  access: 'write',
  text: "UNWIND $rows AS row\nMATCH (s:Skill {id: row.id})\nSET\n  s.vectorRev = toInteger(row.rev),\n  s.vectorHash = row.hash,\n  s.nameVector = coalesce(row.nameVector, s.nameVector),\n  s.namesVector = coalesce(row.namesVector, s.namesVector)",
  params: { rows: rule.asList() },
  row: {  },
};

/** What a sync of each kind sends. */
export const syncQueries = {
  people: { create: createPeople, ofSource: findPeopleOfSource, links: { memberships: { add: linkMemberships, remove: unlinkMemberships }, managers: { add: linkManagers, remove: unlinkManagers }, heldRoles: { add: linkHeldRoles, remove: unlinkHeldRoles }, mailboxes: { add: linkMailboxes, remove: unlinkMailboxes } }, lock: lockPeople, hierarchies: { managers: { reachable: readManagersOnward } }, known: readKnownPeople, update: updatePeople },
  teams: { create: createTeams, ofSource: findTeamsOfSource, links: { parents: { add: linkParents, remove: unlinkParents } }, lock: lockTeams, hierarchies: { parents: { reachable: readParentsOnward } }, known: readKnownTeams, update: updateTeams },
  roles: { create: createRoles, ofSource: findRolesOfSource, links: { requirements: { add: linkRequirements, remove: unlinkRequirements } }, lock: lockRoles, known: readKnownRoles, update: updateRoles },
  skills: { create: createSkills, ofSource: findSkillsOfSource, links: { skillNames: { add: linkSkillNames, remove: unlinkSkillNames }, broader: { add: linkBroader, remove: unlinkBroader }, related: { add: linkRelated, remove: unlinkRelated }, prerequisites: { add: linkPrerequisites, remove: unlinkPrerequisites }, replacedBy: { add: linkReplacedBy, remove: unlinkReplacedBy } }, lock: lockSkills, hierarchies: { broader: { reachable: readBroaderOnward }, prerequisites: { reachable: readPrerequisitesOnward }, replacedBy: { reachable: readReplacedByOnward } }, known: readKnownSkills, update: updateSkills },
  evidence: { create: createEvidence, ofSource: findEvidenceOfSource, links: { subjects: { add: linkSubjects, remove: unlinkSubjects }, authors: { add: linkAuthors, remove: unlinkAuthors }, evidenceSkills: { add: linkEvidenceSkills, remove: unlinkEvidenceSkills } }, lock: lockEvidence, known: readKnownEvidence, update: updateEvidence },
  contributions: { create: createContributions, ofSource: findContributionsOfSource, links: { contributors: { add: linkContributors, remove: unlinkContributors }, shownSkills: { add: linkShownSkills, remove: unlinkShownSkills } }, lock: lockContributions, known: readKnownContributions, update: updateContributions },
};

/** Schema changes in order; each statement may be run again. */
export const migrations: readonly { version: number; name: string; statements: readonly string[] }[] = [
  { version: 1, name: '001-constraints', statements: ["CREATE CONSTRAINT person_id IF NOT EXISTS\nFOR (n:Person)\nREQUIRE n.id IS UNIQUE","CREATE CONSTRAINT team_id IF NOT EXISTS\nFOR (n:Team)\nREQUIRE n.id IS UNIQUE","CREATE CONSTRAINT role_id IF NOT EXISTS\nFOR (n:Role)\nREQUIRE n.id IS UNIQUE","CREATE CONSTRAINT skill_id IF NOT EXISTS\nFOR (n:Skill)\nREQUIRE n.id IS UNIQUE","CREATE CONSTRAINT skill_name_key IF NOT EXISTS\nFOR (n:SkillName)\nREQUIRE n.key IS UNIQUE","CREATE CONSTRAINT evidence_id IF NOT EXISTS\nFOR (n:Evidence)\nREQUIRE n.id IS UNIQUE","CREATE CONSTRAINT contribution_id IF NOT EXISTS\nFOR (n:Contribution)\nREQUIRE n.id IS UNIQUE","CREATE CONSTRAINT sync_run_id IF NOT EXISTS\nFOR (n:SyncRun)\nREQUIRE n.id IS UNIQUE"] },
  { version: 2, name: '002-indexes', statements: ["CREATE INDEX skill_name_normalised IF NOT EXISTS\nFOR (n:SkillName)\nON (n.normalised)","CREATE INDEX skill_name_squashed IF NOT EXISTS\nFOR (n:SkillName)\nON (n.squashed)","CREATE INDEX skill_name_initials IF NOT EXISTS\nFOR (n:SkillName)\nON (n.initials)","CREATE INDEX person_email IF NOT EXISTS\nFOR (n:Person)\nON (n.email)","CREATE INDEX contribution_at IF NOT EXISTS\nFOR (n:Contribution)\nON (n.at)","CREATE INDEX sync_run_source IF NOT EXISTS\nFOR (n:SyncRun)\nON (n.source, n.startedAt)","CREATE INDEX sync_run_started IF NOT EXISTS\nFOR (n:SyncRun)\nON (n.startedAt)","CREATE FULLTEXT INDEX skill_name_text IF NOT EXISTS\nFOR (n:SkillName)\nON EACH [n.text]","CREATE FULLTEXT INDEX person_text IF NOT EXISTS\nFOR (n:Person)\nON EACH [n.name, n.title]\nOPTIONS {indexConfig: {`fulltext.eventually_consistent`: true}}","CREATE FULLTEXT INDEX contribution_text IF NOT EXISTS\nFOR (n:Contribution)\nON EACH [n.title, n.text, n.skillKeys]\nOPTIONS {\n  indexConfig: {\n    `fulltext.analyzer`: 'english',\n    `fulltext.eventually_consistent`: true\n  }\n}"] },
  { version: 3, name: '003-name-indexes', statements: ["CREATE INDEX person_name IF NOT EXISTS\nFOR (n:Person)\nON (n.name)","CREATE INDEX skill_name IF NOT EXISTS\nFOR (n:Skill)\nON (n.name)"] },
  { version: 4, name: '004-vector-indexes', statements: ["CREATE FULLTEXT INDEX skill_name_english IF NOT EXISTS\nFOR (n:SkillName)\nON EACH [n.text, n.squashed]\nOPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}}","CREATE VECTOR INDEX skill_name_vector IF NOT EXISTS\nFOR (n:Skill)\nON (n.nameVector)\nOPTIONS {\n  indexConfig: {\n    `vector.dimensions`: 384,\n    `vector.similarity_function`: 'cosine'\n  }\n}","CREATE VECTOR INDEX skill_names_vector IF NOT EXISTS\nFOR (n:Skill)\nON (n.namesVector)\nOPTIONS {\n  indexConfig: {\n    `vector.dimensions`: 384,\n    `vector.similarity_function`: 'cosine'\n  }\n}"] },
  { version: 5, name: '005-sync', statements: ["CREATE CONSTRAINT sync_request_key IF NOT EXISTS\nFOR (n:SyncRequest)\nREQUIRE n.key IS UNIQUE","CREATE CONSTRAINT lock_key IF NOT EXISTS\nFOR (n:Lock)\nREQUIRE n.key IS UNIQUE","CREATE INDEX sync_request_at IF NOT EXISTS\nFOR (n:SyncRequest)\nON (n.at)"] },
  { version: 6, name: '006-derivations', statements: ["CREATE CONSTRAINT derivation_key IF NOT EXISTS\nFOR (n:Derivation)\nREQUIRE n.key IS UNIQUE","CREATE INDEX dirty_shard IF NOT EXISTS\nFOR (n:Dirty)\nON (n.kind, n.shard, n.dirtySince)","CREATE INDEX derivation_clock IF NOT EXISTS\nFOR (n:Derivation)\nON (n.kind, n.clock)","CREATE INDEX has_skill_score IF NOT EXISTS\nFOR ()-[h:HAS_SKILL]-()\nON (h.skillId, h.score)"] },
  { version: 7, name: '007-evidence', statements: ["CREATE CONSTRAINT audit_entry_id IF NOT EXISTS\nFOR (n:AuditEntry)\nREQUIRE n.id IS UNIQUE","CREATE INDEX audit_entry_at IF NOT EXISTS\nFOR (n:AuditEntry)\nON (n.at)","CREATE INDEX audit_entry_target IF NOT EXISTS\nFOR (n:AuditEntry)\nON (n.target)","CREATE INDEX evidence_at IF NOT EXISTS\nFOR (n:Evidence)\nON (n.at)"] },
  { version: 8, name: '008-full-check', statements: ["CREATE CONSTRAINT full_check_key IF NOT EXISTS\nFOR (n:FullCheck)\nREQUIRE n.key IS UNIQUE"] },
  { version: 10, name: '010-directory', statements: ["CREATE CONSTRAINT person_user_name IF NOT EXISTS\nFOR (n:Person)\nREQUIRE n.userName IS UNIQUE","CREATE INDEX person_external_id IF NOT EXISTS\nFOR (n:Person)\nON (n.externalId)"] },
  { version: 11, name: '011-whereabouts', statements: ["CREATE INDEX person_location IF NOT EXISTS\nFOR (n:Person)\nON (n.location)","CREATE INDEX team_name IF NOT EXISTS\nFOR (n:Team)\nON (n.name)"] },
  { version: 12, name: '012-calibration', statements: ["CREATE CONSTRAINT calibration_key IF NOT EXISTS\nFOR (n:Calibration)\nREQUIRE n.key IS UNIQUE"] },
  { version: 13, name: '013-champions', statements: ["CREATE INDEX champion_of_place IF NOT EXISTS\nFOR ()-[c:CHAMPION_OF]-()\nON (c.skillId, c.place)","CREATE CONSTRAINT suspected_ring_key IF NOT EXISTS\nFOR (n:SuspectedRing)\nREQUIRE n.key IS UNIQUE","CREATE INDEX suspected_ring_size IF NOT EXISTS\nFOR (n:SuspectedRing)\nON (n.size)"] },
  { version: 14, name: '014-coverage', statements: ["CREATE CONSTRAINT organisation_key IF NOT EXISTS\nFOR (n:Organisation)\nREQUIRE n.key IS UNIQUE","CREATE INDEX covers_risk IF NOT EXISTS\nFOR ()-[c:COVERS]-()\nON (c.teamId, c.coverageRisk)"] },
  { version: 15, name: '015-risk', statements: ["CREATE CONSTRAINT supply_point_key IF NOT EXISTS\nFOR (n:SupplyPoint)\nREQUIRE n.key IS UNIQUE","CREATE INDEX supply_point_skill IF NOT EXISTS\nFOR (n:SupplyPoint)\nON (n.skillId)","CREATE CONSTRAINT unmet_demand_key IF NOT EXISTS\nFOR (n:UnmetDemand)\nREQUIRE n.key IS UNIQUE","CREATE INDEX unmet_demand_day IF NOT EXISTS\nFOR (n:UnmetDemand)\nON (n.day)","CREATE INDEX unmet_demand_skill IF NOT EXISTS\nFOR (n:UnmetDemand)\nON (n.skillId, n.day)","CREATE CONSTRAINT asker_salt_key IF NOT EXISTS\nFOR (n:AskerSalt)\nREQUIRE n.key IS UNIQUE"] },
  { version: 16, name: '016-learning', statements: ["CREATE INDEX skill_rev IF NOT EXISTS\nFOR (n:Skill)\nON (n.rev)","CREATE INDEX role_rev IF NOT EXISTS\nFOR (n:Role)\nON (n.rev)","CREATE CONSTRAINT saved_path_id IF NOT EXISTS\nFOR (n:SavedPath)\nREQUIRE n.id IS UNIQUE"] },
  { version: 18, name: '018-identity', statements: ["CREATE CONSTRAINT mailbox_id IF NOT EXISTS\nFOR (n:Mailbox)\nREQUIRE n.id IS UNIQUE","CREATE CONSTRAINT person_alias_id IF NOT EXISTS\nFOR (n:PersonAlias)\nREQUIRE n.id IS UNIQUE"] },
  { version: 19, name: '019-known-addresses', statements: ["MATCH (p:Person)\nWHERE p.email CONTAINS '@' AND NOT EXISTS { (p)-[:REACHED_AT]->() }\nCALL (p) {\n  WITH split(toLower(trim(p.email)), '@') AS parts\n  WITH\n    reduce(text = '', part IN parts[..-1] | text + part) AS written,\n    parts[-1] AS domain\n  WITH\n    CASE\n      WHEN written =~ '.*[a-z].*[+].*' THEN split(written, '+')[0]\n      ELSE written\n    END AS local,\n    domain\n  WITH\n    CASE\n      WHEN\n        domain IN ['gmail.com', 'googlemail.com']\n        THEN replace(local, '.', '') + '@gmail.com'\n      ELSE local + '@' + domain\n    END AS mailbox\n  MERGE (m:Mailbox {id: mailbox})\n  CREATE\n    (p)-[:REACHED_AT {source: coalesce(p.sources[0], ''), address: p.email}]->\n    (m)\n}"] },
  { version: 20, name: '020-mentoring', statements: ["CREATE CONSTRAINT program_id IF NOT EXISTS\nFOR (n:Program)\nREQUIRE n.id IS UNIQUE","CREATE CONSTRAINT pairing_plan_id IF NOT EXISTS\nFOR (n:PairingPlan)\nREQUIRE n.id IS UNIQUE","CREATE CONSTRAINT pairing_id IF NOT EXISTS\nFOR (n:Pairing)\nREQUIRE n.id IS UNIQUE","CREATE CONSTRAINT mentoring_id IF NOT EXISTS\nFOR (n:Mentoring)\nREQUIRE n.id IS UNIQUE","CREATE CONSTRAINT meeting_id IF NOT EXISTS\nFOR (n:Meeting)\nREQUIRE n.id IS UNIQUE","CREATE CONSTRAINT mentor_request_id IF NOT EXISTS\nFOR (n:MentorRequest)\nREQUIRE n.id IS UNIQUE","CREATE INDEX program_name IF NOT EXISTS\nFOR (n:Program)\nON (n.name)","CREATE INDEX pairing_plan_status IF NOT EXISTS\nFOR (n:PairingPlan)\nON (n.status)","CREATE INDEX mentoring_status IF NOT EXISTS\nFOR (n:Mentoring)\nON (n.status)","CREATE INDEX mentor_request_status IF NOT EXISTS\nFOR (n:MentorRequest)\nON (n.status)"] },
  { version: 21, name: '021-plan-views', statements: ["CREATE CONSTRAINT saved_plan_view_key IF NOT EXISTS\nFOR (n:SavedPlanView)\nREQUIRE n.key IS UNIQUE","CREATE INDEX saved_plan_view_id IF NOT EXISTS\nFOR (n:SavedPlanView)\nON (n.id)","CREATE INDEX saved_plan_view_owner IF NOT EXISTS\nFOR (n:SavedPlanView)\nON (n.owner)","CREATE INDEX saved_plan_view_shared IF NOT EXISTS\nFOR (n:SavedPlanView)\nON (n.shared)"] },
];
