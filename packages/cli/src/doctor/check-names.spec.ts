import { findingLine } from './finding.ts';
import { checkNames } from './check-names.ts';

const main = { client_type: 'buzzer', client_id: 'main' };

describe('checkNames', () => {
  it('is content if each client has a name of its own, however many web pages there are', () => {
    expect(
      checkNames(1, [
        { ms: 1, copies: 1, client: main },
        { ms: 1, copies: 3, client: undefined },
      ]),
    ).toEqual([{ check: 'names', state: 'ok', says: 'no two clients in game 1 have the same type and id' }]);
  });

  it('fails for each name that several clients have, and says where they run', () => {
    const places = ['pi, 10.0.0.1, process 640', 'pi, 10.0.0.2, process 640'];
    expect(checkNames(1, [{ ms: 1, copies: 2, client: main, places }]).map(findingLine)).toEqual([
      'FAILED  names        2 clients in game 1 are buzzer main: pi, 10.0.0.1, process 640; pi, 10.0.0.2, process 640\n' +
        '                     → Start one of them with a different --client-id (websocket.client_id of a bridge), or a second box with --spare.',
    ]);
  });
});
