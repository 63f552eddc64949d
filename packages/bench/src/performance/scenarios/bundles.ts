import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

function global(value: string) {
  return `Object.assign(globalThis, { value: ${value} });`;
}

const naive = `import { filter, map, retry, share } from 'rxjs';
import { webSocket } from 'rxjs/webSocket';
const game = (url, read) => webSocket(url).pipe(map(read), retry({ delay: 1000 }), share(), filter(({ type }) => type));`;

const quizzer = `import { quizzerMessages } from '@hardware-ws/quizzer';`;

/** What a page takes in that only connects. */
export const bundles: Readonly<Record<string, string>> = {
  ours: `import { connect$ } from '@hardware-ws/client'; ${global('connect$')}`,
  'rxjs webSocket, naive': `${naive} ${global('game')}`,
  partysocket: `import PartySocket from 'partysocket/ws'; ${global('PartySocket')}`,
  'reconnecting-websocket': `import ReconnectingWebSocket from 'reconnecting-websocket'; ${global('ReconnectingWebSocket')}`,
  'socket.io': `import { io } from 'socket.io-client'; ${global('io')}`,
};

/** The same with the quizzer's messages to check by. */
export const protocolBundles: Readonly<Record<string, string>> = {
  ours: `import { connect$ } from '@hardware-ws/client'; import { quizzer } from '@hardware-ws/quizzer';
    ${global('[connect$, quizzer]')}`,
  'rxjs webSocket, naive': `${naive} ${quizzer} import * as z from 'zod';
    ${global('[game, z.discriminatedUnion("type", Object.values(quizzerMessages))]')}`,
};

/** What this costs a web page: bundled with all that it needs, minified and gzipped, in KB of 1,024 bytes. */
export async function bundleKb(code: string): Promise<number> {
  return gzipSync(await bundle(code), { level: 9 }).length / 1024;
}

/** What a web page loads for this. */
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
