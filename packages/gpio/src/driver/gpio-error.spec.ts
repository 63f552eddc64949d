import { GpioError } from './gpio-error.ts';

describe('GpioError', () => {
  it('is an instance of the class of either copy of the package', () => {
    jest.isolateModules(() => {
      const other: { readonly GpioError: typeof GpioError } = jest.requireActual('./gpio-error.ts');
      expect(other.GpioError).not.toBe(GpioError);
      expect(new other.GpioError('busy', 'taken') instanceof GpioError).toBe(true);
      expect(new GpioError('busy', 'taken') instanceof other.GpioError).toBe(true);
    });
  });

  it('is not the class of other errors', () => {
    expect((new Error('taken') as unknown) instanceof GpioError).toBe(false);
  });
});
