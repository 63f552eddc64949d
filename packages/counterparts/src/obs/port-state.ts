import { once } from 'node:events';
import { get } from 'node:http';
import { connect } from 'node:net';

/** Whether a port of loopback accepts connections. */
export async function isOpen(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Whether a server answers at a port of loopback. */
export async function answers(port: number): Promise<boolean> {
  const request = get({ port, host: '127.0.0.1', timeout: 1000 }).on('timeout', () => request.destroy());
  try {
    await once(request, 'response');
    return true;
  } catch {
    return false;
  } finally {
    request.destroy();
  }
}
