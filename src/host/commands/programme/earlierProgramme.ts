import * as vscode from 'vscode';
import type { NewBytes } from '../../../core/files/atomicWrite';
import type { ProgrammeRequest } from '../../../core/plans/programme/planProgramme';
import { programmeFileLike } from '../../../core/plans/programme/programmeLike';
import type { Programme } from '../../../core/programme/programme';
import { plainText } from '../../../core/text/plainText';
import { followPath, join, nameOf, segmentsBelow, type Uri } from '../../../core/text/uri';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { textOf } from '../../write/changeFiles';

/** The folders of a programme's own texts: templates of reflections and of reminders. */
const ownTexts = ['templates', 'messages'];

/** An earlier programme that a new one is like. */
export interface EarlierProgramme {
	readonly programme: Programme;
	/** The text of its file. */
	readonly text: string;
}

/** The programmes that a new one can be like: those whose file is read. */
export function earlierProgrammes({ store }: Pick<Services, 'store'>): readonly Programme[] {
	return store.index.programmes().filter(({ file }) => file !== undefined);
}

/** Reads the file of an earlier programme. Throws a `UserError` if no set-up can be taken from it. */
export async function readEarlier({ language: { words } }: Pick<Services, 'language'>, programme: Programme): Promise<EarlierProgramme> {
	const uri = programme.file?.uri ?? join(programme.folder, 'programme.yaml');
	const text = await textOf(uri);
	if (programmeFileLike({ earlier: programme, text, uri, name: programme.name, cohort: '' }) === undefined) {
		throw new UserError(words.say.notEditable(plainText(nameOf(uri))));
	}
	return { programme, text };
}

/** Returns what a new programme in a folder takes of an earlier one: the text of its file, its own templates and texts, and its logo. */
export async function setUpLike(
	{ programme, text }: EarlierProgramme, folder: Uri, { name, cohort }: { readonly name: string; readonly cohort: string },
): Promise<ProgrammeRequest['like']> {
	const made = programmeFileLike({ earlier: programme, text, uri: join(folder, 'programme.yaml'), name, cohort });
	const texts = await Promise.all(ownTexts.map(each => markdownIn(join(programme.folder, each))));
	const path = programme.file?.letterhead?.logo;
	const logo = path === undefined || !programme.file ? undefined : followPath(programme.file.uri, path);
	const sources = [...texts.flat(), ...logo === undefined ? [] : [logo]];
	const files = await Promise.all(sources.map(async (source): Promise<readonly NewBytes[]> => {
		const below = segmentsBelow(programme.folder, source);
		const bytes = below && await vscode.workspace.fs.readFile(vscode.Uri.parse(source)).then(read => read, () => undefined);
		return below && bytes ? [{ uri: join(folder, ...below), bytes }] : [];
	}));
	return made === undefined ? undefined : { text: made, files: files.flat() };
}

async function markdownIn(folder: Uri): Promise<readonly Uri[]> {
	const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(folder)).then(found => found, () => []);
	return entries.filter(([name, type]) => type === vscode.FileType.File && /\.md$/i.test(name)).map(([name]) => join(folder, name));
}
