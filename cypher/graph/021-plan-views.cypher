// Filters of the plan review that leaders keep: one of each name for each of them.
CREATE CONSTRAINT saved_plan_view_key IF NOT EXISTS
FOR (n:SavedPlanView)
REQUIRE n.key IS UNIQUE;
CREATE INDEX saved_plan_view_id IF NOT EXISTS
FOR (n:SavedPlanView)
ON (n.id);
CREATE INDEX saved_plan_view_owner IF NOT EXISTS
FOR (n:SavedPlanView)
ON (n.owner);
CREATE INDEX saved_plan_view_shared IF NOT EXISTS
FOR (n:SavedPlanView)
ON (n.shared);