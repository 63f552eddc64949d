/** The clock that the kernel stamps edges with, in ms. */
export const systemMs = () => Number(process.hrtime.bigint()) / 1e6;
