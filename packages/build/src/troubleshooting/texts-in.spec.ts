import { parse } from './code-texts.ts';
import { describers } from './describers.ts';
import { textsIn } from './texts-in.ts';

function sentences(code: string): readonly string[] {
  const source = parse('a.ts', code);
  return textsIn(source, new Set(describers(source)))
    .filter(({ sentence }) => sentence)
    .map(({ text }) => text);
}

describe('textsIn', () => {
  it('finds the text of an error', () => {
    expect(sentences(`throw new Error('the port is in use');`)).toEqual(['the port is in use']);
  });

  it('names each placeholder of a template after its value', () => {
    const code =
      "throw new RangeError(`${name}: the port ${String(port)} of ${JSON.stringify(peer.host)} is in ${pins.join(', ')}, got ${lines[0]}`)";
    expect(sentences(code)).toEqual(['{name}: the port {port} of {host} is in {pins}, got {lines}']);
  });

  it('has a placeholder without a name for a choice, and finds the sentences of the choice', () => {
    const code = "const text = `the answer of it ${ok ? 'is as it should be' : 'is not to be had'}`;";
    expect(sentences(code)).toEqual(['the answer of it {…}', 'is as it should be', 'is not to be had']);
  });

  it('treats a sum of texts as one text', () => {
    const code = "const text = 'the port is ' + port + ` and the host is ${host}`;";
    expect(sentences(code)).toEqual(['the port is {port} and the host is {host}']);
  });

  it('treats fewer than three words as a name', () => {
    expect(sentences("f('a bundle', 'GPIO1', '--format=%e %o %s')")).toEqual([]);
  });

  it('ignores help, log lines that report nothing wrong, and comparisons with texts of other programs', () => {
    const code = `
      command.description('sends one message to a game').addOption(new Option('--port', 'the port to listen on'));
      log.info('the port is open now');
      if (said.includes('Device or resource busy')) log.warn('the device is busy elsewhere');`;
    expect(sentences(code)).toEqual(['the device is busy elsewhere']);
  });

  it('ignores the description that is passed to a function, but not the other arguments', () => {
    const code = `
      function key(description: string, schema: Schema) {}
      const port = (description: string) => key(description, number('expected a whole number'));
      key('The name of the host.', text('expected a short name'));
      port('The port of the host.');`;
    expect(sentences(code)).toEqual(['expected a whole number', 'expected a short name']);
  });
});
