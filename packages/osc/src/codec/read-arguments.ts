import type { OscArgument } from '../message/osc-argument.ts';
import { maxDepth } from './max-depth.ts';
import { oscFaultAt } from './osc-fault-at.ts';
import type { Reading } from './reading.ts';
import { readArgument } from './read-argument.ts';

function refuse(from: Reading, what: string): undefined {
  from.fault = oscFaultAt(from.at, what);
}

/** Reads the arguments of a type tag string, which starts with a comma. Returns `undefined` and sets the fault on failure. */
export function readArguments(tags: string, from: Reading): readonly OscArgument[] | undefined {
  const args: OscArgument[] = [];
  let into = args;
  const around: OscArgument[][] = [];
  for (let index = 1; index < tags.length; index++) {
    const tag = tags.charAt(index);
    if (tag === '[') {
      if (around.length >= maxDepth) return refuse(from, `arrays are nested more than ${String(maxDepth)} deep`);
      const value: OscArgument[] = [];
      into.push({ type: '[', value });
      around.push(into);
      into = value;
    } else if (tag === ']') {
      const outer = around.pop();
      if (!outer) return refuse(from, 'an array ends that did not start');
      into = outer;
    } else {
      const argument = readArgument(tag, from, args.length);
      if (!argument) return undefined;
      into.push(argument);
    }
  }
  return around.length > 0 ? refuse(from, 'an array has no end') : args;
}
