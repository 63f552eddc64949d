import type { CommandWords, OptionWords, Values } from './command-words.ts';

/** The completion for fish. */
export function fishCompletion(all: readonly CommandWords[]): string {
  const paths = all.map(({ path }) => path).filter((path) => path !== '/');
  return `# The completion of hardware-ws for fish.
function __hardware_ws_path
    set -l path /
    for word in (commandline -opc)[2..]
        switch $path$word/
            case ${paths.join(' ')}
                set path $path$word/
        end
    end
    echo $path
end
complete -c hardware-ws -f
${all.flatMap(linesOf).join('\n')}
`;
}

function linesOf({ path, commands, options, values }: CommandWords): readonly string[] {
  const at = `complete -c hardware-ws -n 'test (__hardware_ws_path) = ${path}'`;
  return [
    ...commands.map(({ word, description }) => `${at} -a ${word} -d ${quoted(description)}`),
    ...(commands.length === 0 && values !== 'text' ? [`${at} ${offered(values)}`] : []),
    ...options.map((one) => `${at} ${optionText(one)} -d ${quoted(one.description)}`),
  ];
}

function optionText({ word, values }: OptionWords): string {
  const name = `-l ${word.replace(/^--/, '')}`;
  if (values === undefined) return name;
  return `${name} ${values === 'file' ? '-r' : '-x'} ${offered(values)}`.trimEnd();
}

function offered(values: Values): string {
  if (values === 'text') return '';
  return values === 'file' ? '-F' : `-a ${quoted(values.join(' '))}`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
