// Which part of the house may import which. `npm test` fails on the first arrow that runs the wrong way.

const staircase = ['base', 'science', 'activity', 'signal', 'boundaries', 'run', 'history', 'why', 'plan']

/** Each step of the engine imports only the steps above it. */
const engineSteps = staircase.slice(0, -1).map((step, index) => ({
  name: `engine-${step}-imports-only-steps-above`,
  severity: 'error',
  from: { path: `^packages/engine/src/${step}/` },
  to: { path: `^packages/engine/src/(${staircase.slice(index + 1).join('|')})/` },
}))

const packageArrows = [
  ['engine', []],
  ['formats', ['engine']],
  ['virtual-runner', ['engine', 'formats']],
  ['app', ['engine', 'formats', 'virtual-runner']],
  ['web', ['engine']],
].map(([name, allowed]) => ({
  name: `package-${name}-arrows`,
  severity: 'error',
  from: { path: `^packages/${name}/` },
  to: { path: '^packages/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
}))

const appLayers = [
  ['ports', ['ports']],
  ['usecases', ['ports', 'usecases']],
  ['store', ['ports', 'store']],
  ['files', ['ports', 'files']],
  ['jobs', ['ports', 'usecases', 'jobs']],
  ['http', ['ports', 'usecases', 'http']],
  ['cli', ['ports', 'usecases', 'cli', 'http']],
].map(([layer, allowed]) => ({
  name: `app-${layer}-layer`,
  severity: 'error',
  from: { path: `^packages/app/src/${layer}/`, pathNot: '[.]test[.]ts$' },
  to: { path: '^packages/app/src/', pathNot: `^packages/app/src/((${allowed.join('|')})/|[a-z-]+[.]ts$)` },
}))

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-undeclared-dependencies',
      severity: 'error',
      from: { path: '^packages/', pathNot: '[.](test|fixture)[.]tsx?$|/test/|/vite[.]config[.]ts$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev', 'unknown'] },
    },
    {
      name: 'no-unresolvable-imports',
      severity: 'error',
      from: { path: '^packages/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'only-the-door-of-another-package',
      comment: 'A package is imported by its name, never by the path of one of its files.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/', pathNot: ['^packages/$1/', '^packages/[^/]+/src/index[.]ts$'] },
    },
    {
      name: 'pure-packages-have-no-node',
      severity: 'error',
      from: { path: '^packages/(engine|virtual-runner)/src', pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-has-no-dependencies',
      severity: 'error',
      from: { path: '^packages/engine/src', pathNot: '[.](test|fixture)[.]ts$' },
      to: { pathNot: '^packages/engine/src' },
    },
    {
      name: 'only-main-composes',
      severity: 'error',
      from: {
        path: '^packages/app/src/',
        pathNot:
          '^packages/app/src/(main|compose|[a-z]+-worker)[.]ts$|[.]test[.]ts$|^packages/app/src/store/',
      },
      to: { path: '^packages/app/src/store/' },
    },
    ...packageArrows,
    ...engineSteps,
    ...appLayers,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^packages/[^/]+/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
}
