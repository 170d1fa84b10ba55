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
