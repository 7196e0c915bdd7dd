import { defineConfig } from 'oxlint';

/**
 * Who may import whom: each folder of `src/` and the folders and files it may import from besides its own and `model/`.
 * ARCHITECTURE.md shows the same table to people. A folder that is missing here fails `test/scripts/lint.test.ts`.
 */
export const layers = {
  model: [],
  sources: [],
  ingest: [],
  store: [],
  digest: [],
  render: ['i18n'],
  delivery: ['store', 'render', 'i18n'],
  jobs: ['sources', 'ingest', 'store', 'digest', 'render', 'delivery'],
  bot: ['store', 'digest', 'render', 'delivery', 'i18n'],
  web: ['store', 'render', 'i18n'],
  playground: [],
} as const satisfies Record<string, readonly string[]>;

/** Folders that compose all others: `app/` is the one composition root of what runs, `cli/` holds the commands. */
export const composing = ['app', 'cli'] as const;

/** What lies directly in `src/`: it too composes the folders, and no folder but those named above imports it. */
export const entries = [
  'main',
  'run',
  'keep-compiled',
  'no-pretenuring',
  'node-version',
  'open-sources',
  'open-store',
  'releasers',
  'stop-signals',
  'cli',
  'config',
  'log',
  'i18n',
] as const;

/** Packages that only these places may import, so that they can be replaced there. */
const owners = {
  ioredis: ['store', 'app'],
  bullmq: ['jobs'],
  telegraf: ['bot', 'app'],
} as const satisfies Record<string, readonly string[]>;

/** Folders whose code decides and does not act: same arguments, same answer. */
const pure: readonly string[] = ['model', 'ingest', 'digest', 'render'];
const acting =
  '^(node:)?(fs|http|https|http2|net|dgram|dns|tls|child_process|cluster|worker_threads|os|process|timers)(/|$)';

/** Folders whose texts people read. */
const speaking: readonly string[] = ['bot', 'render', 'delivery', 'web'];

interface Pattern {
  regex: string;
  message: string;
}

const names = Object.keys(layers) as (keyof typeof layers)[];

function foreignPackages(place: string): Pattern[] {
  return Object.entries(owners)
    .filter(([, places]) => !(places as readonly string[]).includes(place))
    .map(([name, places]) => ({
      regex: `^${name}(/|$)`,
      message: `Only ${places.map((owner) => `src/${owner}/`).join(' and ')} may import ${name}.`,
    }));
}

function foreignFolders(folder: keyof typeof layers): Pattern[] {
  const allowed: readonly string[] = [folder, ...(folder === 'playground' ? [] : ['model']), ...layers[folder]];
  const folders = [...names, ...composing].filter((name) => !allowed.includes(name));
  const files = entries.filter((name) => !allowed.includes(name));
  return [
    {
      regex: `^[./]*\\.\\./((${folders.join('|')})/|(${files.join('|')})\\.ts$)`,
      message: `src/${folder}/ may import ${allowed.filter((name) => name !== folder).join(', ') || 'nothing of ours'}; have the rest handed in by src/app/.`,
    },
    { regex: '^[./]+/(test|scripts|bench)/', message: 'Production code imports no tests and no scripts.' },
  ];
}

function restricted(patterns: Pattern[]): { 'no-restricted-imports': ['error', { patterns: Pattern[] }] } {
  return { 'no-restricted-imports': ['error', { patterns }] };
}

export default defineConfig({
  jsPlugins: ['./scripts/lint/visible-text.ts'],
  plugins: ['typescript', 'import', 'node', 'oxc', 'unicorn', 'promise'],
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  categories: { correctness: 'error' },
  ignorePatterns: ['node_modules', 'data', '**/fixtures'],
  rules: {
    eqeqeq: 'error',
    // Taking control characters out of texts is our business.
    'no-control-regex': 'off',
    'no-var': 'error',
    'prefer-const': 'error',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-default-export': 'error',
    'typescript/await-thenable': 'error',
    // Also refuses `import('…')` as a type, which no-restricted-imports does not see.
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    // Code points are what is meant where a text is spread.
    'typescript/no-misused-spread': ['error', { allow: ['string'] }],
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  },
  overrides: [
    {
      files: ['src/**'],
      rules: { 'max-lines': ['error', { max: 250 }], 'node/no-process-env': 'error' },
    },
    { files: ['src/*.ts', 'src/cli/**'], rules: restricted(foreignPackages('entry')) },
    { files: ['src/app/**'], rules: restricted(foreignPackages('app')) },
    {
      files: ['src/i18n.ts'],
      rules: restricted([
        ...foreignPackages('i18n'),
        {
          regex: `^\\./((${[...names.filter((name) => name !== 'model'), ...composing].join('|')})/|(${entries.join('|')})\\.ts$)`,
          message: 'src/i18n.ts is imported by pure folders and may import only model.',
        },
      ]),
    },
    ...names.map((folder) => ({
      files: [`src/${folder}/**`],
      rules: restricted([
        ...foreignPackages(folder),
        ...foreignFolders(folder),
        ...(pure.includes(folder)
          ? [{ regex: acting, message: `src/${folder}/ is pure: have what it needs handed in as an argument.` }]
          : []),
      ]),
    })),
    {
      files: pure.map((folder) => `src/${folder}/**`),
      rules: {
        'no-restricted-globals': ['error', 'fetch', 'process', 'setTimeout', 'setInterval', 'setImmediate'],
        'no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now', message: 'Take the time as an argument: pure code reads no clock.' },
          {
            object: 'Math',
            property: 'random',
            message: 'Take the choice as an argument: pure code does not roll dice.',
          },
        ],
      },
    },
    {
      files: speaking.map((folder) => `src/${folder}/**`),
      rules: { 'gazette/visible-text': 'error' },
    },
    { files: ['src/environment.ts'], rules: { 'node/no-process-env': 'off' } },
    { files: ['*.config.ts', 'test/reporter.ts'], rules: { 'import/no-default-export': 'off' } },
  ],
});
