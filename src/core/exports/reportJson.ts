import type { ProgrammeFigures } from '../analysis/figures/figures';

/** Told in the file. It changes when a key goes or means something else, not when one is added. */
const version = 1;

/** The figures of some programmes as JSON, whatever their number: `{version, programmes: […]}`. Keys are those of `ProgrammeFigures`; what is not known is absent. */
export function reportJson(programmes: readonly ProgrammeFigures[]): string {
	return JSON.stringify({ version, programmes }, null, '\t') + '\n';
}
