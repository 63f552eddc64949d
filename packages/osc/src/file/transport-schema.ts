import { described } from '@hardware-ws/rules/endpoint';
import * as z from 'zod/mini';

/** Whether OSC goes over UDP or TCP, with what the JSON Schema says of the key. */
export function transportSchema(description: string) {
  return described(description, z.enum(['udp', 'tcp'], 'expected udp or tcp'));
}

/** How messages are separated on a TCP connection, with what the JSON Schema says of the key. */
export function framingSchema(description: string) {
  return described(description, z.enum(['slip', 'size'], 'expected slip or size'));
}
