import * as z from 'zod/mini';
import { between } from './fields.ts';
import { eventTable, requestTable, responseTable } from './tables.ts';

const transition = { transitionName: z.string() };
const mode = { studioModeEnabled: z.boolean() };

/** What happens to transitions and the studio mode. */
export const transitionEvents = eventTable({
  StudioModeStateChanged: mode,
  CurrentSceneTransitionChanged: transition,
  CurrentSceneTransitionDurationChanged: { transitionDuration: z.number() },
  SceneTransitionStarted: transition,
  SceneTransitionEnded: transition,
  SceneTransitionVideoEnded: transition,
});

export const transitionRequests = requestTable({
  GetStudioModeEnabled: {},
  SetStudioModeEnabled: mode,
  TriggerStudioModeTransition: {},
  SetTBarPosition: { position: between(0, 1), release: z.optional(z.boolean()) },
  GetSceneTransitionList: {},
  GetCurrentSceneTransition: {},
  SetCurrentSceneTransition: transition,
  SetCurrentSceneTransitionDuration: { transitionDuration: between(50, 20_000) },
});

export const transitionResponses = responseTable({
  GetStudioModeEnabled: mode,
  SetStudioModeEnabled: {},
  TriggerStudioModeTransition: {},
  SetTBarPosition: {},
  GetSceneTransitionList: { transitions: z.array(z.looseObject(transition)) },
  GetCurrentSceneTransition: {
    ...transition,
    transitionKind: z.string(),
    transitionDuration: z.optional(z.nullable(z.number())),
  },
  SetCurrentSceneTransition: {},
  SetCurrentSceneTransitionDuration: {},
});
