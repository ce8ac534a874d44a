import type { NewPair } from '../../plans/people/peopleFiles';
import type { NewPerson } from '../../plans/people/peopleFiles';
import type { FileEdit, NewFile } from '../../plans/plan';
import type { Uri } from '../../text/uri';
import { type ImportIssue, importIssues } from '../importIssue';
import type { ImportRecord, PersonRecord } from '../importRecords';
import type { ImportAnswers } from '../importSource';
import type { Proposal, ProposalState, ProposedValue } from '../proposal';
import { Cohorts } from './cohorts';
import type { ImportMemory } from './importMemory';
import type { ChangedPerson, ImportTarget } from './importPreview';
import type { ImportedPairs } from './importedPairs';
import { PartsOfNames } from './partsOfNames';
import { type ImportedPeople, isSomeone, type Someone } from './importedPeople';
import type { Deciding } from './proposeValue';

/** Where someone without a row is first named, and on which side. */
interface Mention {
	readonly record: ImportRecord;
	readonly role: 'mentor' | 'mentee';
}

/** People of one side of a pair. */
export interface Members {
	readonly people: readonly Someone[];
	readonly issues: readonly ImportIssue[];
}

/** What a preview has found so far; each step adds to it. */
export class Work implements Deciding {
	readonly proposals: Proposal[] = [];
	readonly mentions = new Map<Someone, Mention>();
	readonly changes = {
		people: [] as NewPerson[],
		changedPeople: [] as ChangedPerson[],
		pairs: [] as (NewPair & { readonly uri: Uri })[],
		create: [] as NewFile[],
		edit: [] as FileEdit[],
	};
	readonly replaced: ReadonlySet<string>;
	readonly cohorts: Cohorts;
	readonly parts: PartsOfNames;
	/** Ids that are no pair’s and can’t be made one. */
	readonly unknownPairs = new Set<string>();

	constructor(
		readonly target: ImportTarget,
		readonly records: readonly ImportRecord[],
		readonly answers: ImportAnswers,
		readonly people: ImportedPeople,
		readonly pairs: ImportedPairs,
		readonly memory: ImportMemory,
	) {
		this.replaced = answers.replaced ?? new Set();
		this.cohorts = new Cohorts(target.programme, memory);
		this.parts = new PartsOfNames(target.programme.people);
	}

	/** Lets other work run, if this has gone on for long; called after each row. */
	async step(): Promise<void> {
		await this.target.pause?.();
	}

	/** Who is meant by names on one side; someone who is not known is new. Unclear ones are the issues. */
	members(names: readonly string[], role: 'mentor' | 'mentee', record: ImportRecord): Members {
		const meant = names.map(name => this.people.named(name, record.line, role));
		const people = [...new Set(meant.filter(isSomeone))];
		for (const someone of people) {
			if (!this.mentions.has(someone)) {
				this.mentions.set(someone, { record, role });
			}
		}
		return { people, issues: meant.flatMap(each => isSomeone(each) ? this.#askedOf(each) : [each.issue]) };
	}

	/** What is asked first about a new person who has rows of their own; the pair waits for it, too. */
	#askedOf({ person, rows }: Someone): readonly ImportIssue[] {
		const isMade = person !== undefined || rows.some(row => this.isUsed(row));
		const asked = isMade ? undefined : rows.find(row => !this.isLeftOut(row) && asksFirst(row));
		return (asked?.issues ?? []).filter(({ code }) => importIssues[code] === 'asks').slice(0, 1)
			.map(({ code, value, offered }) => ({ code, ...(value !== undefined && { value }), ...(offered && { offered }) }));
	}

	propose(proposal: Proposal): void {
		this.proposals.push(proposal);
	}

	isLeftOut({ line }: ImportRecord): boolean {
		return this.answers.leftOut?.has(line) === true;
	}

	/** Whether a row is imported. */
	isUsed(record: ImportRecord): boolean {
		return !this.isLeftOut(record) && !asksFirst(record) && !isReplaced(record);
	}

	/** Whether a row says whom the person meets. */
	hasPair({ mentors = [], mentees = [] }: PersonRecord): boolean {
		return mentors.length + mentees.length > 0;
	}

	/** The id of a cohort; a new one is made. */
	cohortId(written: string, record: ImportRecord): string {
		return this.cohorts.idOf(written, record);
	}
}

/** Whether a reader has found something in a row that the user has to decide first. Names are decided here, not by readers. */
export function asksFirst({ issues }: ImportRecord): boolean {
	return issues.some(({ code }) => importIssues[code] === 'asks' && code !== 'sameName' && code !== 'unclearPerson');
}

/** Whether a reader has found a later row that is used instead. */
export function isReplaced({ issues }: ImportRecord): boolean {
	return issues.some(({ code }) => code === 'laterRowUsed');
}

/** The issues of a row that a reader has found, aside from names: who is meant is decided here. */
export function issuesOf({ issues }: ImportRecord): readonly ImportIssue[] {
	return issues.filter(({ code }) => code !== 'sameName' && code !== 'unclearPerson');
}

/** What every proposal of a row has. */
type Named = Pick<Proposal, 'key' | 'thing' | 'label'>;

/** A row of which nothing is wanted. */
export function leftOut(record: ImportRecord, named: Named): Proposal {
	return { ...named, line: record.line, written: record.written, state: 'leftOut', values: [], issues: issuesOf(record) };
}

/** A row that asks something first. */
export function unclear(record: ImportRecord, named: Named, more: readonly ImportIssue[]): Proposal {
	return { ...named, line: record.line, written: record.written, state: 'unclear', values: [], issues: [...issuesOf(record), ...more] };
}

/** The state of something that is in the programme already. */
export function stateOf(values: readonly ProposedValue[]): ProposalState {
	return values.some(({ effect }) => effect === 'set') ? 'changed' : 'same';
}
