import * as vscode from 'vscode';
import { nameOfCohort } from '../../core/exports/documents/nameOfCohort';
import { exportName } from '../../core/exports/exportName';
import { plainLabel, plainText } from '../../core/text/plainText';
import type { Programme } from '../../core/programme/programme';
import { personDocumentsWords } from '../../core/words/lateWords';
import type { Words } from '../../core/words/words';
import type { Choice } from './ask';
import { type KnownOverview, knownOverview, programmeFolderOf } from './askProgramme';
import { cohortsOf } from './askScope';
import { personOfRow } from './target';
import type { Services } from '../services';

/** Whom a document is for: everyone, or all pairs, of a programme or a cohort; or one person or pair, by key or id. */
export type Whose = { readonly is: 'all'; readonly cohort?: string } | { readonly is: 'one'; readonly key: string };

interface Group {
	/** What a choice says beside its name: how many there are. */
	readonly description: string;
	readonly detail?: string;
}

/**
 * Returns a choice for all and one for each cohort, also an empty one, of which the command then says why there is nothing; with a limit,
 * that cohort alone. `all` is what everyone is called; `groupOf` describes a cohort, or all; undefined where there is no such choice.
 */
export function choicesOfAll(
	programme: Programme, limit: string | undefined, all: string, groupOf: (cohort: string | undefined) => Group | undefined, words: Words,
): readonly Choice<Whose>[] {
	const { cohort: called } = personDocumentsWords[words.language].whose;
	const cohorts = limit === undefined ? [undefined, ...cohortsOf(programme).map(({ id }) => id)] : [limit];
	return cohorts.flatMap(cohort => {
		const group = groupOf(cohort);
		return group ? [{
			label: cohort === undefined ? all : plainLabel(called(plainText(nameOfCohort(programme, cohort) ?? ''))),
			...group,
			value: { is: 'all' as const, ...(cohort !== undefined && { cohort }) },
		}] : [];
	});
}

/** Returns choices below a heading; nothing where there are none. */
export function headed<T>(heading: string, choices: readonly Choice<T>[]): readonly Choice<T>[] {
	return choices.length === 0 ? [] : [{ label: heading, kind: vscode.QuickPickItemKind.Separator }, ...choices];
}

/** Proposes the name of a document's file: of one by their name, of all with the programme and the cohort; with the year, if it has one. */
export function nameOfDocument(
	what: string, programme: Programme, whose: Whose, one: string, all: string, year?: number,
): string {
	return whose.is === 'one'
		? exportName({ what, programme: one, part: [year] }, 'html')
		: exportName({ what, programme: programme.name, part: [nameOfCohort(programme, whose.cohort) ?? all, year] }, 'html');
}

/** Like `knownOverview`; the row of a cohort or a person is understood, too. */
export function knownPart(services: Services, argument: unknown): Promise<KnownOverview> {
	const { cohort } = (typeof argument === 'object' ? argument : undefined) as { readonly cohort?: unknown } | null ?? {};
	const { folder, id } = (typeof cohort === 'object' ? cohort : undefined) as Readonly<Record<'folder' | 'id', unknown>> | null ?? {};
	const person = argument === undefined || programmeFolderOf(argument) !== undefined ? undefined : personOfRow(argument);
	return knownOverview(services, typeof folder === 'string' ? { programme: { folder }, cohort: id }
		: person ? { programme: { folder: person.folder }, person: person.name } : argument);
}
