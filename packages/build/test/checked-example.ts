import { runInNewContext } from 'node:vm';

/**
 * The code of an example with a check for each value in a comment, for example `pinName(17); // 'GPIO17'`: the statement must
 * have this value or print it. Other comments stay unchanged.
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
