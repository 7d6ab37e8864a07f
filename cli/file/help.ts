/** Told below the options of --help. */
export const CSV_HELP = `
The first line that is not empty names the columns, behind a line "sep=;" if there is one. A column is taken for the field of its name; case,
blanks, - and _ do not matter ("Time zone" is timeZone). Any other column must be named in the mapping; one without a name is left out. Comma,
semicolon, tab or | is found out by the header. UTF-8 and UTF-16 are found out by the file, other encodings are named by --encoding.

Cells: an empty one leaves what the service has; so do #N/A and its like, and NaN, NaT and None where no text is meant. Lists are parted by ;
or | or line ends, or written as JSON (["a;b"]). Dates: 2026-03-01, 2026-03-01 09:30:00+00:00, 1.3.2026, 1-Mar-26, numbers of days as Excel
counts them. A time of day without a zone is UTC. 03/04/2026 and 1,250 are as other cells of their column have it; where none tells, the row is
rejected. Numbers may have a decimal comma and %. Yes and no are understood in several languages, with 1 and 0. attributes, requirements,
contributors, related, prerequisites and scale are JSON; of people a column "attributes.costCentre" is one attribute.

A row that cannot be read is told with its line and costs itself alone.

The mapping file is {"Employee No": "id", "Full name": "name", "Remarks": null}, null leaving a column out, or has sections:
  { "columns": { "Employee No": "id" }, "separators": { "roles": "/" }, "constants": { "active": true }, "null": "NULL" }
`;

export const FILE_HELP = `
Rows are synced in the name of --source, else of the row's own field "source", else of "import". Only one source may change a row of
evidence or contributions. Rows may refer to rows of the same kind further down. A person who is their own manager has none; a manager,
parent team or broader skill that does not exist, or closes a circle, costs the link and not the row. Several rows of one person (posts) are
made one: the first goes before where they differ.

Safe to stop and to run again: rows are upserted by their id, and what is there already is left as it is.
`;
