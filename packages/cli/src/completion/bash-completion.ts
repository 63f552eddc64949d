import type { CommandWords, Values } from './command-words.ts';

/** The completion for bash. It works with and without the package bash-completion. */
export function bashCompletion(all: readonly CommandWords[]): string {
  const paths = all.map(({ path }) => path).filter((path) => path !== '/');
  const values = [...byOffer(all)].map(([offer, options]) => `  ${options.join(' | ')}) ${offer}; return ;;`);
  const words = all.map(({ path, commands, options, values }) => {
    const first = commands.length > 0 ? offered(commands.map(({ word }) => word)) : offered(values);
    return `  ${path}) if [[ $current == -* ]]; then ${offered(options.map(({ word }) => word))}; else ${first}; fi ;;`;
  });
  return `# The completion of hardware-ws for bash.
_hardware_ws() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} path=/ word
  # Bash splits --gpio=simulated into three words.
  if [[ $current == = ]]; then current=; elif [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD - 2]}; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
    case $path$word/ in
    ${paths.join(' | ')}) path=$path$word/ ;;
    esac
  done
  COMPREPLY=()
  case $path$before in
${values.join('\n')}
  esac
  case $path in
${words.join('\n')}
  esac
}
complete -o filenames -F _hardware_ws hardware-ws
`;
}

/** The options that take a value, by what is offered for it. */
function byOffer(all: readonly CommandWords[]): ReadonlyMap<string, readonly string[]> {
  const options = new Map<string, string[]>();
  for (const { path, options: own } of all) {
    for (const { word, values } of own) {
      if (values === undefined) continue;
      const offer = offered(values);
      options.set(offer, [...(options.get(offer) ?? []), path + word]);
    }
  }
  return options;
}

function offered(values: Values): string {
  if (values === 'text') return ':'; // nothing
  if (values === 'file') return `mapfile -t COMPREPLY < <(compgen -f -- "$current")`;
  return `mapfile -t COMPREPLY < <(compgen -W '${values.join(' ')}' -- "$current")`;
}
