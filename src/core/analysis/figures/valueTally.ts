import type { Programme } from '../../programme/programme';
import type { Session } from '../../record/session';
import { valueSets } from '../../record/valueSets';
import { plainText } from '../../text/plainText';

/** How often a value was practised. */
export interface ValueFigures {
	readonly id: string;
	/** As the programme's own list calls it; those of a named set have names in each language. */
	readonly name?: string;
	/** Sessions held that name it. */
	readonly held: number;
}

/** Counts the sessions that a value of the programme's was practised in. Others are words that somebody wrote, which no report holds. */
export class ValueTally {
	readonly #values = new Map<string, { readonly name?: string; held: number }>();

	/** Those that the programme has set are there also when no session names them. */
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

	addHeld({ values = [] }: Session): void {
		for (const id of new Set(values)) {
			const counted = this.#values.get(id);
			if (counted) {
				counted.held++;
			}
		}
	}

	get figures(): readonly ValueFigures[] {
		return [...this.#values].map(([id, { name, held }]) => ({
			id: plainText(id),
			...(name !== undefined && { name: plainText(name) }),
			held,
		}));
	}
}
