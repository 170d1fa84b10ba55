// `npm start`: installs what is missing, builds, serves the app at one address and prints it.
import './install.mjs';
import { serveForPerson } from './serve.mjs';

const { build } = await import('vite');
await build({ logLevel: 'warn' });
await serveForPerson();
