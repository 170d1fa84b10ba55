/**
 * The policy of the remote worker: its own scripts, and one origin to talk to. Made anew and not from the
 * host's, so that a host without one makes it no looser.
 */
const policyFor = (origin: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `connect-src ${origin}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/**
 * The same script, allowed to reach that origin and no other: a dedicated worker obeys the policy of its
 * own script's response. `credentialless` lets it ask without leave whether anybody is there
 * (`no-cors`, without cookies), which `require-corp` would not.
 */
export function reaching(script: Response, origin: string): Response {
  const headers = new Headers(script.headers);
  headers.set('Content-Security-Policy', policyFor(origin));
  headers.set('Cross-Origin-Embedder-Policy', 'credentialless');
  return new Response(script.body, { headers });
}
