/** The log format that a command line asks for, right or wrong as the line may be otherwise. */
export function askedLogFormat(args: readonly string[]): 'human' | 'json' {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  const asked = options.flatMap((word, index) => {
    if (word === '--log-format') return [options[index + 1]];
    return word.startsWith('--log-format=') ? [word.slice('--log-format='.length)] : [];
  });
  return asked.at(-1) === 'json' ? 'json' : 'human';
}
