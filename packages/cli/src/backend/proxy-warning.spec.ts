import { proxyWarning } from './proxy-warning.ts';

const proxy = 'http://me:secret@proxy:3128';

describe('proxyWarning', () => {
  it.each([
    ['ws://quiz.local/', { http_proxy: proxy }, 'http_proxy'],
    ['ws://quiz.local/', { HTTP_PROXY: proxy }, 'HTTP_PROXY'],
    ['wss://quiz.local/', { https_proxy: proxy }, 'https_proxy'],
    ['wss://quiz.local/', { HTTPS_PROXY: proxy, ALL_PROXY: proxy }, 'HTTPS_PROXY'],
    ['ws://quiz.local/', { all_proxy: proxy, NO_PROXY: 'localhost,.example' }, 'all_proxy'],
    ['ws://quiz.local:8000/', { http_proxy: proxy, no_proxy: 'quiz.local:80, al, quiz' }, 'http_proxy'],
  ])('warns about an unused proxy for %s with %j, without showing its value', (url, environment, name) => {
    const note = proxyWarning(url, environment);
    expect(note).toMatch(
      new RegExp(
        `^${name} is set, but hardware-ws does not use proxies and connects to quiz\\.local directly\\. .*NO_PROXY`,
      ),
    );
    expect(note).not.toContain('secret');
  });

  it.each([
    ['ws://quiz.local/', {}],
    ['ws://quiz.local/', { http_proxy: '' }],
    ['ws://quiz.local/', { https_proxy: proxy }],
    ['wss://quiz.local/', { http_proxy: proxy }],
    ['ws://quiz.local/', { http_proxy: proxy, no_proxy: '*' }],
    ['ws://quiz.local/', { http_proxy: proxy, NO_PROXY: 'a, Quiz.Local' }],
    ['ws://quiz.local/', { http_proxy: proxy, NO_PROXY: '.local' }],
    ['ws://quiz.local/', { http_proxy: proxy, NO_PROXY: '*.local' }],
    ['ws://quiz.local:8000/', { http_proxy: proxy, NO_PROXY: 'quiz.local:8000' }],
  ])('does not warn for %s with %j', (url, environment) => {
    expect(proxyWarning(url, environment)).toBeUndefined();
  });
});
