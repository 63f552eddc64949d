import { runInNewContext } from 'node:vm';

/**
 * The code of an example with a check for each value that a comment states, as in `pinName(17); // 'GPIO17'`: the statement has
 * this value, or it was printed. Comments that are no value are left alone.
 */
export function checkedExample(code: string): string {
  return code.replaceAll(
    /^(?:const (\w+) = )?(\S.*);[ ]*\/\/ (.+)$/gm,
    (line, name: string, value: string, stated: string) => {
      if (!isValue(stated)) return line;
      return name ? `const ${name} = ${value}; same(${name}, ${stated});` : `same(${value}, ${stated});`;
    },
  );
}

function isValue(text: string): boolean {
  try {
    runInNewContext(`(${text})`);
    return true;
  } catch {
    return false;
  }
}
