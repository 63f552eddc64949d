import type { CommandWords, Described, OptionWords, Values } from './command-words.ts';

/** The completion for zsh, as a file `_hardware-ws` in a folder of `$fpath`. */
export function zshCompletion(all: readonly CommandWords[]): string {
  return `#compdef hardware-ws
# The completion of hardware-ws for zsh.
${all.map(functionOf).join('\n')}
${nameOf('/')} "$@"
`;
}

function functionOf({ path, commands, options, values }: CommandWords): string {
  const specs = options.map(optionSpec);
  const line = (words: readonly string[]) => `  _arguments ${words.map((word) => `\\\n    ${word}`).join(' ')}\n`;
  if (commands.length === 0) {
    const more = values === 'text' ? [] : [quoted(`*:value:${offered(values)}`)];
    return `${nameOf(path)}() {\n${line([...specs, ...more])}}`;
  }
  const listed = quoted(`1:command:((${commands.map(choice).join(' ')}))`);
  return `${nameOf(path)}() {
  local line state
${line(['-C', ...specs, listed, "'*::argument:->arguments'"])}
  case $state in
  arguments)
    case $line[1] in
${commands.map(({ word }) => `    ${word}) ${nameOf(`${path}${word}/`)} ;;`).join('\n')}
    esac ;;
  esac
}`;
}

function nameOf(path: string): string {
  return `_hardware-ws${path.replace(/\/$/, '').replaceAll('/', '_')}`;
}

function optionSpec({ word, description, values }: OptionWords): string {
  const text = description.replace(/[[\]:\\]/g, '\\$&');
  return quoted(values === undefined ? `${word}[${text}]` : `${word}=[${text}]:value:${offered(values)}`);
}

function choice({ word, description }: Described): string {
  return `${word}\\:${JSON.stringify(description.replace(/[()\\]/g, ''))}`;
}

function offered(values: Values): string {
  if (values === 'text') return '';
  return values === 'file' ? '_files' : `(${values.join(' ')})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
