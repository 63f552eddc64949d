export { architectures, type Architecture } from './architectures.ts';
export { armPackages } from './arm-packages.ts';
export { compiledC } from './compiled-c.ts';
export { guestRun, type GuestRun } from './guest-run.ts';
export { boardProject, type BoardProject } from './board-project.ts';
