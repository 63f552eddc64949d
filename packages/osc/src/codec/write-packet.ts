import type { OscArgument } from '../message/osc-argument.ts';
import type { OscPacket } from '../message/osc-packet.ts';
import { writeArgument } from './write-argument.ts';
import { writeText } from './write-text.ts';
import type { Writing } from './writing.ts';

function writeTags(args: readonly OscArgument[], to: Writing): void {
  for (const argument of args) {
    to.bytes[to.at++] = argument.type.charCodeAt(0);
    if (argument.type === '[') {
      writeTags(argument.value, to);
      to.bytes[to.at++] = 0x5d; // ]
    }
  }
}

/** Writes a valid packet. */
export function writePacket(packet: OscPacket, to: Writing): void {
  if ('elements' in packet) {
    writeText('#bundle', to);
    to.view.setUint32(to.at, packet.timeTag.seconds);
    to.view.setUint32(to.at + 4, packet.timeTag.fraction);
    to.at += 8;
    for (const element of packet.elements) {
      const start = to.at + 4;
      to.at = start;
      writePacket(element, to);
      to.view.setUint32(start - 4, to.at - start);
    }
  } else {
    writeText(packet.address, to);
    to.bytes[to.at++] = 0x2c; // a comma
    writeTags(packet.args, to);
    to.at = (to.at + 4) & ~3; // a NUL and the padding: every packet starts at a multiple of four bytes
    for (const argument of packet.args) writeArgument(argument, to);
  }
}
