import type { Refuse } from '@hardware-ws/rules';
import type * as z from 'zod/mini';
import { isMulticast } from '../message/is-multicast.ts';
import type { OscDestination } from '../rules/osc-rules.ts';
import type { destinationSchema } from './destination-schema.ts';

/** A destination as a file writes it. */
export type WrittenDestination = z.output<typeof destinationSchema>;

/** A place in the file, and a function that refuses it. */
export interface Place {
  readonly path: readonly (string | number)[];
  readonly refuse: Refuse;
}

/** Completes a destination from the default destination. Refuses it if a key is missing or keys are incompatible. */
export function completeDestination(
  own: WrittenDestination,
  base: WrittenDestination,
  { path, refuse }: Place,
): readonly OscDestination[] {
  const laidOver = { ...base, ...own };
  const missing = missingIn(laidOver);
  if (missing) refuse(path, `no ${missing}: give it here or in default_destination`);
  for (const [key, message] of transportFaults(laidOver, own)) {
    if (own[key] === undefined) refuse(path, `default_destination: ${key}: ${message}`);
    else refuse([...path, key], message);
  }
  const { host, port, address, args, ...how } = laidOver;
  if (host === undefined || port === undefined || address === undefined) return [];
  return [{ ...how, host, port, address, args: args ?? [] }];
}

/** The required keys that are missing, as a part of a sentence. */
export function missingIn({ host, port, address }: WrittenDestination): string {
  return Object.entries({ host, port, address })
    .filter(([, value]) => value === undefined)
    .map(([key]) => key)
    .join(' and no ');
}

type TransportFault = readonly [key: keyof WrittenDestination, message: string];

/** The keys that the transport of a destination does not allow, and why. */
export function transportFaults(laidOver: WrittenDestination, own: WrittenDestination): readonly TransportFault[] {
  const { transport, host, bundle } = laidOver;
  if (transport !== 'tcp') {
    const isUnused = own.framing !== undefined || (laidOver.framing !== undefined && transport === undefined);
    return isUnused ? [['framing', 'only a TCP connection has a framing: add transport: tcp']] : [];
  }
  const keys = (['multicast_ttl', 'interface', 'loopback'] as const).filter((key) => laidOver[key] !== undefined);
  return [
    ...(host !== undefined && isMulticast(host)
      ? [['transport', `${host} is a multicast group, which works over UDP only: leave transport out`] as const]
      : []),
    ...(bundle
      ? [['bundle', 'bundles work over UDP only: leave bundle out, or leave out transport: tcp'] as const]
      : []),
    ...keys.map(
      (key) => [key, 'multicast works over UDP only: leave this key out, or leave out transport: tcp'] as const,
    ),
  ];
}
