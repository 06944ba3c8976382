const MOST_OF_DOMAIN = 255;
const MOST_OF_USER = 104;
const NETBIOS = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/;
const DNS = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;

/** What is wrong with the name of a user of Windows, `user` or `DOMAIN\user`; `undefined` where nothing is. */
export function windowsUserProblem(name: string): string | undefined {
  const parts = name.split('\\');
  const user = parts.at(-1) ?? '';
  const domain = parts.length > 1 ? parts[0] : undefined;
  const fine =
    parts.length <= 2 &&
    !/[\u0000-\u001f\u007f]/.test(name) &&
    (domain === undefined || (domain.length <= MOST_OF_DOMAIN && (NETBIOS.test(domain) || DNS.test(domain)))) &&
    user.length > 0 &&
    user.length <= MOST_OF_USER &&
    !/^[. ]+$/.test(user) &&
    !/["/\\:;|=,+*?<>@[\]]/.test(user);
  return fine ? undefined : "must be the name of a user of Windows\nwrite it like 'ContainerUser' or 'DOMAIN\\\\user'";
}
