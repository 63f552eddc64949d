export { obs, type ObsOptions } from './obs.ts';
export { obsMessages, type ObsMessage, type ObsMessages } from './messages/obs-messages.ts';
export { obsRequests, type ObsRequest, type ObsRequests } from './messages/obs-requests.ts';
export type { ObsEventGroup } from './protocol/event-groups.ts';
export { json, type ObsFormat } from './protocol/obs-format.ts';
export type { IdentifyOptions, ObsVersion } from './protocol/identify.ts';
