/** Folders of other people's code, or of code made by a build. */
const FOLDERS =
  /(?:^|\/)(?:node_modules|bower_components|vendor|vendored|third[_-]?party|Godeps|Pods|dist|\.yarn|__snapshots__|__generated__|generated)\//i;

// prettier-ignore
const LOCK_FILES = new Set([
  'package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'bun.lockb', 'deno.lock', 'Cargo.lock', 'Gemfile.lock',
  'composer.lock', 'poetry.lock', 'Pipfile.lock', 'uv.lock', 'pdm.lock', 'go.sum', 'go.work.sum', 'mix.lock', 'flake.lock', 'Podfile.lock',
  'Package.resolved', 'pubspec.lock', 'packages.lock.json', 'gradle.lockfile', '.terraform.lock.hcl', 'Chart.lock', 'MODULE.bazel.lock',
]);

/** Files that a program wrote, by the ending their makers use. */
const GENERATED =
  /(?:\.min\.(?:js|css)|\.bundle\.js|\.(?:js|css)\.map|\.snap|[._](?:gen|generated)\.\w+|\.pb(?:\.\w+)+|_pb2(?:_grpc)?\.pyi?|_pb\.(?:js|d\.ts)|\.g\.(?:cs|dart)|\.freezed\.dart|\.designer\.cs)$/i;

/** True for files whose lines say nothing about what the author knows: lock files, vendored code, generated files. Decided by the path alone. */
export function isLeftOut(path: string): boolean {
  return LOCK_FILES.has(path.slice(path.lastIndexOf('/') + 1)) || FOLDERS.test(path) || GENERATED.test(path);
}
