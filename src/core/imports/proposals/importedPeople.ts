import { newPersonId } from '../../plans/people/peopleFiles';
import { slug } from '../../plans/names';
import type { Programme } from '../../programme/programme';
import type { Person } from '../../record/programmeFile';
import { groupBy } from '../../text/collections';
import type { ImportIssue } from '../importIssue';
import type { ImportRecord, PersonRecord } from '../importRecords';
import type { ImportAnswers } from '../importSource';
import type { NameQuestion } from './importPreview';
import type { ImportMemory } from './importMemory';
import { areAlike, areShortened, comparable, inUsualOrder, nameKeyOf, NearNames, wordsKeyOf } from './nameKeys';
import { type Row, rowsOfPeople } from './rowsOfPeople';

/** One person of a source, or of the programme. */
export interface Someone {
	/** How files refer to the person: the id, else the name. */
	readonly reference: string;
	readonly name: string;
	/** The person's entry in `people.yaml`. Absent for a new one. */
	readonly person?: Person;
	/** The rows of the source that are about the person, in order. The last one counts. */
	readonly rows: PersonRecord[];
}

/** Who is meant by a name, or why that is not clear. */
export type Meant = Someone | { readonly issue: ImportIssue };

/** Whether it is clear who is meant. */
export function isSomeone(meant: Meant): meant is Someone {
	return 'reference' in meant;
}

/**
 * The people of a source and of the programme. A name is one person in all rows: found by id, else as it is written, else by its words in
 * another order. A name that several people have, that is almost one's or is only a first name, is asked once.
 */
export class ImportedPeople {
	readonly #programme: Programme;
	readonly #answers: ReadonlyMap<string, string>;
	readonly #memory: ImportMemory;
	readonly #ids = new Map<string, Someone>();
	readonly #ofPerson = new Map<Person, Someone>();
	readonly #byName = new Map<string, Set<Someone>>();
	readonly #byWords = new Map<string, Set<Someone>>();
	readonly #byEmail = new Map<string, Set<Someone>>();
	readonly #byFirstName = new Map<string, Set<Someone>>();
	#byNip: Map<string, Set<Someone>> | undefined;
	readonly #near = new NearNames<Someone>();
	readonly #ofRow = new Map<PersonRecord, Meant>();
	readonly #questions = new Map<string, { name: string; offered: readonly string[]; lines: Set<number> }>();
	/** People who are new, in the order in which the source names them. */
	readonly added: Someone[] = [];

	constructor(programme: Programme, answers: ImportAnswers, memory: ImportMemory) {
		this.#programme = programme;
		this.#answers = answers.people ?? new Map();
		this.#memory = memory;
	}

	/** Takes the programme's people, and finds out whom the rows are about; called once, before all else. `step` lets other work run. */
	async read(records: readonly ImportRecord[], step: () => Promise<void>): Promise<void> {
		for (const person of new Set(this.#programme.people.values())) {
			this.#know({ reference: person.id ?? person.name ?? '', name: person.name ?? person.id ?? '', person, rows: [] });
			await step();
		}
		const rows = await rowsOfPeople(records.filter(record => record.kind === 'person'), step);
		for (const [key, ofName] of groupBy(rows, ({ name }) => nameKeyOf(name))) {
			this.#place(key, ofName);
			await step();
		}
	}

	/** Who a row of people is about. */
	ofRow(record: PersonRecord): Meant {
		return this.#ofRow.get(record) ?? { issue: { code: 'sameName', value: record.name } };
	}

	/**
	 * Who is meant by a name or id in a row. Someone who is not known is new where `role` says as what; otherwise the result is undefined.
	 */
	named(written: string, line: number, role: 'mentor' | 'mentee'): Meant;
	named(written: string, line: number, role?: 'mentor' | 'mentee'): Meant | undefined;
	named(written: string, line: number, role?: 'mentor' | 'mentee'): Meant | undefined {
		const known = this.known(written);
		if (known) {
			return known;
		}
		const key = nameKeyOf(written);
		const found = this.#called(written);
		const isNew = this.#answers.get(key) === 'new';
		const candidates = found.length > 0 ? found : isNew ? [] : this.#almost(key);
		if (candidates.length > 0) {
			return this.#ask(written, line, candidates);
		}
		// An unknown id of a source is no name.
		return role && (looksLikeId(written.trim()) && !isNew ? this.#ask(written, line, []) : this.#add(written, undefined, role, []));
	}

	/** The only one who answers to a name or id; undefined for nobody and for several people. Nothing is asked. */
	known(written: string): Someone | undefined {
		const [found, ...others] = this.#called(written);
		return this.#ids.get(written.trim()) ?? this.#answered(written) ?? (others.length === 0 ? found : undefined);
	}

	/** All who have a name. */
	#called(written: string): readonly Someone[] {
		return [...this.#byName.get(nameKeyOf(written)) ?? this.#byWords.get(wordsKeyOf(written)) ?? []];
	}

	/**
	 * Who may be meant by a name that nobody has: people whose names differ by one letter or have words shortened to an initial, and of a
	 * first name alone, all who have it.
	 */
	#almost(key: string): readonly Someone[] {
		const shortened = [...this.#byFirstName.get(firstNameIn(key)) ?? []].filter(({ name }) => areShortened(key, name));
		return [...new Set([...this.#near.near(key), ...shortened, ...this.#byFirstName.get(key) ?? []])];
	}

	/** Who has a NIP, and a name with a word in common; undefined if nobody has. Called when all rows of people are read. */
	withNip(nip: string, name: string): Someone | undefined {
		this.#byNip ??= this.everyone.reduce((all, someone) => {
			for (const each of [someone.person?.nip, ...someone.rows.map(row => row.nip)]) {
				addTo(all, each === undefined ? '' : comparable('nip', each), someone);
			}
			return all;
		}, new Map<string, Set<Someone>>());
		const [found, ...others] = this.#byNip.get(comparable('nip', nip)) ?? [];
		return found && others.length === 0 && areAlike(found.name, name) ? found : undefined;
	}

	/** The person whom files refer to so. */
	withReference(reference: string): Someone | undefined {
		return this.#ids.get(reference);
	}

	/** Who has an e-mail address; undefined if nobody has, or several people. */
	withEmail(email: string): Someone | undefined {
		const [found, ...others] = this.#byEmail.get(comparable('email', email)) ?? [];
		return others.length === 0 ? found : undefined;
	}

	/** All people of the programme and of the source. */
	get everyone(): readonly Someone[] {
		return [...new Set(this.#ids.values())];
	}

	/** The names that are asked, in the order in which they came up. */
	get questions(): readonly NameQuestion[] {
		return [...this.#questions].map(([key, { name, offered, lines }]) => ({
			about: 'person',
			key,
			name,
			offered: offered.map(id => ({ id, name: this.#ids.get(id)?.name ?? id })),
			lines: [...lines].sort((a, b) => a - b),
		}));
	}

	#know(someone: Someone): Someone {
		const { person, name, reference } = someone;
		this.#ids.set(reference, this.#ids.get(reference) ?? someone);
		for (const spelling of new Set([name, ...person?.aliases ?? []])) {
			addTo(this.#byName, nameKeyOf(spelling), someone);
			addTo(this.#byWords, wordsKeyOf(spelling), someone);
			this.#near.add(nameKeyOf(spelling), someone);
			addTo(this.#byFirstName, firstNameIn(nameKeyOf(spelling)), someone);
		}
		if (person) {
			this.#ofPerson.set(person, someone);
		}
		if (person?.email !== undefined) {
			addTo(this.#byEmail, comparable('email', person.email), someone);
		}
		return someone;
	}

	#add(written: string, id: string | undefined, role: string | undefined, rows: PersonRecord[]): Someone {
		const name = inUsualOrder(written.replaceAll(/\s+/g, ' ').trim());
		const isTaken = (candidate: string): boolean => this.#ids.has(candidate) || this.#programme.people.has(candidate);
		const own = id !== undefined && canBeId(id) && !isTaken(id) ? id : undefined;
		const someone = this.#know({ reference: own ?? newPersonId(name, role ?? 'person', isTaken), name, rows });
		for (const { email } of rows) {
			if (email !== undefined) {
				addTo(this.#byEmail, comparable('email', email), someone);
			}
		}
		if (id !== undefined && id !== someone.reference && !isTaken(id)) {
			this.#ids.set(id, someone);
		}
		this.added.push(someone);
		return someone;
	}

	/** Gives the rows of one name to people of the programme, or to new ones. */
	#place(key: string, rows: readonly Row[]): void {
		const left: Row[] = [];
		for (const row of rows) {
			const known = this.#identified(row);
			if (known) {
				this.#give(row, known);
			} else {
				left.push(row);
			}
		}
		if (left.length === 0) {
			return;
		}
		const answer = this.#answers.get(key);
		const named = [...this.#byName.get(key) ?? this.#byWords.get(wordsKeyOf(left[0]?.name ?? '')) ?? []];
		const free = named.filter(someone => someone.rows.length === 0);
		const byUnit = left.filter(row => {
			const [only, ...others] = free.filter(({ person }) => row.unit !== undefined && person?.unit === row.unit);
			const isOnly = only && others.length === 0 && free.length > 1;
			return isOnly && only.rows.length === 0 && this.#give(row, only);
		});
		const still = left.filter(row => !byUnit.includes(row));
		const rest = free.filter(someone => someone.rows.length === 0);
		const [row, ...more] = still;
		const [only, ...otherPeople] = rest;
		if (row && only && more.length === 0 && otherPeople.length === 0 && answer !== 'new' && !this.#isOther(row, only)) {
			this.#give(row, only);
			return;
		}
		for (const each of still) {
			this.#placeAlone(key, each, rest);
		}
	}

	#placeAlone(key: string, row: Row, rest: readonly Someone[]): void {
		const answer = this.#answers.get(key);
		const [first] = row.records;
		if (!first) {
			return;
		}
		const chosen = answer === undefined || answer === 'new' ? undefined : this.#ids.get(answer);
		if (chosen) {
			this.#give(row, chosen);
			return;
		}
		const near = answer === 'new' || row.id !== undefined ? [] : this.#almost(key).filter(({ person }) => person && !differs(row, person));
		const candidates = rest.length > 0 ? rest : near;
		if (answer === 'new' || (candidates.length === 0 && !row.isUnclear)) {
			this.#give(row, this.#add(row.name, row.id, first.role, []));
			return;
		}
		for (const record of row.records) {
			this.#ofRow.set(record, candidates.length > 0
				? this.#ask(record.name, record.line, candidates)
				: this.#askSame(key, record, row.others));
		}
	}

	/** Asks whether a row is about the person of another row with the same name. */
	#askSame(key: string, record: PersonRecord, others: readonly PersonRecord[]): Meant {
		const same = [...this.#byName.get(key) ?? []];
		this.#question(key, record.name, record.line, same);
		return { issue: { code: 'sameName', value: record.name, offered: others.map(({ line }) => String(line)) } };
	}

	#ask(written: string, line: number, candidates: readonly Someone[]): Meant {
		this.#question(nameKeyOf(written), written, line, candidates);
		return { issue: { code: 'unclearPerson', value: written, offered: candidates.map(({ reference }) => reference) } };
	}

	#question(key: string, name: string, line: number, candidates: readonly Someone[]): void {
		const known = this.#questions.get(key) ?? { name, offered: candidates.map(({ reference }) => reference), lines: new Set() };
		known.lines.add(line);
		this.#questions.set(key, known);
	}

	#answered(written: string): Someone | undefined {
		return this.#ids.get(this.#answers.get(nameKeyOf(written)) ?? '');
	}

	#give(row: Row, someone: Someone): true {
		someone.rows.push(...row.records);
		for (const record of row.records) {
			this.#ofRow.set(record, someone);
			addTo(this.#byName, nameKeyOf(record.name), someone);
			if (record.id !== undefined && !this.#ids.has(record.id)) {
				this.#ids.set(record.id, someone);
			}
			if (record.email !== undefined) {
				addTo(this.#byEmail, comparable('email', record.email), someone);
			}
		}
		return true;
	}

	/** The person of the programme that a row is certainly about: by id, e-mail address or NIP. */
	#identified({ id, email, nip, name, isUnclear }: Row): Someone | undefined {
		const byId = id === undefined ? undefined : this.#ids.get(id);
		if (byId?.person) {
			return byId;
		}
		const byEmail = email === undefined || isUnclear ? undefined : this.withEmail(email);
		if (byEmail?.person && wordsKeyOf(byEmail.name).split(' ').some(word => wordsKeyOf(name).split(' ').includes(word))) {
			return byEmail;
		}
		const named = nip === undefined ? [] : [...this.#byName.get(nameKeyOf(name)) ?? this.#byWords.get(wordsKeyOf(name)) ?? []];
		return named.find(({ person }) => person?.nip !== undefined && comparable('nip', person.nip) === comparable('nip', nip ?? ''));
	}

	/** Whether a row is about somebody else than the person of the same name: their NIP differ, and were never one. */
	#isOther({ nip }: Row, { person, reference }: Someone): boolean {
		return nip !== undefined && person?.nip !== undefined && comparable('nip', nip) !== comparable('nip', person.nip)
			&& !this.#memory.isLast(`person:${reference}`, 'nip', comparable('nip', nip));
	}
}

/** Whether an id of a source can be one of ours: as a slug, also with dots and underscores. */
function canBeId(id: string): boolean {
	const plain = id.replaceAll(/[._]/g, '-');
	return slug(plain, '') === plain;
}

/** Whether a text is an id rather than a name: `dwi-s`, `user_17`, `0x17`. */
function looksLikeId(written: string): boolean {
	return /^[\p{Ll}\d]+(?:[-_.][\p{Ll}\d]+)*$/u.test(written) && /[-_.\d]/.test(written);
}

function differs({ nip, email }: Row, person: Person): boolean {
	return (nip !== undefined && person.nip !== undefined && comparable('nip', nip) !== comparable('nip', person.nip))
		|| (email !== undefined && person.email !== undefined && comparable('email', email) !== comparable('email', person.email));
}

function firstNameIn(key: string): string {
	return key.split(/[\s,]/, 1)[0] ?? '';
}

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
	const values = map.get(key) ?? new Set();
	values.add(value);
	map.set(key, values);
}
