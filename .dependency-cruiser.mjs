/** The table of ARCHITECTURE.md: each layer may import those before it. */
export const LAYERS = [
  'platform',
  'procedures',
  'accounts',
  'papers',
  'notifications',
  'catalogue',
  'documents',
  'applications',
  'payments',
  'schedule',
  'exams',
  'outcomes',
  'appeals',
];
const TEST = '\\.(test|factory)\\.tsx?$';

const upward = LAYERS.map((layer, index) => ({
  name: `${layer}-imports-only-layers-above-it`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: TEST },
  to: { path: `^src/(${[...LAYERS.slice(index + 1), 'web', 'demo', 'start'].join('|')})/` },
}));

export default {
  forbidden: [
    ...upward,
    {
      name: 'nobody-imports-web',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/web/|^src/server\\.ts$|\\.test\\.tsx?$' },
      to: { path: '^src/web/' },
    },
    {
      name: 'only-the-front-door',
      comment: 'Between capabilities only index.ts; factories also for tests, other factories and the demo.',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: `${TEST}|^src/demo/` },
      to: { path: `^src/(${LAYERS.slice(1).join('|')})/`, pathNot: '^src/$1/|^src/[^/]+/index\\.ts$' },
    },
    {
      name: 'tests-enter-by-the-front-door-or-a-factory',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: '^src/web/' },
      to: { path: `^src/(${LAYERS.slice(1).join('|')})/`, pathNot: '^src/$1/|^src/[^/]+/index\\.ts$|\\.factory\\.ts$' },
    },
    {
      name: 'entry-points-enter-by-the-front-door',
      severity: 'error',
      from: { path: '^src/[^/]+\\.ts$' },
      to: { path: `^src/(${LAYERS.slice(1).join('|')})/`, pathNot: '^src/[^/]+/index\\.ts$' },
    },
    {
      name: 'procedures-do-no-io',
      severity: 'error',
      from: { path: '^src/procedures/', pathNot: TEST },
      to: { dependencyTypes: ['core', 'npm'], pathNot: 'node_modules/zod/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(\\./\\+types|virtual:)|/\\+types/|/build/server/' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|data|\\.react-router|src/web/paraglide)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
