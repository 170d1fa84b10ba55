export { registerServiceWorker } from '#workers/service-worker.ts';
