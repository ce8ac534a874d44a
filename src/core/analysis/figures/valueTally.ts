import type { Programme } from '../../programme/programme';
import type { Session } from '../../record/session';
import { valueSets } from '../../record/valueSets';
import { plainText } from '../../text/plainText';

/** How often a value was practised. */
export interface ValueFigures {
	readonly id: string;
	/** The name in the programme's own list; absent for values of a built-in set, which have names in each language. */
	readonly name?: string;
	/** The number of held sessions that name it. */
	readonly held: number;
}

/** Counts held sessions by the programme's values. Other values are free text, which reports leave out. */
export class ValueTally {
	readonly #values = new Map<string, { readonly name?: string; held: number }>();

	/** Values defined by the programme are listed even if no session names them. */
	constructor({ file }: Programme) {
		const set = file?.values;
		const known = typeof set === 'string'
			? (Object.hasOwn(valueSets, set) ? valueSets[set] ?? [] : []).map(({ id }) => ({ id }))
			: set ?? [];
		for (const { id, name } of known as readonly { readonly id?: string; readonly name?: string }[]) {
			if (id !== undefined) {
				this.#values.set(id, { ...(name !== undefined && { name }), held: 0 });
			}
		}
	}

	/** Adds a held session. */
	addHeld({ values = [] }: Session): void {
		for (const id of new Set(values)) {
			const counted = this.#values.get(id);
			if (counted) {
				counted.held++;
			}
		}
	}

	/** The counts, in the programme's order. */
	get figures(): readonly ValueFigures[] {
		return [...this.#values].map(([id, { name, held }]) => ({
			id: plainText(id),
			...(name !== undefined && { name: plainText(name) }),
			held,
		}));
	}
}
