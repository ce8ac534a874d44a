import * as vscode from 'vscode';
import { isWritten } from '../../core/programme/queries';
import type { Programme } from '../../core/programme/programme';
import { plainLabel } from '../../core/text/plainText';
import type { Services } from '../commands/services';
import { targetOf } from '../commands/target';
import { UserError } from '../platform/userError';
import { askChoice, type Step } from './ask';

/** What is known once a programme was chosen. */
export interface KnownProgramme {
	readonly programme?: Programme;
}

/** Asks for a programme, unless told otherwise one that has a file of its own: in other folders, pairs and people are not read. */
export function askProgramme<K extends KnownProgramme>({ store, language }: Services, title: string, isOffered: (programme: Programme) => boolean = isWritten): Step<K> {
	return {
		needed: known => known.programme === undefined,
		ask: async (known, progress) => {
			const choices = store.index.programmes().filter(isOffered).map(programme => ({ label: plainLabel(programme.name), description: plainLabel(vscode.workspace.asRelativePath(vscode.Uri.parse(programme.folder))), value: programme }));
			const programme = await askChoice({ ...progress, title, placeholder: language.words.finding.ask.programme }, choices);
			return typeof programme === 'object' ? { ...known, programme } : programme;
		},
	};
}

/**
 * The programme that a command was called on: by its row, by anything in it, or because it is the only one; nothing
 * where it must be asked for. Throws a `UserError` for what belongs to none, and where there is none.
 */
export async function knownProgramme({ store, language }: Services, argument: unknown): Promise<KnownProgramme> {
	await store.whenRead();
	const { say } = language.words.finding;
	const programmes = store.index.programmes().filter(isWritten);
	const called = programmeOf(argument) ?? targetOf(argument, store.index)?.programme.folder;
	const programme = programmes.find(({ folder }) => folder === called);
	if (argument !== undefined && !programme) {
		throw new UserError(say.notAProgramme);
	}
	if (programmes.length === 0) {
		throw new UserError(say.noProgramme);
	}
	const [only] = programmes.length === 1 ? programmes : [];
	const known = programme ?? only;
	return known ? { programme: known } : {};
}

/** The folder that a programme's row names. */
function programmeOf(argument: unknown): unknown {
	const { programme } = (typeof argument === 'object' ? argument : undefined) as { readonly programme?: unknown } | null ?? {};
	return typeof programme === 'object' ? (programme as { readonly folder?: unknown } | null)?.folder : undefined;
}
