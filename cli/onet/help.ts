/** What the importer makes of the database, told where it is asked for: below the options of --help. */
export const HELP = `
Download the database as text from https://www.onetcenter.org/database.html and give the zip or the folder: any release from 25 on. Needed:
Occupation Data, and Skills or (since 30.3) Essential Skills and Transferable Skills; read where they are there: Knowledge, Technology Skills or
Software Skills, UNSPSC Reference, Alternate Titles or Job Titles, Content Model Reference. Files may also be named with underscores, be .tsv
or .csv, and be gzipped. What a release lacks is told at the end.

Ids: onet:occupation/15-1252.00, onet:element/2.A.1.a (skills and knowledge), onet:unspsc/43232408 (product categories),
onet:technology/amazon-web-services-aws (technologies have no code: the id is the name in lower case, with - for blanks).

Skills: the rated skills and fields of knowledge; technologies, each narrower than the product categories it is named under, these narrower
than their class, family and segment (since 30.3: than the element of the content model they are named under). A technology with the name of a category is that category.

Occupations become roles. The level of a skill is 1 + 4 * LV / 7 rounded to a whole number (LV: 0 to 7), the importance (IM - 1) / 4 (IM: 1 to 5).
Ratings that are marked as not relevant, or whose use the publisher advises against (recommend suppress), are left out. Technologies: in
demand in the occupation level 3 with importance 1, else level 2 with importance .4 where hot, .3 otherwise. Alternate titles are aliases;
of more than 500 those that most sources name.
`;
