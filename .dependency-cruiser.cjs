// The table of the rings (docs/architecture.md) as code: `npm run check` prints any arrow that
// it forbids. tests/house/rings.test.ts breaks each rule once.
const OURS = '^(?:src|flows|workers|emulators|scripts|tests|bench|bin)/';
const PRODUCT = '^(?:src|flows|workers|bin)/';
const npm = (...names) => `(?:^|/)node_modules/(?:@types/)?(?:${names.join('|')})/`;

/** One package, one folder that knows it. */
const owners = [
  ['agenda', npm('ical\\.js')],
  ['postgres', npm('pg', '@prisma/[^/]+')],
  ['bullmq', npm('bullmq', 'ioredis')],
  ['twilio', npm('twilio')],
  ['slack', npm('@slack/[^/]+')],
  ['oidc', npm('openid-client', 'jose')],
];

/** Ring 4: thin doors. Adapters are met in compose.ts alone. */
const doors = ['src/http', 'src/cli', 'workers'];
const door = (folder) => ({
  name: `door-${folder.replace('src/', '')}-goes-through-compose`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: {
    path: OURS,
    pathNot: ['^src/(?:domain|app)/', '^src/(?:compose[-a-z]*|config)\\.ts$', `^${folder}/`],
  },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Files that need each other are one thing, or hide a third.',
      severity: 'error',
      from: { path: OURS },
      to: { circular: true },
    },
    {
      name: 'resolves',
      severity: 'error',
      from: { path: OURS },
      to: { couldNotResolve: true },
    },
    {
      name: 'domain-is-pure',
      comment: 'Ring 1: pure rules. Only luxon comes in.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: ['^src/domain/', npm('luxon')] },
    },
    {
      name: 'flows-are-data',
      comment: 'Ring 1: conversations and wording, read by people who do not program.',
      severity: 'error',
      from: { path: '^flows/' },
      to: { pathNot: ['^src/domain/', '^flows/'] },
    },
    {
      name: 'app-knows-no-adapter',
      comment: 'Ring 2: use cases and the ports they need.',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { pathNot: ['^src/(?:domain|app)/', '^flows/', npm('zod')] },
    },
    {
      name: 'adapter-knows-ports-and-itself',
      comment: 'Ring 3: one folder for each outside thing; compose.ts brings them together.',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: {
        path: OURS,
        pathNot: ['^src/domain/', '^src/app/(?:ports|views)/', '^src/adapters/$1/'],
      },
    },
    ...doors.map(door),
    {
      name: 'only-doors-compose',
      comment: 'What is composed is handed down, never fetched.',
      severity: 'error',
      from: {
        path: PRODUCT,
        pathNot: [
          '^src/(?:http|cli)/',
          '^workers/',
          '^bin/',
          '^src/(?:main|migrate|compose[-a-z]*)\\.ts$',
        ],
      },
      to: { path: '^src/(?:compose[-a-z]*|config|main|migrate)\\.ts$' },
    },
    {
      name: 'config-knows-nothing',
      severity: 'error',
      from: { path: '^src/config\\.ts$' },
      to: { pathNot: [npm('zod')] },
    },
    {
      name: 'product-stands-alone',
      comment: 'What ships sees neither emulators, nor tests, nor scripts.',
      severity: 'error',
      from: { path: PRODUCT },
      to: { path: '^(?:emulators|tests|scripts|bench)/' },
    },
    {
      name: 'product-needs-no-development-package',
      severity: 'error',
      from: { path: PRODUCT },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm'], pathNot: '/@types/' },
    },
    {
      name: 'emulators-share-nothing',
      comment: 'A shared helper would hide a shared mistake.',
      severity: 'error',
      from: { path: '^emulators/' },
      to: { path: OURS, pathNot: ['^emulators/'] },
    },
    ...owners.map(([folder, packages]) => ({
      name: `only-adapter-${folder}`,
      comment: `What comes from this package stays in src/adapters/${folder}.`,
      severity: 'error',
      from: { path: PRODUCT, pathNot: [`^src/adapters/${folder}/`] },
      to: { path: packages },
    })),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/adapters/postgres/generated/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
