import type { ProgrammeFigures } from '../../analysis/figures/figures';

/** The version in the file; increased when a key is removed or its meaning changes, not when one is added. */
const version = 1;

/** Renders the figures of programmes as JSON: `{version, programmes: ProgrammeFigures[]}`. Unknown values are absent. */
export function reportJson(programmes: readonly ProgrammeFigures[]): string {
	return JSON.stringify({ version, programmes }, null, '\t') + '\n';
}
