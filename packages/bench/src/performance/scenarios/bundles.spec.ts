import { bundle, bundleKb, bundles, protocolBundles } from './bundles.ts';

// The measured sizes, plus 3 % for changes in new versions of esbuild or rxjs.
const limits = { connect: 24.8, withProtocol: 32.7 };

describe('what a web page loads', () => {
  it(`is at most ${limits.connect} KB for connect$`, async () => {
    expect(await bundleKb(bundles['ours'] ?? '')).toBeLessThan(limits.connect);
  });

  it(`is at most ${limits.withProtocol} KB with the quizzer's protocol`, async () => {
    expect(await bundleKb(protocolBundles['ours'] ?? '')).toBeLessThan(limits.withProtocol);
  });

  it('contains no advice about things that a browser does not reveal', async () => {
    expect(await bundle(bundles['ours'] ?? '')).not.toMatch(/ECONNREFUSED|certificate/);
  });
});
