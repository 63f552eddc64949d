import type { FileProblem } from '@hardware-ws/rules/check';
import { backends } from './backends.ts';
import { didYouMean } from '../config/did-you-mean.ts';
import { hideValue } from '../config/hidden-values.ts';
import type { BridgeBackend } from './backends/bridge-backend.ts';

/** What can be read of the backend of a file, valid or not. */
interface Named {
  readonly backend?: Readonly<Record<string, unknown>> | null;
  readonly websocket?: unknown;
}

/** The name of the backend in a file, as it is written. `undefined` if the file names none. */
function nameIn(value: unknown): string | undefined {
  const { backend, websocket } = Object(value) as Named;
  if (backend != null) return String((Object(backend) as NonNullable<Named['backend']>)['type']);
  return websocket == null ? undefined : 'quizzer';
}

/** The value of a file with the block of the backend that was asked for, if the file names none. */
export function withAskedBackend(value: unknown, asked: string | undefined): unknown {
  const hasBlock = backends.some(({ name, keys }) => name === asked && keys !== undefined);
  if (!hasBlock || nameIn(value) !== undefined || Object(value) !== value) return value;
  return { ...(value as object), backend: { type: asked } };
}

/** Reports a file that names another backend than the one that was asked for. */
export function otherBackend(value: unknown, asked: string | undefined): readonly FileProblem[] {
  const named = nameIn(value);
  if (asked === undefined || named === undefined || named === asked) return [];
  const path = [(value as Named).backend == null ? 'websocket' : 'backend'];
  const message = `is for ${named}, but --backend says ${asked}: remove one of the two`;
  return [{ severity: 'error', path, key: true, message }];
}

/** The backend whose messages the rules of a file mean. `undefined` if its name resembles none. */
export function meantBackend(value: unknown): BridgeBackend | undefined {
  const meant = didYouMean(
    nameIn(value) ?? 'quizzer',
    backends.map(({ name }) => name),
  );
  return backends.find(({ name }) => name === meant);
}

/** Keeps the secrets in the block of a file out of everything that is printed, whether the file is valid or not. */
export function hideSecrets(value: unknown): void {
  const { backend } = Object(value) as Named;
  for (const key of backends.flatMap(({ secrets = [] }) => secrets)) {
    const secret = (Object(backend) as Readonly<Record<string, unknown>>)[key];
    if (typeof secret === 'string' || typeof secret === 'number') hideValue(String(secret), '…');
  }
}
