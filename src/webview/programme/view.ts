import { programmeLists, type ProgrammeList, type ProgrammePage } from '../../core/pages/programme/programmePage';
import type { ShowProgramme } from '../../core/pages/programme/protocol';
import { NewEntries } from '../editing/newEntries';

/** What the templates of the page are given. */
export interface View extends ShowProgramme {
	readonly page: ProgrammePage;
}

/** The lists of the page. */
export const listNames = Object.keys(programmeLists) as readonly ProgrammeList[];

/** The entries that were begun on the page. */
export const newEntries = new NewEntries<ProgrammeList>(listNames);

/** Returns the field in which an entry begins. */
export function entryField(list: ProgrammeList, key: string): string {
	return `${list}/${key}/name`;
}

/** Returns the keys of the entries of a list that the host shows. */
export function knownKeys(page: ProgrammePage | undefined, list: ProgrammeList): readonly string[] {
	return (page ? { cohorts: page.cohorts, values: page.values.own ?? [], signers: page.signers }[list] : []).map(({ key }) => key);
}
