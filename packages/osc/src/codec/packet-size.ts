import type { OscArgument } from '../message/osc-argument.ts';
import type { OscPacket } from '../message/osc-packet.ts';
import { utf8Length } from './utf8-length.ts';

/** OSC pads everything to a multiple of four bytes. */
function padded(bytes: number): number {
  return (bytes + 3) & ~3;
}

function textSize(text: string): number {
  return padded((utf8Length(text) ?? 0) + 1);
}

function argumentSize(argument: OscArgument): number {
  switch (argument.type) {
    case 'i':
    case 'f':
    case 'c':
    case 'r':
    case 'm':
      return 4;
    case 'h':
    case 'd':
    case 't':
      return 8;
    case 's':
    case 'S':
      return textSize(argument.value);
    case 'b':
      return 4 + padded(argument.value.length);
    case '[':
      return argument.value.reduce((size, element) => size + argumentSize(element), 0);
    case 'T':
    case 'F':
    case 'N':
    case 'I':
      return 0;
  }
}

function tagCount(args: readonly OscArgument[]): number {
  let count = args.length;
  for (const argument of args) if (argument.type === '[') count += 1 + tagCount(argument.value);
  return count;
}

/** The encoded size of a valid packet, in bytes. */
export function packetSize(packet: OscPacket): number {
  let size: number;
  if ('elements' in packet) {
    size = 16;
    for (const element of packet.elements) size += 4 + packetSize(element);
  } else {
    size = textSize(packet.address) + padded(tagCount(packet.args) + 2); // a comma and a NUL
    for (const argument of packet.args) size += argumentSize(argument);
  }
  return size;
}
