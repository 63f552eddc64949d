/** Which way bytes go: `up` to the server, `down` to the client. */
export type Way = 'up' | 'down';
