const app = ['python3-django', 'python3-django-channels'] as const;

/** The Debian packages that the real backend needs, by how it runs. */
export const backendPackages = {
  memory: [...app, 'python3-daphne'],
  redis: [...app, 'python3-daphne', 'python3-channels-redis', 'redis-server'],
  uvicorn: [...app, 'python3-uvicorn', 'python3-websockets'],
} as const;
