/** Folders of other people's code, or of code made by a build. */
const FOLDERS =
  /(?:^|\/)(?:node_modules|bower_components|jspm_packages|vendors?|vendored|third[_-]?part(?:y|ies)|3rd[_-]?party|externals?|Godeps|_workspace|Pods|Carthage\/(?:Build|Checkouts)|dist|\.yarn|\.pnp|__snapshots__|__generated__|generated|generated-sources|auto-?generated|gen-(?:py|java|cpp|go|js|rb|php)|_build|htmlcov|\.bundle|gradle\/wrapper|\.mvn\/wrapper|site-packages|\.?venv|\.terraform|\.nuxt|\.next)\//i;

// prettier-ignore
const LOCK_FILES = new Set([
  'package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'bun.lockb', 'deno.lock', 'Cargo.lock', 'Gemfile.lock',
  'composer.lock', 'poetry.lock', 'Pipfile.lock', 'uv.lock', 'pdm.lock', 'go.sum', 'go.work.sum', 'mix.lock', 'flake.lock', 'Podfile.lock',
  'Package.resolved', 'pubspec.lock', 'packages.lock.json', 'gradle.lockfile', '.terraform.lock.hcl', 'Chart.lock', 'MODULE.bazel.lock', 'Gopkg.lock', 'glide.lock', 'paket.lock', 'project.assets.json', 'conda-lock.yml', 'pixi.lock',
  'pylock.toml', 'stack.yaml.lock', 'cabal.project.freeze', 'rebar.lock', 'Manifest.toml', 'shard.lock', 'vcpkg-lock.json', 'conan.lock', 'buf.lock', 'devbox.lock',
  'npm-shrinkwrap.yaml', 'rush-lock.yaml', 'esy.lock', 'Cargo.toml.orig', 'renv.lock', 'buildscript-gradle.lockfile',
  '.pnp.cjs', '.pnp.js', '.pnp.loader.mjs', '.gitrepo',
]);

/** What build tools put into a repository, as it is in thousands of others. */
// prettier-ignore
const COPIED = new Set([
  'gradlew', 'gradlew.bat', 'mvnw', 'mvnw.cmd', 'configure', 'config.guess', 'config.sub', 'aclocal.m4', 'ltmain.sh', 'libtool.m4', 'install-sh',
  'depcomp', 'ltoptions.m4', 'ltsugar.m4', 'ltversion.m4', 'lt~obsolete.m4',
]);

/** Files that a program wrote, by the ending their makers use. */
const GENERATED =
  /(?:[.-]min\.(?:js|mjs|cjs|css)|\.bundle\.js|\.(?:[cm]?js|css|d\.ts)\.map|\.snap|\.ambr|[._-](?:gen|generated|autogen)\.\w+|(?:^|\/)zz_generated[.\w]*|\.pb(?:\.\w+)+|_pb2(?:_grpc)?\.pyi?|_(?:grpc_)?pb\.(?:js|ts|rb|d\.ts)|\.pbobjc\.[hm]|\.g\.(?:cs|i\.cs|dart)|\.(?:freezed|gr|mocks)\.dart|\.designer\.(?:cs|vb)|\.feature\.cs|_string\.go|(?:^|\/)(?:mock_\w+|bindata|\w+_easyjson|wire_gen)\.go|\.xcuserstate|\.(?:xib|nib|storyboard)|\.pbxproj|\.tab\.[ch]|\.ipynb_checkpoints\/.*|\.lock|\.lockfile|(?:^|\/)(?:jquery|bootstrap|react|angular|d3|three|lodash|moment)[-.][\d.]+(?:\.slim|\.bundle)?\.(?:js|css))$/i;

/** True for files whose lines say nothing about what the author knows: lock files, vendored code, generated files. Decided by the path alone. */
export function isLeftOut(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return LOCK_FILES.has(name) || COPIED.has(name) || FOLDERS.test(path) || GENERATED.test(path);
}
