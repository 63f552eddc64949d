/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';

const config: Config = {
  roots: ['<rootDir>/packages', '<rootDir>/docs'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@hardware-ws/source', 'node', 'node-addons'] },
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/build/consumers/', '\\.(kernel|arm)\\.spec\\.ts$'],
  transform: { '\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.jest.json' }] },
};

export default config;
