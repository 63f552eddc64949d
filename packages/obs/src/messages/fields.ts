import * as z from 'zod/mini';

const text = z.optional(z.string());

/** Any JSON object. */
export const settings = z.record(z.string(), z.unknown());

/** A number of this range, for a message that says so: zod/mini itself has no words. */
export function between(least: number, most: number): z.ZodMiniNumber {
  const error = `expected a number from ${least} to ${most}`;
  return z.number(error).check(z.minimum(least, error), z.maximum(most, error));
}

/** What says which scene a request means. Releases of OBS before 30.2 know names only. */
export const ofScene = { canvasUuid: text, sceneName: text, sceneUuid: text };

/** What says which input a request means. */
export const ofInput = { inputName: text, inputUuid: text };

/** What says which source a request means. Scenes are sources too. */
export const ofSource = { canvasUuid: text, sourceName: text, sourceUuid: text };
