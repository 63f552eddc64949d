/**
 * `npm run mutation`: breaks the connection's files one small change at a time, and says which of the changes no unit test
 * notices.
 *
 * @type {import('@stryker-mutator/core').PartialStrykerOptions}
 */
const config = {
  mutate: [
    'packages/client/src/**/*.ts',
    '!**/*.spec.ts',
    '!**/index.ts',
    '!packages/client/src/{testing,node,web-socket}/**',
  ],
  testRunner: 'jest',
  jest: {
    config: {
      roots: ['<rootDir>/packages/client/src'],
      testPathIgnorePatterns: ['\\.(integration|model)\\.spec\\.ts$'],
    },
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  plugins: ['@stryker-mutator/jest-runner'],
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  htmlReporter: { fileName: 'reports/mutation.html' },
  jsonReporter: { fileName: 'reports/mutation.json' },
  tempDirName: 'reports/stryker-tmp',
};

export default config;
