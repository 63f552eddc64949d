import { afterEach, describe, it } from 'node:test';

/** Node's test framework, and where Jest's specs look for theirs. Whoever imports those imports this first. */
export const nodeTest = Object.assign(globalThis, { afterEach, describe, it });
