import { hostSchema } from '../file/host-schema.ts';

/**
 * The name or the address of a machine and nothing more, as rules have it: a schema, whose issue says what is wrong. An IPv6
 * address may be in brackets, and loses them.
 *
 * @example
 * const host = oscHost.parse('[::1]'); // '::1'
 */
export const oscHost = hostSchema('The name or the address of a machine.');
