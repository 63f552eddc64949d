import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

function global(value: string) {
  return `Object.assign(globalThis, { value: ${value} });`;
}

const naive = `import { filter, map, retry, share } from 'rxjs';
import { webSocket } from 'rxjs/webSocket';
const game = (url, read) => webSocket(url).pipe(map(read), retry({ delay: 1000 }), share(), filter(({ type }) => type));`;

const quizzer = `import { quizzerMessages } from '@hardware-ws/quizzer';`;

/** The code of a web page that only connects, by candidate. */
export const bundles: Readonly<Record<string, string>> = {
  ours: `import { connect$ } from '@hardware-ws/client'; ${global('connect$')}`,
  'rxjs webSocket, naive': `${naive} ${global('game')}`,
  partysocket: `import PartySocket from 'partysocket/ws'; ${global('PartySocket')}`,
  'reconnecting-websocket': `import ReconnectingWebSocket from 'reconnecting-websocket'; ${global('ReconnectingWebSocket')}`,
  'socket.io': `import { io } from 'socket.io-client'; ${global('io')}`,
};

/** The code of a web page that also validates the quizzer's messages, by candidate. */
export const protocolBundles: Readonly<Record<string, string>> = {
  ours: `import { connect$ } from '@hardware-ws/client'; import { quizzer } from '@hardware-ws/quizzer';
    ${global('[connect$, quizzer]')}`,
  'rxjs webSocket, naive': `${naive} ${quizzer} import * as z from 'zod';
    ${global('[game, z.discriminatedUnion("type", Object.values(quizzerMessages))]')}`,
};

/** Measures the size of code with its dependencies, minified and gzipped, in KB of 1,024 bytes. */
export async function bundleKb(code: string): Promise<number> {
  return gzipSync(await bundle(code), { level: 9 }).length / 1024;
}

/** Bundles and minifies code with its dependencies, for a web page. */
export async function bundle(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: 'packages/bench', loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['@hardware-ws/source'],
  });
  return outputFiles.map(({ text }) => text).join('');
}
