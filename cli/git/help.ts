/** What the importer makes of a history, told where it is asked for: below the options of --help. */
export const HELP = `
People: the id is the lower-cased e-mail. .mailmap is applied. Contacts with the same e-mail are one person, and so are contacts with
the same full name (two words or more). The earliest e-mail of a person, by author date over the whole history, is the id; it is the same
in every run while the history grows. To choose another one, or to keep namesakes apart, write .mailmap. Bots are left out.

Contributions: a commit is one, with the id <source>:<hash>. Merges are skipped, and commits that touch nothing but lock files,
vendored, generated or binary files; such files never count towards size (lines added and deleted).
  author AUTHOR, Co-authored-by COAUTHOR, Reviewed-by REVIEWER, Acked-by and Approved-by APPROVER,
  Tested-by, Reported-by, Suggested-by, Helped-by and Mentored-by HELPER. Signed-off-by and Cc give no part.

Skills: languages (lang:typescript) by file name, and directories (dir:<source>/src/graph), each narrower than the one above it, at the
top the repository (dir:<source>/). Of a commit the directories and languages with the most lines count, 5 languages and 20 skills at most.

Safe to stop and to run again: rows are sent with fixed ids, and what is there already is left as it is. With --dry-run, run it as
"npm run --silent import -- git …" to have nothing but rows on standard output.
`;
