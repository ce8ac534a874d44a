import * as vscode from 'vscode';
import { findCohort, type Scope } from '../../core/analysis/figures/scope';
import type { Programme } from '../../core/programme/programme';
import { hasProgrammeFile } from '../../core/programme/queries';
import { plainLabel } from '../../core/text/plainText';
import { Missing, UserError } from '../platform/userError';
import type { Services } from '../services';
import { askChoice } from './ask';
import { type Step, step } from './questionSteps';
import { targetOf } from './target';
import { makeProgrammeWords } from '../../core/words/lateWords';

/** What is known when a programme was chosen. */
export interface KnownProgramme {
	readonly programme?: Programme;
}

/**
 * Asks for a programme. By default only those with a `programme.yaml` are offered, since pairs and people of other folders are not
 * read.
 */
export function askProgramme<Known extends KnownProgramme>(
	{ store, language: { words } }: Services,
	title: string,
	isOffered: (programme: Programme) => boolean = hasProgrammeFile,
): Step<Known> {
	return step('programme', (_known, progress) => {
		const choices = programmeChoices(store.index.programmes().filter(isOffered));
		return askChoice({ ...progress, title, placeholder: words.finding.ask.programme }, choices);
	});
}

/** Returns programmes to choose from, with their folders. */
export function programmeChoices(
	programmes: readonly Programme[],
): readonly { readonly label: string; readonly description: string; readonly value: Programme }[] {
	return programmes.map(programme => ({
		label: plainLabel(programme.name),
		description: plainLabel(vscode.workspace.asRelativePath(vscode.Uri.parse(programme.folder))),
		value: programme,
	}));
}

/**
 * Returns the programme that a command was called on: by its row, by anything in it, or because it is the only one; nothing if it
 * must be asked for. Throws a `UserError` if the argument is in no programme, `Missing` if it is in a folder that could be made one, and if
 * there is none.
 */
export async function knownProgramme({ store, language }: Services, argument: unknown): Promise<KnownProgramme> {
	await store.whenRead();
	const { finding: { say }, language: shown } = language.words;
	const programmes = store.index.programmes().filter(hasProgrammeFile);
	const folder = programmeFolderOf(argument) ?? targetOf(argument, store.index)?.programme.folder;
	const programme = programmes.find(each => each.folder === folder);
	if (!programme && store.index.programmes().some(each => each.folder === folder)) {
		throw new Missing(makeProgrammeWords[shown].needed, ['makeProgramme'], { programme: { folder } });
	}
	if (argument !== undefined && !programme) {
		throw new UserError(say.notAProgramme);
	}
	if (programmes.length === 0) {
		throw new Missing(say.noProgramme, ['newProgramme', 'makeProgramme']);
	}
	const [only] = programmes.length === 1 ? programmes : [];
	const known = programme ?? only;
	return known ? { programme: known } : {};
}

/** Returns the folder of a programme's row. Undefined for any other argument. */
export function programmeFolderOf(argument: unknown): unknown {
	const { programme } = (typeof argument === 'object' ? argument : undefined) as { readonly programme?: unknown } | null ?? {};
	const row: { readonly folder?: unknown } | null = typeof programme === 'object' ? programme : null;
	return row?.folder;
}

/** A programme whose figures are counted, and which part of it. */
export interface KnownOverview extends KnownProgramme {
	readonly scope: Scope;
	/** A person, as the caller wrote it; not checked. */
	readonly person?: string;
}

/** Whether there is anything to count. Sessions outside a programme count too. */
export function hasFigures({ sessions, pairs, broken }: Programme): boolean {
	return sessions.length + pairs.size + broken.length > 0;
}

/**
 * Returns the programme that a command on figures was called on: by its row, by anything in it, or by its page, which also passes
 * the chosen part; from the palette the subject of the active page, else the only programme. Throws a `UserError` if there is
 * nothing to count, and if the argument is in no programme.
 */
export async function knownOverview({ store, overviews, language: { words } }: Services, argument: unknown): Promise<KnownOverview> {
	await store.whenRead();
	const programmes = store.index.programmes().filter(hasFigures);
	const { say } = words.finding;
	if (programmes.length === 0) {
		throw new Missing(say.noProgramme, ['newProgramme', 'logSession']);
	}
	const active = argument === undefined ? overviews.active : undefined;
	const folder = programmeFolderOf(argument) ?? active?.folder ?? targetOf(argument, store.index)?.programme.folder;
	const programme = programmes.find(each => each.folder === folder)
		?? (argument === undefined && programmes.length === 1 ? programmes[0] : undefined);
	if (!programme) {
		if (argument !== undefined) {
			throw new UserError(say.notAProgramme);
		}
		return { scope: {} };
	}
	const { cohort: called, year, person = active?.person } = partOf(argument);
	const cohort = typeof called === 'string' ? findCohort(programme, called) : undefined;
	const isYear = typeof year === 'number' && Number.isInteger(year) && year >= 1 && year <= 9999;
	return {
		programme,
		scope: { ...(cohort !== undefined && { cohort }), ...(isYear && { year }) },
		...(typeof person === 'string' && { person }),
	};
}

/** The part of a programme that an argument names; not checked. */
function partOf(argument: unknown): { readonly cohort?: unknown; readonly year?: unknown; readonly person?: unknown } {
	return typeof argument === 'object' && argument !== null ? argument : {};
}

/** Asks for a programme that has anything to count. */
export function askOverview<Known extends KnownProgramme>(services: Services, title: string): Step<Known> {
	return askProgramme(services, title, hasFigures);
}

/**
 * Returns the workspace folder for new files; asks for it if there are several. Undefined on Escape. Throws a `UserError` if there
 * is none.
 */
export async function askFolder({ language: { words } }: Pick<Services, 'language'>): Promise<vscode.Uri | undefined> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	if (folders.length === 0) {
		throw new UserError(words.say.noFolder);
	}
	return folders.length === 1 ? folders[0]?.uri
		: (await vscode.window.showWorkspaceFolderPick({ placeHolder: words.ask.folder.title }))?.uri;
}
