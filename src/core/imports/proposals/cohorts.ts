import { freeSlug } from '../../plans/names';
import type { Programme } from '../../programme/programme';
import { normalForm } from '../../text/normalForm';
import type { ImportRecord } from '../importRecords';
import type { Proposal } from '../proposal';
import type { ImportMemory } from './importMemory';

/** A cohort to add to `programme.yaml`. */
export interface NewCohort {
	readonly id: string;
	readonly name: string;
}

const collator = new Intl.Collator('id', { numeric: true });

/** The cohorts of a programme and of a source, by id or name in any case. */
export class Cohorts {
	readonly #memory: ImportMemory;
	readonly #ids = new Map<string, string>();
	/** The rows that name a new cohort. */
	readonly #rows = new Map<string, ImportRecord[]>();
	readonly #added: NewCohort[] = [];

	constructor({ file }: Programme, memory: ImportMemory) {
		this.#memory = memory;
		for (const { id, name } of file?.cohorts ?? []) {
			for (const spelling of [name, id]) {
				if (id !== undefined && spelling !== undefined) {
					this.#ids.set(normalForm(spelling), id);
				}
			}
		}
	}

	/** The id of a cohort as it is written in a row. */
	idOf(written: string, record: ImportRecord): string {
		const name = written.replaceAll(/\s+/g, ' ').trim();
		const known = this.#ids.get(normalForm(name)) ?? this.#withNumber(name);
		if (known !== undefined) {
			this.#rows.get(known)?.push(record);
			return known;
		}
		const taken = new Set(this.#ids.values());
		const id = freeSlug(name, 'cohort', each => taken.has(each));
		this.#ids.set(normalForm(name), id);
		this.#rows.set(id, [record]);
		this.#added.push({ id, name });
		return id;
	}

	/** The only cohort whose name has the number of a round: `3`, `round 3`. */
	#withNumber(written: string): string | undefined {
		const number = /^(?:round )?(\d{1,4})$/i.exec(written)?.[1];
		const has = (spelling: string): boolean => number !== undefined && spelling.split(/[^\p{L}\p{N}]+/u).includes(number);
		const [found, ...others] = new Set([...this.#ids].flatMap(([spelling, id]) => has(spelling) ? [id] : []));
		return others.length === 0 ? found : undefined;
	}

	/** The new cohorts by name: a list often begins in the middle, and their order is the one in which they are shown. */
	get added(): readonly NewCohort[] {
		return [...this.#added].sort((a, b) => collator.compare(a.name, b.name));
	}

	/** The proposals of new cohorts. */
	get proposals(): readonly Proposal[] {
		return this.added.flatMap(({ id, name }) => {
			const rows = this.#rows.get(id) ?? [];
			const [record] = rows;
			this.#memory.remember(`cohort:${id}`, 'name', name);
			return record === undefined ? [] : [{
				key: `cohort:${id}`, line: record.line, lines: [...new Set(rows.map(({ line }) => line))], written: record.written,
				thing: 'cohort' as const, state: 'new' as const, label: name,
				values: [{ key: 'name', after: name, effect: 'set' as const }], issues: [],
			}];
		});
	}
}
