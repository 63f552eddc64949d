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

  it('names what a template is filled with after the value', () => {
    const code =
      "throw new RangeError(`${name}: the port ${String(port)} of ${JSON.stringify(peer.host)} is in ${pins.join(', ')}, got ${lines[0]}`)";
    expect(sentences(code)).toEqual(['{name}: the port {port} of {host} is in {pins}, got {lines}']);
  });

  it('has a hole without a name for a choice, and finds the sentences in it', () => {
    const code = "const text = `the answer of it ${ok ? 'is as it should be' : 'is not to be had'}`;";
    expect(sentences(code)).toEqual(['the answer of it {…}', 'is as it should be', 'is not to be had']);
  });

  it('takes a sum of texts for one text', () => {
    const code = "const text = 'the port is ' + port + ` and the host is ${host}`;";
    expect(sentences(code)).toEqual(['the port is {port} and the host is {host}']);
  });

  it('takes fewer than three words for a name', () => {
    expect(sentences("f('a bundle', 'GPIO1', '--format=%e %o %s')")).toEqual([]);
  });

  it('leaves out help, lines about nothing wrong, and comparisons with what others say', () => {
    const code = `
      command.description('sends one message to a game').addOption(new Option('--port', 'the port to listen on'));
      log.info('the port is open now');
      if (said.includes('Device or resource busy')) log.warn('the device is busy elsewhere');`;
    expect(sentences(code)).toEqual(['the device is busy elsewhere']);
  });

  it('leaves out what a function is given as a description, but not what else it is given', () => {
    const code = `
      function key(description: string, schema: Schema) {}
      const port = (description: string) => key(description, number('expected a whole number'));
      key('The name of the host.', text('expected a short name'));
      port('The port of the host.');`;
    expect(sentences(code)).toEqual(['expected a whole number', 'expected a short name']);
  });
});
