export { oscEndpoint } from './osc-endpoint.ts';
