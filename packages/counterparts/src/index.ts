export { chromiumPage } from './chromium-page.ts';
export type { ChromiumPage } from './chromium-page.ts';
export { describeWithCounterparts } from './describe-with-counterparts.ts';
export { missingCounterparts } from './missing-counterparts.ts';
