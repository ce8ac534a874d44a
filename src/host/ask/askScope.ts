import * as vscode from 'vscode';
import type { Scope } from '../../core/analysis/figures/scope';
import type { Programme } from '../../core/programme/programme';
import { distinct } from '../../core/text/collections';
import { plainLabel } from '../../core/text/plainText';
import { reportTableWords } from '../../core/words/lateWords';
import type { Services } from '../services';
import { askChoice } from './ask';
import type { KnownOverview } from './askProgramme';
import { onlyIf, type Step, step } from './questionSteps';

/** Which part of a programme is exported: a cohort and a year, each an empty text for all. */
export interface KnownPart extends KnownOverview {
	readonly cohort?: string;
	readonly year?: string;
}

/** What is known of the part when a command is called from a page: what the page shows, so that nothing is asked. */
export function partShown(argument: unknown, { cohort = '', year }: Scope): Pick<KnownPart, 'cohort' | 'year'> {
	const shown: { readonly isShown?: unknown } | null = typeof argument === 'object' ? argument : null;
	const isShown = shown?.isShown === true;
	return {
		...((isShown || cohort !== '') && { cohort }),
		...((isShown || year !== undefined) && { year: year === undefined ? '' : String(year) }),
	};
}

/** The part that was chosen. */
export function scopeOf({ cohort = '', year = '' }: KnownPart): Scope {
	return { ...(cohort !== '' && { cohort }), ...(year !== '' && { year: Number(year) }) };
}

/** Asks which cohort and which year are exported, each where there are several. */
export function askPart<Known extends KnownPart>({ language: { words } }: Services, title: string): readonly Step<Known>[] {
	const { exported: say } = reportTableWords[words.language];
	const cohort: Step<Known> = step('cohort', ({ programme }, progress) => askChoice<string>({ ...progress, title, placeholder: say.cohort }, [
		{ label: say.everyCohort, detail: say.everyCohortSays, value: '' },
		{ label: words.overview.pairs.cohort, kind: vscode.QuickPickItemKind.Separator },
		...(programme ? cohortsOf(programme) : []).map(({ id, name }) => ({ label: plainLabel(name), value: id })),
	]));
	const year: Step<Known> = step('year', ({ programme }, progress) => askChoice<string>({ ...progress, title, placeholder: say.year }, [
		{ label: say.everyYear, value: '' },
		...(programme ? yearsOf(programme) : []).map(value => ({ label: value, value })),
	]));
	return [
		onlyIf(({ programme }) => programme !== undefined && cohortsOf(programme).length > 1, cohort),
		onlyIf(({ programme }) => programme !== undefined && yearsOf(programme).length > 1, year),
	];
}

/** The cohorts of a programme: those of its file, then those that only pairs name. */
export function cohortsOf({ file, pairs }: Programme): readonly { readonly id: string; readonly name: string }[] {
	const declared = (file?.cohorts ?? []).flatMap(({ id, name }) => id === undefined ? [] : [{ id, name: name ?? id }]);
	const named = [...pairs.values()].flatMap(({ cohort }) => cohort === undefined ? [] : [cohort]);
	return [...declared, ...distinct(named).filter(id => !declared.some(cohort => cohort.id === id)).map(id => ({ id, name: id }))];
}

/** The years with sessions, the newest first. */
function yearsOf({ sessions }: Programme): readonly string[] {
	return [...distinct(sessions.map(({ date }) => String(Number(date.slice(0, 4)))))].sort((a, b) => Number(b) - Number(a));
}
