import type { OscTimeTag } from '../message/osc-time-tag.ts';

/** The time tag that means "immediately". */
export const immediately: OscTimeTag = { seconds: 0, fraction: 1 };
