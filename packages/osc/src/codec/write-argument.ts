import type { OscArgument } from '../message/osc-argument.ts';
import { writeText } from './write-text.ts';
import type { Writing } from './writing.ts';

/** Writes the value of a valid argument. */
export function writeArgument(argument: OscArgument, to: Writing): void {
  const { bytes, view } = to;
  switch (argument.type) {
    case 'i':
      view.setInt32(to.at, argument.value);
      to.at += 4;
      return;
    case 'f':
      view.setFloat32(to.at, argument.value);
      to.at += 4;
      return;
    case 's':
    case 'S':
      writeText(argument.value, to);
      return;
    case 'b':
      view.setInt32(to.at, argument.value.length);
      bytes.set(argument.value, to.at + 4);
      to.at += 4 + ((argument.value.length + 3) & ~3);
      return;
    case 'h':
      view.setBigInt64(to.at, argument.value);
      to.at += 8;
      return;
    case 't':
      view.setUint32(to.at, argument.value.seconds);
      view.setUint32(to.at + 4, argument.value.fraction);
      to.at += 8;
      return;
    case 'd':
      view.setFloat64(to.at, argument.value);
      to.at += 8;
      return;
    case 'c':
      view.setInt32(to.at, argument.value.codePointAt(0) ?? 0);
      to.at += 4;
      return;
    case 'r':
      bytes[to.at++] = argument.value.red;
      bytes[to.at++] = argument.value.green;
      bytes[to.at++] = argument.value.blue;
      bytes[to.at++] = argument.value.alpha;
      return;
    case 'm':
      bytes.set(argument.value, to.at);
      to.at += 4;
      return;
    case '[':
      for (const element of argument.value) writeArgument(element, to);
      return;
    case 'T':
    case 'F':
    case 'N':
    case 'I':
      return;
  }
}
