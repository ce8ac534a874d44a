import type { ImportTarget } from '../../../core/imports/proposals/importPreview';
import type { Programme } from '../../../core/programme/programme';
import type { Uri } from '../../../core/text/uri';
import { openText } from '../../platform/openText';
import type { PageServices } from '../page';

/** The programme that a source is imported into, with the texts of its files as they are now, unsaved ones included. */
export async function importTarget(
	{ clock, language }: Pick<PageServices, 'clock' | 'language'>, programme: Programme,
	options: Pick<ImportTarget, 'taken' | 'pause'>,
): Promise<ImportTarget> {
	const text = (uri: Uri): Promise<string | undefined> => openText(uri).then(document => document.getText(), () => undefined);
	const file = programme.files.find(({ kind }) => kind === 'people');
	const people = file && await text(file.uri);
	return {
		programme, text, now: clock.now(programme), language: language.words.language, ...options,
		...file && people !== undefined && { people: { uri: file.uri, text: people } },
	};
}
