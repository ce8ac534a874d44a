import { slug } from '../../plans/names';
import { digestOf } from '../../text/digest';
import { join, type Uri } from '../../text/uri';

/** The digests of the values of one proposal that were imported last, by the digest of their field. */
type Digests = Readonly<Record<string, string>>;

/**
 * What a source last brought into a programme, to tell a value that the source has changed since from one that a person has, and what the
 * user chose about it. Digests only, without names and contact data, but for the texts of corrected cells. It is on one machine, in
 * `private/`, which Git ignores.
 */
export class ImportMemory {
	readonly #before: Readonly<Record<string, Digests>>;
	readonly #now = new Map<string, Record<string, string>>();
	/** The choices of the last import, which can be anything; those of this one once it is compared. */
	choices: unknown;

	private constructor(before: Readonly<Record<string, Digests>>, choices?: unknown) {
		this.#before = before;
		this.choices = choices;
	}

	/** Reads a memory from its file's text. Empty for none, and for a text that can't be read. */
	static read(text: string | undefined): ImportMemory {
		try {
			const value: unknown = JSON.parse(text ?? '');
			const { version, imported, choices } = value as Readonly<Partial<Record<'version' | 'imported' | 'choices', unknown>>>;
			const isOurs = version === 1 && isRecord(imported);
			return isOurs ? new ImportMemory(Object.fromEntries(Object.entries(imported).filter(isEntry)), choices) : new ImportMemory({});
		} catch {
			return new ImportMemory({});
		}
	}

	/** Whether something was imported as this proposal. */
	has(proposal: string): boolean {
		return Object.hasOwn(this.#before, keyOf(proposal));
	}

	/** Whether a value of this field was imported. */
	hasField(proposal: string, field: string): boolean {
		return Object.hasOwn(this.#before[keyOf(proposal)] ?? {}, keyOf(field));
	}

	/** Whether this value of a field was imported last. */
	isLast(proposal: string, field: string, value: string): boolean {
		return this.#before[keyOf(proposal)]?.[keyOf(field)] === keyOf(value);
	}

	/** Remembers a value of the source. */
	remember(proposal: string, field: string, value: string): void {
		const key = keyOf(proposal);
		const digests = this.#now.get(key) ?? { ...this.#before[key] };
		digests[keyOf(field)] = keyOf(value);
		this.#now.set(key, digests);
	}

	/** The text of the memory's file; what an earlier version of the source had stays in it. `step` lets other work run. */
	async render(step: () => Promise<void>): Promise<string> {
		const all = { ...this.#before, ...Object.fromEntries(this.#now) };
		const lines: string[] = [];
		for (const key of Object.keys(all).sort()) {
			lines.push(`${JSON.stringify(key)}:${JSON.stringify(sorted(all[key] ?? {}))}`);
			await step();
		}
		const choices = isRecord(this.choices) && Object.keys(this.choices).length > 0 ? `"choices":${JSON.stringify(this.choices)},\n` : '';
		return `{"version":1,${choices}"imported":{\n${lines.join(',\n')}\n}}\n`;
	}
}

/** The file that remembers what a source has brought. */
export function memoryUri(folder: Uri, sourceName: string): Uri {
	return join(folder, 'private', 'imports', `${slug(sourceName, 'source')}.json`);
}

function keyOf(text: string): string {
	return digestOf(text).toString(36);
}

function sorted(digests: Digests): Digests {
	return Object.fromEntries(Object.keys(digests).sort().map(key => [key, digests[key] ?? '']));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEntry(entry: [string, unknown]): entry is [string, Digests] {
	return isRecord(entry[1]) && Object.values(entry[1]).every(each => typeof each === 'string');
}
