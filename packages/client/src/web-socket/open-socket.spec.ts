import process from 'node:process';
import { checkNode } from './open-socket.ts';

class NodeWebSocket {
  ping(): void {
    throw new Error('never called');
  }
}

const known = Object.getOwnPropertyDescriptor(process, 'getBuiltinModule') as PropertyDescriptor;

describe('a Node that is too old', () => {
  beforeEach(() => Object.defineProperty(process, 'getBuiltinModule', { ...known, value: undefined }));
  afterEach(() => Object.defineProperty(process, 'getBuiltinModule', known));

  it('is an error as soon as the driver is imported, which names the version', async () => {
    const wanted = `needs Node 20.16, 22.3 or later, and this is ${process.version}. Please update Node.`;
    await jest.isolateModulesAsync(() => expect(import('./web-socket.ts')).rejects.toThrow(wanted));
  });

  it('does not matter where the WebSocket is that of a browser', () => {
    expect(() => checkNode({ prototype: {} })).not.toThrow();
    expect(() => checkNode(NodeWebSocket)).toThrow('Node 20.16');
  });
});
