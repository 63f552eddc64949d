import { processWarning } from './process-warning.ts';

describe('processWarning', () => {
  it('emits a warning of the process in Node', () => {
    const emitWarning = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    processWarning('mind');
    expect(emitWarning.mock.calls).toEqual([['mind', 'HardwareWsWarning']]);
    emitWarning.mockRestore();
  });

  it('warns on the console elsewhere', () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const node = Object.getOwnPropertyDescriptor(globalThis, 'process') ?? {};
    Object.defineProperty(globalThis, 'process', { ...node, value: undefined });
    processWarning('mind');
    Object.defineProperty(globalThis, 'process', node);
    expect(warn.mock.calls).toEqual([['mind']]);
    warn.mockRestore();
  });
});
