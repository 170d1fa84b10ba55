// Finds a Chromium to test with: CHROME_PATH, then the usual places.
import { existsSync } from 'node:fs';

const places = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export const chromiumPath = () => places.find((path) => path && existsSync(path));

export const chromiumFlags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
