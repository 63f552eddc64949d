import type { BridgeConfig } from '@hardware-ws/rules';
import type { BridgeBackend } from './backends/bridge-backend.ts';
import { obsBackend } from './backends/obs.ts';
import { quizzerBackend } from './backends/quizzer.ts';

/** The backends that a bridge can speak to. To register a new backend, add it here. */
export const backends: readonly BridgeBackend[] = [quizzerBackend, obsBackend];

/** The backends that have a block in a file. */
export const backendFiles = backends.flatMap(({ name, keys, check }) =>
  keys ? [{ name, keys, ...(check && { check }) }] : [],
);

/** The backend of a configuration. */
export function backendOf({ backend }: Pick<BridgeConfig, 'backend'>): BridgeBackend {
  return backends.find(({ name }) => name === backend?.type) ?? quizzerBackend;
}
