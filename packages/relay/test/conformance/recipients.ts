type Recipient = Readonly<Record<string, string>>;

const everyone = ['host', 'main', 'spare', 'osc'];

/**
 * Recipients and the clients that a message to them reaches, in a room with the web page `host`, the buzzers `main` and `spare`,
 * and the OSC client `main`, which is called `osc` here.
 */
export const recipients: readonly (readonly [Recipient | null | undefined, readonly string[]])[] = [
  [undefined, everyone],
  [null, everyone],
  [{}, everyone],
  [{ name: 'main', Client_Type: 'osc' }, everyone],
  [{ client_type: 'buzzer' }, ['main', 'spare']],
  [{ client_id: 'main' }, ['main', 'osc']],
  [{ client_id: 'host' }, ['host']],
  [{ client_type: 'buzzer', client_id: 'main' }, ['main']],
  [{ client_type: 'buzzer', name: 'main' }, ['main', 'spare']],
  [{ client_type: 'buzzer', client_id: 'nobody' }, []],
];
