export { describeWithCounterparts } from './describe-with-counterparts.ts';
