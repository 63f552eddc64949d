import type { OscTimeTag } from '../message/osc-time-tag.ts';

/** The time tag that means at once. */
export const immediately: OscTimeTag = { seconds: 0, fraction: 1 };
