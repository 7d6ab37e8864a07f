// Derived data: units by key, what is due by label, holders of a skill by score.
CREATE CONSTRAINT derivation_key IF NOT EXISTS
FOR (n:Derivation)
REQUIRE n.key IS UNIQUE;
CREATE INDEX dirty_shard IF NOT EXISTS
FOR (n:Dirty)
ON (n.kind, n.shard, n.dirtySince);
CREATE INDEX derivation_clock IF NOT EXISTS
FOR (n:Derivation)
ON (n.kind, n.clock);
CREATE INDEX has_skill_score IF NOT EXISTS
FOR ()-[h:HAS_SKILL]-()
ON (h.skillId, h.score);