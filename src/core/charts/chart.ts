/** A drawing that answers a question, and the same as a table. */
export interface Chart {
	/** Tells charts of a page apart; letters only. */
	readonly id: string;
	/** The question. */
	readonly title: string;
	/** What stands for what, where colours do. */
	readonly legend: readonly { readonly look: Look; readonly label: string }[];
	/** An `<svg>` element without colours of its own: they come from the page's style by the classes of `Look`. Empty where there is nothing to draw. */
	readonly svg: string;
	readonly heads: readonly string[];
	readonly rows: readonly (readonly (string | number)[])[];
	/** What the drawing leaves out; said where there is nothing to draw, why. */
	readonly note: string;
}

/** How a mark looks: the name of its class. */
export type Look = 'held' | 'planned' | 'cancelled' | 'noShow' | 'done' | 'toGo' | 'stale' | 'alert';
