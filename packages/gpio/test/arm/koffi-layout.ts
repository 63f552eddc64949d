import koffi from 'koffi';
import { gpioStructs } from './gpio-structs.ts';
import type { Layout } from './layout.ts';

/** Where koffi puts the fields of the structs, on the architecture that this runs on. */
export function koffiLayout(): Layout {
  return Object.fromEntries(
    Object.entries(gpioStructs).flatMap(([name, fields]) => {
      const type = koffi.struct(name, { ...fields });
      const offsets = Object.keys(fields).map((field) => [`${name}.${field}`, koffi.offsetof(type, field)] as const);
      return [[`sizeof(${name})`, koffi.sizeof(type)] as const, ...offsets];
    }),
  );
}
