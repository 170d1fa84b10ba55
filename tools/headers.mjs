// The headers that go with every response of the app's origin, 404s included. A worker obeys the policy of its own
// script's response, not the page's: one file served without it would be a way out (public/_headers carries the same).
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app',
  'sandbox allow-scripts allow-same-origin allow-downloads allow-modals',
];

const permissions = [
  'hid=(self)',
  'usb=(self)',
  'serial=(self)',
  'screen-wake-lock=(self)',
  'camera=()',
  'microphone=()',
  'geolocation=()',
  'payment=()',
  'display-capture=()',
  'browsing-topics=()',
];

export const headers = {
  'Content-Security-Policy': policy.join('; '),
  'Permissions-Policy': permissions.join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

// The page at /v shows what somebody else shared. It is sandboxed without an origin of its own: nothing in it reaches
// what this origin stores or the devices it may talk to. A link leads to a file that may lie anywhere: it is fetched by
// https, or from this computer by those who run a server of their own. Its script and styles are asked for
// from no origin, so they may be loaded by any. COEP is set too, so that a host that joins the values of both rules of
// _headers asks for none.
const viewerPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  'connect-src https: http://localhost:* http://127.0.0.1:*',
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  'sandbox allow-scripts allow-downloads allow-modals',
];

/** What of the headers is another for the viewer. */
export const viewerOwn = {
  'Content-Security-Policy': viewerPolicy.join('; '),
  'Permissions-Policy': permissions.map((one) => one.replace('(self)', '()')).join(', '),
  'Cross-Origin-Embedder-Policy': 'unsafe-none',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** The headers of a response by the path that was asked for. */
export const headersFor = (path) =>
  path === '/v' || path.startsWith('/v/') ? { ...headers, ...viewerOwn } : headers;
