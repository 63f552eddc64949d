export { exactTimer } from './exact-timer.ts';
export type { ProxiedLink } from './proxied-link.ts';
export { tcpProxy$ } from './tcp-proxy.ts';
export type { TcpProxy, TcpProxyOptions } from './tcp-proxy.ts';
export type { Way } from './weather.ts';
export type { Weather } from './weather.ts';
