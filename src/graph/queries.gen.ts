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
export type FoundPerson = { asked: string; id: string; name: string; email: string | null; title: string | null; active: boolean; location: string | null; timeZone: string | null; languages: string[]; startedOn: number | null; availability: string; awayUntil: number | null; mentorCapacity: number; listed: boolean; attributes: string; team: { id: string; name: string; parentId: string | null } | null; managerId: string | null; roleIds: string[] };
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
  text: "CALL () { MATCH (p:Person {id: $id}) RETURN p UNION MATCH (:PersonAlias {id: $id})-[:ALIAS_OF*1..]->(p:Person) RETURN p } RETURN p.id AS id, NOT p.active AS left, p.name AS name",
  params: { id: rule.asString() },
  row: { id: rule.asString(), left: rule.asBoolean(), name: rule.asString() },
};

/** Notes who changed what. */
export const createAuditEntry: CypherQuery<{ id: string; actor: string; action: string; target: string; at: number; requestId: string }, Record<string, never>> = {
  name: 'createAuditEntry',
  access: 'write',
  text: "CREATE (a:AuditEntry { id: $id, actor: $actor, action: $action, target: $target, at: $at, requestId: $requestId })",
  params: { id: rule.asString(), actor: rule.asString(), action: rule.asString(), target: rule.asString(), at: rule.asNumber({ isInteger: true }), requestId: rule.asString() },
  row: {  },
};

/** Whether a call was noted: its transaction was committed. */
export const isAudited: CypherQuery<{ id: string }, { done: boolean }> = {
  name: 'isAudited',
  access: 'write',
  text: "OPTIONAL MATCH (a:AuditEntry {id: $id}) RETURN a IS NOT NULL AS done",
  params: { id: rule.asString() },
  row: { done: rule.asBoolean() },
};

/** How much the champions of skills rest on: to read it in portions, and under the locks to tell whether it was read whole. */
export const countChampionFacts: CypherQuery<{ skills: string[] }, { id: string; contributions: number; evidence: number; holders: number }> = {
  name: 'countChampionFacts',
  access: 'read',
  text: "UNWIND $skills AS id MATCH (s:Skill {id: id}) RETURN s.id AS id, COUNT { (s)<-[:SHOWS]-() } AS contributions, COUNT { (s)<-[:OF]-() } AS evidence, COUNT { (s)<-[:HAS_SKILL]-() } AS holders",
  params: { skills: rule.asList() },
  row: { id: rule.asString(), contributions: rule.asNumber({ isInteger: true }), evidence: rule.asNumber({ isInteger: true }), holders: rule.asNumber({ isInteger: true }) },
};

/** A page of the champions of a skill, in a team and its parts where one is named; a replaced skill stands for its successor. Whoever no longer agrees to be shown is left out at once, and their ranks are given so that nobody notices a gap. */
export const findChampions: CypherQuery<{ skill: string; team: string | null; afterPlace: number; afterId: string; limit: number }, { skill: string | null; teamKnown: boolean; computedAt: number | null; total: number; hidden: number[]; champions: { personId: string; tier: string; place: number; score: number; percentile: number; change: number; rankLow: number; rankHigh: number; peopleHelped: number; teamsReached: number; bridging: number; terms: string }[] }> = {
  name: 'findChampions',
  access: 'read',
  text: "OPTIONAL MATCH (asked:Skill {id: $skill}) OPTIONAL MATCH (asked)-[:REPLACED_BY]->(successor:Skill) WITH coalesce(successor, asked) AS s OPTIONAL MATCH (d:Derivation {key: 'champion/' + s.id}) WITH s, d, EXISTS { (:Team {id: $team}) } AS teamKnown, COLLECT { MATCH (t:Team)-[:PART_OF*0..]->(:Team {id: $team}) RETURN t.id } AS teams CALL (s, teams) { MATCH (s)<-[c:CHAMPION_OF]-(p:Person) WITH c.rank AS rank, p.active AND p.listed AS shown, $team IS NULL OR EXISTS { (p)-[:MEMBER_OF]->(t:Team) WHERE t.id IN teams } AS inside RETURN sum( CASE WHEN shown AND inside THEN 1 ELSE 0 END) AS total, collect( CASE WHEN NOT shown THEN rank END) AS hidden } CALL (s, teams) { MATCH (p:Person)-[c:CHAMPION_OF]->(:Skill) WHERE c.skillId = s.id AND c.place <= $afterPlace AND (c.place < $afterPlace OR p.id > $afterId) AND p.active AND p.listed AND ($team IS NULL OR EXISTS { (p)-[:MEMBER_OF]->(t:Team) WHERE t.id IN teams }) WITH p, c ORDER BY c.skillId DESC, c.place DESC, p.id LIMIT $limit RETURN collect(c { personId: p.id, .tier, .place, .score, .percentile, .change, .rankLow, .rankHigh, .peopleHelped, .teamsReached, .bridging, .terms }) AS champions } RETURN s.id AS skill, teamKnown, d.computedAt AS computedAt, total, hidden, champions",
  params: { skill: rule.asString(), team: rule.asString({ optional: true }), afterPlace: rule.asNumber(), afterId: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { skill: rule.asString({ optional: true }), teamKnown: rule.asBoolean(), computedAt: rule.asNumber({ optional: true, isInteger: true }), total: rule.asNumber({ isInteger: true }), hidden: rule.asList(), champions: rule.asList() },
};

/** A page of the skills that each of some people is listed for, the highest place first; none of who does not agree to be shown. */
export const findChampionships: CypherQuery<{ rows: { row: number; id: string; afterPlace: number; afterId: string }[]; limit: number }, { row: number; total: number; championships: { skillId: string; hidden: number[]; tier: string; place: number; score: number; percentile: number; change: number; rankLow: number; rankHigh: number; peopleHelped: number; teamsReached: number; bridging: number; terms: string }[] }> = {
  name: 'findChampionships',
  access: 'read',
  text: "UNWIND $rows AS r MATCH (p:Person {id: r.id}) WHERE p.active AND p.listed CALL (r, p) { MATCH (p)-[c:CHAMPION_OF]->(s:Skill) WHERE c.place <= r.afterPlace AND (c.place < r.afterPlace OR s.id > r.afterId) WITH c, s ORDER BY c.place DESC, s.id LIMIT $limit RETURN collect(c { skillId: s.id, hidden: [ (s)<-[x:CHAMPION_OF]-(q:Person) WHERE NOT (q.active AND q.listed) | x.rank ], .tier, .place, .score, .percentile, .change, .rankLow, .rankHigh, .peopleHelped, .teamsReached, .bridging, .terms }) AS championships } RETURN toInteger(r.row) AS row, COUNT { (p)-[:CHAMPION_OF]->(:Skill) } AS total, championships",
  params: { rows: rule.asList(), limit: rule.asNumber({ isInteger: true }) },
  row: { row: rule.asNumber({ isInteger: true }), total: rule.asNumber({ isInteger: true }), championships: rule.asList() },
};

/** Skills in which somebody had a part, said something of somebody or was spoken of, in order. */
export const findSkillsOfPerson: CypherQuery<{ person: string; after: string; limit: number }, { ids: string[] }> = {
  name: 'findSkillsOfPerson',
  access: 'read',
  text: "MATCH (p:Person {id: $person}) CALL (p) { MATCH (p)-[:CONTRIBUTED]->(:Contribution)-[:SHOWS]->(s:Skill) WHERE s.id > $after RETURN s UNION MATCH (p)<-[:BY|ABOUT]-(:Evidence)-[:OF]->(s:Skill) WHERE s.id > $after RETURN s UNION MATCH (p)-[:HAS_SKILL|CHAMPION_OF]->(s:Skill) WHERE s.id > $after RETURN s } WITH DISTINCT s.id AS id ORDER BY id LIMIT $limit RETURN collect(id) AS ids",
  params: { person: rule.asString(), after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { ids: rule.asList() },
};

/** A page of the groups that vouch mostly for each other, the largest first, of one skill where one is named. */
export const findSuspectedRings: CypherQuery<{ skill: string | null; afterSize: number; afterKey: string; limit: number }, { known: boolean; computedAt: number | null; total: number; rings: { key: string; skillId: string; size: number; inside: number; people: string[] }[] }> = {
  name: 'findSuspectedRings',
  access: 'read',
  text: "OPTIONAL MATCH (asked:Skill {id: $skill}) OPTIONAL MATCH (asked)-[:REPLACED_BY]->(successor:Skill) WITH coalesce(successor, asked).id AS skill OPTIONAL MATCH (d:Derivation {key: 'champion/' + skill}) CALL (skill) { MATCH (r:SuspectedRing) WHERE r.size > 0 AND ($skill IS NULL OR r.skillId = skill) RETURN count(r) AS total } CALL (skill) { MATCH (r:SuspectedRing) WHERE ($skill IS NULL OR r.skillId = skill) AND r.size <= $afterSize AND (r.size < $afterSize OR r.key > $afterKey) WITH r ORDER BY r.size DESC, r.key LIMIT $limit RETURN collect(r { .key, .skillId, .size, .inside, people: COLLECT { MATCH (p:Person)-[:IN_RING]->(r) RETURN p.id ORDER BY p.id } }) AS rings } RETURN $skill IS NULL OR skill IS NOT NULL AS known, d.computedAt AS computedAt, total, rings",
  params: { skill: rule.asString({ optional: true }), afterSize: rule.asNumber({ isInteger: true }), afterKey: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { known: rule.asBoolean(), computedAt: rule.asNumber({ optional: true, isInteger: true }), total: rule.asNumber({ isInteger: true }), rings: rule.asList() },
};

/** Who holds each of some skills, what is said of levels and by whom, and what is stored of the champions. */
export const readChampionFacts: CypherQuery<{ skills: string[] }, { id: string; reference: number | null; holders: unknown[][]; evidence: unknown[][]; champions: Record<string, unknown>[]; rings: { key: string; inside: number; people: string[] }[] }> = {
  name: 'readChampionFacts',
  access: 'read',
  text: "UNWIND $skills AS id MATCH (s:Skill {id: id}) RETURN s.id AS id, s.championReference AS reference, [ (s)<-[h:HAS_SKILL]-(p:Person) | [ p.id, p.active, p.listed, coalesce(h.shownMean, h.mean), coalesce(h.shownSd, h.sd), h.level, h.championPercentile ] ] AS holders, [ (s)<-[:OF]-(e:Evidence) | CASE WHEN e.kind IN ['PEER', 'MANAGER', 'ASSESSMENT', 'CERTIFICATE'] THEN [ e.kind, e.level, e.at, e.expiresAt, e.status, head([(e)-[:ABOUT]->(p:Person) | p.id ]), head([(e)-[:BY]->(b:Person) | b.id ]) ] ELSE [] END ] AS evidence, [(s)<-[c:CHAMPION_OF]-(p:Person) | c {.*, person: p.id} ] AS champions, [ (s)<-[:RING_IN]-(r:SuspectedRing) | r {.key, .inside, people: [(p:Person)-[:IN_RING]->(r) | p.id ]} ] AS rings",
  params: { skills: rule.asList() },
  row: { id: rule.asString(), reference: rule.asNumber({ optional: true, isInteger: true }), holders: rule.asList(), evidence: rule.asList(), champions: rule.asList(), rings: rule.asList() },
};

/** A page of the contributions that show each of some skills, in the order of their ids, with everyone who had a part in them. */
export const readDeeds: CypherQuery<{ pages: { id: string; after: string }[]; limit: number }, { id: string; last: string | null; deeds: unknown[][] }> = {
  name: 'readDeeds',
  access: 'read',
  text: "UNWIND $pages AS page MATCH (s:Skill {id: page.id}) CALL (s, page) { MATCH (s)<-[:SHOWS]-(c:Contribution) WHERE c.id > page.after WITH c ORDER BY c.id LIMIT $limit RETURN max(c.id) AS last, collect([ c.kind, c.at, c.outcome, c.status, COUNT { (c)-[:SHOWS]->() }, [(p:Person)-[k:CONTRIBUTED]->(c) | [p.id, k.part] ] ]) AS deeds } RETURN s.id AS id, last, deeds",
  params: { pages: rule.asList(), limit: rule.asNumber({ isInteger: true }) },
  row: { id: rule.asString(), last: rule.asString({ optional: true }), deeds: rule.asList() },
};

/** Team and manager of people. */
export const readPlaces: CypherQuery<{ people: string[] }, { places: unknown[][] }> = {
  name: 'readPlaces',
  access: 'read',
  text: "UNWIND $people AS id MATCH (p:Person {id: id}) RETURN collect([ p.id, head([(p)-[:MEMBER_OF]->(t:Team) | t.id ]), head([(p)-[:REPORTS_TO]->(m:Person) | m.id ]) ]) AS places",
  params: { people: rule.asList() },
  row: { places: rule.asList() },
};

/** Writes who is a champion of each skill, takes away who no longer is, and the moment it holds for. */
export const writeChampions: CypherQuery<{ skills: { id: string; reference: number; removed: string[]; champions: { person: string; set: Record<string, unknown> }[]; percentiles: Record<string, unknown> }[]; now: number }, Record<string, never>> = {
  name: 'writeChampions',
  access: 'write',
  text: "UNWIND $skills AS g MATCH (s:Skill {id: g.id}) SET s.championReference = toInteger(g.reference) WITH s, g CALL (s, g) { UNWIND g.removed AS id MATCH (:Person {id: id})-[c:CHAMPION_OF]->(s) DELETE c } CALL (s, g) { UNWIND g.champions AS row MATCH (p:Person {id: row.person}) MERGE (p)-[c:CHAMPION_OF]->(s) SET c += row.set, c.rank = toInteger(row.set.rank), c.rankLow = toInteger(row.set.rankLow), c.rankHigh = toInteger(row.set.rankHigh), c.peopleHelped = toInteger(row.set.peopleHelped), c.teamsReached = toInteger(row.set.teamsReached), c.skillId = s.id, c.computedAt = $now } CALL (s, g) { WITH s, g WHERE size(keys(g.percentiles)) > 0 MATCH (s)<-[h:HAS_SKILL]-(p:Person) WITH h, g.percentiles[p.id] AS percentile WHERE percentile IS NOT NULL SET h.championPercentile = CASE WHEN percentile >= 0 THEN percentile END }",
  params: { skills: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Puts the groups that vouch mostly for each other in a skill in place of those that were found before. */
export const writeSuspectedRings: CypherQuery<{ skills: { id: string; rings: { key: string; inside: number; people: string[] }[] }[]; now: number }, Record<string, never>> = {
  name: 'writeSuspectedRings',
  access: 'write',
  text: "UNWIND $skills AS g MATCH (s:Skill {id: g.id}) CALL (s) { MATCH (s)<-[:RING_IN]-(r:SuspectedRing) DETACH DELETE r } UNWIND g.rings AS ring CREATE (r:SuspectedRing { key: ring.key, skillId: s.id, inside: ring.inside, size: size(ring.people), computedAt: $now })- [:RING_IN]-> (s) WITH r, ring UNWIND ring.people AS id MATCH (p:Person {id: id}) CREATE (p)-[:IN_RING]->(r)",
  params: { skills: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Contributions by id with their people and skills; unknown ids are left out. */
export const findContributionsByIds: CypherQuery<{ ids: string[] }, { contributions: { id: string; kind: string; title: string; text: string | null; url: string | null; at: number; outcome: number | null; difficulty: number | null; size: number | null; source: string; contributors: { personId: string; part: string }[]; skillIds: string[] }[] }> = {
  name: 'findContributionsByIds',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (c:Contribution {id: id}) RETURN collect(c { .id, .kind, .title, .text, .url, .at, .outcome, .difficulty, .size, .source, contributors: [(p:Person)-[k:CONTRIBUTED]->(c) | {personId: p.id, part: k.part} ], skillIds: [(c)-[:SHOWS]->(s:Skill) | s.id ] }) AS contributions",
  params: { ids: rule.asList() },
  row: { contributions: rule.asList() },
};

/** A page of the contributions of each of some people, newest first, ties by id; those that show a skill where one is named. */
export const findContributionsOfEach: CypherQuery<{ rows: { row: number; id: string; skill: string | null; afterAt: number | null; afterId: string | null; limit: number }[] }, { row: number; total: number; contributions: { id: string; at: number }[] }> = {
  name: 'findContributionsOfEach',
  access: 'read',
  text: "UNWIND $rows AS r MATCH (p:Person {id: r.id}) CALL (r, p) { MATCH (p)-[:CONTRIBUTED]->(c:Contribution) WHERE c.status = 'ACTIVE' AND (r.skill IS NULL OR EXISTS { (c)-[:SHOWS]->(:Skill {id: r.skill}) }) WITH DISTINCT c ORDER BY c.at DESC, c.id RETURN collect(c {.id, .at}) AS found } RETURN toInteger(r.row) AS row, size(found) AS total, [ c IN found WHERE r.afterAt IS NULL OR c.at < r.afterAt OR (c.at = r.afterAt AND c.id > r.afterId) ][..toInteger(r.limit)] AS contributions",
  params: { rows: rule.asList() },
  row: { row: rule.asNumber({ isInteger: true }), total: rule.asNumber({ isInteger: true }), contributions: rule.asList() },
};

/** Ids of contributions of some people, newest first, ties by id. */
export const findContributionsOfPeople: CypherQuery<{ people: string[]; skills: string[] | null; kinds: string[] | null; from: number | null; until: number | null; source: string | null; afterAt: number | null; afterId: string | null; limit: number }, { total: number; contributions: { id: string; at: number }[] }> = {
  name: 'findContributionsOfPeople',
  access: 'read',
  text: "MATCH (p:Person)-[:CONTRIBUTED]->(c:Contribution) WHERE p.id IN $people WITH DISTINCT c WHERE c.status = 'ACTIVE' AND c.at >= coalesce($from, -8640000000000000) AND c.at <= coalesce($until, 8640000000000000) AND ($kinds IS NULL OR c.kind IN $kinds) AND ($source IS NULL OR c.source = $source) AND ($skills IS NULL OR EXISTS { (c)-[:SHOWS]->(s:Skill) WHERE s.id IN $skills }) WITH c ORDER BY c.at DESC, c.id WITH collect(c {.id, .at}) AS found RETURN size(found) AS total, [ x IN found WHERE $afterAt IS NULL OR x.at < $afterAt OR (x.at = $afterAt AND x.id > $afterId) ][..$limit] AS contributions",
  params: { people: rule.asList(), skills: rule.asList({ optional: true }), kinds: rule.asList({ optional: true }), from: rule.asNumber({ optional: true, isInteger: true }), until: rule.asNumber({ optional: true, isInteger: true }), source: rule.asString({ optional: true }), afterAt: rule.asNumber({ optional: true, isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), contributions: rule.asList() },
};

/** Ids of contributions that show some skills, newest first, ties by id. */
export const findContributionsOfSkills: CypherQuery<{ skills: string[]; kinds: string[] | null; from: number | null; until: number | null; source: string | null; afterAt: number | null; afterId: string | null; limit: number }, { total: number; contributions: { id: string; at: number }[] }> = {
  name: 'findContributionsOfSkills',
  access: 'read',
  text: "MATCH (s:Skill)<-[:SHOWS]-(c:Contribution) WHERE s.id IN $skills WITH DISTINCT c WHERE c.status = 'ACTIVE' AND c.at >= coalesce($from, -8640000000000000) AND c.at <= coalesce($until, 8640000000000000) AND ($kinds IS NULL OR c.kind IN $kinds) AND ($source IS NULL OR c.source = $source) WITH c ORDER BY c.at DESC, c.id WITH collect(c {.id, .at}) AS found RETURN size(found) AS total, [ x IN found WHERE $afterAt IS NULL OR x.at < $afterAt OR (x.at = $afterAt AND x.id > $afterId) ][..$limit] AS contributions",
  params: { skills: rule.asList(), kinds: rule.asList({ optional: true }), from: rule.asNumber({ optional: true, isInteger: true }), until: rule.asNumber({ optional: true, isInteger: true }), source: rule.asString({ optional: true }), afterAt: rule.asNumber({ optional: true, isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), contributions: rule.asList() },
};

/** Ids of contributions, newest first, ties by id. */
export const findContributions: CypherQuery<{ kinds: string[] | null; from: number; until: number; source: string | null; afterAt: number; afterId: string | null; limit: number }, { total: number; contributions: { id: string; at: number }[] }> = {
  name: 'findContributions',
  access: 'read',
  text: "CALL () { MATCH (c:Contribution) WHERE c.at >= $from AND c.at <= $until AND c.status = 'ACTIVE' AND ($kinds IS NULL OR c.kind IN $kinds) AND ($source IS NULL OR c.source = $source) RETURN count(c) AS total } CALL () { MATCH (c:Contribution) WHERE c.at >= $from AND c.at <= $until AND c.at <= $afterAt AND ($afterId IS NULL OR c.at < $afterAt OR c.id > $afterId) AND c.status = 'ACTIVE' AND ($kinds IS NULL OR c.kind IN $kinds) AND ($source IS NULL OR c.source = $source) WITH c ORDER BY c.at DESC, c.id LIMIT $limit RETURN collect(c {.id, .at}) AS contributions } RETURN total, contributions",
  params: { kinds: rule.asList({ optional: true }), from: rule.asNumber({ isInteger: true }), until: rule.asNumber({ isInteger: true }), source: rule.asString({ optional: true }), afterAt: rule.asNumber({ isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), contributions: rule.asList() },
};

/** Each of these contributions as the row that would make it. */
export const readContributionRows: CypherQuery<{ ids: string[] }, { id: string; hash: string | null; rev: number; row: Record<string, unknown> }> = {
  name: 'readContributionRows',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (n:Contribution {id: id}) RETURN n.id AS id, n.hash AS hash, n.rev AS rev, n { .kind, .title, .text, .url, .at, .outcome, .difficulty, .size, .contributorsAs, contributors: [(p:Person)-[k:CONTRIBUTED]->(n) | {person: p.id, part: k.part} ], skills: [(n)-[:SHOWS]->(s:Skill) | s.id ] } AS row",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }), row: { optional: false } },
};

/** Ids of contributions that match a full-text query, newest first, ties by id; at most 1,000 matches are looked at. */
export const searchContributions: CypherQuery<{ query: string; people: string[] | null; skills: string[] | null; kinds: string[] | null; from: number; until: number; source: string | null; afterAt: number | null; afterId: string | null; limit: number }, { total: number; contributions: { id: string; at: number }[] }> = {
  name: 'searchContributions',
  access: 'read',
  text: "CALL db.index.fulltext.queryNodes( 'contribution_text', $query, {limit: 1000} ) YIELD node AS c WHERE c.status = 'ACTIVE' AND c.at >= $from AND c.at <= $until AND ($kinds IS NULL OR c.kind IN $kinds) AND ($source IS NULL OR c.source = $source) AND ($people IS NULL OR EXISTS { (p:Person)-[:CONTRIBUTED]->(c) WHERE p.id IN $people }) AND ($skills IS NULL OR EXISTS { (c)-[:SHOWS]->(s:Skill) WHERE s.id IN $skills }) WITH c ORDER BY c.at DESC, c.id WITH collect(c {.id, .at}) AS found RETURN size(found) AS total, [ x IN found WHERE $afterAt IS NULL OR x.at < $afterAt OR (x.at = $afterAt AND x.id > $afterId) ][..$limit] AS contributions",
  params: { query: rule.asString(), people: rule.asList({ optional: true }), skills: rule.asList({ optional: true }), kinds: rule.asList({ optional: true }), from: rule.asNumber({ isInteger: true }), until: rule.asNumber({ isInteger: true }), source: rule.asString({ optional: true }), afterAt: rule.asNumber({ optional: true, isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), contributions: rule.asList() },
};

/** Makes clean units due that were computed before a moment, only because time has passed; in the order of keys. */
export const ageDerivations: CypherQuery<{ kind: string; before: number; now: number; limit: number }, { aged: number }> = {
  name: 'ageDerivations',
  access: 'write',
  text: "MATCH (d:Derivation) WHERE d.kind = $kind AND d.clock < $before AND NOT d:Dirty AND NOT d:Failed WITH d ORDER BY d.key LIMIT $limit SET d.lock = $kind WITH d WHERE NOT d:Dirty SET d.rev = d.rev + 1, d.dirtySince = $now, d :Dirty :Ageing RETURN count(d) AS aged",
  params: { kind: rule.asString(), before: rule.asNumber({ isInteger: true }), now: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { aged: rule.asNumber({ isInteger: true }) },
};

/** Makes derived units dirty, creating those that are new; the caller sorts the kinds by stage and the units by key. */
export const bumpDerivations: CypherQuery<{ kinds: { kind: string; units: [key: string, shard: number][] }[]; now: number }, Record<string, never>> = {
  name: 'bumpDerivations',
  access: 'write',
  text: "UNWIND $kinds AS k UNWIND k.units AS u MERGE (d:Derivation {key: u[0]}) ON CREATE SET d.kind = k.kind, d.shard = toInteger(u[1]), d.rev = 1, d.doneRev = 0, d.dirtySince = $now, d :Dirty ON MATCH SET d.rev = d.rev + 1, d.dirtySince = coalesce(d.dirtySince, $now), d.attempts = null, d :Dirty REMOVE d :Failed :Ageing",
  params: { kinds: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** How many units are dirty and not merely ageing. Both counts come from the count store: no node is read, however many there are. */
export const countDirty: CypherQuery<Record<string, never>, { dirty: number; ageing: number }> = {
  name: 'countDirty',
  access: 'read',
  text: "CALL () { MATCH (d:Dirty) RETURN count(d) AS dirty } CALL () { MATCH (a:Ageing) RETURN count(a) AS ageing } RETURN dirty, ageing",
  params: {  },
  row: { dirty: rule.asNumber({ isInteger: true }), ageing: rule.asNumber({ isInteger: true }) },
};

/** How many units of a kind are dirty and not in pause, counted up to a limit. */
export const countDueOfKind: CypherQuery<{ kind: string; pausedAfter: number; limit: number }, { due: number }> = {
  name: 'countDueOfKind',
  access: 'read',
  text: "CALL () { MATCH (d:Dirty {kind: $kind}) WHERE d.shard >= 0 AND d.dirtySince IS NOT NULL AND coalesce(d.computedAt, 0) <= $pausedAfter WITH d LIMIT $limit RETURN count(d) AS due } RETURN due",
  params: { kind: rule.asString(), pausedAfter: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { due: rule.asNumber({ isInteger: true }) },
};

/** How far derived data is behind: dirty units that are not merely ageing, the oldest, units given up, the last full check; and when anything was computed last. */
export const countDue: CypherQuery<{ kinds: string[] }, { pending: number; oldest: number | null; failed: number; checkedAt: number | null; differences: number | null; computedAt: number | null }> = {
  name: 'countDue',
  access: 'read',
  text: "CALL () { MATCH (d:Dirty) WHERE NOT d:Ageing RETURN count(d) AS pending, min(d.dirtySince) AS oldest } CALL () { MATCH (f:Failed) RETURN count(f) AS failed } CALL () { OPTIONAL MATCH (c:FullCheck {key: 'full-check'}) RETURN c.at AS checkedAt, c.differences AS differences } CALL () { UNWIND $kinds AS kind CALL (kind) { MATCH (d:Derivation) WHERE d.kind = kind AND d.clock > 0 RETURN d.clock AS at ORDER BY d.kind DESC, d.clock DESC LIMIT 1 } RETURN max(at) AS computedAt } RETURN pending, oldest, failed, checkedAt, differences, computedAt",
  params: { kinds: rule.asList() },
  row: { pending: rule.asNumber({ isInteger: true }), oldest: rule.asNumber({ optional: true, isInteger: true }), failed: rule.asNumber({ isInteger: true }), checkedAt: rule.asNumber({ optional: true, isInteger: true }), differences: rule.asNumber({ optional: true, isInteger: true }), computedAt: rule.asNumber({ optional: true, isInteger: true }) },
};

/** Keeps which units a batch leaves to be made dirty, as a dirty unit of its own. */
export const createMarks: CypherQuery<{ unit: { key: string; kind: string; shard: number }; units: string[]; now: number }, Record<string, never>> = {
  name: 'createMarks',
  access: 'write',
  text: "CREATE (:Derivation:Dirty { key: $unit.key, kind: $unit.kind, shard: toInteger($unit.shard), rev: 1, doneRev: 0, dirtySince: $now, units: $units })",
  params: { unit: { optional: false }, units: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Locks units in the order given; names those that nobody computed at this revision or a later one meanwhile, and which of these have changed again since. */
export const fenceDerivations: CypherQuery<{ work: [key: string, rev: number][]; token: string }, { keys: string[]; moved: string[] }> = {
  name: 'fenceDerivations',
  access: 'write',
  text: "UNWIND $work AS w MATCH (d:Derivation {key: w[0]}) SET d.lock = $token WITH d, w WHERE d.doneRev < w[1] RETURN collect(d.key) AS keys, collect( CASE WHEN d.rev > w[1] THEN d.key END) AS moved",
  params: { work: rule.asList(), token: rule.asString() },
  row: { keys: rule.asList(), moved: rule.asList() },
};

/** Clean units of a kind after a key, in the order of keys, with the clock they were computed at. */
export const findDerivations: CypherQuery<{ kind: string; after: string; limit: number }, { units: { key: string; clock: number; rev: number }[] }> = {
  name: 'findDerivations',
  access: 'read',
  text: "MATCH (d:Derivation {kind: $kind}) WHERE d.key > $after AND NOT d:Dirty AND NOT d:Failed AND d.clock IS NOT NULL WITH d ORDER BY d.key LIMIT $limit RETURN collect(d {.key, .clock, .rev}) AS units",
  params: { kind: rule.asString(), after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { units: rule.asList() },
};

/** The oldest dirty units of a shard that may run: not in pause, and dirty since a moment. Where there are none: whether that moment holds others back, and when the first one in pause was computed. */
export const findDueKeys: CypherQuery<{ kind: string; shard: number; pausedAfter: number; dirtyUntil: number; limit: number }, { keys: string[]; held: boolean; nextPausedAt: number | null }> = {
  name: 'findDueKeys',
  access: 'read',
  text: "CALL () { MATCH (d:Dirty {kind: $kind, shard: $shard}) WHERE d.dirtySince <= $dirtyUntil AND coalesce(d.computedAt, 0) <= $pausedAfter WITH d ORDER BY d.kind, d.shard, d.dirtySince LIMIT $limit RETURN collect(d.key) AS keys } CALL (keys) { UNWIND CASE WHEN size(keys) = 0 THEN [1] ELSE [] END AS none MATCH (d:Dirty {kind: $kind, shard: $shard}) WHERE d.dirtySince IS NOT NULL RETURN count( CASE WHEN coalesce(d.computedAt, 0) <= $pausedAfter THEN 1 END) > 0 AS held, min( CASE WHEN d.computedAt > $pausedAfter THEN d.computedAt END) AS nextPausedAt } RETURN keys, held, nextPausedAt",
  params: { kind: rule.asString(), shard: rule.asNumber({ isInteger: true }), pausedAfter: rule.asNumber({ isInteger: true }), dirtyUntil: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { keys: rule.asList(), held: rule.asBoolean(), nextPausedAt: rule.asNumber({ optional: true, isInteger: true }) },
};

/** Which kinds and shards have units that became dirty before a moment. */
export const findDueShards: CypherQuery<{ before: number }, { kind: string; shard: number }> = {
  name: 'findDueShards',
  access: 'read',
  text: "MATCH (d:Dirty) WHERE d.dirtySince <= $before RETURN DISTINCT d.kind AS kind, d.shard AS shard",
  params: { before: rule.asNumber({ isInteger: true }) },
  row: { kind: rule.asString(), shard: rule.asNumber({ isInteger: true }) },
};

/** People who have evidence of a skill or showed it, in order. */
export const findPeopleOfSkill: CypherQuery<{ skill: string; after: string; limit: number }, { ids: string[] }> = {
  name: 'findPeopleOfSkill',
  access: 'read',
  text: "MATCH (s:Skill {id: $skill}) CALL (s) { MATCH (s)<-[:OF]-(:Evidence)-[:ABOUT]->(p:Person) WHERE p.id > $after RETURN p UNION MATCH (s)<-[:SHOWS]-(:Contribution)<-[:CONTRIBUTED]-(p:Person) WHERE p.id > $after RETURN p UNION MATCH (s)<-[:HAS_SKILL]-(p:Person) WHERE p.id > $after RETURN p } WITH DISTINCT p.id AS id ORDER BY id LIMIT $limit RETURN collect(id) AS ids",
  params: { skill: rule.asString(), after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { ids: rule.asList() },
};

/** People there is evidence about, in order. */
export const findPeopleWithEvidence: CypherQuery<{ after: string; limit: number }, { ids: string[] }> = {
  name: 'findPeopleWithEvidence',
  access: 'read',
  text: "MATCH (p:Person) WHERE p.id > $after AND EXISTS { (p)<-[:ABOUT]-(:Evidence) } WITH p.id AS id ORDER BY id LIMIT $limit RETURN collect(id) AS ids",
  params: { after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { ids: rule.asList() },
};

/** Skills whose scores hold for another moment than this one, in order. */
export const findStaleRankings: CypherQuery<{ reference: number; after: string; limit: number }, { ids: string[] }> = {
  name: 'findStaleRankings',
  access: 'read',
  text: "MATCH (s:Skill) WHERE s.id > $after AND s.reference IS NOT NULL AND s.reference <> $reference WITH s ORDER BY s.id LIMIT $limit RETURN collect(s.id) AS ids",
  params: { reference: rule.asNumber({ isInteger: true }), after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { ids: rule.asList() },
};

/** Records units as computed at a revision; clean only where nothing changed since that revision was read. */
export const finishDerivations: CypherQuery<{ work: [key: string, rev: number][]; now: number }, Record<string, never>> = {
  name: 'finishDerivations',
  access: 'write',
  text: "UNWIND $work AS w MATCH (d:Derivation {key: w[0]}) SET d.doneRev = toInteger(w[1]), d.computedAt = $now, d.clock = $now, d.attempts = null, d.reason = null WITH d, w WHERE d.rev = w[1] REMOVE d :Dirty :Ageing :Failed SET d.dirtySince = null",
  params: { work: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Units given up, by key. */
export const listFailed: CypherQuery<{ limit: number }, { key: string; reason: string | null; attempts: number | null; computedAt: number | null }> = {
  name: 'listFailed',
  access: 'read',
  text: "MATCH (d:Failed) WITH d ORDER BY d.key LIMIT $limit RETURN d.key AS key, d.reason AS reason, d.attempts AS attempts, d.computedAt AS computedAt",
  params: { limit: rule.asNumber({ isInteger: true }) },
  row: { key: rule.asString(), reason: rule.asString({ optional: true }), attempts: rule.asNumber({ optional: true, isInteger: true }), computedAt: rule.asNumber({ optional: true, isInteger: true }) },
};

/** Which units are still to be made dirty, each once. */
export const readMarks: CypherQuery<{ keys: string[] }, { units: string[] }> = {
  name: 'readMarks',
  access: 'read',
  text: "UNWIND $keys AS key MATCH (d:Derivation {key: key}) UNWIND d.units AS unit RETURN collect(DISTINCT unit) AS units",
  params: { keys: rule.asList() },
  row: { units: rule.asList() },
};

/** When the newest contribution known until then is dated. */
export const readNewestContribution: CypherQuery<{ until: number }, { newest: number | null }> = {
  name: 'readNewestContribution',
  access: 'read',
  text: "OPTIONAL MATCH (c:Contribution) WHERE c.at <= $until WITH c.at AS at ORDER BY at DESC LIMIT 1 RETURN max(at) AS newest",
  params: { until: rule.asNumber({ isInteger: true }) },
  row: { newest: rule.asNumber({ optional: true, isInteger: true }) },
};

/** The revisions of derived units, read before their inputs. */
export const readRevisions: CypherQuery<{ keys: string[] }, { units: { key: string; rev: number; doneRev: number }[] }> = {
  name: 'readRevisions',
  access: 'read',
  text: "UNWIND $keys AS key MATCH (d:Derivation {key: key}) RETURN collect(d {.key, .rev, .doneRev}) AS units",
  params: { keys: rule.asList() },
  row: { units: rule.asList() },
};

/** Notes an error at a unit under its lock; after too many it is given up, unless something changed since the revision that was read. */
export const recordFailure: CypherQuery<{ key: string; rev: number; reason: string; attempts: number }, { failed: boolean }> = {
  name: 'recordFailure',
  access: 'write',
  text: "MATCH (d:Derivation {key: $key}) SET d.lock = $key SET d.attempts = coalesce(d.attempts, 0) + 1, d.reason = $reason WITH d, d.attempts >= $attempts AND d.rev = $rev AS failed CALL (d, failed) { WITH * WHERE failed REMOVE d :Dirty :Ageing SET d :Failed } RETURN failed",
  params: { key: rule.asString(), rev: rule.asNumber({ isInteger: true }), reason: rule.asString(), attempts: rule.asNumber({ isInteger: true }) },
  row: { failed: rule.asBoolean() },
};

/** Remembers when everything was last compared with its facts, and how many units differed. */
export const recordFullCheck: CypherQuery<{ at: number; differences: number }, Record<string, never>> = {
  name: 'recordFullCheck',
  access: 'write',
  text: "MERGE (c:FullCheck {key: 'full-check'}) SET c.at = $at, c.differences = $differences",
  params: { at: rule.asNumber({ isInteger: true }), differences: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Takes away what has been marked. */
export const removeMarks: CypherQuery<{ keys: string[] }, Record<string, never>> = {
  name: 'removeMarks',
  access: 'write',
  text: "UNWIND $keys AS key MATCH (d:Derivation {key: key}) DELETE d",
  params: { keys: rule.asList() },
  row: {  },
};

/** Makes units that were given up due again; all of them where no keys are named. */
export const retryFailed: CypherQuery<{ keys: string[] | null; now: number }, { retried: number }> = {
  name: 'retryFailed',
  access: 'write',
  text: "MATCH (d:Failed) WHERE $keys IS NULL OR d.key IN $keys WITH d ORDER BY d.key REMOVE d :Failed SET d :Dirty, d.rev = d.rev + 1, d.dirtySince = $now, d.attempts = null RETURN count(d) AS retried",
  params: { keys: rule.asList({ optional: true }), now: rule.asNumber({ isInteger: true }) },
  row: { retried: rule.asNumber({ isInteger: true }) },
};

/** Who is enrolled in a program, longest first, ties by person and side; and the mentees who never had a mentor there, longest first. */
export const findEnrolments: CypherQuery<{ program: string; side: string | null; afterSince: number | null; afterPerson: string | null; afterSide: string | null; limit: number }, { total: number; waiting: string[]; enrolments: { person: string; side: string; capacity: number; skillIds: string[]; skillLevels: number[]; prefers: string[]; excludes: string[]; since: number }[] }> = {
  name: 'findEnrolments',
  access: 'read',
  text: "MATCH (g:Program {id: $program}) CALL (g) { MATCH (g)<-[e:ENROLLED {side: 'MENTEE'}]-(p:Person) WHERE NOT EXISTS { (p)<-[:MENTEE]-(:Mentoring)-[:OF_PROGRAM]->(g) } WITH e, p ORDER BY e.since, p.id RETURN collect(p.id) AS waiting } CALL (g) { MATCH (g)<-[e:ENROLLED]-(p:Person) WHERE $side IS NULL OR e.side = $side WITH e, p ORDER BY e.since, p.id, e.side RETURN collect(e { .side, .capacity, .skillIds, .skillLevels, .prefers, .excludes, .since, person: p.id }) AS found } RETURN size(found) AS total, waiting, [ e IN found WHERE $afterSince IS NULL OR e.since > $afterSince OR (e.since = $afterSince AND (e['person'] > $afterPerson OR (e['person'] = $afterPerson AND e.side > $afterSide))) ][..$limit] AS enrolments",
  params: { program: rule.asString(), side: rule.asString({ optional: true }), afterSince: rule.asNumber({ optional: true, isInteger: true }), afterPerson: rule.asString({ optional: true }), afterSide: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), waiting: rule.asList(), enrolments: rule.asList() },
};

/** Keeps the rows of the last call that were not taken, and marks the program as changed. */
export const finishEnrolment: CypherQuery<{ program: string; rejectedRows: string[] }, Record<string, never>> = {
  name: 'finishEnrolment',
  access: 'write',
  text: "MATCH (g:Program {id: $program}) SET g.rejectedRows = $rejectedRows, g.rev = g.rev + 1",
  params: { program: rule.asString(), rejectedRows: rule.asList() },
  row: {  },
};

/** What enrolments may point at: people with whether they can take part, and skills by the one that replaced them. */
export const readEnrolmentReferences: CypherQuery<{ people: string[]; skills: string[] }, { people: { id: string; name: string; active: boolean; listed: boolean; mentorCapacity: number }[]; skills: string[] }> = {
  name: 'readEnrolmentReferences',
  access: 'read',
  text: "CALL () { UNWIND $people AS id MATCH (p:Person {id: id}) RETURN collect(p {.id, .name, .active, .listed, .mentorCapacity}) AS people } CALL () { UNWIND $skills AS id MATCH (s:Skill {id: id}) WHERE s.status = 'ACTIVE' RETURN collect(s.id) AS skills } RETURN people, skills",
  params: { people: rule.asList(), skills: rule.asList() },
  row: { people: rule.asList(), skills: rule.asList() },
};

/** Ends an enrolment; how many there were. */
export const removeEnrolment: CypherQuery<{ program: string; person: string; side: string }, { removed: number }> = {
  name: 'removeEnrolment',
  access: 'write',
  text: "MATCH (p:Person {id: $person})-[e:ENROLLED {side: $side}]-> (g:Program {id: $program}) SET g.rev = g.rev + 1 DELETE e RETURN count(e) AS removed",
  params: { program: rule.asString(), person: rule.asString(), side: rule.asString() },
  row: { removed: rule.asNumber({ isInteger: true }) },
};

/** Enrols people, each once on a side; whoever is enrolled keeps their place in the waiting list. */
export const writeEnrolments: CypherQuery<{ program: string; now: number; rows: { person: string; side: string; capacity: number; skillIds: string[]; skillLevels: number[]; prefers: string[]; excludes: string[] }[] }, Record<string, never>> = {
  name: 'writeEnrolments',
  access: 'write',
  text: "MATCH (g:Program {id: $program}) UNWIND $rows AS row MATCH (p:Person {id: row.person}) MERGE (p)-[e:ENROLLED {side: row.side}]->(g) SET e.capacity = toInteger(row.capacity), e.skillIds = row.skillIds, e.skillLevels = [x IN row.skillLevels | toInteger(x)], e.prefers = row.prefers, e.excludes = row.excludes, e.since = coalesce(e.since, $now), e.unmatched = coalesce(e.unmatched, 0)",
  params: { program: rule.asString(), now: rule.asNumber({ isInteger: true }), rows: rule.asList() },
  row: {  },
};

/** Disputes evidence or settles its dispute; `dispute` outlives what the source says later. */
export const decideEvidence: CypherQuery<{ id: string; status: string; reason: string }, Record<string, never>> = {
  name: 'decideEvidence',
  access: 'write',
  text: "MATCH (e:Evidence {id: $id}) SET e.status = $status, e.dispute = $status, e.reason = $reason, e.rev = e.rev + 1",
  params: { id: rule.asString(), status: rule.asString(), reason: rule.asString() },
  row: {  },
};

/** Ids of evidence that the viewer may see: about them, about those below them, and what they wrote; newest first, ties by id. */
export const findEvidenceAroundViewer: CypherQuery<{ skills: string[] | null; viewer: string; kinds: string[] | null; statuses: string[] | null; source: string | null; now: number; afterAt: number | null; afterId: string | null; limit: number }, { total: number; evidence: { id: string; at: number }[] }> = {
  name: 'findEvidenceAroundViewer',
  access: 'read',
  text: "CALL () { MATCH (:Person {id: $viewer})<-[:ABOUT|BY]-(e:Evidence) RETURN e UNION MATCH (:Person {id: $viewer})<-[:REPORTS_TO*1..]-(:Person)<-[:ABOUT]-(e:Evidence) RETURN e } WITH e, CASE WHEN e.status IN ['ACTIVE', 'UPHELD'] AND e.expiresAt <= $now THEN 'EXPIRED' ELSE e.status END AS status WHERE ($kinds IS NULL OR e.kind IN $kinds) AND ($source IS NULL OR e.source = $source) AND ($statuses IS NULL OR status IN $statuses) AND ($skills IS NULL OR EXISTS { (e)-[:OF]->(s:Skill) WHERE s.id IN $skills }) WITH e ORDER BY e.at DESC, e.id WITH collect(e {.id, .at}) AS found RETURN size(found) AS total, [ x IN found WHERE $afterAt IS NULL OR x.at < $afterAt OR (x.at = $afterAt AND x.id > $afterId) ][..$limit] AS evidence",
  params: { skills: rule.asList({ optional: true }), viewer: rule.asString(), kinds: rule.asList({ optional: true }), statuses: rule.asList({ optional: true }), source: rule.asString({ optional: true }), now: rule.asNumber({ isInteger: true }), afterAt: rule.asNumber({ optional: true, isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), evidence: rule.asList() },
};

/** Evidence by id; unknown ids are left out. Only for ids that a list has shown to the viewer. */
export const findEvidenceByIds: CypherQuery<{ ids: string[]; now: number }, { evidence: { id: string; kind: string; status: string; level: number | null; raw: number | null; scaleMin: number | null; scaleMax: number | null; at: number; expiresAt: number | null; source: string; note: string | null; reason: string | null; personId: string; skillId: string; authorId: string | null }[] }> = {
  name: 'findEvidenceByIds',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (e:Evidence {id: id}) MATCH (e)-[:ABOUT]->(p:Person) MATCH (e)-[:OF]->(s:Skill) RETURN collect(e { .id, .kind, .level, .raw, .scaleMin, .scaleMax, .at, .expiresAt, .source, .note, .reason, status: CASE WHEN e.status IN ['ACTIVE', 'UPHELD'] AND e.expiresAt <= $now THEN 'EXPIRED' ELSE e.status END, personId: p.id, skillId: s.id, authorId: head([(e)-[:BY]->(b:Person) | b.id ]) }) AS evidence",
  params: { ids: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: { evidence: rule.asList() },
};

/** Ids of evidence about some people that the viewer may see, newest first, ties by id. */
export const findEvidenceOfPeople: CypherQuery<{ people: string[]; skills: string[] | null; viewer: string; all: boolean; kinds: string[] | null; statuses: string[] | null; source: string | null; now: number; afterAt: number | null; afterId: string | null; limit: number }, { total: number; evidence: { id: string; at: number }[] }> = {
  name: 'findEvidenceOfPeople',
  access: 'read',
  text: "UNWIND $people AS id WITH DISTINCT id MATCH (p:Person {id: id}) WITH p, $all OR p.id = $viewer OR $viewer IN [(p)-[:REPORTS_TO*1..]->(m:Person) | m.id ] AS insight MATCH (e:Evidence)-[:ABOUT]->(p) WHERE insight OR $viewer IN [(e)-[:BY]->(b:Person) | b.id ] WITH e, CASE WHEN e.status IN ['ACTIVE', 'UPHELD'] AND e.expiresAt <= $now THEN 'EXPIRED' ELSE e.status END AS status WHERE ($kinds IS NULL OR e.kind IN $kinds) AND ($source IS NULL OR e.source = $source) AND ($statuses IS NULL OR status IN $statuses) AND ($skills IS NULL OR EXISTS { (e)-[:OF]->(s:Skill) WHERE s.id IN $skills }) WITH e ORDER BY e.at DESC, e.id WITH collect(e {.id, .at}) AS found RETURN size(found) AS total, [ x IN found WHERE $afterAt IS NULL OR x.at < $afterAt OR (x.at = $afterAt AND x.id > $afterId) ][..$limit] AS evidence",
  params: { people: rule.asList(), skills: rule.asList({ optional: true }), viewer: rule.asString(), all: rule.asBoolean(), kinds: rule.asList({ optional: true }), statuses: rule.asList({ optional: true }), source: rule.asString({ optional: true }), now: rule.asNumber({ isInteger: true }), afterAt: rule.asNumber({ optional: true, isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), evidence: rule.asList() },
};

/** A page of the evidence behind each of some people's skills, as far as its reader may see it, newest first, ties by id. */
export const findEvidenceOfPersonSkills: CypherQuery<{ rows: { row: number; id: string; skillId: string; viewer: string; all: boolean; afterAt: number | null; afterId: string | null; limit: number }[] }, { row: number; total: number; evidence: { id: string; at: number }[] }> = {
  name: 'findEvidenceOfPersonSkills',
  access: 'read',
  text: "UNWIND $rows AS r MATCH (p:Person {id: r.id}) CALL (p, r) { WITH p, r, r.all OR p.id = r.viewer OR r.viewer IN [(p)-[:REPORTS_TO*1..]->(m:Person) | m.id ] AS insight MATCH (e:Evidence)-[:ABOUT]->(p) WHERE EXISTS { (e)-[:OF]->(s:Skill) WHERE s.id = r.skillId } AND (insight OR r.viewer IN [(e)-[:BY]->(b:Person) | b.id ]) WITH e ORDER BY e.at DESC, e.id RETURN collect(e {.id, .at}) AS found } RETURN toInteger(r.row) AS row, size(found) AS total, [ e IN found WHERE r.afterAt IS NULL OR e.at < r.afterAt OR (e.at = r.afterAt AND e.id > r.afterId) ][..toInteger(r.limit)] AS evidence",
  params: { rows: rule.asList() },
  row: { row: rule.asNumber({ isInteger: true }), total: rule.asNumber({ isInteger: true }), evidence: rule.asList() },
};

/** Ids of evidence of some skills, for those who may see all, newest first, ties by id. */
export const findEvidenceOfSkills: CypherQuery<{ skills: string[]; kinds: string[] | null; statuses: string[] | null; source: string | null; now: number; afterAt: number | null; afterId: string | null; limit: number }, { total: number; evidence: { id: string; at: number }[] }> = {
  name: 'findEvidenceOfSkills',
  access: 'read',
  text: "UNWIND $skills AS id WITH DISTINCT id MATCH (e:Evidence)-[:OF]->(:Skill {id: id}) WITH e, CASE WHEN e.status IN ['ACTIVE', 'UPHELD'] AND e.expiresAt <= $now THEN 'EXPIRED' ELSE e.status END AS status WHERE ($kinds IS NULL OR e.kind IN $kinds) AND ($source IS NULL OR e.source = $source) AND ($statuses IS NULL OR status IN $statuses) WITH e ORDER BY e.at DESC, e.id WITH collect(e {.id, .at}) AS found RETURN size(found) AS total, [ x IN found WHERE $afterAt IS NULL OR x.at < $afterAt OR (x.at = $afterAt AND x.id > $afterId) ][..$limit] AS evidence",
  params: { skills: rule.asList(), kinds: rule.asList({ optional: true }), statuses: rule.asList({ optional: true }), source: rule.asString({ optional: true }), now: rule.asNumber({ isInteger: true }), afterAt: rule.asNumber({ optional: true, isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), evidence: rule.asList() },
};

/** Ids of evidence, for those who may see all, newest first, ties by id; the page comes from the index of dates. */
export const findEvidence: CypherQuery<{ kinds: string[] | null; statuses: string[] | null; source: string | null; afterAt: number; afterId: string | null; limit: number; now: number }, { total: number; evidence: { id: string; at: number }[] }> = {
  name: 'findEvidence',
  access: 'read',
  text: "CALL () { MATCH (e:Evidence) WHERE e.at IS NOT NULL WITH e, CASE WHEN e.status IN ['ACTIVE', 'UPHELD'] AND e.expiresAt <= $now THEN 'EXPIRED' ELSE e.status END AS status WHERE ($kinds IS NULL OR e.kind IN $kinds) AND ($source IS NULL OR e.source = $source) AND ($statuses IS NULL OR status IN $statuses) RETURN count(e) AS total } CALL () { MATCH (e:Evidence) WHERE e.at <= $afterAt AND ($afterId IS NULL OR e.at < $afterAt OR e.id > $afterId) WITH e, CASE WHEN e.status IN ['ACTIVE', 'UPHELD'] AND e.expiresAt <= $now THEN 'EXPIRED' ELSE e.status END AS status WHERE ($kinds IS NULL OR e.kind IN $kinds) AND ($source IS NULL OR e.source = $source) AND ($statuses IS NULL OR status IN $statuses) WITH e ORDER BY e.at DESC, e.id LIMIT $limit RETURN collect(e {.id, .at}) AS evidence } RETURN total, evidence",
  params: { kinds: rule.asList({ optional: true }), statuses: rule.asList({ optional: true }), source: rule.asString({ optional: true }), afterAt: rule.asNumber({ isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }), now: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), evidence: rule.asList() },
};

/** Locks evidence before its status is decided on. */
export const lockDisputed: CypherQuery<{ id: string; token: string }, { person: string; status: string; expiresAt: number | null }> = {
  name: 'lockDisputed',
  access: 'write',
  text: "MATCH (e:Evidence {id: $id}) SET e.lock = $token WITH e MATCH (e)-[:ABOUT]->(p:Person) RETURN p.id AS person, e.status AS status, e.expiresAt AS expiresAt",
  params: { id: rule.asString(), token: rule.asString() },
  row: { person: rule.asString(), status: rule.asString(), expiresAt: rule.asNumber({ optional: true, isInteger: true }) },
};

/** Locks one who endorses, then counts what they endorsed lately: in all, and of one person; and how a dispute left the former one of this id. */
export const lockEndorser: CypherQuery<{ endorser: string; person: string; id: string; since: number; token: string }, { given: number; toPerson: number; former: string | null }> = {
  name: 'lockEndorser',
  access: 'write',
  text: "MATCH (a:Person {id: $endorser}) SET a.lock = $token WITH a CALL (a) { MATCH (a)<-[:BY]-(e:Evidence)-[:ABOUT]->(p:Person) WHERE e.source = 'endorsement' AND e.at > $since AND e.id <> $id RETURN count(e) AS given, count( CASE WHEN p.id = $person THEN 1 END) AS toPerson } CALL () { OPTIONAL MATCH (f:Evidence {id: $id}) RETURN max(f.dispute) AS former } RETURN given, toPerson, former",
  params: { endorser: rule.asString(), person: rule.asString(), id: rule.asString(), since: rule.asNumber({ isInteger: true }), token: rule.asString() },
  row: { given: rule.asNumber({ isInteger: true }), toPerson: rule.asNumber({ isInteger: true }), former: rule.asString({ optional: true }) },
};

/** Whom evidence concerns and how the viewer stands to them. */
export const readDisputeParts: CypherQuery<{ id: string; viewer: string }, { person: string; skill: string; author: string | null; above: boolean }> = {
  name: 'readDisputeParts',
  access: 'read',
  text: "MATCH (s:Skill)<-[:OF]-(e:Evidence {id: $id})-[:ABOUT]->(p:Person) RETURN p.id AS person, s.id AS skill, head([(e)-[:BY]->(b:Person) | b.id ]) AS author, $viewer IN [(p)-[:REPORTS_TO*1..]->(m:Person) | m.id ] AS above",
  params: { id: rule.asString(), viewer: rule.asString() },
  row: { person: rule.asString(), skill: rule.asString(), author: rule.asString({ optional: true }), above: rule.asBoolean() },
};

/** Each of these evidence as the row that would make it. */
export const readEvidenceRows: CypherQuery<{ ids: string[] }, { id: string; hash: string | null; rev: number; row: Record<string, unknown> }> = {
  name: 'readEvidenceRows',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (n:Evidence {id: id}) RETURN n.id AS id, n.hash AS hash, n.rev AS rev, n { .kind, .at, .expiresAt, .note, .dispute, .personAs, .byAs, level: n.raw, scale: CASE WHEN n.scaleMin IS NULL THEN null ELSE {min: n.scaleMin, max: n.scaleMax} END, person: head([(n)-[:ABOUT]->(p:Person) | p.id ]), by: head([(n)-[:BY]->(p:Person) | p.id ]), skill: head([(n)-[:OF]->(s:Skill) | s.id ]) } AS row",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }), row: { optional: false } },
};

/** What a statement of one person about another's skill hangs on; a replaced skill stands for its successor. */
export const readStatementParts: CypherQuery<{ author: string; person: string; skill: string }, { authorActive: boolean | null; personActive: boolean | null; skill: string | null; skillStatus: string | null; restricted: boolean | null }> = {
  name: 'readStatementParts',
  access: 'read',
  text: "OPTIONAL MATCH (a:Person {id: $author}) OPTIONAL MATCH (p:Person {id: $person}) OPTIONAL MATCH (asked:Skill {id: $skill}) OPTIONAL MATCH (asked)-[:REPLACED_BY]->(successor:Skill) WITH a, p, coalesce(successor, asked) AS s LIMIT 1 RETURN a.active AS authorActive, p.active AS personActive, s.id AS skill, s.status AS skillStatus, s.restricted AS restricted",
  params: { author: rule.asString(), person: rule.asString(), skill: rule.asString() },
  row: { authorActive: rule.asBoolean({ optional: true }), personActive: rule.asBoolean({ optional: true }), skill: rule.asString({ optional: true }), skillStatus: rule.asString({ optional: true }), restricted: rule.asBoolean({ optional: true }) },
};

/** Sets what changed of evidence; bump is 1 where it counts as a change. What comes back to life is as disputed or decided as before. */
export const updateEvidence: CypherQuery<{ rows: { id: string; bump: number; set: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'updateEvidence',
  access: 'write',
  text: "UNWIND $rows AS row MATCH (n:Evidence {id: row.id}) SET n += row.set, n.rev = n.rev + toInteger(row.bump) SET n.at = toInteger(n.at), n.expiresAt = toInteger(n.expiresAt), n.status = CASE n.status WHEN 'ACTIVE' THEN coalesce(n.dispute, 'ACTIVE') ELSE n.status END",
  params: { rows: rule.asList() },
  row: {  },
};

/** Writes what someone says of a person's skill here, in place of what they said of it before. */
export const writeStatement: CypherQuery<{ id: string; kind: string; source: string; owner: string; level: number | null; note: string | null; now: number; author: string; person: string; skill: string }, Record<string, never>> = {
  name: 'writeStatement',
  access: 'write',
  text: "MERGE (e:Evidence {id: $id}) SET e.kind = $kind, e.source = $source, e.sources = [$owner], e.versions = [-1.0], e.level = $level, e.raw = $level, e.note = $note, e.at = $now, e.status = 'ACTIVE', e.dispute = null, e.reason = null, e.rev = coalesce(e.rev, 0) + 1 WITH e MATCH (p:Person {id: $person}) MERGE (e)-[:ABOUT]->(p) WITH e MATCH (s:Skill {id: $skill}) MERGE (e)-[:OF]->(s) WITH e MATCH (a:Person {id: $author}) MERGE (e)-[:BY]->(a) WITH e, a MATCH (a)<-[:BY]-(o:Evidence {source: $source, status: 'ACTIVE'}) WHERE o.id <> $id AND EXISTS { (o)-[:ABOUT]->(:Person {id: $person}) } AND EXISTS { (o)-[:OF]->(:Skill {id: $skill}) } SET o.status = 'WITHDRAWN', o.rev = o.rev + 1",
  params: { id: rule.asString(), kind: rule.asString(), source: rule.asString(), owner: rule.asString(), level: rule.asNumber({ optional: true }), note: rule.asString({ optional: true }), now: rule.asNumber({ isInteger: true }), author: rule.asString(), person: rule.asString(), skill: rule.asString() },
  row: {  },
};

/** How many people hold one of some skills and pass a search's filters, up to a cap. */
export const countCandidates: CypherQuery<{ skills: string[]; countLimit: number; filter: { teams: string[] | null; roles: string[] | null; locations: string[] | null; languages: string[] | null; exclude: string[] | null; available: boolean | null; hasMentorCapacity: boolean | null }; now: number }, { total: number }> = {
  name: 'countCandidates',
  access: 'read',
  text: "UNWIND $skills AS skill MATCH (p:Person)-[h:HAS_SKILL]->(:Skill) WHERE h.skillId = skill AND h.score > 0 AND p.active AND ($filter.teams IS NULL OR EXISTS { (p)-[:MEMBER_OF]->(t:Team) WHERE t.id IN $filter.teams }) AND ($filter.roles IS NULL OR EXISTS { (p)-[:HOLDS]->(r:Role) WHERE r.id IN $filter.roles }) AND ($filter.locations IS NULL OR p.location IN $filter.locations) AND ($filter.languages IS NULL OR any(x IN p.languages WHERE x IN $filter.languages)) AND ($filter.exclude IS NULL OR NOT p.id IN $filter.exclude) AND ($filter.available IS NULL OR (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now)) AND ($filter.hasMentorCapacity IS NULL OR (p.mentorCapacity > 0 AND p.listed)) WITH DISTINCT p LIMIT $countLimit RETURN count(p) AS total",
  params: { skills: rule.asList(), countLimit: rule.asNumber({ isInteger: true }), filter: { optional: false }, now: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }) },
};

/** The nearest skills with holders around skills that nobody has, over related, prerequisite and hierarchical edges, and the best holder of each. */
export const findBridges: CypherQuery<{ skills: string[]; limit: number; filter: { teams: string[] | null; roles: string[] | null; locations: string[] | null; languages: string[] | null; exclude: string[] | null; available: boolean | null; hasMentorCapacity: boolean | null }; now: number }, { bridges: { to: string; from: string; path: string[]; distance: number; person: string }[] }> = {
  name: 'findBridges',
  access: 'read',
  text: "UNWIND $skills AS asked MATCH (s:Skill {id: asked}) CALL (s) { MATCH path = (s)-[:RELATED|PREREQUISITE|BROADER*1..2]-(n:Skill) WHERE n <> s AND n.status = 'ACTIVE' WITH n, [x IN nodes(path) | x.id] AS ids, reduce( d = 0.0, r IN relationships(path) | d + CASE type(r) WHEN 'RELATED' THEN 1 - r.similarity WHEN 'PREREQUISITE' THEN 0.5 ELSE 0.6 END) AS distance ORDER BY distance, n.id WITH n, head(collect({ids: ids, distance: distance})) AS nearest CALL (n) { MATCH (p:Person)-[h:HAS_SKILL]->(:Skill) WHERE h.skillId = n.id AND h.score > 0 AND p.active AND ($filter.teams IS NULL OR EXISTS { (p)-[:MEMBER_OF]->(t:Team) WHERE t.id IN $filter.teams }) AND ($filter.roles IS NULL OR EXISTS { (p)-[:HOLDS]->(r:Role) WHERE r.id IN $filter.roles }) AND ($filter.locations IS NULL OR p.location IN $filter.locations) AND ($filter.languages IS NULL OR any(x IN p.languages WHERE x IN $filter.languages)) AND ($filter.exclude IS NULL OR NOT p.id IN $filter.exclude) AND ($filter.available IS NULL OR (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now)) AND ($filter.hasMentorCapacity IS NULL OR (p.mentorCapacity > 0 AND p.listed)) RETURN p.id AS person ORDER BY h.skillId DESC, h.score DESC LIMIT 3 } WITH person, n, nearest ORDER BY nearest.distance, n.id, person WITH person, head(collect({from: n.id, ids: nearest.ids, distance: nearest.distance})) AS best RETURN person, best ORDER BY best.distance, person LIMIT $limit } RETURN collect({ to: s.id, from: best.from, path: reverse(best.ids), distance: best.distance, person: person }) AS bridges",
  params: { skills: rule.asList(), limit: rule.asNumber({ isInteger: true }), filter: { optional: false }, now: rule.asNumber({ isInteger: true }) },
  row: { bridges: rule.asList() },
};

/** Who may be among the first of an expert search, with what explains their place. Everyone with something of what is asked gets an estimate out of stored scores and votes, which the index alone gives; only the best by it are read whole, with the best holder of each skill and who is asked about, and the estimate of the best who is left bounds everybody else. Skills that somebody holds, but few. */
export const findCandidates: CypherQuery<{ asked: { skills: { id: string; weight: number; broad: boolean; parts: string[]; beside: [skill: string, share: number][]; slack: number }[]; all: string[]; required: string[]; query: string | null; votes: [person: string, points: number][]; inOneGo: { alone: string[]; parts: string[]; weighted: [skill: string, weight: number][] }; named: string[]; leftOut: string; team: string | null; anybody: boolean; broadShare: number; limit: number; next: number; least: number | null }; few: number; deep: number; text: { share: number; parts: Record<string, unknown>; reference: number; halfLife: number }; looked: number; hitLimit: number; until: number; filter: { teams: string[] | null; roles: string[] | null; locations: string[] | null; languages: string[] | null; exclude: string[] | null; available: boolean | null; hasMentorCapacity: boolean | null }; now: number }, { scarce: string[]; standards: SkillStandard[]; people: [person: string, availability: string, awayUntil: number | null, help: number | null, lastAt: number | null, location: string | null, timeZone: string | null, team: string | null, held: [skill: string, long: number, short: number, volume: number, total: number | null, mean: number, sd: number, level: number | null, standing: number | null][]][]; bests: [asked: string, best: number | null, most: number | null][]; next: [person: string, estimate: number][]; found: number; rest: number | null; hits: TextHitRow[] }> = {
  name: 'findCandidates',
  access: 'read',
  text: "CALL () { UNWIND [x IN $asked.skills WHERE size(x.beside) > 0] AS asked CALL (asked) { UNWIND asked.parts AS skill MATCH ()-[h:HAS_SKILL]->() WHERE h.skillId = skill AND h.score > 0 WITH h LIMIT $few RETURN count(h) AS held } WITH asked, held WHERE 0 < held < $few RETURN collect(asked.id) AS scarce } CALL () { WITH $asked.query AS query WHERE query IS NOT NULL CALL db.index.fulltext.queryNodes( 'contribution_text', query, {limit: $looked} ) YIELD node AS c, score WHERE c.status = 'ACTIVE' AND c.at <= $until WITH c, score ORDER BY score DESC, c.id LIMIT $hitLimit RETURN collect({ id: c.id, score: score, at: c.at, contributors: [(p:Person)-[k:CONTRIBUTED]->(c) WHERE p.active | [p.id, k.part] ] }) AS hits } CALL (scarce) { UNWIND CASE WHEN size(scarce) = 0 THEN $asked.inOneGo.alone ELSE [] END AS skill MATCH (p)-[h:HAS_SKILL]->() WHERE h.skillId = skill AND h.score > 0 WITH p, h ORDER BY h.skillId DESC, h.score DESC LIMIT $deep RETURN collect([p, [h], h.score]) AS ofOne } CALL (scarce) { UNWIND CASE WHEN size(scarce) = 0 THEN $asked.inOneGo.parts ELSE [] END AS skill MATCH (p)-[h:HAS_SKILL]->() WHERE h.skillId = skill AND h.score > 0 WITH p, collect(h) AS held, sum(h.score * h.score) AS own ORDER BY own DESC RETURN collect([p, held, own]) AS ofBroad, max(size(held)) AS mostOfBroad } CALL (ofBroad) { RETURN coalesce( head([row IN ofBroad[..20] WHERE row[0].active | row[2]]), ofBroad[0][2] ) AS bestOfBroad } CALL (scarce) { UNWIND CASE WHEN size(scarce) = 0 THEN $asked.inOneGo.weighted ELSE [] END AS part MATCH (p)-[h:HAS_SKILL]->() WHERE h.skillId = part[0] AND h.score > 0 WITH p, collect(h) AS held, sum(part[1] * h.score) AS own ORDER BY own DESC RETURN collect([p, held, own]) AS ofSeveral } CALL (scarce, ofOne, ofBroad, ofSeveral) { UNWIND CASE WHEN size(ofOne) + size(ofBroad) + size(ofSeveral) = 0 THEN $asked.skills ELSE [] END AS asked CALL (asked, scarce) { CALL (asked, scarce) { UNWIND asked.parts AS skill MATCH (p)-[h:HAS_SKILL]->() WHERE h.skillId = skill AND h.score > 0 AND ($asked.anybody OR (p.active AND ($filter.teams IS NULL OR EXISTS { (p)-[:MEMBER_OF]->(t:Team) WHERE t.id IN $filter.teams }) AND ($filter.roles IS NULL OR EXISTS { (p)-[:HOLDS]->(r:Role) WHERE r.id IN $filter.roles }) AND ($filter.locations IS NULL OR p.location IN $filter.locations) AND ($filter.languages IS NULL OR any(x IN p.languages WHERE x IN $filter.languages)) AND ($filter.exclude IS NULL OR NOT p.id IN $filter.exclude) AND ($filter.available IS NULL OR (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now)) AND ($filter.hasMentorCapacity IS NULL OR (p.mentorCapacity > 0 AND p.listed)))) RETURN p, h, CASE WHEN asked.broad THEN h.score * h.score ELSE h.score END AS own, 0.0 AS beside UNION ALL UNWIND CASE WHEN asked.id IN scarce THEN asked.beside ELSE [] END AS pair MATCH (p)-[h:HAS_SKILL]->() WHERE h.skillId = pair[0] AND h.score > 0 AND ($asked.anybody OR (p.active AND ($filter.teams IS NULL OR EXISTS { (p)-[:MEMBER_OF]->(t:Team) WHERE t.id IN $filter.teams }) AND ($filter.roles IS NULL OR EXISTS { (p)-[:HOLDS]->(r:Role) WHERE r.id IN $filter.roles }) AND ($filter.locations IS NULL OR p.location IN $filter.locations) AND ($filter.languages IS NULL OR any(x IN p.languages WHERE x IN $filter.languages)) AND ($filter.exclude IS NULL OR NOT p.id IN $filter.exclude) AND ($filter.available IS NULL OR (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now)) AND ($filter.hasMentorCapacity IS NULL OR (p.mentorCapacity > 0 AND p.listed)))) RETURN p, h, 0.0 AS own, pair[1] * h.score AS beside } WITH p, collect(h) AS held, sum(own) AS own, sum(beside) AS beside RETURN collect([p, held, own, beside]) AS rows, max( CASE WHEN p.active THEN own END) AS best, max(size(held)) AS most } RETURN collect({asked: asked, rows: rows, best: best, most: most}) AS lists } OPTIONAL MATCH (asking:Person {id: $asked.leftOut}) CALL (lists, hits, asking) { CALL (lists, hits) { UNWIND lists AS list WITH list, CASE WHEN list.asked.broad AND list.best > 0 THEN list.asked.weight * $asked.broadShare / list.best ELSE list.asked.weight END AS weight, CASE WHEN list.asked.broad THEN sqrt(list.best) - 2 * list.asked.slack * sqrt(list.most) END AS leading UNWIND list.rows AS row RETURN row[0] AS p, row[1] AS held, weight * row[2] + list.asked.weight * row[3] AS x, CASE WHEN row[2] > 0 THEN list.asked.id END AS own, leading IS NOT NULL AND row[2] > 0 AND sqrt(row[2]) >= leading AS leads UNION ALL UNWIND $asked.votes AS vote MATCH (p:Person {id: vote[0]}) WHERE p.active AND ($filter.teams IS NULL OR EXISTS { (p)-[:MEMBER_OF]->(t:Team) WHERE t.id IN $filter.teams }) AND ($filter.roles IS NULL OR EXISTS { (p)-[:HOLDS]->(r:Role) WHERE r.id IN $filter.roles }) AND ($filter.locations IS NULL OR p.location IN $filter.locations) AND ($filter.languages IS NULL OR any(x IN p.languages WHERE x IN $filter.languages)) AND ($filter.exclude IS NULL OR NOT p.id IN $filter.exclude) AND ($filter.available IS NULL OR (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now)) AND ($filter.hasMentorCapacity IS NULL OR (p.mentorCapacity > 0 AND p.listed)) RETURN p, [] AS held, vote[1] AS x, null AS own, false AS leads UNION ALL CALL (hits) { UNWIND hits AS hit UNWIND hit.contributors AS by WITH by[0] AS id, sum( (hit.score / hits[0].score) ^ 2 * coalesce($text.parts[by[1]], 0.0) * 2.0 ^ (- CASE WHEN hit.at < $text.reference THEN $text.reference - hit.at ELSE 0 END / $text.halfLife)) AS points WITH collect([id, points]) AS votes, max(points) AS best UNWIND votes AS vote WITH vote, best WHERE vote[1] > 0 RETURN vote[0] AS id, vote[1] / best AS share } MATCH (p:Person {id: id}) WHERE p.active AND ($filter.teams IS NULL OR EXISTS { (p)-[:MEMBER_OF]->(t:Team) WHERE t.id IN $filter.teams }) AND ($filter.roles IS NULL OR EXISTS { (p)-[:HOLDS]->(r:Role) WHERE r.id IN $filter.roles }) AND ($filter.locations IS NULL OR p.location IN $filter.locations) AND ($filter.languages IS NULL OR any(x IN p.languages WHERE x IN $filter.languages)) AND ($filter.exclude IS NULL OR NOT p.id IN $filter.exclude) AND ($filter.available IS NULL OR (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now)) AND ($filter.hasMentorCapacity IS NULL OR (p.mentorCapacity > 0 AND p.listed)) RETURN p, [] AS held, $text.share * share AS x, null AS own, false AS leads } WITH p, collect(held) AS held, sum(x) AS x, collect(own) AS has, max(leads) AS leads WITH p, held, x, leads, all(skill IN $asked.required WHERE skill IN has) AS fits ORDER BY x DESC RETURN collect( CASE WHEN fits AND (asking IS NULL OR p <> asking) THEN [p, held, x] END) AS everyone, collect( CASE WHEN leads THEN [p, held, x, fits] END) AS leaders } WITH scarce, hits, asking, everyone, leaders, ofOne + ofBroad + ofSeveral AS inOneGo, CASE WHEN size(ofBroad) > 0 THEN [[$asked.skills[0].id, bestOfBroad, mostOfBroad]] ELSE [ list IN lists WHERE list.asked.broad | [list.asked.id, list.best, list.most] ] END AS bests, CASE WHEN size(ofBroad) > 0 THEN $asked.skills[0].weight * $asked.broadShare / bestOfBroad WHEN size(ofOne) > 0 THEN $asked.skills[0].weight ELSE 1.0 END AS weight, CASE WHEN size(ofBroad) > 0 THEN sqrt(bestOfBroad) - 2 * $asked.skills[0].slack * sqrt(mostOfBroad) END AS leading WITH scarce, hits, bests, weight, size(inOneGo) > 0 AS flat, CASE WHEN size(inOneGo) = 0 THEN everyone ELSE [row IN inOneGo WHERE asking IS NULL OR row[0] <> asking] END AS everyone, leaders + [ row IN inOneGo WHERE leading IS NOT NULL AND sqrt(row[2]) >= leading | [row[0], row[1], weight * row[2], true] ] AS leaders WITH scarce, hits, bests, leaders, flat, size(everyone) AS found, CASE WHEN $asked.least IS NULL THEN everyone[..toInteger($asked.limit)] ELSE [row IN everyone WHERE weight * row[2] >= $asked.least] END AS best, CASE WHEN $asked.least IS NULL THEN weight * everyone[toInteger($asked.limit)][2] END AS rest, CASE WHEN $asked.least IS NULL THEN [ row IN everyone[ toInteger($asked.limit) .. toInteger($asked.limit + $asked.next)] | [row[0].id, weight * row[2]] ] ELSE [] END AS next CALL () { OPTIONAL MATCH (t:Team {id: $asked.team}) WITH t, COUNT { (t)<-[:MEMBER_OF]-() } AS size RETURN CASE WHEN t IS NULL THEN [] WHEN size <= 500 THEN [(t)<-[:MEMBER_OF]-(p:Person) | p ] END AS mates } CALL (best, rest, leaders, flat, mates) { CALL (best, rest, leaders, flat) { UNWIND best + [row IN leaders WHERE rest IS NULL OR NOT row[3] OR row[2] <= rest] AS row RETURN row[0] AS p, CASE WHEN flat THEN row[1] ELSE reduce(all = [], some IN row[1] | all + some) END AS held UNION ALL UNWIND $asked.named AS id MATCH (p:Person {id: id}) WHERE p.active AND ($filter.teams IS NULL OR EXISTS { (p)-[:MEMBER_OF]->(t:Team) WHERE t.id IN $filter.teams }) AND ($filter.roles IS NULL OR EXISTS { (p)-[:HOLDS]->(r:Role) WHERE r.id IN $filter.roles }) AND ($filter.locations IS NULL OR p.location IN $filter.locations) AND ($filter.languages IS NULL OR any(x IN p.languages WHERE x IN $filter.languages)) AND ($filter.exclude IS NULL OR NOT p.id IN $filter.exclude) AND ($filter.available IS NULL OR (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now)) AND ($filter.hasMentorCapacity IS NULL OR (p.mentorCapacity > 0 AND p.listed)) RETURN p, [ (p)-[h:HAS_SKILL]->(:Skill) WHERE h.skillId IN $asked.all AND h.score > 0 | h ] AS held } WITH p, held WHERE p.active RETURN collect([ p.id, p.availability, p.awayUntil, p.helpTotal, p.lastWorkAt, p.location, p.timeZone, CASE WHEN mates IS NULL THEN head([(p)-[:MEMBER_OF]->(t:Team) | t.id ]) WHEN p IN mates THEN $asked.team END, [h IN held | [h.skillId, h.long, h.short, h.volume, p.workTotal, coalesce(h.shownMean, h.mean), coalesce(h.shownSd, h.sd), h.level, h.standing]] ]) AS people } CALL (people) { UNWIND people AS person UNWIND person[-1] AS holding WITH DISTINCT holding[0] AS skill MATCH (s:Skill {id: skill}) WHERE s.reference IS NOT NULL RETURN collect([s.id, s.bestKnowledge, s.bestCurrent, s.totalVolume, s.reference, s.holders]) AS standards } RETURN scarce, standards, people, bests, next, found, rest, hits",
  params: { asked: { optional: false }, few: rule.asNumber({ isInteger: true }), deep: rule.asNumber({ isInteger: true }), text: { optional: false }, looked: rule.asNumber({ isInteger: true }), hitLimit: rule.asNumber({ isInteger: true }), until: rule.asNumber({ isInteger: true }), filter: { optional: false }, now: rule.asNumber({ isInteger: true }) },
  row: { scarce: rule.asList(), standards: rule.asList(), people: rule.asList(), bests: rule.asList(), next: rule.asList(), found: rule.asNumber({ isInteger: true }), rest: rule.asNumber({ optional: true }), hits: rule.asList() },
};

/** Of these people those who pass a search's filter, with what they hold of some skills and what its holders are measured by. */
export const readCandidates: CypherQuery<{ people: string[]; skills: string[]; filter: { teams: string[] | null; roles: string[] | null; locations: string[] | null; languages: string[] | null; exclude: string[] | null; available: boolean | null; hasMentorCapacity: boolean | null }; now: number }, { people: [person: string, availability: string, awayUntil: number | null, help: number | null, lastAt: number | null, location: string | null, timeZone: string | null, team: string | null, held: [skill: string, long: number, short: number, volume: number, total: number | null, mean: number, sd: number, level: number | null, standing: number | null][]][]; standards: SkillStandard[] }> = {
  name: 'readCandidates',
  access: 'read',
  text: "CALL () { UNWIND $people AS id MATCH (p:Person {id: id}) WHERE p.active AND ($filter.teams IS NULL OR EXISTS { (p)-[:MEMBER_OF]->(t:Team) WHERE t.id IN $filter.teams }) AND ($filter.roles IS NULL OR EXISTS { (p)-[:HOLDS]->(r:Role) WHERE r.id IN $filter.roles }) AND ($filter.locations IS NULL OR p.location IN $filter.locations) AND ($filter.languages IS NULL OR any(x IN p.languages WHERE x IN $filter.languages)) AND ($filter.exclude IS NULL OR NOT p.id IN $filter.exclude) AND ($filter.available IS NULL OR (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now)) AND ($filter.hasMentorCapacity IS NULL OR (p.mentorCapacity > 0 AND p.listed)) RETURN collect([ p.id, p.availability, p.awayUntil, p.helpTotal, p.lastWorkAt, p.location, p.timeZone, head([(p)-[:MEMBER_OF]->(t:Team) | t.id ]), [ (p)-[h:HAS_SKILL]->(:Skill) WHERE h.skillId IN $skills AND h.score > 0 | [h.skillId, h.long, h.short, h.volume, p.workTotal, coalesce(h.shownMean, h.mean), coalesce(h.shownSd, h.sd), h.level, h.standing] ] ]) AS people } CALL () { UNWIND $skills AS skill MATCH (s:Skill {id: skill}) WHERE s.reference IS NOT NULL RETURN collect([s.id, s.bestKnowledge, s.bestCurrent, s.totalVolume, s.reference, s.holders]) AS standards } RETURN people, standards",
  params: { people: rule.asList(), skills: rule.asList(), filter: { optional: false }, now: rule.asNumber({ isInteger: true }) },
  row: { people: rule.asList(), standards: rule.asList() },
};

/** What a question is about: the skills that ids and names lead to (replaced ones to their successors) by how often they are used, or names close to a word, places and teams of those names (with the teams below them, and so for the teams of the filter), where the viewer works, the newest contribution known then, and contributions that match its words. */
export const readQuestion: CypherQuery<{ asked: { ids: string[]; names: string[]; misspelt: string[]; fuzzy: string | null; whereabouts: string[]; teams: string[] | null; viewer: string | null; query: string | null }; until: number; leastSimilarity: number; neighbours: number; looked: number; limit: number }, { skills: { asked: string; id: string; name: string; spelling: string | null; preferred: boolean; close: boolean; uses: number; narrower: string[]; broader: string[]; similar: [id: string, similarity: number][] }[]; places: [spelling: string, location: string][]; teams: [spelling: string, id: string, below: string[]][]; within: string[]; viewer: { location: string | null; timeZone: string | null; team: string | null } | null; newest: number | null; hits: QuestionHitRow[] }> = {
  name: 'readQuestion',
  access: 'read',
  text: "CALL () { UNWIND $asked.ids AS asked MATCH (s:Skill {id: asked}) OPTIONAL MATCH (s)-[:REPLACED_BY]->(successor:Skill) WITH asked, coalesce(successor, s) AS s RETURN collect({asked: asked, skill: s, spelling: null, preferred: true, uses: 0}) AS byId } CALL () { UNWIND $asked.names AS asked MATCH (n:SkillName {normalised: asked})-[k:NAMES]->(s:Skill) OPTIONAL MATCH (s)-[:REPLACED_BY]->(successor:Skill) WITH asked, n, k, coalesce(successor, s) AS s WHERE s.status <> 'RETIRED' WITH asked, collect({s: s, spelling: n.text, preferred: k.preferred}) AS senses UNWIND senses AS sense WITH asked, sense, sense.s AS s, size(senses) > 1 AS ambiguous CALL (s, ambiguous) { MATCH (s)<-[:SHOWS]-(c:Contribution) WHERE ambiguous AND c.status = 'ACTIVE' AND c.at <= $until RETURN count(c) AS uses } RETURN collect({ asked: asked, skill: s, spelling: sense.spelling, preferred: sense.preferred, uses: uses }) AS byName } CALL () { WITH $asked.fuzzy AS fuzzy WHERE fuzzy IS NOT NULL CALL db.index.fulltext.queryNodes( 'skill_name_text', fuzzy, {limit: 50} ) YIELD node AS n WHERE any( x IN $asked.misspelt WHERE n.normalised <> x AND size(n.normalised) IN [size(x) - 1, size(x), size(x) + 1] ) MATCH (n)-[k:NAMES]->(s:Skill) WHERE s.status = 'ACTIVE' WITH n, k, s LIMIT 5 RETURN collect({ asked: n.normalised, skill: s, spelling: n.text, preferred: k.preferred, close: true, uses: 0 }) AS byLikeness } CALL (byId, byName, byLikeness) { UNWIND byId + byName + byLikeness AS found WITH found, found.skill AS s CALL (s) { MATCH (s)<-[:BROADER*1..]-(n:Skill) WITH DISTINCT n LIMIT 3000 RETURN collect(n.id) AS narrower } CALL (s) { MATCH (s)-[r:RELATED|COOCCURS]-(n:Skill) WHERE r.similarity >= $leastSimilarity AND n.status = 'ACTIVE' WITH n.id AS id, max(r.similarity) AS similarity ORDER BY similarity DESC, id LIMIT $neighbours RETURN collect([id, similarity]) AS similar } RETURN collect({ asked: found.asked, id: s.id, name: s.name, spelling: found.spelling, preferred: found.preferred, close: found.close IS NOT NULL, uses: found.uses, narrower: narrower, broader: [(s)-[:BROADER]->(b:Skill) WHERE b.status = 'ACTIVE' | b.id ], similar: similar }) AS skills } CALL () { UNWIND $asked.whereabouts AS spelling CALL (spelling) { MATCH (p:Person) WHERE p.location = spelling OR p.location STARTS WITH spelling + ',' RETURN DISTINCT p.location AS location LIMIT 5 } RETURN collect([spelling, location]) AS places } CALL () { UNWIND $asked.whereabouts AS spelling MATCH (t:Team {name: spelling}) WHERE t.status = 'ACTIVE' RETURN collect([spelling, t.id, [(t)<-[:PART_OF*0..]-(below:Team) | below.id ]]) AS teams } CALL () { UNWIND $asked.teams AS id MATCH (:Team {id: id})<-[:PART_OF*0..]-(below:Team) RETURN collect(DISTINCT below.id) AS within } CALL () { OPTIONAL MATCH (p:Person {id: $asked.viewer}) RETURN p { .location, .timeZone, team: head([(p)-[:MEMBER_OF]->(t:Team) | t.id ]) } AS viewer } CALL () { OPTIONAL MATCH (c:Contribution) WHERE c.at <= $until WITH c.at AS at ORDER BY at DESC LIMIT 1 RETURN max(at) AS newest } CALL () { WITH $asked.query AS query WHERE query IS NOT NULL CALL db.index.fulltext.queryNodes( 'contribution_text', query, {limit: $looked} ) YIELD node AS c, score WHERE c.status = 'ACTIVE' AND c.at <= $until WITH c, score ORDER BY score DESC, c.id LIMIT $limit RETURN collect({ id: c.id, score: score, at: c.at, contributors: [(p:Person)-[k:CONTRIBUTED]->(c) WHERE p.active | [p.id, k.part] ], skills: [(c)-[:SHOWS]->(s:Skill) | s.id ] }) AS hits } RETURN skills, places, teams, within, viewer, newest, hits",
  params: { asked: { optional: false }, until: rule.asNumber({ isInteger: true }), leastSimilarity: rule.asNumber(), neighbours: rule.asNumber({ isInteger: true }), looked: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { skills: rule.asList(), places: rule.asList(), teams: rule.asList(), within: rule.asList(), viewer: { optional: true }, newest: rule.asNumber({ optional: true, isInteger: true }), hits: rule.asList() },
};

/** Why a page of experts stands where it does: what each did in some skills until a moment, and what its terms name: skills, titles of contributions, and of those whose evidence the viewer may read who vouches for them in the asked skills, with what is proven of each there. */
export const readReasons: CypherQuery<{ people: string[]; skills: string[]; named: { skills: string[]; contributions: string[] }; vouched: { people: string[]; skills: string[]; viewer: string; all: boolean }; until: number }, { events: [person: string, events: EventColumns[]][]; names: [skill: string, name: string][]; titles: [contribution: string, title: string][]; vouching: { person: string; skill: string; by: string; mean: number | null; sd: number | null }[] }> = {
  name: 'readReasons',
  access: 'read',
  text: "CALL () { UNWIND $people AS id MATCH (p:Person {id: id})-[k:CONTRIBUTED]->(c:Contribution)-[:SHOWS]->(s:Skill) WHERE s.id IN $skills AND c.status = 'ACTIVE' AND c.at <= $until WITH id, collect([s.id, c.id, c.at, c.size, COUNT { (c)-[:SHOWS]->() }, k.part]) AS events RETURN collect([id, events]) AS events } CALL () { UNWIND $named.skills AS id MATCH (s:Skill {id: id}) RETURN collect([id, s.name]) AS names } CALL () { UNWIND $named.contributions AS id MATCH (c:Contribution {id: id}) RETURN collect([id, c.title]) AS titles } CALL () { UNWIND $vouched.people AS id MATCH (p:Person {id: id}) WHERE $vouched.all OR id = $vouched.viewer OR $vouched.viewer IN [(p)-[:REPORTS_TO*1..]->(m:Person) | m.id ] MATCH (p)<-[:ABOUT]-(e:Evidence)-[:OF]->(s:Skill) WHERE e.kind = 'PEER' AND e.status IN ['ACTIVE', 'UPHELD'] AND e.at <= $until AND coalesce(e.expiresAt, $until + 1) > $until AND s.id IN $vouched.skills MATCH (e)-[:BY]->(b:Person) WHERE b <> p OPTIONAL MATCH (b)-[h:HAS_SKILL]->(s) RETURN collect({ person: id, skill: s.id, by: b.id, mean: h.directMean, sd: h.directSd }) AS vouching } RETURN events, names, titles, vouching",
  params: { people: rule.asList(), skills: rule.asList(), named: { optional: false }, vouched: { optional: false }, until: rule.asNumber({ isInteger: true }) },
  row: { events: rule.asList(), names: rule.asList(), titles: rule.asList(), vouching: rule.asList() },
};

/** What was known of skills until then: who did what in each, what is said of their level and by whom, and everything else that those people and the voters did. Praise of somebody who turned out to be the same person is what they say of themselves. */
export const readSkillFacts: CypherQuery<{ skills: string[]; voters: string[]; until: number }, { people: PersonThen[]; skills: { id: string; restricted: boolean; halfLifeMonths: number | null }[] }> = {
  name: 'readSkillFacts',
  access: 'read',
  text: "CALL () { UNWIND $skills AS id MATCH (s:Skill {id: id}) RETURN collect(s {.id, .restricted, .halfLifeMonths}) AS skills } CALL () { CALL () { UNWIND $skills AS id MATCH (s:Skill {id: id}) CALL (s) { MATCH (s)<-[:SHOWS]-(c:Contribution) WHERE c.status = 'ACTIVE' AND c.at <= $until WITH c, COUNT { (c)-[:SHOWS]->() } AS skillCount MATCH (p:Person)-[k:CONTRIBUTED]->(c) WHERE p.active RETURN p, [s.id, c.id, c.at, c.size, skillCount, k.part, c.outcome, c.difficulty] AS event, null AS item UNION ALL MATCH (s)<-[:OF]-(e:Evidence)-[:ABOUT]->(p:Person) WHERE p.active AND e.at <= $until OPTIONAL MATCH (e)-[:BY]->(b:Person) RETURN p, null AS event, [ e.id, CASE WHEN e.kind IN ['PEER', 'MENTORING'] AND b = p THEN 'SELF' ELSE e.kind END, e.level, e.at, e.expiresAt, e.status, s.id, b.id, e.source, CASE WHEN e.kind IN ['PEER', 'MENTORING'] THEN [ [ (b)-[k:CONTRIBUTED]->(c:Contribution)-[:SHOWS]->(s) WHERE c.status = 'ACTIVE' AND c.at <= $until AND c.outcome IS NOT NULL | [c.at, c.size, k.part, c.outcome, c.difficulty] ], [ (b)<-[:ABOUT]-(x:Evidence)-[:OF]->(s) WHERE x.at <= $until | [ x.kind, x.level, x.at, x.expiresAt, x.status, head([(x)-[:BY]->(y:Person) | y.id ]), x.source ] ] ] END ] AS item } RETURN p, event, item UNION ALL UNWIND $voters AS id MATCH (p:Person {id: id}) WHERE p.active RETURN p, null AS event, null AS item } WITH p, collect(event) AS events, collect(item) AS evidence CALL (p) { MATCH (p)-[k:CONTRIBUTED]->(c:Contribution) WHERE c.status = 'ACTIVE' AND c.at <= $until AND c.skillKeys <> '' RETURN collect(k.part) AS parts, collect(c.kind) AS kinds, collect(c.at) AS times, collect(coalesce(c.size, -1)) AS sizes } RETURN collect({ id: p.id, events: events, evidence: evidence, parts: parts, kinds: kinds, times: times, sizes: sizes }) AS people } RETURN people, skills",
  params: { skills: rule.asList(), voters: rule.asList(), until: rule.asNumber({ isInteger: true }) },
  row: { people: rule.asList(), skills: rule.asList() },
};

/** One person against a search: the rules of its filter that they pass, and which of the asked skills and those below they have. */
export const readStanding: CypherQuery<{ person: string; skills: string[]; filter: { teams: string[] | null; roles: string[] | null; locations: string[] | null; languages: string[] | null; exclude: string[] | null; available: boolean | null; hasMentorCapacity: boolean | null }; now: number }, { active: boolean; passes: Record<string, unknown>; held: string[] }> = {
  name: 'readStanding',
  access: 'read',
  text: "MATCH (p:Person {id: $person}) RETURN p.active AS active, { teams: $filter.teams IS NULL OR EXISTS { (p)-[:MEMBER_OF]->(t:Team) WHERE t.id IN $filter.teams }, roles: $filter.roles IS NULL OR EXISTS { (p)-[:HOLDS]->(r:Role) WHERE r.id IN $filter.roles }, locations: $filter.locations IS NULL OR coalesce(p.location IN $filter.locations, false), languages: $filter.languages IS NULL OR any(x IN p.languages WHERE x IN $filter.languages), excludePeople: $filter.exclude IS NULL OR NOT p.id IN $filter.exclude, available: $filter.available IS NULL OR (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now), hasMentorCapacity: $filter.hasMentorCapacity IS NULL OR (p.mentorCapacity > 0 AND p.listed) } AS passes, [(p)-[:HAS_SKILL]->(s:Skill) WHERE s.id IN $skills | s.id ] AS held",
  params: { person: rule.asString(), skills: rule.asList(), filter: { optional: false }, now: rule.asNumber({ isInteger: true }) },
  row: { active: rule.asBoolean(), passes: { optional: false }, held: rule.asList() },
};

/** Contributions that match a full-text query best, with their people, by score, ties by id. */
export const readTextHits: CypherQuery<{ query: string; until: number; looked: number; limit: number }, { hits: TextHitRow[] }> = {
  name: 'readTextHits',
  access: 'read',
  text: "CALL db.index.fulltext.queryNodes( 'contribution_text', $query, {limit: $looked} ) YIELD node AS c, score WHERE c.status = 'ACTIVE' AND c.at <= $until WITH c, score ORDER BY score DESC, c.id LIMIT $limit RETURN collect({ id: c.id, score: score, at: c.at, contributors: [(p:Person)-[k:CONTRIBUTED]->(c) WHERE p.active | [p.id, k.part] ] }) AS hits",
  params: { query: rule.asString(), until: rule.asNumber({ isInteger: true }), looked: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { hits: rule.asList() },
};

/** Of these people, those who pass a search's filters, with what changes how well they can be asked. */
export const readTraits: CypherQuery<{ people: string[]; filter: { teams: string[] | null; roles: string[] | null; locations: string[] | null; languages: string[] | null; exclude: string[] | null; available: boolean | null; hasMentorCapacity: boolean | null }; now: number }, { people: [person: string, availability: string, awayUntil: number | null, help: number | null, lastAt: number | null, location: string | null, timeZone: string | null, team: string | null][] }> = {
  name: 'readTraits',
  access: 'read',
  text: "UNWIND $people AS id MATCH (p:Person {id: id}) WHERE p.active AND ($filter.teams IS NULL OR EXISTS { (p)-[:MEMBER_OF]->(t:Team) WHERE t.id IN $filter.teams }) AND ($filter.roles IS NULL OR EXISTS { (p)-[:HOLDS]->(r:Role) WHERE r.id IN $filter.roles }) AND ($filter.locations IS NULL OR p.location IN $filter.locations) AND ($filter.languages IS NULL OR any(x IN p.languages WHERE x IN $filter.languages)) AND ($filter.exclude IS NULL OR NOT p.id IN $filter.exclude) AND ($filter.available IS NULL OR (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now)) AND ($filter.hasMentorCapacity IS NULL OR (p.mentorCapacity > 0 AND p.listed)) RETURN collect([p.id, p.availability, p.awayUntil, p.helpTotal, p.lastWorkAt, p.location, p.timeZone, head([(p)-[:MEMBER_OF]->(t:Team) | t.id ])]) AS people",
  params: { people: rule.asList(), filter: { optional: false }, now: rule.asNumber({ isInteger: true }) },
  row: { people: rule.asList() },
};

/** How many inputs the coverage of skills has, counted under the locks of their derivations. */
export const countCoverageInputs: CypherQuery<{ skills: string[] }, { id: string; holders: number; places: number }> = {
  name: 'countCoverageInputs',
  access: 'read',
  text: "UNWIND $skills AS id MATCH (s:Skill {id: id}) RETURN s.id AS id, COUNT { (s)<-[:HAS_SKILL]-() } AS holders, COUNT { (s)<-[:REQUIRES]-(:Role)<-[:HOLDS]-(p:Person) WHERE p.active } AS places",
  params: { skills: rule.asList() },
  row: { id: rule.asString(), holders: rule.asNumber({ isInteger: true }), places: rule.asNumber({ isInteger: true }) },
};

/** How many inputs the gaps of people have, counted under the locks of their derivations. */
export const countGapInputs: CypherQuery<{ people: string[] }, { id: string; held: number; roles: number; requirements: number }> = {
  name: 'countGapInputs',
  access: 'read',
  text: "UNWIND $people AS id MATCH (p:Person {id: id}) RETURN p.id AS id, COUNT { (p)-[:HAS_SKILL]->() } AS held, COUNT { (p)-[:HOLDS]->() } AS roles, COUNT { (p)-[:HOLDS]->(:Role)-[:REQUIRES]->() } AS requirements",
  params: { people: rule.asList() },
  row: { id: rule.asString(), held: rule.asNumber({ isInteger: true }), roles: rule.asNumber({ isInteger: true }), requirements: rule.asNumber({ isInteger: true }) },
};

/** How ready people are: for the roles they hold as it is stored, or for a named role what it asks for and what is known of them. Whoever may not see it learns nothing. */
export const findGapsOfPeople: CypherQuery<{ rows: { row: number; id: string; role: string | null; viewer: string; all: boolean }[] }, { row: number; visible: boolean; roleKnown: boolean; computedAt: number | null; stored: Record<string, unknown>[]; asked: [skill: string, level: number, importance: number, critical: boolean, restricted: boolean, held: Record<string, unknown> | null][] }> = {
  name: 'findGapsOfPeople',
  access: 'read',
  text: "UNWIND $rows AS r MATCH (p:Person {id: r.id}) WITH r, p, r.all OR p.id = r.viewer OR r.viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ] AS visible OPTIONAL MATCH (role:Role {id: r.role}) OPTIONAL MATCH (d:Derivation {key: 'gap/' + p.id}) RETURN toInteger(r.row) AS row, visible, role IS NOT NULL AS roleKnown, CASE WHEN visible THEN d.computedAt END AS computedAt, CASE WHEN visible AND r.role IS NULL THEN [(p)-[g:READY_FOR]->(held:Role) | g {.*, roleId: held.id} ] ELSE [] END AS stored, CASE WHEN visible AND role IS NOT NULL THEN [ (role)-[q:REQUIRES]->(s:Skill) | [ s.id, q.level, q.importance, q.critical, s.restricted, head( [ (p)-[h:HAS_SKILL]->(s) | { mean: h.rankedMean, sd: h.rankedSd, level: h.level, lead: h.lead } ]) ] ] ELSE [] END AS asked",
  params: { rows: rule.asList() },
  row: { row: rule.asNumber({ isInteger: true }), visible: rule.asBoolean(), roleKnown: rule.asBoolean(), computedAt: rule.asNumber({ optional: true, isInteger: true }), stored: rule.asList(), asked: rule.asList() },
};

/** What the roles in teams ask for against what the people can do, worst first, ties by skill. */
export const findGapsOfTeams: CypherQuery<{ rows: { row: number; team: string; limit: number }[] }, { row: number; computedAt: number | null; cells: Record<string, unknown>[] }> = {
  name: 'findGapsOfTeams',
  access: 'read',
  text: "UNWIND $rows AS r MATCH (:Team {id: r.team})-[c:COVERS]->(:Skill) WHERE c.places > 0 WITH r, c ORDER BY c.coverageRisk DESC, c.busFactor, c.skillId WITH r, max(c.computedAt) AS computedAt, collect(c {.*}) AS cells RETURN toInteger(r.row) AS row, computedAt, cells[..toInteger(r.limit)] AS cells",
  params: { rows: rule.asList() },
  row: { row: rule.asNumber({ isInteger: true }), computedAt: rule.asNumber({ optional: true, isInteger: true }), cells: rule.asList() },
};

/** People whose roles ask for a skill, in order. */
export const findPeopleAskedForSkill: CypherQuery<{ skill: string; after: string; limit: number }, { ids: string[] }> = {
  name: 'findPeopleAskedForSkill',
  access: 'read',
  text: "MATCH (:Skill {id: $skill})<-[:REQUIRES]-(:Role)<-[:HOLDS]-(p:Person) WHERE p.id > $after WITH DISTINCT p.id AS id ORDER BY id LIMIT $limit RETURN collect(id) AS ids",
  params: { skill: rule.asString(), after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { ids: rule.asList() },
};

/** People who hold a role, in order. */
export const findPeopleOfRole: CypherQuery<{ role: string; after: string; limit: number }, { ids: string[] }> = {
  name: 'findPeopleOfRole',
  access: 'read',
  text: "MATCH (:Role {id: $role})<-[:HOLDS]-(p:Person) WHERE p.id > $after WITH p.id AS id ORDER BY id LIMIT $limit RETURN collect(id) AS ids",
  params: { role: rule.asString(), after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { ids: rule.asList() },
};

/** Skills that people of a team or of its parts have, or that their roles ask for, in order. */
export const findSkillsOfTeam: CypherQuery<{ team: string; after: string; limit: number }, { ids: string[] }> = {
  name: 'findSkillsOfTeam',
  access: 'read',
  text: "MATCH (:Team {id: $team})<-[:PART_OF*0..20]-(:Team)<-[:MEMBER_OF]-(p:Person) CALL (p) { MATCH (p)-[:HAS_SKILL]->(s:Skill) RETURN s.id AS id UNION MATCH (p)-[:HOLDS]->(:Role)-[:REQUIRES]->(s:Skill) RETURN s.id AS id } WITH DISTINCT id WHERE id > $after ORDER BY id LIMIT $limit RETURN collect(id) AS ids",
  params: { team: rule.asString(), after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { ids: rule.asList() },
};

/** Who has skills and whose roles ask for them, in which team, and what is stored of the coverage. */
export const readCoverageInputs: CypherQuery<{ skills: string[] }, { id: string; restricted: boolean; bestCurrent: number | null; holders: [person: string, team: string | null, mean: number, sd: number, level: number | null, lead: number | null][]; places: [person: string, team: string | null, level: number, importance: number, critical: boolean][]; stored: Record<string, unknown>[] }> = {
  name: 'readCoverageInputs',
  access: 'read',
  text: "UNWIND $skills AS id MATCH (s:Skill {id: id}) RETURN s.id AS id, s.restricted AS restricted, s.bestCurrent AS bestCurrent, [ (s)<-[h:HAS_SKILL]-(p:Person) | [p.id, p.coveredTeam, h.rankedMean, h.rankedSd, h.level, h.lead] ] AS holders, [ (s)<-[q:REQUIRES]-(:Role)<-[:HOLDS]-(p:Person) WHERE p.active | [p.id, p.coveredTeam, q.level, q.importance, q.critical] ] AS places, [(s)<-[c:COVERS]-() | c {.*} ] AS stored",
  params: { skills: rule.asList() },
  row: { id: rule.asString(), restricted: rule.asBoolean(), bestCurrent: rule.asNumber({ optional: true }), holders: rule.asList(), places: rule.asList(), stored: rule.asList() },
};

/** What gaps of people rest on (what was last published of their skills, the roles they hold), what is stored of them, and what those roles ask for. */
export const readGapInputs: CypherQuery<{ people: string[] }, { people: { id: string; active: boolean; team: string | null; coveredTeam: string | null; held: [skill: string, mean: number, sd: number, level: number | null, lead: number | null, restricted: boolean][]; roles: string[]; stored: Record<string, unknown>[] }[]; roles: { id: string; requirements: [skill: string, level: number, importance: number, critical: boolean][] }[] }> = {
  name: 'readGapInputs',
  access: 'read',
  text: "CALL () { UNWIND $people AS id MATCH (p:Person {id: id}) RETURN collect(p { .id, .active, team: head([(p)-[:MEMBER_OF]->(t:Team) | t.id ]), .coveredTeam, held: [ (p)-[h:HAS_SKILL]->(s:Skill) | [s.id, h.rankedMean, h.rankedSd, h.level, h.lead, s.restricted] ], roles: [(p)-[:HOLDS]->(r:Role) | r.id ], stored: [(p)-[g:READY_FOR]->(r:Role) | g {.*, roleId: r.id} ] }) AS people } CALL () { UNWIND $people AS id MATCH (:Person {id: id})-[:HOLDS]->(r:Role) WITH DISTINCT r RETURN collect({ id: r.id, requirements: [ (r)-[q:REQUIRES]->(s:Skill) | [s.id, q.level, q.importance, q.critical] ] }) AS roles } RETURN people, roles",
  params: { people: rule.asList() },
  row: { people: rule.asList(), roles: rule.asList() },
};

/** The team above each of these teams, and above those. */
export const readParentsOfTeams: CypherQuery<{ teams: string[] }, { parents: [team: string, above: string][] }> = {
  name: 'readParentsOfTeams',
  access: 'read',
  text: "UNWIND $teams AS id MATCH (:Team {id: id})-[:PART_OF*0..20]->(t:Team)-[:PART_OF]->(above:Team) RETURN collect(DISTINCT [t.id, above.id]) AS parents",
  params: { teams: rule.asList() },
  row: { parents: rule.asList() },
};

/** How many active people are in teams with their parts, and whether the viewer may see what they lack: all may be seen, or the viewer leads the team, which is that everybody else in it reports to them, directly or further up. */
export const readTeamScopes: CypherQuery<{ rows: { row: number; team: string; viewer: string; all: boolean; leads: boolean }[] }, { row: number; people: number; visible: boolean }> = {
  name: 'readTeamScopes',
  access: 'read',
  text: "UNWIND $rows AS r MATCH (t:Team {id: r.team}) CALL (t) { MATCH (t)<-[:PART_OF*0..20]-(:Team)<-[:MEMBER_OF]-(p:Person) WHERE p.active RETURN collect(DISTINCT p) AS people } CALL (r, people) { UNWIND CASE WHEN r.leads AND NOT r.all THEN people ELSE [] END AS p WITH r, p WHERE p.id <> r.viewer RETURN count(p) AS others, count( CASE WHEN EXISTS { (p)-[:REPORTS_TO*1..20]->(:Person {id: r.viewer}) } THEN 1 END) AS below } RETURN toInteger(r.row) AS row, size(people) AS people, r.all OR (others > 0 AND below = others) AS visible",
  params: { rows: rule.asList() },
  row: { row: rule.asNumber({ isInteger: true }), people: rule.asNumber({ isInteger: true }), visible: rule.asBoolean() },
};

/** Takes coverage away that nobody stands behind any longer; an empty team is everybody. */
export const removeCoverage: CypherQuery<{ rows: { team: string; skill: string }[] }, Record<string, never>> = {
  name: 'removeCoverage',
  access: 'write',
  text: "UNWIND $rows AS row MATCH (:Skill {id: row.skill})<-[c:COVERS]-() WHERE c.teamId = row.team DELETE c",
  params: { rows: rule.asList() },
  row: {  },
};

/** Takes away how ready people are for roles they hold no longer. */
export const removeReadiness: CypherQuery<{ rows: { role: string; person: string }[] }, Record<string, never>> = {
  name: 'removeReadiness',
  access: 'write',
  text: "UNWIND $rows AS row MATCH (r:Role {id: row.role})<-[g:READY_FOR]-(:Person {id: row.person}) DELETE g",
  params: { rows: rule.asList() },
  row: {  },
};

/** Sets the teams that coverage counts people in. */
export const setCoveredTeams: CypherQuery<{ rows: { person: string; team: string | null }[] }, Record<string, never>> = {
  name: 'setCoveredTeams',
  access: 'write',
  text: "UNWIND $rows AS row MATCH (p:Person {id: row.person}) SET p.coveredTeam = row.team",
  params: { rows: rule.asList() },
  row: {  },
};

/** Writes how well everybody together holds skills. */
export const writeOrganisationCoverage: CypherQuery<{ skills: { id: string; set: Record<string, unknown> }[]; now: number }, Record<string, never>> = {
  name: 'writeOrganisationCoverage',
  access: 'write',
  text: "MERGE (o:Organisation {key: 'organisation'}) WITH o UNWIND $skills AS row MATCH (s:Skill {id: row.id}) MERGE (o)-[c:COVERS]->(s) SET c = row.set, c.teamId = '', c.skillId = row.id, c.places = toInteger(row.set.places), c.unknown = toInteger(row.set.unknown), c.requiredLevel = toInteger(row.set.requiredLevel), c.needed = toInteger(row.set.needed), c.busFactor = toInteger(row.set.busFactor), c.people = toInteger(row.set.people), c.computedAt = $now",
  params: { skills: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Writes how ready people are for roles, in the order of roles: several workers at once then never wait for each other in a circle. */
export const writeReadiness: CypherQuery<{ groups: { id: string; people: { id: string; set: Record<string, unknown> }[] }[]; now: number }, Record<string, never>> = {
  name: 'writeReadiness',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (r:Role {id: g.id}) UNWIND g.people AS row MATCH (p:Person {id: row.id}) MERGE (p)-[k:READY_FOR]->(r) SET k += row.set, k.computedAt = $now",
  params: { groups: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Writes how well teams hold skills, in the order of teams: several workers at once then never wait for each other in a circle. */
export const writeTeamCoverage: CypherQuery<{ groups: { id: string; skills: { id: string; set: Record<string, unknown> }[] }[]; now: number }, Record<string, never>> = {
  name: 'writeTeamCoverage',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (t:Team {id: g.id}) UNWIND g.skills AS row MATCH (s:Skill {id: row.id}) MERGE (t)-[c:COVERS]->(s) SET c = row.set, c.teamId = g.id, c.skillId = row.id, c.places = toInteger(row.set.places), c.unknown = toInteger(row.set.unknown), c.requiredLevel = toInteger(row.set.requiredLevel), c.needed = toInteger(row.set.needed), c.busFactor = toInteger(row.set.busFactor), c.people = toInteger(row.set.people), c.computedAt = $now",
  params: { groups: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Takes away managers who report to the one they lead: people who became one, or two, may have closed a circle. */
export const cutReportingCircles: CypherQuery<{ ids: string[] }, Record<string, never>> = {
  name: 'cutReportingCircles',
  access: 'write',
  text: "UNWIND $ids AS id MATCH (p:Person {id: id})-[k:REPORTS_TO]->(m:Person) WHERE m = p OR EXISTS { MATCH ANY SHORTEST (m)-[:REPORTS_TO]->+(p) } DELETE k",
  params: { ids: rule.asList() },
  row: {  },
};

/** Who is known by ids and mailboxes: which of the ids are people's own, which are other ids of somebody, and whom the mailboxes reach. */
export const findPeopleByKeys: CypherQuery<{ ids: string[]; mailboxes: string[] }, { people: string[]; aliases: [alias: string, person: string][]; holders: { mailbox: string; id: string; name: string; active: boolean; sources: string[]; apart: string[] }[] }> = {
  name: 'findPeopleByKeys',
  access: 'read',
  text: "CALL () { UNWIND $ids AS id MATCH (p:Person {id: id}) RETURN collect(id) AS people } CALL () { UNWIND $ids AS id MATCH (:PersonAlias {id: id})-[:ALIAS_OF*1..]->(p:Person) RETURN collect([id, p.id]) AS aliases } CALL () { UNWIND $mailboxes AS mailbox MATCH (:Mailbox {id: mailbox})<-[:REACHED_AT]-(p:Person) WITH DISTINCT mailbox, p ORDER BY mailbox, p.id RETURN collect({ mailbox: mailbox, id: p.id, name: p.name, active: p.active, sources: p.sources, apart: [(p)-[:SPLIT_FROM]-(o:Person) | o.id ] }) AS holders } RETURN people, aliases, holders",
  params: { ids: rule.asList(), mailboxes: rule.asList() },
  row: { people: rule.asList(), aliases: rule.asList(), holders: rule.asList() },
};

/** The people whom mailboxes reach, active ones first; twenty of those who share one. */
export const findPeopleByMailboxes: CypherQuery<{ mailboxes: string[] }, { mailbox: string; people: string[] }> = {
  name: 'findPeopleByMailboxes',
  access: 'read',
  text: "UNWIND $mailboxes AS mailbox MATCH (:Mailbox {id: mailbox})<-[:REACHED_AT]-(p:Person) WITH DISTINCT mailbox, p ORDER BY mailbox, p.active DESC, p.id RETURN mailbox, collect(p.id)[..20] AS people",
  params: { mailboxes: rule.asList() },
  row: { mailbox: rule.asString(), people: rule.asList() },
};

/** A page of the other ids that people have, the latest first, of one person or of all. */
export const findPersonAliases: CypherQuery<{ person: string | null; beforeAt: number | null; beforeId: string | null; limit: number }, { total: number; aliases: { id: string; personId: string; name: string | null; email: string | null; reason: string; since: number; by: string }[] }> = {
  name: 'findPersonAliases',
  access: 'read',
  text: "MATCH (a:PersonAlias)-[:ALIAS_OF*1..]->(p:Person) WHERE $person IS NULL OR p.id = $person WITH a, p ORDER BY a.since DESC, a.id WITH collect(a {.id, .name, .email, .reason, .since, .by, personId: p.id}) AS found RETURN size(found) AS total, [ a IN found WHERE $beforeAt IS NULL OR a.since < $beforeAt OR (a.since = $beforeAt AND a.id > $beforeId) ][..$limit] AS aliases",
  params: { person: rule.asString({ optional: true }), beforeAt: rule.asNumber({ optional: true, isInteger: true }), beforeId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), aliases: rule.asList() },
};

/** Makes people other ids of somebody: what others say of them and what they did moves, what they are stays where it is. Who had the same part in a contribution keeps theirs. Their mentoring and kept paths move too, and stay where they are after a split. */
export const joinPeople: CypherQuery<{ joins: { kept: string; joined: string; before: string }[]; reason: string; by: string; now: number }, Record<string, never>> = {
  name: 'joinPeople',
  access: 'write',
  text: "UNWIND $joins AS j MATCH (p:Person {id: j.kept}) WITH j, p MATCH (q:Person {id: j.joined}) CREATE (q)-[:ALIAS_OF]->(p) SET q :PersonAlias, q.reason = $reason, q.by = $by, q.since = $now, q.before = j.before REMOVE q :Person WITH p, q, [q.id] + [(a:PersonAlias)-[:ALIAS_OF*1..]->(q) | a.id ] AS ids CALL (p, q) { MATCH (e:Evidence)-[k:ABOUT]->(q) SET e.personAs = coalesce(e.personAs, q.id) CREATE (e)-[:ABOUT]->(p) DELETE k } CALL (p, q) { MATCH (e:Evidence)-[k:BY]->(q) SET e.byAs = coalesce(e.byAs, q.id) CREATE (e)-[:BY]->(p) DELETE k } CALL (p, q, ids) { MATCH (q)-[k:CONTRIBUTED]->(c:Contribution) WHERE NOT k.part IN [(p)-[x:CONTRIBUTED]->(c) | x.part ] WITH c, k, k.part AS part DELETE k CREATE (p)-[:CONTRIBUTED {part: part}]->(c) SET c.contributorsAs = CASE WHEN any(id IN ids WHERE part + ' ' + id IN coalesce(c.contributorsAs, [])) THEN c.contributorsAs ELSE coalesce(c.contributorsAs, []) + [part + ' ' + q.id] END } CALL (p, q) { MATCH (r:Person)-[k:REPORTS_TO]->(q) SET r.managerAs = coalesce(r.managerAs, q.id) CREATE (r)-[:REPORTS_TO]->(p) DELETE k } CALL (p, q) { MATCH (q)-[k:WANTS]->(goal) WHERE NOT EXISTS { (p)-[:WANTS]->(goal) } CREATE (p)-[w:WANTS]->(goal) SET w = properties(k) } CALL (p, q) { MATCH (q)-[k:KEEPS]->(path:SavedPath) CREATE (p)-[:KEEPS]->(path) DELETE k } CALL (p, q) { MATCH (q)<-[k:MENTOR]-(x:Pairing|Mentoring|MentorRequest) CREATE (x)-[:MENTOR]->(p) DELETE k } CALL (p, q) { MATCH (q)<-[k:MENTEE]-(x:Pairing|Mentoring|MentorRequest) CREATE (x)-[:MENTEE]->(p) DELETE k } CALL (p, q) { MATCH (q)-[k:MENTORS]->(mentee:Person) WHERE mentee <> p CREATE (p)-[m:MENTORS]->(mentee) SET m = properties(k) } CALL (p, q) { MATCH (q)<-[k:MENTORS]-(mentor:Person) WHERE mentor <> p CREATE (mentor)-[m:MENTORS]->(p) SET m = properties(k) } CALL (p, q) { MATCH (q)-[k:ENROLLED]->(program:Program) WHERE NOT EXISTS { (p)-[e:ENROLLED]->(program) WHERE e.side = k.side } CREATE (p)-[m:ENROLLED]->(program) SET m = properties(k) } CALL (p, q) { MATCH (q)<-[k:LEFT_OUT]-(plan:PairingPlan) CREATE (plan)-[m:LEFT_OUT]->(p) SET m = properties(k) } CALL (q) { MATCH (q)- [k:HAS_SKILL |CHAMPION_OF |IN_RING |READY_FOR |SPLIT_FROM |MENTORS |ENROLLED |LEFT_OUT]- () DELETE k }",
  params: { joins: rule.asList(), reason: rule.asString(), by: rule.asString(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Makes mailboxes that are new, locks them all, and gives whom they reach. */
export const lockMailboxes: CypherQuery<{ mailboxes: string[]; token: string }, { mailbox: string; people: string[] }> = {
  name: 'lockMailboxes',
  access: 'write',
  text: "UNWIND $mailboxes AS mailbox MERGE (m:Mailbox {id: mailbox}) SET m.lock = $token WITH m ORDER BY m.id RETURN m.id AS mailbox, [(m)<-[:REACHED_AT]-(p:Person) | p.id ] AS people",
  params: { mailboxes: rule.asList(), token: rule.asString() },
  row: { mailbox: rule.asString(), people: rule.asList() },
};

/** The other ids of people, with the sources that named them so; those who have none are left out. */
export const readOtherIds: CypherQuery<{ ids: string[] }, { id: string; otherIds: { id: string; sources: string[] }[] }> = {
  name: 'readOtherIds',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (p:Person {id: id})<-[:ALIAS_OF*1..]-(a:PersonAlias) RETURN p.id AS id, collect(a {.id, .sources}) AS otherIds",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), otherIds: rule.asList() },
};

/** What hangs on people or on other ids of theirs: skills in which they had a part, said something or were spoken of, whom they endorsed, and whether somebody of the list is above another in the reporting line. */
export const readPeopleConcerned: CypherQuery<{ ids: string[] }, { skills: string[]; endorsed: string[]; inLine: boolean }> = {
  name: 'readPeopleConcerned',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (n:Person {id: id}) WITH collect(n) AS people CALL (people) { UNWIND people AS n CALL (n) { MATCH (n)-[:CONTRIBUTED]->(:Contribution)-[:SHOWS]->(s:Skill) RETURN s UNION MATCH (n)<-[:BY|ABOUT]-(:Evidence)-[:OF]->(s:Skill) RETURN s UNION MATCH (n)-[:HAS_SKILL|CHAMPION_OF]->(s:Skill) RETURN s } RETURN collect(DISTINCT s.id) AS skills } CALL (people) { UNWIND people AS n MATCH (n)<-[:BY]-(:Evidence)-[:ABOUT]->(q:Person) RETURN collect(DISTINCT q.id) AS endorsed } RETURN skills, endorsed, any( n IN people WHERE any( m IN people WHERE m <> n AND EXISTS { MATCH ANY SHORTEST (n)-[:REPORTS_TO]->+(m) } ) ) AS inLine",
  params: { ids: rule.asList() },
  row: { skills: rule.asList(), endorsed: rule.asList(), inLine: rule.asBoolean() },
};

/** Another id of a person with what was said under it, and the person; undefined where the id is no such one. */
export const readPersonAlias: CypherQuery<{ alias: string }, { person: string; holder: string; before: string; sources: string[]; row: Record<string, unknown> }> = {
  name: 'readPersonAlias',
  access: 'read',
  text: "MATCH (n:PersonAlias {id: $alias})-[:ALIAS_OF]->(h) MATCH (n)-[:ALIAS_OF*1..]->(p:Person) RETURN p.id AS person, h.id AS holder, n.before AS before, n.sources AS sources, n { .name, .email, .title, .active, .location, .timeZone, .languages, .startedOn, .availability, .awayUntil, .mentorCapacity, .listed, .attributes, .userName, .externalId, .directory, .removed, team: head([(n)-[:MEMBER_OF]->(t:Team) | t.id ]), manager: head([(n)-[:REPORTS_TO]->(m:Person) | m.id ]), roles: [(n)-[:HOLDS]->(r:Role) | r.id ], reachedAt: [(n)-[k:REACHED_AT]->(m:Mailbox) | [m.id, k.source, k.address] ] } AS row",
  params: { alias: rule.asString() },
  row: { person: rule.asString(), holder: rule.asString(), before: rule.asString(), sources: rule.asList(), row: { optional: false } },
};

/** Makes another id of somebody a person again: what was said of them and what they did under it moves back. */
export const splitPerson: CypherQuery<{ alias: string; person: string }, Record<string, never>> = {
  name: 'splitPerson',
  access: 'write',
  text: "MATCH (p:Person {id: $person}) WITH p MATCH (a:PersonAlias {id: $alias}) MATCH (a)-[k:ALIAS_OF]->() DELETE k CREATE (a)-[:SPLIT_FROM]->(p) SET a :Person, a.rev = a.rev + 1, a.hash = null REMOVE a :PersonAlias, a.reason, a.by, a.since, a.before WITH p, a, [a.id] + [(b:PersonAlias)-[:ALIAS_OF*1..]->(a) | b.id ] AS ids CALL (p, a, ids) { MATCH (e:Evidence)-[k:ABOUT]->(p) WHERE e.personAs IN ids SET e.personAs = CASE WHEN e.personAs = a.id THEN null ELSE e.personAs END CREATE (e)-[:ABOUT]->(a) DELETE k } CALL (p, a, ids) { MATCH (e:Evidence)-[k:BY]->(p) WHERE e.byAs IN ids SET e.byAs = CASE WHEN e.byAs = a.id THEN null ELSE e.byAs END CREATE (e)-[:BY]->(a) DELETE k } CALL (p, a, ids) { MATCH (p)-[k:CONTRIBUTED]->(c:Contribution) WHERE any(id IN ids WHERE k.part + ' ' + id IN c.contributorsAs) WITH c, k, k.part AS part DELETE k CREATE (a)-[:CONTRIBUTED {part: part}]->(c) SET c.contributorsAs = [x IN c.contributorsAs WHERE x <> part + ' ' + a.id] } CALL (p, a, ids) { MATCH (r:Person)-[k:REPORTS_TO]->(p) WHERE r.managerAs IN ids SET r.managerAs = CASE WHEN r.managerAs = a.id THEN null ELSE r.managerAs END CREATE (r)-[:REPORTS_TO]->(a) DELETE k }",
  params: { alias: rule.asString(), person: rule.asString() },
  row: {  },
};

/** Keeps other ids of people, with what was said under them. */
export const writePersonAliases: CypherQuery<{ rows: { id: string; person: string; source: string; before: string; name: string | null; set: Record<string, unknown>; given: string[]; team: string | null; manager: string | null; roles: string[] | null; reachedAt: [mailbox: string, source: string, address: string][] }[]; now: number }, Record<string, never>> = {
  name: 'writePersonAliases',
  access: 'write',
  text: "UNWIND $rows AS row MATCH (p:Person {id: row.person}) MERGE (a:PersonAlias {id: row.id}) ON CREATE SET a.reason = 'ADDRESS', a.since = $now, a.by = row.source, a.before = row.before, a.name = coalesce(row.name, p.name), a.active = true, a.languages = [], a.availability = 'FREE', a.mentorCapacity = 0, a.listed = true, a.attributes = '{}', a.rev = 0, a.sources = [row.source], a.versions = [-1.0] SET a += row.set SET a.startedOn = toInteger(a.startedOn), a.awayUntil = toInteger(a.awayUntil), a.mentorCapacity = toInteger(a.mentorCapacity) WITH a, p, row CALL (a, p) { WITH a, p WHERE NOT EXISTS { (a)-[:ALIAS_OF]->() } CREATE (a)-[:ALIAS_OF]->(p) } CALL (a, row) { MATCH (a)-[k:MEMBER_OF|REPORTS_TO|HOLDS|REACHED_AT]->() WHERE type(k) IN row.given DELETE k } CALL (a, row) { MATCH (t:Team {id: row.team}) CREATE (a)-[:MEMBER_OF]->(t) } CALL (a, row) { MATCH (m:Person {id: row.manager}) CREATE (a)-[:REPORTS_TO]->(m) } CALL (a, row) { UNWIND row.roles AS role MATCH (r:Role {id: role}) CREATE (a)-[:HOLDS]->(r) } CALL (a, row) { UNWIND row.reachedAt AS reached MATCH (m:Mailbox {id: reached[0]}) CREATE (a)-[:REACHED_AT {source: reached[1], address: reached[2]}]->(m) }",
  params: { rows: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Notes a meeting of a mentoring. */
export const createMeeting: CypherQuery<{ mentoring: string; id: string; at: number; minutes: number | null; note: string | null; by: string }, Record<string, never>> = {
  name: 'createMeeting',
  access: 'write',
  text: "MATCH (k:Mentoring {id: $mentoring}) CREATE (k)-[:HELD]->(h:Meeting {id: $id}) SET h.at = $at, h.minutes = $minutes, h.note = $note, h.by = $by",
  params: { mentoring: rule.asString(), id: rule.asString(), at: rule.asNumber({ isInteger: true }), minutes: rule.asNumber({ optional: true, isInteger: true }), note: rule.asString({ optional: true }), by: rule.asString() },
  row: {  },
};

/** Begins mentorings, each with its edge. */
export const createMentorings: CypherQuery<{ rows: { id: string; mentor: string; mentee: string; program: string | null; pairing: string | null; request: string | null; skillIds: string[]; skillLevels: number[] }[]; now: number }, Record<string, never>> = {
  name: 'createMentorings',
  access: 'write',
  text: "UNWIND $rows AS row MATCH (m:Person {id: row.mentor}) MATCH (e:Person {id: row.mentee}) CREATE (k:Mentoring {id: row.id}) SET k.status = 'ACTIVE', k.since = $now, k.skillIds = row.skillIds, k.skillLevels = [x IN row.skillLevels | toInteger(x)] CREATE (k)-[:MENTOR]->(m) CREATE (k)-[:MENTEE]->(e) CREATE (m)-[:MENTORS {mentoring: row.id, program: row.program, since: $now}]->(e) WITH k, row CALL (k, row) { MATCH (g:Program {id: row.program}) CREATE (k)-[:OF_PROGRAM]->(g) } CALL (k, row) { MATCH (x:Pairing {id: row.pairing}) CREATE (k)-[:OF_PAIRING]->(x) } CALL (k, row) { MATCH (r:MentorRequest {id: row.request}) CREATE (r)-[:BECAME]->(k) }",
  params: { rows: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Ends mentorings: their edges go, their pairings are over; a mentee who is left behind comes first in the next plan. */
export const endMentorings: CypherQuery<{ rows: { id: string; reason: string | null; leftBehind: boolean }[]; now: number; waits: number }, Record<string, never>> = {
  name: 'endMentorings',
  access: 'write',
  text: "UNWIND $rows AS row MATCH (k:Mentoring {id: row.id}) SET k.status = 'ENDED', k.until = $now, k.endReason = row.reason WITH k, row CALL (k) { MATCH (k)-[:MENTOR]->(:Person)-[x:MENTORS]->(:Person) WHERE x.mentoring = k.id DELETE x } CALL (k) { MATCH (k)-[:OF_PAIRING]->(x:Pairing) SET x.status = 'ENDED' } CALL (k, row) { MATCH (k)-[:MENTEE]->(:Person)-[e:ENROLLED {side: 'MENTEE'}]->(g:Program) WHERE row.leftBehind AND EXISTS { (k)-[:OF_PROGRAM]->(g) } SET e.unmatched = CASE WHEN e.unmatched > $waits THEN e.unmatched ELSE $waits END }",
  params: { rows: rule.asList(), now: rule.asNumber({ isInteger: true }), waits: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Mentorings by id with their meetings, newest first; unknown ids are left out. */
export const findMentoringsByIds: CypherQuery<{ ids: string[] }, { mentorings: { id: string; mentorId: string; menteeId: string; programId: string | null; status: string; since: number; until: number | null; endReason: string | null; skillIds: string[]; skillLevels: number[]; mentorOutcome: number | null; menteeOutcome: number | null; runnersUp: string | null; meetings: Record<string, unknown>[] }[] }> = {
  name: 'findMentoringsByIds',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (k:Mentoring {id: id}) CALL (k) { OPTIONAL MATCH (k)-[:HELD]->(h:Meeting) WITH h ORDER BY h.at DESC, h.id RETURN collect(h {.at, .minutes, .note, .by}) AS meetings } RETURN collect(k { .id, .status, .since, .until, .endReason, .skillIds, .skillLevels, .mentorOutcome, .menteeOutcome, meetings: meetings, mentorId: head([(k)-[:MENTOR]->(m:Person) | m.id ]), menteeId: head([(k)-[:MENTEE]->(e:Person) | e.id ]), programId: head([(k)-[:OF_PROGRAM]->(g:Program) | g.id ]), runnersUp: head([(k)-[:OF_PAIRING]->(x:Pairing) | x.runnersUp ]) }) AS mentorings",
  params: { ids: rule.asList() },
  row: { mentorings: rule.asList() },
};

/** Mentorings that run although one of the two has left. */
export const findMentoringsOfLeavers: CypherQuery<{ limit: number }, { mentorings: { id: string; mentor: string; mentee: string; mentorLeft: boolean; menteeLeft: boolean }[] }> = {
  name: 'findMentoringsOfLeavers',
  access: 'read',
  text: "MATCH (k:Mentoring) WHERE k.status IN ['ACTIVE', 'PAUSED'] MATCH (k)-[:MENTOR]->(m:Person), (k)-[:MENTEE]->(e:Person) WHERE NOT m.active OR NOT e.active WITH k, m, e ORDER BY m.id, k.id LIMIT $limit RETURN collect({ id: k.id, mentor: m.id, mentee: e.id, mentorLeft: NOT m.active, menteeLeft: NOT e.active }) AS mentorings",
  params: { limit: rule.asNumber({ isInteger: true }) },
  row: { mentorings: rule.asList() },
};

/** Mentorings that run or are paused, of people as mentors and as mentees, longest first; and how many mentees each has. */
export const findMentoringsOfPeople: CypherQuery<{ people: string[] }, { person: string; asMentor: string[]; asMentee: string[] }> = {
  name: 'findMentoringsOfPeople',
  access: 'read',
  text: "UNWIND $people AS person MATCH (p:Person {id: person}) CALL (p) { OPTIONAL MATCH (p)<-[:MENTOR]-(k:Mentoring) WHERE k.status <> 'ENDED' WITH k ORDER BY k.since, k.id RETURN collect(k.id) AS asMentor } CALL (p) { OPTIONAL MATCH (p)<-[:MENTEE]-(k:Mentoring) WHERE k.status <> 'ENDED' WITH k ORDER BY k.since, k.id RETURN collect(k.id) AS asMentee } RETURN person, asMentor, asMentee",
  params: { people: rule.asList() },
  row: { person: rule.asString(), asMentor: rule.asList(), asMentee: rule.asList() },
};

/** Mentorings of a person, or of a program where no person is named, newest first, ties by id. */
export const findMentorings: CypherQuery<{ person: string | null; program: string | null; status: string | null; afterSince: number | null; afterId: string | null; limit: number }, { total: number; mentorings: { id: string; since: number }[] }> = {
  name: 'findMentorings',
  access: 'read',
  text: "CALL () { MATCH (:Person {id: $person})<-[:MENTOR|MENTEE]-(k:Mentoring) RETURN k UNION MATCH (:Program {id: $program})<-[:OF_PROGRAM]-(k:Mentoring) WHERE $person IS NULL RETURN k } WITH k WHERE ($status IS NULL OR k.status = $status) AND ($program IS NULL OR EXISTS { (k)-[:OF_PROGRAM]->(:Program {id: $program}) }) WITH k ORDER BY k.since DESC, k.id WITH collect(k {.id, .since}) AS found RETURN size(found) AS total, [ k IN found WHERE $afterSince IS NULL OR k.since < $afterSince OR (k.since = $afterSince AND k.id > $afterId) ][..$limit] AS mentorings",
  params: { person: rule.asString({ optional: true }), program: rule.asString({ optional: true }), status: rule.asString({ optional: true }), afterSince: rule.asNumber({ optional: true, isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), mentorings: rule.asList() },
};

/** Locks a mentoring before it is changed, then tells how it stands. */
export const lockMentoring: CypherQuery<{ id: string; token: string }, { status: string; mentor: string; mentee: string; program: string | null; format: string | null; since: number; skillIds: string[]; skillLevels: number[]; mentorOutcome: number | null; menteeOutcome: number | null; levelReached: number | null }> = {
  name: 'lockMentoring',
  access: 'write',
  text: "MATCH (k:Mentoring {id: $id}) SET k.lock = $token WITH k MATCH (k)-[:MENTOR]->(m:Person), (k)-[:MENTEE]->(e:Person) OPTIONAL MATCH (k)-[:OF_PROGRAM]->(g:Program) RETURN k.status AS status, m.id AS mentor, e.id AS mentee, g.id AS program, g.format AS format, k.since AS since, k.skillIds AS skillIds, k.skillLevels AS skillLevels, k.mentorOutcome AS mentorOutcome, k.menteeOutcome AS menteeOutcome, k.levelReached AS levelReached",
  params: { id: rule.asString(), token: rule.asString() },
  row: { status: rule.asString(), mentor: rule.asString(), mentee: rule.asString(), program: rule.asString({ optional: true }), format: rule.asString({ optional: true }), since: rule.asNumber({ isInteger: true }), skillIds: rule.asList(), skillLevels: rule.asList(), mentorOutcome: rule.asNumber({ optional: true }), menteeOutcome: rule.asNumber({ optional: true }), levelReached: rule.asNumber({ optional: true, isInteger: true }) },
};

/** Locks people in the order given, then tells what their places depend on: their own limit, mentees now, and limit and mentees in a program. */
export const lockMentors: CypherQuery<{ ids: string[]; program: string | null; token: string }, { id: string; name: string; active: boolean; mentorCapacity: number; mentees: string[]; ofProgram: number; capacity: number | null }> = {
  name: 'lockMentors',
  access: 'write',
  text: "UNWIND $ids AS id MATCH (p:Person {id: id}) SET p.lock = $token WITH p RETURN p.id AS id, p.name AS name, p.active AS active, p.mentorCapacity AS mentorCapacity, [(p)-[:MENTORS]->(o:Person) | o.id ] AS mentees, size([(p)-[k:MENTORS]->(:Person) WHERE k.program = $program | 1 ]) AS ofProgram, head( [ (p)-[e:ENROLLED {side: 'MENTOR'}]->(g:Program {id: $program}) | e.capacity ]) AS capacity",
  params: { ids: rule.asList(), program: rule.asString({ optional: true }), token: rule.asString() },
  row: { id: rule.asString(), name: rule.asString(), active: rule.asBoolean(), mentorCapacity: rule.asNumber({ isInteger: true }), mentees: rule.asList(), ofProgram: rule.asNumber({ isInteger: true }), capacity: rule.asNumber({ optional: true, isInteger: true }) },
};

/** What grades the mentor of a mentoring: whether the two met, whether another mentoring of the two proved a level in one of the skills, and what is proven of the mentor in each of them. */
export const readMentorStanding: CypherQuery<{ id: string; contribution: string }, { met: boolean; again: boolean; words: Word[] }> = {
  name: 'readMentorStanding',
  access: 'read',
  text: "MATCH (k:Mentoring {id: $id}) MATCH (k)-[:MENTOR]->(m:Person), (k)-[:MENTEE]->(e:Person) RETURN EXISTS { (k)-[:HELD]->(:Meeting) } AS met, EXISTS { MATCH (m)-[:CONTRIBUTED]-> (c:Contribution {source: 'mentoring'})<-[:CONTRIBUTED]- (e) WHERE c.id <> $contribution AND c.difficulty IS NOT NULL AND EXISTS { MATCH (c)-[:SHOWS]->(s:Skill) WHERE s.id IN k.skillIds } } AS again, COLLECT { UNWIND k.skillIds AS skill OPTIONAL MATCH (m)-[h:HAS_SKILL]->(:Skill {id: skill}) RETURN [h.directMean, h.directSd] } AS words",
  params: { id: rule.asString(), contribution: rule.asString() },
  row: { met: rule.asBoolean(), again: rule.asBoolean(), words: rule.asList() },
};

/** Pauses a mentoring or goes on with it. */
export const setMentoringStatus: CypherQuery<{ id: string; status: string }, Record<string, never>> = {
  name: 'setMentoringStatus',
  access: 'write',
  text: "MATCH (k:Mentoring {id: $id}) SET k.status = $status",
  params: { id: rule.asString(), status: rule.asString() },
  row: {  },
};

/** Writes the contribution that an ended mentoring is: the mentor helped, the mentee was helped. */
export const writeMentoringContribution: CypherQuery<{ id: string; kind: string; title: string; at: number; outcome: number | null; difficulty: number | null; skillKeys: string; skills: string[]; mentor: string; owner: string; mentee: string }, Record<string, never>> = {
  name: 'writeMentoringContribution',
  access: 'write',
  text: "MERGE (c:Contribution {id: $id}) ON CREATE SET c.kind = $kind, c.title = $title, c.at = $at, c.source = 'mentoring', c.sources = [$owner], c.versions = [-1.0], c.status = 'ACTIVE', c.skillKeys = $skillKeys SET c.outcome = $outcome, c.difficulty = $difficulty, c.rev = coalesce(c.rev, 0) + 1 WITH c MATCH (m:Person {id: $mentor}) MATCH (e:Person {id: $mentee}) MERGE (m)-[:CONTRIBUTED {part: 'HELPER'}]->(c) MERGE (e)-[:CONTRIBUTED {part: 'HELPED'}]->(c) WITH c UNWIND $skills AS skill MATCH (s:Skill {id: skill}) MERGE (c)-[:SHOWS]->(s)",
  params: { id: rule.asString(), kind: rule.asString(), title: rule.asString(), at: rule.asNumber({ isInteger: true }), outcome: rule.asNumber({ optional: true }), difficulty: rule.asNumber({ optional: true, isInteger: true }), skillKeys: rule.asString(), skills: rule.asList(), mentor: rule.asString(), owner: rule.asString(), mentee: rule.asString() },
  row: {  },
};

/** Writes what an ended mentoring says of the level that the mentee reached; a restricted skill takes no word for proof. */
export const writeMentoringEvidence: CypherQuery<{ rows: { id: string; skill: string }[]; mentor: string; owner: string; mentee: string; level: number; at: number }, Record<string, never>> = {
  name: 'writeMentoringEvidence',
  access: 'write',
  text: "UNWIND $rows AS row MATCH (s:Skill {id: row.skill}) WHERE NOT coalesce(s.restricted, false) MATCH (p:Person {id: $mentee}) MATCH (m:Person {id: $mentor}) MERGE (e:Evidence {id: row.id}) SET e.kind = 'MENTORING', e.source = 'mentoring', e.sources = [$owner], e.versions = [-1.0], e.level = $level, e.raw = $level, e.at = $at, e.status = coalesce(e.dispute, 'ACTIVE'), e.rev = coalesce(e.rev, 0) + 1 MERGE (e)-[:ABOUT]->(p) MERGE (e)-[:OF]->(s) MERGE (e)-[:BY]->(m)",
  params: { rows: rule.asList(), mentor: rule.asString(), owner: rule.asString(), mentee: rule.asString(), level: rule.asNumber(), at: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Keeps what one of the two says of a mentoring. */
export const writeOutcome: CypherQuery<{ id: string; mentorOutcome: number | null; menteeOutcome: number | null; levelReached: number | null }, Record<string, never>> = {
  name: 'writeOutcome',
  access: 'write',
  text: "MATCH (k:Mentoring {id: $id}) SET k.mentorOutcome = $mentorOutcome, k.menteeOutcome = $menteeOutcome, k.levelReached = $levelReached",
  params: { id: rule.asString(), mentorOutcome: rule.asNumber({ optional: true }), menteeOutcome: rule.asNumber({ optional: true }), levelReached: rule.asNumber({ optional: true, isInteger: true }) },
  row: {  },
};

/** Contributions of some kinds in skills that the learner had no part in, the newest ones where there are many. */
export const findReading: CypherQuery<{ learner: string; skills: string[]; kinds: string[]; looked: number }, { skill: string; contributions: ReadingColumns[] }> = {
  name: 'findReading',
  access: 'read',
  text: "UNWIND $skills AS id MATCH (s:Skill {id: id}) CALL (s) { MATCH (s)<-[:SHOWS]-(c:Contribution) WHERE c.status = 'ACTIVE' AND c.kind IN $kinds AND NOT $learner IN [(p:Person)-[:CONTRIBUTED]->(c) | p.id ] WITH c LIMIT $looked RETURN collect([c.id, c.kind, c.at, c.outcome, c.difficulty]) AS contributions } RETURN s.id AS skill, contributions",
  params: { learner: rule.asString(), skills: rule.asList(), kinds: rule.asList(), looked: rule.asNumber({ isInteger: true }) },
  row: { skill: rule.asString(), contributions: rule.asList() },
};

/** People to learn skills from: the best holders by stored score and those near the learner, without whoever is away or not listed. */
export const findTeachers: CypherQuery<{ learner: string; skills: string[]; limit: number; nearLimit: number; now: number }, { skill: string; restricted: boolean; bestKnowledge: number; bestCurrent: number; totalVolume: number; reference: number; holders: TeacherRow[] }> = {
  name: 'findTeachers',
  access: 'read',
  text: "MATCH (me:Person {id: $learner}) CALL (me) { CALL (me) { MATCH (me)-[:MEMBER_OF]->(:Team)<-[:MEMBER_OF]-(p:Person) WHERE p <> me AND p.active AND p.listed AND coalesce(p.awayUntil, 0) <= $now AND NOT (p.availability = 'AWAY' AND p.awayUntil IS NULL) RETURN p LIMIT $nearLimit UNION MATCH (me)-[:HOLDS]->(:Role)<-[:HOLDS]-(p:Person) WHERE p <> me AND p.active AND p.listed AND coalesce(p.awayUntil, 0) <= $now AND NOT (p.availability = 'AWAY' AND p.awayUntil IS NULL) RETURN p LIMIT $nearLimit } RETURN collect(p) AS near } UNWIND $skills AS id MATCH (s:Skill {id: id}) WHERE s.reference IS NOT NULL CALL (s, me, near) { CALL (s, me, near) { MATCH (p:Person)-[h:HAS_SKILL]->(:Skill) WHERE h.skillId = s.id AND h.score > 0 AND p <> me AND p.active AND p.listed AND coalesce(p.awayUntil, 0) <= $now AND NOT (p.availability = 'AWAY' AND p.awayUntil IS NULL) WITH p, h ORDER BY h.skillId DESC, h.score DESC LIMIT $limit RETURN p, h UNION UNWIND near AS p MATCH (p)-[h:HAS_SKILL]->(s) WHERE h.score > 0 RETURN p, h } RETURN collect([ p.id, h.long, h.short, h.volume, p.workTotal, coalesce(h.shownMean, h.mean), coalesce(h.shownSd, h.sd), h.level, h.standing, p.availability, p.awayUntil, p.helpTotal, p.lastWorkAt, p.location, p.timeZone, head([(p)-[:MEMBER_OF]->(t:Team) | t.id ]), p.mentorCapacity - COUNT { (p)-[:MENTORS]->(:Person) }, p IN near ]) AS holders } RETURN s.id AS skill, s.restricted AS restricted, s.bestKnowledge AS bestKnowledge, s.bestCurrent AS bestCurrent, s.totalVolume AS totalVolume, s.reference AS reference, holders",
  params: { learner: rule.asString(), skills: rule.asList(), limit: rule.asNumber({ isInteger: true }), nearLimit: rule.asNumber({ isInteger: true }), now: rule.asNumber({ isInteger: true }) },
  row: { skill: rule.asString(), restricted: rule.asBoolean(), bestKnowledge: rule.asNumber(), bestCurrent: rule.asNumber(), totalVolume: rule.asNumber(), reference: rule.asNumber({ isInteger: true }), holders: rule.asList() },
};

/** Which version of the skills is stored. */
export const readCatalogueVersion: CypherQuery<Record<string, never>, { skillCount: number; skillRevisions: number; lastSkill: string | null }> = {
  name: 'readCatalogueVersion',
  access: 'read',
  text: "CALL () { CALL () { MATCH (s:Skill) WHERE s.id > '' WITH s.id AS id ORDER BY id DESC LIMIT 1 RETURN head(collect(id)) AS lastSkill } CALL () { MATCH (s:Skill) WHERE s.rev >= 0 RETURN count(s) AS skillCount, sum(s.rev) AS skillRevisions } RETURN skillCount, skillRevisions, lastSkill } RETURN skillCount, skillRevisions, lastSkill",
  params: {  },
  row: { skillCount: rule.asNumber({ isInteger: true }), skillRevisions: rule.asNumber({ isInteger: true }), lastSkill: rule.asString({ optional: true }) },
};

/** A part of all skills by id, with what leads to them. */
export const readCatalogue: CypherQuery<{ after: string; limit: number }, { skills: CatalogueColumns[] }> = {
  name: 'readCatalogue',
  access: 'read',
  text: "MATCH (s:Skill) WHERE s.id > $after WITH s ORDER BY s.id LIMIT $limit RETURN collect(s { .id, .name, .hours, .restricted, .status, replacedBy: head([(s)-[:REPLACED_BY]->(n:Skill) | n.id ]), prerequisites: [(s)-[k:PREREQUISITE]->(n:Skill) | [n.id, k.level, k.forLevel, k.group] ], related: [(s)-[k:RELATED]-(n:Skill) | [n.id, k.similarity] ] }) AS skills",
  params: { after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { skills: rule.asList() },
};

/** Whose saved path it is, and whether the viewer is that person or stands above them. */
export const readSavedPathOwner: CypherQuery<{ id: string; viewer: string }, { person: string; near: boolean }> = {
  name: 'readSavedPathOwner',
  access: 'read',
  text: "MATCH (p:Person)-[:KEEPS]->(k:SavedPath {id: $id}) RETURN p.id AS person, p.id = $viewer OR $viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ] AS near",
  params: { id: rule.asString(), viewer: rule.asString() },
  row: { person: rule.asString(), near: rule.asBoolean() },
};

/** The learning paths that a person keeps, newest first, ties by id, a page of them; nothing for whoever may not see them. */
export const readSavedPaths: CypherQuery<{ person: string; viewer: string; all: boolean; afterAt: number | null; afterId: string | null; limit: number }, { total: number; paths: SavedPathRow[] }> = {
  name: 'readSavedPaths',
  access: 'read',
  text: "MATCH (p:Person {id: $person}) WHERE $all OR p.id = $viewer OR $viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ] CALL (p) { MATCH (p)-[:KEEPS]->(k:SavedPath) WITH k ORDER BY k.savedAt DESC, k.id RETURN collect(k) AS kept } RETURN size(kept) AS total, [ k IN [ x IN kept WHERE $afterAt IS NULL OR x.savedAt < $afterAt OR (x.savedAt = $afterAt AND x.id > $afterId) ][..toInteger($limit)] | k {.id, .name, .input, .plan, .savedAt} ] AS paths",
  params: { person: rule.asString(), viewer: rule.asString(), all: rule.asBoolean(), afterAt: rule.asNumber({ optional: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), paths: rule.asList() },
};

/** What a path of a person starts from: what is believed of them, and what the named roles ask for. Whoever may not see it learns nothing. */
export const readSituation: CypherQuery<{ person: string; roles: string[]; viewer: string; all: boolean }, { active: boolean; visible: boolean; workplace: { location: string | null; timeZone: string | null; team: string | null }; held: HeldColumns[]; roles: { id: string; name: string; requirements: [skill: string, level: number, importance: number][] }[]; skillCount: number; skillRevisions: number; lastSkill: string | null }> = {
  name: 'readSituation',
  access: 'read',
  text: "MATCH (p:Person {id: $person}) WITH p, $all OR p.id = $viewer OR $viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ] AS visible CALL () { UNWIND $roles AS id MATCH (r:Role {id: id}) RETURN collect({ id: r.id, name: r.name, requirements: [(r)-[q:REQUIRES]->(s:Skill) | [s.id, q.level, q.importance] ] }) AS roles } CALL () { CALL () { MATCH (s:Skill) WHERE s.id > '' WITH s.id AS id ORDER BY id DESC LIMIT 1 RETURN head(collect(id)) AS lastSkill } CALL () { MATCH (s:Skill) WHERE s.rev >= 0 RETURN count(s) AS skillCount, sum(s.rev) AS skillRevisions } RETURN skillCount, skillRevisions, lastSkill } RETURN p.active AS active, visible, p {.location, .timeZone, team: head([(p)-[:MEMBER_OF]->(t:Team) | t.id ])} AS workplace, CASE WHEN visible THEN [(p)-[h:HAS_SKILL]->(:Skill) | [h.skillId, h.mean, h.sd, h.level] ] ELSE [] END AS held, roles, skillCount, skillRevisions, lastSkill",
  params: { person: rule.asString(), roles: rule.asList(), viewer: rule.asString(), all: rule.asBoolean() },
  row: { active: rule.asBoolean(), visible: rule.asBoolean(), workplace: { optional: false }, held: rule.asList(), roles: rule.asList(), skillCount: rule.asNumber({ isInteger: true }), skillRevisions: rule.asNumber({ isInteger: true }), lastSkill: rule.asString({ optional: true }) },
};

/** Removes a saved path. */
export const removeSavedPath: CypherQuery<{ id: string }, { removed: number }> = {
  name: 'removeSavedPath',
  access: 'write',
  text: "MATCH (k:SavedPath {id: $id}) DETACH DELETE k RETURN count(*) AS removed",
  params: { id: rule.asString() },
  row: { removed: rule.asNumber({ isInteger: true }) },
};

/** Keeps a learning path of a person, unless they keep too many already. */
export const writeSavedPath: CypherQuery<{ person: string; row: { id: string; name: string; input: string; plan: string; savedAt: number }; most: number }, { kept: boolean }> = {
  name: 'writeSavedPath',
  access: 'write',
  text: "MATCH (p:Person {id: $person}) SET p.lock = $row.id WITH p WHERE COUNT { (p)-[:KEEPS]->(:SavedPath) } < $most CREATE (k:SavedPath) SET k = $row, k.savedAt = toInteger($row.savedAt) CREATE (p)-[:KEEPS]->(k) RETURN true AS kept",
  params: { person: rule.asString(), row: { optional: false }, most: rule.asNumber({ isInteger: true }) },
  row: { kept: rule.asBoolean() },
};

/** Every address that a source gave for each of these people; who has none is left out. */
export const findAddressesOfPeople: CypherQuery<{ ids: string[] }, { person: string; addresses: string[] }> = {
  name: 'findAddressesOfPeople',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (p:Person {id: id})-[k:REACHED_AT]->(:Mailbox) RETURN p.id AS person, collect(k.address) AS addresses",
  params: { ids: rule.asList() },
  row: { person: rule.asString(), addresses: rule.asList() },
};

/** What people want to learn: skills, and roles they want to be ready for. Whoever may not see it finds nothing. */
export const findGoalsOfPeople: CypherQuery<{ rows: { row: number; id: string; viewer: string; all: boolean }[] }, { row: number; goals: { skillId: string | null; roleId: string | null; level: number | null; importance: number }[] }> = {
  name: 'findGoalsOfPeople',
  access: 'read',
  text: "UNWIND $rows AS r MATCH (p:Person {id: r.id}) WHERE r.all OR p.id = r.viewer OR r.viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ] CALL (p) { MATCH (p)-[w:WANTS]->(s:Skill) RETURN {skillId: s.id, roleId: null, level: w.level, importance: w.importance} AS goal UNION ALL MATCH (p)-[w:WANTS]->(x:Role) RETURN {skillId: null, roleId: x.id, level: null, importance: w.importance} AS goal } WITH r, goal ORDER BY goal.importance DESC, coalesce(goal.skillId, goal.roleId) RETURN toInteger(r.row) AS row, collect(goal) AS goals",
  params: { rows: rule.asList() },
  row: { row: rule.asNumber({ isInteger: true }), goals: rule.asList() },
};

/** A page of the active members of each of some teams, those of the teams below included, by name, ties by id. */
export const findMembersOfTeams: CypherQuery<{ rows: { row: number; id: string; afterName: string | null; afterId: string | null; limit: number }[] }, { row: number; total: number; people: { id: string; name: string }[] }> = {
  name: 'findMembersOfTeams',
  access: 'read',
  text: "UNWIND $rows AS r MATCH (t:Team {id: r.id}) CALL (t) { MATCH (t)<-[:PART_OF*0..]-(:Team)<-[:MEMBER_OF]-(p:Person) WHERE p.active WITH p ORDER BY p.name, p.id RETURN collect(p {.id, .name}) AS members } RETURN toInteger(r.row) AS row, size(members) AS total, [ m IN members WHERE r.afterName IS NULL OR m.name > r.afterName OR (m.name = r.afterName AND m.id > r.afterId) ][..toInteger(r.limit)] AS people",
  params: { rows: rule.asList() },
  row: { row: rule.asNumber({ isInteger: true }), total: rule.asNumber({ isInteger: true }), people: rule.asList() },
};

/** Whom ids mean that are other ones of somebody; all the rest are left out. */
export const findOwnIds: CypherQuery<{ ids: string[] }, { asked: string; id: string }> = {
  name: 'findOwnIds',
  access: 'read',
  text: "UNWIND $ids AS asked MATCH (:PersonAlias {id: asked})-[:ALIAS_OF*1..]->(p:Person) RETURN asked, p.id AS id",
  params: { ids: rule.asList() },
  row: { asked: rule.asString(), id: rule.asString() },
};

/** People by their own id or another one of theirs, with their team and the ids of their manager and roles; unknown ids are left out. */
export const findPeopleByIds: CypherQuery<{ ids: string[] }, { people: FoundPerson[] }> = {
  name: 'findPeopleByIds',
  access: 'read',
  text: "UNWIND $ids AS id CALL (id) { MATCH (p:Person {id: id}) RETURN p UNION MATCH (:PersonAlias {id: id})-[:ALIAS_OF*1..]->(p:Person) RETURN p } CALL (p) { OPTIONAL MATCH (p)-[k:MEMBER_OF|REPORTS_TO|HOLDS]->(n) RETURN head(collect( CASE type(k) WHEN 'MEMBER_OF' THEN n END)) AS t, head(collect( CASE type(k) WHEN 'REPORTS_TO' THEN n.id END)) AS manager, collect( CASE type(k) WHEN 'HOLDS' THEN n.id END) AS roles } RETURN collect(p { asked: id, .id, .name, .email, .title, .active, .location, .timeZone, .languages, .startedOn, .availability, .awayUntil, .mentorCapacity, .listed, .attributes, team: t {.id, .name, parentId: head([(t)-[:PART_OF]->(b:Team) | b.id ])}, managerId: manager, roleIds: roles }) AS people",
  params: { ids: rule.asList() },
  row: { people: rule.asList() },
};

/** What a source has of people who have not left: with ids beginning with a prefix, their own or another one by which it named them. */
export const findPeopleOfSource: CypherQuery<{ source: string; idPrefix: string }, { known: KnownNode[] }> = {
  name: 'findPeopleOfSource',
  access: 'read',
  text: "CALL () { MATCH (n:Person) WHERE n.id STARTS WITH $idPrefix RETURN n UNION MATCH (a:PersonAlias)-[:ALIAS_OF*1..]->(n:Person) WHERE $idPrefix <> '' AND a.id STARTS WITH $idPrefix AND $source IN a.sources RETURN n } WITH n WHERE $source IN n.sources AND n.active WITH n ORDER BY n.id WITH collect(n { .id, .hash, retired: coalesce(n.retired, false), .sources, .versions }) AS listed UNWIND range(0, size(listed) - 1, 500) AS at RETURN listed[at..at + 500] AS known",
  params: { source: rule.asString(), idPrefix: rule.asString() },
  row: { known: rule.asList() },
};

/** Ids of people by name, ties by id; teams count with the teams below them. */
export const findPeople: CypherQuery<{ active: boolean | null; teams: string[] | null; roles: string[] | null; locations: string[] | null; afterName: string | null; afterId: string | null; limit: number }, { total: number; people: { id: string; name: string }[] }> = {
  name: 'findPeople',
  access: 'read',
  text: "CALL () { MATCH (p:Person) WHERE ($active IS NULL OR p.active = $active) AND ($teams IS NULL OR EXISTS { (p)-[:MEMBER_OF]->(:Team)-[:PART_OF*0..]->(t:Team) WHERE t.id IN $teams }) AND ($roles IS NULL OR EXISTS { (p)-[:HOLDS]->(r:Role) WHERE r.id IN $roles }) AND ($locations IS NULL OR p.location IN $locations) RETURN count(p) AS total } CALL () { MATCH (p:Person) WHERE p.name >= coalesce($afterName, '') AND ($active IS NULL OR p.active = $active) AND ($afterName IS NULL OR p.name > $afterName OR p.id > $afterId) AND ($teams IS NULL OR EXISTS { (p)-[:MEMBER_OF]->(:Team)-[:PART_OF*0..]->(t:Team) WHERE t.id IN $teams }) AND ($roles IS NULL OR EXISTS { (p)-[:HOLDS]->(r:Role) WHERE r.id IN $roles }) AND ($locations IS NULL OR p.location IN $locations) WITH p ORDER BY p.name, p.id LIMIT $limit RETURN collect(p {.id, .name}) AS people } RETURN total, people",
  params: { active: rule.asBoolean({ optional: true }), teams: rule.asList({ optional: true }), roles: rule.asList({ optional: true }), locations: rule.asList({ optional: true }), afterName: rule.asString({ optional: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), people: rule.asList() },
};

/** How available a person is, and whether the viewer is above them; null where there is no such person. */
export const readAvailability: CypherQuery<{ person: string; viewer: string }, { active: boolean; above: boolean; now: { availability: string; awayUntil: number | null; mentorCapacity: number; listed: boolean } }> = {
  name: 'readAvailability',
  access: 'read',
  text: "MATCH (p:Person {id: $person}) RETURN p.active AS active, $viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ] AS above, p {.availability, .awayUntil, .mentorCapacity, .listed} AS now",
  params: { person: rule.asString(), viewer: rule.asString() },
  row: { active: rule.asBoolean(), above: rule.asBoolean(), now: { optional: false } },
};

/** Whether there is such a person, whether the viewer is above them, and what the skills and roles of their goals are: a replaced skill stands for its successor. */
export const readGoalParts: CypherQuery<{ person: string; viewer: string; skills: string[]; roles: string[] }, { active: boolean; above: boolean; knownSkills: [asked: string, id: string, status: string][]; knownRoles: string[] }> = {
  name: 'readGoalParts',
  access: 'read',
  text: "MATCH (p:Person {id: $person}) CALL () { UNWIND $skills AS id MATCH (asked:Skill {id: id}) OPTIONAL MATCH (asked)-[:REPLACED_BY]->(successor:Skill) WITH asked, coalesce(successor, asked) AS s RETURN collect([asked.id, s.id, s.status]) AS knownSkills } CALL () { UNWIND $roles AS id MATCH (x:Role {id: id}) RETURN collect(x.id) AS knownRoles } RETURN p.active AS active, $viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ] AS above, knownSkills, knownRoles",
  params: { person: rule.asString(), viewer: rule.asString(), skills: rule.asList(), roles: rule.asList() },
  row: { active: rule.asBoolean(), above: rule.asBoolean(), knownSkills: rule.asList(), knownRoles: rule.asList() },
};

/** Each of these people as the row that would make it. */
export const readPersonRows: CypherQuery<{ ids: string[] }, { id: string; hash: string | null; rev: number; row: Record<string, unknown> }> = {
  name: 'readPersonRows',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (n:Person {id: id}) RETURN n.id AS id, n.hash AS hash, n.rev AS rev, n { .name, .email, .title, .active, .location, .timeZone, .languages, .startedOn, .availability, .awayUntil, .mentorCapacity, .listed, .attributes, .managerAs, team: head([(n)-[:MEMBER_OF]->(t:Team) | t.id ]), manager: head([(n)-[:REPORTS_TO]->(p:Person) | p.id ]), roles: [(n)-[:HOLDS]->(r:Role) | r.id ], reachedAt: [(n)-[k:REACHED_AT]->(m:Mailbox) | [m.id, k.source, k.address] ] } AS row",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }), row: { optional: false } },
};

/** Ids of people whose name or title matches a full-text query, by name, ties by id; at most 1,000 matches are looked at. */
export const searchPeople: CypherQuery<{ query: string; active: boolean | null; teams: string[] | null; roles: string[] | null; locations: string[] | null; afterName: string | null; afterId: string | null; limit: number }, { total: number; people: { id: string; name: string }[] }> = {
  name: 'searchPeople',
  access: 'read',
  text: "CALL db.index.fulltext.queryNodes( 'person_text', $query, {limit: 1000} ) YIELD node AS p WHERE ($active IS NULL OR p.active = $active) AND ($teams IS NULL OR EXISTS { (p)-[:MEMBER_OF]->(:Team)-[:PART_OF*0..]->(t:Team) WHERE t.id IN $teams }) AND ($roles IS NULL OR EXISTS { (p)-[:HOLDS]->(r:Role) WHERE r.id IN $roles }) AND ($locations IS NULL OR p.location IN $locations) WITH p ORDER BY p.name, p.id WITH collect(p {.id, .name}) AS found RETURN size(found) AS total, [ p IN found WHERE $afterName IS NULL OR p.name > $afterName OR (p.name = $afterName AND p.id > $afterId) ][..$limit] AS people",
  params: { query: rule.asString(), active: rule.asBoolean({ optional: true }), teams: rule.asList({ optional: true }), roles: rule.asList({ optional: true }), locations: rule.asList({ optional: true }), afterName: rule.asString({ optional: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), people: rule.asList() },
};

/** Sets how available a person is. */
export const setAvailability: CypherQuery<{ person: string; availability: string; awayUntil: number | null; mentorCapacity: number; listed: boolean }, Record<string, never>> = {
  name: 'setAvailability',
  access: 'write',
  text: "MATCH (p:Person {id: $person}) SET p.availability = $availability, p.awayUntil = $awayUntil, p.mentorCapacity = $mentorCapacity, p.listed = $listed, p.rev = p.rev + 1",
  params: { person: rule.asString(), availability: rule.asString(), awayUntil: rule.asNumber({ optional: true, isInteger: true }), mentorCapacity: rule.asNumber({ isInteger: true }), listed: rule.asBoolean() },
  row: {  },
};

/** Sets what a person wants to learn in place of what they wanted before. */
export const writeGoals: CypherQuery<{ person: string; skills: { id: string; level: number | null; importance: number }[]; roles: { id: string; importance: number }[] }, Record<string, never>> = {
  name: 'writeGoals',
  access: 'write',
  text: "MATCH (p:Person {id: $person}) SET p.rev = p.rev + 1 WITH p CALL (p) { MATCH (p)-[w:WANTS]->() DELETE w } CALL (p) { UNWIND $skills AS goal MATCH (s:Skill {id: goal.id}) CREATE (p)-[:WANTS {level: toInteger(goal.level), importance: goal.importance}]-> (s) } CALL (p) { UNWIND $roles AS goal MATCH (x:Role {id: goal.id}) CREATE (p)-[:WANTS {importance: goal.importance}]->(x) }",
  params: { person: rule.asString(), skills: rule.asList(), roles: rule.asList() },
  row: {  },
};

/** The views that somebody keeps and those that others share, by name and id, a page of them. */
export const findSavedPlanViews: CypherQuery<{ viewer: string; afterName: string | null; afterId: string | null; limit: number }, { total: number; views: SavedPlanViewRow[] }> = {
  name: 'findSavedPlanViews',
  access: 'read',
  text: "CALL () { MATCH (v:SavedPlanView {owner: $viewer}) RETURN v UNION MATCH (v:SavedPlanView {shared: true}) RETURN v } WITH v ORDER BY v.name, v.id WITH collect(v) AS seen RETURN size(seen) AS total, [ v IN [ x IN seen WHERE $afterId IS NULL OR x.name > $afterName OR (x.name = $afterName AND x.id > $afterId) ][..toInteger($limit)] | v {.id, .owner, .name, .filter, .shared, .savedAt} ] AS views",
  params: { viewer: rule.asString(), afterName: rule.asString({ optional: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), views: rule.asList() },
};

/** Removes a view of somebody. */
export const removeSavedPlanView: CypherQuery<{ id: string; owner: string }, { removed: number }> = {
  name: 'removeSavedPlanView',
  access: 'write',
  text: "MATCH (v:SavedPlanView {id: $id, owner: $owner}) DETACH DELETE v RETURN count(*) AS removed",
  params: { id: rule.asString(), owner: rule.asString() },
  row: { removed: rule.asNumber({ isInteger: true }) },
};

/** Keeps a view of somebody under its name, instead of the one of that name; nothing where they keep too many already. */
export const writeSavedPlanView: CypherQuery<{ key: string; owner: string; row: { id: string; name: string; filter: string; shared: boolean; savedAt: number }; most: number }, { id: string }> = {
  name: 'writeSavedPlanView',
  access: 'write',
  text: "OPTIONAL MATCH (known:SavedPlanView {key: $key}) WITH known WHERE known IS NOT NULL OR COUNT { (:SavedPlanView {owner: $owner}) } < $most MERGE (v:SavedPlanView {key: $key}) ON CREATE SET v.owner = $owner, v.id = $row.id SET v.name = $row.name, v.filter = $row.filter, v.shared = $row.shared, v.savedAt = toInteger($row.savedAt) RETURN v.id AS id",
  params: { key: rule.asString(), owner: rule.asString(), row: { optional: false }, most: rule.asNumber({ isInteger: true }) },
  row: { id: rule.asString() },
};

/** Takes away what a draft proposed and nobody decided, and who was left out. */
export const clearProposals: CypherQuery<{ plan: string }, Record<string, never>> = {
  name: 'clearProposals',
  access: 'write',
  text: "MATCH (n:PairingPlan {id: $plan}) CALL (n) { MATCH (n)<-[:IN_PLAN]-(x:Pairing {status: 'PROPOSED'}) DETACH DELETE x } CALL (n) { MATCH (n)-[l:LEFT_OUT]->(:Person) DELETE l }",
  params: { plan: rule.asString() },
  row: {  },
};

/** How many plans of a program wait to be published since the last one that was. */
export const countDrafts: CypherQuery<{ program: string }, { drafts: number }> = {
  name: 'countDrafts',
  access: 'read',
  text: "MATCH (g:Program {id: $program}) CALL (g) { MATCH (g)<-[:OF_PROGRAM]-(n:PairingPlan) RETURN max(n.publishedAt) AS published } CALL (g, published) { MATCH (g)<-[:OF_PROGRAM]-(n:PairingPlan) WHERE n.publishedAt IS NULL AND n.createdAt >= coalesce(published, 0) RETURN count(n) AS drafts } RETURN drafts",
  params: { program: rule.asString() },
  row: { drafts: rule.asNumber({ isInteger: true }) },
};

/** How many mentees of a plan have a fixed pair, a proposal that waits, nobody, or only a pair that was rejected. */
export const countMenteesByOutcome: CypherQuery<{ plan: string }, { outcome: string; mentees: number }> = {
  name: 'countMenteesByOutcome',
  access: 'read',
  text: "MATCH (n:PairingPlan {id: $plan}) CALL (n) { MATCH (n)<-[:IN_PLAN]-(x:Pairing)-[:MENTEE]->(p:Person) RETURN p, x.status AS status UNION MATCH (n)-[:LEFT_OUT {side: 'MENTEE'}]->(p:Person) RETURN p, 'UNMATCHED' AS status } WITH p, collect(status) AS statuses WITH CASE WHEN 'APPROVED' IN statuses OR 'PINNED' IN statuses THEN 'FIXED' WHEN 'PROPOSED' IN statuses THEN 'UNDECIDED' WHEN 'UNMATCHED' IN statuses THEN 'UNMATCHED' WHEN 'REJECTED' IN statuses THEN 'REJECTED' ELSE 'GONE' END AS outcome RETURN outcome, count(*) AS mentees ORDER BY outcome",
  params: { plan: rule.asString() },
  row: { outcome: rule.asString(), mentees: rule.asNumber({ isInteger: true }) },
};

/** How many pairings of each status a plan has, and how many have nobody. */
export const countPairings: CypherQuery<{ plan: string }, { statuses: unknown[][]; unmatchedMentees: number; idleMentors: number }> = {
  name: 'countPairings',
  access: 'read',
  text: "MATCH (n:PairingPlan {id: $plan}) CALL (n) { MATCH (n)<-[:IN_PLAN]-(x:Pairing) WITH x.status AS status, count(x) AS pairings RETURN collect([status, pairings]) AS statuses } RETURN statuses, COUNT { (n)-[:LEFT_OUT {side: 'MENTEE'}]->() } AS unmatchedMentees, COUNT { (n)-[:LEFT_OUT {side: 'MENTOR'}]->() } AS idleMentors",
  params: { plan: rule.asString() },
  row: { statuses: rule.asList(), unmatchedMentees: rule.asNumber({ isInteger: true }), idleMentors: rule.asNumber({ isInteger: true }) },
};

/** Creates a plan that is to be drafted. */
export const createPlan: CypherQuery<{ id: string; program: string; settings: string; seed: number; now: number }, Record<string, never>> = {
  name: 'createPlan',
  access: 'write',
  text: "MATCH (g:Program {id: $program}) CREATE (n:PairingPlan {id: $id})-[:OF_PROGRAM]->(g) SET n.status = 'DRAFTING', n.settings = $settings, n.seed = $seed, n.createdAt = $now, n.requestedAt = $now, n.draft = 1, n.progress = 0.0",
  params: { id: rule.asString(), program: rule.asString(), settings: rule.asString(), seed: rule.asNumber({ isInteger: true }), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Decides on pairings. */
export const decidePairings: CypherQuery<{ rows: { id: string; status: string; reason: string | null; note: string | null }[]; by: string; now: number }, Record<string, never>> = {
  name: 'decidePairings',
  access: 'write',
  text: "UNWIND $rows AS row MATCH (x:Pairing {id: row.id}) SET x.status = row.status, x.reason = row.reason, x.note = row.note, x.reviewedBy = $by, x.reviewedAt = $now",
  params: { rows: rule.asList(), by: rule.asString(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Takes pairings away. */
export const deletePairings: CypherQuery<{ ids: string[] }, Record<string, never>> = {
  name: 'deletePairings',
  access: 'write',
  text: "UNWIND $ids AS id MATCH (x:Pairing {id: id}) DETACH DELETE x",
  params: { ids: rule.asList() },
  row: {  },
};

/** Ends fixed pairs that cannot be any more, with the reason. */
export const dropPairings: CypherQuery<{ rows: { id: string; note: string }[] }, Record<string, never>> = {
  name: 'dropPairings',
  access: 'write',
  text: "UNWIND $rows AS row MATCH (x:Pairing {id: row.id}) SET x.status = 'ENDED', x.note = row.note",
  params: { rows: rule.asList() },
  row: {  },
};

/** Gives a draft up with the reason, where it is still the one asked for. */
export const failPlan: CypherQuery<{ id: string; draft: number; failure: string; token: string }, Record<string, never>> = {
  name: 'failPlan',
  access: 'write',
  text: "MATCH (n:PairingPlan {id: $id}) SET n.lock = $token WITH n WHERE n.status = 'DRAFTING' AND n.draft = $draft SET n.status = 'FAILED', n.failure = $failure",
  params: { id: rule.asString(), draft: rule.asNumber({ isInteger: true }), failure: rule.asString(), token: rule.asString() },
  row: {  },
};

/** Plans that wait for their draft for a while: the job of some may be lost. */
export const findDrafting: CypherQuery<{ before: number }, { ids: string[] }> = {
  name: 'findDrafting',
  access: 'read',
  text: "MATCH (n:PairingPlan {status: 'DRAFTING'}) WHERE n.requestedAt < $before RETURN collect(n.id) AS ids",
  params: { before: rule.asNumber({ isInteger: true }) },
  row: { ids: rule.asList() },
};

/** Who has nobody in a plan, mentees before mentors, in the order of the draft. */
export const findLeftOut: CypherQuery<{ plan: string; after: number; limit: number }, { total: number; people: { person: string; side: string; reason: string; place: number }[] }> = {
  name: 'findLeftOut',
  access: 'read',
  text: "MATCH (:PairingPlan {id: $plan})-[l:LEFT_OUT]->(p:Person) WITH l, p ORDER BY l.place WITH collect(l {.side, .reason, .place, person: p.id}) AS found RETURN size(found) AS total, [l IN found WHERE l.place > $after][..$limit] AS people",
  params: { plan: rule.asString(), after: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), people: rule.asList() },
};

/** Pairings by id; unknown ids are left out. */
export const findPairingsByIds: CypherQuery<{ ids: string[] }, { pairings: { id: string; planId: string; mentorId: string; menteeId: string; status: string; score: number; terms: string; told: string; runnersUp: string; overrideCost: number; overridePeople: number; mentorPrice: number; odds: number; reason: string | null; note: string | null; reviewedBy: string | null }[] }> = {
  name: 'findPairingsByIds',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (x:Pairing {id: id}) RETURN collect(x { .id, .status, .score, .terms, .told, .runnersUp, .overrideCost, .overridePeople, .mentorPrice, .odds, .reason, .note, .reviewedBy, planId: head([(x)-[:IN_PLAN]->(n:PairingPlan) | n.id ]), mentorId: head([(x)-[:MENTOR]->(m:Person) | m.id ]), menteeId: head([(x)-[:MENTEE]->(e:Person) | e.id ]) }) AS pairings",
  params: { ids: rule.asList() },
  row: { pairings: rule.asList() },
};

/** Ids of a plan's pairings, best score first, ties by id. */
export const findPairings: CypherQuery<{ plan: string; status: string | null; afterScore: number | null; afterId: string | null; limit: number }, { total: number; pairings: { id: string; score: number }[] }> = {
  name: 'findPairings',
  access: 'read',
  text: "MATCH (:PairingPlan {id: $plan})<-[:IN_PLAN]-(x:Pairing) WHERE $status IS NULL OR x.status = $status WITH x ORDER BY x.score DESC, x.id WITH collect(x {.id, .score}) AS found RETURN size(found) AS total, [ x IN found WHERE $afterScore IS NULL OR x.score < $afterScore OR (x.score = $afterScore AND x.id > $afterId) ][..$limit] AS pairings",
  params: { plan: rule.asString(), status: rule.asString({ optional: true }), afterScore: rule.asNumber({ optional: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), pairings: rule.asList() },
};

/** Plans by id, with their program and the plan before them; unknown ids are left out. */
export const findPlansByIds: CypherQuery<{ ids: string[] }, { plans: { id: string; status: string; settings: string; createdAt: number; progress: number; total: number | null; upperBound: number | null; optimal: boolean | null; failure: string | null; load: string | null; programId: string; replacesId: string | null }[] }> = {
  name: 'findPlansByIds',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (n:PairingPlan {id: id}) RETURN collect(n { .id, .status, .settings, .createdAt, .progress, .total, .upperBound, .optimal, .failure, .load, programId: head([(n)-[:OF_PROGRAM]->(g:Program) | g.id ]), replacesId: head([(n)-[:REPLACES]->(o:PairingPlan) | o.id ]) }) AS plans",
  params: { ids: rule.asList() },
  row: { plans: rule.asList() },
};

/** Ids of the newest plans of each program, newest first, ties by id. */
export const findPlansOfPrograms: CypherQuery<{ programs: string[]; limit: number }, { program: string; plans: string[] }> = {
  name: 'findPlansOfPrograms',
  access: 'read',
  text: "UNWIND $programs AS program MATCH (g:Program {id: program}) CALL (g) { MATCH (g)<-[:OF_PROGRAM]-(n:PairingPlan) WITH n ORDER BY n.createdAt DESC, n.id RETURN collect(n.id) AS plans } RETURN program, plans[..$limit] AS plans",
  params: { programs: rule.asList(), limit: rule.asNumber({ isInteger: true }) },
  row: { program: rule.asString(), plans: rule.asList() },
};

/** Marks a draft as computed. */
export const finishDraft: CypherQuery<{ plan: string; now: number; total: number; upperBound: number; optimal: boolean; versions: string; load: string }, Record<string, never>> = {
  name: 'finishDraft',
  access: 'write',
  text: "MATCH (n:PairingPlan {id: $plan}) SET n.status = 'DRAFT', n.computedAt = $now, n.progress = 1.0, n.total = $total, n.upperBound = $upperBound, n.optimal = $optimal, n.versions = $versions, n.load = $load",
  params: { plan: rule.asString(), now: rule.asNumber({ isInteger: true }), total: rule.asNumber(), upperBound: rule.asNumber(), optimal: rule.asBoolean(), versions: rule.asString(), load: rule.asString() },
  row: {  },
};

/** Locks a plan before it or its pairings are changed. */
export const lockPlan: CypherQuery<{ id: string; token: string }, { status: string; draft: number; settings: string; program: string }> = {
  name: 'lockPlan',
  access: 'write',
  text: "MATCH (n:PairingPlan {id: $id}) SET n.lock = $token WITH n MATCH (n)-[:OF_PROGRAM]->(g:Program) RETURN n.status AS status, n.draft AS draft, n.settings AS settings, g.id AS program",
  params: { id: rule.asString(), token: rule.asString() },
  row: { status: rule.asString(), draft: rule.asNumber({ isInteger: true }), settings: rule.asString(), program: rule.asString() },
};

/** Marks a plan as published in place of the one before it: fixed pairs are active, proposals are dismissed, and who has nobody waits a cycle longer. */
export const publishPlan: CypherQuery<{ plan: string; replaces: string | null; now: number }, Record<string, never>> = {
  name: 'publishPlan',
  access: 'write',
  text: "MATCH (n:PairingPlan {id: $plan})-[:OF_PROGRAM]->(g:Program) SET n.status = 'PUBLISHED', n.publishedAt = $now WITH n, g CALL (n) { MATCH (n)<-[:IN_PLAN]-(x:Pairing {status: 'PROPOSED'}) DETACH DELETE x } CALL (n) { MATCH (n)<-[:IN_PLAN]-(x:Pairing) WHERE x.status IN ['APPROVED', 'PINNED'] SET x.status = 'ACTIVE' } CALL (g) { MATCH (g)<-[e:ENROLLED {side: 'MENTEE'}]-(p:Person) SET e.unmatched = CASE WHEN EXISTS { MATCH (p)<-[k:MENTORS]-() WHERE k.program = g.id } THEN 0 ELSE e.unmatched + 1 END } CALL (n) { MATCH (o:PairingPlan {id: $replaces}) SET o.status = 'SUPERSEDED' CREATE (n)-[:REPLACES]->(o) }",
  params: { plan: rule.asString(), replaces: rule.asString({ optional: true }), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Pairings to decide on, with their plan and people; unknown ids are left out. */
export const readDecided: CypherQuery<{ ids: string[] }, { pairings: { id: string; plan: string; status: string; mentor: string; mentee: string }[] }> = {
  name: 'readDecided',
  access: 'write',
  text: "UNWIND $ids AS id MATCH (x:Pairing {id: id})-[:IN_PLAN]->(n:PairingPlan) MATCH (x)-[:MENTOR]->(m:Person), (x)-[:MENTEE]->(e:Person) RETURN collect(x {.id, .status, plan: n.id, mentor: m.id, mentee: e.id}) AS pairings",
  params: { ids: rule.asList() },
  row: { pairings: rule.asList() },
};

/** What leaders approved and rejected in the plans of a program: the terms, newest first. */
export const readDecisions: CypherQuery<{ program: string; limit: number }, { status: string; reason: string | null; terms: string }> = {
  name: 'readDecisions',
  access: 'read',
  text: "MATCH (:Program {id: $program})<-[:OF_PROGRAM]- (:PairingPlan)<-[:IN_PLAN]- (x:Pairing) WHERE x.reviewedAt IS NOT NULL AND x.status IN ['APPROVED', 'ACTIVE', 'ENDED', 'REJECTED'] WITH x ORDER BY x.reviewedAt DESC, x.id LIMIT $limit RETURN x.status AS status, x.reason AS reason, x.terms AS terms",
  params: { program: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { status: rule.asString(), reason: rule.asString({ optional: true }), terms: rule.asString() },
};

/** Everyone enrolled in a program with all that pairing may know of them: traits, managers, beliefs, goals, requirements of their roles, and mentorings. */
export const readEnrolled: CypherQuery<{ program: string }, { side: string; capacity: number; skillIds: string[]; skillLevels: number[]; prefers: string[]; excludes: string[]; unmatched: number; person: { id: string; name: string; active: boolean; listed: boolean; location: string | null; timeZone: string | null; languages: string[]; startedOn: number | null; mentorCapacity: number; team: string | null; department: string | null }; managers: string[]; skills: unknown[][]; goals: unknown[][]; roleGoals: unknown[][]; required: unknown[][]; mentees: unknown[][]; mentored: boolean; outcomes: number[] }> = {
  name: 'readEnrolled',
  access: 'read',
  text: "MATCH (g:Program {id: $program})<-[e:ENROLLED]-(p:Person) RETURN e.side AS side, e.capacity AS capacity, e.skillIds AS skillIds, e.skillLevels AS skillLevels, e.prefers AS prefers, e.excludes AS excludes, e.unmatched AS unmatched, p { .id, .name, .active, .listed, .location, .timeZone, .languages, .startedOn, .mentorCapacity, team: head([(p)-[:MEMBER_OF]->(t:Team) | t.id ]), department: head([(p)-[:MEMBER_OF]->(:Team)-[:PART_OF]->(d:Team) | d.id ]) } AS person, [(p)-[:REPORTS_TO*1..4]->(m:Person) | m.id ] AS managers, [ (p)-[h:HAS_SKILL]->(s:Skill) WHERE h.level IS NOT NULL | [s.id, h.mean, h.sd, h.score] ] AS skills, [(p)-[w:WANTS]->(s:Skill) | [s.id, w.level, w.importance] ] AS goals, [ (p)-[w:WANTS]->(:Role)-[q:REQUIRES]->(s:Skill) | [s.id, q.level, w.importance * q.importance] ] AS roleGoals, [ (p)-[:HOLDS]->(:Role)-[q:REQUIRES]->(s:Skill) | [s.id, q.level, q.importance] ] AS required, [ (p)-[k:MENTORS]->(o:Person) | [ o.id, k.program, head( COLLECT { MATCH (x:Program {id: k.program}) RETURN x.name }) ] ] AS mentees, EXISTS { MATCH (p)<-[k:MENTORS]-(:Person) WHERE k.program = $program } AS mentored, [ (p)<-[:MENTOR]-(k:Mentoring) WHERE k.status = 'ENDED' AND k.menteeOutcome IS NOT NULL | k.menteeOutcome ] AS outcomes ORDER BY person.id, side",
  params: { program: rule.asString() },
  row: { side: rule.asString(), capacity: rule.asNumber({ isInteger: true }), skillIds: rule.asList(), skillLevels: rule.asList(), prefers: rule.asList(), excludes: rule.asList(), unmatched: rule.asNumber({ isInteger: true }), person: { optional: false }, managers: rule.asList(), skills: rule.asList(), goals: rule.asList(), roleGoals: rule.asList(), required: rule.asList(), mentees: rule.asList(), mentored: rule.asBoolean(), outcomes: rule.asList() },
};

/** The pairs of a plan that a person fixed. */
export const readFixed: CypherQuery<{ plan: string }, { pairs: { id: string; mentor: string; mentee: string }[] }> = {
  name: 'readFixed',
  access: 'write',
  text: "MATCH (:PairingPlan {id: $plan})<-[:IN_PLAN]-(x:Pairing) WHERE x.status IN ['APPROVED', 'PINNED'] MATCH (x)-[:MENTOR]->(m:Person), (x)-[:MENTEE]->(e:Person) RETURN collect({id: x.id, mentor: m.id, mentee: e.id}) AS pairs",
  params: { plan: rule.asString() },
  row: { pairs: rule.asList() },
};

/** What groups of people are made of, by person. */
export const readGroupTraits: CypherQuery<{ ids: string[] }, { id: string; team: string | null; location: string | null; attributes: string }> = {
  name: 'readGroupTraits',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (p:Person {id: id}) RETURN p.id AS id, head([(p)-[:MEMBER_OF]->(t:Team) | t.name ]) AS team, p.location AS location, p.attributes AS attributes",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), team: rule.asString({ optional: true }), location: rule.asString({ optional: true }), attributes: rule.asString() },
};

/** The pairings of a mentee in a plan. */
export const readPairingsOfMentee: CypherQuery<{ plan: string; mentee: string }, { pairings: { id: string; status: string; mentor: string }[] }> = {
  name: 'readPairingsOfMentee',
  access: 'write',
  text: "MATCH (:PairingPlan {id: $plan})<-[:IN_PLAN]- (x:Pairing)-[:MENTEE]-> (:Person {id: $mentee}) MATCH (x)-[:MENTOR]->(m:Person) RETURN collect(x {.id, .status, mentor: m.id}) AS pairings",
  params: { plan: rule.asString(), mentee: rule.asString() },
  row: { pairings: rule.asList() },
};

/** What the places of mentors with fixed pairs in a plan depend on, as locking them tells it, for whoever only looks. */
export const readPlacesOfMentors: CypherQuery<{ plan: string }, { id: string; name: string; active: boolean; mentorCapacity: number; mentees: string[]; ofProgram: number; capacity: number | null }> = {
  name: 'readPlacesOfMentors',
  access: 'read',
  text: "MATCH (g:Program)<-[:OF_PROGRAM]-(:PairingPlan {id: $plan})<-[:IN_PLAN]-(x:Pairing) WHERE x.status IN ['APPROVED', 'PINNED'] MATCH (x)-[:MENTOR]->(p:Person) WITH DISTINCT g, p RETURN p.id AS id, p.name AS name, p.active AS active, p.mentorCapacity AS mentorCapacity, [(p)-[:MENTORS]->(o:Person) | o.id ] AS mentees, size([(p)-[k:MENTORS]->(:Person) WHERE k.program = g.id | 1 ]) AS ofProgram, head([(p)-[e:ENROLLED {side: 'MENTOR'}]->(g) | e.capacity ]) AS capacity ORDER BY id",
  params: { plan: rule.asString() },
  row: { id: rule.asString(), name: rule.asString(), active: rule.asBoolean(), mentorCapacity: rule.asNumber({ isInteger: true }), mentees: rule.asList(), ofProgram: rule.asNumber({ isInteger: true }), capacity: rule.asNumber({ optional: true, isInteger: true }) },
};

/** The mentees of a plan with what groups are made of, and the score of their pair where they have one. */
export const readPlanMentees: CypherQuery<{ plan: string }, { team: string | null; location: string | null; attributes: string; score: number | null }> = {
  name: 'readPlanMentees',
  access: 'read',
  text: "MATCH (n:PairingPlan {id: $plan}) CALL (n) { MATCH (n)<-[:IN_PLAN]-(x:Pairing)-[:MENTEE]->(p:Person) WHERE x.status <> 'REJECTED' RETURN p, max(x.score) AS score UNION MATCH (n)-[:LEFT_OUT {side: 'MENTEE'}]->(p:Person) RETURN p, null AS score } RETURN head([(p)-[:MEMBER_OF]->(t:Team) | t.name ]) AS team, p.location AS location, p.attributes AS attributes, score",
  params: { plan: rule.asString() },
  row: { team: rule.asString({ optional: true }), location: rule.asString({ optional: true }), attributes: rule.asString(), score: rule.asNumber({ optional: true }) },
};

/** The pairs of a plan that are not rejected, best score first, ties by id. */
export const readPlanPairs: CypherQuery<{ plan: string }, { pairs: { mentor: string; mentee: string; score: number }[] }> = {
  name: 'readPlanPairs',
  access: 'read',
  text: "MATCH (:PairingPlan {id: $plan})<-[:IN_PLAN]-(x:Pairing) WHERE x.status <> 'REJECTED' MATCH (x)-[:MENTOR]->(m:Person), (x)-[:MENTEE]->(e:Person) WITH x, m, e ORDER BY x.score DESC, x.id RETURN collect({mentor: m.id, mentee: e.id, score: x.score}) AS pairs",
  params: { plan: rule.asString() },
  row: { pairs: rule.asList() },
};

/** What tells whether the facts under a plan are still those it was computed from: changes of the program and of people enrolled, the levels of their skills, mentorings that run, what their roles ask for, and rejections in other plans. */
export const readPlanVersions: CypherQuery<{ program: string; plan: string }, { enrolments: number; people: number; leavers: number; skills: number; mentorings: number; roles: number; rejections: number }> = {
  name: 'readPlanVersions',
  access: 'read',
  text: "MATCH (g:Program {id: $program}) CALL (g) { MATCH (g)<-[:ENROLLED]-(p:Person) WITH DISTINCT p RETURN sum(p.rev) AS people, sum( reduce( sum = 0, level IN [(p)-[h:HAS_SKILL]->(:Skill) WHERE h.level IS NOT NULL | h.level ] | sum + level * level + 1)) AS skills, sum( reduce( sum = 0, since IN [(p)-[k:MENTORS]->() | k.since ] | sum + 1 + since % 1000000007)) AS mentorings, sum( reduce( sum = 0, rev IN [(p)-[:HOLDS|WANTS]->(r:Role) | r.rev ] | sum + rev)) AS roles, sum( CASE WHEN NOT p.active THEN 1 ELSE 0 END) AS leavers } CALL (g) { MATCH (g)<-[:OF_PROGRAM]- (n:PairingPlan)<-[:IN_PLAN]- (x:Pairing {status: 'REJECTED'}) WHERE n.id <> $plan RETURN sum(1 + x.reviewedAt % 1000000007) AS rejections } RETURN g.rev AS enrolments, people, leavers, skills, mentorings, roles, rejections",
  params: { program: rule.asString(), plan: rule.asString() },
  row: { enrolments: rule.asNumber({ isInteger: true }), people: rule.asNumber({ isInteger: true }), leavers: rule.asNumber({ isInteger: true }), skills: rule.asNumber({ isInteger: true }), mentorings: rule.asNumber({ isInteger: true }), roles: rule.asNumber({ isInteger: true }), rejections: rule.asNumber({ isInteger: true }) },
};

/** A plan as it was asked for, with its program's format; its last published forerunner and which pairs that had; and decisions of the program. */
export const readPlan: CypherQuery<{ id: string }, { status: string; draft: number; settings: string; seed: number; program: string; format: string; kept: string[][]; rejected: string[][]; previous: string[][] }> = {
  name: 'readPlan',
  access: 'read',
  text: "MATCH (n:PairingPlan {id: $id})-[:OF_PROGRAM]->(g:Program) CALL (n) { MATCH (n)<-[:IN_PLAN]-(x:Pairing) WHERE x.status IN ['APPROVED', 'PINNED'] MATCH (x)-[:MENTOR]->(m:Person), (x)-[:MENTEE]->(e:Person) RETURN collect([m.id, e.id]) AS kept } CALL (g) { MATCH (g)<-[:OF_PROGRAM]- (:PairingPlan)<-[:IN_PLAN]- (x:Pairing {status: 'REJECTED'}) MATCH (x)-[:MENTOR]->(m:Person), (x)-[:MENTEE]->(e:Person) RETURN collect([m.id, e.id]) AS rejected } CALL (g) { OPTIONAL MATCH (g)<-[:OF_PROGRAM]-(l:PairingPlan) WHERE l.status IN ['PUBLISHED', 'SUPERSEDED'] AND l.publishedAt IS NOT NULL WITH l ORDER BY l.publishedAt DESC LIMIT 1 OPTIONAL MATCH (l)<-[:IN_PLAN]-(x:Pairing) WHERE x.status IN ['ACTIVE', 'ENDED'] OPTIONAL MATCH (x)-[:MENTOR]->(m:Person) OPTIONAL MATCH (x)-[:MENTEE]->(e:Person) RETURN [p IN collect([m.id, e.id]) WHERE p[0] IS NOT NULL] AS previous } RETURN n.status AS status, n.draft AS draft, n.settings AS settings, n.seed AS seed, g.id AS program, g.format AS format, kept, rejected, previous",
  params: { id: rule.asString() },
  row: { status: rule.asString(), draft: rule.asNumber({ isInteger: true }), settings: rule.asString(), seed: rule.asNumber({ isInteger: true }), program: rule.asString(), format: rule.asString(), kept: rule.asList(), rejected: rule.asList(), previous: rule.asList() },
};

/** The pairs of a plan that are to be published. */
export const readPublication: CypherQuery<{ plan: string }, { pairs: { pairing: string; mentor: string; mentee: string; skillIds: string[]; skillLevels: number[]; left: string | null; withdrawn: string | null; mentored: string | null; running: boolean; runningIn: string | null; mentorName: string; menteeName: string }[]; published: string | null }> = {
  name: 'readPublication',
  access: 'read',
  text: "MATCH (n:PairingPlan {id: $plan})-[:OF_PROGRAM]->(g:Program) CALL (n, g) { MATCH (n)<-[:IN_PLAN]-(x:Pairing) WHERE x.status IN ['APPROVED', 'PINNED'] MATCH (x)-[:MENTOR]->(m:Person), (x)-[:MENTEE]->(e:Person) WITH g, x, m, e ORDER BY m.id, e.id RETURN collect({ pairing: x.id, mentor: m.id, mentee: e.id, skillIds: x.skillIds, skillLevels: x.skillLevels, left: CASE WHEN NOT m.active THEN m.name WHEN NOT e.active THEN e.name END, withdrawn: CASE WHEN NOT EXISTS { (e)-[:ENROLLED {side: 'MENTEE'}]->(g) } THEN e.name END, mentored: CASE WHEN EXISTS { MATCH (e)<-[k:MENTORS]-(:Person) WHERE k.program = g.id } THEN e.name END, running: EXISTS { (m)-[:MENTORS]->(e) }, runningIn: head( COLLECT { MATCH (m)-[k:MENTORS]->(e) MATCH (o:Program {id: k.program}) RETURN o.name }), mentorName: m.name, menteeName: e.name }) AS pairs } OPTIONAL MATCH (l:PairingPlan {status: 'PUBLISHED'})-[:OF_PROGRAM]->(g) RETURN pairs, max(l.id) AS published",
  params: { plan: rule.asString() },
  row: { pairs: rule.asList(), published: rule.asString({ optional: true }) },
};

/** Names of skills; unknown ids are left out. */
export const readSkillNames: CypherQuery<{ ids: string[] }, { names: string[][] }> = {
  name: 'readSkillNames',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (s:Skill {id: id}) RETURN collect([s.id, s.name]) AS names",
  params: { ids: rule.asList() },
  row: { names: rule.asList() },
};

/** What a plan was computed from. */
export const readStoredVersions: CypherQuery<{ plan: string }, { program: string; status: string; versions: string | null }> = {
  name: 'readStoredVersions',
  access: 'read',
  text: "MATCH (n:PairingPlan {id: $plan})-[:OF_PROGRAM]->(g:Program) RETURN g.id AS program, n.status AS status, n.versions AS versions",
  params: { plan: rule.asString() },
  row: { program: rule.asString(), status: rule.asString(), versions: rule.asString({ optional: true }) },
};

/** Writes what a draft says of pairs that a person fixed; their status stays. */
export const renewKeptPairings: CypherQuery<{ plan: string; rows: { mentor: string; mentee: string; set: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'renewKeptPairings',
  access: 'write',
  text: "MATCH (n:PairingPlan {id: $plan}) UNWIND $rows AS row MATCH (m:Person {id: row.mentor})<-[:MENTOR]-(x:Pairing)-[:IN_PLAN]->(n) WHERE x.status IN ['APPROVED', 'PINNED'] AND EXISTS { (x)-[:MENTEE]->(:Person {id: row.mentee}) } SET x += row.set, x.lot = toInteger(row.set.lot), x.overridePeople = toInteger(row.set.overridePeople), x.skillLevels = [l IN row.set.skillLevels | toInteger(l)]",
  params: { plan: rule.asString(), rows: rule.asList() },
  row: {  },
};

/** Tells how far a draft is, where it is still the one asked for. */
export const reportProgress: CypherQuery<{ id: string; draft: number; progress: number }, Record<string, never>> = {
  name: 'reportProgress',
  access: 'write',
  text: "MATCH (n:PairingPlan {id: $id}) WHERE n.status = 'DRAFTING' AND n.draft = $draft SET n.progress = $progress",
  params: { id: rule.asString(), draft: rule.asNumber({ isInteger: true }), progress: rule.asNumber() },
  row: {  },
};

/** Asks for a plan to be computed anew; null leaves its settings. */
export const requestDraft: CypherQuery<{ id: string; settings: string | null; now: number }, Record<string, never>> = {
  name: 'requestDraft',
  access: 'write',
  text: "MATCH (n:PairingPlan {id: $id}) SET n.status = 'DRAFTING', n.settings = coalesce($settings, n.settings), n.requestedAt = $now, n.draft = n.draft + 1, n.progress = 0.0, n.failure = null",
  params: { id: rule.asString(), settings: rule.asString({ optional: true }), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Writes who has nobody in a plan, with the reason. */
export const writeLeftOut: CypherQuery<{ plan: string; rows: { person: string; side: string; reason: string; place: number }[] }, Record<string, never>> = {
  name: 'writeLeftOut',
  access: 'write',
  text: "MATCH (n:PairingPlan {id: $plan}) UNWIND $rows AS row MATCH (p:Person {id: row.person}) CREATE (n)- [:LEFT_OUT { side: row.side, reason: row.reason, place: toInteger(row.place) }]-> (p)",
  params: { plan: rule.asString(), rows: rule.asList() },
  row: {  },
};

/** Writes pairs that a draft proposes. */
export const writePairings: CypherQuery<{ plan: string; rows: { id: string; mentor: string; mentee: string; set: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'writePairings',
  access: 'write',
  text: "MATCH (n:PairingPlan {id: $plan}) UNWIND $rows AS row MATCH (m:Person {id: row.mentor}) MATCH (e:Person {id: row.mentee}) CREATE (x:Pairing {id: row.id}) SET x += row.set, x.lot = toInteger(row.set.lot), x.overridePeople = toInteger(row.set.overridePeople), x.skillLevels = [l IN row.set.skillLevels | toInteger(l)] CREATE (x)-[:IN_PLAN]->(n) CREATE (x)-[:MENTOR]->(m) CREATE (x)-[:MENTEE]->(e)",
  params: { plan: rule.asString(), rows: rule.asList() },
  row: {  },
};

/** How many facts people have, counted under the locks of their derivations. */
export const countPersonFacts: CypherQuery<{ people: string[] }, { id: string; contributions: number; evidence: number }> = {
  name: 'countPersonFacts',
  access: 'read',
  text: "UNWIND $people AS id MATCH (p:Person {id: id}) RETURN p.id AS id, COUNT { (p)-[:CONTRIBUTED]->() } AS contributions, COUNT { (p)<-[:ABOUT]-() } AS evidence",
  params: { people: rule.asList() },
  row: { id: rule.asString(), contributions: rule.asNumber({ isInteger: true }), evidence: rule.asNumber({ isInteger: true }) },
};

/** What is believed of people in skills, one row per pair if there is anything; a replaced skill stands for its successor. Whoever may not read the evidence sees it coarsely. */
export const findPersonSkills: CypherQuery<{ pairs: { pair: number; id: string; skillId: string; viewer: string; all: boolean }[] }, { pair: number; belief: BeliefRow }> = {
  name: 'findPersonSkills',
  access: 'read',
  text: "UNWIND $pairs AS r MATCH (asked:Skill {id: r.skillId}) OPTIONAL MATCH (asked)-[:REPLACED_BY]->(successor:Skill) WITH r, coalesce(successor, asked).id AS skill MATCH (p:Person {id: r.id})-[h:HAS_SKILL]->(s:Skill) WHERE s.id = skill WITH r, h, r.all OR p.id = r.viewer OR r.viewer IN [(p)-[:REPORTS_TO*1..]->(m:Person) | m.id ] AS insight, p.listed OR p.id = r.viewer AS shown RETURN toInteger(r.pair) AS pair, h { .skillId, .level, .confidence, .status, .computedAt, coarse: NOT insight AND h.shownMean IS NOT NULL, mean: CASE WHEN insight THEN h.mean ELSE coalesce(h.shownMean, h.mean) END, sd: CASE WHEN insight THEN h.sd ELSE coalesce(h.shownSd, h.sd) END, lcb: CASE WHEN insight THEN h.lcb ELSE coalesce(h.shownMean - h.shownSd / 2, h.lcb) END, explanation: CASE WHEN insight THEN h.explanation ELSE coalesce(h.shownExplanation, h.explanation) END, championPercentile: CASE WHEN shown THEN h.championPercentile END, conflicts: CASE WHEN insight THEN h.conflicts ELSE '[]' END } AS belief",
  params: { pairs: rule.asList() },
  row: { pair: rule.asNumber({ isInteger: true }), belief: { optional: false } },
};

/** A page of the skills of each of some people, the surest to be high first (lcb), ties by skill id. Whoever may not read the evidence sees beliefs coarsely, and ordered so. */
export const findSkillsOfPeople: CypherQuery<{ rows: { row: number; id: string; viewer: string; all: boolean; afterLcb: number | null; afterId: string | null; limit: number }[] }, { row: number; total: number; beliefs: BeliefRow[] }> = {
  name: 'findSkillsOfPeople',
  access: 'read',
  text: "UNWIND $rows AS r MATCH (p:Person {id: r.id}) WITH r, p, r.all OR p.id = r.viewer OR r.viewer IN [(p)-[:REPORTS_TO*1..]->(m:Person) | m.id ] AS insight, p.listed OR p.id = r.viewer AS shown CALL (p, insight) { MATCH (p)-[h:HAS_SKILL]->(:Skill) WITH h, CASE WHEN insight THEN h.lcb ELSE coalesce(h.shownMean - h.shownSd / 2, h.lcb) END AS bound ORDER BY bound DESC, h.skillId RETURN collect({edge: h, bound: bound}) AS held } RETURN toInteger(r.row) AS row, size(held) AS total, [ h IN [ x IN held WHERE r.afterLcb IS NULL OR x.bound < r.afterLcb OR (x.bound = r.afterLcb AND x.edge.skillId > r.afterId) | x.edge ][..toInteger(r.limit)] | h { .skillId, .level, .confidence, .status, .computedAt, coarse: NOT insight AND h.shownMean IS NOT NULL, mean: CASE WHEN insight THEN h.mean ELSE coalesce(h.shownMean, h.mean) END, sd: CASE WHEN insight THEN h.sd ELSE coalesce(h.shownSd, h.sd) END, lcb: CASE WHEN insight THEN h.lcb ELSE coalesce(h.shownMean - h.shownSd / 2, h.lcb) END, explanation: CASE WHEN insight THEN h.explanation ELSE coalesce(h.shownExplanation, h.explanation) END, championPercentile: CASE WHEN shown THEN h.championPercentile END, conflicts: CASE WHEN insight THEN h.conflicts ELSE '[]' END } ] AS beliefs",
  params: { rows: rule.asList() },
  row: { row: rule.asNumber({ isInteger: true }), total: rule.asNumber({ isInteger: true }), beliefs: rule.asList() },
};

/** Who was assessed or certified, by the newest such evidence that counts. */
export const readAssessedPeople: CypherQuery<{ now: number; limit: number }, { ids: string[] }> = {
  name: 'readAssessedPeople',
  access: 'read',
  text: "MATCH (e:Evidence) WHERE e.at <= $now AND e.kind IN ['ASSESSMENT', 'CERTIFICATE'] AND e.status IN ['ACTIVE', 'UPHELD'] AND e.level IS NOT NULL WITH e ORDER BY e.at DESC LIMIT $limit MATCH (e)-[:ABOUT]->(p:Person) RETURN collect(DISTINCT p.id) AS ids",
  params: { now: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { ids: rule.asList() },
};

/** How kinds of evidence count here, where that was applied: JSON, as it was written. */
export const readCalibration: CypherQuery<Record<string, never>, { fit: string; appliedAt: number }> = {
  name: 'readCalibration',
  access: 'read',
  text: "MATCH (c:Calibration {key: 'proficiency'}) RETURN c.fit AS fit, c.appliedAt AS appliedAt",
  params: {  },
  row: { fit: rule.asString(), appliedAt: rule.asNumber({ isInteger: true }) },
};

/** Everything that the beliefs and sums of people are made of, what is stored of them, and how many facts there are. Praise of somebody who turned out to be the same person is what they say of themselves. */
export const readPersonFacts: CypherQuery<{ people: string[] }, { id: string; active: boolean; holdsRole: boolean; workTotal: number | null; helpTotal: number | null; lastWorkAt: number | null; contributions: ContributionColumns[]; evidence: EvidenceColumns[]; held: Record<string, unknown>[]; endorsed: [person: string, skill: string | null][] }> = {
  name: 'readPersonFacts',
  access: 'read',
  text: "UNWIND $people AS id MATCH (p:Person {id: id}) RETURN p.id AS id, p.active AS active, EXISTS { (p)-[:HOLDS]->() } AS holdsRole, p.workTotal AS workTotal, p.helpTotal AS helpTotal, p.lastWorkAt AS lastWorkAt, [ (p)-[k:CONTRIBUTED]->(c:Contribution) | [ c.id, c.at, c.size, k.part, c.outcome, c.difficulty, c.status, [(c)-[:SHOWS]->(s:Skill) | s.id ], c.kind ] ] AS contributions, [ (e:Evidence)-[:ABOUT]->(p) | [ e.id, CASE WHEN e.kind IN ['PEER', 'MENTORING'] AND EXISTS { (e)-[:BY]->(p) } THEN 'SELF' ELSE e.kind END, e.level, e.at, e.expiresAt, e.status, head([(e)-[:OF]->(s:Skill) | s.id ]), head([(e)-[:BY]->(b:Person) | b.id ]), e.source, head( [ (e)-[:BY]->(b:Person)-[h:HAS_SKILL]->(s:Skill) WHERE (e)-[:OF]->(s) | [h.directMean, h.directSd] ]) ] ] AS evidence, [ (p)-[h:HAS_SKILL]->(s:Skill) | h { .*, skillId: s.id, bestKnowledge: s.bestKnowledge, bestCurrent: s.bestCurrent, reference: s.reference } ] AS held, [ (p)<-[:BY]-(e:Evidence)-[:ABOUT]->(q:Person) WHERE e.kind IN ['PEER', 'MENTORING'] | [q.id, head([(e)-[:OF]->(s:Skill) | s.id ])] ] AS endorsed",
  params: { people: rule.asList() },
  row: { id: rule.asString(), active: rule.asBoolean(), holdsRole: rule.asBoolean(), workTotal: rule.asNumber({ optional: true }), helpTotal: rule.asNumber({ optional: true }), lastWorkAt: rule.asNumber({ optional: true, isInteger: true }), contributions: rule.asList(), evidence: rule.asList(), held: rule.asList(), endorsed: rule.asList() },
};

/** What changes how evidence of a skill counts, and of all skills. */
export const readSkillTraits: CypherQuery<{ skills: string[] }, { skills: { id: string; halfLifeMonths: number | null; restricted: boolean }[]; calibration: string | null }> = {
  name: 'readSkillTraits',
  access: 'read',
  text: "CALL () { UNWIND $skills AS id MATCH (s:Skill {id: id}) WHERE s.halfLifeMonths IS NOT NULL OR s.restricted RETURN collect(s {.id, .halfLifeMonths, .restricted}) AS skills } OPTIONAL MATCH (c:Calibration {key: 'proficiency'}) RETURN skills, c.fit AS calibration",
  params: { skills: rule.asList() },
  row: { skills: rule.asList(), calibration: rule.asString({ optional: true }) },
};

/** Takes skills away that nothing speaks for any longer. */
export const removeBeliefs: CypherQuery<{ people: { id: string; skills: string[] }[] }, Record<string, never>> = {
  name: 'removeBeliefs',
  access: 'write',
  text: "UNWIND $people AS person MATCH (p:Person {id: person.id}) UNWIND person.skills AS skill MATCH (p)-[h:HAS_SKILL]->(:Skill {id: skill}) DELETE h",
  params: { people: rule.asList() },
  row: {  },
};

/** Writes what changed of people's skills, in the order of skills: several workers at once then never wait for each other in a circle. */
export const writeBeliefs: CypherQuery<{ people: { id: string; workTotal: number; helpTotal: number; lastWorkAt: number | null; skills: { skillId: string; set: Record<string, unknown> }[] }[]; now: number }, Record<string, never>> = {
  name: 'writeBeliefs',
  access: 'write',
  text: "UNWIND $people AS person MATCH (p:Person {id: person.id}) SET p.workTotal = person.workTotal, p.helpTotal = person.helpTotal, p.lastWorkAt = toInteger(person.lastWorkAt) WITH p, person UNWIND person.skills AS row WITH p, row ORDER BY row.skillId MATCH (s:Skill {id: row.skillId}) MERGE (p)-[h:HAS_SKILL]->(s) SET h += row.set, h.level = toInteger(row.set.level), h.skillId = row.skillId, h.computedAt = $now",
  params: { people: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Sets how kinds of evidence count from now on. */
export const writeCalibration: CypherQuery<{ fit: string; now: number }, Record<string, never>> = {
  name: 'writeCalibration',
  access: 'write',
  text: "MERGE (c:Calibration {key: 'proficiency'}) SET c.fit = $fit, c.appliedAt = $now",
  params: { fit: rule.asString(), now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Whether the sample's programs are still to be made: its people are there, and the last plan was never computed, because the process that made them was killed or the beliefs came too late for it. */
export const areSampleProgramsDue: CypherQuery<{ person: string; program: string }, { due: boolean }> = {
  name: 'areSampleProgramsDue',
  access: 'read',
  text: "RETURN EXISTS { MATCH (p:Person {id: $person}) WHERE 'sample' IN p.sources } AND NOT EXISTS { MATCH (:Program {id: $program})<-[:OF_PROGRAM]-(n:PairingPlan) WHERE n.computedAt IS NOT NULL } AS due",
  params: { person: rule.asString(), program: rule.asString() },
  row: { due: rule.asBoolean() },
};

/** Creates a program; false where its id is taken. */
export const createProgram: CypherQuery<{ id: string; name: string; format: string; settings: string; now: number; token: string }, { created: boolean }> = {
  name: 'createProgram',
  access: 'write',
  text: "MERGE (g:Program {id: $id}) ON CREATE SET g.name = $name, g.format = $format, g.settings = $settings, g.createdAt = $now, g.rejectedRows = [], g.rev = 1, g.lock = $token RETURN g.lock = $token AS created",
  params: { id: rule.asString(), name: rule.asString(), format: rule.asString(), settings: rule.asString(), now: rule.asNumber({ isInteger: true }), token: rule.asString() },
  row: { created: rule.asBoolean() },
};

/** Programs by id, with how many are enrolled on each side; unknown ids are left out. */
export const findProgramsByIds: CypherQuery<{ ids: string[] }, { programs: { id: string; name: string; format: string; settings: string; rejectedRows: string[]; mentors: number; mentees: number }[] }> = {
  name: 'findProgramsByIds',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (g:Program {id: id}) RETURN collect(g { .id, .name, .format, .settings, .rejectedRows, mentors: COUNT { (g)<-[:ENROLLED {side: 'MENTOR'}]-() }, mentees: COUNT { (g)<-[:ENROLLED {side: 'MENTEE'}]-() } }) AS programs",
  params: { ids: rule.asList() },
  row: { programs: rule.asList() },
};

/** A page of programs by name, ties by id. */
export const findPrograms: CypherQuery<{ afterName: string | null; afterId: string | null; limit: number }, { total: number; programs: { id: string; name: string }[] }> = {
  name: 'findPrograms',
  access: 'read',
  text: "MATCH (g:Program) WHERE g.name IS NOT NULL WITH g ORDER BY g.name, g.id WITH collect(g {.id, .name}) AS found RETURN size(found) AS total, [ g IN found WHERE $afterName IS NULL OR g.name > $afterName OR (g.name = $afterName AND g.id > $afterId) ][..$limit] AS programs",
  params: { afterName: rule.asString({ optional: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), programs: rule.asList() },
};

/** Locks a program before it or what belongs to it is changed. */
export const lockProgram: CypherQuery<{ id: string; token: string }, { format: string; settings: string }> = {
  name: 'lockProgram',
  access: 'write',
  text: "MATCH (g:Program {id: $id}) SET g.lock = $token RETURN g.format AS format, g.settings AS settings",
  params: { id: rule.asString(), token: rule.asString() },
  row: { format: rule.asString(), settings: rule.asString() },
};

/** Changes a program's name and settings; null leaves them. */
export const updateProgram: CypherQuery<{ id: string; name: string | null; settings: string | null }, Record<string, never>> = {
  name: 'updateProgram',
  access: 'write',
  text: "MATCH (g:Program {id: $id}) SET g.name = coalesce($name, g.name), g.settings = coalesce($settings, g.settings), g.rev = g.rev + 1",
  params: { id: rule.asString(), name: rule.asString({ optional: true }), settings: rule.asString({ optional: true }) },
  row: {  },
};

/** How many people have skills, counted under the locks of their rankings. */
export const countHolders: CypherQuery<{ skills: string[] }, { id: string; holders: number }> = {
  name: 'countHolders',
  access: 'read',
  text: "UNWIND $skills AS id MATCH (s:Skill {id: id}) RETURN s.id AS id, COUNT { (s)<-[:HAS_SKILL]-() } AS holders",
  params: { skills: rule.asList() },
  row: { id: rule.asString(), holders: rule.asNumber({ isInteger: true }) },
};

/** Of some people, by skill, those whose roles ask for the skill. */
export const findAskedPeople: CypherQuery<{ skills: { id: string; people: string[] }[] }, { people: string[] }> = {
  name: 'findAskedPeople',
  access: 'read',
  text: "UNWIND $skills AS row MATCH (s:Skill {id: row.id}) UNWIND row.people AS id MATCH (p:Person {id: id}) WHERE EXISTS { (p)-[:HOLDS]->(:Role)-[:REQUIRES]->(s) } RETURN collect(DISTINCT p.id) AS people",
  params: { skills: rule.asList() },
  row: { people: rule.asList() },
};

/** The holders of skills with their sums and beliefs, what is stored of the ranking, and the newest contribution known. */
export const readHolders: CypherQuery<{ skills: string[]; until: number }, { newest: number | null; skills: { id: string; reference: number | null; bestCurrent: number | null; ranked: number | null; holders: HolderColumns[] }[] }> = {
  name: 'readHolders',
  access: 'read',
  text: "CALL () { OPTIONAL MATCH (c:Contribution) WHERE c.at <= $until WITH c.at AS at ORDER BY at DESC LIMIT 1 RETURN max(at) AS newest } CALL () { UNWIND $skills AS id MATCH (s:Skill {id: id}) RETURN collect({ id: s.id, reference: s.reference, bestCurrent: s.bestCurrent, ranked: s.holders, holders: [ (s)<-[h:HAS_SKILL]-(p:Person) | [p.id, p.active, h.long, h.short, h.volume, p.workTotal, coalesce(h.shownMean, h.mean), coalesce(h.shownSd, h.sd), h.level, h.standing, h.score, h.lead] ] }) AS skills } RETURN newest, skills",
  params: { skills: rule.asList(), until: rule.asNumber({ isInteger: true }) },
  row: { newest: rule.asNumber({ optional: true, isInteger: true }), skills: rule.asList() },
};

/** Writes what scores are relative to, and the scores and leads that moved, by person: of skills that have many other holders. */
export const writeMovedScores: CypherQuery<{ skills: { id: string; set: Record<string, unknown>; moved: [person: string, score: number | null, lead: number | null][] }[] }, Record<string, never>> = {
  name: 'writeMovedScores',
  access: 'write',
  text: "UNWIND $skills AS g MATCH (s:Skill {id: g.id}) SET s += g.set, s.reference = toInteger(g.set.reference), s.holders = toInteger(g.set.holders) WITH s, g UNWIND g.moved AS m MATCH (p:Person {id: m[0]}) MATCH (p)-[h:HAS_SKILL]->(s) SET h.score = coalesce(m[1], h.score), h.lead = coalesce(m[2], h.lead)",
  params: { skills: rule.asList() },
  row: {  },
};

/** Writes what scores are relative to, and the scores and leads that moved, by skill. */
export const writeScores: CypherQuery<{ skills: { id: string; set: Record<string, unknown>; scores: Record<string, unknown>; leads: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'writeScores',
  access: 'write',
  text: "UNWIND $skills AS g MATCH (s:Skill {id: g.id}) SET s += g.set, s.reference = toInteger(g.set.reference), s.holders = toInteger(g.set.holders) WITH s, g MATCH (s)<-[h:HAS_SKILL]-(p:Person) WITH h, g.scores[p.id] AS score, g.leads[p.id] AS lead WHERE score IS NOT NULL OR lead IS NOT NULL SET h.score = coalesce(score, h.score), h.lead = coalesce(lead, h.lead)",
  params: { skills: rule.asList() },
  row: {  },
};

/** Skills that roles ask for more than people can do, the scarcest first; only what may be shown, and no finer than in quarters, since whoever knows the exact ratio knows how sure the few are who hold the skill. */
export const readDemand: CypherQuery<{ least: number; limit: number }, { skills: [skill: string, ratio: number][] }> = {
  name: 'readDemand',
  access: 'read',
  text: "MATCH (:Organisation)-[c:COVERS]->(:Skill) WHERE c.teamId = '' AND c.shown AND c.coverageRisk >= 0 AND c.ratio >= $least WITH c ORDER BY c.ratio DESC, c.skillId LIMIT $limit RETURN collect([c.skillId, round(c.ratio * 4) / 4]) AS skills",
  params: { least: rule.asNumber(), limit: rule.asNumber({ isInteger: true }) },
  row: { skills: rule.asList() },
};

/** What recommendations to a person rest on: what is believed of them, what their roles ask for, what colleagues can do, what they want, and what the team may lose, where that is asked for. Whoever may not see it learns nothing; of a team only what may be shown of it. */
export const readLearner: CypherQuery<{ person: string; viewer: string; all: boolean; risks: boolean; most: number }, { active: boolean; visible: boolean; held: HeldColumns[]; roles: { name: string; requirements: [skill: string, level: number, importance: number, critical: boolean][] }[]; colleagues: ColleagueColumns[]; wanted: [skill: string, level: number | null, importance: number][]; wantedRoles: { name: string; importance: number; requirements: [skill: string, level: number, importance: number][] }[]; risks: [skill: string, risk: number][]; skillCount: number; skillRevisions: number; lastSkill: string | null; roleCount: number; roleRevisions: number; lastRole: string | null }> = {
  name: 'readLearner',
  access: 'read',
  text: "MATCH (p:Person {id: $person}) WITH p, $all OR p.id = $viewer OR $viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ] AS visible CALL (p) { CALL (p) { MATCH (p)-[:MEMBER_OF]->(:Team)<-[:MEMBER_OF]-(c:Person) WHERE c <> p AND c.active RETURN c LIMIT $most UNION MATCH (p)-[:HOLDS]->(:Role)<-[:HOLDS]-(c:Person) WHERE c <> p AND c.active RETURN c LIMIT $most } RETURN collect(c) AS near } CALL (p) { MATCH (p)-[:MEMBER_OF]->(t:Team) WHERE $risks MATCH (:Team)-[c:COVERS]->(:Skill) WHERE c.teamId = t.id AND c.coverageRisk >= 0.2 AND c.shown WITH c ORDER BY c.teamId DESC, c.coverageRisk DESC LIMIT 100 RETURN collect([c.skillId, c.coverageRisk]) AS risks } CALL () { CALL () { MATCH (s:Skill) WHERE s.id > '' WITH s.id AS id ORDER BY id DESC LIMIT 1 RETURN head(collect(id)) AS lastSkill } CALL () { MATCH (s:Skill) WHERE s.rev >= 0 RETURN count(s) AS skillCount, sum(s.rev) AS skillRevisions } RETURN skillCount, skillRevisions, lastSkill } CALL () { CALL () { MATCH (r:Role) WHERE r.id > '' WITH r.id AS id ORDER BY id DESC LIMIT 1 RETURN head(collect(id)) AS lastRole } CALL () { MATCH (r:Role) WHERE r.rev >= 0 RETURN count(r) AS roleCount, sum(r.rev) AS roleRevisions } RETURN roleCount, roleRevisions, lastRole } RETURN p.active AS active, visible, CASE WHEN visible THEN [(p)-[h:HAS_SKILL]->(:Skill) | [h.skillId, h.mean, h.sd, h.level] ] ELSE [] END AS held, [ (p)-[:HOLDS]->(r:Role) | { name: r.name, requirements: [ (r)-[q:REQUIRES]->(s:Skill) | [s.id, q.level, q.importance, q.critical] ] } ] AS roles, [ c IN near | [ c.id, CASE WHEN c.listed THEN c.name END, [(c)-[h:HAS_SKILL]->(:Skill) WHERE coalesce(h.level, 2) >= 2 | h.skillId ] ] ] AS colleagues, CASE WHEN visible THEN [(p)-[w:WANTS]->(s:Skill) | [s.id, w.level, w.importance] ] ELSE [] END AS wanted, CASE WHEN visible THEN [ (p)-[w:WANTS]->(r:Role) | { name: r.name, importance: w.importance, requirements: [(r)-[q:REQUIRES]->(s:Skill) | [s.id, q.level, q.importance] ] } ] ELSE [] END AS wantedRoles, risks, skillCount, skillRevisions, lastSkill, roleCount, roleRevisions, lastRole",
  params: { person: rule.asString(), viewer: rule.asString(), all: rule.asBoolean(), risks: rule.asBoolean(), most: rule.asNumber({ isInteger: true }) },
  row: { active: rule.asBoolean(), visible: rule.asBoolean(), held: rule.asList(), roles: rule.asList(), colleagues: rule.asList(), wanted: rule.asList(), wantedRoles: rule.asList(), risks: rule.asList(), skillCount: rule.asNumber({ isInteger: true }), skillRevisions: rule.asNumber({ isInteger: true }), lastSkill: rule.asString({ optional: true }), roleCount: rule.asNumber({ isInteger: true }), roleRevisions: rule.asNumber({ isInteger: true }), lastRole: rule.asString({ optional: true }) },
};

/** Which version of the skills and of the roles is stored. */
export const readModelVersion: CypherQuery<Record<string, never>, { skillCount: number; skillRevisions: number; lastSkill: string | null; roleCount: number; roleRevisions: number; lastRole: string | null }> = {
  name: 'readModelVersion',
  access: 'read',
  text: "CALL () { CALL () { MATCH (s:Skill) WHERE s.id > '' WITH s.id AS id ORDER BY id DESC LIMIT 1 RETURN head(collect(id)) AS lastSkill } CALL () { MATCH (s:Skill) WHERE s.rev >= 0 RETURN count(s) AS skillCount, sum(s.rev) AS skillRevisions } RETURN skillCount, skillRevisions, lastSkill } CALL () { CALL () { MATCH (r:Role) WHERE r.id > '' WITH r.id AS id ORDER BY id DESC LIMIT 1 RETURN head(collect(id)) AS lastRole } CALL () { MATCH (r:Role) WHERE r.rev >= 0 RETURN count(r) AS roleCount, sum(r.rev) AS roleRevisions } RETURN roleCount, roleRevisions, lastRole } RETURN skillCount, skillRevisions, lastSkill, roleCount, roleRevisions, lastRole",
  params: {  },
  row: { skillCount: rule.asNumber({ isInteger: true }), skillRevisions: rule.asNumber({ isInteger: true }), lastSkill: rule.asString({ optional: true }), roleCount: rule.asNumber({ isInteger: true }), roleRevisions: rule.asNumber({ isInteger: true }), lastRole: rule.asString({ optional: true }) },
};

/** What some roles ask for; retired ones ask for nothing. */
export const readRoleProfiles: CypherQuery<{ ids: string[] }, { roles: { id: string; name: string; rev: number; requirements: [skill: string, importance: number][] }[] }> = {
  name: 'readRoleProfiles',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (r:Role {id: id}) RETURN collect({ id: r.id, name: r.name, rev: r.rev, requirements: [ (r)-[q:REQUIRES]->(s:Skill) WHERE r.status = 'ACTIVE' | [s.id, q.importance] ] }) AS roles",
  params: { ids: rule.asList() },
  row: { roles: rule.asList() },
};

/** How often each role has changed. */
export const readRoleRevisions: CypherQuery<Record<string, never>, { roles: [id: string, rev: number][] }> = {
  name: 'readRoleRevisions',
  access: 'read',
  text: "MATCH (r:Role) WHERE r.rev >= 0 RETURN collect([r.id, r.rev]) AS roles",
  params: {  },
  row: { roles: rule.asList() },
};

/** Answers or withdraws a request. */
export const answerRequest: CypherQuery<{ id: string; status: string; reason: string | null; note: string | null }, Record<string, never>> = {
  name: 'answerRequest',
  access: 'write',
  text: "MATCH (r:MentorRequest {id: $id}) SET r.status = $status, r.reason = $reason, r.note = $note",
  params: { id: rule.asString(), status: rule.asString(), reason: rule.asString({ optional: true }), note: rule.asString({ optional: true }) },
  row: {  },
};

/** Keeps a request to a mentor. */
export const createRequest: CypherQuery<{ id: string; mentor: string; mentee: string; skillIds: string[]; skillLevels: number[]; message: string | null; now: number; expiresAt: number }, Record<string, never>> = {
  name: 'createRequest',
  access: 'write',
  text: "MATCH (m:Person {id: $mentor}) MATCH (e:Person {id: $mentee}) CREATE (r:MentorRequest {id: $id}) SET r.status = 'OPEN', r.message = $message, r.skillIds = $skillIds, r.skillLevels = [x IN $skillLevels | toInteger(x)], r.at = $now, r.expiresAt = $expiresAt CREATE (r)-[:MENTOR]->(m) CREATE (r)-[:MENTEE]->(e)",
  params: { id: rule.asString(), mentor: rule.asString(), mentee: rule.asString(), skillIds: rule.asList(), skillLevels: rule.asList(), message: rule.asString({ optional: true }), now: rule.asNumber({ isInteger: true }), expiresAt: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Ends open requests whose time is over. */
export const expireRequests: CypherQuery<{ now: number }, Record<string, never>> = {
  name: 'expireRequests',
  access: 'write',
  text: "MATCH (r:MentorRequest {status: 'OPEN'}) WHERE r.expiresAt <= $now SET r.status = 'EXPIRED'",
  params: { now: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Requests to mentors by id; unknown ids are left out. */
export const findRequestsByIds: CypherQuery<{ ids: string[] }, { requests: { id: string; mentorId: string; menteeId: string; skillIds: string[]; skillLevels: number[]; message: string | null; status: string; reason: string | null; note: string | null; at: number; expiresAt: number; mentoringId: string | null }[] }> = {
  name: 'findRequestsByIds',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (r:MentorRequest {id: id}) RETURN collect(r { .id, .skillIds, .skillLevels, .message, .status, .reason, .note, .at, .expiresAt, mentorId: head([(r)-[:MENTOR]->(m:Person) | m.id ]), menteeId: head([(r)-[:MENTEE]->(e:Person) | e.id ]), mentoringId: head([(r)-[:BECAME]->(k:Mentoring) | k.id ]) }) AS requests",
  params: { ids: rule.asList() },
  row: { requests: rule.asList() },
};

/** Requests that a person received or sent, newest first, ties by id; open ones whose time is over count as expired. */
export const findRequests: CypherQuery<{ person: string; received: boolean; status: string | null; now: number; afterAt: number | null; afterId: string | null; limit: number }, { total: number; requests: { id: string; at: number }[] }> = {
  name: 'findRequests',
  access: 'read',
  text: "MATCH (p:Person {id: $person}) CALL (p) { MATCH (p)<-[:MENTOR]-(r:MentorRequest) WHERE $received RETURN r UNION MATCH (p)<-[:MENTEE]-(r:MentorRequest) WHERE NOT $received RETURN r } WITH r, CASE WHEN r.status = 'OPEN' AND r.expiresAt <= $now THEN 'EXPIRED' ELSE r.status END AS status WHERE $status IS NULL OR status = $status WITH r ORDER BY r.at DESC, r.id WITH collect(r {.id, .at}) AS found RETURN size(found) AS total, [ r IN found WHERE $afterAt IS NULL OR r.at < $afterAt OR (r.at = $afterAt AND r.id > $afterId) ][..$limit] AS requests",
  params: { person: rule.asString(), received: rule.asBoolean(), status: rule.asString({ optional: true }), now: rule.asNumber({ isInteger: true }), afterAt: rule.asNumber({ optional: true, isInteger: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), requests: rule.asList() },
};

/** Locks a request before it is answered, then tells how it stands. */
export const lockRequest: CypherQuery<{ id: string; token: string }, { status: string; expiresAt: number; skillIds: string[]; skillLevels: number[] }> = {
  name: 'lockRequest',
  access: 'write',
  text: "MATCH (r:MentorRequest {id: $id}) SET r.lock = $token RETURN r.status AS status, r.expiresAt AS expiresAt, r.skillIds AS skillIds, r.skillLevels AS skillLevels",
  params: { id: rule.asString(), token: rule.asString() },
  row: { status: rule.asString(), expiresAt: rule.asNumber({ isInteger: true }), skillIds: rule.asList(), skillLevels: rule.asList() },
};

/** What a request to a mentor must know, under a lock on the one who asks: both people, their places, what is open between them, and skills that exist. */
export const readRequestParts: CypherQuery<{ mentor: string; mentee: string; skills: string[]; now: number; token: string }, { menteeActive: boolean; mentor: { name: string; active: boolean; listed: boolean; mentorCapacity: number } | null; mentees: string[]; openRequests: number; toMentor: number; skills: string[] }> = {
  name: 'readRequestParts',
  access: 'write',
  text: "MATCH (e:Person {id: $mentee}) SET e.lock = $token WITH e OPTIONAL MATCH (m:Person {id: $mentor}) CALL (e) { MATCH (e)<-[:MENTEE]-(r:MentorRequest {status: 'OPEN'})-[:MENTOR]->(o:Person) WHERE r.expiresAt > $now RETURN count(r) AS openRequests, sum( CASE WHEN o.id = $mentor THEN 1 ELSE 0 END) AS toMentor } CALL () { UNWIND $skills AS id MATCH (s:Skill {id: id}) RETURN collect(s.id) AS skills } RETURN e.active AS menteeActive, m {.name, .active, .listed, .mentorCapacity} AS mentor, CASE WHEN m IS NULL THEN [] ELSE [(m)-[:MENTORS]->(o:Person) | o.id ] END AS mentees, openRequests, toMentor, skills",
  params: { mentor: rule.asString(), mentee: rule.asString(), skills: rule.asList(), now: rule.asNumber({ isInteger: true }), token: rule.asString() },
  row: { menteeActive: rule.asBoolean(), mentor: { optional: true }, mentees: rule.asList(), openRequests: rule.asNumber({ isInteger: true }), toMentor: rule.asNumber({ isInteger: true }), skills: rule.asList() },
};

/** Whom a request concerns; read before the two are locked. */
export const readRequest: CypherQuery<{ id: string }, { mentor: string; mentee: string }> = {
  name: 'readRequest',
  access: 'read',
  text: "MATCH (r:MentorRequest {id: $id})-[:MENTOR]->(m:Person) MATCH (r)-[:MENTEE]->(e:Person) RETURN m.id AS mentor, e.id AS mentee",
  params: { id: rule.asString() },
  row: { mentor: rule.asString(), mentee: rule.asString() },
};

/** Withdraws the other open requests of a mentee that ask for the same skills. */
export const withdrawOthers: CypherQuery<{ mentee: string; request: string; skills: string[] }, Record<string, never>> = {
  name: 'withdrawOthers',
  access: 'write',
  text: "MATCH (:Person {id: $mentee})<-[:MENTEE]-(r:MentorRequest {status: 'OPEN'}) WHERE r.id <> $request AND (size($skills) = 0 OR size(r.skillIds) = 0 OR any(s IN r.skillIds WHERE s IN $skills)) SET r.status = 'WITHDRAWN'",
  params: { mentee: rule.asString(), request: rule.asString(), skills: rule.asList() },
  row: {  },
};

/** How many spellings of skills there are. */
export const countSkillNames: CypherQuery<Record<string, never>, { names: number }> = {
  name: 'countSkillNames',
  access: 'read',
  text: "MATCH (n:SkillName) RETURN count(n) AS names",
  params: {  },
  row: { names: rule.asNumber({ isInteger: true }) },
};

/** What skills are called, the preferred name first and the others by text, their descriptions, and how many roles ask for them. */
export const readNamedSkills: CypherQuery<{ ids: string[] }, { skills: { id: string; names: string[]; description: string | null; roles: number }[] }> = {
  name: 'readNamedSkills',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (s:Skill {id: id}) CALL (s) { MATCH (n:SkillName)-[k:NAMES]->(s) WITH n, k ORDER BY k.preferred DESC, n.normalised RETURN collect(n.text) AS names } RETURN collect({ id: s.id, names: names, description: s.description, roles: COUNT { (s)<-[:REQUIRES]-() } }) AS skills",
  params: { ids: rule.asList() },
  row: { skills: rule.asList() },
};

/** Skills that texts may mean, in no order: at most limit per text by form, words and words alike, and where the text has a vector the 60 nearest meanings. name, names and inContext are cosines; null where text or skill has no vector. What a text has not is null: an index is then not read at all. */
export const readSkillCandidates: CypherQuery<{ texts: { squashed: string[]; initials: string | null; prefix: string | null; first: string | null; last: string | null; length: number | null; words: string | null; alike: string | null; vector: number[] | null; contextVector: number[] | null }[]; limit: number }, { text: number; candidates: { id: string; name: number | null; names: number | null; inContext: number | null }[] }> = {
  name: 'readSkillCandidates',
  access: 'read',
  text: "UNWIND range(0, size($texts) - 1) AS text WITH text, $texts[text] AS t CALL (t) { CALL (t) { MATCH (n:SkillName) WHERE n.squashed IN t.squashed RETURN n, 3.0 AS score UNION ALL MATCH (n:SkillName) WHERE n.initials = t.initials WITH n LIMIT 50 RETURN n, 2.0 AS score UNION ALL MATCH (n:SkillName) WHERE n.squashed STARTS WITH t.first AND n.squashed ENDS WITH t.last AND size(n.squashed) = t.length WITH n LIMIT 50 RETURN n, 2.0 AS score UNION ALL MATCH (n:SkillName) WHERE n.squashed STARTS WITH t.prefix WITH n ORDER BY size(n.squashed), n.key LIMIT 30 RETURN n, 1.5 AS score UNION ALL WITH t WHERE t.words IS NOT NULL CALL db.index.fulltext.queryNodes( 'skill_name_english', t.words, {limit: 400} ) YIELD node AS n, score AS found WITH collect([n, found]) AS hits, max(found) AS best UNWIND hits AS hit RETURN hit[0] AS n, hit[1] / best AS score UNION ALL WITH t WHERE t.alike IS NOT NULL CALL db.index.fulltext.queryNodes( 'skill_name_text', t.alike, {limit: 200} ) YIELD node AS n, score AS found WITH collect([n, found]) AS hits, max(found) AS best UNWIND hits AS hit RETURN hit[0] AS n, hit[1] / best AS score } MATCH (n)-[:NAMES]->(s:Skill) WHERE s.status = 'ACTIVE' WITH s, max(score) AS score ORDER BY score DESC, s.id LIMIT $limit RETURN s UNION WITH t WHERE t.vector IS NOT NULL CALL db.index.vector.queryNodes( 'skill_name_vector', 30, t.vector ) YIELD node AS s WITH s WHERE s.status = 'ACTIVE' RETURN s UNION WITH t WHERE t.vector IS NOT NULL CALL db.index.vector.queryNodes( 'skill_names_vector', 30, t.vector ) YIELD node AS s WITH s WHERE s.status = 'ACTIVE' RETURN s } WITH text, s, 2 * vector.similarity.cosine(s.nameVector, t.vector) - 1 AS name, 2 * vector.similarity.cosine(s.namesVector, t.vector) - 1 AS names, 2 * vector.similarity.cosine(s.namesVector, t.contextVector) - 1 AS inContext RETURN text, collect({id: s.id, name: name, names: names, inContext: inContext}) AS candidates",
  params: { texts: rule.asList(), limit: rule.asNumber({ isInteger: true }) },
  row: { text: rule.asNumber({ isInteger: true }), candidates: rule.asList() },
};

/** A part of all active skills by id, with what they are called, the preferred name first, and their descriptions. */
export const readSkillTexts: CypherQuery<{ after: string; limit: number }, { skills: { id: string; names: string[]; description: string | null }[] }> = {
  name: 'readSkillTexts',
  access: 'read',
  text: "MATCH (s:Skill) WHERE s.id > $after AND s.status = 'ACTIVE' WITH s ORDER BY s.id LIMIT $limit CALL (s) { MATCH (n:SkillName)-[k:NAMES]->(s) WITH n, k ORDER BY k.preferred DESC RETURN collect(n.text) AS names } WITH s, names ORDER BY s.id RETURN collect({id: s.id, names: names, description: s.description}) AS skills",
  params: { after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { skills: rule.asList() },
};

/** How often skills were searched in vain since a day, 0 where fewer people asked than may be told. */
export const countUnmetSearches: CypherQuery<{ skills: string[]; from: number; fewest: number }, { skill: string; searches: number }> = {
  name: 'countUnmetSearches',
  access: 'read',
  text: "UNWIND $skills AS skill MATCH (u:UnmetDemand {skillId: skill}) WHERE u.day >= $from UNWIND u.askers AS asker WITH skill, collect(DISTINCT asker) AS askers, collect(DISTINCT u) AS days RETURN skill, CASE WHEN size(askers) < $fewest THEN 0 ELSE reduce(sum = 0, day IN days | sum + day.searches) END AS searches",
  params: { skills: rule.asList(), from: rule.asNumber({ isInteger: true }), fewest: rule.asNumber({ isInteger: true }) },
  row: { skill: rule.asString(), searches: rule.asNumber({ isInteger: true }) },
};

/** Forgets what was searched in vain before a day. */
export const deleteOldUnmetDemand: CypherQuery<{ before: number; limit: number }, { gone: number }> = {
  name: 'deleteOldUnmetDemand',
  access: 'write',
  text: "MATCH (u:UnmetDemand) WHERE u.day < $before WITH u LIMIT $limit DETACH DELETE u RETURN count(u) AS gone",
  params: { before: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { gone: rule.asNumber({ isInteger: true }) },
};

/** The parts of a team (an empty id: the topmost teams) against skills: those named, or else the ones most at risk among what may be shown of the team. Cells that may not be shown come without what people can do. */
export const findCoverage: CypherQuery<{ team: string; skills: string[] | null; most: number }, { skillIds: string[]; teams: { id: string; people: number; cells: Record<string, unknown>[] }[] }> = {
  name: 'findCoverage',
  access: 'read',
  text: "CALL () { WITH $skills AS asked WHERE asked IS NOT NULL UNWIND asked AS id MATCH (s:Skill {id: id}) RETURN collect(s.id) AS named } CALL () { WITH $skills AS asked WHERE asked IS NULL MATCH ()-[c:COVERS]->(:Skill) WHERE c.teamId = $team AND c.coverageRisk >= 0 AND c.places > 0 AND c.shown WITH c ORDER BY c.coverageRisk DESC, c.busFactor, c.skillId LIMIT $most RETURN collect(c.skillId) AS worst } WITH named + worst AS skillIds CALL () { WITH $team AS whole WHERE whole <> '' MATCH (:Team {id: whole})<-[:PART_OF]-(t:Team) WHERE t.status = 'ACTIVE' RETURN collect(t) AS parts } CALL () { WITH $team AS whole WHERE whole = '' MATCH (t:Team) WHERE t.status = 'ACTIVE' AND NOT EXISTS { (t)-[:PART_OF]->() } RETURN collect(t) AS topmost } CALL (skillIds, parts, topmost) { UNWIND parts + topmost AS t RETURN collect({ id: t.id, people: COUNT { (t)<-[:PART_OF*0..20]-(:Team)<-[:MEMBER_OF]-(p:Person) WHERE p.active }, cells: [ (t)-[c:COVERS]->(s:Skill) WHERE s.id IN skillIds | c { .skillId, .requiredLevel, .needed, mean: CASE WHEN c.shown THEN c.mean END, expectedQualified: CASE WHEN c.shown AND c.needed > 0 THEN c.expectedQualified END, coverageRisk: CASE WHEN c.shown AND c.needed > 0 THEN c.coverageRisk END, people: CASE WHEN c.shown THEN c.people END, .computedAt } ] }) AS teams } RETURN skillIds, teams",
  params: { team: rule.asString(), skills: rule.asList({ optional: true }), most: rule.asNumber({ isInteger: true }) },
  row: { skillIds: rule.asList(), teams: rule.asList() },
};

/** The best holders of skills in a team with its parts, without some people, in the order of their scores. */
export const findHoldersInTeams: CypherQuery<{ rows: { row: number; skill: string; team: string; without: string[] }[]; limit: number }, { row: number; people: string[] }> = {
  name: 'findHoldersInTeams',
  access: 'read',
  text: "UNWIND $rows AS r CALL (r) { MATCH (:Team {id: r.team})<-[:PART_OF*0..20]- (:Team)<-[:MEMBER_OF]- (p:Person)-[h:HAS_SKILL]-> (s:Skill) WHERE s.id = r.skill AND p.active AND NOT p.id IN r.without WITH p, h ORDER BY h.score DESC, p.id LIMIT $limit RETURN collect(p.id) AS people } RETURN toInteger(r.row) AS row, people",
  params: { rows: rule.asList(), limit: rule.asNumber({ isInteger: true }) },
  row: { row: rule.asNumber({ isInteger: true }), people: rule.asList() },
};

/** The best holders of skills, without some people, in the order of their scores. */
export const findHolders: CypherQuery<{ rows: { row: number; skill: string; without: string[] }[]; limit: number }, { row: number; people: string[] }> = {
  name: 'findHolders',
  access: 'read',
  text: "UNWIND $rows AS r CALL (r) { MATCH (p:Person)-[h:HAS_SKILL]->(:Skill) WHERE h.skillId = r.skill AND h.score >= 0 AND p.active AND NOT p.id IN r.without WITH p, h ORDER BY h.skillId DESC, h.score DESC LIMIT $limit RETURN collect(p.id) AS people } RETURN toInteger(r.row) AS row, people",
  params: { rows: rule.asList(), limit: rule.asNumber({ isInteger: true }) },
  row: { row: rule.asNumber({ isInteger: true }), people: rule.asList() },
};

/** Skills that a team (an empty id is everybody) needs people for, worst first: the likelier to be short of them, then the fewer it hangs on, then by skill. */
export const findRisks: CypherQuery<{ team: string; afterRisk: number | null; afterBusFactor: number | null; afterSkill: string | null; limit: number }, { total: number; computedAt: number | null; risks: { skillId: string; coverageRisk: number; busFactor: number; requiredLevel: number; needed: number; expectedQualified: number }[] }> = {
  name: 'findRisks',
  access: 'read',
  text: "CALL () { MATCH ()-[c:COVERS]->(:Skill) WHERE c.teamId = $team AND c.coverageRisk >= 0 AND c.needed > 0 RETURN count(c) AS total, max(c.computedAt) AS computedAt } CALL () { MATCH ()-[c:COVERS]->(:Skill) WHERE c.teamId = $team AND c.coverageRisk >= 0 AND c.needed > 0 AND ($afterRisk IS NULL OR c.coverageRisk < $afterRisk OR (c.coverageRisk = $afterRisk AND (c.busFactor > $afterBusFactor OR (c.busFactor = $afterBusFactor AND c.skillId > $afterSkill)))) WITH c ORDER BY c.coverageRisk DESC, c.busFactor, c.skillId LIMIT $limit RETURN collect(c { .skillId, .coverageRisk, .busFactor, .requiredLevel, .needed, .expectedQualified }) AS risks } RETURN total, computedAt, risks",
  params: { team: rule.asString(), afterRisk: rule.asNumber({ optional: true }), afterBusFactor: rule.asNumber({ optional: true }), afterSkill: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), computedAt: rule.asNumber({ optional: true, isInteger: true }), risks: rule.asList() },
};

/** What people of a team (an empty id is everybody) could do and what roles ask for, by skill, where that may be shown: the scarcest first, ties by skill; with the quarters kept of everybody. */
export const findSupplyAndDemand: CypherQuery<{ team: string; afterRatio: number | null; afterSkill: string | null; limit: number }, { total: number; computedAt: number | null; skills: { skillId: string; supply: number[]; demand: number[]; ratio: number; quarters: { from: number; supply: number[]; demand: number[] }[] }[] }> = {
  name: 'findSupplyAndDemand',
  access: 'read',
  text: "CALL () { MATCH ()-[c:COVERS]->(:Skill) WHERE c.teamId = $team AND c.coverageRisk >= 0 AND c.shown RETURN count(c) AS total, max(c.computedAt) AS computedAt } CALL () { MATCH ()-[c:COVERS]->(:Skill) WHERE c.teamId = $team AND c.coverageRisk >= 0 AND c.shown AND ($afterRatio IS NULL OR c.ratio < $afterRatio OR (c.ratio = $afterRatio AND c.skillId > $afterSkill)) WITH c ORDER BY c.ratio DESC, c.skillId LIMIT $limit CALL (c) { WITH c WHERE $team = '' MATCH (q:SupplyPoint {skillId: c.skillId}) RETURN collect(q {.from, .supply, .demand}) AS quarters } RETURN collect(c {.skillId, .supply, .demand, .ratio, quarters: quarters}) AS skills } RETURN total, computedAt, skills",
  params: { team: rule.asString(), afterRatio: rule.asNumber({ optional: true }), afterSkill: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), computedAt: rule.asNumber({ optional: true, isInteger: true }), skills: rule.asList() },
};

/** What was searched in vain since a day by enough different people, most searches first, ties by subject. */
export const findUnmetDemand: CypherQuery<{ from: number; fewest: number; afterSearches: number | null; afterSubject: string | null; limit: number }, { total: number; unmet: { subject: string; skillId: string | null; text: string | null; searches: number; lastAt: number }[] }> = {
  name: 'findUnmetDemand',
  access: 'read',
  text: "MATCH (u:UnmetDemand) WHERE u.day >= $from UNWIND u.askers AS asker WITH u.subject AS subject, collect(DISTINCT asker) AS askers, collect(DISTINCT u) AS days WHERE size(askers) >= $fewest WITH subject, head(days) AS one, reduce(sum = 0, day IN days | sum + day.searches) AS searches, reduce( last = 0, day IN days | CASE WHEN day.day > last THEN day.day ELSE last END) AS lastAt ORDER BY searches DESC, subject WITH collect({ subject: subject, skillId: one.skillId, text: one.text, searches: searches, lastAt: lastAt }) AS found RETURN size(found) AS total, [ row IN found WHERE $afterSearches IS NULL OR row.searches < $afterSearches OR (row.searches = $afterSearches AND row.subject > $afterSubject) ][..$limit] AS unmet",
  params: { from: rule.asNumber({ isInteger: true }), fewest: rule.asNumber({ isInteger: true }), afterSearches: rule.asNumber({ optional: true, isInteger: true }), afterSubject: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), unmet: rule.asList() },
};

/** Keeps what people could do and what roles ask for as the state of a quarter. */
export const keepSupply: CypherQuery<{ from: number; rows: { key: string; skillId: string; supply: number[]; demand: number[] }[] }, Record<string, never>> = {
  name: 'keepSupply',
  access: 'write',
  text: "UNWIND $rows AS row MERGE (q:SupplyPoint {key: row.key}) SET q.skillId = row.skillId, q.from = $from, q.supply = row.supply, q.demand = row.demand",
  params: { from: rule.asNumber({ isInteger: true }), rows: rule.asList() },
  row: {  },
};

/** What the marks of askers are made with; the first caller sets it. */
export const readAskerSalt: CypherQuery<{ value: string }, { salt: string }> = {
  name: 'readAskerSalt',
  access: 'write',
  text: "MERGE (s:AskerSalt {key: 'unmet demand'}) ON CREATE SET s.value = $value RETURN s.value AS salt",
  params: { value: rule.asString() },
  row: { salt: rule.asString() },
};

/** Which of these people there are, and the skills they have that a team (an empty id is everybody) needs people for: with how many are needed and expected, and how many of these people have each. */
export const readLeavers: CypherQuery<{ people: string[]; team: string }, { known: string[]; skills: [skill: string, needed: number, expected: number, leaving: number][] }> = {
  name: 'readLeavers',
  access: 'read',
  text: "CALL () { UNWIND $people AS id MATCH (p:Person {id: id}) RETURN collect(p.id) AS known } CALL () { UNWIND $people AS id MATCH (:Person {id: id})-[:HAS_SKILL]->(s:Skill) WITH s, count(*) AS leaving MATCH (s)<-[c:COVERS]-() WHERE c.teamId = $team AND c.needed > 0 RETURN collect([s.id, c.needed, c.expectedQualified, leaving]) AS skills } RETURN known, skills",
  params: { people: rule.asList(), team: rule.asString() },
  row: { known: rule.asList(), skills: rule.asList() },
};

/** What everybody together could do and what roles ask for, by skill, where that may be shown. */
export const readSupply: CypherQuery<Record<string, never>, { skills: { skillId: string; supply: number[]; demand: number[] }[] }> = {
  name: 'readSupply',
  access: 'read',
  text: "MATCH ()-[c:COVERS]->(:Skill) WHERE c.teamId = '' AND c.coverageRisk >= 0 AND c.shown RETURN collect(c {.skillId, .supply, .demand}) AS skills",
  params: {  },
  row: { skills: rule.asList() },
};

/** Counts searches that found nobody or nobody strong, with the marks of those who asked. */
export const recordUnmetDemand: CypherQuery<{ rows: { key: string; subject: string; skillId: string | null; text: string | null; mark: string }[]; day: number }, Record<string, never>> = {
  name: 'recordUnmetDemand',
  access: 'write',
  text: "UNWIND $rows AS row MERGE (u:UnmetDemand {key: row.key}) ON CREATE SET u.subject = row.subject, u.skillId = row.skillId, u.text = row.text, u.day = $day, u.searches = 0, u.askers = [] SET u.searches = u.searches + 1, u.askers = CASE WHEN row.mark IN u.askers THEN u.askers ELSE u.askers + row.mark END",
  params: { rows: rule.asList(), day: rule.asNumber({ isInteger: true }) },
  row: {  },
};

/** Roles by id with their requirements, most important first, then by skill id; unknown ids are left out. */
export const findRolesByIds: CypherQuery<{ ids: string[] }, { roles: { id: string; name: string; description: string | null; aliases: string[]; requirements: { skillId: string; level: number; importance: number; critical: boolean }[] }[] }> = {
  name: 'findRolesByIds',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (n:Role {id: id}) CALL (n) { OPTIONAL MATCH (n)-[r:REQUIRES]->(s:Skill) WITH r, s ORDER BY r.importance DESC, s.id RETURN collect(r {.level, .importance, .critical, skillId: s.id}) AS requirements } RETURN collect(n {.id, .name, .description, .aliases, requirements: requirements}) AS roles",
  params: { ids: rule.asList() },
  row: { roles: rule.asList() },
};

/** Each of these roles as the row that would make it. */
export const readRoleRows: CypherQuery<{ ids: string[] }, { id: string; hash: string | null; rev: number; row: Record<string, unknown> }> = {
  name: 'readRoleRows',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (n:Role {id: id}) RETURN n.id AS id, n.hash AS hash, n.rev AS rev, n { .name, .description, .aliases, requirements: [ (n)-[r:REQUIRES]->(s:Skill) | { skill: s.id, level: r.level, importance: r.importance, critical: r.critical } ] } AS row",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }), row: { optional: false } },
};

/** Teams as a directory sees them; members are left out where they are not asked for. */
export const findDirectoryGroupsByIds: CypherQuery<{ ids: string[]; members: boolean }, { groups: DirectoryGroupRow[] }> = {
  name: 'findDirectoryGroupsByIds',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (t:Team {id: id}) WHERE t.status = 'ACTIVE' RETURN collect(t { .id, .name, .externalId, .rev, members: CASE WHEN $members THEN [ (t)<-[:MEMBER_OF]-(p:Person) WHERE p.active OR NOT coalesce(p.removed, false) | p.id ] ELSE [] END }) AS groups",
  params: { ids: rule.asList(), members: rule.asBoolean() },
  row: { groups: rule.asList() },
};

/** A page of the teams a directory sees, by id. Conditions are [field, comparator, value, negated]: all of one list or all of another. */
export const findDirectoryGroups: CypherQuery<{ any: [field: string, comparator: string, value: unknown, negated: boolean][][] | null; skip: number; limit: number; members: boolean }, { total: number; groups: DirectoryGroupRow[] }> = {
  name: 'findDirectoryGroups',
  access: 'read',
  text: "MATCH (t:Team) WHERE t.status = 'ACTIVE' AND ($any IS NULL OR any( branch IN $any WHERE all( c IN branch WHERE any( v IN CASE c[0] WHEN 'id' THEN [t.id] WHEN 'externalId' THEN [t.externalId] WHEN 'name' THEN [toLower(t.name)] ELSE [(t)<-[:MEMBER_OF]-(p:Person) | p.id ] END WHERE coalesce( CASE c[1] WHEN 'eq' THEN v = c[2] WHEN 'co' THEN v CONTAINS c[2] WHEN 'sw' THEN v STARTS WITH c[2] WHEN 'ew' THEN v ENDS WITH c[2] WHEN 'gt' THEN v > c[2] WHEN 'ge' THEN v >= c[2] WHEN 'lt' THEN v < c[2] WHEN 'le' THEN v <= c[2] ELSE v IS NOT NULL END, false ) ) <> c[3] ) )) WITH t ORDER BY t.id WITH collect(t) AS found CALL (found) { UNWIND found[$skip..$skip + $limit] AS t RETURN collect(t { .id, .name, .externalId, .rev, members: CASE WHEN $members THEN [ (t)<-[:MEMBER_OF]-(p:Person) WHERE p.active OR NOT coalesce(p.removed, false) | p.id ] ELSE [] END }) AS groups } RETURN size(found) AS total, groups",
  params: { any: rule.asList({ optional: true }), skip: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }), members: rule.asBoolean() },
  row: { total: rule.asNumber({ isInteger: true }), groups: rule.asList() },
};

/** People as a directory sees them, by any of its keys, other ids of theirs or mailboxes that reach them; those it deleted are among them. */
export const findDirectoryUsersByKeys: CypherQuery<{ ids: string[]; userNames: string[]; externalIds: string[]; emails: string[]; mailboxes: string[] }, { users: DirectoryUserRow[] }> = {
  name: 'findDirectoryUsersByKeys',
  access: 'read',
  text: "CALL () { UNWIND $ids AS key MATCH (p:Person {id: key}) RETURN p UNION UNWIND $ids AS key MATCH (:PersonAlias {id: key})-[:ALIAS_OF*1..]->(p:Person) RETURN p UNION UNWIND $userNames AS key MATCH (p:Person {userName: key}) RETURN p UNION UNWIND $externalIds AS key MATCH (p:Person {externalId: key}) RETURN p UNION UNWIND $emails AS key MATCH (p:Person {email: key}) RETURN p UNION UNWIND $mailboxes AS key MATCH (:Mailbox {id: key})<-[:REACHED_AT]-(p:Person) RETURN p } WITH p ORDER BY p.id WITH p, head([(p)-[:REPORTS_TO]->(m:Person) | m.id ]) AS manager, head([(p)-[:MEMBER_OF]->(t:Team) WHERE t.status = 'ACTIVE' | t {.id, .name} ]) AS team RETURN collect(p { .id, .rev, .name, .email, .title, .active, .location, .timeZone, .languages, .userName, .externalId, .directory, removed: coalesce(p.removed, false), managerId: manager, teamId: team.id, teamName: team.name, otherIds: [(p)<-[:ALIAS_OF*1..]-(a:PersonAlias) | a.id ], mailboxes: [(p)-[:REACHED_AT]->(m:Mailbox) | m.id ] }) AS users",
  params: { ids: rule.asList(), userNames: rule.asList(), externalIds: rule.asList(), emails: rule.asList(), mailboxes: rule.asList() },
  row: { users: rule.asList() },
};

/** A page of the people a directory sees, by id. Conditions are [field, comparator, value, negated]: all of one list or all of another. */
export const findDirectoryUsers: CypherQuery<{ any: [field: string, comparator: string, value: unknown, negated: boolean][][] | null; skip: number; limit: number }, { total: number; users: DirectoryUserRow[] }> = {
  name: 'findDirectoryUsers',
  access: 'read',
  text: "MATCH (p:Person) WHERE (p.active OR NOT coalesce(p.removed, false)) AND ($any IS NULL OR any( branch IN $any WHERE all( c IN branch WHERE coalesce( any( v IN [ CASE c[0] WHEN 'id' THEN p.id WHEN 'externalId' THEN p.externalId WHEN 'userName' THEN coalesce(p.userName, toLower(p.email), toLower(p.id)) WHEN 'name' THEN toLower(p.name) WHEN 'title' THEN toLower(p.title) WHEN 'email' THEN toLower(p.email) WHEN 'active' THEN p.active END ] WHERE CASE c[1] WHEN 'eq' THEN v = c[2] WHEN 'co' THEN v CONTAINS c[2] WHEN 'sw' THEN v STARTS WITH c[2] WHEN 'ew' THEN v ENDS WITH c[2] WHEN 'gt' THEN v > c[2] WHEN 'ge' THEN v >= c[2] WHEN 'lt' THEN v < c[2] WHEN 'le' THEN v <= c[2] ELSE v IS NOT NULL END ), false ) <> c[3] ) )) WITH p ORDER BY p.id WITH collect(p) AS found CALL (found) { UNWIND found[$skip..$skip + $limit] AS p WITH p, head([(p)-[:REPORTS_TO]->(m:Person) | m.id ]) AS manager, head( [(p)-[:MEMBER_OF]->(t:Team) WHERE t.status = 'ACTIVE' | t {.id, .name} ]) AS team RETURN collect(p { .id, .rev, .name, .email, .title, .active, .location, .timeZone, .languages, .userName, .externalId, .directory, removed: coalesce(p.removed, false), managerId: manager, teamId: team.id, teamName: team.name, otherIds: [(p)<-[:ALIAS_OF*1..]-(a:PersonAlias) | a.id ], mailboxes: [(p)-[:REACHED_AT]->(m:Mailbox) | m.id ] }) AS users } RETURN size(found) AS total, users",
  params: { any: rule.asList({ optional: true }), skip: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), users: rule.asList() },
};

/** Each of these people as the row that would make it, with what only directories say. */
export const readDirectoryPersonRows: CypherQuery<{ ids: string[] }, { id: string; hash: string | null; rev: number; row: Record<string, unknown> }> = {
  name: 'readDirectoryPersonRows',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (n:Person {id: id}) RETURN n.id AS id, n.hash AS hash, n.rev AS rev, n { .name, .email, .title, .active, .location, .timeZone, .languages, .startedOn, .availability, .awayUntil, .mentorCapacity, .listed, .attributes, .managerAs, .userName, .externalId, .directory, .removed, team: head([(n)-[:MEMBER_OF]->(t:Team) | t.id ]), manager: head([(n)-[:REPORTS_TO]->(p:Person) | p.id ]), roles: [(n)-[:HOLDS]->(r:Role) | r.id ], reachedAt: [(n)-[k:REACHED_AT]->(m:Mailbox) | [m.id, k.source, k.address] ] } AS row",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }), row: { optional: false } },
};

/** Each of these teams as the row that would make it, with what only directories say. */
export const readDirectoryTeamRows: CypherQuery<{ ids: string[] }, { id: string; hash: string | null; rev: number; row: Record<string, unknown> }> = {
  name: 'readDirectoryTeamRows',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (n:Team {id: id}) RETURN n.id AS id, n.hash AS hash, n.rev AS rev, n { .name, .externalId, .retired, parent: head([(n)-[:PART_OF]->(t:Team) | t.id ]) } AS row",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }), row: { optional: false } },
};

/** Active skills that each occurs with, by similarity, ties by id. */
export const findCooccurring: CypherQuery<{ ids: string[] }, { id: string; cooccurring: { skillId: string; similarity: number }[] }> = {
  name: 'findCooccurring',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (n:Skill {id: id}) CALL (n) { MATCH (n)-[r:COOCCURS]->(s:Skill) WHERE s.status = 'ACTIVE' WITH r, s ORDER BY r.similarity DESC, s.id RETURN collect({skillId: s.id, similarity: r.similarity}) AS cooccurring } RETURN id, cooccurring",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), cooccurring: rule.asList() },
};

/** Ids of active skills after an id, in their order. */
export const readActiveSkills: CypherQuery<{ after: string; limit: number }, { skills: string[] }> = {
  name: 'readActiveSkills',
  access: 'read',
  text: "MATCH (s:Skill) WHERE s.id > $after AND s.status = 'ACTIVE' WITH s.id AS id ORDER BY id LIMIT $limit RETURN collect(id) AS skills",
  params: { after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { skills: rule.asList() },
};

/** Which skills each contribution shows, for contributions after an id, in the order of ids. */
export const readSkillsOfContributions: CypherQuery<{ after: string; limit: number }, { last: string | null; lists: string[][] }> = {
  name: 'readSkillsOfContributions',
  access: 'read',
  text: "MATCH (c:Contribution) WHERE c.id > $after WITH c ORDER BY c.id LIMIT $limit WITH max(c.id) AS last, collect( CASE WHEN c.status = 'ACTIVE' THEN [(c)-[:SHOWS]->(s:Skill) | s.id ] ELSE [] END) AS lists RETURN last, [x IN lists WHERE size(x) > 1] AS lists",
  params: { after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { last: rule.asString({ optional: true }), lists: rule.asList() },
};

/** Which skills each person holds, for people after an id, in the order of ids. */
export const readSkillsOfPeople: CypherQuery<{ after: string; limit: number }, { last: string | null; lists: string[][] }> = {
  name: 'readSkillsOfPeople',
  access: 'read',
  text: "MATCH (p:Person) WHERE p.id > $after WITH p ORDER BY p.id LIMIT $limit RETURN max(p.id) AS last, collect([(p)-[h:HAS_SKILL]->(:Skill) | h.skillId ]) AS lists",
  params: { after: rule.asString(), limit: rule.asNumber({ isInteger: true }) },
  row: { last: rule.asString({ optional: true }), lists: rule.asList() },
};

/** Takes away what skills that are no longer active occur with. */
export const removeCooccurring: CypherQuery<Record<string, never>, { removed: number }> = {
  name: 'removeCooccurring',
  access: 'write',
  text: "MATCH (s:Skill)-[r:COOCCURS]->(:Skill) WHERE s.status <> 'ACTIVE' DELETE r RETURN count(r) AS removed",
  params: {  },
  row: { removed: rule.asNumber({ isInteger: true }) },
};

/** Replaces the skills that each occurs with, in the order of ids, where they are not those that are stored. */
export const writeCooccurring: CypherQuery<{ skills: { id: string; links: [skill: string, similarity: number][] }[]; now: number }, { written: number }> = {
  name: 'writeCooccurring',
  access: 'write',
  text: "UNWIND $skills AS row MATCH (s:Skill {id: row.id}) OPTIONAL MATCH (s)-[old:COOCCURS]->(o:Skill) WITH s, row, old, o ORDER BY o.id WITH s, row, collect(old) AS stored, collect([o.id, old.similarity]) AS links WHERE size(stored) <> size(row.links) OR (size(stored) > 0 AND links <> row.links) FOREACH (old IN stored | DELETE old ) WITH s, row CALL (s, row) { UNWIND row.links AS link MATCH (o:Skill {id: link[0]}) CREATE (s)-[:COOCCURS {similarity: toFloat(link[1]), computedAt: $now}]->(o) } RETURN count(DISTINCT s) AS written",
  params: { skills: rule.asList(), now: rule.asNumber({ isInteger: true }) },
  row: { written: rule.asNumber({ isInteger: true }) },
};

/** Ids of the skills directly below each skill, by name, ties by id; at most `limit` each. */
export const findNarrower: CypherQuery<{ ids: string[]; limit: number }, { id: string; narrower: string[] }> = {
  name: 'findNarrower',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (n:Skill {id: id}) CALL (n) { MATCH (n)<-[:BROADER]-(s:Skill) WHERE s.status = 'ACTIVE' WITH s ORDER BY s.name, s.id LIMIT $limit RETURN collect(s.id) AS narrower } RETURN n.id AS id, narrower",
  params: { ids: rule.asList(), limit: rule.asNumber({ isInteger: true }) },
  row: { id: rule.asString(), narrower: rule.asList() },
};

/** Skills by id with aliases, hierarchy, related skills (strongest first) and prerequisites; unknown ids are left out. */
export const findSkillsByIds: CypherQuery<{ ids: string[] }, { skills: { id: string; name: string; description: string | null; restricted: boolean; hours: number | null; halfLifeMonths: number | null; aliases: string[]; broaderIds: string[]; related: { skillId: string; similarity: number }[]; prerequisites: { skillId: string; level: number; forLevel: number; group: string }[]; replacedById: string | null }[] }> = {
  name: 'findSkillsByIds',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (n:Skill {id: id}) CALL (n) { OPTIONAL MATCH (n)-[r:RELATED]-(s:Skill) WITH s, max(r.similarity) AS similarity ORDER BY similarity DESC, s.id RETURN [ x IN collect({skillId: s.id, similarity: similarity}) WHERE x.skillId IS NOT NULL ][..100] AS related } CALL (n) { OPTIONAL MATCH (n)-[r:PREREQUISITE]->(s:Skill) WITH r, s ORDER BY r.forLevel, r.group, s.id RETURN collect(r {.level, .forLevel, .group, skillId: s.id}) AS prerequisites } RETURN collect(n { .id, .name, .description, .restricted, .hours, .halfLifeMonths, aliases: [(m:SkillName)-[k:NAMES]->(n) WHERE NOT k.preferred | m.text ], broaderIds: [(n)-[:BROADER]->(b:Skill) | b.id ], related: related, prerequisites: prerequisites, replacedById: head([(n)-[:REPLACED_BY]->(b:Skill) | b.id ]) }) AS skills",
  params: { ids: rule.asList() },
  row: { skills: rule.asList() },
};

/** Ids of active skills by name, ties by id. */
export const findSkills: CypherQuery<{ afterName: string | null; afterId: string | null; limit: number }, { total: number; skills: { id: string; name: string }[] }> = {
  name: 'findSkills',
  access: 'read',
  text: "CALL () { MATCH (n:Skill) WHERE n.status = 'ACTIVE' RETURN count(n) AS total } CALL () { MATCH (n:Skill) WHERE n.name >= coalesce($afterName, '') AND n.status = 'ACTIVE' AND ($afterName IS NULL OR n.name > $afterName OR n.id > $afterId) WITH n ORDER BY n.name, n.id LIMIT $limit RETURN collect(n {.id, .name}) AS skills } RETURN total, skills",
  params: { afterName: rule.asString({ optional: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), skills: rule.asList() },
};

/** Adds spellings to skills: key, text, normalised, squashed, initials, preferred. */
export const linkSkillNames: CypherQuery<{ groups: { id: string; links: [own: string, text: string, normalised: string, squashed: string, initials: string, preferred: boolean][] }[] }, Record<string, never>> = {
  name: 'linkSkillNames',
  access: 'write',
  text: "UNWIND $groups AS g UNWIND g.links AS l MATCH (s:Skill {id: l[0]}) CREATE (n:SkillName {key: g.id, text: l[1], normalised: l[2], squashed: l[3], initials: l[4]}) CREATE (n)-[:NAMES {preferred: l[5]}]->(s)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Which skill each of these replaced skills led to in the end. */
export const readFinalSuccessors: CypherQuery<{ ids: string[] }, { pairs: [from: string, to: string][] }> = {
  name: 'readFinalSuccessors',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (old:Skill {id: id}) MATCH ANY SHORTEST (old)-[:REPLACED_BY]->+(new:Skill) WHERE NOT EXISTS { (new)-[:REPLACED_BY]->() } RETURN collect([old.id, new.id]) AS pairs",
  params: { ids: rule.asList() },
  row: { pairs: rule.asList() },
};

/** Each of these skills as the row that would make it. */
export const readSkillRows: CypherQuery<{ ids: string[] }, { id: string; hash: string | null; rev: number; row: Record<string, unknown> }> = {
  name: 'readSkillRows',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (n:Skill {id: id}) RETURN n.id AS id, n.hash AS hash, n.rev AS rev, n { .name, .description, .restricted, .hours, .halfLifeMonths, aliases: [(m:SkillName)-[k:NAMES]->(n) WHERE NOT k.preferred | m.text ], broader: [(n)-[:BROADER]->(b:Skill) | b.id ], related: [(n)-[r:RELATED]->(b:Skill) | {skill: b.id, similarity: r.similarity} ], relatedBy: [(n)<-[r:RELATED]-(b:Skill) | {skill: b.id, similarity: r.similarity} ], prerequisites: [ (n)-[r:PREREQUISITE]->(b:Skill) | {skill: b.id, level: r.level, forLevel: r.forLevel, group: r.group} ], replacedBy: head([(n)-[:REPLACED_BY]->(b:Skill) | b.id ]) } AS row",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }), row: { optional: false } },
};

/** Moves everything of replaced skills to their last successors: evidence, contributions, requirements, goals, hierarchy, older ids. What would say the same twice, or lead from a skill back to itself, is left behind. Each pair: old id, new id, and their keys in the full-text index of contributions. */
export const replaceSkills: CypherQuery<{ pairs: string[][] }, Record<string, never>> = {
  name: 'replaceSkills',
  access: 'write',
  text: "UNWIND $pairs AS pair MATCH (old:Skill {id: pair[0]}) MATCH (new:Skill {id: pair[1]}) CALL (old, new) { MATCH (e:Evidence)-[k:OF]->(old) CREATE (e)-[:OF]->(new) DELETE k } CALL (old, new, pair) { MATCH (c:Contribution)-[k:SHOWS]->(old) SET c.skillKeys = replace(c.skillKeys, pair[2], pair[3]) DELETE k WITH c, new WHERE NOT EXISTS { (c)-[:SHOWS]->(new) } CREATE (c)-[:SHOWS]->(new) } CALL (old, new) { MATCH (r:Role)-[k:REQUIRES]->(old) WITH r, k, new, k.level AS level, k.importance AS importance, k.critical AS critical DELETE k WITH r, new, level, importance, critical WHERE NOT EXISTS { (r)-[:REQUIRES]->(new) } CREATE (r)-[:REQUIRES {level: level, importance: importance, critical: critical}]-> (new) } CALL (old, new) { MATCH (p:Person)-[k:WANTS]->(old) WITH p, k, new, k.level AS level, k.importance AS importance DELETE k WITH p, new, level, importance WHERE NOT EXISTS { (p)-[:WANTS]->(new) } CREATE (p)-[:WANTS {level: level, importance: importance}]->(new) } CALL (old, new) { MATCH (s:Skill)-[k:BROADER]->(old) DELETE k WITH s, new WHERE NOT EXISTS { (s)-[:BROADER]->(new) } AND NOT EXISTS { MATCH ANY SHORTEST (new)-[:BROADER]->*(s) } CREATE (s)-[:BROADER]->(new) } CALL (old, new) { MATCH (old)-[k:BROADER]->(s:Skill) DELETE k WITH s, new WHERE NOT EXISTS { (new)-[:BROADER]->(s) } AND NOT EXISTS { MATCH ANY SHORTEST (s)-[:BROADER]->*(new) } CREATE (new)-[:BROADER]->(s) } CALL (old, new) { MATCH (s:Skill)-[k:PREREQUISITE]->(old) WITH s, k, new, k.level AS level, k.forLevel AS forLevel, k.group AS group DELETE k WITH s, new, level, forLevel, group WHERE NOT EXISTS { (s)-[:PREREQUISITE {forLevel: forLevel, group: group}]->(new) } AND NOT EXISTS { MATCH ANY SHORTEST (new)-[:PREREQUISITE]->*(s) } CREATE (s)-[:PREREQUISITE {level: level, forLevel: forLevel, group: group}]->(new) } CALL (old, new) { MATCH (old)-[k:PREREQUISITE]->(s:Skill) WITH s, k, new, k.level AS level, k.forLevel AS forLevel, k.group AS group DELETE k WITH s, new, level, forLevel, group WHERE NOT EXISTS { (new)-[:PREREQUISITE {forLevel: forLevel, group: group}]->(s) } AND NOT EXISTS { MATCH ANY SHORTEST (s)-[:PREREQUISITE]->*(new) } CREATE (new)-[:PREREQUISITE {level: level, forLevel: forLevel, group: group}]->(s) } CALL (old, new) { MATCH (s:Skill)-[k:RELATED]-(old) WITH s, k, new, k.similarity AS similarity DELETE k WITH s, new, similarity WHERE s <> new AND NOT EXISTS { (s)-[:RELATED]-(new) } CREATE (s)-[:RELATED {similarity: similarity}]->(new) } CALL (old, new) { MATCH (s:Skill)-[k:REPLACED_BY]->(old) DELETE k WITH s, new CREATE (s)-[:REPLACED_BY]->(new) } CALL (old, new) { MATCH (old)-[k:REPLACED_BY]->(s:Skill) WHERE s <> new DELETE k WITH DISTINCT old, new CREATE (old)-[:REPLACED_BY]->(new) }",
  params: { pairs: rule.asList() },
  row: {  },
};

/** Spellings for a typeahead: exact (0), same without separators (1), initials (2), prefix (3), prefix without separators (4), a word's prefix (5), fuzzy (6, by score). A way whose parameter is null is left out. */
export const searchSkillNames: CypherQuery<{ normalised: string; squashed: string | null; squashedPrefix: string | null; words: string | null; fuzzy: string | null; limit: number }, { names: { id: string; text: string; rank: number; preferred: boolean }[] }> = {
  name: 'searchSkillNames',
  access: 'read',
  text: "CALL () { MATCH (n:SkillName {normalised: $normalised}) RETURN n, 0 AS rank, 0.0 AS score UNION ALL MATCH (n:SkillName {squashed: $squashed}) RETURN n, 1 AS rank, 0.0 AS score UNION ALL MATCH (n:SkillName {initials: $squashed}) RETURN n, 2 AS rank, 0.0 AS score UNION ALL MATCH (n:SkillName) WHERE n.normalised STARTS WITH $normalised WITH n ORDER BY n.normalised LIMIT $limit RETURN n, 3 AS rank, 0.0 AS score UNION ALL MATCH (n:SkillName) WHERE n.squashed STARTS WITH $squashedPrefix WITH n ORDER BY n.squashed LIMIT $limit RETURN n, 4 AS rank, 0.0 AS score UNION ALL WITH $words AS words WHERE words IS NOT NULL CALL db.index.fulltext.queryNodes( 'skill_name_text', words, {limit: $limit} ) YIELD node AS n RETURN n, 5 AS rank, 0.0 AS score UNION ALL WITH $fuzzy AS fuzzy WHERE fuzzy IS NOT NULL CALL db.index.fulltext.queryNodes( 'skill_name_text', fuzzy, {limit: $limit} ) YIELD node AS n, score RETURN n, 6 AS rank, score } MATCH (n)-[k:NAMES]->(s:Skill) WHERE s.status = 'ACTIVE' WITH s, n, k, min(rank) AS rank, max(score) AS score ORDER BY rank, CASE rank WHEN 6 THEN - score ELSE 0 END, size(n.normalised), n.normalised, s.id RETURN collect({id: s.id, text: n.text, rank: rank, preferred: k.preferred}) AS names",
  params: { normalised: rule.asString(), squashed: rule.asString({ optional: true }), squashedPrefix: rule.asString({ optional: true }), words: rule.asString({ optional: true }), fuzzy: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { names: rule.asList() },
};

/** Takes spellings away. */
export const unlinkSkillNames: CypherQuery<{ groups: { id: string; links: [own: string, text: string, normalised: string, squashed: string, initials: string, preferred: boolean][] }[] }, Record<string, never>> = {
  name: 'unlinkSkillNames',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (n:SkillName {key: g.id}) DETACH DELETE n",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes an idempotency key until the transaction ends, and gives what was answered under it since `oldest`. */
export const claimSyncRequest: CypherQuery<{ key: string; bodyHash: string; now: number; oldest: number }, { bodyHash: string; answer: string | null }> = {
  name: 'claimSyncRequest',
  access: 'write',
  text: "MERGE (r:SyncRequest {key: $key}) ON CREATE SET r.bodyHash = $bodyHash, r.at = $now SET r.lock = $bodyHash WITH r CALL (r) { WITH * WHERE r.at < $oldest SET r.bodyHash = $bodyHash, r.at = $now, r.answer = null } RETURN r.bodyHash AS bodyHash, r.answer AS answer",
  params: { key: rule.asString(), bodyHash: rule.asString(), now: rule.asNumber({ isInteger: true }), oldest: rule.asNumber({ isInteger: true }) },
  row: { bodyHash: rule.asString(), answer: rule.asString({ optional: true }) },
};

/** Creates people; their edges follow. What all of them hold alike comes once. */
export const createPeople: CypherQuery<{ rows: Record<string, unknown>[]; same: Record<string, unknown> }, Record<string, never>> = {
  name: 'createPeople',
  access: 'write',
  text: "UNWIND $rows AS row CREATE (n:Person) SET n = row {.*, rev: 1, startedOn: toInteger(row.startedOn), awayUntil: toInteger(row.awayUntil), mentorCapacity: toInteger(row.mentorCapacity)}, n += $same",
  params: { rows: rule.asList(), same: { optional: false } },
  row: {  },
};

/** Creates teams; their edges follow. What all of them hold alike comes once. */
export const createTeams: CypherQuery<{ rows: Record<string, unknown>[]; same: Record<string, unknown> }, Record<string, never>> = {
  name: 'createTeams',
  access: 'write',
  text: "UNWIND $rows AS row CREATE (n:Team) SET n = row {.*, rev: 1}, n += $same",
  params: { rows: rule.asList(), same: { optional: false } },
  row: {  },
};

/** Creates roles; their edges follow. What all of them hold alike comes once. */
export const createRoles: CypherQuery<{ rows: Record<string, unknown>[]; same: Record<string, unknown> }, Record<string, never>> = {
  name: 'createRoles',
  access: 'write',
  text: "UNWIND $rows AS row CREATE (n:Role) SET n = row {.*, rev: 1}, n += $same",
  params: { rows: rule.asList(), same: { optional: false } },
  row: {  },
};

/** Creates skills; their edges follow. What all of them hold alike comes once. */
export const createSkills: CypherQuery<{ rows: Record<string, unknown>[]; same: Record<string, unknown> }, Record<string, never>> = {
  name: 'createSkills',
  access: 'write',
  text: "UNWIND $rows AS row CREATE (n:Skill) SET n = row {.*, rev: 1}, n += $same",
  params: { rows: rule.asList(), same: { optional: false } },
  row: {  },
};

/** Creates evidence; their edges follow. What all of them hold alike comes once. */
export const createEvidence: CypherQuery<{ rows: Record<string, unknown>[]; same: Record<string, unknown> }, Record<string, never>> = {
  name: 'createEvidence',
  access: 'write',
  text: "UNWIND $rows AS row CREATE (n:Evidence) SET n = row {.*, rev: 1, at: toInteger(row.at), expiresAt: toInteger(row.expiresAt)}, n += $same",
  params: { rows: rule.asList(), same: { optional: false } },
  row: {  },
};

/** Creates contributions; their edges follow. What all of them hold alike comes once. */
export const createContributions: CypherQuery<{ rows: Record<string, unknown>[]; same: Record<string, unknown> }, Record<string, never>> = {
  name: 'createContributions',
  access: 'write',
  text: "UNWIND $rows AS row CREATE (n:Contribution) SET n = row {.*, rev: 1, at: toInteger(row.at), difficulty: toInteger(row.difficulty)}, n += $same",
  params: { rows: rule.asList(), same: { optional: false } },
  row: {  },
};

/** Records a sync run. */
export const createSyncRun: CypherQuery<{ run: Record<string, unknown> }, Record<string, never>> = {
  name: 'createSyncRun',
  access: 'write',
  text: "CREATE (r:SyncRun) SET r = $run, r.startedAt = toInteger($run.startedAt), r.finishedAt = toInteger($run.finishedAt)",
  params: { run: { optional: false } },
  row: {  },
};

/** Deletes the oldest sync runs and stored answers from before these moments, at most `limit` of each. */
export const deleteOldSyncRuns: CypherQuery<{ runsBefore: number; answersBefore: number; limit: number }, { runs: number; answers: number }> = {
  name: 'deleteOldSyncRuns',
  access: 'write',
  text: "CALL () { MATCH (r:SyncRun) WHERE r.startedAt < $runsBefore WITH r ORDER BY r.startedAt LIMIT $limit DELETE r RETURN count(*) AS runs } CALL () { MATCH (r:SyncRequest) WHERE r.at < $answersBefore WITH r ORDER BY r.at LIMIT $limit DELETE r RETURN count(*) AS answers } RETURN runs, answers",
  params: { runsBefore: rule.asNumber({ isInteger: true }), answersBefore: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { runs: rule.asNumber({ isInteger: true }), answers: rule.asNumber({ isInteger: true }) },
};

/** Ids that are equal to these but for capitals and blanks around them; the ids given are in small letters. */
export const findAlike: CypherQuery<{ people: string[]; teams: string[]; roles: string[]; skills: string[] }, { people: string[]; teams: string[]; roles: string[]; skills: string[] }> = {
  name: 'findAlike',
  access: 'read',
  text: "CALL () { WITH * WHERE size($people) > 0 MATCH (n:Person) WHERE n.id IS NOT NULL AND toLower(trim(n.id)) IN $people RETURN collect(n.id) AS people } CALL () { WITH * WHERE size($teams) > 0 MATCH (n:Team) WHERE n.id IS NOT NULL AND toLower(trim(n.id)) IN $teams RETURN collect(n.id) AS teams } CALL () { WITH * WHERE size($roles) > 0 MATCH (n:Role) WHERE n.id IS NOT NULL AND toLower(trim(n.id)) IN $roles RETURN collect(n.id) AS roles } CALL () { WITH * WHERE size($skills) > 0 MATCH (n:Skill) WHERE n.id IS NOT NULL AND toLower(trim(n.id)) IN $skills RETURN collect(n.id) AS skills } RETURN people, teams, roles, skills",
  params: { people: rule.asList(), teams: rule.asList(), roles: rule.asList(), skills: rule.asList() },
  row: { people: rule.asList(), teams: rule.asList(), roles: rule.asList(), skills: rule.asList() },
};

/** What a source has of teams that are not ended, with ids beginning with a prefix. */
export const findTeamsOfSource: CypherQuery<{ source: string; idPrefix: string }, { known: KnownNode[] }> = {
  name: 'findTeamsOfSource',
  access: 'read',
  text: "MATCH (n:Team) WHERE n.id STARTS WITH $idPrefix AND $source IN n.sources AND n.status = 'ACTIVE' WITH n ORDER BY n.id WITH collect(n { .id, .hash, retired: coalesce(n.retired, false), .sources, .versions }) AS listed UNWIND range(0, size(listed) - 1, 500) AS at RETURN listed[at..at + 500] AS known",
  params: { source: rule.asString(), idPrefix: rule.asString() },
  row: { known: rule.asList() },
};

/** What a source has of roles that are not ended, with ids beginning with a prefix. */
export const findRolesOfSource: CypherQuery<{ source: string; idPrefix: string }, { known: KnownNode[] }> = {
  name: 'findRolesOfSource',
  access: 'read',
  text: "MATCH (n:Role) WHERE n.id STARTS WITH $idPrefix AND $source IN n.sources AND n.status = 'ACTIVE' WITH n ORDER BY n.id WITH collect(n { .id, .hash, retired: coalesce(n.retired, false), .sources, .versions }) AS listed UNWIND range(0, size(listed) - 1, 500) AS at RETURN listed[at..at + 500] AS known",
  params: { source: rule.asString(), idPrefix: rule.asString() },
  row: { known: rule.asList() },
};

/** What a source has of skills that are not ended, with ids beginning with a prefix. */
export const findSkillsOfSource: CypherQuery<{ source: string; idPrefix: string }, { known: KnownNode[] }> = {
  name: 'findSkillsOfSource',
  access: 'read',
  text: "MATCH (n:Skill) WHERE n.id STARTS WITH $idPrefix AND $source IN n.sources AND n.status = 'ACTIVE' WITH n ORDER BY n.id WITH collect(n { .id, .hash, retired: coalesce(n.retired, false), .sources, .versions }) AS listed UNWIND range(0, size(listed) - 1, 500) AS at RETURN listed[at..at + 500] AS known",
  params: { source: rule.asString(), idPrefix: rule.asString() },
  row: { known: rule.asList() },
};

/** What a source has of evidence that are not ended, with ids beginning with a prefix. */
export const findEvidenceOfSource: CypherQuery<{ source: string; idPrefix: string }, { known: KnownNode[] }> = {
  name: 'findEvidenceOfSource',
  access: 'read',
  text: "MATCH (n:Evidence) WHERE n.id STARTS WITH $idPrefix AND $source IN n.sources AND n.status <> 'WITHDRAWN' WITH n ORDER BY n.id WITH collect(n { .id, .hash, retired: coalesce(n.retired, false), .sources, .versions }) AS listed UNWIND range(0, size(listed) - 1, 500) AS at RETURN listed[at..at + 500] AS known",
  params: { source: rule.asString(), idPrefix: rule.asString() },
  row: { known: rule.asList() },
};

/** What a source has of contributions that are not ended, with ids beginning with a prefix. */
export const findContributionsOfSource: CypherQuery<{ source: string; idPrefix: string }, { known: KnownNode[] }> = {
  name: 'findContributionsOfSource',
  access: 'read',
  text: "MATCH (n:Contribution) WHERE n.id STARTS WITH $idPrefix AND $source IN n.sources AND n.status = 'ACTIVE' WITH n ORDER BY n.id WITH collect(n { .id, .hash, retired: coalesce(n.retired, false), .sources, .versions }) AS listed UNWIND range(0, size(listed) - 1, 500) AS at RETURN listed[at..at + 500] AS known",
  params: { source: rule.asString(), idPrefix: rule.asString() },
  row: { known: rule.asList() },
};

/** The rejected rows of a run, in row order, as JSON texts. */
export const findRejectedRows: CypherQuery<{ id: string }, { rows: string[] }> = {
  name: 'findRejectedRows',
  access: 'read',
  text: "MATCH (r:SyncRun {id: $id}) RETURN r.rejectedRows AS rows",
  params: { id: rule.asString() },
  row: { rows: rule.asList() },
};

/** Sync runs, latest first, ties by id; of one source, or one run, where asked. */
export const findSyncRuns: CypherQuery<{ id: string | null; source: string | null; beforeAt: number | null; beforeId: string | null; limit: number }, { total: number; runs: { id: string; source: string; kind: string; startedAt: number; finishedAt: number; created: number; updated: number; unchanged: number; retired: number; rejected: number }[] }> = {
  name: 'findSyncRuns',
  access: 'read',
  text: "CALL () { MATCH (r:SyncRun) WHERE r.startedAt >= 0 AND ($source IS NULL OR r.source = $source) AND ($id IS NULL OR r.id = $id) RETURN count(r) AS total } CALL () { MATCH (r:SyncRun) WHERE r.startedAt >= 0 AND ($source IS NULL OR r.source = $source) AND ($id IS NULL OR r.id = $id) AND ($beforeAt IS NULL OR r.startedAt < $beforeAt OR (r.startedAt = $beforeAt AND r.id > $beforeId)) WITH r ORDER BY r.startedAt DESC, r.id LIMIT $limit RETURN collect(r { .id, .source, .kind, .startedAt, .finishedAt, .created, .updated, .unchanged, .retired, .rejected }) AS runs } RETURN total, runs",
  params: { id: rule.asString({ optional: true }), source: rule.asString({ optional: true }), beforeAt: rule.asNumber({ optional: true, isInteger: true }), beforeId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), runs: rule.asList() },
};

/** Whether nothing was ever synced, or the sample only in part, because the process that loaded it was killed. */
export const isSampleDue: CypherQuery<Record<string, never>, { due: boolean }> = {
  name: 'isSampleDue',
  access: 'read',
  text: "RETURN (NOT EXISTS { (:Person) } AND NOT EXISTS { (:Skill) }) OR (EXISTS { (:SyncRun {source: 'sample', actor: 'sample'}) } AND NOT EXISTS { (:SyncRun {source: 'sample', kind: 'CONTRIBUTIONS'}) }) AS due",
  params: {  },
  row: { due: rule.asBoolean() },
};

/** Adds MEMBER_OF edges of people, by the node at their other end. */
export const linkMemberships: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'linkMemberships',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Team {id: g.id}) UNWIND g.links AS l MATCH (n:Person {id: l[0]}) CREATE (n)-[:MEMBER_OF]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds REPORTS_TO edges of people, by the node at their other end. */
export const linkManagers: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'linkManagers',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Person {id: g.id}) UNWIND g.links AS l MATCH (n:Person {id: l[0]}) CREATE (n)-[:REPORTS_TO]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds HOLDS edges of people, by the node at their other end. */
export const linkHeldRoles: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'linkHeldRoles',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Role {id: g.id}) UNWIND g.links AS l MATCH (n:Person {id: l[0]}) CREATE (n)-[:HOLDS]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds REACHED_AT edges of people, by the node at their other end. */
export const linkMailboxes: CypherQuery<{ groups: { id: string; links: [own: string, source: string, address: string][] }[] }, Record<string, never>> = {
  name: 'linkMailboxes',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Mailbox {id: g.id}) UNWIND g.links AS l MATCH (n:Person {id: l[0]}) CREATE (n)-[:REACHED_AT {source: l[1], address: l[2]}]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds PART_OF edges of teams, by the node at their other end. */
export const linkParents: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'linkParents',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Team {id: g.id}) UNWIND g.links AS l MATCH (n:Team {id: l[0]}) CREATE (n)-[:PART_OF]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds REQUIRES edges of roles, by the node at their other end. */
export const linkRequirements: CypherQuery<{ groups: { id: string; links: [own: string, level: number, importance: number, critical: boolean][] }[] }, Record<string, never>> = {
  name: 'linkRequirements',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Skill {id: g.id}) UNWIND g.links AS l MATCH (n:Role {id: l[0]}) CREATE (n)-[:REQUIRES {level: l[1], importance: l[2], critical: l[3]}]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds BROADER edges of skills, by the node at their other end. */
export const linkBroader: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'linkBroader',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Skill {id: g.id}) UNWIND g.links AS l MATCH (n:Skill {id: l[0]}) CREATE (n)-[:BROADER]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds RELATED edges of skills, by the node at their other end. */
export const linkRelated: CypherQuery<{ groups: { id: string; links: [own: string, similarity: number][] }[] }, Record<string, never>> = {
  name: 'linkRelated',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Skill {id: g.id}) UNWIND g.links AS l MATCH (n:Skill {id: l[0]}) CREATE (n)-[:RELATED {similarity: l[1]}]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds PREREQUISITE edges of skills, by the node at their other end. */
export const linkPrerequisites: CypherQuery<{ groups: { id: string; links: [own: string, level: number, forLevel: number, group: string][] }[] }, Record<string, never>> = {
  name: 'linkPrerequisites',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Skill {id: g.id}) UNWIND g.links AS l MATCH (n:Skill {id: l[0]}) CREATE (n)-[:PREREQUISITE {level: toInteger(l[1]), forLevel: toInteger(l[2]), group: l[3]}]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds REPLACED_BY edges of skills, by the node at their other end. */
export const linkReplacedBy: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'linkReplacedBy',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Skill {id: g.id}) UNWIND g.links AS l MATCH (n:Skill {id: l[0]}) CREATE (n)-[:REPLACED_BY]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds ABOUT edges of evidence, by the node at their other end. */
export const linkSubjects: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'linkSubjects',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Person {id: g.id}) UNWIND g.links AS l MATCH (n:Evidence {id: l[0]}) CREATE (n)-[:ABOUT]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds BY edges of evidence, by the node at their other end. */
export const linkAuthors: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'linkAuthors',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Person {id: g.id}) UNWIND g.links AS l MATCH (n:Evidence {id: l[0]}) CREATE (n)-[:BY]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds OF edges of evidence, by the node at their other end. */
export const linkEvidenceSkills: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'linkEvidenceSkills',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Skill {id: g.id}) UNWIND g.links AS l MATCH (n:Evidence {id: l[0]}) CREATE (n)-[:OF]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds CONTRIBUTED edges of contributions, by the node at their other end. */
export const linkContributors: CypherQuery<{ groups: { id: string; links: [own: string, part: string][] }[] }, Record<string, never>> = {
  name: 'linkContributors',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Person {id: g.id}) UNWIND g.links AS l MATCH (n:Contribution {id: l[0]}) CREATE (other)-[:CONTRIBUTED {part: l[1]}]->(n)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Adds SHOWS edges of contributions, by the node at their other end. */
export const linkShownSkills: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'linkShownSkills',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Skill {id: g.id}) UNWIND g.links AS l MATCH (n:Contribution {id: l[0]}) CREATE (n)-[:SHOWS]->(other)",
  params: { groups: rule.asList() },
  row: {  },
};

/** Locks people and tells whether they are still as they were read. */
export const lockPeople: CypherQuery<{ ids: string[]; token: string }, { id: string; hash: string | null; rev: number }> = {
  name: 'lockPeople',
  access: 'write',
  text: "UNWIND $ids AS id MATCH (n:Person {id: id}) SET n.lock = $token RETURN n.id AS id, n.hash AS hash, n.rev AS rev",
  params: { ids: rule.asList(), token: rule.asString() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }) },
};

/** Locks teams and tells whether they are still as they were read. */
export const lockTeams: CypherQuery<{ ids: string[]; token: string }, { id: string; hash: string | null; rev: number }> = {
  name: 'lockTeams',
  access: 'write',
  text: "UNWIND $ids AS id MATCH (n:Team {id: id}) SET n.lock = $token RETURN n.id AS id, n.hash AS hash, n.rev AS rev",
  params: { ids: rule.asList(), token: rule.asString() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }) },
};

/** Locks roles and tells whether they are still as they were read. */
export const lockRoles: CypherQuery<{ ids: string[]; token: string }, { id: string; hash: string | null; rev: number }> = {
  name: 'lockRoles',
  access: 'write',
  text: "UNWIND $ids AS id MATCH (n:Role {id: id}) SET n.lock = $token RETURN n.id AS id, n.hash AS hash, n.rev AS rev",
  params: { ids: rule.asList(), token: rule.asString() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }) },
};

/** Locks skills and tells whether they are still as they were read. */
export const lockSkills: CypherQuery<{ ids: string[]; token: string }, { id: string; hash: string | null; rev: number }> = {
  name: 'lockSkills',
  access: 'write',
  text: "UNWIND $ids AS id MATCH (n:Skill {id: id}) SET n.lock = $token RETURN n.id AS id, n.hash AS hash, n.rev AS rev",
  params: { ids: rule.asList(), token: rule.asString() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }) },
};

/** Locks evidence and tells whether they are still as they were read. */
export const lockEvidence: CypherQuery<{ ids: string[]; token: string }, { id: string; hash: string | null; rev: number }> = {
  name: 'lockEvidence',
  access: 'write',
  text: "UNWIND $ids AS id MATCH (n:Evidence {id: id}) SET n.lock = $token RETURN n.id AS id, n.hash AS hash, n.rev AS rev",
  params: { ids: rule.asList(), token: rule.asString() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }) },
};

/** Locks contributions and tells whether they are still as they were read. */
export const lockContributions: CypherQuery<{ ids: string[]; token: string }, { id: string; hash: string | null; rev: number }> = {
  name: 'lockContributions',
  access: 'write',
  text: "UNWIND $ids AS id MATCH (n:Contribution {id: id}) SET n.lock = $token RETURN n.id AS id, n.hash AS hash, n.rev AS rev",
  params: { ids: rule.asList(), token: rule.asString() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }) },
};

/** Takes the lock of a hierarchy, or of a queue, until the transaction ends. */
export const lockHierarchy: CypherQuery<{ key: string; token: string }, Record<string, never>> = {
  name: 'lockHierarchy',
  access: 'write',
  text: "MERGE (l:Lock {key: $key}) SET l.token = $token",
  params: { key: rule.asString(), token: rule.asString() },
  row: {  },
};

/** All REPORTS_TO edges that are reached from these people, along the arrows. */
export const readManagersOnward: CypherQuery<{ ids: string[] }, { links: [from: string, to: string][] }> = {
  name: 'readManagersOnward',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (from:Person {id: id}) MATCH ANY SHORTEST (from)-[:REPORTS_TO]->*(n:Person) WITH DISTINCT n MATCH (n)-[k:REPORTS_TO]->(other:Person) WITH collect([n.id, other.id]) AS listed UNWIND range(0, size(listed) - 1, 2000) AS at RETURN listed[at..at + 2000] AS links",
  params: { ids: rule.asList() },
  row: { links: rule.asList() },
};

/** All PART_OF edges that are reached from these teams, along the arrows. */
export const readParentsOnward: CypherQuery<{ ids: string[] }, { links: [from: string, to: string][] }> = {
  name: 'readParentsOnward',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (from:Team {id: id}) MATCH ANY SHORTEST (from)-[:PART_OF]->*(n:Team) WITH DISTINCT n MATCH (n)-[k:PART_OF]->(other:Team) WITH collect([n.id, other.id]) AS listed UNWIND range(0, size(listed) - 1, 2000) AS at RETURN listed[at..at + 2000] AS links",
  params: { ids: rule.asList() },
  row: { links: rule.asList() },
};

/** All BROADER edges that are reached from these skills, along the arrows. */
export const readBroaderOnward: CypherQuery<{ ids: string[] }, { links: [from: string, to: string][] }> = {
  name: 'readBroaderOnward',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (from:Skill {id: id}) MATCH ANY SHORTEST (from)-[:BROADER]->*(n:Skill) WITH DISTINCT n MATCH (n)-[k:BROADER]->(other:Skill) WITH collect([n.id, other.id]) AS listed UNWIND range(0, size(listed) - 1, 2000) AS at RETURN listed[at..at + 2000] AS links",
  params: { ids: rule.asList() },
  row: { links: rule.asList() },
};

/** All PREREQUISITE edges that are reached from these skills, along the arrows. */
export const readPrerequisitesOnward: CypherQuery<{ ids: string[] }, { links: [from: string, to: string, level: number, forLevel: number, group: string][] }> = {
  name: 'readPrerequisitesOnward',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (from:Skill {id: id}) MATCH ANY SHORTEST (from)-[:PREREQUISITE]->*(n:Skill) WITH DISTINCT n MATCH (n)-[k:PREREQUISITE]->(other:Skill) WITH collect([n.id, other.id, k.level, k.forLevel, k.group]) AS listed UNWIND range(0, size(listed) - 1, 2000) AS at RETURN listed[at..at + 2000] AS links",
  params: { ids: rule.asList() },
  row: { links: rule.asList() },
};

/** All REPLACED_BY edges that are reached from these skills, along the arrows. */
export const readReplacedByOnward: CypherQuery<{ ids: string[] }, { links: [from: string, to: string][] }> = {
  name: 'readReplacedByOnward',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (from:Skill {id: id}) MATCH ANY SHORTEST (from)-[:REPLACED_BY]->*(n:Skill) WITH DISTINCT n MATCH (n)-[k:REPLACED_BY]->(other:Skill) WITH collect([n.id, other.id]) AS listed UNWIND range(0, size(listed) - 1, 2000) AS at RETURN listed[at..at + 2000] AS links",
  params: { ids: rule.asList() },
  row: { links: rule.asList() },
};

/** Which of these people there are, with the hash of the last row and the sources that named them. */
export const readKnownPeople: CypherQuery<{ ids: string[] }, { known: KnownNode[] }> = {
  name: 'readKnownPeople',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (n:Person {id: id}) WITH collect(n { .id, .hash, retired: coalesce(n.retired, false), .sources, .versions }) AS listed UNWIND range(0, size(listed) - 1, 500) AS at RETURN listed[at..at + 500] AS known",
  params: { ids: rule.asList() },
  row: { known: rule.asList() },
};

/** Which of these teams there are, with the hash of the last row and the sources that named them. */
export const readKnownTeams: CypherQuery<{ ids: string[] }, { known: KnownNode[] }> = {
  name: 'readKnownTeams',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (n:Team {id: id}) WITH collect(n { .id, .hash, retired: coalesce(n.retired, false), .sources, .versions }) AS listed UNWIND range(0, size(listed) - 1, 500) AS at RETURN listed[at..at + 500] AS known",
  params: { ids: rule.asList() },
  row: { known: rule.asList() },
};

/** Which of these roles there are, with the hash of the last row and the sources that named them. */
export const readKnownRoles: CypherQuery<{ ids: string[] }, { known: KnownNode[] }> = {
  name: 'readKnownRoles',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (n:Role {id: id}) WITH collect(n { .id, .hash, retired: coalesce(n.retired, false), .sources, .versions }) AS listed UNWIND range(0, size(listed) - 1, 500) AS at RETURN listed[at..at + 500] AS known",
  params: { ids: rule.asList() },
  row: { known: rule.asList() },
};

/** Which of these skills there are, with the hash of the last row and the sources that named them. */
export const readKnownSkills: CypherQuery<{ ids: string[] }, { known: KnownNode[] }> = {
  name: 'readKnownSkills',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (n:Skill {id: id}) WITH collect(n { .id, .hash, retired: coalesce(n.retired, false), .sources, .versions }) AS listed UNWIND range(0, size(listed) - 1, 500) AS at RETURN listed[at..at + 500] AS known",
  params: { ids: rule.asList() },
  row: { known: rule.asList() },
};

/** Which of these evidence there are, with the hash of the last row and the sources that named them. */
export const readKnownEvidence: CypherQuery<{ ids: string[] }, { known: KnownNode[] }> = {
  name: 'readKnownEvidence',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (n:Evidence {id: id}) WITH collect(n { .id, .hash, retired: coalesce(n.retired, false), .sources, .versions }) AS listed UNWIND range(0, size(listed) - 1, 500) AS at RETURN listed[at..at + 500] AS known",
  params: { ids: rule.asList() },
  row: { known: rule.asList() },
};

/** Which of these contributions there are, with the hash of the last row and the sources that named them. */
export const readKnownContributions: CypherQuery<{ ids: string[] }, { known: KnownNode[] }> = {
  name: 'readKnownContributions',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (n:Contribution {id: id}) WITH collect(n { .id, .hash, retired: coalesce(n.retired, false), .sources, .versions }) AS listed UNWIND range(0, size(listed) - 1, 500) AS at RETURN listed[at..at + 500] AS known",
  params: { ids: rule.asList() },
  row: { known: rule.asList() },
};

/** Of the ids given, those that are unknown or ended, whom other ids of people stand for, the skills that others replaced, and the restricted ones. */
export const readReferences: CypherQuery<{ people: string[]; teams: string[]; roles: string[]; skills: string[] }, { noPeople: string[]; aliases: [alias: string, person: string][]; noTeams: string[]; noRoles: string[]; noSkills: string[]; endedPeople: string[]; endedTeams: string[]; endedRoles: string[]; endedSkills: string[]; replaced: [from: string, to: string][]; restricted: string[] }> = {
  name: 'readReferences',
  access: 'read',
  text: "CALL () { UNWIND $people AS id OPTIONAL MATCH (p:Person {id: id}) WITH id, p WHERE p IS NULL OR p.retired OPTIONAL MATCH (:PersonAlias {id: id})-[:ALIAS_OF*1..]->(q:Person) WHERE p IS NULL RETURN collect( CASE WHEN p IS NULL AND q IS NULL THEN id END) AS noPeople, collect( CASE WHEN q IS NOT NULL THEN [id, q.id] END) AS aliases, collect(p.id) AS endedPeople } CALL () { UNWIND $teams AS id OPTIONAL MATCH (t:Team {id: id}) WITH id, t WHERE t IS NULL OR t.retired RETURN collect( CASE WHEN t IS NULL THEN id END) AS noTeams, collect(t.id) AS endedTeams } CALL () { UNWIND $roles AS id OPTIONAL MATCH (r:Role {id: id}) WITH id, r WHERE r IS NULL OR r.retired RETURN collect( CASE WHEN r IS NULL THEN id END) AS noRoles, collect(r.id) AS endedRoles } CALL () { UNWIND $skills AS id OPTIONAL MATCH (s:Skill {id: id}) WITH id, s WHERE s IS NULL OR s.retired RETURN collect( CASE WHEN s IS NULL THEN id END) AS noSkills, collect(s.id) AS endedSkills } CALL () { UNWIND $skills AS id MATCH (:Skill {id: id})-[:REPLACED_BY]->(s:Skill) RETURN collect([id, s.id]) AS replaced } CALL () { UNWIND $skills AS id MATCH (s:Skill {id: id}) WHERE s.restricted RETURN collect(id) AS restricted } RETURN noPeople, aliases, noTeams, noRoles, noSkills, endedPeople, endedTeams, endedRoles, endedSkills, replaced, restricted",
  params: { people: rule.asList(), teams: rule.asList(), roles: rule.asList(), skills: rule.asList() },
  row: { noPeople: rule.asList(), aliases: rule.asList(), noTeams: rule.asList(), noRoles: rule.asList(), noSkills: rule.asList(), endedPeople: rule.asList(), endedTeams: rule.asList(), endedRoles: rule.asList(), endedSkills: rule.asList(), replaced: rule.asList(), restricted: rule.asList() },
};

/** Keeps the answer of an idempotency key. */
export const storeSyncAnswer: CypherQuery<{ key: string; answer: string }, Record<string, never>> = {
  name: 'storeSyncAnswer',
  access: 'write',
  text: "MATCH (r:SyncRequest {key: $key}) SET r.answer = $answer",
  params: { key: rule.asString(), answer: rule.asString() },
  row: {  },
};

/** Takes MEMBER_OF edges of people away. */
export const unlinkMemberships: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'unlinkMemberships',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Team {id: g.id}) UNWIND g.links AS l MATCH (n:Person {id: l[0]}) MATCH (n)-[k:MEMBER_OF]->(other) DELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes REPORTS_TO edges of people away. */
export const unlinkManagers: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'unlinkManagers',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Person {id: g.id}) UNWIND g.links AS l MATCH (n:Person {id: l[0]}) MATCH (n)-[k:REPORTS_TO]->(other) DELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes HOLDS edges of people away. */
export const unlinkHeldRoles: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'unlinkHeldRoles',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Role {id: g.id}) UNWIND g.links AS l MATCH (n:Person {id: l[0]}) MATCH (n)-[k:HOLDS]->(other) DELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes REACHED_AT edges of people away. */
export const unlinkMailboxes: CypherQuery<{ groups: { id: string; links: [own: string, source: string, address: string][] }[] }, Record<string, never>> = {
  name: 'unlinkMailboxes',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Mailbox {id: g.id}) UNWIND g.links AS l MATCH (n:Person {id: l[0]}) MATCH (n)-[k:REACHED_AT {source: l[1], address: l[2]}]->(other) DELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes PART_OF edges of teams away. */
export const unlinkParents: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'unlinkParents',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Team {id: g.id}) UNWIND g.links AS l MATCH (n:Team {id: l[0]}) MATCH (n)-[k:PART_OF]->(other) DELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes REQUIRES edges of roles away. */
export const unlinkRequirements: CypherQuery<{ groups: { id: string; links: [own: string, level: number, importance: number, critical: boolean][] }[] }, Record<string, never>> = {
  name: 'unlinkRequirements',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Skill {id: g.id}) UNWIND g.links AS l MATCH (n:Role {id: l[0]}) MATCH (n)-[k:REQUIRES {level: l[1], importance: l[2], critical: l[3]}]->(other) DELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes BROADER edges of skills away. */
export const unlinkBroader: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'unlinkBroader',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Skill {id: g.id}) UNWIND g.links AS l MATCH (n:Skill {id: l[0]}) MATCH (n)-[k:BROADER]->(other) DELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes RELATED edges of skills away. */
export const unlinkRelated: CypherQuery<{ groups: { id: string; links: [own: string, similarity: number][] }[] }, Record<string, never>> = {
  name: 'unlinkRelated',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Skill {id: g.id}) UNWIND g.links AS l MATCH (n:Skill {id: l[0]}) MATCH (n)-[k:RELATED {similarity: l[1]}]->(other) DELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes PREREQUISITE edges of skills away. */
export const unlinkPrerequisites: CypherQuery<{ groups: { id: string; links: [own: string, level: number, forLevel: number, group: string][] }[] }, Record<string, never>> = {
  name: 'unlinkPrerequisites',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Skill {id: g.id}) UNWIND g.links AS l MATCH (n:Skill {id: l[0]}) MATCH (n)-[k:PREREQUISITE {level: toInteger(l[1]), forLevel: toInteger(l[2]), group: l[3]}]->(other) DELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes REPLACED_BY edges of skills away. */
export const unlinkReplacedBy: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'unlinkReplacedBy',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Skill {id: g.id}) UNWIND g.links AS l MATCH (n:Skill {id: l[0]}) MATCH (n)-[k:REPLACED_BY]->(other) DELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes ABOUT edges of evidence away. */
export const unlinkSubjects: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'unlinkSubjects',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Person {id: g.id}) UNWIND g.links AS l MATCH (n:Evidence {id: l[0]}) MATCH (n)-[k:ABOUT]->(other) DELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes BY edges of evidence away. */
export const unlinkAuthors: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'unlinkAuthors',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Person {id: g.id}) UNWIND g.links AS l MATCH (n:Evidence {id: l[0]}) MATCH (n)-[k:BY]->(other) DELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes OF edges of evidence away. */
export const unlinkEvidenceSkills: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'unlinkEvidenceSkills',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Skill {id: g.id}) UNWIND g.links AS l MATCH (n:Evidence {id: l[0]}) MATCH (n)-[k:OF]->(other) DELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes CONTRIBUTED edges of contributions away. */
export const unlinkContributors: CypherQuery<{ groups: { id: string; links: [own: string, part: string][] }[] }, Record<string, never>> = {
  name: 'unlinkContributors',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Person {id: g.id}) UNWIND g.links AS l MATCH (n:Contribution {id: l[0]}) MATCH (other)-[k:CONTRIBUTED {part: l[1]}]->(n) DELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Takes SHOWS edges of contributions away. */
export const unlinkShownSkills: CypherQuery<{ groups: { id: string; links: [own: string][] }[] }, Record<string, never>> = {
  name: 'unlinkShownSkills',
  access: 'write',
  text: "UNWIND $groups AS g MATCH (other:Skill {id: g.id}) UNWIND g.links AS l MATCH (n:Contribution {id: l[0]}) MATCH (n)-[k:SHOWS]->(other) DELETE k",
  params: { groups: rule.asList() },
  row: {  },
};

/** Sets what changed of people; bump is 1 where it counts as a change. */
export const updatePeople: CypherQuery<{ rows: { id: string; bump: number; set: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'updatePeople',
  access: 'write',
  text: "UNWIND $rows AS row MATCH (n:Person {id: row.id}) WITH n, row.bump AS bump, row.set AS given SET n += given {.*, rev: n.rev + toInteger(bump), startedOn: CASE WHEN 'startedOn' IN keys(given) THEN toInteger(given.startedOn) ELSE n.startedOn END, awayUntil: CASE WHEN 'awayUntil' IN keys(given) THEN toInteger(given.awayUntil) ELSE n.awayUntil END, mentorCapacity: CASE WHEN 'mentorCapacity' IN keys(given) THEN toInteger(given.mentorCapacity) ELSE n.mentorCapacity END}",
  params: { rows: rule.asList() },
  row: {  },
};

/** Sets what changed of teams; bump is 1 where it counts as a change. */
export const updateTeams: CypherQuery<{ rows: { id: string; bump: number; set: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'updateTeams',
  access: 'write',
  text: "UNWIND $rows AS row MATCH (n:Team {id: row.id}) WITH n, row.bump AS bump, row.set AS given SET n += given {.*, rev: n.rev + toInteger(bump)}",
  params: { rows: rule.asList() },
  row: {  },
};

/** Sets what changed of roles; bump is 1 where it counts as a change. */
export const updateRoles: CypherQuery<{ rows: { id: string; bump: number; set: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'updateRoles',
  access: 'write',
  text: "UNWIND $rows AS row MATCH (n:Role {id: row.id}) WITH n, row.bump AS bump, row.set AS given SET n += given {.*, rev: n.rev + toInteger(bump)}",
  params: { rows: rule.asList() },
  row: {  },
};

/** Sets what changed of skills; bump is 1 where it counts as a change. */
export const updateSkills: CypherQuery<{ rows: { id: string; bump: number; set: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'updateSkills',
  access: 'write',
  text: "UNWIND $rows AS row MATCH (n:Skill {id: row.id}) WITH n, row.bump AS bump, row.set AS given SET n += given {.*, rev: n.rev + toInteger(bump)}",
  params: { rows: rule.asList() },
  row: {  },
};

/** Sets what changed of contributions; bump is 1 where it counts as a change. */
export const updateContributions: CypherQuery<{ rows: { id: string; bump: number; set: Record<string, unknown> }[] }, Record<string, never>> = {
  name: 'updateContributions',
  access: 'write',
  text: "UNWIND $rows AS row MATCH (n:Contribution {id: row.id}) WITH n, row.bump AS bump, row.set AS given SET n += given {.*, rev: n.rev + toInteger(bump), at: CASE WHEN 'at' IN keys(given) THEN toInteger(given.at) ELSE n.at END, difficulty: CASE WHEN 'difficulty' IN keys(given) THEN toInteger(given.difficulty) ELSE n.difficulty END}",
  params: { rows: rule.asList() },
  row: {  },
};

/** Ids of teams by name, ties by id; search is a part of the name in any case. */
export const findTeams: CypherQuery<{ search: string | null; afterName: string | null; afterId: string | null; limit: number }, { total: number; teams: { id: string; name: string }[] }> = {
  name: 'findTeams',
  access: 'read',
  text: "MATCH (n:Team) WHERE n.status = 'ACTIVE' AND ($search IS NULL OR toLower(n.name) CONTAINS toLower($search)) WITH n ORDER BY n.name, n.id WITH collect(n {.id, .name}) AS found RETURN size(found) AS total, [ n IN found WHERE $afterName IS NULL OR n.name > $afterName OR (n.name = $afterName AND n.id > $afterId) ][..$limit] AS teams",
  params: { search: rule.asString({ optional: true }), afterName: rule.asString({ optional: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), teams: rule.asList() },
};

/** Ids of roles by name, ties by id; search is a part of the name in any case. */
export const findRoles: CypherQuery<{ search: string | null; afterName: string | null; afterId: string | null; limit: number }, { total: number; roles: { id: string; name: string }[] }> = {
  name: 'findRoles',
  access: 'read',
  text: "MATCH (n:Role) WHERE n.status = 'ACTIVE' AND ($search IS NULL OR toLower(n.name) CONTAINS toLower($search)) WITH n ORDER BY n.name, n.id WITH collect(n {.id, .name}) AS found RETURN size(found) AS total, [ n IN found WHERE $afterName IS NULL OR n.name > $afterName OR (n.name = $afterName AND n.id > $afterId) ][..$limit] AS roles",
  params: { search: rule.asString({ optional: true }), afterName: rule.asString({ optional: true }), afterId: rule.asString({ optional: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { total: rule.asNumber({ isInteger: true }), roles: rule.asList() },
};

/** Teams by id; unknown ids are left out. */
export const findTeamsByIds: CypherQuery<{ ids: string[] }, { teams: { id: string; name: string; parentId: string | null }[] }> = {
  name: 'findTeamsByIds',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (t:Team {id: id}) RETURN collect(t {.id, .name, parentId: head([(t)-[:PART_OF]->(b:Team) | b.id ])}) AS teams",
  params: { ids: rule.asList() },
  row: { teams: rule.asList() },
};

/** Each of these teams as the row that would make it. */
export const readTeamRows: CypherQuery<{ ids: string[] }, { id: string; hash: string | null; rev: number; row: Record<string, unknown> }> = {
  name: 'readTeamRows',
  access: 'read',
  text: "UNWIND $ids AS id MATCH (n:Team {id: id}) RETURN n.id AS id, n.hash AS hash, n.rev AS rev, n {.name, parent: head([(n)-[:PART_OF]->(t:Team) | t.id ])} AS row",
  params: { ids: rule.asList() },
  row: { id: rule.asString(), hash: rule.asString({ optional: true }), rev: rule.asNumber({ isInteger: true }), row: { optional: false } },
};

/** How many active skills have no vectors yet, or vectors older than the skill. */
export const countStaleVectors: CypherQuery<Record<string, never>, { waiting: number }> = {
  name: 'countStaleVectors',
  access: 'read',
  text: "MATCH (s:Skill) WHERE s.status = 'ACTIVE' AND (s.vectorRev IS NULL OR s.vectorRev <> s.rev) RETURN count(s) AS waiting",
  params: {  },
  row: { waiting: rule.asNumber({ isInteger: true }) },
};

/** Active skills whose vectors are missing or older than the skill, with up to a few names, the preferred one first. In random order: processes that work side by side then seldom take the same ones. */
export const readStaleVectors: CypherQuery<{ ids: string[] | null; names: number; limit: number }, { skills: { id: string; rev: number; names: string[]; hash: string | null }[] }> = {
  name: 'readStaleVectors',
  access: 'read',
  text: "MATCH (s:Skill) WHERE ($ids IS NULL OR s.id IN $ids) AND s.status = 'ACTIVE' AND (s.vectorRev IS NULL OR s.vectorRev <> s.rev) WITH s ORDER BY rand() LIMIT $limit CALL (s) { MATCH (n:SkillName)-[k:NAMES]->(s) WITH n ORDER BY k.preferred DESC, n.normalised LIMIT $names RETURN collect(n.text) AS names } RETURN collect({id: s.id, rev: s.rev, names: names, hash: s.vectorHash}) AS skills",
  params: { ids: rule.asList({ optional: true }), names: rule.asNumber({ isInteger: true }), limit: rule.asNumber({ isInteger: true }) },
  row: { skills: rule.asList() },
};

/** Stores vectors of skills with the revision they were made of; a row without vectors only says that they still hold. What was changed meanwhile stays stale. */
export const storeSkillVectors: CypherQuery<{ rows: { id: string; rev: number; hash: string; nameVector: number[] | null; namesVector: number[] | null }[] }, Record<string, never>> = {
  name: 'storeSkillVectors',
  access: 'write',
  text: "UNWIND $rows AS row MATCH (s:Skill {id: row.id}) SET s.vectorRev = toInteger(row.rev), s.vectorHash = row.hash, s.nameVector = coalesce(row.nameVector, s.nameVector), s.namesVector = coalesce(row.namesVector, s.namesVector)",
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
