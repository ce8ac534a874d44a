import type { Uri } from '../files/uri';
import type { Position } from '../record/problem';

type RowKind = 'programme' | 'cohort' | 'pair' | 'group' | 'session' | 'reflection' | 'broken';

/** One row of a tree, as a value. The host only hands it to VS Code. */
export interface Row {
	/** Stays the same while what it shows changes, so that expanded rows and the selection survive. */
	readonly id: string;
	readonly kind: RowKind;
	readonly label: string;
	/** What needs doing. */
	readonly description?: string;
	/** A codicon's name. */
	readonly icon: string;
	readonly tone?: 'error' | 'warning' | 'muted';
	readonly tooltip: string;
	/** The row as one sentence, for screen readers. */
	readonly spoken: string;
	/** What a click opens, and where. */
	readonly opens?: { readonly uri: Uri; readonly at: Position };
	readonly session?: { readonly uri: Uri; readonly id: string };
	/** Absent for a leaf. Computed when asked for. */
	readonly children?: () => readonly Row[];
	readonly expanded?: boolean;
}
