export { checkRules } from './check-rules.ts';
export { contractFields } from './contract.ts';
export type { Contract } from './contract.ts';
export { hasTextWarnings, incomingTextWarnings, outgoingTextWarnings } from './false-texts.ts';
export type { CheckedFile, EndpointCheck, EndpointFileCheck, FileProblem } from './file-problem.ts';
