/**
 * What all addresses of one git repository have in common, however it is cloned or looked at: host and path, without
 * protocol, user, port and `.git`, in small letters. `undefined` if the text is no address of a host.
 */
export function repositoryAt(address: string): string | undefined {
  const spelled = /^(?:git\+)?(?:https?|ssh|git):\/\/(.*)$/is.exec(address)?.[1] ?? fromScp(address);
  const url = spelled === undefined ? null : URL.parse(`http://${spelled}`);
  if (!url || url.hostname === '') return undefined;
  const path = url.pathname.replace(/\/+$/, '').replace(/\.git$/i, '');
  return path === '' ? undefined : `${url.hostname}${path}`.toLowerCase();
}

/** ssh's short form, `git@host:owner/name`. */
function fromScp(address: string): string | undefined {
  const [, host, path] = /^(?:[\w.-]+@)?([\w.-]+):\/?([^\s:/][^\s:]*)$/.exec(address) ?? [];
  return host === undefined ? undefined : `${host}/${path}`;
}
