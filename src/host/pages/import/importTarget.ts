import type { ImportTarget } from '../../../core/imports/proposals/importPreview';
import type { Programme } from '../../../core/programme/programme';
import type { Uri } from '../../../core/text/uri';
import { decodeSource } from '../../../core/text/source';
import { readBytes } from '../../platform/openText';
import { dirtyDocument } from '../../workspace/fileReader';
import type { PageServices } from '../page';

/** The programme that a source is imported into, with the texts of its files as they are now, unsaved ones included. */
export async function importTarget(
	{ clock, language }: Pick<PageServices, 'clock' | 'language'>, programme: Programme,
	options: Pick<ImportTarget, 'taken' | 'pause'>,
): Promise<ImportTarget> {
	const file = programme.files.find(({ kind }) => kind === 'people');
	const people = file && await text(file.uri);
	return {
		programme, text, now: clock.now(programme), language: language.words.language, ...options,
		...file && people !== undefined && { people: { uri: file.uri, text: people } },
	};
}

/** The present text of a file. Clean ones are not opened in VS Code: an import can compare thousands. */
async function text(uri: Uri): Promise<string | undefined> {
	const open = dirtyDocument(uri);
	const source = open?.getText() ?? await readBytes(uri).then(decodeSource, () => undefined);
	return typeof source === 'string' ? source : undefined;
}
