import type { ProxiedConnection, Proxy } from '../proxy';

/** The COMMIT of Bolt 5: a chunk of two bytes, a structure of no fields with the sign 0x12, the end of the message. */
const COMMIT = Buffer.from('0002b0120000', 'hex');
/** What every BEGIN holds before the name of its transaction. */
export const NAMED = Buffer.from('tx_metadata');

/**
 * Cuts the connection at the next `times` commits of transactions whose name holds `name`: before the server has the request, or when
 * it has answered it. The service commits in the background too (it looks for skills without a vector): that is nothing to cut.
 */
export function cutCommits(proxy: Proxy, name: string, when: 'before' | 'after', times = 1): { readonly cuts: number } {
  const state = { cuts: 0 };
  const named = new WeakSet<ProxiedConnection>();
  const committed = new WeakSet<ProxiedConnection>();
  proxy.toServer = (chunk, connection) => {
    if (chunk.includes(NAMED)) named[chunk.includes(name) ? 'add' : 'delete'](connection);
    if (state.cuts >= times || !named.has(connection) || !chunk.includes(COMMIT)) return true;
    state.cuts++;
    if (when === 'before') connection.cut();
    else committed.add(connection);
    return when === 'after';
  };
  proxy.toClient = (_chunk, connection) => {
    if (!committed.has(connection)) return true;
    connection.cut();
    return false;
  };
  return state;
}

/** Lets everything pass again. */
export function cutNothing(proxy: Proxy): void {
  proxy.toServer = () => true;
  proxy.toClient = () => true;
}
