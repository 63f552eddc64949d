import { execFileSync } from 'node:child_process';
import process from 'node:process';

/** The help of a command and of all commands below it, as a user sees it: `{ help, commands: [{ name, text }] }`. */
export function helpTexts(main) {
  const help = output(main, '--help');
  return { help, commands: namesIn(help).flatMap((name) => below(main, [name])) };
}

/** What the command prints, 80 columns wide and without what the environment may change. */
export function output(main, ...words) {
  return execFileSync(process.execPath, [main, ...words], { encoding: 'utf8', env: { PATH: process.env.PATH } });
}

function below(main, path) {
  const text = output(main, ...path, '--help');
  return [{ name: path.join(' '), text }, ...namesIn(text).flatMap((name) => below(main, [...path, name]))];
}

/** The commands that a help lists. */
function namesIn(help) {
  const [, list = ''] = help.split(/^Commands:\n/m);
  return list
    .split('\n')
    .flatMap((line) => /^ {2}(\S+) /.exec(line)?.[1] ?? [])
    .filter((name) => name !== 'help');
}
