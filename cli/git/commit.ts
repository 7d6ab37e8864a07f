/** A name and an e-mail as a history holds them. */
export interface Contact {
  name: string;
  email: string;
}

export interface FileChange {
  path: string;
  /** Added plus deleted; null for a binary file. */
  lines: number | null;
  /** What is no file: a pointer to a commit of another repository, or to another path. */
  pointer?: 'submodule' | 'link';
}

export interface Commit {
  hash: string;
  /** Author date, seconds since 1970. */
  at: number;
  /** As .mailmap has it. */
  author: Contact;
  subject: string;
  body: string;
  /** Under their new names; empty where the history was read without files. */
  files: FileChange[];
}
