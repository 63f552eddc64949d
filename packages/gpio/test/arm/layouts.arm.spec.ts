import { join } from 'node:path';
import process from 'node:process';
import { architectures, armPackages, type BoardProject, boardProject } from '@hardware-ws/arm';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { cLayout } from './c-layout.ts';
import type { Layout } from './layout.ts';
import { layoutTable } from './layout-table.ts';

jest.setTimeout(180_000);

interface Layouts {
  readonly c: Layout;
  readonly koffi: Layout;
  readonly driver: Layout;
}

const { emulation, compilers } = armPackages;

describeWithCounterparts('the layouts of the GPIO interface', [...emulation, ...compilers], () => {
  const layouts: Record<string, Layout> = {};

  afterAll(() => {
    process.stderr.write(`\n${layoutTable(layouts)}\n\n`);
  });

  describe.each(Object.entries(architectures))('on %s', (name, architecture) => {
    let project: BoardProject;
    let found: Layouts;

    beforeAll(() => {
      project = boardProject(architecture);
      const own = JSON.parse(project.run(join(__dirname, 'print-layouts.ts'))) as Omit<Layouts, 'c'>;
      const names = Object.keys({ ...own.koffi, ...own.driver });
      found = { c: cLayout(architecture, project.folder, names), ...own };
      for (const [whose, layout] of Object.entries(found)) layouts[`${name} ${whose}`] = layout as Layout;
    });
    afterAll(() => project.remove());

    it.each([
      ['koffi', 'koffi'],
      ['the driver', 'driver'],
    ] as const)('are the same to %s and to the C compiler', (_, whose) => {
      const own = found[whose];
      expect(Object.keys(own).length).toBeGreaterThan(40);
      expect(own).toEqual(Object.fromEntries(Object.keys(own).map((each) => [each, found.c[each]])));
    });
  });
});
