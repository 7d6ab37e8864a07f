/** Told below the options of --help. */
export const CSV_HELP = `
The first line names the columns. A column is taken for the field of its name; case, blanks, - and _ do not matter ("Time zone" is timeZone).
Any other column must be named in the mapping. Comma, semicolon, tab or | is found out by the first line.

Cells: an empty one leaves what the service has. Lists are parted by ; or |, or written as JSON (["a;b"]). Numbers have a decimal point.
true, yes, y, 1 and false, no, n, 0 are understood. attributes, requirements, contributors, related, prerequisites and scale are JSON; of people
a column "attributes.costCentre" is one attribute.

The mapping file is {"Employee No": "id", "Full name": "name", "Remarks": null}, null leaving a column out, or has sections:
  { "columns": { "Employee No": "id" }, "separators": { "roles": "/" }, "constants": { "active": true }, "null": "NULL" }
`;

export const FILE_HELP = `
Rows are synced in the name of --source, else of the row's own field "source", else of "import". Only one source may change a row of
evidence or contributions. Rows may refer to rows of the same kind further down.

Safe to stop and to run again: rows are upserted by their id, and what is there already is left as it is.
`;
