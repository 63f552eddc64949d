import { backends } from './backends.ts';

/** Suites that must all run. */
export interface SuitePlan {
  /** How the files of the suites end. */
  readonly suffix: string;
  /** What the suites are counted by. */
  readonly title: string;
  /** What must be tested, and the paths of the suites that do. */
  readonly groups: Readonly<Record<string, RegExp>>;
}

/** The plans by their names: `npm run test:backends` and `npm run test:arm`. */
export const suitePlans = {
  backends: { suffix: '.backend.spec.ts', title: 'backend', groups: backends },
  arm: {
    suffix: '.arm.spec.ts',
    title: 'on emulated ARM',
    groups: {
      'struct layouts': /arm\/layouts/,
      'koffi in the driver': /arm\/kernel-calls/,
      'the packed command': /arm\/command/,
      'on a kernel of arm64': /arm\/guest/,
    },
  },
} as const satisfies Readonly<Record<string, SuitePlan>>;
