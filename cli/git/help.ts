/** What the importer makes of a history, told where it is asked for: below the options of --help. */
export const HELP = `
People: whoever the service knows by an e-mail, from a directory, an HR file or another history, keeps their id and name; only what is new
of them is sent. The id of others is the lower-cased e-mail without a tag behind a +. .mailmap is applied. Contacts with the same mailbox
are one person (dots do not count at Gmail, several domains are one at Gmail, Proton, iCloud and Yandex); two e-mails are two people
whatever their names, unless .mailmap, --people or the service says that they are one, or --merge-names that full names are ("Lima, Ana" is
"Ana Lima"). The earliest e-mail of a person, by author date over the whole history, is the id; it is the same in every run while the
history grows. --people names those who are known already: a table or JSON lines with id, name and one or more columns of e-mails, or a
file like .mailmap. They keep their id and name, and two of them are never made one. A dry run asks no service.

Left out, and counted at the end: bots, tokens of projects and groups, coding assistants; merges; commits where a shallow clone is cut off;
commits that .git-blame-ignore-revs lists; squashed ones of git subtree; changes of lock files, of vendored and generated files (by their
name, by .gitattributes: linguist-generated, -vendored, -documentation, gitlab-generated, filter=lfs, or by a first line that says so), of
binary files, submodules and symbolic links. -linguist-vendored and -linguist-generated let a file count all the same. --leave-out "release-*"
leaves out people by name or e-mail, --leave-out "docs/api/" files as in .gitignore; it may be given several times.

Names and messages that are neither UTF-8 nor name their encoding: it is guessed from all such texts of the author; the end says which.

Contributions: a commit is one, with the id <source>:<hash>. Its size is lines added and deleted in files that count; a clone without the
content of files (--filter=blob:none) has no sizes.
  author AUTHOR, Co-authored-by COAUTHOR, Reviewed-by REVIEWER, Acked-by and Approved-by APPROVER,
  Tested-by, Reported-by, Suggested-by, Helped-by and Mentored-by HELPER. Signed-off-by and Cc give no part.

Skills: languages (lang:typescript) by file name, and directories (dir:<source>/src/graph), each narrower than the one above it, at the
top the repository (dir:<source>/). Of a commit the directories and languages with the most lines count, 5 languages and 20 skills at most.

Safe to stop and to run again: rows are sent with fixed ids, and what is there already is left as it is. With --dry-run, run it as
"npm run --silent import -- git …" to have nothing but rows on standard output.
`;
