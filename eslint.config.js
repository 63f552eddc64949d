import jest from 'eslint-plugin-jest';
import rxjsX from 'eslint-plugin-rxjs-x';
import tseslint from 'typescript-eslint';

// rxjs operators and globals that read the wall clock themselves: a TestScheduler cannot virtualise them, and a
// suspended or adjusted machine makes them lie.
const clockReaders = ['debounceTime', 'throttleTime', 'timestamp', 'timeInterval', 'sampleTime', 'auditTime'];

const syntax = [
  { selector: 'ExportDefaultDeclaration', message: 'Name every export.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  { selector: 'TSDeclareFunction', message: 'No overloads.' },
];

// `func-style` for the top level of a module. Inside a function an arrow is fine: it keeps the narrowing of what it
// captures, which a hoisted declaration loses. So is one whose constant has a type, such as a driver's.
const functions = ['Program', 'ExportNamedDeclaration'].map((parent) => ({
  selector: `${parent} > VariableDeclaration > VariableDeclarator:not([id.typeAnnotation])[init.type=/^(Arrow)?Function/]`,
  message: 'Declare it as a function.',
}));

const hardwareWs = {
  rules: {
    // rxjs-x has no rule that knows `$` for functions that create Observables, as in `connect$`.
    'no-restricted-globals': [
      'error',
      { name: 'setTimeout', message: 'Use rxjs timer().' },
      { name: 'setInterval', message: 'Use rxjs interval().' },
      { name: 'setImmediate', message: 'Use an rxjs scheduler.' },
      { name: 'performance', message: 'Its origin is not that of process.hrtime. Take a Clock.' },
    ],
    'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'Take a Clock.' }],
    'no-restricted-imports': [
      'error',
      {
        paths: [
          { name: 'zod', importNames: ['z'], message: "Use `import * as z from 'zod/mini'`: a quarter of the size." },
          { name: 'rxjs', importNames: clockReaders, message: 'It reads Date. Use timer() and a Clock.' },
          { name: 'rxjs/operators', message: "Import operators from 'rxjs'." },
        ],
      },
    ],
    'no-restricted-syntax': ['error', ...syntax, ...functions],
    'no-duplicate-imports': 'error',
  },
};

export default tseslint.config(
  { ignores: ['**/dist/', '**/coverage/', '**/node_modules/', 'packages/build/consumers/', 'reports/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, rxjsX.configs.strict, hardwareWs],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'default', format: ['camelCase'], leadingUnderscore: 'allow' },
        { selector: 'typeLike', format: ['PascalCase'] },
        // A class may be a value.
        { selector: ['variable', 'parameter'], format: ['camelCase', 'StrictPascalCase'], leadingUnderscore: 'allow' },
        { selector: 'import', format: ['camelCase', 'PascalCase'] },
        // Names that come from outside: the wire's fields, other libraries' options, environment variables, pins.
        { selector: ['property', 'objectLiteralMethod', 'typeMethod'], format: null },
        { selector: ['variable', 'parameter'], modifiers: ['destructured'], format: null },
      ],
    },
  },
  {
    files: ['**/*.spec.ts', '**/test/**/*.ts', '**/testing/**/*.ts', 'packages/bench/**/*.ts'],
    rules: {
      // What does not come rejects, and fails the test.
      'rxjs-x/no-ignored-default-value': 'off',
      'rxjs-x/no-ignored-replay-buffer': 'off',
      'rxjs-x/no-ignored-error': 'off',
    },
  },
  {
    files: ['**/*.spec.ts'],
    extends: [jest.configs['flat/recommended']],
    // expectObservable asserts too, and so does a check that rejects.
    rules: { 'jest/expect-expect': 'off' },
  },
  {
    files: ['jest.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
