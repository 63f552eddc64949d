import { processWarning } from './process-warning.ts';

describe('processWarning', () => {
  it('is a warning of the process where there is one', () => {
    const emitWarning = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    processWarning('mind');
    expect(emitWarning.mock.calls).toEqual([['mind', 'HardwareWsWarning']]);
    emitWarning.mockRestore();
  });

  it('is one on the console elsewhere', () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const node = Object.getOwnPropertyDescriptor(globalThis, 'process') ?? {};
    Object.defineProperty(globalThis, 'process', { ...node, value: undefined });
    processWarning('mind');
    Object.defineProperty(globalThis, 'process', node);
    expect(warn.mock.calls).toEqual([['mind']]);
    warn.mockRestore();
  });
});
