import { readLines } from './list-lines.ts';

const free = { name: 'GPIO17', chip: '/dev/gpiochip0', offset: 0, used: false, consumer: '' };

describe('readLines', () => {
  it('reads what version 1 prints, of all chips', () => {
    const text = `gpiochip0 - 3 lines:
	line   0:     "GPIO17"       unused   input  active-high 
	line   1:      unnamed    "gpiomon"   input   active-low [used pull-up]
	line   2:     "GPIO27"       kernel  output  active-high [used]
gpiochip10 - 1 lines:
	line   0: "a name of more columns" "spi0 CS0" output active-low [used]
`;
    expect(readLines(text)).toEqual([
      free,
      { ...free, name: '', offset: 1, used: true, consumer: 'gpiomon' },
      { ...free, name: 'GPIO27', offset: 2, used: true },
      { name: 'a name of more columns', chip: '/dev/gpiochip10', offset: 0, used: true, consumer: 'spi0 CS0' },
    ]);
  });

  it('reads what version 2 prints', () => {
    const text = `gpiochip0 - 3 lines:
	line   0:	"GPIO17"        	input
	line   1:	unnamed         	input active-low bias=pull-up edges=both consumer=gpiomon
	line   2:	"GPIO27"        	output consumer="spi0 CS0"
`;
    expect(readLines(text)).toEqual([
      free,
      { ...free, name: '', offset: 1, used: true, consumer: 'gpiomon' },
      { ...free, name: 'GPIO27', offset: 2, used: true, consumer: 'spi0 CS0' },
    ]);
  });

  it('finds no chip if there is none', () => {
    expect(readLines('')).toEqual([]);
  });
});
