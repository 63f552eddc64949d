/** What a line asks a button to do, or undefined where it asks nothing that we know. */
export function buttonCommand(line: string): { readonly buzzerId: number; readonly level: 0 | 1 } | undefined {
  const [, verb, id] = /^\s*(press|release)\s+(\d+)\s*$/i.exec(line) ?? [];
  return verb === undefined ? undefined : { buzzerId: Number(id), level: verb.toLowerCase() === 'press' ? 1 : 0 };
}
