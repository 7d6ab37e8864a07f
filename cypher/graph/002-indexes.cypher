// What searches start from. Full text is synchronous for names (a new alias counts at once), eventually consistent elsewhere:
// a synchronous index costs a third of the write rate.
CREATE INDEX skill_name_normalised IF NOT EXISTS
FOR (n:SkillName)
ON (n.normalised);
CREATE INDEX skill_name_squashed IF NOT EXISTS
FOR (n:SkillName)
ON (n.squashed);
CREATE INDEX skill_name_initials IF NOT EXISTS
FOR (n:SkillName)
ON (n.initials);
CREATE INDEX person_email IF NOT EXISTS
FOR (n:Person)
ON (n.email);
CREATE INDEX contribution_at IF NOT EXISTS
FOR (n:Contribution)
ON (n.at);
CREATE INDEX sync_run_source IF NOT EXISTS
FOR (n:SyncRun)
ON (n.source, n.startedAt);
CREATE INDEX sync_run_started IF NOT EXISTS
FOR (n:SyncRun)
ON (n.startedAt);
CREATE FULLTEXT INDEX skill_name_text IF NOT EXISTS
FOR (n:SkillName)
ON EACH [n.text];
CREATE FULLTEXT INDEX person_text IF NOT EXISTS
FOR (n:Person)
ON EACH [n.name, n.title]
OPTIONS {indexConfig: {`fulltext.eventually_consistent`: true}};
CREATE FULLTEXT INDEX contribution_text IF NOT EXISTS
FOR (n:Contribution)
ON EACH [n.title, n.text, n.skillKeys]
OPTIONS {
  indexConfig: {
    `fulltext.analyzer`: 'english',
    `fulltext.eventually_consistent`: true
  }
};