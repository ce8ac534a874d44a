import type { NewPair, NewPerson, PeopleText } from '../../plans/people/peopleFiles';
import type { FileEdit, NewFile } from '../../plans/plan';
import type { Programme } from '../../programme/programme';
import type { Person } from '../../record/programmeFile';
import type { Language } from '../../text/language';
import type { Uri } from '../../text/uri';
import type { Now } from '../../time/instants';
import type { Proposal, ProposalState, ProposedThing } from '../proposal';
import type { SourceRead } from '../readImport';
import type { NewCohort } from './cohorts';
import type { ImportMemory } from './importMemory';

/** The programme that a source is imported into. */
export interface ImportTarget {
	readonly programme: Programme;
	/** Its `people.yaml`; absent if it has none. */
	readonly people?: PeopleText;
	/** Returns the present text of a file; undefined if there is none. Asked for a few files only: those that would change. */
	readonly text: (uri: Uri) => Promise<string | undefined>;
	/** Whether a file or folder exists at a uri that the programme does not know. */
	readonly taken: (uri: Uri) => boolean;
	/** The present on the programme's clock. */
	readonly now: Now;
	/** The language of new files if the programme has none. */
	readonly language: Language;
	/** Lets other work run, if this has gone on for long; called after each row. */
	readonly pause?: () => Promise<void>;
}

/** What an import would make, and what it asks. */
export interface ImportPreview {
	readonly read: SourceRead;
	/** In the order of the source's lines. */
	readonly proposals: readonly Proposal[];
	/** The names that may mean several people: each is asked once for all of its rows. */
	readonly names: readonly NameQuestion[];
	readonly counts: ImportCounts;
	/** What `planImport` writes. */
	readonly changes: ImportChanges;
}

/** How many proposals there are of each thing, by state. */
export type ImportCounts = Readonly<Record<ProposedThing, Readonly<Record<ProposalState, number>>>>;

/**
 * What is asked once for all of its rows. Of a `person`: a name that may mean one of several people, or almost is one's. Of a `cohort`: a
 * new name that is almost another one's. Of a `role`: a text that is none, or empty. Of a `zero`: numbers of a column, by its name, that
 * have lost their first 0. Answered by `ImportAnswers.people`.
 */
export interface NameQuestion {
	readonly about: 'person' | 'cohort' | 'role' | 'zero';
	/** The key of `ImportAnswers.people`. */
	readonly key: string;
	/** The name as it is first written. */
	readonly name: string;
	/** Who or what could be meant; another answer is `new`: another person or cohort, no role, the numbers as they are written. */
	readonly offered: readonly { readonly id: string; readonly name: string }[];
	/** The lines that depend on the answer. */
	readonly lines: readonly number[];
}

/** New values of a person who is in `people.yaml`. */
export interface ChangedPerson {
	readonly was: Person;
	readonly values: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Everything that an import writes, before it is put into files. */
interface ImportChanges {
	readonly people: readonly NewPerson[];
	readonly changedPeople: readonly ChangedPerson[];
	readonly pairs: readonly (NewPair & { readonly uri: Uri })[];
	readonly create: readonly NewFile[];
	readonly edit: readonly FileEdit[];
	/** Cohorts to add to `programme.yaml`. */
	readonly cohorts: readonly NewCohort[];
	/** The file that remembers the import, as it is, and what it will remember. */
	readonly memory: { readonly uri: Uri; readonly before: string | undefined; readonly after: ImportMemory };
}
