import type { Source } from './sources';

/** Where a function, method or test hook begins, as the formatter writes it: a line that ends with an opening brace. */
const HEAD =
  /^( *)(?:export )?(?:default )?(?:(?:public|private|protected|static|override|async|get|set) )*(?:function\*? )?([\w$]+)?[^=;]*\([^;]*\)[^;]*\{$|^( *)(?:export )?(?:const|let) ([\w$]+)[^;]*=> \{$/;
/** What looks like one and is none. */
const STATEMENT = /^ *(?:\} )?(?:if|for|while|switch|catch|else|do|try|return|await|describe)\b/;

/** Functions of a formatted file with more lines than `most`, each told with its name and length. */
export function functionsOver(most: number, { path, text }: Source): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, start) => {
    const head = STATEMENT.test(line) ? undefined : HEAD.exec(line);
    if (!head) return [];
    const indent = head[1] ?? head[3] ?? '';
    const end = lines.findIndex((other, i) => i > start && other.startsWith(`${indent}}`));
    const length = end < 0 ? 0 : end - start + 1;
    return length > most ? [`${path}:${start + 1} ${head[2] ?? head[4] ?? 'function'} has ${length} lines`] : [];
  });
}
