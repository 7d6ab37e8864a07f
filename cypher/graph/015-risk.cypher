// Quarters of supply and demand by skill; what was searched in vain, by day and by skill.
CREATE CONSTRAINT supply_point_key IF NOT EXISTS
FOR (n:SupplyPoint)
REQUIRE n.key IS UNIQUE;
CREATE INDEX supply_point_skill IF NOT EXISTS
FOR (n:SupplyPoint)
ON (n.skillId);
CREATE CONSTRAINT unmet_demand_key IF NOT EXISTS
FOR (n:UnmetDemand)
REQUIRE n.key IS UNIQUE;
CREATE INDEX unmet_demand_day IF NOT EXISTS
FOR (n:UnmetDemand)
ON (n.day);
CREATE INDEX unmet_demand_skill IF NOT EXISTS
FOR (n:UnmetDemand)
ON (n.skillId, n.day);
CREATE CONSTRAINT asker_salt_key IF NOT EXISTS
FOR (n:AskerSalt)
REQUIRE n.key IS UNIQUE;