export { webSocket$ } from './web-socket.ts';
