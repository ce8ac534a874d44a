import type { ImportLabels } from '../../core/pages/import/importPage';
import type { ImportRequest } from '../../core/pages/import/protocol';

/** What the parts of the page need of it. */
export interface View {
	readonly version: number;
	readonly labels: ImportLabels;
	readonly send: (request: ImportRequest) => void;
	/** Draws the page anew, after a change that only the page knows of. */
	readonly redraw: () => void;
}
