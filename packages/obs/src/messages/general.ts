import * as z from 'zod/mini';
import { ofSource, settings } from './fields.ts';
import { eventTable, requestTable, responseTable } from './tables.ts';

const filter = { sourceName: z.string(), filterName: z.string() };
const ofFilter = { ...ofSource, filterName: z.string() };
const collection = { sceneCollectionName: z.string() };
const profile = { profileName: z.string() };
const modifier = z.optional(z.boolean());

/** What happens to OBS itself and to filters, and what others announce through OBS. */
export const generalEvents = eventTable({
  ExitStarted: {},
  CustomEvent: { eventData: settings },
  VendorEvent: { vendorName: z.string(), eventType: z.string(), eventData: settings },
  CurrentSceneCollectionChanging: collection,
  CurrentSceneCollectionChanged: collection,
  CurrentProfileChanging: profile,
  CurrentProfileChanged: profile,
  SourceFilterEnableStateChanged: { ...filter, filterEnabled: z.boolean() },
  ScreenshotSaved: { savedScreenshotPath: z.string() },
});

export const generalRequests = requestTable({
  GetVersion: {},
  GetStats: {},
  BroadcastCustomEvent: { eventData: settings },
  CallVendorRequest: { vendorName: z.string(), requestType: z.string(), requestData: z.optional(settings) },
  GetHotkeyList: {},
  TriggerHotkeyByName: { hotkeyName: z.string(), contextName: z.optional(z.string()) },
  TriggerHotkeyByKeySequence: {
    keyId: z.string(),
    keyModifiers: z.optional(z.strictObject({ shift: modifier, control: modifier, alt: modifier, command: modifier })),
  },
  SetCurrentSceneCollection: collection,
  SetCurrentProfile: profile,
  GetSourceFilterList: ofSource,
  GetSourceFilter: ofFilter,
  SetSourceFilterEnabled: { ...ofFilter, filterEnabled: z.boolean() },
  SetSourceFilterSettings: { ...ofFilter, filterSettings: settings, overlay: z.optional(z.boolean()) },
});

export const generalResponses = responseTable({
  GetVersion: { obsVersion: z.string(), obsWebSocketVersion: z.string(), rpcVersion: z.int() },
  GetStats: {
    cpuUsage: z.number(),
    memoryUsage: z.number(),
    availableDiskSpace: z.number(),
    activeFps: z.number(),
    renderSkippedFrames: z.number(),
    renderTotalFrames: z.number(),
    outputSkippedFrames: z.number(),
    outputTotalFrames: z.number(),
  },
  BroadcastCustomEvent: {},
  CallVendorRequest: { vendorName: z.string(), requestType: z.string(), responseData: z.optional(settings) },
  GetHotkeyList: { hotkeys: z.array(z.string()) },
  TriggerHotkeyByName: {},
  TriggerHotkeyByKeySequence: {},
  SetCurrentSceneCollection: {},
  SetCurrentProfile: {},
  GetSourceFilterList: { filters: z.array(z.looseObject({ filterName: z.string(), filterEnabled: z.boolean() })) },
  GetSourceFilter: { filterEnabled: z.boolean(), filterKind: z.string(), filterSettings: settings },
  SetSourceFilterEnabled: {},
  SetSourceFilterSettings: {},
});
