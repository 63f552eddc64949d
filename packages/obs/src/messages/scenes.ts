import * as z from 'zod/mini';
import { ofScene, ofSource } from './fields.ts';
import { eventTable, requestTable, responseTable } from './tables.ts';

const scene = { sceneName: z.string() };
const scenes = z.array(z.looseObject({ ...scene, sceneIndex: z.optional(z.int()) }));
const name = z.optional(z.nullable(z.string()));
const item = { ...scene, sceneItemId: z.int() };
const ofItem = { ...ofScene, sceneItemId: z.int() };
const items = z.array(z.looseObject({ sceneItemId: z.int(), sourceName: z.string() }));

/** What happens to scenes and to what is in them. */
export const sceneEvents = eventTable({
  CurrentProgramSceneChanged: scene,
  CurrentPreviewSceneChanged: scene,
  SceneListChanged: { scenes },
  SceneCreated: scene,
  SceneRemoved: scene,
  SceneNameChanged: { ...scene, oldSceneName: z.string() },
  SceneItemCreated: { ...item, sourceName: z.string() },
  SceneItemRemoved: { ...item, sourceName: z.string() },
  SceneItemEnableStateChanged: { ...item, sceneItemEnabled: z.boolean() },
  SceneItemLockStateChanged: { ...item, sceneItemLocked: z.boolean() },
});

export const sceneRequests = requestTable({
  GetSceneList: {},
  GetCurrentProgramScene: {},
  SetCurrentProgramScene: ofScene,
  GetCurrentPreviewScene: {},
  SetCurrentPreviewScene: ofScene,
  GetSceneItemList: ofScene,
  GetSceneItemId: { ...ofScene, sourceName: z.string(), searchOffset: z.optional(z.int()) },
  GetSceneItemEnabled: ofItem,
  SetSceneItemEnabled: { ...ofItem, sceneItemEnabled: z.boolean() },
  GetSceneItemLocked: ofItem,
  SetSceneItemLocked: { ...ofItem, sceneItemLocked: z.boolean() },
  GetSourceActive: ofSource,
});

export const sceneResponses = responseTable({
  GetSceneList: { currentProgramSceneName: name, currentPreviewSceneName: name, scenes },
  GetCurrentProgramScene: { currentProgramSceneName: z.string() },
  SetCurrentProgramScene: {},
  GetCurrentPreviewScene: { currentPreviewSceneName: z.string() },
  SetCurrentPreviewScene: {},
  GetSceneItemList: { sceneItems: items },
  GetSceneItemId: { sceneItemId: z.int() },
  GetSceneItemEnabled: { sceneItemEnabled: z.boolean() },
  SetSceneItemEnabled: {},
  GetSceneItemLocked: { sceneItemLocked: z.boolean() },
  SetSceneItemLocked: {},
  GetSourceActive: { videoActive: z.boolean(), videoShowing: z.boolean() },
});
