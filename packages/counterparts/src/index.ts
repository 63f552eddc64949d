export { chromiumPage } from './chromium-page.ts';
export type { ChromiumPage } from './chromium-page.ts';
export { describeWithCounterparts } from './describe-with-counterparts.ts';
export { freePort } from './free-port.ts';
export { ownNetwork } from './own-network.ts';
export type { OwnNetwork } from './own-network.ts';
export { missingCounterparts } from './missing-counterparts.ts';
export { obsStudio } from './obs/obs-studio.ts';
export type { ObsStudio } from './obs/obs-studio.ts';
