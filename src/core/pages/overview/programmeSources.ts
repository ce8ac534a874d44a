import type { ProgrammeFigures } from '../../analysis/figures/figures';
import type { Scope } from '../../analysis/figures/scope';
import type { Programme } from '../../programme/programme';
import type { Now } from '../../time/instants';
import type { CountedList } from './figureList';

/** What the page of a programme is made of. */
export interface ProgrammeSources {
	readonly programme: Programme;
	/** The figures of `scope`. */
	readonly figures: ProgrammeFigures;
	readonly scope: Scope;
	readonly now: Now;
	/** The list that a figure asked for. */
	readonly counted?: CountedList | undefined;
	/** Whether the workspace has other programmes. */
	readonly hasOthers?: boolean;
	/** The width of a chart in SVG units. */
	readonly width?: number | undefined;
	/** Whether pairs can be selected, and files changed; false by default. */
	readonly canChange?: boolean;
}
