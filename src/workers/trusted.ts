/** What a script sink takes: a TrustedScriptURL where the browser asks for one, else its text. */
interface Policy {
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}
declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory;
  }
}

/** Our own service worker and workers as built (`/assets/x.worker-hash.js`) and as served in development. */
const OURS = /^(.*\/)?(sw\.js|[\w.-]+\.worker(-[\w-]+)?\.(js|ts))(\?[\w&=.-]*)?$/;

function createScriptURL(url: string): string {
  const { origin, pathname, search } = new URL(url, document.baseURI);
  if (origin !== location.origin || !OURS.test(pathname + search)) {
    throw new TypeError(`not a script of ours: ${url}`);
  }
  return url;
}

let policy: Policy | undefined;

/** The one door to script addresses: the Trusted Types policy `app`. Throws for any but our workers. */
export function trusted(url: string): string {
  policy ??= globalThis.window?.trustedTypes?.createPolicy('app', { createScriptURL }) ?? {
    createScriptURL,
  };
  return policy.createScriptURL(url);
}
