import process from 'node:process';
import { checkNode } from './open-socket.ts';

class NodeWebSocket {
  ping(): void {
    throw new Error('never called');
  }
}

const known = Object.getOwnPropertyDescriptor(process, 'getBuiltinModule') as PropertyDescriptor;

describe('a version of Node that is too old', () => {
  beforeEach(() => Object.defineProperty(process, 'getBuiltinModule', { ...known, value: undefined }));
  afterEach(() => Object.defineProperty(process, 'getBuiltinModule', known));

  it('causes an error that names the version when the driver is imported', async () => {
    const wanted = `needs Node 20.16, 22.3 or later, and this is ${process.version}. Please update Node.`;
    await jest.isolateModulesAsync(() => expect(import('./web-socket.ts')).rejects.toThrow(wanted));
  });

  it('does not matter for the WebSocket of a browser', () => {
    expect(() => checkNode({ prototype: {} })).not.toThrow();
    expect(() => checkNode(NodeWebSocket)).toThrow('Node 20.16');
  });
});
