/** What the importer makes of the classification, told where it is asked for: below the options of --help. */
export const HELP = `
Download the classification as CSV from https://esco.ec.europa.eu (any version from 1.0 on) and give the zip, or a folder with zips or with the
unpacked files, of one version alone. Needed:
skills; read where they are there: broaderRelationsSkillPillar, skillSkillRelations, occupations, occupationSkillRelations, skillGroups.

Ids: the end of the address, http://data.europa.eu/esco/skill/0005c151-… is esco:skill/0005c151-…; they are the same in every version and
language. Of a concept only its released state is taken, of its labels the preferred and the alternative ones, never the hidden ones.

Skills: one per row of the skills file. Skill groups (and ISCED fields) are headings nobody has as a skill: they are left out, with the
relations to them; --groups makes them skills above the others. Labels that repeat the name or each other are left out.
Related skills: both ways, with similarity .8 where the relation is essential, .5 where it is optional.

Occupations become roles. ESCO gives no levels: an essential skill is required at level 3 with importance 1, an optional one at level 2
with importance .3.
`;
