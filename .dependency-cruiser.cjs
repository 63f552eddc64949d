// The layers of ARCHITECTURE.md as rules. `src` matches a package's sources without its specs.
const source = (name) => `^packages/${name}/src/`;
const spec = '\\.spec\\.ts$|/testing/|/test/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Not of types either: what two files need of each other belongs in one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-deep-imports',
      comment: 'A package is entered through its exports, never through its files.',
      severity: 'error',
      from: { path: '^(packages|docs)/([^/]+)/' },
      to: {
        path: '^packages/([^/]+)/src/.+',
        pathNot: ['^packages/$2/', '^packages/[^/]+/src/(index|[^/]+/index)\\.ts$'],
      },
    },
    {
      name: 'client-and-gpio-know-nobody',
      severity: 'error',
      from: { path: source('(client|gpio)'), pathNot: spec },
      to: { path: '^packages/(?!$1/)' },
    },
    {
      name: 'backends-take-types-from-client',
      comment: 'A contract is values from zod and rxjs, and types from client.',
      severity: 'error',
      from: { path: source('(quizzer|obs|home-assistant)'), pathNot: spec },
      to: { path: '^packages/(?!$1/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'backends-know-no-hardware',
      severity: 'error',
      from: { path: source('(quizzer|obs|home-assistant)'), pathNot: spec },
      to: { path: '^packages/(?!$1/|client/)' },
    },
    {
      name: 'fairness-takes-types-from-client',
      comment: 'Who was first is decided by values from quizzer, zod and rxjs.',
      severity: 'error',
      from: { path: source('fairness'), pathNot: spec },
      to: { path: '^packages/(?!fairness/|quizzer/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'fairness-knows-client-and-quizzer-alone',
      severity: 'error',
      from: { path: source('fairness'), pathNot: spec },
      to: { path: '^packages/(?!fairness/|quizzer/|client/)' },
    },
    {
      name: 'only-the-command-needs-fairness',
      comment: 'A box without a referee is a box of the quizzer alone.',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/(fairness|cli|bench|build)/' },
      to: { path: '^packages/fairness/' },
    },
    {
      name: 'rules-know-nobody',
      comment: 'A new endpoint or backend changes nothing in rules.',
      severity: 'error',
      from: { path: source('rules'), pathNot: spec },
      to: { path: '^packages/(?!rules/)' },
    },
    {
      name: 'osc-takes-rules-and-types-from-quizzer',
      comment: 'An endpoint is written against rules, and knows the wire contract by its types at most.',
      severity: 'error',
      from: { path: source('osc'), pathNot: spec },
      to: { path: '^packages/(?!osc/|rules/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'osc-knows-rules-and-quizzer-alone',
      severity: 'error',
      from: { path: source('osc'), pathNot: spec },
      to: { path: '^packages/(?!osc/|rules/|quizzer/)' },
    },
    {
      name: 'relay-stands-alone',
      severity: 'error',
      from: { path: source('relay'), pathNot: spec },
      to: { path: '^packages/(?!relay/)' },
    },
    {
      name: 'nobody-needs-the-command',
      severity: 'error',
      from: { pathNot: '^packages/cli/' },
      to: { path: '^packages/cli/' },
    },
    {
      name: 'only-drivers-do-io',
      comment: 'Node core, sockets and native modules stay in the drivers.',
      severity: 'error',
      from: {
        path: source('(client|quizzer|fairness|obs|home-assistant|gpio|osc|rules)'),
        pathNot: [
          spec,
          '^packages/client/src/(web-socket|node)/',
          '^packages/gpio/src/(chardev|gpiomon|pigpio|pigpiod)/',
          '^packages/osc/src/(udp|tcp|node-osc|endpoint)/',
        ],
      },
      to: {
        path: '^(node:)?(fs|net|tls|http|https|dgram|os|child_process|worker_threads|process|perf_hooks)$|/(ws|isomorphic-ws|koffi|pigpio|node-osc)/',
      },
    },
    {
      name: 'koffi-where-node-cannot-call-the-system',
      severity: 'error',
      from: {
        pathNot: [
          '^packages/gpio/src/chardev/',
          '^packages/cli/src/process/exit-now.ts$',
          '^packages/cli/src/service/notify-socket.ts$',
          spec,
        ],
      },
      to: { path: '/koffi/' },
    },
    {
      name: 'sources-do-not-need-tests',
      severity: 'error',
      comment: 'The bench is a test as a whole.',
      from: { path: '^packages/[^/]+/src/', pathNot: [spec, '^packages/bench/'] },
      to: { path: spec },
    },
    {
      name: 'declared-dependencies-only',
      comment: 'The command is published as one file with all that it needs.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: [spec, '^packages/cli/'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'unknown'], dependencyTypesNot: ['npm', 'npm-peer'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/|/build/consumers/' },
    enhancedResolveOptions: {
      conditionNames: ['@hardware-ws/source', 'types', 'import', 'require', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
