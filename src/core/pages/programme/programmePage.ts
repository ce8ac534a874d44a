import type { Choice, TextField } from '../editing/textField';

export { programmeLists, type ProgrammeList } from '../../plans/programme/programmeChange';

/** A cohort. */
interface CohortEntry {
	readonly key: string;
	readonly name: TextField;
	readonly start: TextField;
	readonly end: TextField;
	/** How many pairs and milestones it has, in words; empty for neither. */
	readonly about: string;
	/** Why it can't be removed; empty where it can be. */
	readonly whyKept: string;
}

/** Who signs printed pages. */
interface SignerEntry {
	readonly key: string;
	readonly name: TextField;
	readonly position: TextField;
	readonly nip: TextField;
}

/** Everything that the page of a programme's file shows, in the chosen language; the webview only lays it out. */
export interface ProgrammePage {
	readonly name: TextField;
	readonly language: Choice;
	readonly timezone: Choice;
	readonly cohorts: readonly CohortEntry[];
	readonly values: {
		readonly set: Choice;
		/** The values of a named set. */
		readonly named: readonly string[];
		/** The programme's own list; undefined where it has none. */
		readonly own: readonly { readonly key: string; readonly name: TextField }[] | undefined;
	};
	readonly policy: {
		readonly staleAfter: TextField;
		readonly alertAfter: TextField;
		readonly reflectionDue: TextField;
		readonly retention: TextField;
		readonly readers: Choice;
	};
	readonly jp: {
		readonly isSet: boolean;
		readonly per: Choice;
		readonly value: TextField;
		/** What the rate means; empty where it is not chosen what JP are counted by. */
		readonly valueHint: string;
		readonly source: TextField;
	};
	readonly certificate: { readonly isSet: boolean; readonly sessions: TextField; readonly hours: TextField };
	readonly letterhead: {
		readonly isSet: boolean;
		readonly organisation: TextField;
		readonly unit: TextField;
		readonly address: TextField;
		/** Where documents are signed. */
		readonly place: TextField;
		/** The path, as it is written; empty without a logo. */
		readonly logo: string;
	};
	readonly signers: readonly SignerEntry[];
}
