/** How many maps a program is to make, as the environment says. */
export const size = (): number => Number(process.env['MAPS'] ?? 10);
