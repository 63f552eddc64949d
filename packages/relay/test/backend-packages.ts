const app = ['python3-django', 'python3-django-channels'] as const;

/** The Debian packages that each way of running the real backend needs. */
export const backendPackages = {
  memory: [...app, 'python3-daphne'],
  redis: [...app, 'python3-daphne', 'python3-channels-redis', 'redis-server'],
  uvicorn: [...app, 'python3-uvicorn', 'python3-websockets'],
} as const;
