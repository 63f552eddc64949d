import { parseDocument } from 'yaml';
import { fillVariables } from './environment.ts';
import { withoutFilledValues } from './hidden-values.ts';

function read(yaml: string, environment: Readonly<Record<string, string>> = {}) {
  const document = parseDocument(yaml);
  const problems = fillVariables(document, environment);
  return { value: document.toJS() as unknown, problems };
}

describe('fillVariables', () => {
  it.each([
    ['host: ${DESK}', { DESK: '10.0.0.5' }, { host: '10.0.0.5' }],
    ['host: "${DESK}.local"', { DESK: 'desk' }, { host: 'desk.local' }],
    ['a: "${A}${B}"', { A: '1', B: '2' }, { a: '12' }],
    ['a: ${A}', { A: '' }, { a: '' }],
    ['port: ${PORT}', { PORT: '53000' }, { port: 53000 }],
    ['port: "${PORT}"', { PORT: '53000' }, { port: '53000' }],
    ['on: ${ON}', { ON: 'true' }, { on: true }],
    ['list: ${A}', { A: '[1, 2]' }, { list: '[1, 2]' }],
    ['map: ${A}', { A: 'a: b' }, { map: 'a: b' }],
    ['alias: ${A}', { A: '*x' }, { alias: '*x' }],
    ['a: ${A}', { A: '${B}' }, { a: '${B}' }],
    ['a: $${A}', {}, { a: '${A}' }],
    ['a: $A $ {B} {{c}}', {}, { a: '$A $ {B} {{c}}' }],
    ['${A}: 1', { A: 'x' }, { '${A}': 1 }],
    ['- &a ${A}\n- *a', { A: 'text' }, ['text', 'text']],
  ])('reads %j with %j', (yaml, environment, value) => {
    expect(read(yaml, environment)).toEqual({ value, problems: [] });
  });

  it('reports an unset variable and an invalid name at their places', () => {
    expect(read('a: ${NO_SUCH}').problems).toEqual([
      { start: 3, end: 13, message: 'the environment variable NO_SUCH is not set' },
    ]);
    for (const wrong of ['${}', '${A:-b}', '${1}', '${A']) {
      expect(read(`a: "${wrong}"`, { A: 'x' }).problems).toEqual([
        expect.objectContaining({ message: expect.stringContaining(`${wrong}: expected \${NAME}`) as string }),
      ]);
    }
  });
});

describe('withoutFilledValues', () => {
  it('hides values from the environment, whole, escaped or truncated, but not short values', () => {
    const long = 'p'.repeat(100);
    read('a: "${TOKEN} ${LONG} ${QUOTED} ${PIN}"', { TOKEN: 'hunter2', LONG: long, QUOTED: 'say "x"', PIN: '123' });
    expect(withoutFilledValues('the field is "hunter2", hunter2')).toBe('the field is "${TOKEN}", ${TOKEN}');
    expect(withoutFilledValues(`"${long.slice(0, 60)}"…`)).toBe('"${LONG}"…');
    expect(withoutFilledValues(JSON.stringify({ a: 'say "x"' }))).toBe('{"a":"${QUOTED}"}');
    expect(withoutFilledValues('123 is no secret')).toBe('123 is no secret');
  });
});
