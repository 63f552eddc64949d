import { Argument, type Command } from 'commander';
import { bashCompletion } from '../completion/bash-completion.ts';
import { commandWords } from '../completion/command-words.ts';
import { fishCompletion } from '../completion/fish-completion.ts';
import { zshCompletion } from '../completion/zsh-completion.ts';
import { print } from '../output/print.ts';

const completions = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

/** Adds `hardware-ws completion`. */
export function completion(program: Command): void {
  program
    .command('completion')
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(completions)))
    .description('Prints the completion of this command for a shell.')
    .addHelpText(
      'after',
      `
The Debian package installs the completion of all three shells.

Examples:
  eval "$(hardware-ws completion bash)"
  hardware-ws completion zsh > "\${fpath[1]}/_hardware-ws"
  hardware-ws completion fish > ~/.config/fish/completions/hardware-ws.fish`,
    )
    .action((shell: keyof typeof completions) => print(completions[shell](commandWords(program)).trimEnd()));
}
